using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Patrols;

/// <summary>Something that is patrolled (巡查设施): a shelter, a siren or whatever kind the policy lists.</summary>
/// <remarks>
/// Its maintainer (维护单位), whoever built, uses or hosts it, answers for its defects unless an order names another (Civil Air Defence
/// Law 25, 35). Immutable. Value equality, lists in order.
/// </remarks>
public sealed record Facility
{
    /// <summary>States a facility.</summary>
    /// <param name="id">The facility.</param>
    /// <param name="unit">The unit in which it stands.</param>
    /// <param name="kind">What it is, such as 人防工程.</param>
    /// <param name="patrolEvery">The longest time between two patrols; longer than nothing.</param>
    /// <param name="maintainer">Who maintains it; null where that is not said.</param>
    /// <param name="checkpoints">The checkpoints of an electronic tour, in their order, each once; there may be none.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> or <paramref name="unit"/> is <c>default</c>, a text is empty, <paramref name="patrolEvery"/> is no time at all, or
    /// a checkpoint is repeated.
    /// </exception>
    public Facility(
        Id<Facility> id,
        DivisionCode unit,
        string kind,
        CalendarPeriod patrolEvery,
        string? maintainer = null,
        ImmutableArray<string> checkpoints = default
    )
    {
        Id = Guard.Against.Default(id);
        Unit = Guard.Against.Default(unit);
        Kind = Guard.Against.NullOrEmpty(kind);
        PatrolEvery = patrolEvery.IsZero
            ? throw new ArgumentException("Patrols are some time apart.", nameof(patrolEvery))
            : patrolEvery;
        Maintainer = maintainer is null ? null : Guard.Against.NullOrEmpty(maintainer);
        Checkpoints = Texts.Each(checkpoints, nameof(checkpoints));
        if (Checkpoints.Distinct(StringComparer.Ordinal).Count() != Checkpoints.Length)
        {
            throw new ArgumentException("A checkpoint is repeated.", nameof(checkpoints));
        }
    }

    /// <summary>The facility.</summary>
    public Id<Facility> Id { get; }

    /// <summary>The unit in which it stands.</summary>
    public DivisionCode Unit { get; }

    /// <summary>What it is.</summary>
    public string Kind { get; }

    /// <summary>The longest time between two patrols.</summary>
    public CalendarPeriod PatrolEvery { get; }

    /// <summary>Who maintains it; null where that is not said.</summary>
    public string? Maintainer { get; }

    /// <summary>The checkpoints of an electronic tour, in their order.</summary>
    public ImmutableArray<string> Checkpoints { get; }

    /// <summary>Same values, lists in order.</summary>
    public bool Equals(Facility? other) =>
        other is not null
        && (Id, Unit, Kind, PatrolEvery, Maintainer)
            == (other.Id, other.Unit, other.Kind, other.PatrolEvery, other.Maintainer)
        && Checkpoints.AsSpan().SequenceEqual(other.Checkpoints.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Facility, kind and unit in one invariant line.</summary>
    public override string ToString() => $"{Id} ({Kind} in {Unit})";
}
