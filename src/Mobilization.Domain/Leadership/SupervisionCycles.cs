using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>Finds organs that are their own superiors on some day, among supervisions that are sound otherwise.</summary>
/// <remarks>As a superior never stands below, every cycle lies within one unit, and a cycle of ranges is whole on the latest first day among them.</remarks>
internal sealed class SupervisionCycles(EstablishmentCheck check)
{
    /// <summary>Reports every cycle and takes its supervisions out.</summary>
    public void Remove()
    {
        var broken = new HashSet<Supervision>();
        foreach (
            IGrouping<DivisionCode, Supervision> unit in check
                .Supervisions.Where(one => check.Organs[one.Subordinate].Unit == check.Organs[one.Superior].Unit)
                .GroupBy(one => check.Organs[one.Subordinate].Unit)
                .OrderBy(static group => group.Key)
                .ToList()
        )
        {
            Supervision[] all = [.. unit];
            if (Cycles(all).Count == 0)
            {
                continue; // none even if all days were one
            }
            var told = new HashSet<string>();
            foreach (LocalDate day in all.Select(static one => one.During.From).Distinct().Order())
            {
                foreach (List<Id<Organ>> cycle in Cycles([.. all.Where(one => one.During.Contains(day))]))
                {
                    var members = cycle.ToHashSet();
                    broken.UnionWith(
                        all.Where(one => members.Contains(one.Subordinate) && members.Contains(one.Superior))
                    );
                    if (told.Add(string.Join('\n', cycle.Order())))
                    {
                        check.Defects.Add(
                            new(
                                LeadershipRules.SupervisionCycle,
                                ("organ", cycle.Min()),
                                ("length", cycle.Count),
                                ("on", day)
                            )
                        );
                    }
                }
            }
        }
        check.Supervisions.RemoveAll(broken.Contains);
    }

    /// <summary>Knots of organs that are above each other: the strongly connected components that hold a cycle.</summary>
    private static List<List<Id<Organ>>> Cycles(Supervision[] all)
    {
        ILookup<Id<Organ>, Id<Organ>> up = all.ToLookup(static one => one.Subordinate, static one => one.Superior);
        ILookup<Id<Organ>, Id<Organ>> down = all.ToLookup(static one => one.Superior, static one => one.Subordinate);
        // Peeling off organs with nothing above or nothing below leaves the knots and what lies between them.
        HashSet<Id<Organ>> left = [.. all.Select(static one => one.Subordinate)];
        bool peeled;
        do
        {
            peeled = left.RemoveWhere(organ => !up[organ].Any(left.Contains) || !down[organ].Any(left.Contains)) > 0;
        } while (peeled);
        var knots = new List<List<Id<Organ>>>();
        while (left.Count > 0)
        {
            Id<Organ> start = left.Min();
            HashSet<Id<Organ>> knot = Reach(start, up, left);
            knot.IntersectWith(Reach(start, down, left));
            if (knot.Count > 0)
            {
                knots.Add([.. knot]);
            }
            left.ExceptWith(knot);
            left.Remove(start);
        }
        return knots;
    }

    private static HashSet<Id<Organ>> Reach(
        Id<Organ> start,
        ILookup<Id<Organ>, Id<Organ>> next,
        HashSet<Id<Organ>> within
    )
    {
        var seen = new HashSet<Id<Organ>>();
        var open = new Stack<Id<Organ>>([start]);
        while (open.TryPop(out Id<Organ> organ))
        {
            foreach (Id<Organ> other in next[organ].Where(within.Contains))
            {
                if (seen.Add(other))
                {
                    open.Push(other);
                }
            }
        }
        return seen;
    }
}
