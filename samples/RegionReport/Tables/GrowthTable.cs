using System.Globalization;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>How many times its base each unit has now, for the categories that most units have a base of.</summary>
internal static class GrowthTable
{
    private const int Most = 8;

    /// <returns>Null where there is no baseline.</returns>
    public static Table? Of(RegionAssessment region, Wording say)
    {
        Growth[] all = [.. region.Totals.Growth.Where(growth => growth.Unit.Level <= DivisionLevel.County)];
        StockKey[] keys =
        [
            .. all.GroupBy(growth => growth.Baseline.Key)
                .OrderByDescending(group => group.Count())
                .Take(Most)
                .Select(group => group.Key),
        ];
        if (keys.Length == 0)
        {
            return null;
        }
        var table = new Table()
            .Border(TableBorder.Simple)
            .Title(say["stock now against the baseline (now/base)", "现有潜力与基数之比"]);
        table.AddColumn("");
        foreach (StockKey key in keys)
        {
            string name = region.Policies.Categories[key.Category].Name;
            table.AddColumn(new TableColumn(Markup.Escape($"{name} ({key.Measure})")).RightAligned());
        }
        foreach (
            IGrouping<Division, Growth> unit in all.GroupBy(growth => growth.Unit).OrderBy(group => group.Key.Ordinal)
        )
        {
            table.AddRow([
                Markup.Escape(UnitTable.Indented(unit.Key)),
                .. keys.Select(key =>
                    unit.FirstOrDefault(growth => growth.Baseline.Key == key)?.Ratio.Round(2) is { } times
                        ? times.ToString("0.##", CultureInfo.InvariantCulture)
                        : "–"
                ),
            ]);
        }
        return table;
    }
}
