using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>Judges the organs of some facts over a tree: every defect, and what is sound without what has one.</summary>
internal sealed class EstablishmentCheck
{
    private readonly AdministrativeTree _tree;

    public EstablishmentCheck(AdministrativeTree tree, LeadershipFacts facts)
    {
        _tree = tree;
        foreach (Organ organ in facts.Organs)
        {
            Check(organ);
        }
        foreach (Supervision supervision in facts.Supervisions)
        {
            Check(supervision);
        }
        new SupervisionCycles(this).Remove();
        foreach (Succession succession in facts.Successions)
        {
            Check(succession);
        }
        foreach (MobilizationCommittee committee in facts.Committees)
        {
            Check(committee);
        }
        foreach (JointOffice office in facts.JointOffices)
        {
            Check(office);
        }
    }

    public List<Finding> Defects { get; } = [];

    public Dictionary<Id<Organ>, Organ> Organs { get; } = [];

    public List<Supervision> Supervisions { get; } = [];

    public List<Succession> Successions { get; } = [];

    public List<MobilizationCommittee> Committees { get; } = [];

    public List<JointOffice> JointOffices { get; } = [];

    private void Check(Organ organ)
    {
        if (Organs.TryGetValue(organ.Id, out Organ? first))
        {
            Add(LeadershipRules.DuplicateOrgan, ("organ", organ.Id), ("name", organ.Name), ("first-name", first.Name));
            return;
        }
        // An organ with another defect keeps its identifier known, so that one fault is told once.
        Organs.Add(organ.Id, organ);
        if (!_tree.TryFind(organ.Unit, out Division unit))
        {
            Add(LeadershipRules.OrganUnitUnknown, ("organ", organ.Id), ("unit", organ.Unit));
        }
        else if (!organ.Kind.Levels.Contains(unit.Level))
        {
            Add(
                LeadershipRules.OrganOnWrongLevel,
                ("organ", organ.Id),
                ("kind", organ.Kind.Name),
                ("unit", organ.Unit),
                ("level", unit.Level)
            );
        }
        if (organ.Seat is not { } seat)
        {
            return;
        }
        if (!_tree.TryFind(seat, out Division place))
        {
            Add(LeadershipRules.OrganUnitUnknown, ("organ", organ.Id), ("unit", seat));
        }
        else if (!unit.IsDefault && !unit.Contains(place))
        {
            Add(LeadershipRules.OrganOutsideUnit, ("organ", organ.Id), ("unit", organ.Unit), ("seat", seat));
        }
    }

    private void Check(Supervision supervision)
    {
        if (
            !TryFind("supervision", supervision.Subordinate, out Organ? organ)
            | !TryFind("supervision", supervision.Superior, out Organ? superior)
        )
        {
            return;
        }
        if (!_tree.TryFind(organ!.Unit, out Division unit) || !_tree.TryFind(superior!.Unit, out Division above))
        {
            return;
        }
        if (above.Contains(unit))
        {
            Supervisions.Add(supervision);
            return;
        }
        Add(
            LeadershipRules.SuperiorNotAbove,
            ("organ", organ.Id),
            ("unit", organ.Unit),
            ("superior", superior.Id),
            ("superior-unit", superior.Unit)
        );
    }

    private void Check(Succession succession)
    {
        if (
            !TryFind("succession", succession.Predecessor, out Organ? before)
            | !TryFind("succession", succession.Successor, out Organ? after)
        )
        {
            return;
        }
        if (before!.Existence.To == succession.On && after!.Existence.Contains(succession.On))
        {
            Successions.Add(succession);
            return;
        }
        Add(
            LeadershipRules.SuccessionOutOfTime,
            ("predecessor", succession.Predecessor),
            ("successor", succession.Successor),
            ("on", succession.On)
        );
    }

    private void Check(MobilizationCommittee committee)
    {
        int before = Defects.Count;
        if (TryFind("committee", committee.Organ, out Organ? organ))
        {
            OfKind("committee", organ, organ.Kind.Equals(OrganKind.MobilizationCommittee));
            if (committee.JointOffice is { } id && TryFind("committee", id, out Organ? office))
            {
                OfKind("committee", office, office.Kind.Line is null);
                OfUnit("committee", office, organ.Unit);
            }
        }
        if (Committees.Exists(other => other.Organ == committee.Organ))
        {
            Add(LeadershipRules.OrganStatedTwice, ("record", "committee"), ("organ", committee.Organ));
        }
        if (Defects.Count == before)
        {
            Committees.Add(committee);
        }
    }

    private void Check(JointOffice office)
    {
        int before = Defects.Count;
        var lines = new HashSet<LeadershipLine>();
        if (TryFind("joint-office", office.Organ, out Organ? organ))
        {
            OfKind("joint-office", organ, organ.Kind.Line is null);
        }
        foreach (Id<Organ> id in office.Constituents)
        {
            if (TryFind("joint-office", id, out Organ? part))
            {
                if (part.Kind.Line is { } line)
                {
                    lines.Add(line);
                }
                if (organ is not null)
                {
                    OfUnit("joint-office", part, organ.Unit);
                }
            }
        }
        foreach (LeadershipLine line in Enum.GetValues<LeadershipLine>())
        {
            if (!lines.Contains(line))
            {
                Add(LeadershipRules.JointOfficeOneLine, ("office", office.Organ), ("line", line));
            }
        }
        if (JointOffices.Exists(other => other.Organ == office.Organ))
        {
            Add(LeadershipRules.OrganStatedTwice, ("record", "joint-office"), ("organ", office.Organ));
        }
        if (Defects.Count == before)
        {
            JointOffices.Add(office);
        }
    }

    private bool TryFind(
        string record,
        Id<Organ> id,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Organ? organ
    )
    {
        if (!Organs.TryGetValue(id, out organ))
        {
            Add(LeadershipRules.OrganUnknown, ("record", record), ("organ", id));
        }
        return organ is not null;
    }

    private void OfKind(string record, Organ organ, bool fits)
    {
        if (!fits)
        {
            Add(LeadershipRules.OrganOfWrongKind, ("record", record), ("organ", organ.Id), ("kind", organ.Kind.Name));
        }
    }

    private void OfUnit(string record, Organ organ, DivisionCode expected)
    {
        if (organ.Unit != expected)
        {
            Add(
                LeadershipRules.OrganOfOtherUnit,
                ("record", record),
                ("organ", organ.Id),
                ("unit", organ.Unit),
                ("expected", expected)
            );
        }
    }

    private void Add(string rule, params ReadOnlySpan<Fact> facts) => Defects.Add(new(rule, facts));
}

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
        left.IntersectWith(all.Select(static one => one.Superior));
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
