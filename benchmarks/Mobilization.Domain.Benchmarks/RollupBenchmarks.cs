using BenchmarkDotNet.Attributes;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Benchmarks;

/// <summary>Four checked counters of every division rolled up to all above it.</summary>
public class RollupBenchmarks
{
    private readonly AdministrativeTree _tree = Nation.Instance.Tree();
    private readonly DivisionColumn<Four> _own;
    private readonly Rollup<Four> _totals;
    private readonly Four[] _bare;
    private readonly int[] _parents;
    private readonly CountedNode[] _roots;
    private readonly (int Parent, Four Own)[] _rows;

    public RollupBenchmarks()
    {
        _own = _tree.NewColumn<Four>();
        _parents = new int[_tree.Count];
        foreach (Division unit in _tree.Divisions)
        {
            _own[unit] = new(1, unit.Ordinal % 7, unit.Ordinal % 3, unit.Ordinal);
            _parents[unit.Ordinal] = unit.Parent?.Ordinal ?? -1;
        }
        _totals = _own.RollUp();
        _bare = new Four[_tree.Count];
        _roots = [.. _tree.Roots.Select(Made)];
        _rows = [.. _tree.Divisions.Select(unit => (_parents[unit.Ordinal], _own[unit]))];
        if (FreshRollUp() != RollUp() || RollUp() != BareLoop() || RollUp() != Recursion() || RollUp() != Linq())
        {
            throw new InvalidOperationException("The totals differ.");
        }
    }

    private CountedNode Made(Division unit)
    {
        var node = new CountedNode(_own[unit], unit.Children.Count());
        int next = 0;
        foreach (Division child in unit.Children)
        {
            node.Children[next++] = Made(child);
        }
        return node;
    }

    /// <summary>Into the memory of the last roll-up, as its peers use theirs.</summary>
    [Benchmark]
    public Four RollUp()
    {
        _own.RollUpInto(_totals);
        return _totals.Total;
    }

    /// <summary>Into memory of its own, which comes fresh from the collector.</summary>
    [Benchmark]
    public Four FreshRollUp() => _own.RollUp().Total;

    /// <summary>The least that can be done: the same structs, a copy, one backward loop.</summary>
    [Benchmark]
    [Goal(nameof(RollUp), 1 / 1.3)]
    public Four BareLoop()
    {
        Four[] totals = _bare;
        _own.Values.CopyTo(totals);
        Four all = default;
        for (int i = totals.Length - 1; i >= 0; i--)
        {
            int parent = _parents[i];
            if (parent >= 0)
            {
                totals[parent] += totals[i];
            }
            else
            {
                all += totals[i];
            }
        }
        return all;
    }

    [Benchmark]
    [Goal(nameof(RollUp), 1.5)]
    public Four Recursion()
    {
        Four all = default;
        foreach (CountedNode root in _roots)
        {
            all += root.Sum();
        }
        return all;
    }

    /// <summary>Level by level from below: group by parent, sum, add to the parent's own.</summary>
    [Benchmark]
    [Goal(nameof(RollUp), 45)]
    public Four Linq()
    {
        Four[] totals = [.. _rows.Select(row => row.Own)];
        foreach (
            IGrouping<DivisionLevel, Division> level in _tree
                .Divisions.GroupBy(unit => unit.Level)
                .OrderByDescending(group => group.Key)
        )
        {
            var sums = level
                .Where(unit => _rows[unit.Ordinal].Parent >= 0)
                .GroupBy(unit => _rows[unit.Ordinal].Parent)
                .Select(group =>
                    (group.Key, Sum: group.Select(unit => totals[unit.Ordinal]).Aggregate((x, y) => x + y))
                );
            foreach ((int parent, Four sum) in sums.ToList())
            {
                totals[parent] += sum;
            }
        }
        return _tree.Roots.Select(root => totals[root.Ordinal]).Aggregate((x, y) => x + y);
    }
}

/// <summary>Ten million facts counted where they are and rolled up; their divisions are resolved already.</summary>
public class FactBenchmarks
{
    private readonly AdministrativeTree _tree = Nation.Instance.Tree();
    private readonly int[] _places = new int[Nation.Instance.Count < 100_000 ? 100_000 : 10_000_000];
    private readonly ulong[] _codes;
    private readonly ulong[] _numbers;
    private readonly Dictionary<ulong, ulong> _parents = [];

    public FactBenchmarks()
    {
        var random = new Random(3);
        _numbers = [.. _tree.Divisions.Select(unit => ulong.Parse(unit.Code.ToString()))];
        _codes = new ulong[_places.Length];
        for (int i = 0; i < _places.Length; i++)
        {
            _places[i] = random.Next(_tree.Count);
            _codes[i] = _numbers[_places[i]];
        }
        foreach (Division unit in _tree.Divisions)
        {
            if (unit.Parent is { } parent)
            {
                _parents.Add(_numbers[unit.Ordinal], _numbers[parent.Ordinal]);
            }
        }
        if (Columns() != Dictionary() || Columns() != Linq())
        {
            throw new InvalidOperationException("The totals differ.");
        }
    }

    [Benchmark]
    public long Columns()
    {
        DivisionColumn<int> own = _tree.NewColumn<int>();
        Span<int> values = own.Values;
        foreach (int place in _places)
        {
            values[place]++;
        }
        Rollup<int> totals = own.MoveToRollup();
        return totals[_tree.At(0)] * 31L + totals.Total;
    }

    /// <summary>Each fact is added to its division and to every one above, by code.</summary>
    [Benchmark]
    [Goal(nameof(Columns), 15)]
    public long Dictionary()
    {
        var totals = new Dictionary<ulong, int>(_numbers.Length);
        foreach (ulong code in _codes)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(totals, code, out _)++;
        }
        // Own counts first, then one walk up a division: the best a dictionary can do.
        var own = totals.ToArray();
        foreach ((ulong code, int count) in own)
        {
            for (ulong above = code; _parents.TryGetValue(above, out above); )
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(totals, above, out _) +=
                    count;
            }
        }
        return Checksum(totals);
    }

    /// <summary>Group by code and count, then every count to every division above, grouped again.</summary>
    [Benchmark]
    public long Linq() =>
        Checksum(
            _codes
                .GroupBy(code => code)
                .Select(group => (Code: group.Key, Count: group.Count()))
                .SelectMany(own => AndAbove(own.Code).Select(code => (Code: code, own.Count)))
                .GroupBy(share => share.Code)
                .ToDictionary(group => group.Key, group => group.Sum(share => share.Count))
        );

    private IEnumerable<ulong> AndAbove(ulong code)
    {
        yield return code;
        while (_parents.TryGetValue(code, out code))
        {
            yield return code;
        }
    }

    private long Checksum(Dictionary<ulong, int> totals) =>
        totals.GetValueOrDefault(_numbers[0]) * 31L
        + _tree.Roots.Sum(root => (long)totals.GetValueOrDefault(_numbers[root.Ordinal]));
}
