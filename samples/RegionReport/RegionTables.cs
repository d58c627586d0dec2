using System.Globalization;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using RegionReport.Measures;
using Spectre.Console;

namespace RegionReport;

/// <summary>The tables on the console.</summary>
internal static class RegionTables
{
    public static void Write(RegionMeasures region, Wording say, IAnsiConsole console)
    {
        string date = NodaTime.Text.LocalDatePattern.Iso.Format(region.Facts.AsOf);
        console.MarkupLine(
            $"[bold]{Markup.Escape(region.Facts.Name)}[/]  {Markup.Escape(say[$"as of {date}", $"截至 {date}"])}"
        );
        WriteTree(
            region,
            say["stock and its freshness", "潜力数据保鲜度"],
            [
                (say["records", "记录"], "potential.records"),
                (say["fresh", "保鲜"], "freshness.fresh"),
                (say["due", "临期"], "freshness.due"),
                (say["stale", "过期"], "freshness.stale"),
                (say["anomalies", "异常"], "freshness.anomaly"),
                (say["freshness", "保鲜度"], "freshness"),
            ],
            console
        );
        WriteWorstTowns(region, say, console);
        WriteTree(
            region,
            say["accuracy and completeness", "精准度与完整率"],
            [
                (say["accuracy", "精准度"], "accuracy.record"),
                (say["reported", "已报"], "completeness"),
                (say["on time", "按时"], "completeness.onTime"),
                (say["refused checks", "无效核查"], "verification.refused"),
            ],
            console
        );
        WriteGrowth(region, say, console);
        WriteDepartments(region, say, console);
        WriteTree(
            region,
            say["joint claims of tasks", "任务共同认领"],
            [
                (say["claimed by both", "共同认领"], "claim.dual"),
                (say["government alone", "仅政府方"], "claim.half.government"),
                (say["military alone", "仅军队方"], "claim.half.military"),
                (say["unclaimed", "未认领"], "claim.unclaimed"),
                (say["late", "逾期认领"], "claim.late"),
                (say["overdue", "逾期未认领"], "claim.overdue"),
            ],
            console
        );
    }

    private static void WriteWorstTowns(RegionMeasures region, Wording say, IAnsiConsole console)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .Title(say["ten worst towns by freshness", "保鲜度最低的十个乡镇"]);
        table.AddColumn(say["town", "乡镇"]).AddColumn(new TableColumn(say["freshness", "保鲜度"]).RightAligned());
        table.AddColumn(say["why", "原因"]);
        foreach (WorstTown worst in WorstTown.Of(region.Region, 10, say))
        {
            table.AddRow(
                Markup.Escape($"{worst.Town.Parent?.Name} {worst.Town.Name}"),
                Markup.Escape(Text(worst.Freshness)),
                Markup.Escape(worst.Reason)
            );
        }
        console.Write(table);
    }

    /// <summary>How many times its base each unit has now, for the categories that most units have a base of.</summary>
    private static void WriteGrowth(RegionMeasures region, Wording say, IAnsiConsole console)
    {
        Growth[] all = [.. region.Region.Totals.Growth.Where(growth => growth.Unit.Level <= DivisionLevel.County)];
        StockKey[] keys =
        [
            .. all.GroupBy(growth => growth.Baseline.Key)
                .OrderByDescending(group => group.Count())
                .Take(8)
                .Select(group => group.Key),
        ];
        if (keys.Length == 0)
        {
            return;
        }
        var table = new Table()
            .Border(TableBorder.Simple)
            .Title(say["stock now against the baseline (now/base)", "现有潜力与基数之比"]);
        table.AddColumn("");
        foreach (StockKey key in keys)
        {
            string name = region.Region.Policies.Categories[key.Category].Name;
            table.AddColumn(new TableColumn(Markup.Escape($"{name} ({key.Measure})")).RightAligned());
        }
        foreach (
            IGrouping<Division, Growth> unit in all.GroupBy(growth => growth.Unit).OrderBy(group => group.Key.Ordinal)
        )
        {
            table.AddRow([
                Markup.Escape(new string(' ', 2 * unit.Key.Depth) + unit.Key.Name),
                .. keys.Select(key =>
                    unit.FirstOrDefault(growth => growth.Baseline.Key == key)?.Ratio.Round(2) is { } times
                        ? Plain(times)
                        : "–"
                ),
            ]);
        }
        console.Write(table);
    }

    private static void WriteDepartments(RegionMeasures region, Wording say, IAnsiConsole console)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .Title(say["departments that owe most reports", "欠报最多的部门"])
            .AddColumn(say["department", "部门"]);
        table.AddColumn(new TableColumn(say["missing", "未报"]).RightAligned()).AddColumn(say["such as", "例如"]);
        foreach (
            ReportReminder reminder in region
                .Region.Totals.Reports!.Reminders()
                .OrderByDescending(reminder => reminder.Missing.Length)
                .ThenBy(reminder => reminder.Source, StringComparer.Ordinal)
                .Take(5)
        )
        {
            table.AddRow(
                Markup.Escape(reminder.Source),
                reminder.Missing.Length.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(
                    string.Join(
                        say[", ", "、"],
                        reminder
                            .Missing.Take(3)
                            .Select(missing =>
                                $"{region.Tree[missing.Unit].Name} ({NodaTime.Text.LocalDatePattern.Iso.Format(missing.Due)})"
                            )
                    )
                )
            );
        }
        console.Write(table);
    }

    private static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A row for every unit down to the counties, indented by its depth.</summary>
    private static void WriteTree(
        RegionMeasures region,
        string title,
        (string Header, string Measure)[] columns,
        IAnsiConsole console
    )
    {
        var table = new Table().Border(TableBorder.Simple).Title(title).AddColumn("");
        foreach ((string header, _) in columns)
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }
        foreach (Division unit in region.Tree.Divisions.Where(unit => unit.Level <= DivisionLevel.County))
        {
            table.AddRow([
                Markup.Escape(new string(' ', 2 * unit.Depth) + unit.Name),
                .. columns.Select(column => Markup.Escape(Text(region.Region[unit, column.Measure]))),
            ]);
        }
        console.Write(table);
    }

    /// <summary>A figure for people: a count, or a percentage with the two numbers behind it.</summary>
    public static string Text(Figure figure) =>
        figure.Kind switch
        {
            FigureKind.Ratio => string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Round(4) * 100:0.0} % ({figure})"
            ),
            FigureKind.NotApplicable => "–",
            _ => figure.ToString(),
        };
}
