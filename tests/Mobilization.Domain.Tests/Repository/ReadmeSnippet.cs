using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Repository;

/// <summary>The snippet of the README, compiled; <see cref="ReadmeTests"/> compares the two texts and runs this one.</summary>
internal static class ReadmeSnippet
{
    public const string File = "tests/Mobilization.Domain.Tests/Repository/ReadmeSnippet.cs";

    /// <param name="Console">Stands in for the console, so that the lines need no change.</param>
    public static void Run(TextWriter Console)
    {
        // snippet begins
        DivisionCode city = DivisionCode.Parse("330400");
        AdministrativeTree tree = AdministrativeTree.Build([
            new(city, "嘉兴市", DivisionLevel.Prefecture),
            new(DivisionCode.Parse("330402"), "南湖区", DivisionLevel.County, city),
            new(DivisionCode.Parse("330411"), "秀洲区", DivisionLevel.County, city),
        ]);
        DivisionColumn<long> own = tree.NewColumn<long>();
        own[tree["330402"]] += 2;
        own[tree["330411"]] += 3;
        Rollup<long> totals = own.RollUp();
        foreach (Division unit in tree.Divisions)
        {
            Console.WriteLine($"{unit}: {totals[unit]}");
        }
        // snippet ends
    }
}
