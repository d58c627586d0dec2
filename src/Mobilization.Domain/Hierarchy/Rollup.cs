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

    internal static Rollup<T> Fold(AdministrativeTree tree, ReadOnlySpan<T> own, T[] totals)
    {
        var rollup = new Rollup<T>(tree, totals);
        Renew(tree, rollup, own);
        return rollup;
    }

    internal static Rollup<T> Fold<TOwn>(AdministrativeTree tree, TOwn own)
        where TOwn : IOwnValues<T>, allows ref struct
    {
        var rollup = new Rollup<T>(tree, GC.AllocateUninitializedArray<T>(tree.Count));
        rollup.AddUp(own);
        return rollup;
    }

    /// <summary>Adds up a column into older totals, whose memory may be the column's own.</summary>
    internal static void Renew(AdministrativeTree tree, Rollup<T> totals, ReadOnlySpan<T> own) =>
        Renew(tree, totals, new ColumnValues(own[..tree.Count]));

    /// <summary>Adds up own values into older totals.</summary>
    /// <exception cref="ArgumentException"><paramref name="totals"/> are of another tree.</exception>
    internal static void Renew<TOwn>(AdministrativeTree tree, Rollup<T> totals, TOwn own)
        where TOwn : IOwnValues<T>, allows ref struct
    {
        if (!ReferenceEquals(Guard.Against.Null(totals).Tree, tree))
        {
            throw new ArgumentException("The totals are of another tree.", nameof(totals));
        }
        try
        {
            totals.AddUp(own);
        }
        catch (OverflowException)
        {
            Array.Clear(totals._totals); // rather none than some
            throw;
        }
    }

    private void AddUp<TOwn>(TOwn own)
        where TOwn : IOwnValues<T>, allows ref struct
    {
        // Backwards, all that lies below a division comes just before it, so that the sums of the divisions not reached yet nest
        // as their levels do. The innermost is a local; each own value is read once and each total written once. One comparison
        // settles most divisions: those that share their parent with the one before and have nobody below them.
        const int Nobody = -2; // neither an ordinal nor a root's parent
        const int Levels = (int)DivisionLevel.Grid + 1;
        var outers = new (int Parent, T Sum)[Levels];
        int outer = 0;
        ReadOnlySpan<int> parents = Tree.Parents;
        Span<T> into = _totals.AsSpan(0, parents.Length);
        int pending = Nobody; // whose children are being summed
        T sum = default;
        for (int i = parents.Length - 1; i >= 0; i--)
        {
            int parent = parents[i];
            if (parent == pending)
            {
                T value = own[i];
                into[i] = value;
                sum = checked(sum + value);
                continue;
            }
            T total = own[i];
            if (i == pending)
            {
                total = checked(total + sum);
                outer--;
                (pending, sum) = outers[outer];
            }
            into[i] = total;
            if (parent == pending)
            {
                sum = checked(sum + total);
            }
            else if (parent >= 0)
            {
                outers[outer] = (pending, sum);
                outer++;
                pending = parent;
                sum = total;
            }
        }
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

    private readonly ref struct ColumnValues(ReadOnlySpan<T> values) : IOwnValues<T>
    {
        private readonly ReadOnlySpan<T> _values = values;

        public T this[int place] => _values[place];
    }
}

/// <summary>Own values to add up, by place, wherever they come from.</summary>
internal interface IOwnValues<T>
{
    T this[int place] { get; }
}
