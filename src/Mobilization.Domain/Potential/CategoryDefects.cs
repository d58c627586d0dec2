using System.Collections.Immutable;

namespace Mobilization.Domain.Potential;

/// <summary>Judges the rows of a catalogue, and links each to its parent's.</summary>
internal static class CategoryDefects
{
    /// <summary>Every defect, in the order of the rows; <paramref name="parents"/> takes each row's parent row, -1 without one.</summary>
    public static ImmutableArray<Finding> Of(CategoryRow[] rows, out int[] parents)
    {
        var found = new List<(int Row, Finding Finding)>();
        var firstRows = new Dictionary<string, int>(rows.Length, StringComparer.Ordinal);
        for (int i = 0; i < rows.Length; i++)
        {
            string code = rows[i].Code;
            if (string.IsNullOrEmpty(code))
            {
                found.Add((i, new(PotentialRules.CategoryCodeMissing, ("row", i))));
            }
            else if (!firstRows.TryAdd(code, i))
            {
                found.Add(
                    (
                        i,
                        new(
                            PotentialRules.CategoryDuplicate,
                            ("row", i),
                            ("category", code),
                            ("first-row", firstRows[code])
                        )
                    )
                );
            }
            if (string.IsNullOrEmpty(rows[i].Name))
            {
                found.Add((i, new(PotentialRules.CategoryNameMissing, ("row", i), ("category", code ?? ""))));
            }
        }
        parents = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            parents[i] = -1;
            if (rows[i].Parent is not { } parent || firstRows.TryGetValue(parent, out parents[i]))
            {
                continue;
            }
            parents[i] = -1;
            found.Add(
                (
                    i,
                    new(
                        PotentialRules.CategoryParentUnknown,
                        ("row", i),
                        ("category", rows[i].Code ?? ""),
                        ("parent", parent)
                    )
                )
            );
        }
        FindCycles(rows, parents, found);
        return [.. found.OrderBy(static defect => defect.Row).Select(static defect => defect.Finding)];
    }

    private static void FindCycles(CategoryRow[] rows, int[] parents, List<(int Row, Finding Finding)> found)
    {
        int[] seenBy = new int[rows.Length]; // the climb, counted from 1, that passed here first
        for (int start = 0; start < rows.Length; start++)
        {
            int row = start;
            for (; row >= 0 && seenBy[row] == 0; row = parents[row])
            {
                seenBy[row] = start + 1;
            }
            if (row < 0 || seenBy[row] != start + 1)
            {
                continue;
            }
            (int first, int length) = (row, 1);
            for (int next = parents[row]; next != row; next = parents[next])
            {
                (first, length) = (Math.Min(first, next), length + 1);
            }
            found.Add(
                (
                    first,
                    new(
                        PotentialRules.CategoryCycle,
                        ("row", first),
                        ("category", rows[first].Code ?? ""),
                        ("length", length)
                    )
                )
            );
        }
    }
}
