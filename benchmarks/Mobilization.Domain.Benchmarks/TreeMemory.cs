using System.Globalization;

namespace Mobilization.Domain.Benchmarks;

/// <summary>What a national tree keeps, its name strings apart, beside node objects and a dictionary from code to number.</summary>
internal static class TreeMemory
{
    /// <summary>Code, parent, end, level and the reference to the name: the tree's columns. What else it keeps is its index.</summary>
    private const decimal Columns = 8 + 4 + 4 + 1 + 8;

    public static void Print()
    {
        foreach (string line in Lines(out _))
        {
            Console.WriteLine(line);
        }
    }

    /// <summary>The goals of memory as rows of the table of ratios.</summary>
    public static IReadOnlyList<string> Lines(out bool allMet)
    {
        Nation nation = Nation.Instance;
        decimal tree = BytesPerDivision(nation.Tree);
        decimal nodes = BytesPerDivision(() => Node.Build(nation));
        decimal numbers = BytesPerDivision(() => Numbers(nation));
        allMet = tree <= 40 && tree - Columns <= numbers / 2;
        return
        [
            Line("tree with its index", tree, "node objects and dictionary", nodes, "≤ 40 B", tree <= 40),
            Line(
                "index alone",
                tree - Columns,
                "dictionary from code to number",
                numbers,
                "≤ half",
                tree - Columns <= numbers / 2
            ),
        ];
    }

    private static string Line(string what, decimal ours, string peer, decimal theirs, string goal, bool met) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| memory a division | {what} | {ours:F1} B | {peer} | {theirs:F1} B | {theirs / ours:F1} | {goal} | {(met ? "yes" : "no")} |"
        );

    private static Dictionary<ulong, int> Numbers(Nation nation)
    {
        var numbers = new Dictionary<ulong, int>(nation.Count);
        for (int i = 0; i < nation.Count; i++)
        {
            numbers.Add(nation.Numbers[i], i);
        }
        return numbers;
    }

    private static decimal BytesPerDivision(Func<object> make)
    {
        _ = make(); // compiled, and what is made once is made
        long before = GC.GetTotalMemory(forceFullCollection: true);
        object kept = make();
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(kept);
        return (decimal)bytes / Nation.Instance.Count;
    }
}
