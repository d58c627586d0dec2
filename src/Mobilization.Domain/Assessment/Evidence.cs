using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Assessment;

/// <summary>One fact behind a figure: what it adds, and why.</summary>
/// <remarks>
/// What all evidence of a unit and measure adds is the figure's numerator and denominator. The findings are made when they are asked
/// for, by the same functions that judged: there is no second, explaining engine. Compared by reference.
/// </remarks>
public sealed class Evidence
{
    private readonly RegionAssessment _region;
    private readonly FactSource _source;
    private readonly object _fact;

    internal Evidence(
        RegionAssessment region,
        FactSource source,
        Division unit,
        object fact,
        Figure adds,
        long weight
    ) =>
        (_region, _source, Unit, _fact, Numerator, Denominator, Weight) = (
            region,
            source,
            unit,
            fact,
            adds.Numerator,
            adds.Denominator,
            weight
        );

    internal Evidence(
        RegionAssessment region,
        FactSource source,
        Division unit,
        object fact,
        decimal numerator,
        decimal denominator
    ) => (_region, _source, Unit, _fact, Numerator, Denominator) = (region, source, unit, fact, numerator, denominator);

    /// <summary>The unit at which the fact counts.</summary>
    public Division Unit { get; }

    /// <summary>The fact.</summary>
    public FactKey Subject => _source.Subject(_fact);

    /// <summary>What it adds to the numerator, or to the count.</summary>
    public decimal Numerator { get; }

    /// <summary>What it adds to the denominator.</summary>
    public decimal Denominator { get; }

    /// <summary>Why, as findings of the rooms' rules. Judged again each time.</summary>
    public ImmutableArray<Finding> Findings => _source.Why(_region, Unit, _fact);

    /// <summary>All facts that it stands on, the subject first where that is a fact itself: a record with its verifications, a task with its claims.</summary>
    public IEnumerable<FactKey> Facts => _source.StandsOn(_region, Unit, _fact);

    /// <summary>The facts that it stands on, or would, in another region.</summary>
    internal IEnumerable<FactKey> FactsIn(RegionAssessment other) =>
        other.Tree.TryFind(Unit.Code, out Division unit) ? _source.StandsOn(other, unit, _fact) : [];

    /// <summary>How bad it is among its like, such as days overdue.</summary>
    internal long Weight { get; }

    /// <summary>The fact, what it adds and why, in one invariant line.</summary>
    public override string ToString() =>
        $"{Subject}: {Quantity.Format(Numerator)}/{Quantity.Format(Denominator)} ({string.Join("; ", Findings)})";

    /// <summary>The worse before the better, then by weight, then in the tree's order, then by subject.</summary>
    internal static int CompareWorst(Evidence a, Evidence b, Worse worse)
    {
        int order =
            worse == Worse.Lower
                ? (b.Denominator - b.Numerator).CompareTo(a.Denominator - a.Numerator)
                : b.Numerator.CompareTo(a.Numerator);
        order = order != 0 ? order : b.Weight.CompareTo(a.Weight);
        order = order != 0 ? order : a.Unit.CompareTo(b.Unit);
        return order != 0 ? order : a.Subject.CompareTo(b.Subject);
    }
}
