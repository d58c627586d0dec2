using System.Numerics;
using System.Runtime.Intrinsics;

namespace Mobilization.Domain.Hierarchy;

/// <summary>From a code to its position: an open-addressed table of 4-byte cells, some six bytes a code, eight cells asked at once.</summary>
/// <remarks>
/// A cell holds a position and, in the bits which that leaves, a piece of the scrambled code, so that nearly always one code is
/// compared and the processor need not guess how far from home a cell lies. The scrambling is no secret: where cells lie so far from
/// home that their codes must have been chosen to, a larger table is tried twice, then sorted codes are searched by halves. So no
/// register takes more than O(n log n) to index, nor a look-up more than O(log n).
/// </remarks>
internal sealed class CodeIndex
{
    private const int MaxDistance = 1_023; // codes at random lie a few hundred from home at most
    private const int Growths = 2;

    private readonly DivisionCode[] _codes;
    private readonly uint[] _cells = []; // a piece of the code << _positionBits | 1 + its position; 0 if empty
    private readonly int _homeShift;
    private readonly int _positionBits;
    private readonly DivisionCode[] _sorted = []; // in place of the cells
    private readonly int[] _positions = []; // of the sorted codes

    private CodeIndex(DivisionCode[] codes, uint[] cells, int homeBits)
    {
        _codes = codes;
        _cells = cells;
        _homeShift = 64 - homeBits;
        _positionBits = PositionBits(codes);
    }

    private CodeIndex(DivisionCode[] codes, DivisionCode[] sorted, int[] positions) =>
        (_codes, _sorted, _positions) = (codes, sorted, positions);

    /// <summary>Indexes codes by their places; none may be <c>default</c>. Null where a code stands twice. O(n), O(n log n) at worst.</summary>
    /// <param name="codes">The codes, which the index keeps.</param>
    public static CodeIndex? Build(DivisionCode[] codes)
    {
        DivisionCode[] sorted = codes;
        int[] positions = [];
        if (!IsAscending(codes))
        {
            positions = new int[codes.Length];
            sorted = new DivisionCode[codes.Length];
            CodeOrder.Sort(codes, positions, sorted);
            if (!IsAscending(sorted))
            {
                return null;
            }
        }
        int bits = Math.Max(4, BitOperations.Log2((uint)(codes.Length + codes.Length / 3) | 1) + 1);
        for (int growth = 0; growth <= Growths; growth++)
        {
            // The last cells have room behind them, so that nothing wraps around.
            uint[] cells = new uint[(1 << (bits + growth)) + MaxDistance + Vector256<uint>.Count];
            var index = new CodeIndex(codes, cells, bits + growth);
            if (index.TryFill())
            {
                return index;
            }
        }
        return new(codes, sorted, sorted == codes ? [.. Enumerable.Range(0, codes.Length)] : positions);
    }

    /// <summary>The position of a code, or -1.</summary>
    public int Find(DivisionCode code)
    {
        if (_cells.Length == 0)
        {
            return Array.BinarySearch(_sorted, code) is >= 0 and var place ? _positions[place] : -1;
        }
        (int cell, uint piece) = Scrambled(code);
        while (true)
        {
            var there = Vector256.Create(_cells.AsSpan(cell));
            uint empty = Vector256.Equals(there, Vector256<uint>.Zero).ExtractMostSignificantBits();
            uint alike = Vector256
                .Equals(there >>> _positionBits, Vector256.Create(piece))
                .ExtractMostSignificantBits();
            for (alike &= ~empty; alike != 0; alike &= alike - 1)
            {
                int position = PositionIn(_cells[cell + BitOperations.TrailingZeroCount(alike)]);
                if (_codes[position] == code)
                {
                    return position;
                }
            }
            if (empty != 0)
            {
                return -1;
            }
            cell += Vector256<uint>.Count;
        }
    }

    private bool TryFill()
    {
        uint[] cells = _cells;
        for (int position = 0; position < _codes.Length; position++)
        {
            (int home, uint piece) = Scrambled(_codes[position]);
            int cell = home;
            while (true)
            {
                var there = Vector256.Create(cells.AsSpan(cell));
                uint empty = Vector256.Equals(there, Vector256<uint>.Zero).ExtractMostSignificantBits();
                if (empty != 0)
                {
                    cell += BitOperations.TrailingZeroCount(empty);
                    break;
                }
                cell += Vector256<uint>.Count;
                if (cell - home > MaxDistance)
                {
                    return false;
                }
            }
            cells[cell] = (piece << _positionBits) | (uint)(position + 1);
        }
        return true;
    }

    private static bool IsAscending(ReadOnlySpan<DivisionCode> codes)
    {
        for (int i = 1; i < codes.Length; i++)
        {
            if (codes[i] <= codes[i - 1])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>How many bits hold 1 + any position.</summary>
    private static int PositionBits(DivisionCode[] codes) => BitOperations.Log2((uint)codes.Length | 1) + 1;

    private int PositionIn(uint cell) => (int)(cell & (uint.MaxValue >> (32 - _positionBits))) - 1;

    private (int Home, uint Piece) Scrambled(DivisionCode code)
    {
        ulong key = code.Key;
        key = unchecked((key ^ (key >> 27)) * 0x9E3779B97F4A7C15UL);
        return ((int)(key >> _homeShift), (uint)(key & uint.MaxValue) >> _positionBits);
    }
}
