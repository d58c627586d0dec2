using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Hierarchy;

/// <summary>A value a key and division, where most pairs have none: a quantity per category and unit of measure, say.</summary>
/// <remarks>
/// Like <see cref="DivisionColumn{T}"/>, but sparse: memory follows the pairs that were added, and a pair with the value zero is
/// there while one that nobody added is not. Totals are another type, <see cref="KeyedRollup{TKey, T}"/>. Not safe for several
/// threads at once, readers included: a roll-up puts the pairs in order.
/// </remarks>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="T">A number, or a tally of several; <c>default</c> is its zero.</typeparam>
public sealed class KeyedColumn<TKey, T>
    where TKey : notnull
    where T : struct, IAdditionOperators<T, T, T>
{
    private readonly Dictionary<TKey, SparseCells<T>> _cells;

    /// <summary>An empty column.</summary>
    /// <param name="tree">The tree whose divisions will have values.</param>
    /// <param name="comparer">When two keys are one; null for their own equality.</param>
    public KeyedColumn(AdministrativeTree tree, IEqualityComparer<TKey>? comparer = null)
    {
        Tree = Guard.Against.Null(tree);
        _cells = new(comparer);
    }

    /// <summary>The tree whose divisions have the values.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>Adds to the own value of a key and division. Amortized O(log n).</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or <paramref name="key"/> is null.</exception>
    /// <exception cref="OverflowException">
    /// A sum is beyond what a checked <typeparamref name="T"/> holds; then this value was not added. Sums are made now and then, so
    /// that <see cref="RollUp"/> may be the first to say so.
    /// </exception>
    public void Add(TKey key, Division unit, T value)
    {
        int ordinal = Tree.Ordinal(unit);
        CellsOf(Guard.Against.Null(key)).Append(ordinal, value);
    }

    /// <summary>The own values of a key, for whoever adds many of them; one must be added.</summary>
    internal SparseCells<T> CellsOf(TKey key)
    {
        if (!_cells.TryGetValue(key, out SparseCells<T>? cells))
        {
            _cells.Add(key, cells = new());
        }
        return cells;
    }

    /// <summary>Adds another column of the same tree.</summary>
    /// <returns>This column.</returns>
    /// <exception cref="ArgumentException"><paramref name="shard"/> is of another tree, or this column itself.</exception>
    /// <exception cref="OverflowException">A sum is beyond what a checked <typeparamref name="T"/> holds; then nothing was added.</exception>
    public KeyedColumn<TKey, T> Add(KeyedColumn<TKey, T> shard)
    {
        if (!ReferenceEquals(Guard.Against.Null(shard).Tree, Tree) || ReferenceEquals(shard, this))
        {
            throw new ArgumentException("The shard is of another tree, or this very column.", nameof(shard));
        }
        var sums = new Dictionary<TKey, SparseCells<T>>(shard._cells.Count, _cells.Comparer);
        foreach ((TKey key, SparseCells<T> theirs) in shard._cells)
        {
            SparseCells<T> ours = sums.GetValueOrDefault(key) ?? _cells.GetValueOrDefault(key) ?? new();
            sums[key] = SparseCells<T>.Sum(ours, theirs);
        }
        foreach ((TKey key, SparseCells<T> sum) in sums)
        {
            _cells[key] = sum;
        }
        return this;
    }

    /// <summary>The totals of every division, key by key; the column stays as it is.</summary>
    /// <remarks>O(pairs x log pairs), then O(pairs and the divisions above them).</remarks>
    /// <exception cref="OverflowException">A sum is beyond what a checked <typeparamref name="T"/> holds.</exception>
    public KeyedRollup<TKey, T> RollUp()
    {
        var totals = new Dictionary<TKey, SparseCells<T>>(_cells.Count, _cells.Comparer);
        foreach ((TKey key, SparseCells<T> cells) in _cells)
        {
            totals.Add(key, cells.Fold(Tree));
        }
        return new(Tree, totals);
    }

    /// <summary>The totals, key by key, each key's own values given back as soon as they are added up; the column is empty then.</summary>
    internal KeyedRollup<TKey, T> MoveToRollup()
    {
        var totals = new Dictionary<TKey, SparseCells<T>>(_cells.Count, _cells.Comparer);
        foreach (TKey key in (TKey[])[.. _cells.Keys])
        {
            totals.Add(key, _cells[key].Fold(Tree));
            _cells.Remove(key);
        }
        return new(Tree, totals);
    }
}
