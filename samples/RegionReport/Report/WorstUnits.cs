using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;

namespace RegionReport.Report;

/// <summary>The towns that stand worst by each measure that has a worse side, with what lies behind their figures.</summary>
internal static class WorstUnits
{
    private const int MostUnits = 10;
    private const int MostReasons = 3;

    public static ImmutableArray<WorstUnit> Of(RegionAssessment region)
    {
        if (region.Tree.Count == 0)
        {
            return [];
        }
        DivisionLevel level = LevelOf(region.Tree);
        return
        [
            .. region
                .Measures.Where(static measure => measure.IsEverywhere && measure.Worse != Worse.Never)
                .SelectMany(measure => Of(region, measure, level)),
        ];
    }

    private static IEnumerable<WorstUnit> Of(RegionAssessment region, RegionMeasure measure, DivisionLevel level) =>
        region
            .Tree.DivisionsAt(level)
            .Select(unit => new UnitFigure(unit, region[unit, measure.Name]))
            .Where(place => LeavesToWish(place.Figure, measure.Worse))
            .Order(Comparer<UnitFigure>.Create(static (a, b) => Compare(a.Figure, b.Figure)))
            .Take(MostUnits)
            .Select(place => new WorstUnit(
                measure.Name,
                place.Unit,
                place.Figure,
                Reasons(region.Why(place.Unit, measure.Name, int.MaxValue))
            ));

    /// <summary>Towns where there are any, else the level that has most units.</summary>
    private static DivisionLevel LevelOf(AdministrativeTree tree) =>
        tree.DivisionsAt(DivisionLevel.Township).Any()
            ? DivisionLevel.Township
            : tree.Divisions.CountBy(static unit => unit.Level).MaxBy(static level => level.Value).Key;

    private static bool LeavesToWish(Figure figure, Worse worse) =>
        worse == Worse.Lower
            ? figure.Kind == FigureKind.Ratio && figure.Numerator < figure.Denominator
            : figure.Kind == FigureKind.Count && figure.Numerator > 0;

    /// <summary>
    /// The lower share first, of equals the one that more depends on; the higher count first. Sorting is stable: the tree's order
    /// decides the rest.
    /// </summary>
    private static int Compare(Figure a, Figure b) =>
        a.Kind == FigureKind.Count ? b.Numerator.CompareTo(a.Numerator)
        : Figure.CompareRatio(a, b) is not 0 and var order ? order
        : b.Denominator.CompareTo(a.Denominator);

    /// <summary>The facts that make the figure worse, counted by what is wrong with them, with the worst as an example.</summary>
    private static ImmutableArray<WorstReason> Reasons(Explanation why)
    {
        bool isShare = why.Measure.Form == MeasureForm.Ratio;
        return
        [
            .. why
                .Worst.Where(evidence => isShare ? evidence.Numerator < evidence.Denominator : evidence.Numerator > 0)
                .Select(static evidence =>
                    (evidence.Subject, Findings: evidence.Findings.DistinctBy(static finding => finding.Rule).ToArray())
                )
                .Where(static fact => fact.Findings.Length > 0)
                .GroupBy(
                    static fact => string.Join(' ', fact.Findings.Select(static finding => finding.Rule)),
                    StringComparer.Ordinal
                )
                .Select(static alike => new WorstReason(
                    alike.Count(),
                    new(
                        Told(alike.First().Subject, alike.First().Findings, FindingLanguage.English),
                        Told(alike.First().Subject, alike.First().Findings, FindingLanguage.Chinese)
                    )
                ))
                .OrderByDescending(static reason => reason.Facts)
                .Take(MostReasons),
        ];
    }

    /// <summary>What the findings say, after the fact's id where they leave it out.</summary>
    private static string Told(FactKey fact, IEnumerable<Finding> findings, FindingLanguage language)
    {
        string text = string.Join(' ', findings.Select(finding => FindingText.Format(finding, language)));
        string id = fact.Kind == "unit" ? fact.Id.Split(' ')[0] : fact.Id; // behind a unit's code stands the tier
        string between = language == FindingLanguage.Chinese ? "：" : ": ";
        return text.Contains(id, StringComparison.Ordinal) ? text : id + between + text;
    }
}
