using System.Text;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using RegionReport.Case;
using RegionReport.Measures;

namespace Mobilization.Domain.Benchmarks.NationalCase;

/// <summary>The report sample's own path: a folder read strictly, every measure of every unit; written as <c>measures.csv</c> if asked.</summary>
internal static class Ours
{
    public const string Output = "measures.csv";

    public static void Assess(string folder, bool explained, CaseFigures figures)
    {
        RegionAssessment region = Region(folder, explained);
        AdministrativeTree tree = region.Tree;
        foreach (Division unit in tree.Divisions.Where(unit => unit.Level <= DivisionLevel.Prefecture))
        {
            FreshnessTally freshness = region.Totals.Freshness[unit];
            string name = unit.Code.ToString();
            figures.Add($"{name} freshness.fresh", freshness.Fresh);
            figures.Add($"{name} freshness.due", freshness.Due);
            figures.Add($"{name} freshness.stale", freshness.Stale);
            foreach (string tier in new[] { "workstation", "liaison" })
            {
                Figure coverage = region[unit, $"coverage.{tier}"];
                if (coverage.Kind == FigureKind.Ratio)
                {
                    figures.Add($"{name} coverage.{tier}", coverage.Numerator);
                    figures.Add($"{name} coverage.{tier}.of", coverage.Denominator);
                    figures.Add($"{name} coverage.{tier}.partial", region[unit, $"coverage.{tier}.partial"].Numerator);
                }
            }
            foreach (
                RegionMeasure measure in region.Measures.Where(one =>
                    one.Name.StartsWith("quantity/", StringComparison.Ordinal)
                )
            )
            {
                Figure quantity = region[unit, measure.Name];
                if (quantity.Kind == FigureKind.Count)
                {
                    figures.Add($"{name} {measure.Name}", quantity.Numerator);
                }
            }
        }
    }

    public static void Write(string folder)
    {
        RegionAssessment region = Region(folder, explained: false);
        using var writer = new StreamWriter(
            Path.Combine(folder, Output),
            append: false,
            new UTF8Encoding(false),
            1 << 16
        );
        MeasuresCsv.Write(region, writer);
    }

    private static RegionAssessment Region(string folder, bool explained) =>
        CaseInputs.Read(() => Facts(folder), explained ? CaseInputs.Objects : CaseInputs.Bulk).Assess().Region;

    private static CaseFacts Facts(string folder) =>
        CaseFolder.TryRead(folder, out CaseFacts? facts, out Defects defects)
            ? facts
            : throw new InvalidDataException(defects.First[0].ToString());
}
