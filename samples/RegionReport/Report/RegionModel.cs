using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using RegionReport.Measures;

namespace RegionReport.Report;

/// <summary>Makes the model of a report from a judged region.</summary>
internal static class RegionModel
{
    public static ReportModel Of(RegionMeasures region)
    {
        AdministrativeTree tree = region.Tree;
        return new(
            region.Facts.Name,
            region.Facts.AsOf,
            tree,
            [
                .. region
                    .Table.Everywhere.OrderBy(measure => MeasureWords.PlaceOf(measure.Name))
                    .ThenBy(measure => measure.Name, StringComparer.Ordinal)
                    .Select(measure => new ReportMeasure(
                        measure.Name,
                        MeasureWords.Of(measure.Name),
                        tree,
                        unit => measure[unit]
                    )),
                .. Growth(region.Potential, tree),
                .. Quantities(region.Potential, tree),
            ],
            WorstUnits.Of(region)
        );
    }

    private static IEnumerable<ReportMeasure> Growth(PotentialMeasures potential, AdministrativeTree tree) =>
        potential
            .Growth.GroupBy(growth => growth.Baseline.Key)
            .Select(group => new ReportMeasure(
                $"growth/{group.Key.Category}/{group.Key.Measure}",
                MeasureWords.OfGrowth(group.Key, potential.Stock.Categories),
                tree,
                group.ToDictionary(growth => growth.Unit.Ordinal, growth => growth.Ratio),
                addsUp: false
            ))
            .OrderBy(measure => measure.Name, StringComparer.Ordinal);

    private static IEnumerable<ReportMeasure> Quantities(PotentialMeasures potential, AdministrativeTree tree) =>
        potential
            .Quantities.Keys.Select(key => new ReportMeasure(
                $"quantity/{key.Category}/{key.Measure}",
                MeasureWords.OfQuantity(key, potential.Stock.Categories),
                tree,
                potential.Quantities.Of(key).ToDictionary(cell => cell.Unit.Ordinal, cell => Figure.Count(cell.Total)),
                addsUp: true
            ))
            .OrderBy(measure => measure.Name, StringComparer.Ordinal);
}
