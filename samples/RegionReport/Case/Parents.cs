namespace RegionReport.Case;

/// <summary>Rows that name a parent row of the same file.</summary>
internal static class Parents
{
    public const string CycleFound = "a cycle through this row";
    public const string CycleExpected = "a chain of parents that ends";

    /// <summary>The first row of each cycle.</summary>
    /// <param name="parents">The parent of each row; below zero for none.</param>
    public static List<int> FirstOfCycles(ReadOnlySpan<int> parents)
    {
        List<int> found = [];
        int[] walks = new int[parents.Length]; // the walk that came by first, counted from 1
        for (int start = 0; start < parents.Length; start++)
        {
            int at = start;
            while (at >= 0 && walks[at] == 0)
            {
                walks[at] = start + 1;
                at = parents[at];
            }
            if (at >= 0 && walks[at] == start + 1)
            {
                int first = at;
                for (int next = parents[at]; next != at; next = parents[next])
                {
                    first = Math.Min(first, next);
                }
                found.Add(first);
            }
        }
        return found;
    }
}

/// <summary>The column of a file whose ids name parent rows, before and after all rows are read.</summary>
internal sealed class ParentColumn(Ids ids, int column)
{
    private readonly List<int> _mentioned = []; // the number of each row's parent among the ids; -1 without one
    private readonly List<int> _lines = [];

    public string? Read(in Sheet sheet)
    {
        int number = sheet[column].IsEmpty ? -1 : ids.Mention(sheet[column]);
        _mentioned.Add(number);
        _lines.Add(sheet.Line);
        return number < 0 ? null : ids.TextOf(number);
    }

    /// <summary>The parent row of each row, -1 without one; reports parents that are not there, and cycles.</summary>
    public int[] Link(in Sheet sheet, string expected)
    {
        int[] parents = new int[_mentioned.Count];
        for (int i = 0; i < parents.Length; i++)
        {
            int number = _mentioned[i];
            int row = number < 0 ? Ids.Unknown : ids.RowOf(number);
            if (number >= 0 && row == Ids.Unknown && ids.AreJudged)
            {
                sheet.Report(_lines[i], column, Defects.Quote(ids.TextOf(number)), expected);
            }
            parents[i] = Math.Max(-1, row);
        }
        foreach (int first in Parents.FirstOfCycles(parents))
        {
            sheet.Report(_lines[first], column, Parents.CycleFound, Parents.CycleExpected);
        }
        return parents;
    }
}
