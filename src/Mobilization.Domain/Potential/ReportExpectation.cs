using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>That a department must report for a division, in a period (填报要求).</summary>
/// <remarks>Value equality.</remarks>
public sealed record ReportExpectation
{
    /// <summary>States an expectation.</summary>
    /// <param name="unit">The code of the division; a record below it fulfils it too.</param>
    /// <param name="source">The department that must report.</param>
    /// <param name="from">The first day of the period: what was collected earlier does not count.</param>
    /// <param name="due">The last day on which a report is on time.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is <c>default</c>, <paramref name="source"/> is null or empty, or the period ends before it begins or is not of the ISO calendar, years 1 to 9999.</exception>
    public ReportExpectation(DivisionCode unit, string source, LocalDate from, LocalDate due)
    {
        CivilCalendar.Check(from);
        CivilCalendar.Check(due);
        if (due < from)
        {
            throw new ArgumentOutOfRangeException(nameof(due), due, "The period ends before it begins.");
        }
        Unit = Guard.Against.Default(unit);
        Source = Guard.Against.NullOrEmpty(source);
        (From, Due) = (from, due);
    }

    /// <summary>The code of the division.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The department that must report.</summary>
    public string Source { get; }

    /// <summary>The first day of the period.</summary>
    public LocalDate From { get; }

    /// <summary>The last day on which a report is on time.</summary>
    public LocalDate Due { get; }

    /// <summary>Who, for where, and by when.</summary>
    public override string ToString() => $"{Source} for {Unit} by {new Fact("due", Due).Value}";
}
