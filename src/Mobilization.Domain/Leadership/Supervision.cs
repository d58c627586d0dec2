using Ardalis.GuardClauses;

namespace Mobilization.Domain.Leadership;

/// <summary>One organ stands above another for some days (隶属关系): data beside the tree, never read off codes.</summary>
/// <remarks>
/// An organ may have several superiors at once, its own government and the higher organ: that is normal (rule from OpenLMIS,
/// supervisory hierarchy). Value equality.
/// </remarks>
public sealed record Supervision
{
    /// <summary>States who is above whom.</summary>
    /// <exception cref="ArgumentException">An organ is <c>default</c>.</exception>
    public Supervision(Id<Organ> subordinate, Id<Organ> superior, DateRange during = default)
    {
        Subordinate = Guard.Against.Default(subordinate);
        Superior = Guard.Against.Default(superior);
        During = during;
    }

    /// <summary>The organ below.</summary>
    public Id<Organ> Subordinate { get; }

    /// <summary>The organ above: of the same unit, or of one above it.</summary>
    public Id<Organ> Superior { get; }

    /// <summary>The days on which it is so; <c>default</c> for all days.</summary>
    public DateRange During { get; }

    /// <summary>Both organs and the days in one invariant line.</summary>
    public override string ToString() => $"{Subordinate} under {Superior}, {During}";
}

/// <summary>One organ takes another's place from a day on (沿革): the civil-defence office became the mobilization office.</summary>
/// <remarks>Several may succeed one, and one several. Duties do not follow by themselves: each moves by its own <see cref="DutyTransfer"/>. Value equality.</remarks>
public sealed record Succession
{
    /// <summary>States who succeeds whom.</summary>
    /// <exception cref="ArgumentException">An organ is <c>default</c>.</exception>
    public Succession(Id<Organ> predecessor, Id<Organ> successor, NodaTime.LocalDate on)
    {
        Predecessor = Guard.Against.Default(predecessor);
        Successor = Guard.Against.Default(successor);
        On = on;
    }

    /// <summary>The organ that ends on <see cref="On"/>.</summary>
    public Id<Organ> Predecessor { get; }

    /// <summary>The organ in its place.</summary>
    public Id<Organ> Successor { get; }

    /// <summary>The first day of the successor in that place.</summary>
    public NodaTime.LocalDate On { get; }

    /// <summary>Both organs and the day in one invariant line.</summary>
    public override string ToString() => $"{Predecessor} became {Successor} on {new Fact("on", On).Value}";
}
