using System.Runtime.CompilerServices;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Coverage;

/// <summary>The states of every division in every tier, one byte a division: two bits a tier, then two of the network.</summary>
/// <remarks>Small enough to stay in the cache while stations come in any order.</remarks>
internal sealed class CoverageCells
{
    private const int TierMask = 0x3F;
    private const byte Broken = 0x40; // below this division the line is broken
    private const byte Connected = 0x80;

    private readonly AdministrativeTree _tree;
    private readonly byte[] _cells;

    public CoverageCells(AdministrativeTree tree, CoverageJudge judge)
    {
        _tree = tree;
        _cells = new byte[tree.Count];
        Span<byte> ofLevel = stackalloc byte[(int)DivisionLevel.Grid + 1];
        for (DivisionLevel level = DivisionLevel.Province; level <= DivisionLevel.Grid; level++)
        {
            for (CoverageTier tier = CoverageTier.Workstation; tier <= CoverageTier.Grid; tier++)
            {
                ofLevel[(int)level] |= judge.Asks(tier, level)
                    ? (byte)((int)CoverageState.None << Shift(tier))
                    : (byte)0;
            }
        }
        ReadOnlySpan<DivisionLevel> levels = tree.Levels;
        for (int i = 0; i < levels.Length; i++)
        {
            _cells[i] = ofLevel[(int)levels[i]];
        }
        foreach (DivisionCode code in judge.Version?.Exempt ?? [])
        {
            if (tree.TryFind(code, out Division exempt))
            {
                _cells.AsSpan(exempt.Ordinal..exempt.SubtreeEnd).Clear();
            }
        }
    }

    public CoverageState this[int unit, CoverageTier tier] =>
        (CoverageState)((_cells[unit] >> Shift(tier)) & (int)CoverageState.Covered);

    public bool IsConnected(int unit) => (_cells[unit] & Connected) != 0;

    /// <summary>Raises a state; where the tier is not applicable it stays so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raise(int unit, CoverageTier tier, CoverageState state)
    {
        int shift = Shift(tier);
        ref byte cell = ref _cells[unit];
        int before = (cell >> shift) & (int)CoverageState.Covered;
        int after = before == (int)CoverageState.NotApplicable ? before : Math.Max(before, (int)state);
        cell ^= (byte)((before ^ after) << shift);
    }

    /// <summary>Draws the lines downwards, once all states are final: parents stand before children.</summary>
    public void Connect()
    {
        Span<byte> breaks = stackalloc byte[TierMask + 1];
        for (int states = 0; states <= TierMask; states++)
        {
            breaks[states] = IsBreak(states & 3) || IsBreak((states >> 2) & 3) ? Broken : (byte)0;
        }
        ReadOnlySpan<int> parents = _tree.Parents;
        Span<byte> cells = _cells;
        for (int i = 0; i < parents.Length; i++)
        {
            int above = parents[i] < 0 ? 0 : cells[parents[i]] & Broken;
            int states = cells[i] & TierMask;
            int connected = (states >> 4) == (int)CoverageState.Covered && above == 0 ? Connected : 0;
            cells[i] = (byte)(states | above | breaks[states] | connected);
        }

        static bool IsBreak(int state) => state is (int)CoverageState.None or (int)CoverageState.Partial;
    }

    public Rollup<TierTally> Total(CoverageTier tier)
    {
        ReadOnlySpan<TierTally> ofStates = [default, new(1, 0, 0), new(1, 0, 1), new(1, 1, 0)];
        Span<TierTally> tallies = stackalloc TierTally[byte.MaxValue + 1];
        for (int cell = 0; cell < tallies.Length; cell++)
        {
            tallies[cell] = ofStates[(cell >> Shift(tier)) & (int)CoverageState.Covered];
        }
        return Rollup<TierTally>.Fold(_tree, new CellTallies<TierTally>(_cells, tallies));
    }

    public Rollup<ChainTally> TotalOfGrids()
    {
        Span<ChainTally> tallies = stackalloc ChainTally[byte.MaxValue + 1];
        for (int cell = 0; cell < tallies.Length; cell++)
        {
            tallies[cell] = (cell & 0x30) == 0 ? default : new(1, cell >> 7);
        }
        return Rollup<ChainTally>.Fold(_tree, new CellTallies<ChainTally>(_cells, tallies));
    }

    private static int Shift(CoverageTier tier) => 2 * ((int)tier - 1);

    /// <summary>What each cell counts, without a column of it: of each of the 256 cells that there can be.</summary>
    private readonly ref struct CellTallies<T>(ReadOnlySpan<byte> cells, ReadOnlySpan<T> tallies) : IOwnValues<T>
    {
        private readonly ReadOnlySpan<byte> _cells = cells;
        private readonly ReadOnlySpan<T> _tallies = tallies;

        public T this[int place] => _tallies[_cells[place]];
    }
}
