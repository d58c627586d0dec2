using System.Numerics;
using CsCheck;

namespace Mobilization.Domain.Tests.Root;

/// <summary>Days exist from 0001-01-01 to 9999-12-31 of the ISO calendar; what lies beyond counts as the nearest, or is refused.</summary>
public class CalendarEndsTests
{
    private static readonly LocalDate First = new(1, 1, 1);
    private static readonly LocalDate Last = new(9999, 12, 31);
    private static readonly LocalDate Julian = new(2025, 1, 1, CalendarSystem.Julian);
    private static readonly LocalDate YearZero = new(0, 12, 31);
    private static readonly Id<Officer> Tang = new("P1");

    private static readonly BigInteger DayLength = NodaConstants.NanosecondsPerDay;

    /// <summary>Up to three days from the start, from the end or from anywhere, to the nanosecond; before the start too.</summary>
    private static readonly Gen<Instant> Instants = Gen.OneOf(
        Gen.Long[-3 * NodaConstants.NanosecondsPerDay, 3 * NodaConstants.NanosecondsPerDay]
            .Select(near => Instant.FromUtc(1, 1, 1, 0, 0) + Duration.FromNanoseconds(near)),
        Gen.Long[0, 3 * NodaConstants.NanosecondsPerDay]
            .Select(before => Instant.MaxValue - Duration.FromNanoseconds(before)),
        Gen.Long[-62_135_596_800, 253_402_300_799].Select(Instant.FromUnixTimeSeconds)
    );

    /// <summary>Counts nanoseconds in whole numbers of any size, where nothing has an end.</summary>
    private static LocalDate Naive(Instant at, Offset offset)
    {
        BigInteger sinceFirst = (at - Instant.FromUtc(1, 1, 1, 0, 0)).ToBigIntegerNanoseconds();
        BigInteger days = Floor(Clamp(sinceFirst) + offset.Nanoseconds);
        return First.PlusDays((int)BigInteger.Max(0, BigInteger.Min(days, 3_652_058)));

        static BigInteger Clamp(BigInteger nanoseconds) =>
            nanoseconds < 0 ? -100 * DayLength // a date before the first in UTC counts as the first, whatever the zone
            : nanoseconds >= 3_652_059 * DayLength ? 4_000_000 * DayLength
            : nanoseconds;

        static BigInteger Floor(BigInteger nanoseconds) =>
            nanoseconds >= 0 ? nanoseconds / DayLength : (nanoseconds - DayLength + 1) / DayLength;
    }

    [Fact]
    public void The_date_of_an_instant_is_the_nearest_that_exists_in_any_zone() =>
        Gen.Select(Instants, Gen.Int[-18 * 3600, 18 * 3600])
            .Sample(
                (at, seconds) =>
                {
                    var offset = Offset.FromSeconds(seconds);
                    Act.Of(Tang, at, DateTimeZone.ForOffset(offset)).Recorded.Should().Be(Naive(at, offset));
                },
                iter: 10_000
            );

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Asia/Shanghai")]
    [InlineData("Etc/UTC")]
    [InlineData("America/Adak")]
    public void In_every_real_zone_both_ends_have_a_date(string id)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[id];

        Act.Of(Tang, Instant.MinValue, zone).On.Should().Be(First);
        Act.Of(Tang, Instant.FromUtc(1, 1, 1, 0, 0), zone).On.Should().Be(First);
        Act.Of(Tang, Instant.FromUtc(9999, 12, 31, 23, 59), zone).On.Should().Be(Last);
        Act.Of(Tang, Instant.MaxValue, zone).On.Should().Be(Last);
    }

    public static TheoryData<LocalDate> Foreign() => [Julian, YearZero];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Other_dates_are_the_callers_mistake(LocalDate foreign)
    {
        LocalDate day = new(2025, 1, 1);
        Refused(() => new Act(Tang, default, foreign, day), "recorded");
        Refused(() => new Act(Tang, default, day, foreign), "on");
        Refused(() => Act.Of(Tang, default, DateTimeZone.Utc, on: foreign), "on");
        Refused(() => new DateRange(foreign), "from");
        Refused(() => new DateRange(day, foreign), "to");
        Refused(() => new Effective<int>((day, 1), (foreign, 2)), "values");
        Refused(() => new Effective<int>((day, 1)).TryGet(foreign, out _), "asOf");
        Refused(() => CalendarPeriod.OfDays(1).Add(foreign), "date");
        Refused(() => CalendarPeriod.OfDays(1).Cutoff(foreign), "asOf");
        Refused(() => default(AgeLimit).On(foreign), "asOf");

        static void Refused(Func<object?> make, string parameter) =>
            make.Should().Throw<ArgumentException>().WithParameterName(parameter);
    }
}
