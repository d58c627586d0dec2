using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>How a facility is patrolled (巡查方式).</summary>
public enum PatrolMode
{
    /// <summary>In person (人工巡查).</summary>
    Manual = 1,

    /// <summary>By video (视频巡查).</summary>
    Video,

    /// <summary>Along checkpoints that are stamped (电子巡更).</summary>
    ElectronicTour,
}

/// <summary>One patrol of one facility (巡查).</summary>
/// <remarks>
/// A fact as it was reported; whether it counts is for <see cref="PatrolJudge"/> to say. Immutable. Value equality, lists in order.
/// </remarks>
public sealed record Patrol
{
    /// <summary>States a patrol.</summary>
    /// <param name="id">The patrol.</param>
    /// <param name="facility">What was patrolled.</param>
    /// <param name="on">The civil date.</param>
    /// <param name="mode">How.</param>
    /// <param name="member">Who patrolled; null where that is not said.</param>
    /// <param name="form">What was found; null without a form.</param>
    /// <param name="stamps">The stamps of an electronic tour, in the order in which they were made.</param>
    /// <param name="recordedAt">When the patrol was recorded: whatever bears a later time lies in the future. Needed where there are stamps.</param>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>, <paramref name="mode"/> is none of its enum's, a stamp is null, or there are stamps without <paramref name="recordedAt"/>.</exception>
    public Patrol(
        Id<Patrol> id,
        Id<Facility> facility,
        LocalDate on,
        PatrolMode mode,
        Id<GridMember>? member = null,
        PatrolFeedbackForm? form = null,
        ImmutableArray<CheckpointStamp> stamps = default,
        Instant? recordedAt = null
    )
    {
        Id = Guard.Against.Default(id);
        Facility = Guard.Against.Default(facility);
        On = on;
        Mode = Guard.Against.EnumOutOfRange(mode);
        Member = member is { } named ? Guard.Against.Default(named, nameof(member)) : null;
        Form = form;
        Stamps = Texts.Every(stamps, nameof(stamps));
        RecordedAt =
            Stamps.IsEmpty || recordedAt is not null
                ? recordedAt
                : throw new ArgumentException("Stamps are compared with the time of the record.", nameof(recordedAt));
    }

    /// <summary>The patrol.</summary>
    public Id<Patrol> Id { get; }

    /// <summary>What was patrolled.</summary>
    public Id<Facility> Facility { get; }

    /// <summary>The civil date.</summary>
    public LocalDate On { get; }

    /// <summary>How.</summary>
    public PatrolMode Mode { get; }

    /// <summary>Who patrolled; null where that is not said.</summary>
    public Id<GridMember>? Member { get; }

    /// <summary>What was found; null without a form.</summary>
    public PatrolFeedbackForm? Form { get; }

    /// <summary>The stamps of an electronic tour, in the order in which they were made.</summary>
    public ImmutableArray<CheckpointStamp> Stamps { get; }

    /// <summary>When the patrol was recorded; null where that is not said.</summary>
    public Instant? RecordedAt { get; }

    /// <summary>Same values, lists in order.</summary>
    public bool Equals(Patrol? other) =>
        other is not null
        && (Id, Facility, On, Mode, Member, RecordedAt)
            == (other.Id, other.Facility, other.On, other.Mode, other.Member, other.RecordedAt)
        && Equals(Form, other.Form)
        && Stamps.AsSpan().SequenceEqual(other.Stamps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Patrol, facility and date in one invariant line.</summary>
    public override string ToString() => $"{Id} of {Facility} on {new Fact("on", On).Value}";

    /// <summary>Puts invariant 22 to the form: defects need at least one photo or video.</summary>
    internal void CheckEvidence(ref Findings broken)
    {
        if (Form is { Defects.IsEmpty: false, Media.IsEmpty: true } form)
        {
            broken.Add(PatrolRules.DefectsWithoutMedia, ("patrol", Id), ("defects", form.Defects.Length));
        }
    }
}

/// <summary>A checkpoint that was passed, and when (invariant 27).</summary>
/// <remarks>Value equality.</remarks>
public sealed record CheckpointStamp
{
    /// <summary>States a stamp.</summary>
    /// <exception cref="ArgumentException"><paramref name="checkpoint"/> is null or empty.</exception>
    public CheckpointStamp(string checkpoint, Instant at)
    {
        Checkpoint = Guard.Against.NullOrEmpty(checkpoint);
        At = at;
    }

    /// <summary>The checkpoint.</summary>
    public string Checkpoint { get; }

    /// <summary>When it was passed.</summary>
    public Instant At { get; }
}
