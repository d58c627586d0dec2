using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>All figures of a region as texts, to be compared to the letter.</summary>
internal static class RegionRows
{
    public static string[] Of(RegionAssessment region) =>
        [
            .. region.Tree.Divisions.SelectMany(unit =>
                region.At(unit).Select(row => $"{unit.Code} {row.Measure} {row.Figure}")
            ),
            .. region.Tree.Divisions.Select(unit =>
                $"{unit.Code} {region.Totals.ClosingDays.LowerQuartile(unit)} {region.Totals.ClosingDays.Median(unit)}"
                + $" {region.Totals.ClosingDays.UpperQuartile(unit)} {region.Totals.Claims[unit]} {region.Totals.Orders[unit]}"
            ),
        ];

    /// <summary>Every unit with every measure that it has.</summary>
    public static IEnumerable<(Division Unit, RegionMeasure Measure, Figure Figure)> Each(RegionAssessment region) =>
        region.Tree.Divisions.SelectMany(unit => region.At(unit).Select(row => (unit, row.Measure, row.Figure)));
}
