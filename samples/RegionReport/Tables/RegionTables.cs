using NodaTime.Text;
using RegionReport.Measures;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>The tables on the console, one after another.</summary>
internal static class RegionTables
{
    public static void Write(RegionMeasures region, Wording say, IAnsiConsole console)
    {
        string date = LocalDatePattern.Iso.Format(region.Facts.AsOf);
        console.MarkupLine(
            $"[bold]{Markup.Escape(region.Facts.Name)}[/]  {Markup.Escape(say[$"as of {date}", $"截至 {date}"])}"
        );
        var units = new UnitTable(region.Region, say);
        Table?[] tables =
        [
            units.Of(
                say["stock and its freshness", "潜力数据保鲜度"],
                (say["records", "记录"], "potential.records"),
                (say["fresh", "保鲜"], "freshness.fresh"),
                (say["due", "临期"], "freshness.due"),
                (say["stale", "过期"], "freshness.stale"),
                (say["anomalies", "异常"], "freshness.anomaly"),
                (say["freshness", "保鲜度"], "freshness")
            ),
            WorstTownsTable.Of(region.Region, say),
            units.Of(
                say["accuracy and completeness", "精准度与完整率"],
                (say["accuracy", "精准度"], "accuracy.record"),
                (say["reported", "已报"], "completeness"),
                (say["on time", "按时"], "completeness.onTime"),
                (say["refused checks", "无效核查"], "verification.refused")
            ),
            GrowthTable.Of(region.Region, say),
            DepartmentsTable.Of(region.Region.Totals.Reports!, region.Tree, say),
            units.Of(
                say["joint claims of tasks", "任务共同认领"],
                (say["claimed by both", "共同认领"], "claim.dual"),
                (say["government alone", "仅政府方"], "claim.half.government"),
                (say["military alone", "仅军队方"], "claim.half.military"),
                (say["unclaimed", "未认领"], "claim.unclaimed"),
                (say["late", "逾期认领"], "claim.late"),
                (say["overdue", "逾期未认领"], "claim.overdue")
            ),
            units.Of(
                say["coverage down to the grid", "覆盖到网格"],
                (say["workstations", "工作站"], "coverage.workstation"),
                (say["liaison points", "联络点"], "coverage.liaison"),
                (say["grids", "网格"], "coverage.grid"),
                (say["grids connected", "指挥贯通的网格"], "coverage.chain")
            ),
            units.Of(
                say["patrols and rectification", "巡查与整改"],
                (say["facilities patrolled in time", "按期巡查的设施"], "patrol.current"),
                (say["patrols refused", "无效巡查"], "patrol.refused"),
                (say["rectified on time", "按期整改"], "rectification.onTime"),
                (say["with extensions", "含延期"], "rectification.onTimeExtended")
            ),
        ];
        foreach (Table table in tables.OfType<Table>())
        {
            console.Write(table);
        }
    }
}
