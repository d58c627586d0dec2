using System.Collections.Immutable;
using System.Numerics;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Assessment;

/// <summary>The measures that every region has at every unit, under the names of the case format, and which side of each is worse.</summary>
internal static class MeasureCatalogue
{
    public static ImmutableArray<RegionMeasure> Everywhere { get; } =
    [.. Potential(), .. Tasks(), .. Coverage(), .. Patrols()];

    private static IEnumerable<RegionMeasure> Potential()
    {
        var records = new FreshnessSource();
        yield return Ratio("freshness", Freshness, static tally => tally.Freshness, records);
        yield return Count("freshness.fresh", Worse.Never, Freshness, static tally => tally.Fresh, records);
        yield return Count("freshness.due", Worse.Never, Freshness, static tally => tally.Due, records);
        yield return Count("freshness.stale", Worse.Higher, Freshness, static tally => tally.Stale, records);
        yield return Count("freshness.anomaly", Worse.Higher, Freshness, static tally => tally.Anomaly, records);
        yield return Count("freshness.unruled", Worse.Higher, Freshness, static tally => tally.Unruled, records);
        yield return Count("freshness.exempt", Worse.Never, Freshness, static tally => tally.Exempt, records);
        yield return Count("potential.records", Worse.Never, Freshness, static tally => tally.Records, records);

        var verified = new AccuracySource();
        yield return Ratio("accuracy.address", Accuracy, static tally => tally.Address, verified);
        yield return Ratio("accuracy.category", Accuracy, static tally => tally.Category, verified);
        yield return Ratio("accuracy.quantity", Accuracy, static tally => tally.Quantity, verified);
        yield return Ratio("accuracy.record", Accuracy, static tally => tally.Record, verified);
        yield return Count("verification.refused", Worse.Higher, Accuracy, static tally => tally.Refused, verified);

        var expected = new CompletenessSource();
        yield return Ratio("completeness", Completeness, static tally => tally.Completeness, expected);
        yield return Ratio("completeness.onTime", Completeness, static tally => tally.Timeliness, expected);

        static Rollup<FreshnessTally> Freshness(RegionTotals totals) => totals.Freshness;
        static Rollup<AccuracyTally> Accuracy(RegionTotals totals) => totals.Accuracy;
        static Rollup<CompletenessTally> Completeness(RegionTotals totals) => totals.Completeness;
    }

    private static IEnumerable<RegionMeasure> Tasks()
    {
        var claims = new ClaimSource();
        yield return Ratio("claim.dual", Claims, static tally => tally.Completeness, claims);
        yield return Count("claim.half.government", Worse.Higher, Claims, static tally => tally.HalfGovernment, claims);
        yield return Count("claim.half.military", Worse.Higher, Claims, static tally => tally.HalfMilitary, claims);
        yield return Count("claim.late", Worse.Higher, Claims, static tally => tally.Late, claims);
        yield return Count("claim.overdue", Worse.Higher, Claims, static tally => tally.Overdue, claims);
        yield return Count("claim.refused", Worse.Higher, Claims, static tally => tally.Refused, claims);
        yield return Count("claim.unclaimed", Worse.Higher, Claims, static tally => tally.Unclaimed, claims);

        var parts = new DecompositionSource();
        yield return Count("decomposition.foreign", Worse.Higher, Parts, static tally => tally.Foreign, parts);
        yield return Count("decomposition.missing", Worse.Higher, Parts, static tally => tally.Missing, parts);
        yield return Count("decomposition.repeated", Worse.Higher, Parts, static tally => tally.Repeated, parts);

        static Rollup<ClaimTally> Claims(RegionTotals totals) => totals.Claims;
        static Rollup<DecompositionTally> Parts(RegionTotals totals) => totals.Decompositions;
    }

    private static IEnumerable<RegionMeasure> Coverage()
    {
        var stations = new TierSource(CoverageTier.Workstation);
        yield return Ratio("coverage.workstation", Workstations, static tally => tally.Coverage, stations);
        yield return Count(
            "coverage.workstation.partial",
            Worse.Higher,
            Workstations,
            static tally => tally.Partial,
            stations
        );
        var points = new TierSource(CoverageTier.LiaisonPoint);
        yield return Ratio("coverage.liaison", LiaisonPoints, static tally => tally.Coverage, points);
        yield return Count(
            "coverage.liaison.partial",
            Worse.Higher,
            LiaisonPoints,
            static tally => tally.Partial,
            points
        );
        yield return Ratio(
            "coverage.grid",
            static totals => totals.Grids,
            static tally => tally.Coverage,
            new TierSource(CoverageTier.Grid)
        );
        yield return Ratio(
            "coverage.chain",
            static totals => totals.Coverage.Network.Totals,
            static tally => tally.Chain,
            new ChainSource()
        );

        static Rollup<TierTally> Workstations(RegionTotals totals) => totals.Workstations;
        static Rollup<TierTally> LiaisonPoints(RegionTotals totals) => totals.LiaisonPoints;
    }

    private static IEnumerable<RegionMeasure> Patrols()
    {
        var facilities = new PatrolSource();
        yield return Ratio("patrol.current", Patrolled, static tally => tally.Currency, facilities);
        yield return Count("patrol.refused", Worse.Higher, Patrolled, static tally => tally.Refused, facilities);
        var orders = new OrderSource();
        yield return Ratio("rectification.onTime", Orders, static tally => tally.Timeliness, orders);
        yield return Ratio("rectification.onTimeExtended", Orders, static tally => tally.TimelinessExtended, orders);

        static Rollup<PatrolTally> Patrolled(RegionTotals totals) => totals.Patrols;
        static Rollup<RectificationTally> Orders(RegionTotals totals) => totals.Orders;
    }

    private static TallyMeasure<T> Ratio<T>(
        string name,
        Func<RegionTotals, Rollup<T>> totals,
        Func<T, Figure> read,
        FactSource<T> facts
    )
        where T : struct, IAdditionOperators<T, T, T> => new(name, MeasureForm.Ratio, Worse.Lower, totals, read, facts);

    private static TallyMeasure<T> Count<T>(
        string name,
        Worse worse,
        Func<RegionTotals, Rollup<T>> totals,
        Func<T, long> read,
        FactSource<T> facts
    )
        where T : struct, IAdditionOperators<T, T, T> =>
        new(name, MeasureForm.Count, worse, totals, tally => Figure.Count(read(tally)), facts);
}
