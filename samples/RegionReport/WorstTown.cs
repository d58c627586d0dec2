using System.Globalization;
using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using NodaTime.Text;

namespace RegionReport;

/// <summary>The towns whose stock is least fresh, each with the reason: how much is stale, and the oldest record of it.</summary>
internal sealed record WorstTown(Division Town, Figure Freshness, string Reason)
{
    public static IReadOnlyList<WorstTown> Of(RegionAssessment region, int most, Wording say)
    {
        Rollup<FreshnessTally> totals = region.Totals.Freshness;
        KnownStock stock = region.Parts[0].Stock!;
        FreshnessJudge judge = region.Policies.Freshness.On(region.AsOf);
        return
        [
            .. region
                .Tree.DivisionsAt(DivisionLevel.Township)
                .Where(town => totals[town].Freshness.Kind == FigureKind.Ratio)
                .Order(Comparer<Division>.Create((a, b) => Compare(totals[a], totals[b])))
                .Take(most)
                .Select(town => new WorstTown(
                    town,
                    totals[town].Freshness,
                    Why(stock, judge, town, totals[town], say)
                )),
        ];
    }

    /// <summary>Least fresh first; of equals the one with more records; the order of codes decides the rest, for sorting is stable.</summary>
    private static int Compare(FreshnessTally a, FreshnessTally b) =>
        Figure.CompareRatio(a.Freshness, b.Freshness) is not 0 and var order ? order : b.InScope.CompareTo(a.InScope);

    private static string Why(KnownStock stock, FreshnessJudge judge, Division town, FreshnessTally tally, Wording say)
    {
        KnownRecord[] stale =
        [
            .. stock.Within(town).Where(record => stock.Judge(judge, record).State == FreshnessState.Stale),
        ];
        if (stale.Length == 0)
        {
            return say["nothing stale", "无过期"];
        }
        int never = stale.Count(record => record.Last is null);
        KnownRecord? oldest = stale
            .Where(record => record.Last is not null)
            .OrderBy(record => record.Last)
            .ThenBy(record => record.Record.Id)
            .Cast<KnownRecord?>()
            .FirstOrDefault();
        string count = string.Create(CultureInfo.InvariantCulture, $"{stale.Length}/{tally.InScope}");
        string text = say[$"{count} stale", $"{count} 过期"];
        if (never > 0)
        {
            text += say[$", {never} never verified", $"，{never} 条从未核实"];
        }
        if (oldest is { } first)
        {
            string last = LocalDatePattern.Iso.Format(first.Last!.Value);
            text += say[
                $"; oldest {first.Category.Name} ({first.Record.Id}), last verified {last}",
                $"；最久为{first.Category.Name}（{first.Record.Id}），上次核实 {last}"
            ];
        }
        return text;
    }
}
