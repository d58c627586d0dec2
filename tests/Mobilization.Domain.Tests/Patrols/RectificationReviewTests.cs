using CsCheck;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Tests.Coverage;
using static Mobilization.Domain.Tests.Patrols.PatrolWorld;

namespace Mobilization.Domain.Tests.Patrols;

public sealed class RectificationReviewTests
{
    private static OrderRecord Order(
        string id,
        int issued,
        int deadline,
        int? extendedTo = null,
        int? closed = null,
        int evidence = 1,
        int? withdrawn = null,
        string facility = "F1"
    ) =>
        new(
            new(id),
            new(facility),
            new("S1"),
            "物业",
            On.PlusDays(issued),
            On.PlusDays(deadline),
            extendedTo is { } to ? On.PlusDays(to) : null,
            closed is { } end ? On.PlusDays(end) : null,
            closed is null ? 0 : evidence,
            withdrawn is { } back ? On.PlusDays(back) : null
        );

    private static RectificationReview Review(params IEnumerable<OrderRecord> orders) =>
        Policy.On(On).JudgeOrders(Jiaxing.Tree, Facilities, orders);

    private static RectificationTally Total(params IEnumerable<OrderRecord> orders) =>
        Review(orders).Tally().RollUp().Total;

    [Fact]
    public void Orders_count_as_the_text_says()
    {
        Total(Order("D1", -30, -1)).Should().Be(new RectificationTally(0, 1, 0, 0, 1, 0, 1, 0));
        Total(Order("D1", -30, 0)).Should().Be(new RectificationTally(1, 0, 0, 0, 0, 0, 0, 0), "today is the last day");
        Total(Order("D1", -30, -1, extendedTo: 0)).Should().Be(new RectificationTally(0, 1, 0, 0, 1, 0, 0, 0));
        Total(Order("D1", -30, -10, extendedTo: 5, closed: -9))
            .Should()
            .Be(new RectificationTally(0, 0, 1, 0, 1, 0, 1, 1));
        Total(Order("D1", -30, 10, closed: 0)).Should().Be(new RectificationTally(0, 0, 1, 0, 1, 1, 1, 1));
        Total(Order("D1", -30, 10, closed: 1)).Should().Be(new RectificationTally(1, 0, 0, 0, 0, 0, 0, 0));
        Total(Order("D1", -30, -1, withdrawn: 0)).Should().Be(new RectificationTally(0, 0, 0, 1, 0, 0, 0, 0));
        Total(Order("D1", -30, -1, withdrawn: 1)).Should().Be(new RectificationTally(0, 1, 0, 0, 1, 0, 1, 0));
        Total(Order("D1", 1, 1)).Should().Be(default(RectificationTally), "it is issued tomorrow");
    }

    [Fact]
    public void A_closing_without_evidence_is_none()
    {
        RectificationReview review = Review(Order("D1", -30, -1, closed: -5, evidence: 0));
        review
            .Findings.Should()
            .Equal(new Finding(PatrolRules.ClosedWithoutEvidence, ("order", "D1"), ("closed", On.PlusDays(-5))));
        review.Tally().RollUp().Total.Overdue.Should().Be(1);
        Review(Order("D1", -30, -1, closed: -5)).Findings.Should().BeEmpty();
    }

    [Fact]
    public void An_order_of_an_unknown_facility_is_told_and_left_out()
    {
        RectificationReview review = Review(Order("D1", -30, -1, facility: "F9"));
        review
            .Findings.Should()
            .Equal(new Finding(PatrolRules.OrderFacilityUnknown, ("order", "D1"), ("facility", "F9")));
        review.Tally().RollUp().Total.Should().Be(default(RectificationTally));
    }

