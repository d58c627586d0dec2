using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Case;

/// <summary>Reads what all other files refer to: <c>divisions.csv</c> and <c>categories.csv</c>.</summary>
internal static class RegisterFiles
{
    public static ImmutableArray<UnitRow> Divisions(Sheet sheet, Units units)
    {
        const int name = 1;
        const int level = 2;
        var rows = new UnitRow[sheet.MostRows];
        var parents = new ParentDivisions(units, column: 3, rows);
        int count = 0;
        while (sheet.Next())
        {
            int ownLevel = sheet.Needed(level, Form.Level) ?? 0;
            DivisionCode parent = parents.Read(in sheet, count, ownLevel, out int parentRow);
            DivisionCode code = OwnCode(in sheet, ownLevel, units, count);
            rows[count++] = new UnitRow(code, sheet.Text(name), ownLevel, parent, parentRow);
        }
        parents.Link(in sheet, count);
        Array.Resize(ref rows, count); // copies only where lines were skipped
        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    public static ImmutableArray<CategoryRow> Categories(Sheet sheet, Ids categories)
    {
        const int name = 1;
        const int parentCode = 2;
        ImmutableArray<CategoryRow>.Builder rows = ImmutableArray.CreateBuilder<CategoryRow>(sheet.MostRows);
        var parents = new ParentColumn(categories, parentCode);
        while (sheet.Next())
        {
            string code = "";
            if (sheet[0].Contains((byte)'/'))
            {
                sheet.Report(0, "a code without /");
            }
            else
            {
                code = sheet.Id(categories, rows.Count);
            }
            rows.Add(new CategoryRow(code, sheet.Text(name), parents.Read(in sheet), -1));
        }
        int[] links = parents.Link(in sheet, "a category of categories.csv, or nothing");
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i] = rows[i] with { ParentRow = links[i] };
        }
        return rows.DrainToImmutable();
    }

    /// <summary>The code of a row, given to it among the units; zero where it has a defect or belongs to a row before.</summary>
    private static DivisionCode OwnCode(in Sheet sheet, int level, Units units, int row)
    {
        string expected =
            level == 6 ? "a code of 15 digits at level 6"
            : level > 0 ? "a code of 12 digits above level 6"
            : "a code of 12 digits, or 15 at level 6";
        if (!sheet.TryNeeded(0, expected, out ReadOnlySpan<byte> text))
        {
            return default;
        }
        if (!Units.TryCode(text, out DivisionCode code, out ulong key) || level > 0 && code.IsGrid != (level == 6))
        {
            sheet.Report(0, expected);
            return default;
        }
        if (units.TryAdd(key, row))
        {
            return code;
        }
        sheet.ReportDuplicate("a code that no row before has");
        return default;
    }
}
