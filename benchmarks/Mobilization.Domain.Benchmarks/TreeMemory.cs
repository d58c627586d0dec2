namespace Mobilization.Domain.Benchmarks;

/// <summary>What a national tree keeps, its name strings apart, beside node objects and a dictionary from code to number.</summary>
internal static class TreeMemory
{
    public static void Print()
    {
        Nation nation = Nation.Instance;
        Measure("tree with its index", nation.Tree);
        Measure("node objects and dictionary", () => Node.Build(nation));
        Measure("dictionary from code to number alone", () => Numbers(nation));
    }

    private static Dictionary<ulong, int> Numbers(Nation nation)
    {
        var numbers = new Dictionary<ulong, int>(nation.Count);
        for (int i = 0; i < nation.Count; i++)
        {
            numbers.Add(nation.Numbers[i], i);
        }
        return numbers;
    }

    private static void Measure(string what, Func<object> make)
    {
        _ = make(); // compiled, and what is made once is made
        long before = GC.GetTotalMemory(forceFullCollection: true);
        object kept = make();
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"{what}: {(decimal)bytes / Nation.Instance.Count:F1} bytes a division");
        GC.KeepAlive(kept);
    }
}
