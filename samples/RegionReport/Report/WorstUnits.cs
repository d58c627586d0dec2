using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;

namespace RegionReport.Report;

/// <summary>The towns that stand lowest by each share, with the facts that weigh most in it.</summary>
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
                .Measures.Where(static measure =>
                    measure is { IsEverywhere: true, Form: MeasureForm.Ratio, Worse: Worse.Lower }
                )
                .SelectMany(measure => Of(region, measure, level)),
        ];
    }

    private static IEnumerable<WorstUnit> Of(RegionAssessment region, RegionMeasure measure, DivisionLevel level) =>
        region
            .Tree.DivisionsAt(level)
            .Select(unit => new UnitFigure(unit, region[unit, measure.Name]))
            .Where(static place =>
                place.Figure.Kind == FigureKind.Ratio && place.Figure.Numerator < place.Figure.Denominator
            )
            .Order(Comparer<UnitFigure>.Create(static (a, b) => Compare(a.Figure, b.Figure)))
            .Take(MostUnits)
            .Select(place => new WorstUnit(
                measure.Name,
                place.Unit,
                place.Figure,
                Reasons(region.Why(place.Unit, measure.Name, MostReasons))
            ));

    /// <summary>Towns where there are any, else the level that has most units.</summary>
    private static DivisionLevel LevelOf(AdministrativeTree tree) =>
        tree.DivisionsAt(DivisionLevel.Township).Any()
            ? DivisionLevel.Township
            : tree.Divisions.CountBy(static unit => unit.Level).MaxBy(static level => level.Value).Key;

    /// <summary>The lower share first; of equals the one that more depends on. Sorting is stable: the tree's order decides the rest.</summary>
    private static int Compare(Figure a, Figure b) =>
        Figure.CompareRatio(a, b) is not 0 and var order ? order : b.Denominator.CompareTo(a.Denominator);

    /// <summary>The facts that make the figure worse, each with what its findings say.</summary>
    private static ImmutableArray<BothLanguages> Reasons(Explanation why) =>
        [
            .. why
                .Worst.Where(static evidence => evidence.Numerator < evidence.Denominator)
                .Select(static evidence => new BothLanguages(
                    Told(evidence, FindingLanguage.English),
                    Told(evidence, FindingLanguage.Chinese)
                )),
        ];

    /// <summary>What the findings say, after the fact's id where they leave it out.</summary>
    private static string Told(Evidence evidence, FindingLanguage language)
    {
        string text = string.Join(' ', evidence.Findings.Select(finding => FindingText.Format(finding, language)));
        string id = evidence.Subject.Id;
        return text.Contains(id, StringComparison.Ordinal) ? text : $"{id}: {text}";
    }
}
