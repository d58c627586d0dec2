using System.Buffers;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>The cutoff days of every category, laid out for scanning columns.</summary>
/// <remarks>
/// Every verdict is a number computed from comparisons, so that the loops have no branch to guess wrong: from its category's base
/// (stale, unruled or exempt) a record descends one step for each cutoff that its last day reaches.
/// </remarks>
internal sealed class FreshnessCuts
{
    private const int Stale = 2;
    private const int Anomaly = 3;
    private const int Unruled = 4;
    private const int Exempt = 5;
    private const int Absent = 6;
    private const int Kinds = 6;

    private readonly Cut[] _cuts;
    private readonly int _asOf;

    public FreshnessCuts(ReadOnlySpan<FreshnessRule?> rules, LocalDate asOf)
    {
        _asOf = DayNumber.Of(asOf).Number;
        _cuts = new Cut[rules.Length];
        for (int i = 0; i < rules.Length; i++)
        {
            if (rules[i]?.Limit is { } limit)
            {
                AgeCutoff cutoff = limit.On(asOf);
                int fresh = DayNumber.Of(cutoff.FreshFrom).Number;
                _cuts[i] = new(fresh, Math.Min(DayNumber.Of(cutoff.DueFrom).Number, fresh), Stale);
            }
            else
            {
                _cuts[i] = new(int.MaxValue, int.MaxValue, rules[i] is null ? Unruled : Exempt);
            }
        }
    }

    public FreshnessTally Total(in RecordColumns records)
    {
        // Seven counters of nine bits in one register, emptied before one can run over.
        const int bits = 9;
        const int block = (1 << bits) - 1;
        Span<long> counts = stackalloc long[Absent + 1];
        counts.Clear();
        for (int start = 0; start < records.Count; start += block)
        {
            int length = Math.Min(block, records.Count - start);
            ulong packed = Packed(
                bits,
                records.Categories.Slice(start, length),
                records.Collected.Slice(start, length),
                records.Verified.Slice(start, length),
                records.Visited.IsEmpty ? [] : records.Visited.Slice(start, length)
            );
            for (int kind = 0; kind < counts.Length; kind++)
            {
                counts[kind] += (long)(packed >> (bits * kind)) & block;
            }
        }
        return new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    // Nothing here can run over: shifts and places are small, and a block's counters have room for all of it.
    private ulong Packed(
        int bits,
        ReadOnlySpan<int> categories,
        ReadOnlySpan<DayNumber> collected,
        ReadOnlySpan<DayNumber> verified,
        ReadOnlySpan<DayNumber> visited
    )
    {
        unchecked
        {
            ReadOnlySpan<Cut> cuts = _cuts;
            int asOf = _asOf;
            ulong packed = 0;
            collected = collected[..categories.Length];
            verified = verified[..categories.Length];
            for (int i = 0; i < categories.Length; i++)
            {
                int category = categories[i];
                if ((uint)category >= (uint)cuts.Length)
                {
                    throw NoPlace("category", category);
                }
                int visit = visited.IsEmpty ? 0 : visited[i].Number;
                packed +=
                    1UL << (bits * Verdict(in cuts[category], collected[i].Number, verified[i].Number, visit, asOf));
            }
            return packed;
        }
    }

    /// <summary>Scatters into 32-bit counters, which stay in cache twice as long, then adds them to the tallies.</summary>
    public void AddTo(Span<FreshnessTally> own, in RecordColumns records)
    {
        int length = own.Length * Kinds + 1; // the last cell takes what does not exist
        int[] counts = ArrayPool<int>.Shared.Rent(length);
        try
        {
            counts.AsSpan(0, length).Clear();
            Scatter(counts.AsSpan(0, length), own.Length, records);
            for (int unit = 0; unit < own.Length; unit++)
            {
                ReadOnlySpan<int> cell = counts.AsSpan(unit * Kinds, Kinds);
                own[unit] += new FreshnessTally(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(counts);
        }
    }

    private void Scatter(Span<int> counts, int units, in RecordColumns records)
    {
        ReadOnlySpan<Cut> cuts = _cuts;
        int asOf = _asOf;
        int absent = counts.Length - 1;
        ReadOnlySpan<int> ordinals = records.Units;
        ReadOnlySpan<int> categories = records.Categories[..ordinals.Length];
        ReadOnlySpan<DayNumber> collected = records.Collected[..ordinals.Length];
        ReadOnlySpan<DayNumber> verified = records.Verified[..ordinals.Length];
        ReadOnlySpan<DayNumber> visited = records.Visited;
        unchecked
        {
            for (int i = 0; i < ordinals.Length; i++)
            {
                int category = categories[i];
                int unit = ordinals[i];
                if ((uint)category >= (uint)cuts.Length)
                {
                    throw NoPlace("category", category);
                }
                if ((uint)unit >= (uint)units)
                {
                    throw NoPlace("division", unit);
                }
                int visit = visited.IsEmpty ? 0 : visited[i].Number;
                int verdict = Verdict(in cuts[category], collected[i].Number, verified[i].Number, visit, asOf);
                int cell = unit * Kinds + verdict;
                cell = verdict == Absent ? absent : cell;
                counts[cell] = checked(counts[cell] + 1);
            }
        }
    }

    private static int Verdict(in Cut cut, int collected, int verified, int visited, int asOf)
    {
        unchecked
        {
            visited = visited > asOf ? 0 : visited;
            int last = Math.Max(verified, visited);
            int verdict = cut.Base - (last >= cut.FreshFrom ? 1 : 0) - (last >= cut.DueFrom ? 1 : 0);
            verdict = verified > asOf ? Anomaly : verdict;
            return collected > asOf ? Absent : verdict;
        }
    }

    private static ArgumentException NoPlace(string what, int place, string paramName = "records") =>
        new($"There is no {what} at place {place}.", paramName);

    private readonly record struct Cut(int FreshFrom, int DueFrom, int Base);
}
