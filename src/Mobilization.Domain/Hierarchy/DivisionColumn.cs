using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Hierarchy;

/// <summary>A value a division: the division's own, without anything below it.</summary>
/// <remarks>
/// Totals are another type, <see cref="Rollup{T}"/>, so that nothing is rolled up twice. A place that nobody wrote holds
/// <c>default</c>, which must be the zero of <typeparamref name="T"/>'s addition. Addition must be associative and commutative, so
/// that shards (a province, a day, a machine) merge exactly. Sums are asked for in a checked context; a tally of one's own whose
/// <c>+</c> is written over integers must itself be checked, or it wraps. Not safe for writers on several threads; give each its
/// own column and <see cref="Add(DivisionColumn{T})"/> them.
/// </remarks>
/// <typeparam name="T">A number, or a tally of several.</typeparam>
public sealed class DivisionColumn<T>
    where T : struct, IAdditionOperators<T, T, T>
{
    private T[]? _values;

    internal DivisionColumn(AdministrativeTree tree, T[] values) => (Tree, _values) = (tree, values);

    /// <summary>The tree whose divisions have the values.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>All values, by <see cref="Division.Ordinal"/>. A subtree's are one slice.</summary>
    /// <exception cref="InvalidOperationException">The column was moved into a roll-up.</exception>
    public Span<T> Values => _values ?? throw new InvalidOperationException("The column was moved into a roll-up.");

    /// <summary>A division's own value, to read and to write: <c>own[unit] += tally</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    /// <exception cref="InvalidOperationException">The column was moved into a roll-up.</exception>
    public ref T this[Division unit] => ref Values[Tree.Ordinal(unit)];

    /// <summary>Adds another column of the same tree, division by division. O(n).</summary>
    /// <returns>This column.</returns>
    /// <exception cref="ArgumentException"><paramref name="shard"/> is of another tree, or this column itself.</exception>
    /// <exception cref="InvalidOperationException">One of the columns was moved into a roll-up.</exception>
    /// <exception cref="OverflowException">A sum is beyond what a checked <typeparamref name="T"/> holds; then nothing was added.</exception>
    public DivisionColumn<T> Add(DivisionColumn<T> shard)
    {
        if (!ReferenceEquals(Guard.Against.Null(shard).Tree, Tree) || ReferenceEquals(shard, this))
        {
            throw new ArgumentException("The shard is of another tree, or this very column.", nameof(shard));
        }
        Span<T> own = Values;
        ReadOnlySpan<T> other = shard.Values;
        for (int i = 0; i < own.Length; i++)
        {
            _ = checked(own[i] + other[i]); // every sum is tried before any is written
        }
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = checked(own[i] + other[i]);
        }
        return this;
    }

    /// <summary>The total of one division and all below it, without a roll-up of the whole tree. O(divisions below).</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    /// <exception cref="InvalidOperationException">The column was moved into a roll-up.</exception>
    /// <exception cref="OverflowException">A sum is beyond what a checked <typeparamref name="T"/> holds.</exception>
    public T TotalOf(Division unit)
    {
        T total = default;
        foreach (T value in Values[Tree.Ordinal(unit)..unit.SubtreeEnd])
        {
            total = checked(total + value);
        }
        return total;
    }

    /// <summary>The totals of every division; the column stays as it is. O(n).</summary>
    /// <exception cref="InvalidOperationException">The column was moved into a roll-up.</exception>
    /// <exception cref="OverflowException">A sum is beyond what a checked <typeparamref name="T"/> holds.</exception>
    public Rollup<T> RollUp() => Rollup<T>.Fold(Tree, Values, GC.AllocateUninitializedArray<T>(Tree.Count));

    /// <summary>The totals of every division, in the memory of an older roll-up that is needed no more. O(n), allocates nothing of the tree's size.</summary>
    /// <param name="totals">The older roll-up, which holds this column's totals from now on.</param>
    /// <exception cref="ArgumentException"><paramref name="totals"/> is of another tree.</exception>
    /// <exception cref="InvalidOperationException">The column was moved into a roll-up.</exception>
    /// <exception cref="OverflowException">A sum is beyond what a checked <typeparamref name="T"/> holds; then the totals are all zero.</exception>
    public void RollUpInto(Rollup<T> totals) => Rollup<T>.Renew(Tree, totals, Values);

    /// <summary>The totals of every division, made in the column's own memory: faster, and the column can't be used again.</summary>
    /// <exception cref="OverflowException">A sum is beyond what a checked <typeparamref name="T"/> holds; the column is gone all the same.</exception>
    /// <exception cref="InvalidOperationException">The column was moved before.</exception>
    public Rollup<T> MoveToRollup()
    {
        _ = Values;
        T[] values = _values!;
        _values = null;
        return Rollup<T>.Fold(Tree, values, values);
    }
}
