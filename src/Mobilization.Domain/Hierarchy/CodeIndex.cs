using System.Numerics;

namespace Mobilization.Domain.Hierarchy;

/// <summary>From a code to its position: one open-addressed table of 8-byte cells, one cache miss a look-up, exact.</summary>
/// <remarks>
/// A key of 51 bits is scrambled by a bijection; its top bits choose the home cell, and the cell stores the remaining bits, how far
/// it lies from home, and the position. Home, distance and remainder give the whole key back, so no second table is asked. A cell
/// has room for all three at any size: (51 - b) bits of remainder, b of position and 13 of distance. The scrambling is no secret:
/// where codes lie so far from home that they must have been chosen to, a larger table is tried twice, then sorted codes are
/// searched by halves. So no register takes more than O(n log n) to index.
/// </remarks>
internal sealed class CodeIndex
{
    private const int KeyBits = 51;
    private const int MaxDistance = 1_023; // fits 13 bits; codes at random lie a few hundred from home at most
    private const int Growths = 2;
    private const ulong KeyMask = (1UL << KeyBits) - 1;

    private readonly ulong[] _cells;
    private readonly int _bits;
    private readonly DivisionCode[]? _sorted; // in place of the cells
    private readonly int[] _positions = [];

    private CodeIndex(int bits) => (_bits, _cells) = (bits, new ulong[1 << bits]);

    private CodeIndex(DivisionCode[] sorted, int[] positions)
        : this(bits: 1) => (_sorted, _positions) = (sorted, positions);

    /// <summary>Indexes keys by their places in a column; of equal keys the first counts, and <paramref name="duplicates"/> is set.</summary>
    public static CodeIndex Build(ReadOnlySpan<DivisionCode> codes, out bool duplicates)
    {
        int bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, codes.Length + codes.Length / 3)) + 1);
        for (int growth = 0; growth <= Growths; growth++)
        {
            var index = new CodeIndex(bits + growth);
            if (index.TryFill(codes, out duplicates))
            {
                return index;
            }
        }
        int[] positions = CodeOrder.Of(codes, out DivisionCode[] sorted);
        duplicates = false;
        for (int i = 1; i < sorted.Length; i++)
        {
            duplicates |= sorted[i] == sorted[i - 1];
        }
        return new(sorted, positions);
    }

    private bool TryFill(ReadOnlySpan<DivisionCode> codes, out bool duplicates)
    {
        duplicates = false;
        ulong[] cells = _cells;
        int mask = cells.Length - 1;
        for (int position = 0; position < codes.Length; position++)
        {
            ulong key = codes[position].Key;
            if (key == 0)
            {
                continue;
            }
            (int home, ulong tag) = Split(key);
            ulong step = 1UL << (KeyBits - _bits);
            int cell = home;
            int distance = 0;
            for (; cells[cell] != 0; cell = (cell + 1) & mask, tag = unchecked(tag + step))
            {
                if (cells[cell] >> _bits == tag)
                {
                    break;
                }
                if (++distance > MaxDistance)
                {
                    return false;
                }
            }
            if (cells[cell] != 0)
            {
                duplicates = true;
                continue;
            }
            cells[cell] = (tag << _bits) | (uint)(position + 1);
        }
        return true;
    }

    /// <summary>The position of a code, or -1.</summary>
    public int Find(DivisionCode code)
    {
        if (code.IsDefault)
        {
            return -1;
        }
        ulong[] cells = _cells;
        int mask = cells.Length - 1;
        (int cell, ulong tag) = Split(code.Key);
        ulong step = 1UL << (KeyBits - _bits);
        for (int distance = 0; distance <= MaxDistance; distance++)
        {
            ulong found = cells[(cell + distance) & mask];
            if (found >> _bits == tag && found != 0)
            {
                return (int)(found & (uint)mask) - 1;
            }
            if (found == 0)
            {
                break;
            }
            tag = unchecked(tag + step);
        }
        return _sorted is { } sorted && Array.BinarySearch(sorted, code) is >= 0 and var place ? _positions[place] : -1;
    }

    /// <summary>Replaces each position by another, one for one.</summary>
    public void Move(ReadOnlySpan<int> to)
    {
        foreach (ref int position in _positions.AsSpan())
        {
            position = to[position];
        }
        ulong mask = (1UL << _bits) - 1;
        foreach (ref ulong cell in _cells.AsSpan())
        {
            if (cell != 0)
            {
                cell = (cell & ~mask) | (uint)(to[(int)(cell & mask) - 1] + 1);
            }
        }
    }

    private (int Home, ulong Tag) Split(ulong key)
    {
        key ^= key >> 27;
        key = unchecked(key * 0x9E3779B97F4A7C15UL) & KeyMask;
        int shift = KeyBits - _bits;
        return ((int)(key >> shift), key & ((1UL << shift) - 1));
    }
}
