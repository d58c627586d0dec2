using System.Diagnostics;

namespace Mobilization.Domain.Potential;

/// <summary>One category of resources (资源类别) of one <see cref="CategoryTree"/>.</summary>
/// <remarks>Equal to itself alone. Immutable.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Category
{
    internal Category(CategoryTree tree, int index, CategoryRow row, Category? parent)
    {
        (Tree, Index, Code, Name, Parent) = (tree, index, row.Code, row.Name, parent);
        SubtreeEnd = index + 1;
    }

    /// <summary>The tree that this is a category of.</summary>
    public CategoryTree Tree { get; }

    /// <summary>The place in the tree, from 0: parents before children, siblings by code.</summary>
    public int Index { get; }

    /// <summary>The first place after the last category below this one.</summary>
    public int SubtreeEnd { get; internal set; }

    /// <summary>The code, unique in the tree.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The category that this one belongs to; null for a root.</summary>
    public Category? Parent { get; }

    /// <summary>The categories above, nearest first.</summary>
    public IEnumerable<Category> Ancestors
    {
        get
        {
            for (Category? above = Parent; above is not null; above = above.Parent)
            {
                yield return above;
            }
        }
    }

    /// <summary>This category and all below it, parents before children, siblings by code.</summary>
    public IEnumerable<Category> Subtree
    {
        get
        {
            for (int i = Index; i < SubtreeEnd; i++)
            {
                yield return Tree.At(i);
            }
        }
    }

    /// <summary>The categories directly below, by code. O(children).</summary>
    public IEnumerable<Category> Children => Tree.Siblings(Index + 1, SubtreeEnd);

    /// <summary>Whether <paramref name="other"/> is this category or below it. O(1).</summary>
    /// <exception cref="ArgumentException"><paramref name="other"/> is null or of another tree.</exception>
    public bool Contains(Category other)
    {
        int place = Tree.IndexOf(other);
        return Index <= place && place < SubtreeEnd;
    }

    /// <summary>Code and name: <c>1010100 挖掘机</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
