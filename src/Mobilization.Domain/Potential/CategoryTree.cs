using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Potential;

/// <summary>A frozen forest of resource categories (资源类别树) of any depth.</summary>
/// <remarks>
/// Categories are numbered in pre-order, parents before children and siblings by code, whatever the order of the rows. GB/T
/// 38565-2020 is a fitting catalogue for goods; people, facilities, places and transport stand under other roots. Immutable and
/// safe to share between threads.
/// </remarks>
[DebuggerDisplay("{Count} categories")]
public sealed class CategoryTree
{
    private readonly Category[] _categories;
    private readonly Dictionary<string, Category> _byCode;

    private CategoryTree(CategoryRow[] rows, int[] parents)
    {
        _categories = new Category[rows.Length];
        _byCode = new(rows.Length, StringComparer.Ordinal);

        // Children in lists: pushed from the last code to the first, each list ends up in the order of the codes.
        int[] order = [.. Enumerable.Range(0, rows.Length)];
        Array.Sort(order, (a, b) => string.CompareOrdinal(rows[a].Code, rows[b].Code));
        int[] firstChild = new int[rows.Length];
        int[] nextSibling = new int[rows.Length];
        Array.Fill(firstChild, -1);
        int firstRoot = -1;
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            int row = order[i];
            ref int head = ref parents[row] < 0 ? ref firstRoot : ref firstChild[parents[row]];
            nextSibling[row] = head;
            head = row;
        }

        // A walk without recursion: down to the first child, else on to the next sibling of the nearest category that has one.
        int count = 0;
        var nodes = new Category[rows.Length];
        for (int row = firstRoot; row >= 0; )
        {
            Category node = new(this, count, rows[row], parents[row] < 0 ? null : nodes[parents[row]]);
            nodes[row] = node;
            _categories[count++] = node;
            _byCode.Add(node.Code, node);
            int next = firstChild[row];
            for (; next < 0 && row >= 0; row = parents[row])
            {
                nodes[row].SubtreeEnd = count;
                next = nextSibling[row];
            }
            row = next;
        }
    }

    /// <summary>A tree without a category.</summary>
    public static CategoryTree Empty { get; } = new([], []);

    /// <summary>Builds a tree from rows in any order.</summary>
    /// <exception cref="DefectException">The rows break rules of <see cref="PotentialRules"/>: all breaches, in the order of the rows.</exception>
    public static CategoryTree Build(IEnumerable<CategoryRow> rows) =>
        TryBuild(rows, out CategoryTree? tree, out ImmutableArray<Finding> defects)
            ? tree
            : throw new DefectException("The catalogue", defects, nameof(rows));

    /// <summary>Builds a tree from rows in any order, or lists every defect. O(n log n), nothing recursive.</summary>
    /// <param name="rows">One row a category.</param>
    /// <param name="tree">The tree; null where there are defects.</param>
    /// <param name="defects">Every missing or repeated code, missing name, unknown parent and cycle, in the order of the rows.</param>
    /// <returns>Whether there is no defect.</returns>
    public static bool TryBuild(
        IEnumerable<CategoryRow> rows,
        [NotNullWhen(true)] out CategoryTree? tree,
        out ImmutableArray<Finding> defects
    )
    {
        CategoryRow[] all = [.. Guard.Against.Null(rows)];
        defects = CategoryDefects.Of(all, out int[] parents);
        tree = defects.IsEmpty ? new(all, parents) : null;
        return tree is not null;
    }

    /// <summary>How many categories there are.</summary>
    public int Count => _categories.Length;

    /// <summary>All categories, parents before children and siblings by code.</summary>
    public ImmutableArray<Category> Categories => ImmutableCollectionsMarshal.AsImmutableArray(_categories);

    /// <summary>The categories that belong to no other, by code.</summary>
    public IEnumerable<Category> Roots => Siblings(0, Count);

    /// <summary>The rows that make this tree, in its order.</summary>
    public IEnumerable<CategoryRow> Rows =>
        _categories.Select(static category => new CategoryRow(category.Code, category.Name, category.Parent?.Code));

    /// <summary>The category at a place, 0 up to <see cref="Count"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Category At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return _categories[index];
    }

    /// <summary>The category of that code. O(1).</summary>
    /// <exception cref="KeyNotFoundException">The tree has no such category.</exception>
    public Category this[string code] =>
        TryFind(code, out Category? category)
            ? category
            : throw new KeyNotFoundException($"There is no category '{code}'.");

    /// <summary>Finds the category of a code. O(1).</summary>
    /// <returns>Whether the tree has it.</returns>
    public bool TryFind(string code, [NotNullWhen(true)] out Category? category) =>
        _byCode.TryGetValue(Guard.Against.Null(code), out category);

    internal int IndexOf(Category category, [CallerArgumentExpression(nameof(category))] string? name = null) =>
        ReferenceEquals(Guard.Against.Null(category, name).Tree, this)
            ? category.Index
            : throw new ArgumentException("The category is of another tree.", name);

    internal IEnumerable<Category> Siblings(int from, int end)
    {
        for (int i = from; i < end; i = _categories[i].SubtreeEnd)
        {
            yield return _categories[i];
        }
    }
}
