using System.Globalization;
using System.Text;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>No text depends on the culture or the time zone of the process; <c>quality/cultures</c> runs every test in others.</summary>
public sealed class SurroundingsTests
{
    /// <summary>Else a run "under another culture" could be one under this.</summary>
    [Fact]
    public void The_process_has_the_culture_and_the_zone_that_it_was_given()
    {
        if (Environment.GetEnvironmentVariable("MOBILIZATION_CULTURE") is { } culture)
        {
            CultureInfo.CurrentCulture.Name.Should().Be(culture);
        }
        if (Environment.GetEnvironmentVariable("MOBILIZATION_ZONE") is { } zone)
        {
            TimeZoneInfo.Local.Id.Should().Be(zone);
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Values_are_written_and_read_as_ever(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var culture = CultureInfo.GetCultureInfo(name);
        try
        {
            CultureInfo.CurrentCulture = culture;

            Texts(culture)
                .Should()
                .Equal("330402007000", "P1Y6M10D", "12.5 t", "2/3", "1234567.25", "10, 1979-02-01, 0.25");
            DivisionCode.Parse("330402007", culture).ToString().Should().Be("330402007000");
            CalendarPeriod.Parse("P1Y6M", culture).Should().Be(CalendarPeriod.OfMonths(18));
            DivisionCode.TryParse("٣٣٠٤٠٢", culture, out _).Should().BeFalse("digits are ASCII");
            CalendarPeriod.TryParse("p1y", culture, out _).Should().BeFalse("letters are capitals");
            DivisionCode.Parse(Encoding.UTF8.GetBytes("330402"), culture).Length.Should().Be(12);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string> Texts(CultureInfo culture)
    {
        yield return DivisionCode.Parse("330402007").ToString(null, culture);
        yield return new CalendarPeriod(18, 10).ToString();
        yield return new Quantity(12.50m, "t").ToString();
        yield return Figure.Ratio(2, 3).ToString();
        yield return Figure.Count(1_234_567.25m).ToString();
        yield return string.Join(
            ", ",
            new Finding(
                "r",
                new Fact("count", 10),
                new Fact("day", new LocalDate(1979, 2, 1)),
                new Fact("share", 0.25m)
            ).Facts.Select(fact => fact.Value)
        );
    }
}
