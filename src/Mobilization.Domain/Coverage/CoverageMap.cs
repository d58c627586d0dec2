using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Coverage;

/// <summary>Every unit's verdict in every tier, as of a day, and what follows from them.</summary>
/// <remarks>
/// Totals are added up when they are first asked for. Verdicts give their reasons by judging the facts again, one unit at a time;
/// judged from columns there are no facts to judge again, and findings are empty. Immutable and safe to share between threads, but
/// for totals that a caller gives away (<see cref="TotalsInto"/>).
/// </remarks>
public sealed class CoverageMap
{
    private static readonly CoverageTier[] Tiers =
    [
        CoverageTier.Workstation,
        CoverageTier.LiaisonPoint,
        CoverageTier.Grid,
    ];

    private readonly CoverageCells _cells;
    private readonly CoverageFacts? _facts;
    private readonly ImmutableArray<CoverageMap> _shards = [];
    private readonly Lazy<Rollup<TierTally>>[] _totals;

    internal CoverageMap(
        AdministrativeTree tree,
        CoverageJudge judge,
        CoverageCells cells,
        CoverageFacts? facts,
        ImmutableArray<Finding> anomalies
    )
    {
        (Tree, Judge, _cells, _facts, Anomalies) = (tree, judge, cells, facts, anomalies);
        _totals = Array.ConvertAll(Tiers, tier => new Lazy<Rollup<TierTally>>(() => cells.Total(tier)));
        Network = new(this, cells);
    }

    private CoverageMap(ImmutableArray<CoverageMap> shards, CoverageCells cells)
        : this(
            shards[0].Tree,
            shards[0].Judge,
            cells,
            facts: null,
            [.. shards.SelectMany(static shard => shard.Anomalies)]
        ) => _shards = shards;

    /// <summary>
    /// The verdicts on all facts of several judgements of one tree, policy and day: a unit's state in a tier is the highest that a
    /// shard gives it, and lines are drawn anew. A verdict's reasons are those of the shard that gave the state.
    /// </summary>
    internal static CoverageMap Merge(CoverageMap one, CoverageMap other)
    {
        var cells = new CoverageCells(one.Tree, one.Judge);
        foreach (CoverageMap map in (CoverageMap[])[one, other])
        {
            for (int i = 0; i < one.Tree.Count; i++)
            {
                foreach (CoverageTier tier in Tiers)
                {
                    int reached = map._cells[i, tier] switch
                    {
                        CoverageState.Covered => CoverageCells.Meets,
                        CoverageState.Partial => CoverageCells.Lacks,
                        _ => 0,
                    };
                    cells.Reach(i, tier, reached);
                }
            }
        }
        cells.Connect();
        return new([.. one.Shards, .. other.Shards], cells);
    }

    /// <summary>Whether there are facts about a unit and tier, of whatever day.</summary>
    private bool Knows(Division unit, CoverageTier tier) =>
        _facts is { } facts
        && (
            tier == CoverageTier.Grid ? facts.MembersIn(unit.Ordinal).Any() : facts.StationsIn(unit.Ordinal, tier).Any()
        );

    private ImmutableArray<CoverageMap> Shards => _shards.IsEmpty ? [this] : _shards;

    /// <summary>The tree whose units are judged.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>The policy that judged, bound to the day.</summary>
    public CoverageJudge Judge { get; }

    /// <summary>The day.</summary>
    public LocalDate AsOf => Judge.AsOf;

    /// <summary>
    /// Active stations and members that stand nowhere that counts, in their order: <see cref="CoverageRules.UnitUnknown"/>,
    /// <see cref="CoverageRules.Misplaced"/>. They are left out of every verdict.
    /// </summary>
    public ImmutableArray<Finding> Anomalies { get; }

    /// <summary>The command network: which grids are connected, and where lines break.</summary>
    public CommandNetwork Network { get; }

    /// <summary>How a unit is covered in a tier. O(1).</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or <paramref name="tier"/> is none of the three.</exception>
    public CoverageState this[Division unit, CoverageTier tier] =>
        _cells[Tree.Ordinal(unit), Guard.Against.EnumOutOfRange(tier)];

    /// <summary>How a unit is covered in a tier, and why. O(records of the unit).</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or <paramref name="tier"/> is none of the three.</exception>
    public CoverageVerdict Verdict(Division unit, CoverageTier tier)
    {
        CoverageState state = this[unit, tier];
        if (!_shards.IsEmpty)
        {
            CoverageMap[] same = [.. _shards.Where(shard => shard[unit, tier] == state)];
            return (Array.Find(same, shard => shard.Knows(unit, tier)) ?? same[0]).Verdict(unit, tier);
        }
        if (_facts is { } facts)
        {
            return new CoverageReasons(Judge, facts, AsOf, facts, AsOf).Of(unit, tier);
        }
        return new(unit.Code, tier, state, CoverageReasons.WhyNotApplicable(Judge, unit, tier) is { } why ? [why] : []);
    }

