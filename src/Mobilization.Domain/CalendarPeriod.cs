using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain;

/// <summary>A length of calendar time in months and days, as deadlines and maximum ages are stated: <c>P1Y6M</c>, <c>P90D</c>.</summary>
/// <remarks>
/// Added to a date, all months count first, together, and clamp to the last day of the month reached; then the days. This differs
/// from NodaTime's <see cref="Period"/>, which clamps after the years and again after the months. Years are twelve months and
/// weeks seven days, so <c>P1Y</c> equals <c>P12M</c>. Months and days saturate, each at the first number that passes 9999-12-31
/// from every date, so that all longer ones are one same length. Value equality over months and days; there is no order, for a month is now longer and now shorter than 30 days.
/// <c>default</c> is no time at all, <c>P0D</c>.
/// </remarks>
public readonly record struct CalendarPeriod
    : ISpanParsable<CalendarPeriod>,
        IUtf8SpanParsable<CalendarPeriod>,
        IFormattable
{
    private const int MonthsPastEnd = 9999 * 12;
    private const int DaysPastEnd = 3_652_059; // 0001-01-01 to 9999-12-31, both included

    /// <summary>States a length.</summary>
    /// <param name="months">Months, added first; 119,988 or more pass the end of the calendar and are kept as 119,988.</param>
    /// <param name="days">Days, added after the months; 3,652,059 or more pass the end and are kept as 3,652,059.</param>
    /// <exception cref="ArgumentException">An argument is negative.</exception>
    public CalendarPeriod(int months, int days)
    {
        Months = Math.Min(Guard.Against.Negative(months), MonthsPastEnd);
        Days = Math.Min(Guard.Against.Negative(days), DaysPastEnd);
    }

    /// <summary>The months, added first.</summary>
    public int Months { get; }

    /// <summary>The days, added after the months.</summary>
    public int Days { get; }

    /// <summary>Whether this is no time at all.</summary>
    public bool IsZero => Months == 0 && Days == 0;

    /// <summary>A length of whole years.</summary>
    /// <exception cref="ArgumentException"><paramref name="years"/> is negative.</exception>
    public static CalendarPeriod OfYears(int years) =>
        OfMonths((int)Math.Min(12L * Guard.Against.Negative(years), MonthsPastEnd));

    /// <summary>A length of whole months.</summary>
    /// <exception cref="ArgumentException"><paramref name="months"/> is negative.</exception>
    public static CalendarPeriod OfMonths(int months) => new(months, 0);

    /// <summary>A length of days.</summary>
    /// <exception cref="ArgumentException"><paramref name="days"/> is negative.</exception>
    public static CalendarPeriod OfDays(int days) => new(0, days);

    /// <summary>The date this long after another; null where that is later than 9999-12-31, hence than any date.</summary>
    /// <remarks>Never earlier for a later <paramref name="date"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="date"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public LocalDate? Add(LocalDate date)
    {
        CivilCalendar.Check(date);
        int month = date.Year * 12 + date.Month - 1 + Months;
        int year = month / 12;
        if (year > 9999)
        {
            return null;
        }
        month = month % 12 + 1;
        var shifted = new LocalDate(year, month, Math.Min(date.Day, CivilCalendar.DaysInMonth(year, month)));
        return Days <= CivilCalendar.DaysBetween(shifted, CivilCalendar.LastDay) ? shifted.PlusDays(Days) : null;
    }

    /// <summary>The earliest date from which this length still reaches <paramref name="asOf"/>.</summary>
    /// <returns>
    /// The first date <c>d</c> with <c>asOf &lt;= d + this</c>; 0001-01-01 where every date reaches. A date is within this length of
    /// <paramref name="asOf"/> exactly when it is not before the cutoff, so a verdict costs one comparison of dates.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public LocalDate Cutoff(LocalDate asOf)
    {
        CivilCalendar.Check(asOf);
        if (Days > CivilCalendar.DaysBetween(CivilCalendar.FirstDay, asOf))
        {
            return CivilCalendar.FirstDay;
        }
        LocalDate reached = asOf.PlusDays(-Days);
        int month = reached.Year * 12 + reached.Month - 1 - Months;
        if (month < 12)
        {
            return CivilCalendar.FirstDay;
        }
        (int year, month) = (month / 12, month % 12 + 1);
        // Months clamp downwards: where the month has no such day (never December), even its last day falls short.
        return reached.Day <= CivilCalendar.DaysInMonth(year, month)
            ? new LocalDate(year, month, reached.Day)
            : new LocalDate(year, month + 1, 1);
    }

    /// <summary>ISO 8601 form in years, months and days, such as <c>P1Y6M</c>; <c>P0D</c> for no time. <see cref="Parse(string, IFormatProvider?)"/> reads it back.</summary>
    public override string ToString()
    {
        if (IsZero)
        {
            return "P0D";
        }
        var text = new StringBuilder("P");
        Part(Months / 12, 'Y');
        Part(Months % 12, 'M');
        Part(Days, 'D');
        return text.ToString();

        void Part(int number, char unit)
        {
            if (number != 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
            }
        }
    }

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Reads an ISO 8601 period of dates: <c>P</c>, then years, months, weeks and days in that order, at least one.</summary>
    /// <remarks>Any number of ASCII digits, no sign, no fraction, no time part; capital letters. What passes the calendar's end saturates.</remarks>
    /// <exception cref="FormatException"><paramref name="s"/> has another form.</exception>
    public static CalendarPeriod Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out CalendarPeriod period) ? period : throw Malformed(s);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static CalendarPeriod Parse(string s, IFormatProvider? provider = null) =>
        Parse(Guard.Against.Null(s).AsSpan(), provider);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static CalendarPeriod Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, provider, out CalendarPeriod period)
            ? period
            : throw Malformed(Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads what <see cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/> reads, without an exception.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CalendarPeriod result) =>
        TryRead(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CalendarPeriod)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CalendarPeriod result) =>
        TryRead(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out CalendarPeriod)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out CalendarPeriod result) =>
        TryRead(utf8Text, out result);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out CalendarPeriod result)
        where TChar : unmanaged, System.Numerics.IBinaryInteger<TChar>
    {
        result = default;
        if (text.Length < 3 || text[0] != TChar.CreateTruncating('P'))
        {
            return false;
        }
        long months = 0;
        long days = 0;
        int next = 0; // the first unit that may still come, of Y M W D
        for (int i = 1; i < text.Length; )
        {
            int digits = i;
            long number = 0;
            for (; i < text.Length && int.CreateTruncating(text[i]) - '0' is >= 0 and <= 9 and var digit; i++)
            {
                number = Math.Min(number * 10 + digit, DaysPastEnd);
            }
            if (i == digits || i == text.Length)
            {
                return false;
            }
            int unit = "YMWD".IndexOf((char)int.CreateTruncating(text[i++]), StringComparison.Ordinal);
            if (unit < next)
            {
                return false;
            }
            next = unit + 1;
            months +=
                unit == 0 ? number * 12
                : unit == 1 ? number
                : 0;
            days +=
                unit == 2 ? number * 7
                : unit == 3 ? number
                : 0;
        }
        result = new CalendarPeriod((int)Math.Min(months, MonthsPastEnd), (int)Math.Min(days, DaysPastEnd));
        return true;
    }

    private static FormatException Malformed(ReadOnlySpan<char> text) =>
        new($"'{text}' is not a period such as P1Y6M, P2W or P90D.");
}

/// <summary>The days that this library knows: 0001-01-01 to 9999-12-31 of the ISO calendar.</summary>
internal static class CivilCalendar
{
    public static readonly LocalDate FirstDay = new(1, 1, 1);
    public static readonly LocalDate LastDay = new(9999, 12, 31);

    public static int DaysInMonth(int year, int month) => DateTime.DaysInMonth(year, month);

    public static int DaysBetween(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    /// <summary>The date itself, if it is a day of this calendar.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static LocalDate Check(
        LocalDate date,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(date))] string? name = null
    ) =>
        date.Year >= 1 && date.Calendar == CalendarSystem.Iso
            ? date
            : throw new ArgumentException(
                $"{date:uuuu-MM-dd} is not a date of the ISO calendar, years 1 to 9999.",
                name
            );
}
