using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;

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
        CategoryTree goods = CategoryTree.Build([new("boat", "冲锋舟")]);
        AgeLimit limit = new(warnAfter: CalendarPeriod.OfMonths(6), staleAfter: CalendarPeriod.OfYears(1));
        FreshnessPolicy policy = FreshnessPolicy.Build("2025", goods, [new("boat", new(2025, 1, 1), limit)]);
        FreshnessJudge judge = policy.On(new LocalDate(2025, 3, 31));
        DivisionColumn<FreshnessTally> own = tree.NewColumn<FreshnessTally>();
        (string Unit, LocalDate? Verified)[] boats =
        [
            ("330402", new(2025, 2, 10)),
            ("330411", new(2024, 6, 30)),
            ("330411", null),
        ];
        foreach ((string unit, LocalDate? verified) in boats)
        {
            FreshnessVerdict verdict = judge.Judge(goods["boat"], collected: new(2023, 12, 1), verified);
            own[tree[unit]] += verdict.Tally;
            Console.WriteLine(verdict);
        }
        Rollup<FreshnessTally> totals = own.RollUp();
        foreach (Division unit in tree.Divisions)
            Console.WriteLine($"{unit}: {totals[unit].Freshness}");
        // snippet ends
    }
}
