using CsCheck;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

/// <summary>Random registers: forests over all six levels, with levels skipped, and some roots whose parent no row has.</summary>
internal static class RandomForest
{
    /// <summary>Rows without a defect; a parent always stands before its children.</summary>
    public static Gen<DivisionRow[]> Rows { get; } =
        from count in Gen.Int[0, 60]
        from seeds in Gen.Int[0, int.MaxValue - 1].Array[count]
        select Make(seeds);

    /// <summary>The same rows in another order.</summary>
    public static DivisionRow[] Shuffled(DivisionRow[] rows, int seed)
    {
        DivisionRow[] copy = [.. rows];
        new Random(seed).Shuffle(copy);
        return copy;
    }

    private static DivisionRow[] Make(int[] seeds)
    {
        var rows = new List<DivisionRow>();
        foreach (int seed in seeds)
        {
            // A third are roots; the others hang below any row that can have children.
            int pick = seed % (rows.Count + rows.Count / 2 + 1);
            DivisionRow? parent = pick < rows.Count && rows[pick].Level < DivisionLevel.Grid ? rows[pick] : null;
            int above = parent is { } row ? (int)row.Level : 0;
            var level = (DivisionLevel)(above + 1 + seed / 97 % (6 - above));
            // Codes are scattered, so that they say nothing about the parent.
            long number = 100_000_000_000 + unchecked(seed * 2_654_435_761L + rows.Count * 40_503L) % 899_999_999_999;
            string text = Math.Abs(number).ToString("000000000000")[..12] + (level == DivisionLevel.Grid ? "001" : "");
            var code = DivisionCode.Parse(text);
            if (rows.TrueForAll(other => other.Code != code))
            {
                // No row has such a code: theirs begin with 1 to 9.
                DivisionCode? absent = seed % 5 == 0 ? DivisionCode.Parse($"0{seed % 100_000:00000}") : null;
                rows.Add(new(code, $"名{seed % 7}", level, parent?.Code ?? absent));
            }
        }
        return [.. rows];
    }
}
