using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;
using RegionReport.Measures;

namespace RegionReport.Report;

/// <summary>The towns that stand worst by each share, with the reasons that are known.</summary>
internal static class WorstUnits
{
    private const int Most = 10;

    public static ImmutableArray<WorstUnit> Of(RegionMeasures region)
    {
        DivisionLevel level = LevelOf(region.Tree);
        Dictionary<DivisionCode, BothLanguages> stale = Stale(region);
        return
        [
            .. region
                .Table.Everywhere.OrderBy(measure => measure.Name, StringComparer.Ordinal)
                .SelectMany(measure =>
                    region
                        .Tree.DivisionsAt(level)
                        .Select(unit => (Unit: unit, Figure: measure[unit]))
                        .Where(place =>
                            place.Figure.Kind == FigureKind.Ratio && place.Figure.Numerator < place.Figure.Denominator
                        )
                        .Order(
                            Comparer<(Division Unit, Figure Figure)>.Create(
                                static (a, b) => Compare(a.Figure, b.Figure)
                            )
                        )
                        .Take(Most)
                        .Select(place => new WorstUnit(
                            measure.Name,
                            place.Unit,
                            place.Figure,
                            measure.Name == "freshness" && stale.TryGetValue(place.Unit.Code, out BothLanguages why)
                                ? [why]
                                : []
                        ))
                ),
        ];
    }

    /// <summary>Towns where there are any, else the level that has most units.</summary>
    private static DivisionLevel LevelOf(AdministrativeTree tree) =>
        tree.DivisionsAt(DivisionLevel.Township).Any()
            ? DivisionLevel.Township
            : tree.Divisions.CountBy(unit => unit.Level).OrderByDescending(level => level.Value).First().Key;

    /// <summary>The lower share first; of equals the one that more depends on. Sorting is stable: codes decide the rest.</summary>
    private static int Compare(Figure a, Figure b) =>
        Figure.CompareRatio(a, b) is not 0 and var order ? order : b.Denominator.CompareTo(a.Denominator);

    /// <summary>Why towns are not fresh, by their code.</summary>
    private static Dictionary<DivisionCode, BothLanguages> Stale(RegionMeasures region)
    {
        IReadOnlyList<WorstTown> Told(FindingLanguage language) =>
            WorstTown.Of(
                region.Potential.Stock,
                region.Potential.Judge,
                region.Potential.Freshness,
                Most,
                new Wording(language)
            );
        return Told(FindingLanguage.English)
            .Zip(Told(FindingLanguage.Chinese))
            .ToDictionary(
                pair => pair.First.Town.Code,
                pair => new BothLanguages(pair.First.Reason, pair.Second.Reason)
            );
    }
}
