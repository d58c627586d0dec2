using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain;

/// <summary>Who did something, when it was recorded, on which civil date it happened, and in whose name.</summary>
/// <remarks>
/// Two moments are kept apart: <see cref="At"/>, the instant of the record, and <see cref="On"/>, the civil date of the deed.
/// A deed dated before the date of its record was entered late and says so (<see cref="IsEnteredLate"/>); one dated after it is
/// refused by every lifecycle (<see cref="ActRules.Postdated"/>). <see cref="Of"/> is the only place of this library where an
/// instant becomes a date. Value equality; <c>default</c> is no act and is refused where an act is asked for.
/// </remarks>
public readonly record struct Act
{
    /// <summary>States an act whose dates are known already, for instance one read from a store.</summary>
    /// <param name="by">The officer who acted.</param>
    /// <param name="at">The instant at which the act was recorded.</param>
    /// <param name="recorded">The civil date of <paramref name="at"/> in the zone of the record.</param>
    /// <param name="on">The civil date on which it happened.</param>
    /// <param name="expecting">The version that the officer saw, or null where that was not said.</param>
    /// <param name="inNameOf">The body in whose name the officer acted, or null for the officer's own.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="by"/> is <c>default</c>, a date is not of the ISO calendar, years 1 to 9999, <paramref name="inNameOf"/> is
    /// empty or <paramref name="expecting"/> is negative.
    /// </exception>
    public Act(
        Id<Officer> by,
        Instant at,
        LocalDate recorded,
        LocalDate on,
        int? expecting = null,
        string? inNameOf = null
    )
    {
        By = Guard.Against.Default(by);
        At = at;
        Recorded = CivilCalendar.Check(recorded);
        On = CivilCalendar.Check(on);
        Expecting = expecting is { } version ? Guard.Against.Negative(version, nameof(expecting)) : null;
        InNameOf = inNameOf is { } body ? Guard.Against.NullOrEmpty(body, nameof(inNameOf)) : null;
    }

    /// <summary>The officer who acted.</summary>
    public Id<Officer> By { get; }

    /// <summary>The instant at which the act was recorded.</summary>
    public Instant At { get; }

    /// <summary>The civil date of <see cref="At"/> in the zone of the record.</summary>
    public LocalDate Recorded { get; }

    /// <summary>The civil date on which it happened.</summary>
    public LocalDate On { get; }

    /// <summary>The version of the lifecycle that the officer saw; null where that was not said.</summary>
    public int? Expecting { get; }

    /// <summary>The body in whose name the officer acted, such as a joint office; null for the officer's own.</summary>
    public string? InNameOf { get; }

    /// <summary>Whether the act was recorded on a later date than it happened.</summary>
    public bool IsEnteredLate => On < Recorded;

    /// <summary>States an act recorded at an instant, in a zone.</summary>
    /// <param name="by">The officer who acted.</param>
    /// <param name="at">The instant at which the act was recorded.</param>
    /// <param name="zone">The zone in which the record's day is counted.</param>
    /// <param name="on">The civil date on which it happened; null for the date of <paramref name="at"/>.</param>
    /// <param name="expecting">The version that the officer saw, or null where that was not said.</param>
    /// <param name="inNameOf">The body in whose name the officer acted, or null for the officer's own.</param>
    /// <remarks>An instant whose date in UTC or in the zone lies outside the years 1 to 9999 counts as the nearest date inside.</remarks>
    /// <exception cref="ArgumentException"><paramref name="zone"/> is null, or an argument is out of its bounds as in the constructor.</exception>
    public static Act Of(
        Id<Officer> by,
        Instant at,
        DateTimeZone zone,
        LocalDate? on = null,
        int? expecting = null,
        string? inNameOf = null
    )
    {
        LocalDate recorded = DateIn(Guard.Against.Null(zone), at);
        return new Act(by, at, recorded, on ?? recorded, expecting, inNameOf);
    }

    private static readonly Instant FirstInstant = Instant.FromUtc(1, 1, 1, 0, 0);

    private static LocalDate DateIn(DateTimeZone zone, Instant at)
    {
        if (at < FirstInstant)
        {
            return CivilCalendar.FirstDay;
        }
        // Within a day of either end the zone's offset alone may cross it; NodaTime throws beyond the last.
        Offset offset = zone.GetUtcOffset(at);
        LocalDateTime utc = at.InUtc().LocalDateTime;
        if (utc.Date == CivilCalendar.LastDay && utc.TimeOfDay.TickOfDay + offset.Ticks >= NodaConstants.TicksPerDay)
        {
            return CivilCalendar.LastDay;
        }
        if (utc.Date == CivilCalendar.FirstDay && utc.TimeOfDay.TickOfDay + offset.Ticks < 0)
        {
            return CivilCalendar.FirstDay;
        }
        return utc.PlusTicks(offset.Ticks).Date;
    }

    /// <summary>Who, when and in whose name, in one invariant line.</summary>
    public override string ToString() =>
        $"{By} at {new Fact("at", At).Value} on {new Fact("on", On).Value}"
        + (InNameOf is null ? "" : $" in the name of {InNameOf}");
}

/// <summary>The rules that every lifecycle puts to an <see cref="Act"/>.</summary>
public static class ActRules
{
    /// <summary>The officer saw another version than the current one. Facts: <c>expected</c>, <c>current</c>.</summary>
    public const string StaleVersion = "act.stale-version";

    /// <summary>The act was recorded before the last event. Facts: <c>at</c>, <c>last</c>.</summary>
    public const string Backdated = "act.backdated";

    /// <summary>The act is dated after the day of its record. Facts: <c>on</c>, <c>recorded</c>.</summary>
    public const string Postdated = "act.postdated";

    /// <summary>Puts the rules to an act on a lifecycle.</summary>
    /// <param name="act">The act.</param>
    /// <param name="version">The lifecycle's current version.</param>
    /// <param name="last">The instant of its last event, or null before the first.</param>
    /// <param name="broken">Where breaches go.</param>
    /// <exception cref="ArgumentException"><paramref name="act"/> is <c>default</c>.</exception>
    internal static void Check(in Act act, int version, Instant? last, ref Findings broken)
    {
        if (act.By.IsDefault)
        {
            throw new ArgumentException("A default act names nobody.", nameof(act));
        }
        if (act.Expecting is { } expected && expected != version)
        {
            broken.Add(StaleVersion, ("expected", expected), ("current", version));
        }
        if (last is { } before && act.At < before)
        {
            broken.Add(Backdated, ("at", act.At), ("last", before));
        }
        if (act.On > act.Recorded)
        {
            broken.Add(Postdated, ("on", act.On), ("recorded", act.Recorded));
        }
    }
}
