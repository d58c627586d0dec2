using System.Globalization;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using NodaTime.Text;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>The departments that owe most reports.</summary>
internal static class DepartmentsTable
{
    private const int Most = 5;
    private const int MostUnits = 3;

    public static Table Of(CompletenessReport reports, AdministrativeTree tree, Wording say)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .Title(say["departments that owe most reports", "欠报最多的部门"])
            .AddColumn(say["department", "部门"]);
        table.AddColumn(new TableColumn(say["missing", "未报"]).RightAligned()).AddColumn(say["such as", "例如"]);
        foreach (
            ReportReminder reminder in reports
                .Reminders()
                .OrderByDescending(reminder => reminder.Missing.Length)
                .ThenBy(reminder => reminder.Source, StringComparer.Ordinal)
                .Take(Most)
        )
        {
            table.AddRow(
                Markup.Escape(reminder.Source),
                reminder.Missing.Length.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(
                    string.Join(
                        say[", ", "、"],
                        reminder
                            .Missing.Take(MostUnits)
                            .Select(missing =>
                                $"{tree[missing.Unit].Name} ({LocalDatePattern.Iso.Format(missing.Due)})"
                            )
                    )
                )
            );
        }
        return table;
    }
}
