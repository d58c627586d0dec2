using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Coverage;

/// <summary>Which kind of fact changed a verdict.</summary>
public enum CoverageCause
{
    /// <summary>The policy: a rule, an exemption, the duties that count.</summary>
    Policy = 1,

    /// <summary>The stations: one opened, was suspended, moved, closed, fitted out or headed anew.</summary>
    Stations,

    /// <summary>The grid members: one came, left, or took on a duty.</summary>
    Members,

    /// <summary>The posts: a head was appointed to one, or left it.</summary>
    Posts,
}

/// <summary>A unit and tier whose state differs between two judgements, and why.</summary>
public sealed class CoverageChange
{
    /// <summary>States a change.</summary>
    /// <param name="before">The verdict before.</param>
    /// <param name="after">The verdict after, of the same unit and tier.</param>
    /// <param name="causes">What changed it.</param>
    /// <exception cref="ArgumentException">A verdict is null, or they are of two units or tiers, or a cause is none of its enum's.</exception>
    public CoverageChange(CoverageVerdict before, CoverageVerdict after, ImmutableArray<CoverageCause> causes = default)
    {
        Before = Guard.Against.Null(before);
        After = Guard.Against.Null(after);
        if ((before.Unit, before.Tier) != (after.Unit, after.Tier))
        {
            throw new ArgumentException("The verdicts are of two units or tiers.", nameof(after));
        }
        foreach (CoverageCause cause in causes.IsDefault ? [] : causes)
        {
            Guard.Against.EnumOutOfRange(cause, nameof(causes));
        }
        Causes = causes.IsDefault ? [] : causes;
    }

    /// <summary>The unit.</summary>
    public DivisionCode Unit => After.Unit;

    /// <summary>The tier.</summary>
    public CoverageTier Tier => After.Tier;

    /// <summary>The verdict before.</summary>
    public CoverageVerdict Before { get; }

    /// <summary>The verdict after.</summary>
    public CoverageVerdict After { get; }

    /// <summary>
    /// What changed the verdict: each kind of fact that alone, the others left as they were, makes another state. Where only several
    /// together do, those without which the new state would not be, or all where any two suffice. Empty where the judgements were made from columns.
    /// </summary>
    public ImmutableArray<CoverageCause> Causes { get; }

    /// <summary>Whether the unit is covered now and was not.</summary>
    public bool IsGain => After.State == CoverageState.Covered;

    /// <summary>Whether the unit was covered and is not any more, exempt or not.</summary>
    public bool IsLoss => Before.State == CoverageState.Covered;

    /// <summary>The reasons that hold now and did not.</summary>
    public IEnumerable<Finding> Appeared => After.Findings.Where(finding => !Before.Findings.Contains(finding));

    /// <summary>The reasons that held and do not any more.</summary>
    public IEnumerable<Finding> Vanished => Before.Findings.Where(finding => !After.Findings.Contains(finding));

    /// <summary>Unit, tier, both states and the causes in one invariant line.</summary>
    public override string ToString() =>
        $"{Unit} {new Fact("tier", Tier).Value}: {new Fact("state", Before.State).Value} -> {new Fact("state", After.State).Value}"
        + $" ({string.Join(", ", Causes.Select(static cause => new Fact("cause", cause).Value))})";
}

/// <summary>Finds what changed a verdict, by judging again with one input exchanged.</summary>
internal static class CoverageCauses
{
    public static ImmutableArray<CoverageCause> Of(
        CoverageMap earlier,
        CoverageFacts was,
        CoverageMap later,
        CoverageFacts now,
        Division unit,
        CoverageTier tier
    )
    {
        CoverageCause standing = tier == CoverageTier.Grid ? CoverageCause.Members : CoverageCause.Stations;
        CoverageState before = State(false, false, false);
        CoverageState after = State(true, true, true);
        var causes = ImmutableArray.CreateBuilder<CoverageCause>();
        AddIf(State(true, false, false) != before, CoverageCause.Policy);
        AddIf(State(false, true, false) != before, standing);
        AddIf(State(false, false, true) != before, CoverageCause.Posts);
        if (causes.Count == 0)
        {
            AddIf(State(false, true, true) != after, CoverageCause.Policy);
            AddIf(State(true, false, true) != after, standing);
            AddIf(State(true, true, false) != after, CoverageCause.Posts);
        }
        if (causes.Count == 0)
        {
            causes.AddRange(CoverageCause.Policy, standing, CoverageCause.Posts); // any two of the three
        }
        return causes.ToImmutable();

        CoverageState State(bool policy, bool stations, bool posts) =>
            new CoverageReasons(
                policy ? later.Judge : earlier.Judge,
                stations ? now : was,
                stations ? later.AsOf : earlier.AsOf,
                posts ? now : was,
                posts ? later.AsOf : earlier.AsOf
            )
                .Of(unit, tier)
                .State;

        void AddIf(bool isCause, CoverageCause cause)
        {
            if (isCause)
            {
                causes.Add(cause);
            }
        }
    }
}
