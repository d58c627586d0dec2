using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain;

/// <summary>Days from one date on, up to but without another: <c>[From, To)</c>.</summary>
/// <remarks>
/// No <see cref="To"/> means until further notice. Equal ends make a range without a day, which is legal. <c>default</c> holds
/// every day from 0001-01-01 on. Value equality. NodaTime's <see cref="DateInterval"/> is closed at both ends; this one is
/// half-open, so that one range ends on the very day on which the next begins (rule from XTDB and yescallop/areacodes).
/// </remarks>
public readonly record struct DateRange
{
    /// <summary>States a range.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The first day that is no longer in it; null for until further notice.</param>
    /// <exception cref="ArgumentException">A date is not of the ISO calendar, years 1 to 9999.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public DateRange(LocalDate from, LocalDate? to = null)
    {
        CivilCalendar.Check(from);
        if (to is { } end && CivilCalendar.Check(end, nameof(to)) < from)
        {
            throw new ArgumentOutOfRangeException(
                nameof(to),
                to,
                $"The range ends before it begins ({from:uuuu-MM-dd})."
            );
        }
        (From, To) = (from, to);
    }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The first day that is no longer in the range; null for until further notice.</summary>
    public LocalDate? To { get; }

    /// <summary>Whether no day is in the range.</summary>
    public bool IsEmpty => To == From;

    /// <summary>Whether <paramref name="day"/> is in the range.</summary>
    public bool Contains(LocalDate day) => From <= day && (To is not { } to || day < to);

    /// <summary>Whether some day is in both ranges.</summary>
    public bool Overlaps(DateRange other) => Intersect(other) is { IsEmpty: false };

    /// <summary>The days in both ranges, or null where one ends before the other begins.</summary>
    public DateRange? Intersect(DateRange other)
    {
        LocalDate from = LocalDate.Max(From, other.From);
        LocalDate? to = (To, other.To) switch
        {
            ({ } a, { } b) => LocalDate.Min(a, b),
            var (a, b) => a ?? b,
        };
        return to < from ? null : new DateRange(from, to);
    }

    /// <summary>ISO 8601 form: <c>2025-01-01/2025-04-01</c>, or <c>2025-01-01/..</c> until further notice.</summary>
    public override string ToString() =>
        $"{LocalDatePattern.Iso.Format(From)}/{(To is { } to ? LocalDatePattern.Iso.Format(to) : "..")}";
}
