using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <summary>Something that happened to a <see cref="Station"/>. Closed: the seven kinds below are all.</summary>
public abstract record StationEvent : IEvent
{
    private protected StationEvent(Act act, int version)
    {
        Act = act.By.IsDefault ? throw new ArgumentException("A default act names nobody.", nameof(act)) : act;
        Version = Guard.Against.NegativeOrZero(version);
    }

    /// <inheritdoc/>
    public Act Act { get; }

    /// <inheritdoc/>
    public int Version { get; }
}

/// <summary>The station was opened (建成启用).</summary>
public sealed record StationOpened : StationEvent
{
    /// <summary>States the event.</summary>
    public StationOpened(
        DivisionCode unit,
        Housing housing,
        Id<Officer>? head,
        ImmutableArray<string> items,
        Act act,
        int version
    )
        : base(act, version)
    {
        Unit = Guard.Against.Default(unit);
        Housing = Guard.Against.Null(housing);
        Head = head is { } named ? Guard.Against.Default(named, nameof(head)) : null;
        Items = Texts.Each(items, nameof(items));
    }

    /// <summary>The unit in which it stands.</summary>
    public DivisionCode Unit { get; }

    /// <summary>How it is housed.</summary>
    public Housing Housing { get; }

    /// <summary>Who heads it; null for nobody.</summary>
    public Id<Officer>? Head { get; }

    /// <summary>What its fit-out has.</summary>
    public ImmutableArray<string> Items { get; }

    /// <inheritdoc/>
    public bool Equals(StationOpened? other) =>
        base.Equals(other)
        && Unit == other.Unit
        && Housing.Equals(other.Housing)
        && Head == other.Head
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Unit, Housing, Head, Items.Length);
}

/// <summary>The station has another head, or none any more.</summary>
public sealed record HeadNamed : StationEvent
{
    /// <summary>States the event.</summary>
    public HeadNamed(Id<Officer>? head, Act act, int version)
        : base(act, version) => Head = head is { } named ? Guard.Against.Default(named, nameof(head)) : null;

    /// <summary>Who heads it; null for nobody.</summary>
    public Id<Officer>? Head { get; }
}

/// <summary>The station's fit-out was taken stock of anew.</summary>
public sealed record FittedOut : StationEvent
{
    /// <summary>States the event.</summary>
    public FittedOut(ImmutableArray<string> items, Act act, int version)
        : base(act, version) => Items = Texts.Each(items, nameof(items));

    /// <summary>What it has, all of it.</summary>
    public ImmutableArray<string> Items { get; }

    /// <inheritdoc/>
    public bool Equals(FittedOut? other) => base.Equals(other) && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Items.Length);
}

/// <summary>The station is out of use for a while (停用).</summary>
public sealed record StationSuspended : StationEvent
{
    /// <summary>States the event.</summary>
    public StationSuspended(string reason, Act act, int version)
        : base(act, version) => Reason = Guard.Against.NullOrEmpty(reason);

    /// <summary>Why.</summary>
    public string Reason { get; }
}

/// <summary>The station is in use again.</summary>
public sealed record StationResumed : StationEvent
{
    /// <summary>States the event.</summary>
    public StationResumed(Act act, int version)
        : base(act, version) { }
}

/// <summary>The station moved to other premises, perhaps in another unit (迁址).</summary>
public sealed record StationMoved : StationEvent
{
    /// <summary>States the event.</summary>
    public StationMoved(DivisionCode unit, Housing housing, Id<Officer>? head, Act act, int version)
        : base(act, version)
    {
        Unit = Guard.Against.Default(unit);
        Housing = Guard.Against.Null(housing);
        Head = head is { } named ? Guard.Against.Default(named, nameof(head)) : null;
    }

    /// <summary>The unit in which it stands now.</summary>
    public DivisionCode Unit { get; }

    /// <summary>How it is housed now.</summary>
    public Housing Housing { get; }

    /// <summary>Who heads it now; null for nobody.</summary>
    public Id<Officer>? Head { get; }
}

/// <summary>The station was closed for good (撤销).</summary>
public sealed record StationClosed : StationEvent
{
    /// <summary>States the event.</summary>
    public StationClosed(string reason, Act act, int version)
        : base(act, version) => Reason = Guard.Against.NullOrEmpty(reason);

    /// <summary>Why.</summary>
    public string Reason { get; }
}
