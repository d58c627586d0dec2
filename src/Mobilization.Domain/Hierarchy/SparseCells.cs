using System.Numerics;

namespace Mobilization.Domain.Hierarchy;

/// <summary>Values of some divisions of a tree, in two growing arrays; a division that is not there differs from one with zero.</summary>
internal sealed class SparseCells<T>
    where T : struct, IAdditionOperators<T, T, T>
{
    private int[] _ordinals;
    private T[] _values;
    private bool _isOrdered = true; // strictly, hence without repeats

    public SparseCells(int capacity = 4)
    {
        _ordinals = new int[Math.Max(capacity, 1)];
        _values = new T[_ordinals.Length];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<int> Ordinals => _ordinals.AsSpan(0, Count);

    public ReadOnlySpan<T> Values => _values.AsSpan(0, Count);

    public ref T ValueAt(int position) => ref _values[position];

    public void Append(int ordinal, T value)
    {
        if (Count > 0 && _ordinals[Count - 1] == ordinal)
        {
            _values[Count - 1] = checked(_values[Count - 1] + value);
            return;
        }
        if (Count == _ordinals.Length)
        {
            Order(); // repeats go first, so memory follows the divisions, not the facts
            if (Count > _ordinals.Length / 2)
            {
                Array.Resize(ref _ordinals, _ordinals.Length * 2);
                Array.Resize(ref _values, _values.Length * 2);
            }
        }
        _isOrdered &= Count == 0 || _ordinals[Count - 1] < ordinal;
        _ordinals[Count] = ordinal;
        _values[Count++] = value;
    }

    /// <summary>Sorts by place and adds up repeats. Where a sum does not fit, all cells stay.</summary>
    public void Order()
    {
        if (_isOrdered)
        {
            return;
        }
        Array.Sort(_ordinals, _values, 0, Count);
        T sum = _values[0];
        for (int i = 1; i < Count; i++)
        {
            sum = _ordinals[i] == _ordinals[i - 1] ? checked(sum + _values[i]) : _values[i]; // tried before any is written
        }
        int last = 0;
        for (int i = 1; i < Count; i++)
        {
            if (_ordinals[i] == _ordinals[last])
            {
                _values[last] = checked(_values[last] + _values[i]);
            }
            else
            {
                last++;
                _ordinals[last] = _ordinals[i];
                _values[last] = _values[i];
            }
        }
        Count = last + 1;
        _isOrdered = true;
    }

    /// <summary>What is in either, in new cells; what is in both is added up.</summary>
    public static SparseCells<T> Sum(SparseCells<T> left, SparseCells<T> right)
    {
        left.Order();
        right.Order();
        var sums = new SparseCells<T>(left.Count + right.Count);
        int i = 0;
        int j = 0;
        while (i < left.Count || j < right.Count)
        {
            bool takesLeft = j == right.Count || (i < left.Count && left._ordinals[i] <= right._ordinals[j]);
            ref int next = ref takesLeft ? ref i : ref j;
            SparseCells<T> from = takesLeft ? left : right;
            sums.Append(from._ordinals[next], from._values[next]);
            next++;
        }
        return sums;
    }

    /// <summary>The position of a place among ordered cells; negative as <see cref="Array.BinarySearch(Array, object)"/> where it is not there.</summary>
    public int Find(int ordinal) => Array.BinarySearch(_ordinals, 0, Count, ordinal);

    /// <summary>Puts a zero at a place that is not there yet, keeping the order. O(n).</summary>
    public int Insert(int ordinal, int position)
    {
        if (Count == _ordinals.Length)
        {
            Array.Resize(ref _ordinals, _ordinals.Length * 2);
            Array.Resize(ref _values, _values.Length * 2);
        }
        Array.Copy(_ordinals, position, _ordinals, position + 1, Count - position);
        Array.Copy(_values, position, _values, position + 1, Count - position);
        (_ordinals[position], _values[position]) = (ordinal, default);
        Count++;
        return position;
    }

    /// <summary>The totals of every division that is there or above one that is. O(n log n), then O(n + what is above).</summary>
    /// <remarks>The divisions are counted first, so that the totals take just the memory that they need.</remarks>
    public SparseCells<T> Fold(AdministrativeTree tree)
    {
        Order();
        var totals = new SparseCells<T>(CountWithAbove(tree));
        Span<int> open = stackalloc int[(int)DivisionLevel.Grid + 1]; // positions in totals of the path to the last division
        Span<int> path = stackalloc int[(int)DivisionLevel.Grid + 1];
        int depth = 0;
        for (int i = 0; i < Count; i++)
        {
            int ordinal = _ordinals[i];
            while (depth > 0 && tree.End(totals._ordinals[open[depth - 1]]) <= ordinal)
            {
                totals.Close(open, --depth);
            }
            int above = depth > 0 ? totals._ordinals[open[depth - 1]] : -1;
            int steps = 0;
            for (int step = ordinal; step != above; step = tree.ParentAt(step))
            {
                path[steps++] = step;
            }
            while (steps > 0)
            {
                int step = path[--steps];
                totals.Append(step, steps == 0 ? _values[i] : default);
                open[depth++] = totals.Count - 1;
            }
        }
        while (depth > 0)
        {
            totals.Close(open, --depth);
        }
        return totals;
    }

    /// <summary>Adds a total that is complete to the one above it.</summary>
    private void Close(ReadOnlySpan<int> open, int depth)
    {
        if (depth > 0)
        {
            ref T parent = ref _values[open[depth - 1]];
            parent = checked(parent + _values[open[depth]]);
        }
    }

    private int CountWithAbove(AdministrativeTree tree)
    {
        Span<int> open = stackalloc int[(int)DivisionLevel.Grid + 1];
        int depth = 0;
        int count = 0;
        foreach (int ordinal in Ordinals)
        {
            while (depth > 0 && tree.End(open[depth - 1]) <= ordinal)
            {
                depth--;
            }
            int above = depth > 0 ? open[depth - 1] : -1;
            int steps = 0;
            for (int step = ordinal; step != above; step = tree.ParentAt(step))
            {
                steps++;
            }
            count += steps;
            depth += steps;
            for (int step = ordinal, place = depth - 1; step != above; step = tree.ParentAt(step))
            {
                open[place--] = step;
            }
        }
        return count;
    }
}
