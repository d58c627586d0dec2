using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>The samples of the root and of room Hierarchy, and what others take from them.</summary>
internal static class RootSamples
{
    public static readonly DivisionCode Jiaxing = DivisionCode.Parse("330400");
    public static readonly DivisionCode Nanhu = DivisionCode.Parse("330402");
    public static readonly DivisionCode Street = DivisionCode.Parse("330402007");
    public static readonly DivisionCode Community = DivisionCode.Parse("330402007024");
    public static readonly LocalDate Begin = new(2024, 2, 29);
    public static readonly LocalDate Day = new(2025, 3, 31);
    public static readonly DateRange Year = new(new(2025, 1, 1), new LocalDate(2026, 1, 1));

    public static readonly Act Plain = new(new("P3"), Instant.FromUtc(2025, 3, 31, 1, 0), Day, Day);

    public static readonly Act Full = new(
        new("P4"),
        Instant.FromUtc(2025, 3, 31, 1, 0, 0) + Duration.FromNanoseconds(123_456_789),
        Day,
        new(2025, 3, 28),
        expecting: 2,
        inNameOf: "联合办公室"
    );

    public static readonly Finding Why = new("claim.line-taken", ("holder", "P3"), ("since", Day));

    public static object[] All =>
        [
            CalendarPeriod.Parse("P0D"),
            new CalendarPeriod(18, 7),
            new Officer(new("P3"), "汤 \"𠮷\""),
            new Fact("since", Day),
            Why,
            new Finding("a.b"),
            Plain,
            Full,
            Year,
            new DateRange(Begin),
            DayNumber.Of(Day),
            default(DayNumber),
            new AgeLimit(CalendarPeriod.OfMonths(6), CalendarPeriod.OfYears(1)),
            new AgeCutoff(Day, Begin),
            new Quantity(12.50m, "吨"),
            new Quantity(0, "处"),
            Figure.Count(-3),
            Figure.Ratio(2, 3),
            Figure.NotApplicable,
            Figure.NoData,
        ];

    public static object[] OfHierarchy =>
        [
            Jiaxing,
            DivisionCode.Parse("330402007024001"),
            new DivisionRow(Jiaxing, "嘉兴市", DivisionLevel.Prefecture),
            new DivisionRow(Nanhu, "南湖区", DivisionLevel.County, Jiaxing),
        ];
}
