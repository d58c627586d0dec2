using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Mobilization.Domain.Assessment;

/// <summary>The SHA-256 hash of a line, ordered as its bytes.</summary>
internal readonly record struct LineHash(ulong A, ulong B, ulong C, ulong D) : IComparable<LineHash>
{
    public const int Size = 32;

    public static LineHash Of(ReadOnlySpan<byte> line)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(line, hash);
        return new(
            BinaryPrimitives.ReadUInt64BigEndian(hash),
            BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
            BinaryPrimitives.ReadUInt64BigEndian(hash[16..]),
            BinaryPrimitives.ReadUInt64BigEndian(hash[24..])
        );
    }

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], D);
    }

    /// <summary>A sum that owes nothing to the order of what is added.</summary>
    public LineHash Plus(LineHash other) => unchecked(new(A + other.A, B + other.B, C + other.C, D + other.D));

    /// <summary>Sorts hashes where they are: by their first eight bytes, and where these are equal by all.</summary>
    public static void Sort(List<LineHash> list)
    {
        Span<LineHash> hashes = CollectionsMarshal.AsSpan(list);
        ulong[] keys = new ulong[hashes.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = hashes[i].A;
        }
        keys.AsSpan().Sort(hashes);
        for (int i = 0, end; i < hashes.Length; i = end)
        {
            for (end = i + 1; end < hashes.Length && hashes[end].A == hashes[i].A; end++) { }
            if (end - i > 1)
            {
                hashes[i..end].Sort();
            }
        }
    }

    public int CompareTo(LineHash other)
    {
        int order = A.CompareTo(other.A);
        order = order != 0 ? order : B.CompareTo(other.B);
        order = order != 0 ? order : C.CompareTo(other.C);
        return order != 0 ? order : D.CompareTo(other.D);
    }

    public static bool operator <(LineHash left, LineHash right) => left.CompareTo(right) < 0;

    public static bool operator >(LineHash left, LineHash right) => left.CompareTo(right) > 0;

    public static bool operator <=(LineHash left, LineHash right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LineHash left, LineHash right) => left.CompareTo(right) >= 0;
}
