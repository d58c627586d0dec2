using Mobilization.Domain.Hierarchy;

namespace RegionReport.Case;

/// <summary>The codes of <c>divisions.csv</c> and the rows that have them.</summary>
/// <remarks>Codes are keys here: numbers above 0 that differ for all codes of 12 and of 15 digits.</remarks>
internal sealed class Units : IKeys
{
    // Open addressing over at most half of the slots. A row is stored as its complement, so that a free slot, 0, reads as unknown.
    private (ulong Key, int Row)[] _slots = new (ulong, int)[64];
    private readonly TextTable _malformed = new();
    private int _count;

    public bool AreJudged { get; set; } = true;

    /// <summary>A code of 12 or 15 digits; the library's shorter forms are none of a case file.</summary>
    public static bool TryCode(ReadOnlySpan<byte> text, out DivisionCode code, out ulong key)
    {
        code = default;
        key = 0;
        if (text.Length is not (12 or 15) || !DivisionCode.TryParse(text, null, out code))
        {
            return false;
        }
        key = text.Length == 15 ? 2u : 1u;
        foreach (byte digit in text)
        {
            key = key * 10 + digit - '0';
        }
        return true;
    }

    /// <summary>Makes room for so many codes.</summary>
    public void Reserve(int count)
    {
        int slots = _slots.Length;
        while (slots / 2 < count)
        {
            slots = checked(2 * slots);
        }
        Resize(slots);
    }

    /// <summary>Gives a code to a row. False if a row before has it already.</summary>
    public bool TryAdd(ulong key, int row)
    {
        if (2 * _count >= _slots.Length)
        {
            Resize(checked(2 * _slots.Length));
        }
        ref (ulong Key, int Row) slot = ref Slot(key);
        bool isNew = slot.Row == 0;
        if (isNew)
        {
            slot = (key, ~row);
            _count++;
        }
        else if (~slot.Row == Ids.Broken)
        {
            slot.Row = ~row;
        }
        return isNew;
    }

    /// <summary>The row of a code, or <see cref="Ids.Unknown"/> or <see cref="Ids.Broken"/>.</summary>
    public int RowOf(ulong key) => ~Slot(key).Row;

    public bool Contains(ReadOnlySpan<byte> text, out DivisionCode code) =>
        TryCode(text, out code, out ulong key) ? RowOf(key) != Ids.Unknown : _malformed.Find(text) >= 0;

    public void AddBroken(ReadOnlySpan<byte> key)
    {
        if (TryCode(key, out _, out ulong known))
        {
            TryAdd(known, Ids.Broken);
        }
        else
        {
            _malformed.FindOrAdd(key);
        }
    }

    private ref (ulong Key, int Row) Slot(ulong key)
    {
        // Seeded per process, so that no file can be written to make runs long.
        int at = HashCode.Combine((int)(key >> 30), (int)(key & 0x3FFF_FFFF)) & (_slots.Length - 1);
        while (_slots[at].Row != 0 && _slots[at].Key != key)
        {
            at = (at + 1) & (_slots.Length - 1);
        }
        return ref _slots[at];
    }

    private void Resize(int length)
    {
        (ulong Key, int Row)[] old = _slots;
        _slots = new (ulong, int)[length];
        foreach ((ulong key, int row) in old)
        {
            if (row != 0)
            {
                Slot(key) = (key, row);
            }
        }
    }
}
