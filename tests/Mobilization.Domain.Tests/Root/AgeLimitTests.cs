using CsCheck;

namespace Mobilization.Domain.Tests.Root;

public class AgeLimitTests
{
    private static readonly Gen<LocalDate> Days = Gen.Int[0, 1_500]
        .Select(day => new LocalDate(2023, 1, 1).PlusDays(day));

    private static readonly Gen<CalendarPeriod> Periods = Gen.Select(
        Gen.Int[0, 14],
        Gen.Int[0, 40],
        (months, days) => new CalendarPeriod(months, days)
    );

    /// <summary>The words of the rule: fresh is asked first, and a limit's own day still passes.</summary>
    private static Age Naive(AgeLimit limit, LocalDate last, LocalDate asOf) =>
        asOf <= limit.WarnAfter.Add(last) ? Age.Fresh
        : asOf <= limit.StaleAfter.Add(last) ? Age.Due
        : Age.Stale;

    [Fact]
    public void A_verdict_is_what_adding_the_periods_says() =>
        Gen.Select(Periods, Periods, Days, Days)
            .Sample(
                (a, b, last, asOf) =>
                {
                    AgeLimit limit = AgeLimit.IsOrdered(a, b) ? new(a, b) : new(b, a);
                    limit.On(asOf).Judge(last).Should().Be(Naive(limit, last, asOf));
                },
                iter: 20_000
            );

    [Fact]
    public void Nothing_grows_younger_as_days_go_by() =>
        Gen.Select(Periods, Periods, Days, Days, Gen.Int[0, 40])
            .Sample(
                (a, b, last, asOf, later) =>
                {
                    AgeLimit limit = AgeLimit.IsOrdered(a, b) ? new(a, b) : new(b, a);
                    Age then = limit.On(asOf.PlusDays(later)).Judge(last);
                    (then >= limit.On(asOf).Judge(last)).Should().BeTrue();
                },
                iter: 5_000
            );

    [Fact]
    public void Two_periods_beyond_the_calendar_make_a_limit_and_a_longer_one_first_does_not()
    {
        CalendarPeriod never = CalendarPeriod.OfYears(9_999);
        CalendarPeriod year = CalendarPeriod.OfYears(1);

        AgeLimit.IsOrdered(never, never).Should().BeTrue();
        AgeLimit.IsOrdered(year, year).Should().BeTrue();
        AgeLimit.IsOrdered(never, year).Should().BeFalse();
        AgeLimit.IsOrdered(CalendarPeriod.OfDays(366), year).Should().BeTrue("2000 is a leap year");
        AgeLimit.IsOrdered(CalendarPeriod.OfDays(367), year).Should().BeFalse();
        new AgeLimit(year, never).On(new(9999, 12, 31)).DueFrom.Should().Be(new LocalDate(1, 1, 1));
    }

    [Fact]
    public void It_reads_as_both_periods_and_is_equal_by_them()
    {
        var limit = new AgeLimit(CalendarPeriod.OfMonths(6), CalendarPeriod.OfYears(1));

        limit.ToString().Should().Be("P6M/P1Y");
        limit.Should().Be(new AgeLimit(CalendarPeriod.OfMonths(6), CalendarPeriod.OfMonths(12)));
        (limit == default).Should().BeFalse();
    }
}
