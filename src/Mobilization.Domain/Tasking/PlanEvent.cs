using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>Something that happened to a <see cref="MonthlyPlan"/>. Closed: the two kinds below are all.</summary>
public abstract record PlanEvent : IEvent
{
    private protected PlanEvent(Act act, int version)
    {
        Act = act.By.IsDefault ? throw new ArgumentException("A default act names nobody.", nameof(act)) : act;
        Version = Guard.Against.NegativeOrZero(version);
    }

    /// <inheritdoc/>
    public Act Act { get; }

    /// <inheritdoc/>
    public int Version { get; }
}

/// <summary>The plan's items were set.</summary>
public sealed record PlanAdopted : PlanEvent
{
    /// <summary>States the event.</summary>
    public PlanAdopted(ImmutableArray<PlanItem> items, Act act, int version)
        : base(act, version) =>
        Items = items.IsDefaultOrEmpty
            ? throw new ArgumentException("A plan has items.", nameof(items))
            : Texts.Every(items, nameof(items));

    /// <summary>The items.</summary>
    public ImmutableArray<PlanItem> Items { get; }

    /// <summary>Same act, version and items, in order.</summary>
    public bool Equals(PlanAdopted? other) => base.Equals(other) && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Items.Length);
}

/// <summary>The progress of the plan was checked (调度).</summary>
public sealed record DispatchHeld : PlanEvent
{
    /// <summary>States the event.</summary>
    public DispatchHeld(
        LocalDate weekday,
        ImmutableArray<DispatchCheck> checks,
        string? movedBecause,
        Act act,
        int version
    )
        : base(act, version)
    {
        Weekday = weekday;
        Checks = Texts.Every(checks, nameof(checks));
        MovedBecause = movedBecause;
    }

    /// <summary>The policy's day for which it was held.</summary>
    public LocalDate Weekday { get; }

    /// <summary>What was found, one check an item.</summary>
    public ImmutableArray<DispatchCheck> Checks { get; }

    /// <summary>Why it was not held on that very day; null where it was.</summary>
    public string? MovedBecause { get; }

    /// <summary>Same act, version, day, reason and checks, in order.</summary>
    public bool Equals(DispatchHeld? other) =>
        base.Equals(other)
        && (Weekday, MovedBecause) == (other.Weekday, other.MovedBecause)
        && Checks.AsSpan().SequenceEqual(other.Checks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Weekday, Checks.Length);
}
