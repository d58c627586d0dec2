namespace Mobilization.Domain.Hierarchy;

/// <summary>Sorts codes by their numbers: five passes over 11 bits each, stable, without a comparison.</summary>
internal static class CodeOrder
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int Passes = 5;

    /// <summary>The rows in the order of their codes, and the codes in it; equal codes keep the order of the rows. O(n).</summary>
    public static int[] Of(ReadOnlySpan<DivisionCode> codes, out DivisionCode[] sorted)
    {
        int count = codes.Length;
        int[] heads = new int[Passes * Buckets];
        foreach (DivisionCode code in codes)
        {
            for (int pass = 0; pass < Passes; pass++)
            {
                heads[pass * Buckets + Digit(code.Key, pass)]++;
            }
        }
        DivisionCode[] keys = codes.ToArray();
        int[] rows = new int[count];
        for (int i = 0; i < count; i++)
        {
            rows[i] = i;
        }
        var otherKeys = new DivisionCode[count];
        int[] otherRows = new int[count];
        for (int pass = 0; pass < Passes; pass++)
        {
            Span<int> head = heads.AsSpan(pass * Buckets, Buckets);
            int sum = 0;
            foreach (ref int place in head)
            {
                (place, sum) = (sum, sum + place);
            }
            for (int i = 0; i < count; i++)
            {
                int to = head[Digit(keys[i].Key, pass)]++;
                otherKeys[to] = keys[i];
                otherRows[to] = rows[i];
            }
            (keys, otherKeys) = (otherKeys, keys);
            (rows, otherRows) = (otherRows, rows);
        }
        sorted = keys;
        return rows;
    }

    private static int Digit(ulong key, int pass) => (int)((key >> (pass * Bits)) & (Buckets - 1));
}