    [Fact]
    public void A_record_keeps_its_days_in_order()
    {
        foreach (
            Func<OrderRecord> wrong in new Func<OrderRecord>[]
            {
                () => Order("D1", 0, -1),
                () => Order("D1", -5, 0, extendedTo: -1),
                () => Order("D1", 0, 0, closed: -1),
                () => Order("D1", 0, 0, withdrawn: -1),
            }
        )
        {
            wrong.Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void Overdue_orders_go_up_to_the_county_longest_overdue_first()
    {
        Review(
                Order("D1", -30, -2),
                Order("D2", -30, -9, extendedTo: 3, facility: "F2"),
                Order("D3", -30, 0),
                Order("D4", -30, -3, closed: -1)
            )
            .Overdue()
            .Should()
            .Equal(
                new Finding(
                    PatrolRules.OrderOverdue,
                    ("order", "D2"),
                    ("unit", Jiaxing.Township),
                    ("county", Jiaxing.County),
                    ("responsible", "物业"),
                    ("deadline", On.PlusDays(-9)),
                    ("extended", "2025-04-03"),
                    ("days", 9)
                ),
                new Finding(
                    PatrolRules.OrderOverdue,
                    ("order", "D1"),
                    ("unit", Jiaxing.Village),
                    ("county", Jiaxing.County),
                    ("responsible", "物业"),
                    ("deadline", On.PlusDays(-2)),
                    ("extended", ""),
                    ("days", 2)
                )
            );
    }

    [Fact]
    public void Open_orders_stand_in_the_policys_age_bands()
    {
        KeyedRollup<AgeBand, long> ages = Review(
                Order("D1", 0, 9),
                Order("D2", -7, 9),
                Order("D3", -8, -1),
                Order("D4", -30, 9),
                Order("D5", -31, 9),
                Order("D6", -31, 9, closed: 0)
            )
            .OpenByAge()
            .RollUp();
        ages.Keys.Order()
            .Select(band => (band.ToString(), ages.TotalOf(band)))
            .Should()
            .Equal(("0-7", 2), ("8-30", 2), ("31-", 1));
    }

    [Fact]
    public void Quantiles_are_by_nearest_rank()
    {
        // 1, 3, 5, 7 days: ranks ceil(4/4) = 1, ceil(4/2) = 2, ceil(12/4) = 3.
        OrderRecord[] orders = [.. new[] { 7, 1, 5, 3 }.Select(days => Order($"D{days}", -20, 0, closed: -20 + days))];
        var days = new ClosingDays(Review(orders).DaysToClose().RollUp());
        Division city = Jiaxing.Tree[Jiaxing.City];
        days.Count(city).Should().Be(4);
        days.LowerQuartile(city).Should().Be(Figure.Count(1));
        days.Median(city).Should().Be(Figure.Count(3));
        days.UpperQuartile(city).Should().Be(Figure.Count(5));
        days.Quantile(city, 1, 1).Should().Be(Figure.Count(7));
        days.Median(Jiaxing.Tree[Jiaxing.Street]).Should().Be(Figure.NotApplicable);
        foreach ((int numerator, int denominator) in ((int, int)[])[(0, 4), (-1, 4), (5, 4), (1, 0)])
        {
            days.Invoking(it => it.Quantile(city, numerator, denominator))
                .Should()
                .Throw<ArgumentOutOfRangeException>()
                .WithMessage("A quantile is a fraction above 0 and at most 1.*")
                .WithParameterName("numerator");
        }
    }

    [Fact]
    public void Quantiles_of_shards_merge_and_are_those_of_the_sorted_days() =>
        Gen.Select(Gen.Int[0, 30].Array[1, 40], Gen.Int[1, 20], Gen.Int[1, 20])
            .Sample(
                (taken, one, other) =>
                {
                    (int numerator, int denominator) = (Math.Min(one, other), Math.Max(one, other));
                    OrderRecord[] orders = [.. taken.Select((days, i) => Order($"D{i}", -40, 0, closed: -40 + days))];
                    OrderRecord[] first = orders[..(orders.Length / 2)];
                    OrderRecord[] second = orders[(orders.Length / 2)..];
                    KeyedColumn<int, long> merged = Review(first).DaysToClose().Add(Review(second).DaysToClose());

                    Figure quantile = new ClosingDays(merged.RollUp()).Quantile(
                        Jiaxing.Tree[Jiaxing.City],
                        numerator,
                        denominator
                    );

                    int rank = (taken.Length * numerator + denominator - 1) / denominator;
                    quantile.Should().Be(Figure.Count(taken.Order().ElementAt(rank - 1)));
                    Review(first).Tally().Add(Review(second).Tally()).RollUp().Total.Should().Be(Total(orders));
                },
                iter: 200
            );

    [Fact]
    public void Overdue_orders_stand_by_county_then_deadline_then_order()
    {
        var high = new Facility(new("F3"), Jiaxing.City, "人防工程", CalendarPeriod.OfDays(10));
        Policy
            .On(On)
            .JudgeOrders(
                Jiaxing.Tree,
                [.. Facilities, high],
                [
                    Order("D5", -30, -9),
                    Order("D3", -30, -2),
                    Order("D4", -30, -9, facility: "F2"),
                    Order("D1", -30, -2),
                    Order("D2", -30, -1, facility: "F3"),
                ]
            )
            .Overdue()
            .Select(order => (order["county"], order["order"]))
            .Should()
            .Equal(
                (Jiaxing.City.ToString(), "D2"),
                (Jiaxing.County.ToString(), "D4"),
                (Jiaxing.County.ToString(), "D5"),
                (Jiaxing.County.ToString(), "D1"),
                (Jiaxing.County.ToString(), "D3")
            );
    }

    [Fact]
    public void No_more_orders_are_on_time_than_in_scope()
    {
        foreach (
            Func<RectificationTally> wrong in (Func<RectificationTally>[])
                [() => new(0, 0, 9, 0, 4, 5, 9, 9), () => new(0, 0, 9, 0, 9, 9, 4, 5)]
        )
        {
            wrong
                .Should()
                .Throw<ArgumentException>()
                .WithMessage("More orders are on time than in scope.*")
                .WithParameterName("onTime");
        }
    }
}
