using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <summary>A workstation (工作站) or liaison point (联络点) as it stood for some days: where, how housed, who heads it, what it has.</summary>
/// <remarks>
/// What registers list and verdicts read. A station that was suspended, moved or fitted out anew has one record for each stretch
/// (<see cref="Station.Records"/>). It can hold what a register holds, a station without a head included. Immutable. Value equality, lists in order.
/// </remarks>
public sealed record StationRecord
{
    /// <summary>States a record.</summary>
    /// <param name="id">The station.</param>
    /// <param name="tier">Its tier, one of the two that have stations.</param>
    /// <param name="unit">The unit in which it stands.</param>
    /// <param name="housing">How it is housed.</param>
    /// <param name="head">Who heads it; null for nobody.</param>
    /// <param name="items">What its fit-out has, none of them empty; repeats count once.</param>
    /// <param name="during">The days on which it stood so and was active.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/>, <paramref name="unit"/> or a given <paramref name="head"/> is <c>default</c>, <paramref name="tier"/> has no
    /// stations, <paramref name="housing"/> is null, or an item is null or empty.
    /// </exception>
    public StationRecord(
        Id<Station> id,
        CoverageTier tier,
        DivisionCode unit,
        Housing housing,
        Id<Officer>? head,
        ImmutableArray<string> items,
        DateRange during
    )
    {
        Id = Guard.Against.Default(id);
        Tier = OfStations(tier);
        Unit = Guard.Against.Default(unit);
        Housing = Guard.Against.Null(housing);
        Head = head is { } named ? Guard.Against.Default(named, nameof(head)) : null;
        Items = Texts.Each(items, nameof(items));
        During = during;
    }

    /// <summary>The station.</summary>
    public Id<Station> Id { get; }

    /// <summary>Its tier.</summary>
    public CoverageTier Tier { get; }

    /// <summary>The unit in which it stands.</summary>
    public DivisionCode Unit { get; }

    /// <summary>How it is housed.</summary>
    public Housing Housing { get; }

    /// <summary>Who heads it; null for nobody.</summary>
    public Id<Officer>? Head { get; }

    /// <summary>What its fit-out has.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>The days on which it stood so and was active.</summary>
    public DateRange During { get; }

    /// <summary>Same values, lists in order.</summary>
    public bool Equals(StationRecord? other) =>
        other is not null
        && (Id, Tier, Unit, Head, During) == (other.Id, other.Tier, other.Unit, other.Head, other.During)
        && Housing.Equals(other.Housing)
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Station, tier, unit and days in one invariant line.</summary>
    public override string ToString() => $"{Id} ({new Fact("tier", Tier).Value} in {Unit}, {During})";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static CoverageTier OfStations(CoverageTier tier) =>
        tier is CoverageTier.Workstation or CoverageTier.LiaisonPoint
            ? tier
            : throw new ArgumentOutOfRangeException(nameof(tier), tier, "Townships and villages have stations.");
}
