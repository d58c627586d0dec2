namespace Mobilization.Domain.Potential;

/// <summary>Records as columns, for bulk: one place a record in each.</summary>
/// <remarks>A view: it holds no data of its own. Codes are resolved once, by the tree of divisions and that of categories.</remarks>
public readonly ref struct RecordColumns
{
    /// <summary>Views columns of one length as records.</summary>
    /// <param name="units">The <see cref="Hierarchy.Division.Ordinal"/> of each record's division.</param>
    /// <param name="categories">The <see cref="Category.Index"/> of each record's category.</param>
    /// <param name="collected">The day on which each was collected, not none.</param>
    /// <param name="verified">The day on which each was last verified by its department, or none.</param>
    /// <param name="visited">The day of each record's latest valid verification on site, or none; empty where there are no verifications.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public RecordColumns(
        ReadOnlySpan<int> units,
        ReadOnlySpan<int> categories,
        ReadOnlySpan<DayNumber> collected,
        ReadOnlySpan<DayNumber> verified,
        ReadOnlySpan<DayNumber> visited = default
    )
    {
        int count = units.Length;
        if (
            categories.Length != count
            || collected.Length != count
            || verified.Length != count
            || (visited.Length != count && !visited.IsEmpty)
        )
        {
            throw new ArgumentException("The columns are not of one length.", nameof(units));
        }
        Units = units;
        Categories = categories;
        Collected = collected;
        Verified = verified;
        Visited = visited;
    }

    /// <summary>How many records there are.</summary>
    public int Count => Units.Length;

    /// <summary>Places of divisions.</summary>
    public ReadOnlySpan<int> Units { get; }

    /// <summary>Places of categories.</summary>
    public ReadOnlySpan<int> Categories { get; }

    /// <summary>Days of collection.</summary>
    public ReadOnlySpan<DayNumber> Collected { get; }

    /// <summary>Days of the departments' own verification.</summary>
    public ReadOnlySpan<DayNumber> Verified { get; }

    /// <summary>Days of the latest valid verification on site; may be empty.</summary>
    public ReadOnlySpan<DayNumber> Visited { get; }
}
