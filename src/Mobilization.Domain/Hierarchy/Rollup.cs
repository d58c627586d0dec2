using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Hierarchy;

/// <summary>A total a division: its own value and those of all divisions below it.</summary>
/// <remarks>Made by <see cref="DivisionColumn{T}.RollUp"/>. Safe for many readers as long as nobody adds.</remarks>
/// <typeparam name="T">A number, or a tally of several.</typeparam>
public sealed class Rollup<T>
    where T : struct, IAdditionOperators<T, T, T>
{
    private readonly T[] _totals;

    private Rollup(AdministrativeTree tree, T[] totals) => (Tree, _totals) = (tree, totals);

    internal static Rollup<T> Fold(AdministrativeTree tree, T[] values)
    {
        // Backwards, every child is complete before its parent is left. Neighbouring siblings are summed in a local, and the
        // parent is written once a run.
        ReadOnlySpan<int> parents = tree.Parents;
        Span<T> totals = values.AsSpan(0, parents.Length);
        int pending = -1;
        T sum = default;
        for (int i = parents.Length - 1; i >= 0; i--)
        {
            int parent = parents[i];
            if (parent != pending)
            {
                if (pending >= 0)
                {
                    totals[pending] = checked(totals[pending] + sum);
                }
                pending = parent;
                sum = totals[i];
            }
            else if (pending >= 0) // roots have nothing above them to add up for
            {
                sum = checked(sum + totals[i]);
            }
        }
        return new(tree, values);
    }

    /// <summary>The totals of two shards of one tree, added up: sums of sums are sums.</summary>
    internal static Rollup<T> Sum(Rollup<T> left, Rollup<T> right)
    {
        var totals = new T[left._totals.Length];
        for (int i = 0; i < totals.Length; i++)
        {
            totals[i] = checked(left._totals[i] + right._totals[i]);
        }
        return new(left.Tree, totals);
    }

    /// <summary>The tree whose divisions have the totals.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>All totals, by <see cref="Division.Ordinal"/>.</summary>
    public ReadOnlySpan<T> Values => _totals;

    /// <summary>The total of a division. O(1).</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public T this[Division unit] => _totals[Tree.Ordinal(unit)];

    /// <summary>The total of everything, the sum over the roots.</summary>
    /// <exception cref="OverflowException">The sum is beyond what a checked <typeparamref name="T"/> holds.</exception>
    public T Total
    {
        get
        {
            T total = default;
            foreach (Division root in Tree.Roots)
            {
                total = checked(total + _totals[root.Ordinal]);
            }
            return total;
        }
    }

    /// <summary>Adds a change of one division's own value to it and to every division above. O(depth), allocates nothing.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    /// <exception cref="OverflowException">A sum is beyond what a checked <typeparamref name="T"/> holds; then nothing was added.</exception>
    public void Add(Division unit, T change)
    {
        // The total of a root bounds nothing (changes may be negative), so every sum is tried before any is written.
        for (int i = Tree.Ordinal(unit); i >= 0; i = Tree.ParentAt(i))
        {
            _ = checked(_totals[i] + change);
        }
        for (int i = unit.Ordinal; i >= 0; i = Tree.ParentAt(i))
        {
            _totals[i] = checked(_totals[i] + change);
        }
    }

    /// <summary>Names a reading of the totals.</summary>
    /// <param name="name">The measure's name.</param>
    /// <param name="read">Reads a figure off a total.</param>
    public Measure Measure(string name, Func<T, Figure> read)
    {
        Guard.Against.Null(read);
        return new Measure(Tree, name, ordinal => read(_totals[ordinal]));
    }
}