    /// <summary>A tier's units, added up; tiers are never mixed.</summary>
    /// <exception cref="ArgumentException"><paramref name="tier"/> is none of the three.</exception>
    public Rollup<TierTally> Totals(CoverageTier tier) => _totals[(int)Guard.Against.EnumOutOfRange(tier) - 1].Value;

    /// <summary>A tier's units, added up in the memory of older totals that are needed no more. O(n), allocates nothing of the tree's size.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="totals">The older totals, which hold this map's from now on; the map that gave them, if one did, gives these as its own.</param>
    /// <exception cref="ArgumentException"><paramref name="totals"/> are of another tree, or <paramref name="tier"/> is none of the three.</exception>
    public void TotalsInto(CoverageTier tier, Rollup<TierTally> totals) =>
        _cells.TotalInto(Guard.Against.EnumOutOfRange(tier), totals);

    /// <summary>Whether, in a unit and all below it, every tier of which anything is asked is wholly covered.</summary>
    /// <returns>Null where nothing is asked in any tier: that is not complete.</returns>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public bool? IsFullyCovered(Division unit)
    {
        bool? full = null;
        foreach (CoverageTier tier in Tiers)
        {
            TierTally total = Totals(tier)[unit];
            if (total.Applicable > 0)
            {
                full = full is not false && total.IsFull;
            }
        }
        return full;
    }

    /// <summary>Every applicable unit and tier that is not covered, with what it lacks: in the tree's order, then by tier.</summary>
    /// <param name="within">The unit in which to look, itself included; null for everywhere.</param>
    /// <exception cref="ArgumentException"><paramref name="within"/> is of another tree.</exception>
    public IEnumerable<CoverageVerdict> Gaps(Division? within = null)
    {
        (int first, int end) = RangeOf(within);
        return Walk();

        IEnumerable<CoverageVerdict> Walk()
        {
            for (int i = first; i < end; i++)
            {
                foreach (CoverageTier tier in Tiers)
                {
                    if (IsGap(i, tier))
                    {
                        yield return Verdict(Tree.At(i), tier);
                    }
                }
            }
        }
    }

    /// <summary>Which gaps to mend first.</summary>
    /// <param name="within">The unit in which to look, itself included; null for everywhere.</param>
    /// <exception cref="ArgumentException"><paramref name="within"/> is of another tree.</exception>
    public MendingPlan MendFirst(Division? within = null) => MendingPlan.Of(this, RangeOf(within));

    /// <summary>What was gained and lost since another judgement, and which fact changed each verdict.</summary>
    /// <param name="earlier">The judgement to compare with, of the same tree; its day need not be earlier.</param>
    /// <returns>A change for each unit and tier whose state differs: in the tree's order, then by tier.</returns>
    /// <exception cref="ArgumentException"><paramref name="earlier"/> is of another tree.</exception>
    public IEnumerable<CoverageChange> Since(CoverageMap earlier)
    {
        if (!ReferenceEquals(Guard.Against.Null(earlier).Tree, Tree))
        {
            throw new ArgumentException("The judgement is of another tree.", nameof(earlier));
        }
        return Walk();

        IEnumerable<CoverageChange> Walk()
        {
            for (int i = 0; i < Tree.Count; i++)
            {
                foreach (CoverageTier tier in Tiers)
                {
                    if (_cells[i, tier] != earlier._cells[i, tier])
                    {
                        yield return Change(earlier, Tree.At(i), tier);
                    }
                }
            }
        }
    }

    internal bool IsGap(int unit, CoverageTier tier) =>
        _cells[unit, tier] is CoverageState.None or CoverageState.Partial;

    internal (int First, int End) RangeOf(Division? within) =>
        within is { } unit ? (Tree.Ordinal(unit), unit.SubtreeEnd) : (0, Tree.Count);

    private CoverageChange Change(CoverageMap earlier, Division unit, CoverageTier tier)
    {
        CoverageVerdict before = earlier.Verdict(unit, tier);
        CoverageVerdict after = Verdict(unit, tier);
        return earlier._facts is { } was && _facts is { } now
            ? new(before, after, CoverageCauses.Of(earlier, was, this, now, unit, tier))
            : new(before, after, []);
    }
}
