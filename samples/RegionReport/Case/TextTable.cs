using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace RegionReport.Case;

/// <summary>Numbers distinct UTF-8 texts from 0 in order of first sight, and makes one string of each.</summary>
internal sealed class TextTable
{
    private int[] _buckets = new int[64]; // 1 + the first entry of a chain
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
        int at = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (at >= 0)
        {
            ref readonly Entry entry = ref _entries[at];
            if (entry.Hash == hash && _bytes.AsSpan(entry.Start, entry.Length).SequenceEqual(text))
            {
                return at;
            }
            at = entry.Next;
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
        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[Count] = new Entry(Decode(text), hash, _bytesUsed, text.Length, bucket - 1);
        _bytesUsed += text.Length;
        bucket = ++Count;
        return Count - 1;
    }

    private void Grow(int room)
    {
        Array.Resize(ref _entries, room);
        _buckets = new int[room];
        for (int i = 0; i < Count; i++)
        {
            ref int bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    // Seeded per process, so that no file can be written to make chains long.
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return unchecked((uint)hash.ToHashCode());
    }

    private record struct Entry(string Text, uint Hash, int Start, int Length, int Next);
}
