using System.Text;
using global::RegionReport.Case;

namespace Mobilization.Domain.Tests.RegionReport;

public sealed class MomentTests
{
    private static Moment At(string text)
    {
        Forms.TryMoment(Encoding.UTF8.GetBytes(text), out Moment moment).Should().BeTrue();
        return moment;
    }

    [Theory]
    [InlineData("2025-01-10T08:00Z", "2025-01-10T16:00:00+08:00")]
    [InlineData("2025-01-10T08:00:00.5Z", "2025-01-10T08:00:00.500000000-00:00")]
    [InlineData("1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z", false)]
    public void Instants_are_equal_however_written(string one, string other, bool equal = true)
    {
        if (Forms.TryMoment(Encoding.UTF8.GetBytes(other), out Moment moment))
        {
            (At(one) == moment).Should().Be(equal);
            (At(one) < moment).Should().Be(!equal);
        }
    }

    [Fact]
    public void Order_is_exact_beyond_the_last_instant()
    {
        Moment[] rising =
        [
            At("0001-01-01T00:00+18:00"),
            At("0001-01-01T00:00:00.000000001+18:00"),
            At("0001-01-01T00:00Z"),
            At("1969-12-31T23:59:59.999999999Z"),
            At("1970-01-01T00:00Z"),
            At("9999-12-31T23:59:59.999999999Z"),
            At("9999-12-31T23:59:59.999999998-18:00"),
            At("9999-12-31T23:59:59.999999999-18:00"),
        ];
        rising.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("2025-01-20T15:59:59.999999999Z", "Asia/Shanghai", 2025, 1, 20)]
    [InlineData("2025-01-20T16:00Z", "Asia/Shanghai", 2025, 1, 21)]
    [InlineData("2025-07-01T03:59:59Z", "America/New_York", 2025, 6, 30)]
    [InlineData("1890-12-31T15:54:16Z", "Asia/Shanghai", 1890, 12, 31)]
    [InlineData("1890-12-31T15:54:17Z", "Asia/Shanghai", 1891, 1, 1)]
    [InlineData("9999-12-31T20:00Z", "Asia/Shanghai", 9999, 12, 31)]
    [InlineData("9999-12-31T23:59-18:00", "America/New_York", 9999, 12, 31)]
    [InlineData("0001-01-01T00:00+18:00", "Asia/Shanghai", 1, 1, 1)]
    [InlineData("0001-01-01T02:00Z", "America/New_York", 1, 1, 1)]
    [InlineData("0001-01-02T02:00Z", "America/New_York", 1, 1, 1)]
    public void Dates_are_drawn_back_into_the_calendar(string text, string zone, int year, int month, int day) =>
        At(text).DateIn(DateTimeZoneProviders.Tzdb[zone]).Should().Be(new LocalDate(year, month, day));

    [Fact]
    public void Every_zone_has_dates_at_both_ends()
    {
        foreach (string id in DateTimeZoneProviders.Tzdb.Ids)
        {
            DateTimeZone zone = DateTimeZoneProviders.Tzdb[id];
            At("9999-12-31T23:59:59.999999999-18:00").DateIn(zone).Should().Be(new LocalDate(9999, 12, 31));
            At("9999-12-31T23:59:59.999999999Z")
                .DateIn(zone)
                .Should()
                .BeGreaterThanOrEqualTo(new LocalDate(9999, 12, 31));
            At("0001-01-01T00:00+18:00").DateIn(zone).Should().Be(new LocalDate(1, 1, 1));
            At("2025-06-01T12:00Z").DateIn(zone).Should().Be(Instant.FromUtc(2025, 6, 1, 12, 0).InZone(zone).Date);
        }
    }
}
