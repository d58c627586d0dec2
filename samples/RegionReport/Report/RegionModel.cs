using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Report;

/// <summary>Makes the model of a report from an assessed region.</summary>
internal static class RegionModel
{
    public static ReportModel Of(string title, RegionAssessment region)
    {
        AdministrativeTree tree = region.Tree;
        return new(
            title,
            region.AsOf,
            tree,
            [
                .. region
                    .Measures.Where(static measure => measure.IsEverywhere)
                    .OrderBy(static measure => MeasureWords.PlaceOf(measure.Name)) // stable: of equals by name
                    .Select(measure => new ReportMeasure(
                        measure,
                        MeasureWords.Of(measure.Name),
                        tree,
                        unit => region[unit, measure.Name]
                    )),
                .. Growth(region),
                .. Quantities(region),
            ],
            WorstUnits.Of(region)
        )
        {
            Digest = region.Digest,
            Policies = region.PolicyVersions,
        };
    }

    private static IEnumerable<ReportMeasure> Growth(RegionAssessment region) =>
        region
            .Totals.Growth.GroupBy(static growth => growth.Baseline.Key)
            .Select(group =>
            {
                var ratios = group.ToDictionary(static growth => growth.Unit.Ordinal, static growth => growth.Ratio);
                return new ReportMeasure(
                    region.MeasureNamed($"growth/{group.Key.Category}/{group.Key.Measure}"),
                    MeasureWords.OfGrowth(group.Key, region.Policies.Categories),
                    region.Tree,
                    unit => ratios.TryGetValue(unit.Ordinal, out Figure ratio) ? ratio : null,
                    addsUp: false
                );
            })
            .OrderBy(static measure => measure.Name, StringComparer.Ordinal);

    private static IEnumerable<ReportMeasure> Quantities(RegionAssessment region) =>
        region
            .Totals.Quantities.Keys.Select(key => new ReportMeasure(
                region.MeasureNamed($"quantity/{key.Category}/{key.Measure}"),
                MeasureWords.OfQuantity(key, region.Policies.Categories),
                region.Tree,
                unit => region.Totals.Quantities.TryGet(key, unit, out decimal total) ? Figure.Count(total) : null
            ))
            .OrderBy(static measure => measure.Name, StringComparer.Ordinal);
}
