using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>The cutoff days of every category, laid out for scanning columns.</summary>
/// <remarks>
/// Nearly every record has a limit and no day after the as-of one. For those both comparisons are one subtraction of two halves, each
/// the last day with its sign bit set, less a cutoff: the bit stays exactly where the day reaches the cutoff, and no half borrows from
/// the other. So the loops have no branch that is often guessed wrong, and a count judges several records at once; the others
/// take a longer way.
/// </remarks>
internal sealed class FreshnessCuts
{
    private const int Stale = 2;
    private const int Anomaly = 3;
    private const int Unruled = 4;
    private const int Exempt = 5;
    private const int Absent = 6;

    private const int Block = 1_024; // its cutoffs and days stay in the first cache
    private const ulong Both = 0x0000_0001_0000_0001;
    private const ulong SignBits = Both << 31;

    private const int CellBits = 21;
    private const ulong CellMask = (1UL << CellBits) - 1;

    private readonly ulong[] _pairs; // both cutoffs, the first in the upper half
    private readonly int[] _kinds; // stale where there is a limit, else unruled or exempt
    private readonly bool _hasUnlimited;
    private readonly int _asOf;

    public FreshnessCuts(ReadOnlySpan<FreshnessRule?> rules, LocalDate asOf)
    {
        _asOf = DayNumber.Of(asOf).Number;
        _pairs = new ulong[rules.Length];
        _kinds = new int[rules.Length];
        for (int i = 0; i < rules.Length; i++)
        {
            if (rules[i]?.Limit is { } limit)
            {
                AgeCutoff cutoff = limit.On(asOf);
                int fresh = DayNumber.Of(cutoff.FreshFrom).Number;
                int due = Math.Min(DayNumber.Of(cutoff.DueFrom).Number, fresh);
                (_pairs[i], _kinds[i]) = (((ulong)fresh << 32) | (uint)due, Stale);
            }
            else
            {
                _kinds[i] = rules[i] is null ? Unruled : Exempt;
                _hasUnlimited = true;
            }
        }
    }

    public FreshnessTally Total(in RecordColumns records)
    {
        FreshnessTally total = default;
        Span<int> room = stackalloc int[Block];
        Span<ulong> pairs = stackalloc ulong[Block];
        for (int start = 0; start < records.Count; start += Block)
        {
            RecordColumns block = Slice(records, start);
            ReadOnlySpan<int> last = LastDays(block, room);
            ulong reached = Reached(PairsOf(block.Categories, pairs), last); // as if all were common
            int common = block.Count;
            for (int i = NextOther(block, 0); i < block.Count; i = NextOther(block, i + 1))
            {
                reached -= (Reach(_pairs[block.Categories[i]], last[i]) >> 31) & Both;
                common--;
                total += One(Verdict(block, i));
            }
            long fresh = (long)(reached >> 32);
            long fulfilled = (long)(reached & uint.MaxValue);
            total += new FreshnessTally(fresh, fulfilled - fresh, common - fulfilled);
        }
        return total;
    }

