using System.Globalization;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
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
    }

    /// <summary>A row for every unit down to the counties, indented by its depth.</summary>
    private static void WriteTree(
        RegionMeasures region,
        string title,
        (string Header, string Measure)[] columns,
        IAnsiConsole console
    )
    {
        var table = new Table().Border(TableBorder.Simple).Title(title).AddColumn("");
        Measure[] measures = [.. columns.Select(column => region.Table[column.Measure])];
        foreach ((string header, _) in columns)
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }
        foreach (Division unit in region.Tree.Divisions.Where(unit => unit.Level <= DivisionLevel.County))
        {
            table.AddRow([
                Markup.Escape(new string(' ', 2 * unit.Depth) + unit.Name),
                .. measures.Select(measure => Markup.Escape(Text(measure[unit]))),
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
