using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>A record of a <see cref="KnownStock"/>, with all that is known of it on the stock's day.</summary>
/// <remarks>Value equality. <c>default</c> is no record.</remarks>
public readonly record struct KnownRecord
{
    internal KnownRecord(
        PotentialRecord record,
        Division unit,
        Category category,
        LocalDate? visited,
        SiteVerification? deciding
    ) => (Record, Unit, Category, Visited, Deciding) = (record, unit, category, visited, deciding);

    /// <summary>The record.</summary>
    public PotentialRecord Record { get; }

    /// <summary>The division that it lies in.</summary>
    public Division Unit { get; }

    /// <summary>Its category.</summary>
    public Category Category { get; }

    /// <summary>The day of its latest valid verification on site, whatever that found; null for never.</summary>
    public LocalDate? Visited { get; }

    /// <summary>Its latest valid verification that assessed anything, by day, then by the greatest identifier; null where there is none.</summary>
    public SiteVerification? Deciding { get; }

    /// <summary>The later of <see cref="Visited"/> and the department's own verification; null for never.</summary>
    public LocalDate? Last => Visited is null || Record.Verified > Visited ? Record.Verified : Visited;

    /// <summary>The record.</summary>
    public override string ToString() => Record?.ToString() ?? "";
}
