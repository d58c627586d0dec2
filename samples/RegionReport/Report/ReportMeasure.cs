using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Report;

/// <summary>A measure of a report with all its figures.</summary>
internal sealed class ReportMeasure
{
    private readonly Func<Division, Figure>? _everywhere;
    private readonly IReadOnlyDictionary<int, Figure> _somewhere = new Dictionary<int, Figure>();

    /// <summary>A measure that every unit has.</summary>
    public ReportMeasure(
        RegionMeasure measure,
        MeasureWords words,
        AdministrativeTree tree,
        Func<Division, Figure> everywhere
    )
        : this(measure, words)
    {
        _everywhere = everywhere;
        Sum = SumOf(tree.Roots.Select(everywhere));
    }

    /// <summary>A measure that only the units with something to tell have.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="words">How it is called.</param>
    /// <param name="tree">The units.</param>
    /// <param name="somewhere">The figures, by the unit's ordinal.</param>
    /// <param name="addsUp">Whether the figure of a unit holds those of the units below it.</param>
    public ReportMeasure(
        RegionMeasure measure,
        MeasureWords words,
        AdministrativeTree tree,
        IReadOnlyDictionary<int, Figure> somewhere,
        bool addsUp
    )
        : this(measure, words)
    {
        _somewhere = somewhere;
        Sum = addsUp
            ? SumOf(tree.Roots.Select(unit => unit.Ordinal).Where(somewhere.ContainsKey).Select(at => somewhere[at]))
            : null;
    }

    private ReportMeasure(RegionMeasure measure, MeasureWords words) =>
        (Name, IsRatio, Worse, Words) = (measure.Name, measure.Form == MeasureForm.Ratio, measure.Worse, words);

    public string Name { get; }

    public MeasureWords Words { get; }

    /// <summary>Whether the figures are shares; otherwise they are counts or amounts.</summary>
    public bool IsRatio { get; }

    /// <summary>Which figures are the worse ones.</summary>
    public Worse Worse { get; }

    /// <summary>Whether every unit has a figure.</summary>
    public bool IsEverywhere => _everywhere is not null;

    /// <summary>The figure of all units together; null where such a sum means nothing.</summary>
    public Figure? Sum { get; }

    /// <summary>The figure of a unit and all below it; null where the unit has none.</summary>
    public Figure? this[Division unit] =>
        _everywhere is not null ? _everywhere(unit)
        : _somewhere.TryGetValue(unit.Ordinal, out Figure figure) ? figure
        : null;

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
