using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>One entry of potential data (潜力数据): what there is, how much, where, and who said so when.</summary>
/// <remarks>The facts as they are now known; how they came to be is a <see cref="RecordLife"/>. Value equality.</remarks>
public sealed record PotentialRecord
{
    /// <summary>States a record.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="unit">The code of the division that it lies in.</param>
    /// <param name="category">The code of its category.</param>
    /// <param name="quantity">How much there is; zero is a value.</param>
    /// <param name="source">The department that reported it (填报部门).</param>
    /// <param name="collected">The day on which it was collected; the record exists from that day on.</param>
    /// <param name="verified">The day on which the department last verified it; null for never.</param>
    /// <param name="address">Where in the division; null where that is not known.</param>
    /// <exception cref="ArgumentException">An identifier, code or quantity is <c>default</c>, a text is null or empty (<paramref name="address"/> may be null), or a date is not of the ISO calendar, years 1 to 9999.</exception>
    public PotentialRecord(
        Id<PotentialRecord> id,
        DivisionCode unit,
        string category,
        Quantity quantity,
        string source,
        LocalDate collected,
        LocalDate? verified = null,
        string? address = null
    )
    {
        CivilCalendar.Check(collected);
        if (verified is { } day)
        {
            CivilCalendar.Check(day, nameof(verified));
        }
        Id = Guard.Against.Default(id);
        Unit = Guard.Against.Default(unit);
        Category = Guard.Against.NullOrEmpty(category);
        Quantity = Guard.Against.Default(quantity);
        Source = Guard.Against.NullOrEmpty(source);
        (Collected, Verified) = (collected, verified);
        Address = address is null ? null : Guard.Against.NullOrEmpty(address);
    }

    /// <summary>The identifier.</summary>
    public Id<PotentialRecord> Id { get; }

    /// <summary>The code of the division that it lies in.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The code of its category.</summary>
    public string Category { get; }

    /// <summary>How much there is, in its unit of measure.</summary>
    public Quantity Quantity { get; }

    /// <summary>The department that reported it.</summary>
    public string Source { get; }

    /// <summary>The day on which it was collected; the record exists from that day on.</summary>
    public LocalDate Collected { get; }

    /// <summary>The day on which the department last verified it; null for never.</summary>
    public LocalDate? Verified { get; }

    /// <summary>Where in the division; null where that is not known.</summary>
    public string? Address { get; }

    /// <summary>Identifier, unit, category and quantity.</summary>
    public override string ToString() => $"{Id} at {Unit}: {Category}, {Quantity}";
}
