using System.Collections.Immutable;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Assessment;

/// <summary>Every roll-up of a region: what its measures read.</summary>
/// <remarks>One value a unit and roll-up, some 400 bytes a unit in all, however many facts there are.</remarks>
public sealed class RegionTotals
{
    internal RegionTotals(
        Rollup<FreshnessTally> freshness,
        Rollup<AccuracyTally> accuracy,
        CompletenessReport? reports,
        Rollup<CompletenessTally> completeness,
        KeyedRollup<StockKey, decimal> quantities,
        ImmutableArray<Growth> growth,
        Rollup<ClaimTally> claims,
        Rollup<DecompositionTally> decompositions,
        CoverageMap coverage,
        Rollup<PatrolTally> patrols,
        Rollup<RectificationTally> orders,
        KeyedRollup<int, long> daysToClose
    )
    {
        (Freshness, Accuracy, Reports, Completeness) = (freshness, accuracy, reports, completeness);
        (Quantities, Growth) = (quantities, growth);
        (Claims, Decompositions) = (claims, decompositions);
        Coverage = coverage;
        (Patrols, Orders, DaysToClose) = (patrols, orders, daysToClose);
        ClosingDays = new(daysToClose);
        Workstations = coverage.Totals(CoverageTier.Workstation);
        LiaisonPoints = coverage.Totals(CoverageTier.LiaisonPoint);
        Grids = coverage.Totals(CoverageTier.Grid);
    }

    /// <summary>Fresh, due and stale records.</summary>
    public Rollup<FreshnessTally> Freshness { get; }

    /// <summary>Records found right on site.</summary>
    public Rollup<AccuracyTally> Accuracy { get; }

    /// <summary>What became of every expectation; null where they came as columns.</summary>
    public CompletenessReport? Reports { get; }

    /// <summary>Expected and reported.</summary>
    public Rollup<CompletenessTally> Completeness { get; }

    /// <summary>Quantities by category and unit of measure.</summary>
    public KeyedRollup<StockKey, decimal> Quantities { get; }

    /// <summary>What became of every baseline.</summary>
    public ImmutableArray<Growth> Growth { get; }

    /// <summary>Claims of tasks.</summary>
    public Rollup<ClaimTally> Claims { get; }

    /// <summary>How far decompositions are from whole.</summary>
    public Rollup<DecompositionTally> Decompositions { get; }

    /// <summary>The verdicts on every unit in every tier, the tiers' totals and the command network.</summary>
    public CoverageMap Coverage { get; }

    /// <summary>Facilities and patrols.</summary>
    public Rollup<PatrolTally> Patrols { get; }

    /// <summary>Rectification orders.</summary>
    public Rollup<RectificationTally> Orders { get; }

    /// <summary>Quantiles of the days that orders took to be closed.</summary>
    public ClosingDays ClosingDays { get; }

    internal Rollup<TierTally> Workstations { get; }

    internal Rollup<TierTally> LiaisonPoints { get; }

    internal Rollup<TierTally> Grids { get; }

    private KeyedRollup<int, long> DaysToClose { get; }

    /// <summary>The totals of two shards of one tree.</summary>
    /// <exception cref="DefectException">The shards have a baseline in common.</exception>
    internal static RegionTotals Sum(RegionTotals one, RegionTotals other, CategoryTree categories)
    {
        CompletenessReport? reports =
            one.Reports is { } ours && other.Reports is { } theirs ? CompletenessReport.Merge(ours, theirs) : null;
        var quantities = KeyedRollup<StockKey, decimal>.Sum(one.Quantities, other.Quantities);
        return new(
            Rollup<FreshnessTally>.Sum(one.Freshness, other.Freshness),
            Rollup<AccuracyTally>.Sum(one.Accuracy, other.Accuracy),
            reports,
            reports?.Tally().MoveToRollup() ?? Rollup<CompletenessTally>.Sum(one.Completeness, other.Completeness),
            quantities,
            Potential.Growth.Against(
                quantities,
                categories,
                one.Growth.Concat(other.Growth).Select(static growth => growth.Baseline)
            ),
            Rollup<ClaimTally>.Sum(one.Claims, other.Claims),
            Rollup<DecompositionTally>.Sum(one.Decompositions, other.Decompositions),
            CoverageMap.Merge(one.Coverage, other.Coverage),
            Rollup<PatrolTally>.Sum(one.Patrols, other.Patrols),
            Rollup<RectificationTally>.Sum(one.Orders, other.Orders),
            KeyedRollup<int, long>.Sum(one.DaysToClose, other.DaysToClose)
        );
    }
}
