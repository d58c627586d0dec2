using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>Something that happened to a <see cref="DualClaim"/>. Closed: the twelve kinds below are all.</summary>
public abstract record ClaimEvent : IEvent
{
    private protected ClaimEvent(Act act, int version)
    {
        Act = act.By.IsDefault ? throw new ArgumentException("A default act names nobody.", nameof(act)) : act;
        Version = Guard.Against.NegativeOrZero(version);
    }

    /// <inheritdoc/>
    public Act Act { get; }

    /// <inheritdoc/>
    public int Version { get; }
}

/// <summary>An event on one line's seat.</summary>
public abstract record SeatEvent : ClaimEvent
{
    private protected SeatEvent(LeadershipLine line, Act act, int version)
        : base(act, version) =>
        Line = line is LeadershipLine.Government or LeadershipLine.Military
            ? line
            : throw new ArgumentOutOfRangeException(nameof(line), line, "A seat is of one of the two lines.");

    /// <summary>The line whose seat it is.</summary>
    public LeadershipLine Line { get; }
}

/// <summary>An officer took a line's seat (认领): a half of a dual claim is the event that made it.</summary>
public sealed record Claimed : SeatEvent
{
    /// <summary>States the event.</summary>
    public Claimed(LeadershipLine line, Act act, int version)
        : base(line, act, version) { }
}

/// <summary>A holder declined before any work was done: the seat is free.</summary>
public sealed record Relinquished : SeatEvent
{
    /// <summary>States the event.</summary>
    public Relinquished(LeadershipLine line, Act act, int version)
        : base(line, act, version) { }
}

/// <summary>A holder gave up after work had begun, and said why: the seat is free.</summary>
public sealed record Abandoned : SeatEvent
{
    /// <summary>States the event.</summary>
    public Abandoned(LeadershipLine line, string reason, Act act, int version)
        : base(line, act, version) => Reason = Guard.Against.NullOrEmpty(reason);

    /// <summary>Why.</summary>
    public string Reason { get; }
}

/// <summary>The superior's joint office freed the seat of an officer whose appointment ended.</summary>
public sealed record SeatReleased : SeatEvent
{
    /// <summary>States the event.</summary>
    public SeatReleased(LeadershipLine line, Act act, int version)
        : base(line, act, version) { }
}

/// <summary>A holder started the work, for the first time or again.</summary>
public sealed record WorkStarted : SeatEvent
{
    /// <summary>States the event.</summary>
    public WorkStarted(LeadershipLine line, Act act, int version)
        : base(line, act, version) { }
}

/// <summary>A holder handed in the work; of a dual claim, the other holder has yet to countersign.</summary>
public sealed record WorkSubmitted : SeatEvent
{
    /// <summary>States the event.</summary>
    public WorkSubmitted(LeadershipLine line, Act act, int version)
        : base(line, act, version) { }
}

/// <summary>The other holder signed too: both together handed in the work.</summary>
public sealed record WorkCountersigned : SeatEvent
{
    /// <summary>States the event.</summary>
    public WorkCountersigned(LeadershipLine line, Act act, int version)
        : base(line, act, version) { }
}

/// <summary>The superior's joint office accepted the work.</summary>
public sealed record WorkAccepted : ClaimEvent
{
    /// <summary>States the event.</summary>
    public WorkAccepted(Act act, int version)
        : base(act, version) { }
}

/// <summary>The superior's joint office gave the work back.</summary>
public sealed record WorkReturned : ClaimEvent
{
    /// <summary>States the event.</summary>
    public WorkReturned(string reason, Act act, int version)
        : base(act, version) => Reason = Guard.Against.NullOrEmpty(reason);

    /// <summary>Why.</summary>
    public string Reason { get; }
}

/// <summary>The superior's joint office called the task off.</summary>
public sealed record TaskCancelled : ClaimEvent
{
    /// <summary>States the event.</summary>
    public TaskCancelled(string reason, Act act, int version)
        : base(act, version) => Reason = Guard.Against.NullOrEmpty(reason);

    /// <summary>Why.</summary>
    public string Reason { get; }
}

/// <summary>The superior's joint office put off the day of completion; the first one stays known.</summary>
public sealed record DeadlineExtended : ClaimEvent
{
    /// <summary>States the event.</summary>
    public DeadlineExtended(LocalDate due, Act act, int version)
        : base(act, version) => Due = due;

    /// <summary>The new last day.</summary>
    public LocalDate Due { get; }
}

/// <summary>The superior's joint office took up a closed task again, as a new one; the old one stays closed.</summary>
public sealed record TaskReopened : ClaimEvent
{
    /// <summary>States the event.</summary>
    public TaskReopened(Id<MobilizationTask> successor, LocalDate claimBy, LocalDate? due, Act act, int version)
        : base(act, version) => (Successor, ClaimBy, Due) = (Guard.Against.Default(successor), claimBy, due);

    /// <summary>The new task's identifier.</summary>
    public Id<MobilizationTask> Successor { get; }

    /// <summary>The last day on which the new task is claimed in time.</summary>
    public LocalDate ClaimBy { get; }

    /// <summary>The last day on which the new task is completed in time; null where none is set.</summary>
    public LocalDate? Due { get; }
}
