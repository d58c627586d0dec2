using System.Runtime.CompilerServices;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Coverage;

/// <summary>The states of every division in every tier, one byte a division: two bits a tier, then two of the network.</summary>
/// <remarks>
/// Small enough to stay in the cache while stations come in any order. Until the lines are drawn a tier's bits tell what stations
/// and members have reached, so that one more only sets bits; whether anything is asked of the division is settled then.
/// </remarks>
internal sealed class CoverageCells
{
    /// <summary>Reached by what is active and lacks something.</summary>
    public const int Lacks = 1;

    /// <summary>Reached by what is active and meets everything.</summary>
    public const int Meets = 3;

    private const int TierMask = 0x3F;
    private const int LowBits = 0x15; // of each tier
    private const byte Broken = 0x40; // below this division the line is broken
    private const byte Exempt = 0x40; // until the lines are drawn
    private const byte Connected = 0x80;

    private readonly AdministrativeTree _tree;
    private readonly byte[] _cells;
    private readonly byte[] _asked = new byte[(int)DivisionLevel.Grid + 1]; // of each level: the bits of its tiers

    public CoverageCells(AdministrativeTree tree, CoverageJudge judge)
    {
        _tree = tree;
        _cells = new byte[tree.Count];
        for (DivisionLevel level = DivisionLevel.Province; level <= DivisionLevel.Grid; level++)
        {
            for (CoverageTier tier = CoverageTier.Workstation; tier <= CoverageTier.Grid; tier++)
            {
                _asked[(int)level] |= judge.Asks(tier, level) ? (byte)(Meets << Shift(tier)) : (byte)0;
            }
        }
        foreach (DivisionCode code in judge.Version?.Exempt ?? [])
        {
            if (tree.TryFind(code, out Division exempt))
            {
                _cells.AsSpan(exempt.Ordinal..exempt.SubtreeEnd).Fill(Exempt);
            }
        }
    }

    /// <summary>The state, once the lines are drawn.</summary>
    public CoverageState this[int unit, CoverageTier tier] =>
        (CoverageState)((_cells[unit] >> Shift(tier)) & (int)CoverageState.Covered);

    /// <summary>Whether a grid is connected, once the lines are drawn.</summary>
    public bool IsConnected(int unit) => (_cells[unit] & Connected) != 0;

    /// <summary>Whether what a division has reached can still change its state, before the lines are drawn.</summary>
    public bool MayRise(int unit, CoverageTier tier) =>
        (_cells[unit] & Exempt) == 0 && ((_cells[unit] >> Shift(tier)) & Meets) != Meets;

    /// <summary>Adds what a station or member reaches: <see cref="Lacks"/>, <see cref="Meets"/>, or 0 for nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reach(int unit, CoverageTier tier, int reached) => _cells[unit] |= (byte)(reached << Shift(tier));

    /// <summary>Settles all states and draws the lines downwards: parents stand before children.</summary>
    public void Connect()
    {
        Span<byte> breaks = stackalloc byte[TierMask + 1];
        for (int states = 0; states <= TierMask; states++)
        {
            breaks[states] = IsBreak(states & 3) || IsBreak((states >> 2) & 3) ? Broken : (byte)0;
        }
        ReadOnlySpan<int> parents = _tree.Parents;
        ReadOnlySpan<DivisionLevel> levels = _tree.Levels;
        ReadOnlySpan<byte> asked = _asked;
        Span<byte> cells = _cells;
        for (int i = 0; i < cells.Length; i++)
        {
            int above = parents[i] < 0 ? 0 : cells[parents[i]] & Broken;
            int cell = cells[i];
            int reached = cell & LowBits;
            // Nothing reached is none, what lacks something partial, what meets everything covered: 00 to 01, 01 to 10, 11 to 11.
            int states = (reached << 1) | ((~reached | (cell >> 1)) & LowBits);
            states &= (cell & Exempt) != 0 ? 0 : asked[(int)levels[i]];
            int connected = (states >> 4) == (int)CoverageState.Covered && above == 0 ? Connected : 0;
            cells[i] = (byte)(states | above | breaks[states] | connected);
        }

        static bool IsBreak(int state) => state is (int)CoverageState.None or (int)CoverageState.Partial;
    }

    public Rollup<TierTally> Total(CoverageTier tier) =>
        Rollup<TierTally>.Fold(_tree, Tallies(tier, stackalloc TierTally[byte.MaxValue + 1]));

    public void TotalInto(CoverageTier tier, Rollup<TierTally> totals) =>
        Rollup<TierTally>.Renew(_tree, totals, Tallies(tier, stackalloc TierTally[byte.MaxValue + 1]));

    public Rollup<ChainTally> TotalOfGrids() =>
        Rollup<ChainTally>.Fold(_tree, GridTallies(stackalloc ChainTally[byte.MaxValue + 1]));

    public void TotalOfGridsInto(Rollup<ChainTally> totals) =>
        Rollup<ChainTally>.Renew(_tree, totals, GridTallies(stackalloc ChainTally[byte.MaxValue + 1]));

    private CellTallies<TierTally> Tallies(CoverageTier tier, Span<TierTally> tallies)
    {
        ReadOnlySpan<TierTally> ofStates = [default, new(1, 0, 0), new(1, 0, 1), new(1, 1, 0)];
        for (int cell = 0; cell < tallies.Length; cell++)
        {
            tallies[cell] = ofStates[(cell >> Shift(tier)) & (int)CoverageState.Covered];
        }
        return new(_cells, tallies);
    }

    private CellTallies<ChainTally> GridTallies(Span<ChainTally> tallies)
    {
        for (int cell = 0; cell < tallies.Length; cell++)
        {
            tallies[cell] = (cell & 0x30) == 0 ? default : new(1, cell >> 7);
        }
        return new(_cells, tallies);
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
