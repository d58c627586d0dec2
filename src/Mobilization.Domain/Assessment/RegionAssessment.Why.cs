using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Assessment;

/// <content>Why a figure is what it is, and where it is worst.</content>
public sealed partial class RegionAssessment
{
    /// <summary>Explains a figure, down to the facts and the rules that judged them.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="measure">The measure's name.</param>
    /// <param name="worst">How many facts to name at most.</param>
    /// <remarks>
    /// Judges the facts of the unit and all below it once more: O(facts x log <paramref name="worst"/>), memory for <paramref name="worst"/>
    /// of them. Tasks, orders, facilities and expectations are looked through as a whole. Findings are made when they are asked for.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or <paramref name="worst"/> is negative.</exception>
    /// <exception cref="KeyNotFoundException">There is no measure of that name.</exception>
    public Explanation Why(Division unit, string measure, int worst = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(worst);
        Figure figure = this[unit, measure];
        RegionMeasure read = MeasureNamed(measure);
        bool addsUp = read is not GrowthMeasure;
        return new(
            unit,
            read,
            figure,
            addsUp ? [.. ChildrenOf(unit, read)] : [],
            Worst(read.EvidenceOf(this, unit), read.Worse, worst)
        );
    }

    /// <summary>Every fact behind a figure, one after another, in no order that means anything: what they add is the figure.</summary>
    /// <remarks>Lazily: a fact is judged when it is reached. Facts that add nothing are left out, but for records of nothing among those of a quantity. Of a measure that was added there is none.</remarks>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    /// <exception cref="KeyNotFoundException">There is no measure of that name.</exception>
    public IEnumerable<Evidence> EvidenceOf(Division unit, string measure)
    {
        Guard.Against.Null(measure);
        Tree.Ordinal(unit);
        return MeasureNamed(measure).EvidenceOf(this, unit);
    }

    /// <summary>The units directly below one that are worst in a measure, the worst first; ties by code.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="measure">The measure's name.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>Ratios are compared by value, exactly. Units without a number, being not applicable or without data, are left out.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="unit"/> is of another tree, <paramref name="count"/> is negative, or no figure of the measure is worse than another.
    /// </exception>
    /// <exception cref="KeyNotFoundException">There is no measure of that name.</exception>
    public ImmutableArray<UnitFigure> WorstChildren(Division unit, string measure, int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Guard.Against.Null(measure);
        Tree.Ordinal(unit);
        RegionMeasure read = MeasureNamed(measure);
        if (read.Worse == Worse.Never)
        {
            throw new ArgumentException($"No figure of '{measure}' is worse than another.", nameof(measure));
        }
        return
        [
            .. ChildrenOf(unit, read)
                .Where(static child => child.Figure.Kind is FigureKind.Ratio or FigureKind.Count)
                .Order(Comparer<UnitFigure>.Create((a, b) => CompareWorst(a, b, read)))
                .Take(count),
        ];
    }

    private IEnumerable<UnitFigure> ChildrenOf(Division unit, RegionMeasure measure)
    {
        foreach (Division child in unit.Children)
        {
            yield return new(child, measure.At(Totals, child.Ordinal));
        }
    }

    private static int CompareWorst(UnitFigure a, UnitFigure b, RegionMeasure measure)
    {
        int order =
            a.Figure.Kind == FigureKind.Ratio && b.Figure.Kind == FigureKind.Ratio
                ? Figure.CompareRatio(a.Figure, b.Figure)
                : a.Figure.Numerator.CompareTo(b.Figure.Numerator);
        order = measure.Worse == Worse.Higher ? -order : order;
        return order != 0 ? order : a.Unit.Code.CompareTo(b.Unit.Code);
    }

    /// <summary>The worst of all evidence, keeping no more than are asked for.</summary>
    private static ImmutableArray<Evidence> Worst(IEnumerable<Evidence> all, Worse worse, int worst)
    {
        if (worst == 0)
        {
            return [];
        }
        var worstFirst = Comparer<Evidence>.Create((a, b) => Evidence.CompareWorst(a, b, worse));
        // The least bad of those kept stands at the head, to be pushed out.
        var kept = new PriorityQueue<Evidence, Evidence>(
            Comparer<Evidence>.Create((a, b) => Evidence.CompareWorst(b, a, worse))
        );
        foreach (Evidence evidence in all)
        {
            if (kept.Count < worst)
            {
                kept.Enqueue(evidence, evidence);
            }
            else if (worstFirst.Compare(evidence, kept.Peek()) < 0)
            {
                kept.EnqueueDequeue(evidence, evidence);
            }
        }
        return [.. kept.UnorderedItems.Select(static item => item.Element).Order(worstFirst)];
    }
}
