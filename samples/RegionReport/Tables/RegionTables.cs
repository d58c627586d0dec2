using NodaTime.Text;
using RegionReport.Measures;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>The tables on the console, one after another.</summary>
internal static class RegionTables
{
    public static void Write(RegionMeasures region, Wording say, IAnsiConsole console)
    {
        string date = LocalDatePattern.Iso.Format(region.Region.AsOf);
        console.MarkupLine(
            $"[bold]{Markup.Escape(region.Name)}[/]  {Markup.Escape(say[$"as of {date}", $"截至 {date}"])}"
        );
        var units = new UnitTable(region.Region, say);
        Table?[] tables =
        [
            units.Of(
                say["stock and its freshness", "潜力数据保鲜度"],
                "potential.records",
                "freshness.fresh",
                "freshness.due",
                "freshness.stale",
                "freshness.anomaly",
                "freshness"
            ),
            WorstTownsTable.Of(region.Region, say),
            units.Of(
                say["accuracy and completeness", "精准度与完整度"],
                "accuracy.record",
                "completeness",
                "completeness.onTime",
                "verification.refused"
            ),
            GrowthTable.Of(region.Region, say),
            DepartmentsTable.Of(region.Region.Totals.Reports!, region.Tree, say),
            units.Of(
                say["joint claims of tasks", "任务共同认领"],
                "claim.dual",
                "claim.half.government",
                "claim.half.military",
                "claim.unclaimed",
                "claim.late",
                "claim.overdue"
            ),
            units.Of(
                say["coverage down to the grid", "覆盖到网格"],
                "coverage.workstation",
                "coverage.liaison",
                "coverage.grid",
                "coverage.chain"
            ),
            units.Of(
                say["patrols and rectification", "巡查与整改"],
                "patrol.current",
                "patrol.refused",
                "rectification.onTime",
                "rectification.onTimeExtended"
            ),
        ];
        foreach (Table table in tables.OfType<Table>())
        {
            console.Write(table);
        }
    }
}
