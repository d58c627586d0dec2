using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace RegionReport.Case;

/// <summary>All that a case folder says, every reference between its files checked.</summary>
/// <remarks>Rows stand in the order of their files. Text is compared ordinally; equal shared texts of a file are one string.</remarks>
public sealed record CaseFacts
{
    public required string Name { get; init; }

    /// <summary>The case's own as-of date; ask for another one by <c>with</c>.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The zone that turns instants into dates.</summary>
    public required DateTimeZone Zone { get; init; }

    public required ImmutableArray<UnitRow> Divisions { get; init; }
    public required ImmutableArray<CategoryRow> Categories { get; init; }
    public required ImmutableArray<FreshnessRule> FreshnessRules { get; init; }
    public required AccuracyPolicy Accuracy { get; init; }
    public required ImmutableArray<PotentialRow> Potential { get; init; }
    public required ImmutableArray<VerificationRow> Verifications { get; init; }
    public required ImmutableArray<ExpectationRow> Expectations { get; init; }
    public required ImmutableArray<BaselineRow> Baseline { get; init; }
    public required ImmutableArray<OfficerRow> Officers { get; init; }
    public required ImmutableArray<TaskRow> Tasks { get; init; }
    public required ImmutableArray<ClaimRow> Claims { get; init; }
    public required CoveragePolicy Coverage { get; init; }
    public required ImmutableArray<StationRow> Stations { get; init; }
    public required ImmutableArray<GridMemberRow> GridMembers { get; init; }
    public required ImmutableArray<FacilityRow> Facilities { get; init; }
    public required ImmutableArray<PatrolRow> Patrols { get; init; }
    public required ImmutableArray<OrderRow> Orders { get; init; }

    /// <summary>How many rows its CSV files have.</summary>
    public int Rows =>
        Divisions.Length
        + Categories.Length
        + Potential.Length
        + Verifications.Length
        + Expectations.Length
        + Baseline.Length
        + Officers.Length
        + Tasks.Length
        + Claims.Length
        + Stations.Length
        + GridMembers.Length
        + Facilities.Length
        + Patrols.Length
        + Orders.Length;
}

/// <param name="Category">Empty for the rule of every category without one.</param>
/// <param name="WarnAfter">Null, as <paramref name="StaleAfter"/>, in a rule that exempts.</param>
public readonly record struct FreshnessRule(
    string Category,
    CalendarPeriod? WarnAfter,
    CalendarPeriod? StaleAfter,
    LocalDate EffectiveFrom
)
{
    public bool IsExempt => WarnAfter is null;
}

/// <summary>How far an observed quantity may be from the reported one.</summary>
public readonly record struct AccuracyPolicy(decimal Absolute, decimal Relative);

/// <summary>What a tier of stations is judged by; null for a tier without a policy.</summary>
public sealed record CoveragePolicy(TierPolicy? Workstation, TierPolicy? Liaison, ImmutableArray<DivisionCode> Exempt)
{
    public static CoveragePolicy None { get; } = new(null, null, []);
}

/// <param name="HeadPosts">Empty: any officer of the unit may be head.</param>
public sealed record TierPolicy(
    ImmutableArray<int> Levels,
    ImmutableArray<string> HeadPosts,
    ImmutableArray<string> Items
);
