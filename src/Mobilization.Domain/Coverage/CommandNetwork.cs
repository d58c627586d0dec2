using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Coverage;

/// <summary>The reporting line from each grid's member up over liaison point and workstation to the county (指挥网络).</summary>
/// <remarks>
/// A grid's line has a link for the grid itself, and one for each unit above it and each tier of stations that is asked of that
/// unit; a link that is not applicable is not asked for. A grid is connected when every link stands, that is, is covered.
/// </remarks>
public sealed class CommandNetwork
{
    private readonly CoverageMap _map;
    private readonly CoverageCells _cells;
    private readonly Lazy<Rollup<ChainTally>> _totals;

    internal CommandNetwork(CoverageMap map, CoverageCells cells)
    {
        (_map, _cells) = (map, cells);
        _totals = new(cells.TotalOfGrids);
    }

    /// <summary>Connected and applicable grids, added up.</summary>
    public Rollup<ChainTally> Totals => _totals.Value;

    /// <summary>Connected and applicable grids, added up in the memory of older totals that are needed no more. O(n), allocates nothing of the tree's size.</summary>
    /// <param name="totals">The older totals, which hold this network's from now on; the network that gave them, if one did, gives these as its own.</param>
    /// <exception cref="ArgumentException"><paramref name="totals"/> are of another tree.</exception>
    public void TotalsInto(Rollup<ChainTally> totals) => _cells.TotalOfGridsInto(totals);

    /// <summary>Whether a grid is connected; false of whatever is no applicable grid. O(1).</summary>
    /// <exception cref="ArgumentException"><paramref name="grid"/> is of another tree.</exception>
    public bool IsConnected(Division grid) => _cells.IsConnected(_map.Tree.Ordinal(grid));

    /// <summary>Where a grid's line breaks, from the grid upwards, in a unit by tier.</summary>
    /// <returns>A finding of <see cref="CoverageRules.LineBroken"/> for each link that does not stand; none for a connected grid, nor for what is no applicable grid.</returns>
    /// <exception cref="ArgumentException"><paramref name="grid"/> is of another tree.</exception>
    public IEnumerable<Finding> Breaks(Division grid)
    {
        CoverageState own = _map[grid, CoverageTier.Grid];
        return own == CoverageState.NotApplicable ? [] : Walk();

        IEnumerable<Finding> Walk()
        {
            if (own != CoverageState.Covered)
            {
                yield return Break(grid, grid, CoverageTier.Grid);
            }
            foreach (Division above in grid.Ancestors)
            {
                for (CoverageTier tier = CoverageTier.LiaisonPoint; tier >= CoverageTier.Workstation; tier--)
                {
                    if (_map.IsGap(above.Ordinal, tier))
                    {
                        yield return Break(grid, above, tier);
                    }
                }
            }
        }
    }

    /// <summary>Links that are the only break of some grids: mending one connects just these.</summary>
    /// <param name="within">The unit whose grids count; null for all.</param>
    /// <returns>Those that break most grids first; ties by the unit's code, then by tier. O(n), then sorting.</returns>
    /// <exception cref="ArgumentException"><paramref name="within"/> is of another tree.</exception>
    public ImmutableArray<SoleBreak> SoleBreaks(Division? within = null)
    {
        (int first, int end) = _map.RangeOf(within);
        AdministrativeTree tree = _map.Tree;
        // Of each division: the only broken link of the line through it, none, or more than one.
        const int None = -1;
        const int Several = -2;
        int[] lines = new int[tree.Count];
        var grids = new Dictionary<int, int>();
        for (int i = 0; i < tree.Count; i++)
        {
            int parent = tree.ParentAt(i);
            int above = parent < 0 ? None : lines[parent];
            int line = Join(above, i, CoverageTier.Workstation);
            lines[i] = Join(line, i, CoverageTier.LiaisonPoint);
            if (i >= first && i < end && _cells[i, CoverageTier.Grid] != CoverageState.NotApplicable)
            {
                int sole = Join(above, i, CoverageTier.Grid);
                if (sole >= 0)
                {
                    grids[sole] = grids.GetValueOrDefault(sole) + 1;
                }
            }
        }
        return
        [
            .. grids
                .Select(entry => new SoleBreak(tree.CodeAt(entry.Key / 4), (CoverageTier)(entry.Key % 4), entry.Value))
                .OrderByDescending(static link => link.Grids)
                .ThenBy(static link => link.Unit)
                .ThenBy(static link => link.Tier),
        ];

        int Join(int line, int unit, CoverageTier tier) =>
            !_map.IsGap(unit, tier) ? line
            : line == None ? checked(unit * 4 + (int)tier)
            : Several;
    }

    private Finding Break(Division grid, Division unit, CoverageTier tier) =>
        new(
            CoverageRules.LineBroken,
            ("grid", grid.Code),
            ("unit", unit.Code),
            ("tier", tier),
            ("state", _map[unit, tier])
        );
}

/// <summary>A link of the command network that is the only break of some grids.</summary>
/// <remarks>Value equality.</remarks>
public sealed record SoleBreak
{
    /// <summary>States a break.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is <c>default</c>, <paramref name="tier"/> is none of the three, or <paramref name="grids"/> is not positive.</exception>
    public SoleBreak(DivisionCode unit, CoverageTier tier, int grids)
    {
        Unit = Guard.Against.Default(unit);
        Tier = Guard.Against.EnumOutOfRange(tier);
        Grids = Guard.Against.NegativeOrZero(grids);
    }

    /// <summary>The unit in which the link is broken.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The tier of the link.</summary>
    public CoverageTier Tier { get; }

    /// <summary>How many grids would be connected if it stood.</summary>
    public int Grids { get; }
}
