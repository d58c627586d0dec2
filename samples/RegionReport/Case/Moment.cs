using NodaTime;

namespace RegionReport.Case;

/// <summary>An instant of a case file, exact to the nanosecond.</summary>
/// <remarks>
/// A file may name instants up to 18 hours outside the years 1 to 9999 in UTC (<c>9999-12-31T23:00:00-05:00</c>), beyond the last
/// <see cref="Instant"/>. Order and equality are those of the instants themselves, however written; only dates are drawn
/// back into the calendar.
/// </remarks>
/// <param name="Seconds">Whole seconds since 1970-01-01T00:00:00Z, rounded down.</param>
/// <param name="Nanoseconds">0 to 999,999,999.</param>
public readonly record struct Moment(long Seconds, int Nanoseconds) : IComparable<Moment>
{
    private const int SecondsPerDay = 86_400;
    private static readonly long LastKnownSecond = Instant.MaxValue.ToUnixTimeSeconds();
    private static readonly int FirstDay = DayNumber(new LocalDate(1, 1, 1));
    private static readonly int LastDay = DayNumber(new LocalDate(9999, 12, 31));

    public int CompareTo(Moment other) =>
        Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanoseconds.CompareTo(other.Nanoseconds);

    public static bool operator <(Moment left, Moment right) => left.CompareTo(right) < 0;

    public static bool operator >(Moment left, Moment right) => left.CompareTo(right) > 0;

    public static bool operator <=(Moment left, Moment right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Moment left, Moment right) => left.CompareTo(right) >= 0;

    /// <summary>The civil date in a zone; the nearest date inside the years 1 to 9999 where that is outside.</summary>
    /// <remarks>
    /// Past the last <see cref="Instant"/> the zone keeps its last offset. Where UTC is outside the calendar and the zone is not, or
    /// the other way round, both ways of counting give the calendar's first or last day.
    /// </remarks>
    public LocalDate DateIn(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        Offset offset = zone.GetUtcOffset(ToInstant());
        long day = Math.DivRem(Seconds + offset.Seconds, SecondsPerDay, out long rest);
        day -= rest < 0 ? 1 : 0;
        return LocalDate.FromDateOnly(DateOnly.FromDayNumber((int)Math.Clamp(day, FirstDay, LastDay) - FirstDay));
    }

    /// <summary>The nearest instant that NodaTime can hold: this one, or the end of 9999 in UTC where this is later.</summary>
    public Instant ToInstant() =>
        Seconds > LastKnownSecond
            ? Instant.MaxValue
            : Instant.FromUnixTimeSeconds(Seconds).PlusNanoseconds(Nanoseconds);

    private static int DayNumber(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);
}
