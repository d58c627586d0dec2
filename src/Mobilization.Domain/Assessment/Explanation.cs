using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Assessment;

/// <summary>Why a unit's figure is what it is: what its children and itself add, and the facts that weigh most.</summary>
public sealed class Explanation
{
    internal Explanation(
        Division unit,
        RegionMeasure measure,
        Figure figure,
        ImmutableArray<UnitFigure> children,
        ImmutableArray<Evidence> worst
    )
    {
        (Unit, Measure, Figure, Children, Worst) = (unit, measure, figure, children, worst);
        OwnNumerator = figure.Numerator - children.Sum(static child => child.Figure.Numerator);
        OwnDenominator = figure.Denominator - children.Sum(static child => child.Figure.Denominator);
    }

    /// <summary>The unit.</summary>
    public Division Unit { get; }

    /// <summary>The measure.</summary>
    public RegionMeasure Measure { get; }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>
    /// The figures of the units directly below, in the tree's order; of growth none, for its baselines do not add up.
    /// </summary>
    public ImmutableArray<UnitFigure> Children { get; }

    /// <summary>What the unit's own facts, those of no unit below it, add to the numerator, or to the count.</summary>
    public decimal OwnNumerator { get; }

    /// <summary>What the unit's own facts add to the denominator.</summary>
    public decimal OwnDenominator { get; }

    /// <summary>
    /// The facts of the unit and all below it that weigh most: those that make the figure worse before those that make it better,
    /// of these the oldest or longest overdue first; ties in the tree's order, then by fact.
    /// </summary>
    public ImmutableArray<Evidence> Worst { get; }

    /// <summary>Unit, measure and figure in one invariant line.</summary>
    public override string ToString() => $"{Unit.Code} {Measure}: {Figure}";
}

/// <summary>A unit and its figure of a measure.</summary>
public readonly record struct UnitFigure
{
    /// <summary>States a figure.</summary>
    public UnitFigure(Division unit, Figure figure)
    {
        Unit = unit;
        Figure = figure;
    }

    /// <summary>The unit.</summary>
    public Division Unit { get; }

    /// <summary>The figure of it and all below it.</summary>
    public Figure Figure { get; }
}
