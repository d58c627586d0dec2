using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>Ranges of days under keys: which of a key's hold on a day, in O(log n) for each answer, without allocation.</summary>
/// <remarks>
/// Entries are sorted by key, then by first day. A tree of latest last days lies over all of them, so that entries that are over are
/// leapt across however many they are.
/// </remarks>
internal sealed class DayIndex
{
    private readonly long[] _keys;
    private readonly int[] _from;
    private readonly int[] _latest; // a complete binary tree: the root at 1, the leaves from _leaves on
    private readonly int _leaves;

    /// <summary>Takes keys and ranges that are sorted already.</summary>
    public DayIndex(long[] keys, ReadOnlySpan<DateRange> ranges)
    {
        _keys = keys;
        _from = new int[keys.Length];
        _leaves = 1;
        while (_leaves < keys.Length)
        {
            _leaves *= 2;
        }
        _latest = new int[2 * _leaves];
        for (int i = 0; i < keys.Length; i++)
        {
            _from[i] = DayOf(ranges[i].From);
            _latest[_leaves + i] = ranges[i].To is { } to ? DayOf(to) : int.MaxValue;
        }
        for (int i = _leaves - 1; i > 0; i--)
        {
            _latest[i] = Math.Max(_latest[2 * i], _latest[2 * i + 1]);
        }
    }

    /// <summary>A number that orders as the day does.</summary>
    public static int DayOf(LocalDate asOf)
    {
        CivilCalendar.Check(asOf);
        return (asOf.Year << 9) | (asOf.Month << 5) | asOf.Day;
    }

    /// <summary>The entries under keys from one up to, not including, another.</summary>
    public (int First, int End) Keys(long first, long end) =>
        (LowerBound(first, 0, 0, _keys.Length), LowerBound(end, 0, 0, _keys.Length));

    /// <summary>The entries of a key that have begun by a day.</summary>
    public (int First, int End) Begun(long key, int day) => Begun(key, day, (0, _keys.Length));

    /// <summary>The entries of a key that have begun by a day, looked for in a part that holds all of the key.</summary>
    public (int First, int End) Begun(long key, int day, (int First, int End) within)
    {
        int first = LowerBound(key, 0, within.First, within.End);
        // A key has few entries: widen from the first on, then search in what was overshot.
        int low = first;
        int step = 1;
        while (low < within.End && _keys[low] == key && _from[low] <= day)
        {
            int probe = low + step;
            if (probe >= within.End || _keys[probe] != key || _from[probe] > day)
            {
                return (first, LowerBound(key, day + 1, low + 1, Math.Min(probe, within.End)));
            }
            (low, step) = (probe, step * 2);
        }
        return (first, low);
    }

    /// <summary>Whether an entry has begun by a day.</summary>
    public bool HasBegun(int position, int day) => _from[position] <= day;

    /// <summary>The first entry from a position on that is not over on a day; <paramref name="end"/> where there is none.</summary>
    public int Next(int position, int end, int day)
    {
        if (position >= end)
        {
            return end;
        }
        int node = _leaves + position;
        while (_latest[node] <= day)
        {
            while ((node & 1) == 1)
            {
                node >>= 1;
            }
            if (node == 0)
            {
                return end;
            }
            node++;
        }
        while (node < _leaves)
        {
            node *= 2;
            if (_latest[node] <= day)
            {
                node++;
            }
        }
        return Math.Min(node - _leaves, end);
    }

    private int LowerBound(long key, int from, int low, int high)
    {
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (_keys[middle] < key || (_keys[middle] == key && _from[middle] < from))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
