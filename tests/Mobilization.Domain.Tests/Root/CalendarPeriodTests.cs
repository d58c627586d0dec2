using System.Text;
using CsCheck;

namespace Mobilization.Domain.Tests.Root;

public class CalendarPeriodTests
{
    private static readonly LocalDate First = new(1, 1, 1);
    private static readonly LocalDate Last = new(9999, 12, 31);

    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 3_652_058].Select(First.PlusDays);

    private static readonly Gen<CalendarPeriod> Periods = Gen.Frequency(
        (8, Gen.Select(Gen.Int[0, 40], Gen.Int[0, 70], (months, days) => new CalendarPeriod(months, days))),
        (1, Gen.Select(Gen.Int[0, 130_000], Gen.Int[0, 4_000_000], (months, days) => new CalendarPeriod(months, days)))
    );

    /// <summary>Months together, clamped to the month's last day, then the days; null beyond 9999. By NodaTime, a step at a time.</summary>
    private static LocalDate? Naive(LocalDate date, CalendarPeriod period)
    {
        int month = (date.Year - 1) * 12 + date.Month - 1 + period.Months;
        if (month / 12 + 1 > 9999)
        {
            return null;
        }
        LocalDate shifted = date.PlusMonths(period.Months);
        return Period.DaysBetween(shifted, Last) >= period.Days ? shifted.PlusDays(period.Days) : null;
    }

    [Theory]
    [InlineData("2025-01-31", "P1M", "2025-02-28")]
    [InlineData("2024-01-31", "P1M", "2024-02-29")]
    [InlineData("2024-02-29", "P1Y", "2025-02-28")]
    [InlineData("2024-02-29", "P1Y1M2D", "2025-03-31")]
    [InlineData("2024-02-29", "P13M2D", "2025-03-31")]
    [InlineData("2025-01-30", "P1M1D", "2025-03-01")]
    [InlineData("2025-03-16", "P2W1D", "2025-03-31")]
    [InlineData("2025-03-16", "P0D", "2025-03-16")]
    [InlineData("9999-12-01", "P30D", "9999-12-31")]
    [InlineData("9999-12-01", "P31D", null)]
    [InlineData("9999-11-30", "P1M1D", "9999-12-31")]
    [InlineData("9999-12-31", "P1M", null)]
    [InlineData("0001-01-01", "P99999999999999999999Y", null)]
    public void Months_count_first_and_together_then_days(string date, string period, string? result)
    {
        LocalDate start = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

        LocalDate? sum = CalendarPeriod.Parse(period).Add(start);

        (sum is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null).Should().Be(result);
    }

    [Fact]
    public void Adding_equals_NodaTime_step_by_step_for_all_dates_and_lengths() =>
        Gen.Select(Dates, Periods)
            .Sample((date, period) => period.Add(date).Should().Be(Naive(date, period)), iter: 20_000);

    [Fact]
    public void A_date_reaches_exactly_when_it_is_not_before_the_cutoff() =>
        Gen.Select(Dates, Periods, Gen.Int[-2, 2])
            .Sample(
                (asOf, period, offset) =>
                {
                    LocalDate cutoff = period.Cutoff(asOf);
                    int place = Period.DaysBetween(First, cutoff) + offset;
                    if (place is >= 0 and <= 3_652_058)
                    {
                        LocalDate date = First.PlusDays(place);
                        bool reaches = period.Add(date) is not { } sum || asOf <= sum;
                        reaches.Should().Be(date >= cutoff);
                    }
                },
                iter: 20_000
            );

    /// <summary>
    /// Months 0 to 36 by days 0 to 31 by every day of 400 years: as the day goes on, the earliest date that reaches it is found by
    /// moving a pointer over the sums, and must be the cutoff.
    /// </summary>
    [Fact(Skip = LongTests.Reason, SkipType = typeof(LongTests), SkipWhen = nameof(LongTests.AreLeftOut))]
    public void The_cutoff_equals_adding_for_every_day_of_400_years()
    {
        const int days = 146_097;
        const int lead = 1_200; // dates before the first day that may reach it
        var origin = new LocalDate(1990, 1, 1);
        LocalDate[] calendar = [.. Enumerable.Range(-lead, days + lead).Select(origin.PlusDays)];
        Parallel.For(
            0,
            37,
            months =>
            {
                int[] shifted = new int[calendar.Length];
                for (int i = 0; i < calendar.Length; i++)
                {
                    shifted[i] = Period.DaysBetween(origin, calendar[i].PlusMonths(months));
                }
                // Adding must agree, once a month length is enough: days are added to the same shifted date.
                for (int i = 0; i < calendar.Length; i += 17)
                {
                    new CalendarPeriod(months, 31).Add(calendar[i]).Should().Be(origin.PlusDays(shifted[i] + 31));
                }
                for (int extra = 0; extra <= 31; extra++)
                {
                    var period = new CalendarPeriod(months, extra);
                    int earliest = 0;
                    for (int day = 0; day < days; day++)
                    {
                        while (shifted[earliest] + extra < day)
                        {
                            earliest++;
                        }
                        if (period.Cutoff(calendar[day + lead]) != calendar[earliest])
                        {
                            Assert.Fail(
                                $"{period} as of {calendar[day + lead]}: {period.Cutoff(calendar[day + lead])}, not {calendar[earliest]}"
                            );
                        }
                    }
                }
            }
        );
    }

    [Fact]
    public void Text_reads_back_and_both_encodings_agree() =>
        Periods.Sample(period =>
        {
            string text = period.ToString();
            CalendarPeriod.Parse(text).Should().Be(period);
            CalendarPeriod.Parse(Encoding.UTF8.GetBytes(text)).Should().Be(period);
        });

    [Theory]
    [InlineData("P1Y6M", 18, 0)]
    [InlineData("P2W", 0, 14)]
    [InlineData("P1Y2M3W4D", 14, 25)]
    [InlineData("P000D", 0, 0)]
    [InlineData("P0000000000000000000000000000001Y", 12, 0)]
    [InlineData("P9999Y", 119_988, 0)]
    [InlineData("P120000M", 119_988, 0)]
    [InlineData("P99999999999999999999W", 0, 3_652_059)]
    [InlineData("P9000Y50000M", 119_988, 0)]
    public void Years_are_months_and_weeks_are_days(string text, int months, int days) =>
        CalendarPeriod.Parse(text).Should().Be(new CalendarPeriod(months, days));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("P1")]
    [InlineData("1Y")]
    [InlineData("p1Y")]
    [InlineData("P1y")]
    [InlineData("P-1Y")]
    [InlineData("P+1Y")]
    [InlineData("P1.5Y")]
    [InlineData("P1M1Y")]
    [InlineData("P1D1W")]
    [InlineData("P1Y1Y")]
    [InlineData("PT1H")]
    [InlineData("P1DT1H")]
    [InlineData("PY")]
    [InlineData("P1Y ")]
    [InlineData(" P1Y")]
    [InlineData("P１Y")]
    public void Anything_else_is_refused(string text)
    {
        CalendarPeriod.TryParse(text, null, out CalendarPeriod period).Should().BeFalse();
        period.Should().Be(default(CalendarPeriod));
        CalendarPeriod.TryParse(Encoding.UTF8.GetBytes(text), null, out _).Should().BeFalse();
        FluentActions
            .Invoking(() => CalendarPeriod.Parse(text))
            .Should()
            .Throw<FormatException>()
            .WithMessage($"*{text}*");
    }

    [Fact]
    public void What_passes_the_calendar_is_one_same_length()
    {
        CalendarPeriod.Parse("P10000Y").Should().Be(CalendarPeriod.Parse("P99999Y"));
        CalendarPeriod.OfYears(int.MaxValue).Add(First).Should().BeNull();
        CalendarPeriod.OfDays(int.MaxValue).Add(First).Should().BeNull();
        CalendarPeriod.OfDays(3_652_058).Add(First).Should().Be(Last);
        CalendarPeriod.Parse("P10000Y").Cutoff(Last).Should().Be(First);
    }

    [Fact]
    public void Negative_lengths_and_foreign_dates_are_the_callers_mistake()
    {
        foreach (int negative in new[] { -1, int.MinValue })
        {
            FluentActions
                .Invoking(() => CalendarPeriod.OfYears(negative))
                .Should()
                .Throw<ArgumentException>()
                .WithParameterName("years");
            FluentActions
                .Invoking(() => CalendarPeriod.OfMonths(negative))
                .Should()
                .Throw<ArgumentException>()
                .WithParameterName("months");
            FluentActions
                .Invoking(() => CalendarPeriod.OfDays(negative))
                .Should()
                .Throw<ArgumentException>()
                .WithParameterName("days");
        }
        FluentActions
            .Invoking(() => new CalendarPeriod(-1, 0))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("months");
        FluentActions
            .Invoking(() => new CalendarPeriod(0, -1))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("days");
        var julian = new LocalDate(2025, 1, 1, CalendarSystem.Julian);
        default(CalendarPeriod)
            .Invoking(it => it.Add(julian))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("date");
        default(CalendarPeriod)
            .Invoking(it => it.Add(new(0, 1, 1)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("date");
        default(CalendarPeriod)
            .Invoking(it => it.Cutoff(julian))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("asOf");
    }

    [Fact]
    public void Age_limits_ask_for_fresh_first_and_keep_the_boundary_day()
    {
        var limit = new AgeLimit(CalendarPeriod.Parse("P30D"), CalendarPeriod.Parse("P1M"));
        AgeCutoff march1 = limit.On(new(2025, 3, 1));

        march1.Judge(new(2025, 1, 30)).Should().Be(Age.Fresh, "30 January + 30 days is 1 March itself");
        march1.Judge(new(2025, 1, 29)).Should().Be(Age.Stale, "29 January + 1 month is 28 February");
        new AgeLimit(CalendarPeriod.Parse("P1M"), CalendarPeriod.Parse("P2M"))
            .On(new(2025, 3, 1))
            .Judge(new(2025, 1, 1))
            .Should()
            .Be(Age.Due);
        default(AgeLimit).On(new(2025, 3, 1)).Judge(new(2025, 2, 28)).Should().Be(Age.Stale);
        FluentActions
            .Invoking(() => new AgeLimit(CalendarPeriod.Parse("P1M"), CalendarPeriod.Parse("P30D")))
            .Should()
            .Throw<ArgumentException>("January has 31 days")
            .WithParameterName("staleAfter");
        AgeLimit.IsOrdered(CalendarPeriod.Parse("P10000Y"), CalendarPeriod.Parse("P4000000D")).Should().BeTrue();
    }
}
