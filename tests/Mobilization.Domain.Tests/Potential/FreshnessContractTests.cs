using Mobilization.Domain.Potential;
using static Mobilization.Domain.Tests.Potential.PotentialWorld;

namespace Mobilization.Domain.Tests.Potential;

/// <summary>What callers of a freshness policy, judge and outlook may not do, and what each value says of itself.</summary>
public sealed class FreshnessContractTests
{
    private static readonly LocalDate Day = new(2024, 1, 1);

    [Fact]
    public void What_is_missing_is_the_callers_mistake()
    {
        FluentActions
            .Invoking(() => FreshnessPolicy.Build("", Categories, []))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("version");
        FluentActions
            .Invoking(() => FreshnessPolicy.Build("v", null!, []))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("categories");
        FluentActions
            .Invoking(() => FreshnessPolicy.Build("v", Categories, null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("rules");
        FluentActions
            .Invoking(() => FreshnessPolicy.Build("v", Categories, [null!]))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("rules");
        FluentActions
            .Invoking(() => FreshnessPolicy.Build("v", Categories, [new("9", Day)]))
            .Should()
            .Throw<DefectException>()
            .WithMessage("The freshness policy*")
            .WithParameterName("rules");
        FluentActions
            .Invoking(() => new FreshnessRule(null!, Day))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("category");
        FreshnessJudge judge = FreshnessPolicy.Build("v", Categories, []).On(AsOf);
        judge.Invoking(it => it.Judge(null!)).Should().Throw<ArgumentNullException>().WithParameterName("record");
        judge
            .Invoking(it => it.Tally(null!, new([], [], [], [])))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("tree");
    }

    [Fact]
    public void A_day_is_of_the_civil_calendar()
    {
        var before = new LocalDate(0, 12, 31);
        FluentActions.Invoking(() => new FreshnessRule("", before)).Should().Throw<ArgumentException>();
        FreshnessPolicy
            .Build("v", Categories, [])
            .Invoking(it => it.On(before))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("asOf");
    }

    [Fact]
    public void A_rule_says_what_it_asks_of_whom_and_since_when()
    {
        new FreshnessRule("", Day).ToString().Should().Be("default exempt from 2024-01-01");
        new FreshnessRule("11", Day, new AgeLimit(CalendarPeriod.OfMonths(6), CalendarPeriod.OfYears(1)))
            .ToString()
            .Should()
            .StartWith("11 ")
            .And.EndWith(" from 2024-01-01")
            .And.NotContain("exempt");
        new FreshnessRule("11", Day).IsExempt.Should().BeTrue();
        new FreshnessRule("11", Day, default(AgeLimit)).IsExempt.Should().BeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Each_count_of_a_tally_is_added_to_itself_and_never_wraps(int which)
    {
        FreshnessTally one = Counting(1);

        (one + one).Should().Be(Counting(2));
        one.Records.Should().Be(1);
        one.InScope.Should().Be(which < 3 ? 1 : 0);
        one.Freshness.Should()
            .Be(
                which < 2 ? Figure.Ratio(1, 1)
                : which == 2 ? Figure.Ratio(0, 1)
                : Figure.NotApplicable
            );
        FluentActions.Invoking(() => Counting(long.MaxValue) + one).Should().Throw<OverflowException>();

        FreshnessTally Counting(long count) =>
            which switch
            {
                0 => new(count, 0, 0),
                1 => new(0, count, 0),
                2 => new(0, 0, count),
                3 => new(0, 0, 0, anomaly: count),
                4 => new(0, 0, 0, unruled: count),
                _ => new(0, 0, 0, exempt: count),
            };
    }

    [Fact]
    public void An_outlook_is_of_one_stock_and_its_categories()
    {
        KnownStock stock = Stock([Record("R1", verified: new(2025, 3, 1))]);
        FreshnessPolicy policy = Policy(Rule("1", Day, "P1M", "P3M"));
        stock.Invoking(it => it.Outlook(null!)).Should().Throw<ArgumentNullException>().WithParameterName("policy");
        stock
            .Invoking(it => it.Outlook(FreshnessPolicy.Build("v", CategoryTree.Build([new("1", "n")]), [])))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The policy is for other categories.*")
            .WithParameterName("policy");
        FreshnessOutlook outlook = stock.Outlook(policy);
        outlook.Stock.Should().BeSameAs(stock);
        outlook
            .Invoking(it => it.Timeline(default).ToList())
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The record is of another stock.*")
            .WithParameterName("record");
        outlook
            .Invoking(it => it.FallsBelow(Figure.Ratio(3, 2)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A target is a ratio of two amounts, 1 at most.*");
        outlook.Invoking(it => it.FallsBelow(Figure.Count(1))).Should().Throw<ArgumentException>();
        outlook
            .Invoking(it => it.FallsBelow(Figure.Ratio(0.0000001m, 1)))
            .Should()
            .Throw<ArgumentException>("an amount has 6 decimals at most");
        outlook.Invoking(it => it.FallsBelow(Figure.Ratio(1, 1.0000001m))).Should().Throw<ArgumentException>();
        outlook.FallsBelow(Figure.Ratio(1, 1)).Should().Be(new LocalDate(2025, 6, 2));
    }

    [Fact]
    public void A_verdict_counts_once_and_tells_its_state_and_why()
    {
        FreshnessJudge judge = Policy(Rule("1", Day, "P1M", "P3M")).On(AsOf);
        (FreshnessVerdict Verdict, FreshnessTally Tally)[] cases =
        [
            (judge.Judge(Record(verified: AsOf)), new(1, 0, 0)),
            (judge.Judge(Record(verified: AsOf.PlusMonths(-2))), new(0, 1, 0)),
            (judge.Judge(Record(verified: AsOf.PlusMonths(-4))), new(0, 0, 1)),
            (judge.Judge(Record(verified: AsOf.PlusDays(1))), new(0, 0, 0, anomaly: 1)),
            (judge.Judge(Record(category: "2")), new(0, 0, 0, unruled: 1)),
            (judge.Judge(Record(collected: AsOf.PlusDays(1))), default),
        ];
        foreach ((FreshnessVerdict verdict, FreshnessTally tally) in cases)
        {
            verdict.Tally.Should().Be(tally);
            verdict.ToString().Should().Be($"{verdict.State}: {verdict.Why}");
            verdict.AsOf.Should().Be(AsOf);
        }
        cases[0].Verdict.Rule.Should().NotBeNull();
        cases[3].Verdict.Rule.Should().BeNull("of an anomaly no rule is asked");
        cases[5].Verdict.Rule.Should().BeNull("nor of what is not collected yet");
    }
}
