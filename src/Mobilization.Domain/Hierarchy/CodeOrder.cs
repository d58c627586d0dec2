using System.Buffers;
using System.Numerics;

namespace Mobilization.Domain.Hierarchy;

/// <summary>Sorts codes by their numbers: a pass for each byte that can differ; stable, without a comparison.</summary>
internal static class CodeOrder
{
    private const int Bits = 8;
    private const int Buckets = 1 << Bits;

    /// <summary>Writes the rows in the order of their codes, and the codes in it; equal codes keep the order of the rows. O(n).</summary>
    public static void Sort(ReadOnlySpan<DivisionCode> codes, Span<int> rows, Span<DivisionCode> sorted)
    {
        // Without a grid, the digits that fill a code up to 15 need not be sorted by.
        ulong unit = 2_000;
        ulong last = 0;
        foreach (DivisionCode code in codes)
        {
            last = Math.Max(last, code.Key);
            unit = code.IsGrid ? 1 : unit;
        }
        int passes = Math.Max(1, (BitOperations.Log2(Rank(last, unit) | 1) + Bits) / Bits);
        int count = codes.Length;
        ulong[] keys = ArrayPool<ulong>.Shared.Rent(2 * count);
        int[] spare = ArrayPool<int>.Shared.Rent(count);
        Span<ulong> from = keys.AsSpan(0, count);
        Span<ulong> to = keys.AsSpan(count, count);
        Span<int> fromRows = (passes & 1) == 0 ? rows : spare.AsSpan(0, count); // so that the last pass ends in rows
        Span<int> toRows = (passes & 1) == 0 ? spare.AsSpan(0, count) : rows;
        for (int i = 0; i < count; i++)
        {
            from[i] = Rank(codes[i].Key, unit);
            fromRows[i] = i;
        }
        for (int pass = 0; pass < passes; pass++)
        {
            Distribute(from, fromRows, to, toRows, pass * Bits);
            Span<ulong> keysNow = to;
            to = from;
            from = keysNow;
            Span<int> rowsNow = toRows;
            toRows = fromRows;
            fromRows = rowsNow;
        }
        for (int i = 0; i < count; i++)
        {
            sorted[i] = from[i] == 0 ? default : DivisionCode.OfKey((from[i] - 1) * unit + 1);
        }
        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<int>.Shared.Return(spare);
    }

    /// <summary>0 for no code, else 1 + the digits that matter.</summary>
    private static ulong Rank(ulong key, ulong unit) => (key + unit - 1) / unit;

    private static void Distribute(
        ReadOnlySpan<ulong> keys,
        ReadOnlySpan<int> rows,
        Span<ulong> toKeys,
        Span<int> toRows,
        int shift
    )
    {
        Span<int> places = stackalloc int[Buckets];
        places.Clear();
        foreach (ulong key in keys)
        {
            places[(int)((key >> shift) & (Buckets - 1))]++;
        }
        int sum = 0;
        foreach (ref int place in places)
        {
            (place, sum) = (sum, sum + place);
        }
        for (int i = 0; i < keys.Length && i < rows.Length; i++)
        {
            ulong key = keys[i];
            int to = places[(int)((key >> shift) & (Buckets - 1))]++;
            toKeys[to] = key;
            toRows[to] = rows[i];
        }
    }
}
