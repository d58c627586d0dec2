using System.Globalization;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Case;

/// <summary>The column of <c>divisions.csv</c> that names parents: of a level above, and in no cycle.</summary>
/// <remarks>A parent mostly stands before its children and is met while they are read; only the others wait for the end.</remarks>
internal sealed class ParentDivisions(Units units, int column, UnitRow[] rows)
{
    private readonly int[] _lines = new int[rows.Length];
    private readonly List<(int Row, ulong Parent)> _waiting = [];
    private readonly byte[] _lastText = new byte[15]; // of the parent met before: siblings tend to stand together
    private int _lastLength;
    private (DivisionCode Code, int Row) _last;
    private bool _mayHaveCycles; // not while every parent is of a level above its child's

    /// <summary>The code of a row's parent, and its row where that has been read before.</summary>
    public DivisionCode Read(in Sheet sheet, int row, int level, out int parentRow)
    {
        _lines[row] = sheet.Line;
        parentRow = -1;
        ReadOnlySpan<byte> text = sheet[column];
        if (text.IsEmpty)
        {
            return default;
        }
        if (!text.SequenceEqual(_lastText.AsSpan(0, _lastLength)))
        {
            if (!Units.TryCode(text, out DivisionCode parent, out ulong key))
            {
                sheet.Report(column, "a code of 12 or 15 digits, or nothing");
                return default;
            }
            int found = units.RowOf(key);
            if (found < 0)
            {
                _waiting.Add((row, key));
                return parent;
            }
            text.CopyTo(_lastText);
            _lastLength = text.Length;
            _last = (parent, found);
        }
        parentRow = _last.Row;
        JudgeLevels(in sheet, row, level, parentRow);
        return _last.Code;
    }

    /// <summary>Finds the parents that stand after their children, and the cycles that only they can close.</summary>
    public void Link(in Sheet sheet, int count)
    {
        foreach ((int row, ulong key) in _waiting)
        {
            int found = units.RowOf(key);
            if (found >= 0)
            {
                rows[row] = rows[row] with { ParentRow = found };
                JudgeLevels(in sheet, row, rows[row].Level, found);
            }
        }
        if (!_mayHaveCycles)
        {
            return;
        }
        int[] parents = new int[count];
        for (int i = 0; i < count; i++)
        {
            parents[i] = rows[i].ParentRow;
        }
        foreach (int first in Parents.FirstOfCycles(parents))
        {
            sheet.Report(_lines[first], column, Parents.CycleFound, Parents.CycleExpected);
        }
    }

    private void JudgeLevels(in Sheet sheet, int row, int level, int parentRow)
    {
        int above = rows[parentRow].Level;
        if (above > 0 && above < level)
        {
            return;
        }
        _mayHaveCycles = true;
        if (above > 0 && level > 0)
        {
            string found = string.Create(
                CultureInfo.InvariantCulture,
                $"a parent of level {above} for a division of level {level}"
            );
            sheet.Report(_lines[row], column, found, "a parent of a level above");
        }
    }
}
