using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>The reform of a tree's units told in dated milestones (改革进程), frozen.</summary>
/// <remarks>Immutable and safe to share between threads; the order in which the milestones came does not matter.</remarks>
public sealed class ReformRecord
{
    private readonly ImmutableArray<(int Unit, ReformMilestone Milestone)> _milestones; // by unit, day and step

    private ReformRecord(
        AdministrativeTree tree,
        ReformPlan plan,
        ImmutableArray<(int Unit, ReformMilestone Milestone)> milestones
    ) => (Tree, Plan, _milestones) = (tree, plan, milestones);

    /// <summary>Builds a record.</summary>
    /// <exception cref="DefectException">The milestones break rules of <see cref="LeadershipRules"/>: all breaches.</exception>
    public static ReformRecord Build(
        AdministrativeTree tree,
        ReformPlan plan,
        IEnumerable<ReformMilestone> milestones
    ) =>
        TryBuild(tree, plan, milestones, out ReformRecord? record, out var defects)
            ? record
            : throw new DefectException("The record of the reform", defects, nameof(milestones));

    /// <summary>Builds a record, or lists every defect.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="plan">What the reform asks.</param>
    /// <param name="milestones">The milestones, in any order.</param>
    /// <param name="record">The record; null where there are defects.</param>
    /// <param name="defects">Every defect, by unit, day and step; those of the order of phases last.</param>
    /// <returns>Whether there is no defect.</returns>
    /// <remarks>A phase may come on the same day as the one before it, and never before or without it.</remarks>
    public static bool TryBuild(
        AdministrativeTree tree,
        ReformPlan plan,
        IEnumerable<ReformMilestone> milestones,
        [NotNullWhen(true)] out ReformRecord? record,
        out ImmutableArray<Finding> defects
    )
    {
        Guard.Against.Null(tree);
        Guard.Against.Null(plan);
        var broken = new Findings();
        var sound = new List<(int Unit, ReformMilestone Milestone)>();
        var reached = new Dictionary<(DivisionCode, string, bool), LocalDate>();
        IEnumerable<ReformMilestone> sorted = Texts
            .Every([.. Guard.Against.Null(milestones)], nameof(milestones))
            .OrderBy(static one => one.Unit)
            .ThenBy(static one => one.On)
            .ThenBy(static one => one.Phase)
            .ThenBy(static one => one.Transformation, StringComparer.Ordinal);
        foreach (ReformMilestone one in sorted)
        {
            int before = broken.Count;
            bool isKnown = tree.TryFind(one.Unit, out Division unit);
            if (!isKnown)
            {
                broken.Add(
                    LeadershipRules.MilestoneUnitUnknown,
                    ("unit", one.Unit),
                    ("step", one.Step),
                    ("on", one.On)
                );
            }
            else if (!plan.Levels.Contains(unit.Level))
            {
                broken.Add(
                    LeadershipRules.MilestoneOutOfScope,
                    ("unit", one.Unit),
                    ("step", one.Step),
                    ("on", one.On),
                    ("level", unit.Level)
                );
            }
            if (one.Transformation is { } name && !plan.Transformations.Contains(name))
            {
                broken.Add(LeadershipRules.MilestoneUnknown, ("unit", one.Unit), ("step", name), ("on", one.On));
            }
            var key = (one.Unit, one.Step, one.Phase is null);
            if (!reached.TryAdd(key, one.On))
            {
                broken.Add(
                    LeadershipRules.MilestoneRepeated,
                    ("unit", one.Unit),
                    ("step", one.Step),
                    ("on", one.On),
                    ("first-on", reached[key])
                );
            }
            if (broken.Count == before)
            {
                sound.Add((unit.Ordinal, one));
            }
        }
        foreach ((_, ReformMilestone one) in sound)
        {
            CheckOrder(one, reached, ref broken);
        }
        defects = broken.ToImmutable();
        record = broken.Any ? null : new(tree, plan, [.. sound.OrderBy(static one => one.Unit)]);
        return record is not null;
    }

    /// <summary>The tree whose units reform.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>What the reform asks.</summary>
    public ReformPlan Plan { get; }

    /// <summary>Every milestone: by unit in the tree's order, then by date.</summary>
    public IEnumerable<ReformMilestone> Milestones => _milestones.Select(static one => one.Milestone);

    /// <summary>How far every unit, and all below it, have come by a day. O(units + milestones).</summary>
    /// <returns>The totals; a unit whose level the reform does not reach counts what is below it alone.</returns>
    public Rollup<ReformTally> On(LocalDate asOf)
    {
        DivisionColumn<ReformTally> own = Tree.NewColumn<ReformTally>();
        foreach (Division unit in Tree.Divisions)
        {
            if (Plan.Levels.Contains(unit.Level))
            {
                own[unit] = new ReformTally(1, 0, 0, 0, 0, 0, Plan.Transformations.Length);
            }
        }
        foreach ((int unit, ReformMilestone one) in _milestones)
        {
            if (one.On <= asOf)
            {
                own.Values[unit] += ReformTally.Of(one);
            }
        }
        return own.MoveToRollup();
    }

    /// <summary>The units, of one or below it, that have not come to a phase by a day: they hold it back.</summary>
    /// <returns>In the tree's order.</returns>
    /// <exception cref="ArgumentException"><paramref name="within"/> is of another tree, or <paramref name="phase"/> is none.</exception>
    public ImmutableArray<Division> HeldBackBy(Division within, ReformPhase phase, LocalDate asOf)
    {
        Guard.Against.EnumOutOfRange(phase);
        return Missing(within, asOf, one => one.Phase == phase);
    }

    /// <summary>The units, of one or below it, that have not made a transformation by a day: they hold it back.</summary>
    /// <returns>In the tree's order.</returns>
    /// <exception cref="ArgumentException"><paramref name="within"/> is of another tree, or <paramref name="transformation"/> is none of the plan's.</exception>
    public ImmutableArray<Division> HeldBackBy(Division within, string transformation, LocalDate asOf)
    {
        if (!Plan.Transformations.Contains(Guard.Against.Null(transformation)))
        {
            throw new ArgumentException("The plan has no such transformation.", nameof(transformation));
        }
        return Missing(within, asOf, one => one.Transformation == transformation);
    }

    private ImmutableArray<Division> Missing(Division within, LocalDate asOf, Func<ReformMilestone, bool> isIt)
    {
        Tree.Ordinal(within);
        HashSet<int> there =
        [
            .. _milestones.Where(one => one.Milestone.On <= asOf && isIt(one.Milestone)).Select(static one => one.Unit),
        ];
        return [.. within.Subtree.Where(unit => Plan.Levels.Contains(unit.Level) && !there.Contains(unit.Ordinal))];
    }

    private static void CheckOrder(
        ReformMilestone one,
        Dictionary<(DivisionCode, string, bool), LocalDate> reached,
        ref Findings broken
    )
    {
        if (one.Phase is not { } phase || phase == ReformPhase.SetUp)
        {
            return;
        }
        string before = new Fact("phase", phase - 1).Value;
        bool isThere = reached.TryGetValue((one.Unit, before, false), out LocalDate on);
        if (!isThere || on > one.On)
        {
            broken.Add(
                LeadershipRules.PhaseOutOfOrder,
                ("unit", one.Unit),
                ("phase", phase),
                ("on", one.On),
                ("before", before),
                isThere ? ("before-on", on) : ("before-on", "")
            );
        }
    }
}
