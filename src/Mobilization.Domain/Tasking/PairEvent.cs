using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tasking;

/// <summary>Something that happened to a <see cref="MentorPairing"/>. Closed: the four kinds below are all.</summary>
public abstract record PairEvent : IEvent
{
    private protected PairEvent(Act act, int version)
    {
        Act = act.By.IsDefault ? throw new ArgumentException("A default act names nobody.", nameof(act)) : act;
        Version = Guard.Against.NegativeOrZero(version);
    }

    /// <inheritdoc/>
    public Act Act { get; }

    /// <inheritdoc/>
    public int Version { get; }
}

/// <summary>Mentor and mentee were paired (结对).</summary>
public sealed record PairFormed : PairEvent
{
    /// <summary>States the event.</summary>
    public PairFormed(Id<Officer> mentor, Id<Officer> mentee, Act act, int version)
        : base(act, version) => (Mentor, Mentee) = (Guard.Against.Default(mentor), Guard.Against.Default(mentee));

    /// <summary>The mentor, of the military line.</summary>
    public Id<Officer> Mentor { get; }

    /// <summary>The mentee, of the government line.</summary>
    public Id<Officer> Mentee { get; }
}

/// <summary>One of the pair handed over base data (底数交接); the other has yet to sign for them.</summary>
public sealed record BaseDataHandedOver : PairEvent
{
    /// <summary>States the event.</summary>
    public BaseDataHandedOver(ImmutableArray<string> items, Act act, int version)
        : base(act, version) =>
        Items = Guard.Against.NullOrEmpty(Texts.Each(items, nameof(items)), nameof(items)).ToImmutableArray();

    /// <summary>What was handed over.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>Same act, version and items, in order.</summary>
    public bool Equals(BaseDataHandedOver? other) =>
        base.Equals(other) && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Items.Length);
}

/// <summary>The other of the pair signed for the base data, with which the handover is closed.</summary>
public sealed record BaseDataReceived : PairEvent
{
    /// <summary>States the event.</summary>
    public BaseDataReceived(string receipt, Act act, int version)
        : base(act, version) => Receipt = Guard.Against.NullOrEmpty(receipt);

    /// <summary>The receipt's number or text.</summary>
    public string Receipt { get; }
}

/// <summary>The pair ended.</summary>
public sealed record PairEnded : PairEvent
{
    /// <summary>States the event.</summary>
    public PairEnded(string outcome, Act act, int version)
        : base(act, version) => Outcome = Guard.Against.NullOrEmpty(outcome);

    /// <summary>With what outcome.</summary>
    public string Outcome { get; }
}
