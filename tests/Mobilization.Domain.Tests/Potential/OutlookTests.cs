using CsCheck;
using global::RegionReport.Case;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tests.RegionReport;
using static Mobilization.Domain.Tests.Potential.PotentialWorld;

namespace Mobilization.Domain.Tests.Potential;

/// <summary>Looking forward, against judging every day anew and trying every list of records.</summary>
public sealed class OutlookTests
{
    private const int Horizon = 100; // every date of a random region lies before it

    [Fact]
    public void Announced_rules_and_boundary_days_are_in_the_outlook()
    {
        FreshnessPolicy policy = Policy(
            Rule("1", new(2024, 1, 1), "P1M", "P3M"),
            Rule("11", new(2025, 4, 10), "P10D", "P1M")
        );
        KnownStock stock = Stock([
            Record("R1", category: "1", verified: new(2025, 3, 1)),
            Record("R2", verified: new(2025, 3, 15)),
        ]);
        FreshnessOutlook outlook = stock.Outlook(policy);

        outlook.StaleFrom(stock[new("R1")]).Should().Be(new LocalDate(2025, 6, 2));
        outlook.StaleFrom(stock[new("R2")]).Should().Be(new LocalDate(2025, 4, 16));
        outlook.FallsBelow(County, Figure.Ratio(1, 2)).Should().Be(new LocalDate(2025, 6, 2));
        outlook.FallsBelow(Town, Figure.Ratio(2, 3)).Should().Be(new LocalDate(2025, 4, 16));
        outlook.FallsBelow(Tree["430421101"], Figure.Ratio(1, 1)).Should().BeNull();
        outlook
            .Calendar(new(AsOf, new(2025, 4, 16)), County)
            .Select(change => (change.Day, change.Record.Record.Id.Value, change.Before, change.After))
            .Should()
            .Equal(
                (new(2025, 4, 2), "R1", FreshnessState.Fresh, FreshnessState.Due),
                (new(2025, 4, 10), "R2", FreshnessState.Fresh, FreshnessState.Due)
            );
        FluentActions
            .Invoking(() => outlook.FallsBelow(Figure.Ratio(3, 2)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("target");
        FluentActions.Invoking(() => outlook.FallsBelow(Figure.NoData)).Should().Throw<ArgumentException>();
        FluentActions
            .Invoking(() => outlook.StaleFrom(Stock([Record("X", category: "2")])[new("X")]))
            .Should()
            .Throw<ArgumentException>();
    }

    [Fact]
    public void The_outlook_equals_judging_every_day_anew() =>
        Gen.Int.Sample(
            seed =>
            {
                CaseFacts facts = RandomRegion.Of(seed);
                RegionAssessment region = CaseRows.Assess(facts);
                FreshnessPolicy policy = region.Policies.Freshness;
                KnownStock stock = region.Parts[0].Stock!;
                FreshnessOutlook outlook = stock.Outlook(policy);
                FreshnessState[][] days =
                [
                    .. Enumerable
                        .Range(0, Horizon)
                        .Select(day =>
                        {
                            FreshnessJudge judge = policy.On(facts.AsOf.PlusDays(day));
                            return stock
                                .Records.Select(one =>
                                    one.Record.Verified > facts.AsOf
                                        ? FreshnessState.Anomaly
                                        : judge
                                            .Judge(one.Category, one.Record.Collected, one.Record.Verified, one.Visited)
                                            .State
                                )
                                .ToArray();
                        }),
                ];
                foreach ((int i, KnownRecord record) in stock.Records.Index())
                {
                    FreshnessSpan[] spans = [.. outlook.Timeline(record)];
                    for (int day = 0; day < Horizon; day++)
                    {
                        spans
                            .Where(span => span.Days.Contains(facts.AsOf.PlusDays(day)))
                            .Select(span => span.State)
                            .Should()
                            .Equal(days[day][i]);
                    }
                    Within(outlook.StaleFrom(record), facts.AsOf)
                        .Should()
                        .Be(First(day => days[day][i] == FreshnessState.Stale));
                }
                Figure target = Figure.Ratio(1 + Math.Abs(seed % 4), 4);
                foreach (Division unit in stock.Tree.Divisions)
                {
                    int[] below =
                    [
                        .. stock.Records.Index().Where(one => unit.Contains(one.Item.Unit)).Select(one => one.Index),
                    ];
                    Within(outlook.FallsBelow(unit, target), facts.AsOf)
                        .Should()
                        .Be(
                            First(day =>
                            {
                                int good = below.Count(i => days[day][i] is FreshnessState.Fresh or FreshnessState.Due);
                                int all = good + below.Count(i => days[day][i] == FreshnessState.Stale);
                                return good * target.Denominator < all * target.Numerator;
                            })
                        );
                }
                var changes =
                    from day in Enumerable.Range(1, Horizon - 1)
                    from one in stock.Records.Index()
                    where days[day][one.Index] != days[day - 1][one.Index]
                    orderby day, one.Item.Record.Id
                    select (day, one.Item.Record.Id, days[day - 1][one.Index], days[day][one.Index]);
                outlook
                    .Calendar(new(facts.AsOf, facts.AsOf.PlusDays(Horizon)))
                    .Select(change =>
                        (
                            Period.DaysBetween(facts.AsOf, change.Day),
                            change.Record.Record.Id,
                            change.Before,
                            change.After
                        )
                    )
                    .Should()
                    .Equal(changes);
            },
            iter: CaseMeasuresTests.Regions / 4
        );

    [Fact]
    public void The_plan_is_the_shortest_of_all_lists() =>
        Gen.Int.Sample(
            seed =>
            {
                CaseFacts facts = RandomRegion.Of(seed);
                RegionAssessment region = CaseRows.Assess(facts);
                FreshnessPolicy policy = region.Policies.Freshness;
                KnownStock stock = region.Parts[0].Stock!;
                Figure target = Figure.Ratio(1 + Math.Abs(seed % 4), 4);
                var level = (DivisionLevel)(1 + Math.Abs(seed % 3));

                VerificationPlan plan = stock.Outlook(policy).Plan(level, target);

                Division[] units = [.. stock.Tree.DivisionsAt(level)];
                plan.Units.Select(unit => unit.Unit).Should().Equal(units);
                KnownRecord[] all = [.. stock.Records];
                HashSet<Id<PotentialRecord>> planned = [.. plan.Records.Select(record => record.Record.Id)];
                IsEnough(planned).Should().BeTrue();
                Enumerable
                    .Range(0, 1 << all.Length)
                    .Where(list => System.Numerics.BitOperations.PopCount((uint)list) < planned.Count)
                    .Any(list =>
                        IsEnough([.. all.Where((_, i) => (list >> i & 1) == 1).Select(record => record.Record.Id)])
                    )
                    .Should()
                    .BeFalse();
                foreach (PlannedUnit unit in plan.Units)
                {
                    KnownRecord[] stale =
                    [
                        .. stock
                            .Within(unit.Unit)
                            .Where(record => stock.Judge(policy.On(facts.AsOf), record).State == FreshnessState.Stale)
                            .OrderBy(record => record.Last ?? LocalDate.MinIsoValue)
                            .ThenBy(record => record.Record.Id.Value, StringComparer.Ordinal),
                    ];
                    unit.Records.Should().Equal(stale.Take(unit.Records.Length));
                    unit.After.Freshness.Denominator.Should().Be(unit.Before.Freshness.Denominator);
                }

                bool IsEnough(HashSet<Id<PotentialRecord>> verified) =>
                    units.All(unit =>
                    {
                        FreshnessTally tally = default;
                        foreach (KnownRecord one in all.Where(one => unit.Contains(one.Unit)))
                        {
                            LocalDate? visited = verified.Contains(one.Record.Id) ? facts.AsOf : one.Visited;
                            tally += policy
                                .On(facts.AsOf)
                                .Judge(one.Category, one.Record.Collected, one.Record.Verified, visited)
                                .Tally;
                        }
                        return (tally.Fresh + tally.Due) * target.Denominator >= tally.InScope * target.Numerator;
                    });
            },
            iter: CaseMeasuresTests.Regions / 10
        );

    private static int? First(Func<int, bool> isSo)
    {
        for (int day = 0; day < Horizon; day++)
        {
            if (isSo(day))
            {
                return day;
            }
        }
        return null;
    }

    private static int? Within(LocalDate? day, LocalDate asOf) =>
        day is { } date && Period.DaysBetween(asOf, date) is < Horizon and var days ? days : null;

    [Fact]
    public void A_plan_says_what_each_division_has_to_verify_and_has_then()
    {
        KnownStock stock = Stock([
            Record("R1", verified: new(2024, 2, 1)),
            Record("R2"),
            Record("R3", verified: new(2024, 1, 1)),
            Record("R4", verified: AsOf),
        ]);

        VerificationPlan plan = stock
            .Outlook(Policy(Rule("1", new(2024, 1, 1), "P1M", "P3M")))
            .Plan(DivisionLevel.Township, Figure.Ratio(3, 4));

        plan.Units.Select(unit => unit.ToString()).Should().Equal("430421100000 西渡镇: 2", "430421101000 集兵镇: 0");
        plan.Records.Select(record => record.Record.Id.Value).Should().Equal("R2", "R3");
        plan.Units[0].Before.Should().Be(new FreshnessTally(1, 0, 3));
        plan.Units[0].After.Should().Be(new FreshnessTally(3, 0, 1));
    }
}
