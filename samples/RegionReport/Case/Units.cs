using Mobilization.Domain.Hierarchy;

namespace RegionReport.Case;

/// <summary>The codes of <c>divisions.csv</c> and the rows that have them.</summary>
/// <remarks>Codes are keys here: numbers above 0 that differ for all codes of 12 and of 15 digits.</remarks>
internal sealed class Units : IKeys
{
    // Open addressing over at most half of the slots, which hold 1 + the number of an entry. Codes that differ in the last bits alone
    // start side by side: a register comes in the order of codes, more or less, and so meets slots that are in the cache.
    private const int Neighbours = 64;
    private int[] _slots = new int[2 * Neighbours];
    private (ulong Key, int Row)[] _entries = new (ulong, int)[Neighbours]; // together, for they are met together
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
        int room = _entries.Length;
        while (room < count)
        {
            room = checked(2 * room);
        }
        Resize(room);
    }

    /// <summary>Gives a code to a row. False if a row before has it already.</summary>
    public bool TryAdd(ulong key, int row)
    {
        if (_count == _entries.Length)
        {
            Resize(checked(2 * _count));
        }
        ref int slot = ref Slot(key);
        if (slot == 0)
        {
            _entries[_count] = (key, row);
            slot = ++_count;
            return true;
        }
        if (_entries[slot - 1].Row == Ids.Broken)
        {
            _entries[slot - 1].Row = row;
        }
        return false;
    }

    /// <summary>The row of a code, or <see cref="Ids.Unknown"/> or <see cref="Ids.Broken"/>.</summary>
    public int RowOf(ulong key) => Slot(key) is > 0 and var entry ? _entries[entry - 1].Row : Ids.Unknown;

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

    private ref int Slot(ulong key)
    {
        // Seeded per process, so that no file can be written to make runs long.
        ulong block = key / Neighbours;
        int at = HashCode.Combine((int)(block >> 30), (int)(block & 0x3FFF_FFFF));
        at = unchecked(at * Neighbours + (int)(key % Neighbours)) & (_slots.Length - 1);
        while (_slots[at] is > 0 and var entry && _entries[entry - 1].Key != key)
        {
            at = (at + 1) & (_slots.Length - 1);
        }
        return ref _slots[at];
    }

    private void Resize(int room)
    {
        Array.Resize(ref _entries, room);
        _slots = new int[checked(2 * room)];
        for (int entry = 0; entry < _count; entry++)
        {
            Slot(_entries[entry].Key) = entry + 1;
        }
    }
}
