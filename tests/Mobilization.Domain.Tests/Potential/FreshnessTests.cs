using CsCheck;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using static Mobilization.Domain.Tests.Potential.PotentialWorld;

namespace Mobilization.Domain.Tests.Potential;

public sealed class FreshnessTests
{
    private static readonly FreshnessPolicy HalfYear = Policy(
        Rule("1", new(2024, 1, 1), "P1M", "P3M"),
        new FreshnessRule("2", new(2025, 1, 1))
    );

    private static FreshnessVerdict Judge(PotentialRecord record, LocalDate? visited = null) =>
        HalfYear.On(AsOf).Judge(record, visited);

    [Fact]
    public void A_policy_names_every_defect()
    {
        FreshnessRule known = Rule("1", AsOf, "P1M", "P2M");

        FreshnessPolicy
            .TryBuild(
                "1",
                Categories,
                [known, new("9", AsOf), new("1", AsOf)],
                out FreshnessPolicy? policy,
                out var defects
            )
            .Should()
            .BeFalse();

        policy.Should().BeNull();
        defects
            .Should()
            .Equal(
                new Finding(PotentialRules.RuleCategoryUnknown, ("row", 1), ("category", "9")),
                new Finding(
                    PotentialRules.RuleDuplicate,
                    ("row", 2),
                    ("category", "1"),
                    ("effective-from", AsOf),
                    ("first-row", 0)
                )
            );
        Policy(known, new("1", AsOf.PlusDays(1)), new("", AsOf)).Rules.Should().HaveCount(3);
        FluentActions.Invoking(() => Policy(known, known)).Should().Throw<DefectException>();
    }

    [Fact]
    public void The_nearest_category_with_a_rule_in_force_decides()
    {
        FreshnessPolicy policy = Policy(
            Rule("", new(2020, 1, 1), "P1Y", "P2Y"),
            Rule("1", new(2024, 1, 1), "P1M", "P3M"),
            Rule("1", new(2024, 6, 1), "P2M", "P3M"),
            new FreshnessRule("11", new(2025, 1, 1))
        );
        Category excavators = Categories["11"];

        policy.On(new(2019, 12, 31)).RuleFor(excavators).Should().BeNull();
        policy.On(new(2023, 12, 31)).RuleFor(excavators).Should().Be(policy.Rules[0]);
        policy.On(new(2024, 5, 31)).RuleFor(excavators).Should().Be(policy.Rules[1]);
        policy.On(new(2024, 12, 31)).RuleFor(excavators).Should().Be(policy.Rules[2]);
        policy.On(new(2025, 1, 1)).RuleFor(excavators).Should().Be(policy.Rules[3]);
        policy.On(new(2025, 1, 1)).RuleFor(Categories["2"]).Should().Be(policy.Rules[0]);
    }

    [Theory]
    [InlineData("2025-02-28", PotentialRules.Due, "2025-03-28", "2025-05-28")]
    [InlineData("2025-03-01", PotentialRules.Fresh, "2025-04-01", "2025-06-01")]
    [InlineData("2024-12-31", PotentialRules.Due, "2025-01-31", "2025-03-31")]
    [InlineData("2024-12-30", PotentialRules.Stale, "2025-01-30", "2025-03-30")]
    public void The_boundary_day_belongs_to_the_milder_verdict(string last, string rule, string fresh, string due)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value;

        FreshnessVerdict verdict = Judge(Record(verified: day));

