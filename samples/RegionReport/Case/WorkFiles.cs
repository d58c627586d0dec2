using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace RegionReport.Case;

/// <summary>Reads who does what: <c>officers.csv</c>, <c>tasks.csv</c>, <c>claims.csv</c>.</summary>
internal static class WorkFiles
{
    public static ImmutableArray<OfficerRow> Officers(Sheet sheet, Ids ids, Units units)
    {
        ImmutableArray<OfficerRow>.Builder rows = ImmutableArray.CreateBuilder<OfficerRow>(sheet.MostRows);
        while (sheet.Next())
        {
            rows.Add(
                new OfficerRow(
                    Id: sheet.Id(ids, rows.Count),
                    Name: sheet.Text(1),
                    Line: sheet.Needed(2, Form.Line) ?? default,
                    Unit: sheet.Unit(3, units),
                    Post: sheet.OptionalText(4)
                )
            );
        }
        return rows.DrainToImmutable();
    }

    public static ImmutableArray<TaskRow> Tasks(Sheet sheet, Units units, Ids tasks)
    {
        const int claimBy = 5;
        ImmutableArray<TaskRow>.Builder rows = ImmutableArray.CreateBuilder<TaskRow>(sheet.MostRows);
        var parents = new ParentColumn(tasks, column: 1);
        while (sheet.Next())
        {
            string id = sheet.Id(tasks, rows.Count);
            string? parent = parents.Read(in sheet);
            DivisionCode unit = sheet.Unit(2, units);
            string title = sheet.SharedText(3);
            LocalDate? issued = sheet.Needed(4, Form.Date);
            LocalDate? due = sheet.Needed(claimBy, Form.Date);
            sheet.Ends(claimBy, due, issued, "issued");
            rows.Add(new TaskRow(id, parent, -1, unit, title, issued ?? default, due ?? default));
        }
        int[] links = parents.Link(in sheet, "a task of tasks.csv, or nothing");
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i] = rows[i] with { ParentRow = links[i] };
        }
        return rows.DrainToImmutable();
    }

    public static ImmutableArray<ClaimRow> Claims(Sheet sheet, Ids ids, Ids tasks, Ids officers)
    {
        const int withdrawn = 4;
        ImmutableArray<ClaimRow>.Builder rows = ImmutableArray.CreateBuilder<ClaimRow>(sheet.MostRows);
        while (sheet.Next())
        {
            string id = sheet.Id(ids, rows.Count);
            string? task = sheet.OptionalText(1, tasks);
            string? officer = sheet.OptionalText(2, officers);
            Moment? at = sheet.Needed(3, Form.Moment);
            Moment? end = sheet.Optional(withdrawn, Form.Moment);
            sheet.Ends(withdrawn, end, at, "at");
            rows.Add(new ClaimRow(id, task, officer, at ?? default, end));
        }
        return rows.DrainToImmutable();
    }
}
