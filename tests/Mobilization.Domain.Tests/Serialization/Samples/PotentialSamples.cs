using Mobilization.Domain.Potential;
using static Mobilization.Domain.Tests.Serialization.RootSamples;
using World = Mobilization.Domain.Tests.Potential.PotentialWorld;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>The samples of room Potential.</summary>
internal static class PotentialSamples
{
    private static readonly LocalDate Monday = new(2025, 2, 3);
    private static readonly FreshnessRule MonthlyRule = World.Rule("1", new(2024, 1, 1), "P1M", "P3M");

    private static readonly FreshnessPolicy Freshness = World.Policy(MonthlyRule, new FreshnessRule("2", Day));

    private static readonly Decision<RecordLife, RecordEvent> Verified = RecordLife
        .Open(new("R"))
        .Report(World.Record(), World.By(Monday))
        .State.Correct(World.Record(amount: 12), "漏报", World.By(Monday.PlusDays(1)))
        .State.Verify(World.Visit(), World.By(Monday.PlusDays(2)));

    private static CompletenessReport Completeness =>
        World
            .Stock([World.Record(verified: World.AsOf)])
            .Completeness([
                new(World.Town.Code, "应急管理局", new(2025, 1, 1), Monday),
                new(World.Town.Code, "商务局", new(2025, 1, 1), Monday),
            ]);

    public static object[] All =>
        [
            World.Record(),
            new PotentialRecord(
                new("R"),
                World.Town.Code,
                "11",
                new(10, "台"),
                "应急管理局",
                Begin,
                Day,
                "西渡镇蒸阳大道1号"
            ),
            World.Visit(),
            World.Visit(address: null, observed: null, measure: null, reason: "封闭", military: null),
            new SiteFind(new("F"), World.Town.Code, "1", new(1, "台"), Day, new Id<PotentialRecord>("R")),
            new ReportExpectation(World.Town.Code, "商务局", Begin, Day),
            new TolerancePolicy("1", 1, 0.05m),
            MonthlyRule,
            new FreshnessRule("2", Day),
            new PotentialBaseline(World.Town.Code, "1", new(0, "台")),
            new CategoryRow("1", "工程机械"),
            new CategoryRow("11", "挖掘机", "1"),
            World.Categories,
            Freshness,
            Verified.State.Retire("报废", World.By(Day)).State,
            RecordLife.Open(new("R")),
            Verified,
            Verified.State.Report(World.Record(), World.By(Day)),
            new FreshnessTally(1, 2, 3, 4, 5, 6),
            new AccuracyTally(9, 1, 2, 3, 4, 5, 6, 7, 8, 10),
            new ConfidenceInterval(0.2553m, 0.3663m),
            new CompletenessTally(3, 2, 1),
            new OmissionTally(1, 2),
            new StockKey("1", "台"),
            Freshness.On(Day).Judge(World.Record(verified: Day)),
            Freshness.On(Day).Judge(World.Record(verified: Day.PlusDays(1))),
            new FreshnessSpan(Year, FreshnessState.Due, MonthlyRule),
            TolerancePolicy.None.Judge(World.Record(), World.Visit(observed: 20)),
            Completeness.Verdicts[0],
            Completeness.Verdicts[1],
            Completeness.Reminders().Single(),
            .. Verified.State.Retire("报废", World.By(Day)).State.Events,
        ];
}
