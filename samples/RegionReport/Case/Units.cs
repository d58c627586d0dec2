using Mobilization.Domain.Hierarchy;

namespace RegionReport.Case;

/// <summary>The codes of <c>divisions.csv</c> and the rows that have them.</summary>
/// <remarks>Codes are keys here: numbers above 0 that differ for all codes of 12 and of 15 digits.</remarks>
internal sealed class Units : IKeys
{
    // Open addressing over at most half of the slots. Codes that differ in the last bits alone start side by side: a register comes
    // in the order of codes, more or less, and so meets slots that are in the cache.
    private const int Neighbours = 64;
    private ulong[] _keys = new ulong[2 * Neighbours]; // 0 where the slot is free
    private int[] _rows = new int[2 * Neighbours]; // apart, for most references ask only whether there is one
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
        unchecked // 16 digits at most
        {
            foreach (byte digit in text)
            {
                key = key * 10 + digit - '0';
            }
        }
        return true;
    }

    public void Reserve(int count)
    {
        int room = _keys.Length;
        while (room / 2 < count)
        {
            room = checked(2 * room);
        }
        Resize(room);
    }

    /// <summary>Gives a code to a row. False if a row before has it already.</summary>
    public bool TryAdd(ulong key, int row)
    {
        if (_count == _keys.Length / 2)
        {
            Resize(checked(2 * _keys.Length));
        }
        int slot = Slot(key);
        bool isNew = _keys[slot] == 0;
        if (isNew || _rows[slot] == Ids.Broken)
        {
            (_keys[slot], _rows[slot]) = (key, row);
            _count += isNew ? 1 : 0;
        }
        return isNew;
    }

    /// <summary>The row of a code, or <see cref="Ids.Unknown"/> or <see cref="Ids.Broken"/>.</summary>
    public int RowOf(ulong key) => Slot(key) is var slot && _keys[slot] == key ? _rows[slot] : Ids.Unknown;

    public bool Contains(ReadOnlySpan<byte> text, out DivisionCode code) =>
        TryCode(text, out code, out ulong key) ? _keys[Slot(key)] == key : _malformed.Find(text) >= 0;

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

    /// <summary>The slot of a key, or the free one where it would go.</summary>
    private int Slot(ulong key)
    {
        // Seeded per process, so that no file can be written to make runs long.
        ulong block = key / Neighbours;
        int slot = HashCode.Combine((int)(block >> 30), (int)(block & 0x3FFF_FFFF));
        slot = unchecked(slot * Neighbours + (int)(key % Neighbours)) & (_keys.Length - 1);
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & (_keys.Length - 1);
        }
        return slot;
    }

    private void Resize(int room)
    {
        (ulong[] keys, int[] rows) = (_keys, _rows);
        (_keys, _rows) = (new ulong[room], new int[room]);
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                int slot = Slot(keys[i]);
                (_keys[slot], _rows[slot]) = (keys[i], rows[i]);
            }
        }
    }
}
