using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>Finds, for each of many expectations, the record that proves it.</summary>
/// <remarks>
/// Department by department. A department's records stand in a row by division, so that a unit and all below it are one run of
/// them; its expectations are taken with the latest period first, and a record enters a tree of minima once it is late enough to
/// count. The earliest record of a run is then one question to that tree: O((records + expectations) x log records) in all, however
/// many records lie below a unit.
/// </remarks>
internal static class ReportSearch
{
    /// <summary>Counts what was expected, came, and came in time, at each expectation's own division.</summary>
    /// <param name="tree">The divisions.</param>
    /// <param name="reports">The records; those collected after <paramref name="asOf"/> are left out.</param>
    /// <param name="expectations">What was expected; in scope are those due before <paramref name="asOf"/>.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="ArgumentException">A place is none of the tree, or a department's number is negative.</exception>
    public static DivisionColumn<CompletenessTally> Tally(
        AdministrativeTree tree,
        in ReportColumns reports,
        in ExpectationColumns expectations,
        LocalDate asOf
    )
    {
        int[] proofs = Proofs(tree, reports, expectations, asOf);
        DivisionColumn<CompletenessTally> own = tree.NewColumn<CompletenessTally>();
        DayNumber day = DayNumber.Of(asOf);
        for (int i = 0; i < proofs.Length; i++)
        {
            if (expectations.Due[i] < day)
            {
                bool isReported = proofs[i] >= 0;
                bool isOnTime = isReported && reports.Collected[proofs[i]] <= expectations.Due[i];
                own.Values[expectations.Units[i]] += new CompletenessTally(1, isReported ? 1 : 0, isOnTime ? 1 : 0);
            }
        }
        return own;
    }

    /// <summary>Finds the proof of each expectation: the earliest record of its period, the first in order of one day's; -1 where there is none.</summary>
    /// <inheritdoc cref="Tally" path="/param"/>
    /// <inheritdoc cref="Tally" path="/exception"/>
    public static int[] Proofs(
        AdministrativeTree tree,
        in ReportColumns reports,
        in ExpectationColumns expectations,
        LocalDate asOf
    )
    {
        Guard.Against.Null(tree);
        int departments = 0;
        for (int i = 0; i < expectations.Count; i++)
        {
            departments = Math.Max(departments, expectations.Sources[i] + 1);
            CheckPlace(tree, expectations.Units[i], expectations.Sources[i], nameof(expectations));
        }
        int[] rows = InOrder(tree, reports, departments, DayNumber.Of(asOf), out int[] starts);
        int[] asked = new int[expectations.Count];
        long[] keys = new long[expectations.Count]; // by department, then the latest period first
        for (int i = 0; i < asked.Length; i++)
        {
            asked[i] = i;
            keys[i] = ((long)expectations.Sources[i] << 32) | (uint)(int.MaxValue - expectations.From[i].Number);
        }
        Array.Sort(keys, asked);
        int[] proofs = new int[expectations.Count];
        Array.Fill(proofs, -1);
        for (int i = 0, next; i < asked.Length; i = next)
        {
            int department = expectations.Sources[asked[i]];
            for (next = i; next < asked.Length && expectations.Sources[asked[next]] == department; next++) { }
            ReadOnlySpan<int> own = rows.AsSpan(starts[department]..starts[department + 1]);
            if (own.Length > 0)
            {
                Search(tree, reports, expectations, own, asked.AsSpan(i..next), proofs);
            }
        }
        return proofs;
    }

    private static void Search(
        AdministrativeTree tree,
        in ReportColumns reports,
        in ExpectationColumns expectations,
        ReadOnlySpan<int> rows,
        ReadOnlySpan<int> asked,
        int[] proofs
    )
    {
        int[] units = new int[rows.Length];
        int[] positions = new int[rows.Length]; // by day, then row: an entry's own place is its rank
        long[] days = new long[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            units[i] = reports.Units[rows[i]];
            positions[i] = i;
            days[i] = ((long)reports.Collected[rows[i]].Number << 32) | (uint)rows[i];
        }
        Array.Sort(days, positions);
        int[] minima = new int[rows.Length * 2]; // the leaves are the second half
        Array.Fill(minima, int.MaxValue);
        int entered = rows.Length;
        foreach (int expectation in asked)
        {
            long from = (long)expectations.From[expectation].Number << 32;
            for (; entered > 0 && days[entered - 1] >= from; entered--)
            {
                int rank = entered - 1;
                for (int i = positions[rank] + rows.Length; i > 0; i >>= 1)
                {
                    minima[i] = rank; // ranks come in descending order, so the newest is the least
                }
            }
            int unit = expectations.Units[expectation];
            int earliest = Least(minima, LowerBound(units, unit), LowerBound(units, tree.At(unit).SubtreeEnd));
            proofs[expectation] = earliest == int.MaxValue ? -1 : rows[positions[earliest]];
        }
    }

    private static int Least(int[] minima, int from, int end)
    {
        int least = int.MaxValue;
        for (int l = from + minima.Length / 2, r = end + minima.Length / 2; l < r; l >>= 1, r >>= 1)
        {
            least = (l & 1) == 1 ? Math.Min(least, minima[l++]) : least;
            least = (r & 1) == 1 ? Math.Min(least, minima[--r]) : least;
        }
        return least;
    }

    /// <summary>The records of departments that something is expected of, by department, then division, then row.</summary>
    private static int[] InOrder(
        AdministrativeTree tree,
        in ReportColumns reports,
        int departments,
        DayNumber asOf,
        out int[] starts
    )
    {
        int[] byUnit = new int[tree.Count + 1];
        starts = new int[departments + 1];
        int count = 0;
        for (int i = 0; i < reports.Count; i++)
        {
            CheckPlace(tree, reports.Units[i], reports.Sources[i], nameof(reports));
            if (reports.Collected[i] <= asOf && reports.Sources[i] < departments)
            {
                count++;
                byUnit[reports.Units[i] + 1]++;
                starts[reports.Sources[i] + 1]++;
            }
        }
        Accumulate(byUnit);
        Accumulate(starts);
        int[] sorted = new int[count];
        for (int i = 0; i < reports.Count; i++)
        {
            if (reports.Collected[i] <= asOf && reports.Sources[i] < departments)
            {
                sorted[byUnit[reports.Units[i]]++] = i;
            }
        }
        int[] next = [.. starts];
        int[] rows = new int[count];
        foreach (int row in sorted)
        {
            rows[next[reports.Sources[row]]++] = row;
        }
        return rows;
    }

    private static void Accumulate(int[] counts)
    {
        for (int i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }

    private static int LowerBound(int[] sorted, int value)
    {
        (int low, int high) = (0, sorted.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static void CheckPlace(AdministrativeTree tree, int unit, int source, string columns)
    {
        if (unit < 0 || unit >= tree.Count || source < 0)
        {
            throw new ArgumentException($"There is no division {unit} or no department {source}.", columns);
        }
    }
}
