using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Hierarchy;

/// <summary>A total a key and division, where there is one: at each division that a pair was added for, and at all above it.</summary>
/// <remarks>Made by <see cref="KeyedColumn{TKey, T}.RollUp"/>. Safe for many readers as long as nobody adds.</remarks>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="T">A number, or a tally of several.</typeparam>
public sealed class KeyedRollup<TKey, T>
    where TKey : notnull
    where T : struct, IAdditionOperators<T, T, T>
{
    private readonly Dictionary<TKey, SparseCells<T>> _totals;

    internal KeyedRollup(AdministrativeTree tree, Dictionary<TKey, SparseCells<T>> totals) =>
        (Tree, _totals) = (tree, totals);

    /// <summary>The totals of two shards of one tree, added up: sums of sums are sums.</summary>
    internal static KeyedRollup<TKey, T> Sum(KeyedRollup<TKey, T> left, KeyedRollup<TKey, T> right)
    {
        var totals = new Dictionary<TKey, SparseCells<T>>(left._totals.Comparer);
        foreach (TKey key in left._totals.Keys.Union(right._totals.Keys, left._totals.Comparer))
        {
            SparseCells<T> ours = left._totals.GetValueOrDefault(key) ?? new();
            totals[key] = SparseCells<T>.Sum(ours, right._totals.GetValueOrDefault(key) ?? new());
        }
        return new(left.Tree, totals);
    }

    /// <summary>The tree whose divisions have the totals.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>Every key that was added, in no particular order.</summary>
    public IReadOnlyCollection<TKey> Keys => _totals.Keys;

    /// <summary>The total of a key and division; zero where nothing was added there or below. O(log n).</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public T this[TKey key, Division unit] => TryGet(key, unit, out T total) ? total : default;

    /// <summary>Finds the total of a key and division. O(log n).</summary>
    /// <returns>Whether anything was added there or below.</returns>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public bool TryGet(TKey key, Division unit, out T total)
    {
        int ordinal = Tree.Ordinal(unit);
        if (_totals.TryGetValue(key, out SparseCells<T>? cells) && cells.Find(ordinal) is >= 0 and var position)
        {
            total = cells.ValueAt(position);
            return true;
        }
        total = default;
        return false;
    }

    /// <summary>The divisions that have a total of a key, with it, in the tree's order.</summary>
    public IEnumerable<(Division Unit, T Total)> Of(TKey key)
    {
        if (_totals.TryGetValue(key, out SparseCells<T>? cells))
        {
            for (int i = 0; i < cells.Count; i++)
            {
                yield return (Tree.At(cells.Ordinals[i]), cells.ValueAt(i));
            }
        }
    }

    /// <summary>The total of a key over everything, the sum over the roots.</summary>
    public T TotalOf(TKey key)
    {
        T total = default;
        foreach (Division root in Tree.Roots)
        {
            total = checked(total + this[key, root]);
        }
        return total;
    }

    /// <summary>Adds a change of one key's and division's own value to it and to every division above.</summary>
    /// <remarks>O(depth x log n) without allocation where the pairs are there already; a pair that is new costs O(n).</remarks>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    /// <exception cref="OverflowException">A sum is beyond what a checked <typeparamref name="T"/> holds; then nothing was added.</exception>
    public void Add(TKey key, Division unit, T change)
    {
        int start = Tree.Ordinal(unit);
        if (!_totals.TryGetValue(key, out SparseCells<T>? cells))
        {
            cells = new();
        }
        for (int i = start; i >= 0; i = Tree.ParentAt(i))
        {
            _ = checked((cells.Find(i) is >= 0 and var position ? cells.ValueAt(position) : default) + change);
        }
        for (int i = start; i >= 0; i = Tree.ParentAt(i))
        {
            int position = cells.Find(i);
            ref T total = ref cells.ValueAt(position >= 0 ? position : cells.Insert(i, ~position));
            total = checked(total + change);
        }
        _totals.TryAdd(key, cells);
    }

    /// <summary>Names a reading of one key's totals; a division without one reads as zero.</summary>
    public Measure Measure(string name, TKey key, Func<T, Figure> read)
    {
        Guard.Against.Null(read);
        return new Measure(Tree, name, ordinal => read(this[key, Tree.At(ordinal)]));
    }
}
