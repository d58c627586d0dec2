using System.Numerics;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>Something found on site, listed or not (现地发现): what an omission shows up by.</summary>
/// <remarks>Value equality.</remarks>
public sealed record SiteFind
{
    /// <summary>States a find.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="unit">The code of the division where it was found.</param>
    /// <param name="category">The code of its category.</param>
    /// <param name="quantity">How much was found.</param>
    /// <param name="date">The day on which it was found.</param>
    /// <param name="listed">The record that lists it; null for an omission.</param>
    /// <exception cref="ArgumentException">An argument is <c>default</c>, null or empty, or the date is not of the ISO calendar, years 1 to 9999.</exception>
    public SiteFind(
        Id<SiteFind> id,
        DivisionCode unit,
        string category,
        Quantity quantity,
        LocalDate date,
        Id<PotentialRecord>? listed = null
    )
    {
        CivilCalendar.Check(date);
        Id = Guard.Against.Default(id);
        Unit = Guard.Against.Default(unit);
        Category = Guard.Against.NullOrEmpty(category);
        Quantity = Guard.Against.Default(quantity);
        Date = date;
        Listed = listed is { } record ? Guard.Against.Default(record, nameof(listed)) : null;
    }

    /// <summary>The identifier.</summary>
    public Id<SiteFind> Id { get; }

    /// <summary>The code of the division where it was found.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The code of its category.</summary>
    public string Category { get; }

    /// <summary>How much was found.</summary>
    public Quantity Quantity { get; }

    /// <summary>The day on which it was found.</summary>
    public LocalDate Date { get; }

    /// <summary>The record that lists it; null for an omission.</summary>
    public Id<PotentialRecord>? Listed { get; }

    /// <summary>Identifier, unit, category and quantity.</summary>
    public override string ToString() => $"{Id} at {Unit}: {Category}, {Quantity}";
}

/// <summary>How much of what was found on site nobody had listed (查漏补缺).</summary>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct OmissionTally : IAdditionOperators<OmissionTally, OmissionTally, OmissionTally>
{
    /// <summary>States a tally.</summary>
    public OmissionTally(long unlisted, long found)
    {
        Unlisted = unlisted;
        Found = found;
    }

    /// <summary>Finds that no record lists.</summary>
    public long Unlisted { get; }

    /// <summary>All finds.</summary>
    public long Found { get; }

    /// <summary>Unlisted of those found; <i>no data</i> where nothing was found, for nothing says that there was nothing to find.</summary>
    public Figure Omission => Found == 0 ? Figure.NoData : Figure.Ratio(Unlisted, Found);

    /// <summary>Adds up.</summary>
    /// <exception cref="OverflowException">A sum is beyond 64 bits.</exception>
    public static OmissionTally operator +(OmissionTally left, OmissionTally right) =>
        checked(new(left.Unlisted + right.Unlisted, left.Found + right.Found));
}
