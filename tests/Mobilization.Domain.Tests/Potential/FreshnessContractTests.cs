using Mobilization.Domain.Hierarchy;
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

    [Fact]
    public void A_rule_for_everything_is_told_as_a_star() =>
        Policy(Rule("", Day, "P1M", "P3M")).On(AsOf).Judge(Record()).Why["rule"].Should().Be("*");

    [Theory]
    [InlineData(0, 3, "There is no category at place 3.*")]
    [InlineData(0, -1, "There is no category at place *-1.*")]
    [InlineData(3, 0, "There is no division at place 3.*")]
    [InlineData(-1, 0, "There is no division at place *-1.*")]
    public void A_place_that_is_none_is_named(int unit, int category, string message)
    {
        FreshnessJudge judge = Policy(Rule("1", Day, "P1M", "P3M")).On(AsOf);
        DayNumber[] day = [DayNumber.Of(AsOf)];

        judge
            .Invoking(it => it.Tally(Tree, new([unit], [category], day, day)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(message)
            .WithParameterName("records");
        if (unit == 0)
        {
            judge
                .Invoking(it => it.Total(new([unit], [category], day, day)))
                .Should()
                .Throw<ArgumentException>()
                .WithMessage(message)
                .WithParameterName("records");
        }
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, 1)]
    public void A_day_after_the_as_of_one_is_noticed_in_a_record_alone(int collected, int verified, int visited)
    {
        FreshnessJudge judge = Policy(Rule("", Day, "P1M", "P3M")).On(AsOf);
        DayNumber[] days = [DayNumber.Of(AsOf), DayNumber.Of(AsOf.PlusDays(1))];
        FreshnessTally expected = collected == 1 ? default : new(0, 0, 0, anomaly: 1);
        var columns = new RecordColumns([1], [0], [days[collected]], [days[verified]], [days[visited]]);

        judge.Total(columns).Should().Be(expected);
        judge.Tally(Tree, columns).Values[1].Should().Be(expected);
    }

    [Theory]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(3 * 4_096)]
    [InlineData((1 << 21) + 5_000)]
    public void As_many_records_as_there_are_in_one_division_are_counted(int count)
    {
        FreshnessJudge judge = Policy(Rule("", Day, "P1M", "P3M")).On(AsOf);
        DayNumber[] kinds = [DayNumber.Of(AsOf), DayNumber.Of(AsOf.PlusMonths(-2)), default, DayNumber.Of(Day)];
        DayNumber[] verified = [.. Enumerable.Range(0, count).Select(i => kinds[i % 4])];
        DayNumber[] collected = [.. Enumerable.Repeat(DayNumber.Of(Day), count)];
        int[] units = [.. Enumerable.Repeat(2, count)];
        var columns = new RecordColumns(units, new int[count], collected, verified);
        var expected = new FreshnessTally((count + 3) / 4, (count + 2) / 4, (count + 1) / 4 + count / 4);

        judge.Total(columns).Should().Be(expected);
        judge.Tally(Tree, columns).Values.ToArray().Should().Equal(default, default, expected);
    }

    [Fact]
    public void A_target_that_is_just_met_asks_for_no_verification()
    {
        KnownStock stock = Stock([Record("R1", verified: AsOf.PlusMonths(-2)), Record("R2", verified: Day)]);
        FreshnessOutlook outlook = stock.Outlook(Policy(Rule("", Day, "P1M", "P3M")));

        outlook
            .Plan(DivisionLevel.Township, Figure.Ratio(1, 2))
            .Records.Should()
            .BeEmpty("one of two is due, not stale");
        outlook
            .Plan(DivisionLevel.Township, Figure.Ratio(0.500001m, 1))
            .Records.Select(record => record.Record.Id.Value)
            .Should()
            .Equal("R2");
    }

    [Fact]
    public void A_rule_of_its_own_ends_those_above_it_however_they_are_dated()
    {
        LocalDate june = new(2025, 6, 1);
        KnownStock stock = Stock([Record("R1", verified: AsOf)]);
        FreshnessRule own = Rule("11", june, "P1Y", "P2Y");
        FreshnessPolicy later = Policy(
            own,
            Rule("1", june.PlusMonths(1), "P2Y", "P3Y"),
            Rule("", june.PlusDays(14), "P3Y", "P4Y")
        );
        FreshnessPolicy atOnce = Policy(Rule("1", june, "P1M", "P2M"), own, Rule("", june, "P1M", "P2M"));

        foreach (FreshnessPolicy policy in (FreshnessPolicy[])[later, atOnce])
        {
            stock
                .Outlook(policy)
                .Timeline(stock[new("R1")])
                .Select(span => (span.Days.From, span.State, span.Rule))
                .Should()
                .Equal(
                    (AsOf, FreshnessState.Unruled, null),
                    (june, FreshnessState.Fresh, own),
                    (AsOf.PlusYears(1).PlusDays(1), FreshnessState.Due, own),
                    (AsOf.PlusYears(2).PlusDays(1), FreshnessState.Stale, own)
                );
        }
    }

    [Fact]
    public void A_rule_from_the_day_itself_is_in_the_outlook_once()
    {
        KnownStock stock = Stock([Record("R1", verified: AsOf)]);
        FreshnessRule now = Rule("11", AsOf, "P1Y", "P2Y");

        stock
            .Outlook(Policy(now, Rule("1", Day, "P1M", "P2M")))
            .Timeline(stock[new("R1")])
            .Select(span => (span.Days, span.State, span.Rule))
            .Should()
            .Equal(
                (new(AsOf, AsOf.PlusYears(1).PlusDays(1)), FreshnessState.Fresh, now),
                (new(AsOf.PlusYears(1).PlusDays(1), AsOf.PlusYears(2).PlusDays(1)), FreshnessState.Due, now),
                (new(AsOf.PlusYears(2).PlusDays(1), null), FreshnessState.Stale, now)
            );
    }

    [Fact]
    public void A_tally_by_division_allocates_the_divisions_counts_alone()
    {
        AdministrativeTree tree = AdministrativeTree.Build([
            .. Enumerable
                .Range(0, 5_000)
                .Select(i => new DivisionRow(DivisionCode.Parse($"{110000 + i}000000"), "n", DivisionLevel.County)),
        ]);
        FreshnessJudge judge = Policy(Rule("", Day, "P1M", "P3M")).On(AsOf);
        DayNumber[] day = [DayNumber.Of(AsOf)];
        judge.Tally(tree, new([0], [0], day, day));

        long before = GC.GetAllocatedBytesForCurrentThread();
        judge.Tally(tree, new([0], [0], day, day));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeInRange(5_000 * 48, 5_000 * 48 + 10_000);
    }

    [Fact]
    public void A_limit_that_ends_with_the_calendar_leaves_no_day_after_it()
    {
        LocalDate end = new(9999, 12, 31);
        int days = Period.DaysBetween(AsOf, end);
        KnownStock stock = Stock([Record("R1", verified: AsOf)]);
        FreshnessRule last = new("", Day, new AgeLimit(CalendarPeriod.OfDays(days), CalendarPeriod.OfDays(days)));
        FreshnessRule before = new(
            "",
            Day,
            new AgeLimit(CalendarPeriod.OfDays(days - 1), CalendarPeriod.OfDays(days - 1))
        );

        Timeline(last).Should().Equal((new DateRange(AsOf), FreshnessState.Fresh));
        Timeline(before)
            .Should()
            .Equal((new DateRange(AsOf, end), FreshnessState.Fresh), (new DateRange(end), FreshnessState.Stale));

        IEnumerable<(DateRange, FreshnessState)> Timeline(FreshnessRule rule) =>
            stock.Outlook(Policy(rule)).Timeline(stock[new("R1")]).Select(span => (span.Days, span.State));
    }
}
