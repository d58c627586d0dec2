using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain;

/// <summary>A day of the ISO calendar, years 1 to 9999, or none, in four bytes: what columns of dates are made of.</summary>
/// <remarks>
/// 0001-01-01 is number 1. <c>default</c> is no day and sorts before every day, as a record that was never verified is older than
/// any other. Comparing two is one comparison of integers, which a <see cref="LocalDate"/> with its calendar is not.
/// </remarks>
public readonly struct DayNumber : IEquatable<DayNumber>, IComparable<DayNumber>
{
    private DayNumber(int number) => Number = number;

    /// <summary>Days since the day before 0001-01-01; 0 for none.</summary>
    public int Number { get; }

    /// <summary>Whether this is no day.</summary>
    public bool IsNone => Number == 0;

    /// <summary>The day, or null for none.</summary>
    public LocalDate? Date => Number == 0 ? null : CivilCalendar.FirstDay.PlusDays(Number - 1);

    /// <summary>The number of a day; null gives none.</summary>
    /// <exception cref="ArgumentException"><paramref name="date"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public static DayNumber Of(LocalDate? date)
    {
        if (date is not { } day)
        {
            return default;
        }
        CivilCalendar.Check(day, nameof(date));
        return new(CivilCalendar.DaysBetween(CivilCalendar.FirstDay, day) + 1);
    }

    /// <inheritdoc/>
    public bool Equals(DayNumber other) => Number == other.Number;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DayNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <inheritdoc/>
    public int CompareTo(DayNumber other) => Number.CompareTo(other.Number);

    /// <summary>The date in ISO form; empty for none.</summary>
    public override string ToString() => Date is { } date ? LocalDatePattern.Iso.Format(date) : "";

    /// <summary>Same day, or both none.</summary>
    public static bool operator ==(DayNumber left, DayNumber right) => left.Number == right.Number;

    /// <summary>Another day.</summary>
    public static bool operator !=(DayNumber left, DayNumber right) => left.Number != right.Number;

    /// <summary>Earlier, or none before any.</summary>
    public static bool operator <(DayNumber left, DayNumber right) => left.Number < right.Number;

    /// <summary>Later than, or any after none.</summary>
    public static bool operator >(DayNumber left, DayNumber right) => left.Number > right.Number;

    /// <summary>Not later.</summary>
    public static bool operator <=(DayNumber left, DayNumber right) => left.Number <= right.Number;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(DayNumber left, DayNumber right) => left.Number >= right.Number;
}