        verdict
            .Why.Should()
            .Be(
                new Finding(
                    rule,
                    ("category", "11"),
                    ("last", day),
                    ("fresh-until", fresh),
                    ("due-until", due),
                    ("rule", "1"),
                    ("rule-from", new LocalDate(2024, 1, 1))
                )
            );
    }

    [Fact]
    public void What_is_not_aged_says_why()
    {
        Judge(Record())
            .Why.Should()
            .Be(
                new Finding(
                    PotentialRules.NeverVerified,
                    ("category", "11"),
                    ("rule", "1"),
                    ("rule-from", new LocalDate(2024, 1, 1))
                )
            );
        Judge(Record(verified: AsOf.PlusDays(1)), visited: AsOf)
            .Why.Should()
            .Be(new Finding(PotentialRules.VerifiedInFuture, ("verified", AsOf.PlusDays(1)), ("as-of", AsOf)));
        Judge(Record(collected: AsOf.PlusDays(1)))
            .Why.Should()
            .Be(new Finding(PotentialRules.NotCollected, ("collected", AsOf.PlusDays(1)), ("as-of", AsOf)));
        Judge(Record(category: "2"))
            .Why.Should()
            .Be(
                new Finding(
                    PotentialRules.Exempt,
                    ("category", "2"),
                    ("rule", "2"),
                    ("rule-from", new LocalDate(2025, 1, 1))
                )
            );
        HalfYear
            .On(new(2023, 12, 31))
            .Judge(Record(collected: new(2023, 1, 1)))
            .Why.Should()
            .Be(new Finding(PotentialRules.Unruled, ("category", "11"), ("as-of", new LocalDate(2023, 12, 31))));
    }

    [Fact]
    public void A_visit_after_the_day_has_not_happened_and_an_earlier_one_counts()
    {
        Judge(Record(), visited: AsOf.PlusDays(1)).State.Should().Be(FreshnessState.Stale);
        Judge(Record(), visited: AsOf).State.Should().Be(FreshnessState.Fresh);
        Judge(Record(verified: new(2025, 3, 30)), visited: new(2025, 1, 1))
            .Last.Should()
            .Be(new LocalDate(2025, 3, 30));
    }

    [Fact]
    public void A_limit_beyond_the_calendar_never_ends()
    {
        FreshnessVerdict verdict = Policy(Rule("", new(2020, 1, 1), "P1M", "P9999Y"))
            .On(AsOf)
            .Judge(Record(verified: new(2000, 1, 1)));

        verdict.State.Should().Be(FreshnessState.Due);
        verdict.DueUntil.Should().BeNull();
        verdict.Why["due-until"].Should().Be("..");
    }

    [Fact]
    public void Columns_equal_objects() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                FreshnessPolicy policy = Policy(
                    Rule(random.Next(2) == 0 ? "" : "1", new(2024, 1, 1), "P30D", "P1M"),
                    Rule("1", new(2025, 3, 1), "P10D", $"P{20 + random.Next(30)}D"),
                    new FreshnessRule("2", new(2025, 3, 1 + random.Next(30)))
                );
                FreshnessJudge judge = policy.On(AsOf.PlusDays(random.Next(-20, 20)));
                int count = random.Next(3) == 0 ? 1100 : random.Next(30);
                int[] units = [.. Enumerable.Range(0, count).Select(_ => random.Next(Tree.Count))];
                int[] categories = [.. Enumerable.Range(0, count).Select(_ => random.Next(Categories.Count))];
                DayNumber[] collected = [.. Enumerable.Range(0, count).Select(_ => Day(0))];
                DayNumber[] verified = [.. Enumerable.Range(0, count).Select(_ => Day(3))];
                DayNumber[] visited = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, count).Select(_ => Day(2))];
                DivisionColumn<FreshnessTally> expected = Tree.NewColumn<FreshnessTally>();
                for (int i = 0; i < count; i++)
                {
                    expected.Values[units[i]] += judge
                        .Judge(
                            Categories.At(categories[i]),
                            collected[i].Date!.Value,
                            verified[i].Date,
                            visited.Length == 0 ? null : visited[i].Date
                        )
                        .Tally;
                }
                var columns = new RecordColumns(units, categories, collected, verified, visited);

                judge.Tally(Tree, columns).Values.ToArray().Should().Equal(expected.Values.ToArray());
                judge.Total(columns).Should().Be(expected.RollUp().Total);
                DivisionColumn<FreshnessTally> twice = judge.Tally(Tree, columns);
                judge.AddTo(twice, columns);
                twice.Values.ToArray().Should().Equal(expected.Values.ToArray().Select(tally => tally + tally));

                DayNumber Day(int oneInSoManyIsNone) =>
                    oneInSoManyIsNone > 0 && random.Next(oneInSoManyIsNone) == 0
                        ? default
                        : DayNumber.Of(AsOf.PlusDays(-random.Next(-20, 90)));
            },
            iter: 300
        );

    [Fact]
    public void Columns_of_nonsense_throw()
    {
        FreshnessJudge judge = HalfYear.On(AsOf);
        DayNumber[] day = [DayNumber.Of(AsOf)];

        FluentActions.Invoking(() => judge.Total(new([0], [9], day, day))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => judge.Tally(Tree, new([0], [-1], day, day))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => judge.Tally(Tree, new([3], [0], day, day))).Should().Throw<ArgumentException>();
        DivisionColumn<FreshnessTally> own = judge.Tally(Tree, new([0], [0], day, day));
        own.Values[0].Fresh.Should().Be(1);
        FluentActions
            .Invoking(() => judge.AddTo(own, new([0, 3], [0, 0], [day[0], day[0]], [day[0], day[0]])))
            .Should()
            .Throw<ArgumentException>();
        own.Values.ToArray().Should().OnlyContain(tally => tally == default, "rather none than some");
        FluentActions
            .Invoking(() => judge.AddTo(null!, new([0], [0], day, day)))
            .Should()
            .Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new RecordColumns([0], [0], day, []).Count).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_tally_does_not_wrap()
    {
        var most = new FreshnessTally(long.MaxValue, 0, 0);
        FluentActions.Invoking(() => most + new FreshnessTally(1, 0, 0)).Should().Throw<OverflowException>();
        new FreshnessTally(0, 0, 0, 1, 1, 1).Freshness.Should().Be(Figure.NotApplicable);
    }

    [Fact]
    public void Counts_do_not_depend_on_what_shared_memory_holds()
    {
        ulong[] dirty = System.Buffers.ArrayPool<ulong>.Shared.Rent(Tree.Count);
        Array.Fill(dirty, ulong.MaxValue);
        System.Buffers.ArrayPool<ulong>.Shared.Return(dirty);
        DayNumber[] day = [DayNumber.Of(AsOf)];

        HalfYear
            .On(AsOf)
            .Tally(Tree, new([1], [Categories["11"].Index], day, day))
            .Values.ToArray()
            .Should()
            .Equal(default, new FreshnessTally(1, 0, 0), default);
    }

    [Fact]
    public void Records_that_are_looked_at_longer_get_the_same_verdict_on_the_day_itself()
    {
        FreshnessJudge judge = HalfYear.On(AsOf);
        (int limited, int exempt) = (Categories["11"].Index, Categories["2"].Index);
        DayNumber now = DayNumber.Of(AsOf);
        DayNumber later = DayNumber.Of(AsOf.PlusDays(1));
        DayNumber old = DayNumber.Of(new LocalDate(2024, 1, 1));
        var columns = new RecordColumns(
            [0, 0, 0, 1, 1, 2, 2],
            [exempt, exempt, limited, limited, limited, limited, exempt],
            [now, old, old, now, old, later, later],
            [default, now, old, now, old, later, later],
            [default, default, now, later, later, later, later]
        );

        judge
            .Tally(Tree, columns)
            .Values.ToArray()
            .Should()
            .Equal(new FreshnessTally(1, 0, 0, exempt: 2), new FreshnessTally(1, 0, 1), default);
        judge.Total(columns).Should().Be(new FreshnessTally(2, 0, 1, exempt: 2));
    }

    [Fact]
    public void Records_without_a_limit_are_counted_apart_where_every_day_has_come()
    {
        FreshnessJudge judge = HalfYear.On(AsOf);
        DayNumber now = DayNumber.Of(AsOf);
        (int limited, int exempt) = (Categories["11"].Index, Categories["2"].Index);
        for (int count = 1; count < 20; count++)
        {
            DayNumber[] days = [.. Enumerable.Repeat(now, count)];
            int[] categories = [.. Enumerable.Range(0, count).Select(i => i % 3 == 0 ? exempt : limited)];
            int apart = categories.Count(category => category == exempt);
            var columns = new RecordColumns(new int[count], categories, days, days);

            judge.Total(columns).Should().Be(new FreshnessTally(count - apart, 0, 0, exempt: apart));
            judge.Tally(Tree, columns).Values[0].Should().Be(judge.Total(columns));
        }
    }

    [Fact]
    public void One_day_after_the_as_of_one_is_noticed_wherever_it_stands()
    {
        FreshnessJudge judge = Policy(Rule("", new(2020, 1, 1), "P1M", "P3M")).On(AsOf);
        const int count = 37;
        for (int place = 0; place < count; place++)
        {
            DayNumber[] days = [.. Enumerable.Repeat(DayNumber.Of(AsOf), count)];
            DayNumber[] late = [.. days];
            late[place] = DayNumber.Of(AsOf.PlusDays(1));

            judge
                .Total(new(new int[count], new int[count], days, late))
                .Should()
                .Be(new FreshnessTally(count - 1, 0, 0, anomaly: 1));
            judge
                .Total(new(new int[count], new int[count], late, late))
                .Should()
                .Be(new FreshnessTally(count - 1, 0, 0));
            judge
                .Total(new(new int[count], new int[count], days, new DayNumber[count], late))
                .Should()
                .Be(new FreshnessTally(count - 1, 0, 1), "a visit after the day has not happened");
        }
    }
}
