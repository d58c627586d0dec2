using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Coverage;

/// <summary>Which gaps to mend first, a mend being one unit in one tier, so that counties become complete soonest (补缺次序).</summary>
/// <remarks>
/// For every number of mends, no other choice of as many completes more counties: a gap belongs to one county alone, so the
/// counties with fewest gaps come first, ties by code, each mended to the end before the next.
/// </remarks>
public sealed class MendingPlan
{
    private MendingPlan(ImmutableArray<CountyMending> counties, ImmutableArray<CoverageVerdict> apart) =>
        (Counties, Apart) = (counties, apart);

    /// <summary>The counties with gaps, in the order in which to mend them.</summary>
    public ImmutableArray<CountyMending> Counties { get; }

    /// <summary>Gaps of units that belong to no county inside what was asked for: they complete none, and are listed by code, then tier.</summary>
    public ImmutableArray<CoverageVerdict> Apart { get; }

    /// <summary>All gaps of counties in the order in which to mend them.</summary>
    public IEnumerable<CoverageVerdict> Order => Counties.SelectMany(static county => county.Gaps);

    /// <summary>How many more counties are complete after so many mends in <see cref="Order"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="mends"/> is negative.</exception>
    public int CompletedAfter(int mends)
    {
        Guard.Against.Negative(mends);
        int complete = 0;
        foreach (CountyMending county in Counties)
        {
            mends -= county.Gaps.Length;
            if (mends < 0)
            {
                break;
            }
            complete++;
        }
        return complete;
    }

    internal static MendingPlan Of(CoverageMap map, (int First, int End) range)
    {
        AdministrativeTree tree = map.Tree;
        var counties = new List<CountyMending>();
        var apart = new List<CoverageVerdict>();
        for (int i = range.First; i < range.End; )
        {
            Division unit = tree.At(i);
            bool isCounty = unit.Level == DivisionLevel.County;
            int end = isCounty ? unit.SubtreeEnd : i + 1;
            List<CoverageVerdict> gaps = apart;
            if (isCounty)
            {
                gaps = [];
            }
            for (; i < end; i++)
            {
                for (CoverageTier tier = CoverageTier.Workstation; tier <= CoverageTier.Grid; tier++)
                {
                    if (map.IsGap(i, tier))
                    {
                        gaps.Add(map.Verdict(tree.At(i), tier));
                    }
                }
            }
            if (isCounty && gaps.Count > 0)
            {
                counties.Add(new(unit.Code, ByCode(gaps)));
            }
        }
        return new([.. InOrder(counties)], ByCode(apart));
    }

    /// <summary>Takes a plan that was made before, in its own order.</summary>
    /// <exception cref="ArgumentException">A county or a gap is not in the order of a plan, or there twice.</exception>
    internal static MendingPlan Restore(ImmutableArray<CountyMending> counties, ImmutableArray<CoverageVerdict> apart)
    {
        List<CoverageVerdict> gaps = [.. counties.SelectMany(static county => county.Gaps), .. apart];
        bool isPlan =
            gaps.DistinctBy(static gap => (gap.Unit, gap.Tier)).Count() == gaps.Count
            && counties.DistinctBy(static county => county.County).Count() == counties.Length
            && ByCode(apart).SequenceEqual(apart)
            && InOrder(counties).SequenceEqual(counties);
        return isPlan
            ? new(counties, apart)
            : throw new ArgumentException("The gaps are not in the order of a plan.", nameof(counties));
    }

    private static IEnumerable<CountyMending> InOrder(IEnumerable<CountyMending> counties) =>
        counties.OrderBy(static county => county.Gaps.Length).ThenBy(static county => county.County);

    private static ImmutableArray<CoverageVerdict> ByCode(IEnumerable<CoverageVerdict> gaps) =>
        [.. gaps.OrderBy(static gap => gap.Unit).ThenBy(static gap => gap.Tier)];
}

/// <summary>A county and its gaps, all of which must be mended for it to be complete.</summary>
public sealed class CountyMending
{
    /// <summary>States a county's gaps.</summary>
    /// <exception cref="ArgumentException"><paramref name="county"/> is <c>default</c>, or there is no gap or a null one.</exception>
    public CountyMending(DivisionCode county, ImmutableArray<CoverageVerdict> gaps)
    {
        County = Guard.Against.Default(county);
        Gaps =
            gaps.IsDefaultOrEmpty || gaps.Contains(null!)
                ? throw new ArgumentException("A county to mend has gaps.", nameof(gaps))
                : gaps;
    }

    /// <summary>The county.</summary>
    public DivisionCode County { get; }

    /// <summary>Its gaps with what each lacks, by code, then tier.</summary>
    public ImmutableArray<CoverageVerdict> Gaps { get; }

    /// <summary>County and number of gaps.</summary>
    public override string ToString() => $"{County}: {new Fact("gaps", Gaps.Length).Value}";
}
