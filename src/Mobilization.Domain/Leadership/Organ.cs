using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Leadership;

/// <summary>A body (机构) of a unit: a committee, an office, a military organ, a department below the county.</summary>
/// <remarks>A fact of its own, which names units by code; an <see cref="Establishment"/> binds organs to a tree. Value equality.</remarks>
public sealed record Organ
{
    /// <summary>States an organ.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name, for people.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="unit">The unit that it belongs to.</param>
    /// <param name="existence">The days on which it exists; <c>default</c> for all days.</param>
    /// <param name="seat">Where it is housed; null for the unit itself.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/>, <paramref name="unit"/> or a given <paramref name="seat"/> is <c>default</c>, <paramref name="name"/> is
    /// null or empty, or <paramref name="kind"/> is null.
    /// </exception>
    public Organ(
        Id<Organ> id,
        string name,
        OrganKind kind,
        DivisionCode unit,
        DateRange existence = default,
        DivisionCode? seat = null
    )
    {
        Id = Guard.Against.Default(id);
        Name = Guard.Against.NullOrEmpty(name);
        Kind = Guard.Against.Null(kind);
        Unit = Guard.Against.Default(unit);
        Existence = existence;
        Seat = seat is { } place ? Guard.Against.Default(place, nameof(seat)) : null;
    }

    /// <summary>The identifier.</summary>
    public Id<Organ> Id { get; }

    /// <summary>The name, for people.</summary>
    public string Name { get; }

    /// <summary>The kind.</summary>
    public OrganKind Kind { get; }

    /// <summary>The unit that it belongs to.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The days on which it exists.</summary>
    public DateRange Existence { get; }

    /// <summary>Where it is housed, the unit or a place below it; null for the unit itself.</summary>
    public DivisionCode? Seat { get; }

    /// <summary>Name and identifier.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
