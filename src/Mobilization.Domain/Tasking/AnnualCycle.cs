using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>A unit's year: planned at its start, supervised at mid-year, assessed at its end, each once and in this order (年度闭环).</summary>
/// <remarks>
/// Immutable, with value equality. Supervision and assessment are done in the name of the joint office (联合办公室). Each
/// supervision group covers member units of exactly two levels, all in the unit or below it. Source: invariant 17.
/// </remarks>
public sealed record AnnualCycle : ILifecycle<AnnualCycle, CycleEvent>
{
    private AnnualCycle(Id<AnnualCycle> id, DivisionCode unit, int year) => (Id, Unit, Year) = (id, unit, year);

    /// <summary>The identifier.</summary>
    public Id<AnnualCycle> Id { get; }

    /// <summary>The unit whose year it is.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <inheritdoc/>
    public int Version => (Assessment ?? (CycleEvent?)Supervision ?? Planning)?.Version ?? 0;

    /// <summary>The planning; null before.</summary>
    public YearPlanned? Planning { get; private init; }

    /// <summary>The supervision; null before.</summary>
    public YearSupervised? Supervision { get; private init; }

    /// <summary>The assessment; null before.</summary>
    public YearAssessed? Assessment { get; private init; }

    /// <summary>A year before its planning, version 0.</summary>
    /// <exception cref="ArgumentException">An argument is <c>default</c> or out of its bounds.</exception>
    public static AnnualCycle Draft(Id<AnnualCycle> id, DivisionCode unit, int year) =>
        new(
            Guard.Against.Default(id),
            Guard.Against.Default(unit),
            Guard.Against.OutOfRange(year, nameof(year), 1, 9999)
        );

    /// <summary>Plans the year.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.CycleRepeated"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="plan"/> is null or empty.</exception>
    public Decision<AnnualCycle, CycleEvent> Plan(string plan, Act act)
    {
        Guard.Against.NullOrEmpty(plan);
        var broken = new Findings();
        Check(act, Planning, before: null, "plan", ref broken);
        return Decide(ref broken) ?? Accept(new YearPlanned(plan, act, Version + 1));
    }

    /// <summary>Supervises at mid-year, by all groups at once.</summary>
    /// <remarks>
    /// Refused: <see cref="TaskingRules.CycleRepeated"/>, <see cref="TaskingRules.CycleOutOfOrder"/>,
    /// <see cref="TaskingRules.NotInOfficeName"/>, <see cref="TaskingRules.NoGroups"/>, <see cref="TaskingRules.NotTwoLevels"/>,
    /// <see cref="TaskingRules.GroupOutside"/>.
    /// </remarks>
    /// <exception cref="KeyNotFoundException">The tree does not have a unit.</exception>
    public Decision<AnnualCycle, CycleEvent> Supervise(
        ImmutableArray<SupervisionGroup> groups,
        Act act,
        AdministrativeTree tree
    )
    {
        Division unit = Guard.Against.Null(tree)[Unit];
        groups = Texts.Every(groups, nameof(groups));
        var broken = new Findings();
        Check(act, Supervision, Planning, "supervise", ref broken);
        CheckName(act, ref broken);
        if (groups.IsEmpty)
        {
            broken.Add(TaskingRules.NoGroups, ("cycle", Id));
        }
        foreach (SupervisionGroup group in groups)
        {
            int levels = group.Supervised.Select(one => tree[one.Unit].Level).Distinct().Count();
            if (levels != 2)
            {
                broken.Add(TaskingRules.NotTwoLevels, ("group", group.Id), ("levels", levels));
            }
            foreach (SupervisedUnit one in group.Supervised)
            {
                if (!unit.Contains(tree[one.Unit]))
                {
                    broken.Add(TaskingRules.GroupOutside, ("group", group.Id), ("unit", one.Unit), ("within", Unit));
                }
            }
        }
        return Decide(ref broken) ?? Accept(new YearSupervised(groups, act, Version + 1));
    }

    /// <summary>Assesses at year end.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.CycleRepeated"/>, <see cref="TaskingRules.CycleOutOfOrder"/>, <see cref="TaskingRules.NotInOfficeName"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="result"/> is null or empty.</exception>
    public Decision<AnnualCycle, CycleEvent> Assess(string result, Act act)
    {
        Guard.Against.NullOrEmpty(result);
        var broken = new Findings();
        Check(act, Assessment, Supervision, "assess", ref broken);
        CheckName(act, ref broken);
        return Decide(ref broken) ?? Accept(new YearAssessed(result, act, Version + 1));
    }

    /// <inheritdoc/>
    public AnnualCycle Apply(CycleEvent happened) =>
        Guard.Against.Null(happened) switch
        {
            YearPlanned e => this with { Planning = e },
            YearSupervised e => this with { Supervision = e },
            YearAssessed e => this with { Assessment = e },
            _ => throw new ArgumentException($"{happened.GetType()} is no event of a cycle.", nameof(happened)),
        };

    private Decision<AnnualCycle, CycleEvent> Accept(CycleEvent happened) => new(Apply(happened), happened);

    private Decision<AnnualCycle, CycleEvent>? Decide(ref Findings broken) =>
        broken.Any ? new(this, broken.ToImmutable()) : null;

    private void Check(in Act act, CycleEvent? same, CycleEvent? before, string command, ref Findings broken)
    {
        Instant? last = (Assessment ?? (CycleEvent?)Supervision ?? Planning)?.Act.At;
        ActRules.Check(act, Version, last, ref broken);
        if (same is not null)
        {
            broken.Add(TaskingRules.CycleRepeated, ("command", command), ("done", same.Act.On));
        }
        if (before is null && command != "plan")
        {
            broken.Add(TaskingRules.CycleOutOfOrder, ("command", command), ("version", Version));
        }
    }

    private static void CheckName(in Act act, ref Findings broken)
    {
        if (act.InNameOf is null)
        {
            broken.Add(TaskingRules.NotInOfficeName, ("officer", act.By));
        }
    }
}
