using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>Measures side by side, a row for every unit down to the counties, indented by its depth.</summary>
internal sealed class UnitTable(RegionAssessment region, Wording say)
{
    private readonly Division[] _units = [.. region.Tree.Divisions.Where(unit => unit.Level <= DivisionLevel.County)];

    public Table Of(string title, params (string Header, string Measure)[] columns)
    {
        var table = new Table().Border(TableBorder.Simple).Title(title).AddColumn("");
        foreach ((string header, _) in columns)
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }
        foreach (Division unit in _units)
        {
            table.AddRow([
                Markup.Escape(Indented(unit)),
                .. columns.Select(column => Markup.Escape(say.Figure(region[unit, column.Measure]))),
            ]);
        }
        return table;
    }

    public static string Indented(Division unit) => new string(' ', 2 * unit.Depth) + unit.Name;
}
