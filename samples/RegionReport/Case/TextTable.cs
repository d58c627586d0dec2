using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace RegionReport.Case;

/// <summary>Numbers distinct UTF-8 texts from 0 in order of first sight, and makes one string of each.</summary>
/// <remarks>Open addressing over at most half of the cells, so that a text that is new nearly always costs one cache line.</remarks>
internal sealed class TextTable
{
    private uint[] _cells = new uint[128]; // as many low bits as count them: 1 + a number; above: its hash's; 0 if free
    private Entry[] _entries = new Entry[64];
    private byte[] _bytes = new byte[1024];
    private int _bytesUsed;

    public int Count { get; private set; }

    public string this[int number] => _entries[number].Text;

    /// <summary>Makes room for so many texts.</summary>
    public void Reserve(int count)
    {
        if (count > _entries.Length)
        {
            Grow((int)BitOperations.RoundUpToPowerOf2((uint)count));
        }
    }

    public int Find(ReadOnlySpan<byte> text) => Find(text, Hash(text));

    public int FindOrAdd(ReadOnlySpan<byte> text)
    {
        uint hash = Hash(text);
        int found = Find(text, hash);
        return found >= 0 ? found : Add(text, hash);
    }

    public string Intern(ReadOnlySpan<byte> text) => this[FindOrAdd(text)];

    /// <summary>A string of valid UTF-8; one pass for the short texts that fields are.</summary>
    public static string Decode(ReadOnlySpan<byte> text)
    {
        if (text.Length > 128)
        {
            return Encoding.UTF8.GetString(text);
        }
        Span<char> buffer = stackalloc char[128];
        Utf8.ToUtf16(text, buffer, out _, out int length);
        return new string(buffer[..length]);
    }

    private int Find(ReadOnlySpan<byte> text, uint hash)
    {
        uint mask = (uint)_cells.Length - 1;
        for (uint at = hash & mask; _cells[at] != 0; at = (at + 1) & mask)
        {
            if (((_cells[at] ^ hash) & ~mask) == 0)
            {
                int number = (int)(_cells[at] & mask) - 1;
                if (BytesOf(number).SequenceEqual(text))
                {
                    return number;
                }
            }
        }
        return -1;
    }

    private int Add(ReadOnlySpan<byte> text, uint hash)
    {
        if (Count == _entries.Length)
        {
            Grow(2 * Count);
        }
        if (_bytes.Length - _bytesUsed < text.Length)
        {
            Array.Resize(
                ref _bytes,
                Math.Max(checked(_bytesUsed + text.Length), (int)Math.Min(2L * _bytes.Length, Array.MaxLength))
            );
        }
        text.CopyTo(_bytes.AsSpan(_bytesUsed));
        _entries[Count] = new Entry(Decode(text), _bytesUsed, text.Length);
        _bytesUsed += text.Length;
        Place(hash, Count++);
        return Count - 1;
    }

    private void Place(uint hash, int number)
    {
        uint mask = (uint)_cells.Length - 1;
        uint at = hash & mask;
        while (_cells[at] != 0)
        {
            at = (at + 1) & mask;
        }
        _cells[at] = (hash & ~mask) | (uint)(number + 1);
    }

    private void Grow(int room)
    {
        Array.Resize(ref _entries, room);
        _cells = new uint[checked(2 * room)];
        for (int number = 0; number < Count; number++)
        {
            Place(Hash(BytesOf(number)), number);
        }
    }

    private ReadOnlySpan<byte> BytesOf(int number) => _bytes.AsSpan(_entries[number].Start, _entries[number].Length);

    // Seeded per process, so that no file can be written to make chains long.
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return unchecked((uint)hash.ToHashCode());
    }

    private readonly record struct Entry(string Text, int Start, int Length);
}
