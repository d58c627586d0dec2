using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>Something that happened to a <see cref="RectificationOrder"/>. Closed: the six kinds below are all.</summary>
public abstract record OrderEvent : IEvent
{
    private protected OrderEvent(Act act, int version)
    {
        Act = act.By.IsDefault ? throw new ArgumentException("A default act names nobody.", nameof(act)) : act;
        Version = Guard.Against.NegativeOrZero(version);
    }

    /// <inheritdoc/>
    public Act Act { get; }

    /// <inheritdoc/>
    public int Version { get; }
}

/// <summary>A station ordered a defect to be mended by a day (限期整改).</summary>
public sealed record OrderIssued : OrderEvent
{
    /// <summary>States the event.</summary>
    public OrderIssued(
        Id<Station> station,
        string responsible,
        Id<Patrol> patrol,
        Defect defect,
        LocalDate deadline,
        Act act,
        int version
    )
        : base(act, version)
    {
        Station = Guard.Against.Default(station);
        Responsible = Guard.Against.NullOrEmpty(responsible);
        Patrol = Guard.Against.Default(patrol);
        Defect = Guard.Against.Null(defect);
        Deadline = deadline;
    }

    /// <summary>The station that issued it.</summary>
    public Id<Station> Station { get; }

    /// <summary>Who has to mend it.</summary>
    public string Responsible { get; }

    /// <summary>The patrol that found the defect.</summary>
    public Id<Patrol> Patrol { get; }

    /// <summary>The defect.</summary>
    public Defect Defect { get; }

    /// <summary>The original deadline, the last day in time.</summary>
    public LocalDate Deadline { get; }
}

/// <summary>More time was given; the original deadline is kept.</summary>
public sealed record OrderExtended : OrderEvent
{
    /// <summary>States the event.</summary>
    public OrderExtended(LocalDate to, string reason, Act act, int version)
        : base(act, version)
    {
        To = to;
        Reason = Guard.Against.NullOrEmpty(reason);
    }

    /// <summary>The extended deadline, the last day in time.</summary>
    public LocalDate To { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }
}

/// <summary>The defect was reported to be mended, with evidence; the event's date is the day as of which a passed re-inspection closes the order.</summary>
public sealed record FixReported : OrderEvent
{
    /// <summary>States the event.</summary>
    public FixReported(ImmutableArray<MediaReference> evidence, Act act, int version)
        : base(act, version)
    {
        Evidence = Texts.Every(evidence, nameof(evidence));
        if (Evidence.IsEmpty)
        {
            throw new ArgumentException("A fix is reported with evidence.", nameof(evidence));
        }
    }

    /// <summary>The evidence, at least one photo or video.</summary>
    public ImmutableArray<MediaReference> Evidence { get; }

    /// <inheritdoc/>
    public bool Equals(FixReported? other) =>
        base.Equals(other) && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Evidence.Length);
}

/// <summary>A re-inspection found the defect mended: the order is closed (复查销号).</summary>
public sealed record ReinspectionPassed : OrderEvent
{
    /// <summary>States the event.</summary>
    public ReinspectionPassed(Act act, int version)
        : base(act, version) { }
}

/// <summary>A re-inspection found the defect not mended: the order is sent back, its deadline as it was.</summary>
public sealed record SentBack : OrderEvent
{
    /// <summary>States the event.</summary>
    public SentBack(string reason, Act act, int version)
        : base(act, version) => Reason = Guard.Against.NullOrEmpty(reason);

    /// <summary>What is still wrong.</summary>
    public string Reason { get; }
}

/// <summary>The order was withdrawn: it counts nowhere from that day on.</summary>
public sealed record OrderWithdrawn : OrderEvent
{
    /// <summary>States the event.</summary>
    public OrderWithdrawn(string reason, Act act, int version)
        : base(act, version) => Reason = Guard.Against.NullOrEmpty(reason);

    /// <summary>Why.</summary>
    public string Reason { get; }
}
