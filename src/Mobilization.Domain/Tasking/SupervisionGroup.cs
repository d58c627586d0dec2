using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tasking;

/// <summary>A member unit (成员单位) that is supervised: an organ, and the division in which it stands.</summary>
public readonly record struct SupervisedUnit
{
    /// <summary>States a supervised unit.</summary>
    public SupervisedUnit(Id<Organ> organ, DivisionCode unit)
    {
        Organ = organ;
        Unit = unit;
    }

    /// <summary>The organ.</summary>
    public Id<Organ> Organ { get; }

    /// <summary>The division.</summary>
    public DivisionCode Unit { get; }
}

/// <summary>Officers who supervise member units of two levels at mid-year (督导组).</summary>
/// <remarks>Value equality, both lists in order.</remarks>
public sealed record SupervisionGroup
{
    /// <summary>States a group.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="leader">Who leads it.</param>
    /// <param name="members">Who else belongs to it.</param>
    /// <param name="supervised">The member units that it supervises.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="leader"/> is <c>default</c>, or <paramref name="supervised"/> is empty.</exception>
    public SupervisionGroup(
        Id<SupervisionGroup> id,
        Id<Officer> leader,
        ImmutableArray<Id<Officer>> members,
        ImmutableArray<SupervisedUnit> supervised
    )
    {
        Id = Guard.Against.Default(id);
        Leader = Guard.Against.Default(leader);
        Members = members.IsDefault ? [] : members;
        Supervised = supervised.IsDefaultOrEmpty
            ? throw new ArgumentException("A group supervises somebody.", nameof(supervised))
            : supervised;
    }

    /// <summary>The identifier.</summary>
    public Id<SupervisionGroup> Id { get; }

    /// <summary>Who leads it.</summary>
    public Id<Officer> Leader { get; }

    /// <summary>Who else belongs to it.</summary>
    public ImmutableArray<Id<Officer>> Members { get; }

    /// <summary>The member units that it supervises.</summary>
    public ImmutableArray<SupervisedUnit> Supervised { get; }

    /// <summary>Same values.</summary>
    public bool Equals(SupervisionGroup? other) =>
        other is not null
        && Id == other.Id
        && Leader == other.Leader
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan())
        && Supervised.AsSpan().SequenceEqual(other.Supervised.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
