using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using RegionReport.Report;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>Measures side by side, a row for every unit down to the counties, indented by its depth.</summary>
internal sealed class UnitTable(RegionAssessment region, Wording say)
{
    private readonly Division[] _units = [.. region.Tree.Divisions.Where(unit => unit.Level <= DivisionLevel.County)];

    public Table Of(string title, params string[] measures)
    {
        var table = new Table().Border(TableBorder.Simple).Title(title).AddColumn("");
        foreach (string measure in measures)
        {
            table.AddColumn(new TableColumn(Markup.Escape(say[MeasureWords.Of(measure).Label])).RightAligned());
        }
        foreach (Division unit in _units)
        {
            table.AddRow([
                Markup.Escape(Indented(unit)),
                .. measures.Select(measure => Markup.Escape(say.Figure(region[unit, measure]))),
            ]);
        }
        return table;
    }

    public static string Indented(Division unit) => new string(' ', 2 * unit.Depth) + unit.Name;
}
