using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Report;

/// <summary>A measure of a report with all its figures.</summary>
internal sealed class ReportMeasure
{
    private readonly Func<Division, Figure?> _figureOf;

    /// <param name="measure">The measure.</param>
    /// <param name="words">How it is called.</param>
    /// <param name="tree">The units.</param>
    /// <param name="figureOf">The figure of a unit; null where it has none.</param>
    /// <param name="addsUp">Whether the figure of a unit holds those of the units below it.</param>
    public ReportMeasure(
        RegionMeasure measure,
        MeasureWords words,
        AdministrativeTree tree,
        Func<Division, Figure?> figureOf,
        bool addsUp = true
    )
    {
        (Name, IsRatio, IsEverywhere) = (measure.Name, measure.Form == MeasureForm.Ratio, measure.IsEverywhere);
        (Worse, Words, _figureOf) = (measure.Worse, words, figureOf);
        Sum = addsUp ? SumOf(tree.Roots.Select(figureOf).OfType<Figure>()) : null;
    }

    public string Name { get; }

    public MeasureWords Words { get; }

    /// <summary>Whether the figures are shares; otherwise they are counts or amounts.</summary>
    public bool IsRatio { get; }

    /// <summary>Which figures are the worse ones.</summary>
    public Worse Worse { get; }

    /// <summary>Whether every unit has a figure.</summary>
    public bool IsEverywhere { get; }

    /// <summary>The figure of all units together; null where such a sum means nothing.</summary>
    public Figure? Sum { get; }

    /// <summary>The figure of a unit and all below it; null where the unit has none.</summary>
    public Figure? this[Division unit] => _figureOf(unit);

    /// <summary>Adds numerators and denominators apart. Nothing in scope anywhere is not applicable.</summary>
    private static Figure? SumOf(IEnumerable<Figure> figures)
    {
        Figure? sum = null;
        foreach (Figure next in figures)
        {
            sum = sum is not { } before ? next : Add(before, next);
        }
        return sum;
    }

    private static Figure Add(Figure one, Figure other) =>
        (one.Kind, other.Kind) switch
        {
            (FigureKind.Count, FigureKind.Count) => Figure.Count(one.Numerator + other.Numerator),
            (FigureKind.Ratio, FigureKind.Ratio) => Figure.Ratio(
                one.Numerator + other.Numerator,
                one.Denominator + other.Denominator
            ),
            (FigureKind.Ratio, _) => one,
            (_, FigureKind.Ratio) => other,
            (FigureKind.NoData, _) => one,
            _ => other,
        };
}
