using Mobilization.Domain.Assessment;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>The towns whose stock is least fresh, with the reason.</summary>
internal static class WorstTownsTable
{
    private const int Most = 10;

    public static Table Of(RegionAssessment region, Wording say)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .Title(say["ten worst towns by freshness", "保鲜度最低的十个乡镇"]);
        table.AddColumn(say["town", "乡镇"]).AddColumn(new TableColumn(say["freshness", "保鲜度"]).RightAligned());
        table.AddColumn(say["why", "原因"]);
        foreach (WorstTown worst in WorstTown.Of(region, Most, say))
        {
            table.AddRow(
                Markup.Escape($"{worst.Town.Parent?.Name} {worst.Town.Name}"),
                Markup.Escape(say.Figure(worst.Freshness)),
                Markup.Escape(worst.Reason)
            );
        }
        return table;
    }
}
