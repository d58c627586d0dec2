namespace Mobilization.Domain.Assessment;

/// <summary>Which of the measures that are not everywhere each unit has: their numbers in a run, in the order of their names.</summary>
internal sealed class SparseMeasures
{
    private readonly int[] _starts;
    private readonly int[] _measures;

    public SparseMeasures(IReadOnlyList<RegionMeasure> measures, RegionTotals totals)
    {
        _starts = new int[totals.Freshness.Tree.Count + 1];
        foreach (RegionMeasure measure in measures)
        {
            foreach (int place in measure.Places(totals))
            {
                _starts[place + 1]++;
            }
        }
        for (int i = 1; i < _starts.Length; i++)
        {
            _starts[i] = checked(_starts[i] + _starts[i - 1]);
        }
        _measures = new int[_starts[^1]];
        int[] next = [.. _starts];
        for (int i = 0; i < measures.Count; i++)
        {
            foreach (int place in measures[i].Places(totals))
            {
                _measures[next[place]++] = i;
            }
        }
    }

    /// <summary>The numbers of a unit's measures, ascending.</summary>
    public ReadOnlySpan<int> At(int ordinal) => _measures.AsSpan(_starts[ordinal].._starts[ordinal + 1]);
}
