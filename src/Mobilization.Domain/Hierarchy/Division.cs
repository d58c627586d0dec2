using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Hierarchy;

/// <summary>One administrative division (行政区划) of one <see cref="AdministrativeTree"/>.</summary>
/// <remarks>
/// A view of 16 bytes: the tree and the division's place in it. Equal when both are the same, so that divisions of two trees are
/// never equal; ordered by place within one tree. <c>default</c> is no division: it is equal to itself alone, prints as empty
/// text, and throws where it is asked for more.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Division : IEquatable<Division>, IComparable<Division>
{
    private readonly AdministrativeTree? _tree;

    internal Division(AdministrativeTree tree, int ordinal) => (_tree, Ordinal) = (tree, ordinal);

    /// <summary>The tree that this is a division of.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public AdministrativeTree Tree =>
        _tree ?? throw new InvalidOperationException("A default division belongs to no tree.");

    /// <summary>Whether this is <c>default</c>, no division.</summary>
    public bool IsDefault => _tree is null;

    /// <summary>
    /// The place in the tree, from 0: parents before children, siblings by code. The division and all below it take the places
    /// from here up to, not including, <see cref="SubtreeEnd"/>.
    /// </summary>
    public int Ordinal { get; }

    /// <summary>The first place after the last division below this one. O(1).</summary>
    public int SubtreeEnd => Tree.End(Ordinal);

    /// <summary>The code.</summary>
    public DivisionCode Code => Tree.CodeAt(Ordinal);

    /// <summary>The name.</summary>
    public string Name => Tree.NameAt(Ordinal);

    /// <summary>The level, as the register says.</summary>
    public DivisionLevel Level => Tree.LevelAt(Ordinal);

    /// <summary>The division that this one belongs to; null for a root. O(1).</summary>
    public Division? Parent => Tree.ParentAt(Ordinal) is >= 0 and var parent ? new Division(Tree, parent) : null;

    /// <summary>Whether this belongs to no other division of its tree.</summary>
    public bool IsRoot => Tree.ParentAt(Ordinal) < 0;

    /// <summary>Whether no division belongs to this one.</summary>
    public bool IsLeaf => SubtreeEnd == Ordinal + 1;

    /// <summary>How many divisions are above this one. O(depth).</summary>
    public int Depth
    {
        get
        {
            int depth = 0;
            for (int above = Tree.ParentAt(Ordinal); above >= 0; above = Tree.ParentAt(above))
            {
                depth++;
            }
            return depth;
        }
    }

    /// <summary>The divisions directly below, by code. O(children).</summary>
    public DivisionSequence Children => DivisionSequence.Siblings(Tree, Ordinal + 1, SubtreeEnd);

    /// <summary>All divisions below, parents before children, siblings by code; this one is not among them.</summary>
    public DivisionSequence Descendants => DivisionSequence.Run(Tree, Ordinal + 1, SubtreeEnd);

    /// <summary>This division and all below it, in the same order.</summary>
    public DivisionSequence Subtree => DivisionSequence.Run(Tree, Ordinal, SubtreeEnd);

    /// <summary>The divisions above, nearest first.</summary>
    public DivisionSequence Ancestors => DivisionSequence.Climb(Tree, Tree.ParentAt(Ordinal));

    /// <summary>The other divisions with the same parent; for a root, the other roots.</summary>
    public IEnumerable<Division> Siblings
    {
        get
        {
            Division self = this;
            DivisionSequence all = Parent is { } parent ? parent.Children : Tree.Roots;
            return all.Where(sibling => sibling != self);
        }
    }

    /// <summary>All divisions of a level below this one. O(divisions below).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is none of the six.</exception>
    public DivisionSequence DescendantsAt(DivisionLevel level) =>
        DivisionSequence.Run(Tree, Ordinal + 1, SubtreeEnd, level);

    /// <summary>The divisions of exactly this name below this one; names repeat. O(divisions below).</summary>
    public IEnumerable<Division> DescendantsNamed(string name)
    {
        Guard.Against.Null(name);
        return Descendants.Where(division => division.Name == name);
    }

    /// <summary>Whether <paramref name="other"/> is this division or below it. O(1).</summary>
    /// <exception cref="ArgumentException"><paramref name="other"/> is of another tree.</exception>
    public bool Contains(Division other)
    {
        int place = Tree.Ordinal(other);
        return Ordinal <= place && place < Tree.End(Ordinal);
    }

    /// <summary>The nearest division that contains both; null where they stand below different roots. O(depth).</summary>
    /// <exception cref="ArgumentException"><paramref name="other"/> is of another tree.</exception>
    public Division? CommonAncestor(Division other)
    {
        // In pre-order, what is above the later division and not behind the earlier one contains both.
        AdministrativeTree tree = Tree;
        int place = tree.Ordinal(other);
        (int earlier, int above) = place < Ordinal ? (place, Ordinal) : (Ordinal, place);
        while (above > earlier)
        {
            above = tree.ParentAt(above);
        }
        return above < 0 ? null : new Division(tree, above);
    }

    /// <summary>The names from the root down to this division.</summary>
    /// <param name="separator">What stands between two names.</param>
    public string Path(string separator = "/")
    {
        Guard.Against.Null(separator);
        Division self = this;
        return string.Join(separator, Ancestors.Reverse().Append(self).Select(division => division.Name));
    }

    /// <inheritdoc/>
    public bool Equals(Division other) => ReferenceEquals(_tree, other._tree) && Ordinal == other.Ordinal;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Division other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _tree is null ? 0 : HashCode.Combine(_tree, Ordinal);

    /// <summary>Compares places.</summary>
    /// <exception cref="ArgumentException"><paramref name="other"/> is of another tree.</exception>
    public int CompareTo(Division other) => Ordinal.CompareTo(Tree.Ordinal(other));

    /// <summary>Code and name: <c>330402000000 南湖区</c>; empty for <c>default</c>.</summary>
    public override string ToString() => IsDefault ? "" : $"{Code} {Name}";

    /// <summary>Same tree and same place.</summary>
    public static bool operator ==(Division left, Division right) => left.Equals(right);

    /// <summary>Another tree or another place.</summary>
    public static bool operator !=(Division left, Division right) => !left.Equals(right);

    /// <summary>Order of places.</summary>
    public static bool operator <(Division left, Division right) => left.CompareTo(right) < 0;

    /// <summary>Order of places.</summary>
    public static bool operator >(Division left, Division right) => left.CompareTo(right) > 0;

    /// <summary>Order of places.</summary>
    public static bool operator <=(Division left, Division right) => left.CompareTo(right) <= 0;

    /// <summary>Order of places.</summary>
    public static bool operator >=(Division left, Division right) => left.CompareTo(right) >= 0;
}
