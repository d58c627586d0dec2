using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <summary>A person who looks after a grid (网格员), with duties, for some days.</summary>
/// <remarks>
/// Counts only with a duty (invariant 21). Duties (网格员职责), such as the patrol of shelters or of sirens or publicity, are texts
/// that the policy may list. Immutable. Value equality, lists in order.
/// </remarks>
public sealed record GridMember
{
    /// <summary>States who looks after a grid.</summary>
    /// <param name="id">The member.</param>
    /// <param name="unit">The grid.</param>
    /// <param name="duties">The duties, none of them empty; there may be none.</param>
    /// <param name="during">The days.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="unit"/> is <c>default</c>, or a duty is null or empty.</exception>
    public GridMember(Id<GridMember> id, DivisionCode unit, ImmutableArray<string> duties, DateRange during)
    {
        Id = Guard.Against.Default(id);
        Unit = Guard.Against.Default(unit);
        Duties = Texts.Each(duties, nameof(duties));
        During = during;
    }

    /// <summary>The member.</summary>
    public Id<GridMember> Id { get; }

    /// <summary>The grid.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The duties; empty for none.</summary>
    public ImmutableArray<string> Duties { get; }

    /// <summary>The days.</summary>
    public DateRange During { get; }

    /// <summary>Same values, lists in order.</summary>
    public bool Equals(GridMember? other) =>
        other is not null
        && (Id, Unit, During) == (other.Id, other.Unit, other.During)
        && Duties.AsSpan().SequenceEqual(other.Duties.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Member, grid, duties and days in one invariant line.</summary>
    public override string ToString() => $"{Id} in {Unit}: {string.Join(';', Duties)} ({During})";
}
