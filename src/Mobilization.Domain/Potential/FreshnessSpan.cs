using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>Days on which a record's verdict stays the same.</summary>
/// <param name="Days">The days.</param>
/// <param name="State">The verdict on each of them.</param>
/// <param name="Rule">The rule in force; null where there is none, or it was not asked for.</param>
public readonly record struct FreshnessSpan(DateRange Days, FreshnessState State, FreshnessRule? Rule)
{
    /// <summary>Whether the record counts as not stale.</summary>
    internal bool IsGood => State is FreshnessState.Fresh or FreshnessState.Due;

    /// <summary>Whether a limit applies to the record.</summary>
    internal bool IsInScope => IsGood || State == FreshnessState.Stale;
}

/// <summary>A day on which a record's verdict changes.</summary>
/// <param name="Day">The first day of the new verdict.</param>
/// <param name="Record">The record.</param>
/// <param name="Before">The verdict until then.</param>
/// <param name="After">The verdict from then on.</param>
/// <param name="Rule">The rule in force from then on; another than before where the rule is what changes the verdict.</param>
public readonly record struct FreshnessChange(
    LocalDate Day,
    KnownRecord Record,
    FreshnessState Before,
    FreshnessState After,
    FreshnessRule? Rule
);
