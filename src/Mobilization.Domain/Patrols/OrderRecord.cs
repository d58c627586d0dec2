using Ardalis.GuardClauses;
using Mobilization.Domain.Coverage;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>How an order stands on a day.</summary>
public enum OrderStanding
{
    /// <summary>Issued on a later day.</summary>
    NotIssued,

    /// <summary>Withdrawn: it counts nowhere.</summary>
    Withdrawn,

    /// <summary>Open, its deadline not passed.</summary>
    Open,

    /// <summary>Open, its original deadline passed.</summary>
    Overdue,

    /// <summary>Closed, with evidence.</summary>
    Closed,
}

/// <summary>A rectification order as a register lists it: its days, and how much evidence it was closed with.</summary>
/// <remarks>
/// It can hold what a register holds, a closing without evidence included: that is no closing (invariant 24). The deadline's own day
/// is on time; lateness is against the original deadline, and an extension gives a second figure. Value equality.
/// </remarks>
public sealed record OrderRecord
{
    /// <summary>States a record.</summary>
    /// <param name="id">The order.</param>
    /// <param name="facility">What is to be mended.</param>
    /// <param name="station">The station that issued it.</param>
    /// <param name="responsible">Who has to mend it.</param>
    /// <param name="issued">The day of issue.</param>
    /// <param name="deadline">The original deadline, the last day in time.</param>
    /// <param name="extendedTo">The extended deadline; null without an extension.</param>
    /// <param name="closed">The day as of which it was closed; null while it is not.</param>
    /// <param name="evidence">How many pieces of evidence of the closing there are.</param>
    /// <param name="withdrawn">The day on which it was withdrawn; null unless it was.</param>
    /// <exception cref="ArgumentException">
    /// An identifier is <c>default</c>, <paramref name="responsible"/> is null or empty, <paramref name="evidence"/> is negative, or a day is
    /// before the day of issue, <paramref name="extendedTo"/> before the deadline (invariant 23).
    /// </exception>
    public OrderRecord(
        Id<RectificationOrder> id,
        Id<Facility> facility,
        Id<Station> station,
        string responsible,
        LocalDate issued,
        LocalDate deadline,
        LocalDate? extendedTo = null,
        LocalDate? closed = null,
        int evidence = 0,
        LocalDate? withdrawn = null
    )
    {
        Id = Guard.Against.Default(id);
        Facility = Guard.Against.Default(facility);
        Station = Guard.Against.Default(station);
        Responsible = Guard.Against.NullOrEmpty(responsible);
        Issued = issued;
        Deadline = NotBefore(issued, deadline, nameof(deadline));
        ExtendedTo = extendedTo is { } extended ? NotBefore(deadline, extended, nameof(extendedTo)) : null;
        Closed = closed is { } end ? NotBefore(issued, end, nameof(closed)) : null;
        Evidence = Guard.Against.Negative(evidence);
        Withdrawn = withdrawn is { } back ? NotBefore(issued, back, nameof(withdrawn)) : null;
    }

    /// <summary>The order.</summary>
    public Id<RectificationOrder> Id { get; }

    /// <summary>What is to be mended.</summary>
    public Id<Facility> Facility { get; }

    /// <summary>The station that issued it.</summary>
    public Id<Station> Station { get; }

    /// <summary>Who has to mend it.</summary>
    public string Responsible { get; }

    /// <summary>The day of issue.</summary>
    public LocalDate Issued { get; }

    /// <summary>The original deadline, the last day in time.</summary>
    public LocalDate Deadline { get; }

    /// <summary>The extended deadline; null without an extension.</summary>
    public LocalDate? ExtendedTo { get; }

    /// <summary>The day as of which it was closed; null while it is not.</summary>
    public LocalDate? Closed { get; }

    /// <summary>How many pieces of evidence of the closing there are.</summary>
    public int Evidence { get; }

    /// <summary>The day on which it was withdrawn; null unless it was.</summary>
    public LocalDate? Withdrawn { get; }

    /// <summary>How the order stands on a day, taken at its end.</summary>
    public OrderStanding StandingOn(LocalDate asOf) =>
        Issued > asOf ? OrderStanding.NotIssued
        : Withdrawn <= asOf ? OrderStanding.Withdrawn
        : IsClosed(asOf) ? OrderStanding.Closed
        : Deadline < asOf ? OrderStanding.Overdue
        : OrderStanding.Open;

    /// <summary>Whether it was closed by a deadline, as of a day.</summary>
    /// <param name="asOf">The day, taken at its end.</param>
    /// <param name="extended">Whether the extended deadline counts, where there is one; otherwise the original.</param>
    /// <returns>Null while that cannot be said: not issued, withdrawn, or open with the deadline not passed.</returns>
    public bool? IsOnTime(LocalDate asOf, bool extended = false)
    {
        LocalDate deadline = extended ? ExtendedTo ?? Deadline : Deadline;
        return StandingOn(asOf) switch
        {
            OrderStanding.Closed => Closed <= deadline,
            OrderStanding.Open or OrderStanding.Overdue when deadline < asOf => false,
            _ => null,
        };
    }

    /// <summary>Calendar days from issue to closing, as of a day; null while it is not closed.</summary>
    public int? DaysToClose(LocalDate asOf) =>
        StandingOn(asOf) == OrderStanding.Closed ? CivilCalendar.DaysBetween(Issued, Closed!.Value) : null;

    private bool IsClosed(LocalDate asOf) => Closed <= asOf && Evidence > 0;

    private static LocalDate NotBefore(LocalDate first, LocalDate day, string name) =>
        day >= first ? day : throw new ArgumentOutOfRangeException(name, day, $"The day is before {first:uuuu-MM-dd}.");
}
