using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tasking;

/// <summary>Something that happened in an <see cref="AnnualCycle"/>. Closed: the three kinds below are all.</summary>
public abstract record CycleEvent : IEvent
{
    private protected CycleEvent(Act act, int version)
    {
        Act = act.By.IsDefault ? throw new ArgumentException("A default act names nobody.", nameof(act)) : act;
        Version = Guard.Against.NegativeOrZero(version);
    }

    /// <inheritdoc/>
    public Act Act { get; }

    /// <inheritdoc/>
    public int Version { get; }
}

/// <summary>The year's work was planned (年初部署).</summary>
public sealed record YearPlanned : CycleEvent
{
    /// <summary>States the event.</summary>
    public YearPlanned(string plan, Act act, int version)
        : base(act, version) => Plan = Guard.Against.NullOrEmpty(plan);

    /// <summary>The plan's text or number.</summary>
    public string Plan { get; }
}

/// <summary>The work was supervised at mid-year (年中督导).</summary>
public sealed record YearSupervised : CycleEvent
{
    /// <summary>States the event.</summary>
    public YearSupervised(ImmutableArray<SupervisionGroup> groups, Act act, int version)
        : base(act, version) =>
        Groups = groups.IsDefaultOrEmpty
            ? throw new ArgumentException("Some group supervised.", nameof(groups))
            : Texts.Every(groups, nameof(groups));

    /// <summary>The groups.</summary>
    public ImmutableArray<SupervisionGroup> Groups { get; }

    /// <summary>Same act, version and groups, in order.</summary>
    public bool Equals(YearSupervised? other) =>
        base.Equals(other) && Groups.AsSpan().SequenceEqual(other.Groups.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Groups.Length);
}

/// <summary>The work was assessed at year end (年终考评).</summary>
public sealed record YearAssessed : CycleEvent
{
    /// <summary>States the event.</summary>
    public YearAssessed(string result, Act act, int version)
        : base(act, version) => Result = Guard.Against.NullOrEmpty(result);

    /// <summary>The result's text or number.</summary>
    public string Result { get; }
}