    /// <summary>Counts each division's records.</summary>
    /// <remarks>
    /// They are scattered into cells of eight bytes, which stay in cache where tallies would not: three counters of 21 bits, moved on
    /// before one can run over.
    /// </remarks>
    public void AddTo(Span<FreshnessTally> own, in RecordColumns records)
    {
        const int blocksAtMost = (1 << (CellBits - 1)) / Block;
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(own.Length);
        Span<ulong> cells = rented.AsSpan(0, own.Length);
        cells.Clear();
        Span<int> room = stackalloc int[Block];
        int blocks = 0;
        for (int start = 0; start < records.Count; start += Block)
        {
            if (++blocks % blocksAtMost == 0)
            {
                Move(cells, own, above: 1 << (CellBits - 1));
            }
            RecordColumns block = Slice(records, start);
            ReadOnlySpan<int> last = LastDays(block, room);
            Scatter(cells, block.Units, block.Categories, last); // as if all were common
            for (int i = NextOther(block, 0); i < block.Count; i = NextOther(block, i + 1))
            {
                cells[block.Units[i]] -= InCell(Reach(_pairs[block.Categories[i]], last[i]));
                own[block.Units[i]] += One(Verdict(block, i));
            }
        }
        Move(cells, own, above: 0);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    /// <summary>The cutoffs of each record, so that what follows needs no table and judges several at once.</summary>
    private ReadOnlySpan<ulong> PairsOf(ReadOnlySpan<int> categories, Span<ulong> room)
    {
        ReadOnlySpan<ulong> pairs = _pairs;
        room = room[..categories.Length];
        for (int i = 0; i < categories.Length; i++)
        {
            int category = categories[i];
            if (category < 0 || category >= pairs.Length)
            {
                throw NoPlace("category", category);
            }
            room[i] = pairs[category];
        }
        return room;
    }

    /// <summary>How many reach their first cutoff, in the upper half, and how many their second, in the lower.</summary>
    private static ulong Reached(ReadOnlySpan<ulong> pairs, ReadOnlySpan<int> last)
    {
        last = last[..pairs.Length];
        Vector<ulong> counts = Vector<ulong>.Zero; // nothing runs over: a block has fewer records than half a register can count
        int i = 0;
        for (; i <= last.Length - Vector<int>.Count; i += Vector<int>.Count)
        {
            Vector<uint> days = Vector.AsVectorUInt32(new Vector<int>(last.Slice(i, Vector<int>.Count)));
            ReadOnlySpan<ulong> near = pairs.Slice(i, Vector<int>.Count);
            counts += Reached(new Vector<ulong>(near), Vector.WidenLower(days));
            counts += Reached(new Vector<ulong>(near[Vector<ulong>.Count..]), Vector.WidenUpper(days));
        }
        ulong reached = Vector.Sum(counts);
        for (; i < last.Length; i++)
        {
            reached = unchecked(reached + ((Reach(pairs[i], last[i]) >> 31) & Both));
        }
        return reached;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ulong> Reached(Vector<ulong> pairs, Vector<ulong> last) =>
        (((last | (last << 32)) + new Vector<ulong>(SignBits) - pairs) >>> 31) & new Vector<ulong>(Both);

    private void Scatter(
        Span<ulong> cells,
        ReadOnlySpan<int> units,
        ReadOnlySpan<int> categories,
        ReadOnlySpan<int> last
    )
    {
        ReadOnlySpan<ulong> pairs = _pairs;
        categories = categories[..units.Length];
        last = last[..units.Length];
        for (int i = 0; i < units.Length; i++)
        {
            int category = categories[i];
            int unit = units[i];
            if (category < 0 || category >= pairs.Length)
            {
                throw NoPlace("category", category);
            }
            if (unit < 0 || unit >= cells.Length)
            {
                throw NoPlace("division", unit);
            }
            cells[unit] = unchecked(cells[unit] + InCell(Reach(pairs[category], last[i])));
        }
    }

    /// <summary>Moves the counts of cells that hold more records than may stay.</summary>
    private static void Move(Span<ulong> cells, Span<FreshnessTally> own, ulong above)
    {
        for (int unit = 0; unit < cells.Length; unit++)
        {
            ulong cell = cells[unit];
            if ((cell & CellMask) > above)
            {
                long fresh = (long)(cell >> (2 * CellBits));
                long fulfilled = (long)((cell >> CellBits) & CellMask);
                own[unit] += new FreshnessTally(fresh, fulfilled - fresh, (long)(cell & CellMask) - fulfilled);
                cells[unit] = 0;
            }
        }
    }

    /// <summary>Bit 63 where a day reaches the first cutoff, bit 31 where it reaches the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Reach(ulong pair, int last) => unchecked((uint)last * Both + SignBits - pair);

    /// <summary>One record: fresh ones are counted from bit 42, fresh and due ones from 21, all from 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong InCell(ulong reach) =>
        ((reach >> 63) << (2 * CellBits)) | ((reach & (1UL << 31)) >> (31 - CellBits)) | 1;

    /// <summary>The later of both verifications.</summary>
    private static ReadOnlySpan<int> LastDays(in RecordColumns block, Span<int> room)
    {
        ReadOnlySpan<int> verified = MemoryMarshal.Cast<DayNumber, int>(block.Verified);
        if (block.Visited.IsEmpty)
        {
            return verified;
        }
        ReadOnlySpan<int> visited = MemoryMarshal.Cast<DayNumber, int>(block.Visited);
        for (int i = 0; i < verified.Length; i++)
        {
            room[i] = Math.Max(verified[i], visited[i]);
        }
        return room[..verified.Length];
    }

    /// <summary>The next record without a limit or with a day after the as-of one; or the number of records.</summary>
    private int NextOther(in RecordColumns block, int from)
    {
        if (
            _hasUnlimited
            || from > 0
            || IsAnyLater(block.Collected)
            || IsAnyLater(block.Verified)
            || IsAnyLater(block.Visited)
        )
        {
            for (int i = from; i < block.Count; i++)
            {
                int visited = block.Visited.IsEmpty ? 0 : block.Visited[i].Number;
                if (
                    Math.Max(Math.Max(block.Collected[i].Number, block.Verified[i].Number), visited) > _asOf
                    || _kinds[block.Categories[i]] != Stale
                )
                {
                    return i;
                }
            }
        }
        return block.Count;
    }

    /// <summary>Whether any day is after the as-of one.</summary>
    private bool IsAnyLater(ReadOnlySpan<DayNumber> days)
    {
        ReadOnlySpan<int> numbers = MemoryMarshal.Cast<DayNumber, int>(days);
        int i = 0;
        for (; i <= numbers.Length - Vector<int>.Count; i += Vector<int>.Count)
        {
            if (Vector.GreaterThanAny(new Vector<int>(numbers.Slice(i, Vector<int>.Count)), new Vector<int>(_asOf)))
            {
                return true;
            }
        }
        for (; i < numbers.Length; i++)
        {
            if (numbers[i] > _asOf)
            {
                return true;
            }
        }
        return false;
    }

    private int Verdict(in RecordColumns records, int record)
    {
        int verified = records.Verified[record].Number;
        if (records.Collected[record].Number > _asOf)
        {
            return Absent;
        }
        if (verified > _asOf)
        {
            return Anomaly;
        }
        int category = records.Categories[record];
        ulong reach = Reach(_pairs[category], verified); // where there is a limit, a visit brought it here: one after the day
        return _kinds[category] == Stale ? Stale - (int)(reach >> 63) - (int)((reach >> 31) & 1) : _kinds[category];
    }

    private static FreshnessTally One(int verdict) =>
        verdict switch
        {
            0 => new(1, 0, 0),
            1 => new(0, 1, 0),
            Stale => new(0, 0, 1),
            Anomaly => new(0, 0, 0, anomaly: 1),
            Unruled => new(0, 0, 0, unruled: 1),
            Exempt => new(0, 0, 0, exempt: 1),
            _ => default,
        };

    private static RecordColumns Slice(in RecordColumns records, int start)
    {
        int length = Math.Min(Block, records.Count - start);
        return new(
            records.Units.Slice(start, length),
            records.Categories.Slice(start, length),
            records.Collected.Slice(start, length),
            records.Verified.Slice(start, length),
            records.Visited.IsEmpty ? default : records.Visited.Slice(start, length)
        );
    }

    private static ArgumentException NoPlace(string what, int place, string paramName = "records") =>
        new($"There is no {what} at place {place}.", paramName);
}
