using System.Buffers;
using System.Collections.Immutable;

namespace Mobilization.Domain.Hierarchy;

/// <summary>The rows of a register on their way to a tree.</summary>
/// <remarks>
/// Rows that stand in the tree's order are numbered as they stand, in one pass. Others are sorted by code first, which is the
/// tree's order wherever codes nest as the divisions do; where they don't, the sorted rows are linked to their parents and
/// numbered by a walk. Nothing recurses over the depth of the data.
/// </remarks>
internal readonly ref struct Register
{
    private readonly ReadOnlySpan<DivisionCode> _codes;
    private readonly ReadOnlySpan<DivisionLevel> _levels;
    private readonly ReadOnlySpan<DivisionCode> _parents;
    private readonly ReadOnlySpan<string> _names;
    private readonly bool _requireParents;
    private readonly Columns? _own; // these columns as arrays that the tree may keep

    public Register(
        ReadOnlySpan<DivisionCode> codes,
        ReadOnlySpan<DivisionLevel> levels,
        ReadOnlySpan<DivisionCode> parents,
        ReadOnlySpan<string> names,
        bool requireParents
    )
    {
        _codes = codes;
        _levels = levels;
        _parents = parents;
        _names = names;
        _requireParents = requireParents;
    }

    private Register(Columns own, ReadOnlySpan<DivisionCode> parents, bool requireParents)
        : this(own.Codes, own.Levels, parents, own.Names, requireParents) => _own = own;

    /// <summary>The tree, if the rows have no defect; otherwise null.</summary>
    public AdministrativeTree? ToTree()
    {
        foreach (string name in _names)
        {
            if (string.IsNullOrEmpty(name))
            {
                return null;
            }
        }
        for (int i = 0; i < _codes.Length; i++)
        {
            if (!IsSound(i))
            {
                return null;
            }
        }
        int[] above = GC.AllocateUninitializedArray<int>(_codes.Length);
        int[] ends = GC.AllocateUninitializedArray<int>(_codes.Length);
        if (InOrder(above, ends) is { } tree)
        {
            return tree;
        }
        // What is needed for a while only is rented: large arrays that come and go bring on collections of everything.
        DivisionCode[] parents = ArrayPool<DivisionCode>.Shared.Rent(_codes.Length);
        Register sorted = Sorted(parents);
        tree = sorted.InOrder(above, ends) ?? sorted.Linked();
        ArrayPool<DivisionCode>.Shared.Return(parents);
        return tree;
    }

    /// <summary>One column at a time: a loop this small lets its misses overlap.</summary>
    private static void Gather<T>(ReadOnlySpan<T> column, ReadOnlySpan<int> rows, Span<T> sorted)
    {
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = column[rows[i]];
        }
    }

    private Register Sorted(DivisionCode[] parents)
    {
        int count = _codes.Length;
        var codes = GC.AllocateUninitializedArray<DivisionCode>(count);
        var levels = GC.AllocateUninitializedArray<DivisionLevel>(count);
        string[] names = new string[count];
        int[] rows = ArrayPool<int>.Shared.Rent(count);
        CodeOrder.Sort(_codes, rows.AsSpan(0, count), codes);
        Gather(_levels, rows, levels);
        Gather(_parents, rows, parents.AsSpan(0, count));
        Gather(_names, rows, names);
        ArrayPool<int>.Shared.Return(rows);
        return new(new Columns(codes, levels, names), parents.AsSpan(0, count), _requireParents);
    }

    /// <summary>The tree, if the rows stand in its order and have no defect; otherwise null.</summary>
    private AdministrativeTree? InOrder(int[] above, int[] ends)
    {
        int count = _codes.Length;
        bool absentParents = false;
        int current = -1; // the last row; climbing from it finds the next row's parent
        DivisionCode lastRoot = default;
        for (int i = 0; i < count; i++)
        {
            int parent = current;
            DivisionCode sibling = default; // the branch just left on the way up
            while (parent >= 0 && _codes[parent] != _parents[i])
            {
                sibling = _codes[parent];
                ends[parent] = i;
                parent = above[parent];
            }
            if (parent < 0)
            {
                if (_codes[i] <= lastRoot)
                {
                    return null;
                }
                lastRoot = _codes[i];
                absentParents |= !_parents[i].IsDefault;
            }
            else if (_levels[parent] >= _levels[i] || _codes[i] <= sibling)
            {
                return null;
            }
            above[i] = parent;
            current = i;
        }
        for (; current >= 0; current = above[current])
        {
            ends[current] = count;
        }
        Columns own = _own ?? new(_codes.ToArray(), _levels.ToArray(), _names.ToArray());
        if (CodeIndex.Build(own.Codes) is not { } index || (absentParents && !RootsAreRoots(above, index)))
        {
            return null;
        }
        return new(own.Codes, above, ends, own.Levels, own.Names, index);
    }

    private bool RootsAreRoots(int[] above, CodeIndex index)
    {
        for (int i = 0; i < above.Length; i++)
        {
            if (above[i] < 0 && !_parents[i].IsDefault && (_requireParents || index.Find(_parents[i]) >= 0))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The tree of rows sorted by code, if they have no defect; otherwise null.</summary>
    private AdministrativeTree? Linked()
    {
        int count = _codes.Length;
        if (CodeIndex.Build(_own!.Codes) is not { } index)
        {
            return null;
        }
        // Children in lists: walked from the last code to the first, each list ends up sorted.
        int[] above = new int[count];
        int[] firstChild = new int[count + 1]; // the last cell heads the roots
        int[] nextSibling = new int[count];
        Array.Fill(firstChild, -1);
        for (int i = count - 1; i >= 0; i--)
        {
            int parent = index.Find(_parents[i]);
            if (parent < 0 ? _requireParents && !_parents[i].IsDefault : _levels[parent] >= _levels[i])
            {
                return null;
            }
            above[i] = parent;
            ref int head = ref firstChild[parent < 0 ? count : parent];
            nextSibling[i] = head;
            head = i;
        }
        return Numbered(above, firstChild, nextSibling);
    }

    private AdministrativeTree Numbered(int[] above, int[] firstChild, int[] nextSibling)
    {
        int count = above.Length;
        int[] place = new int[count]; // from the order of codes to the tree's
        var codes = new DivisionCode[count];
        int[] parents = new int[count];
        int[] ends = new int[count];
        var levels = new DivisionLevel[count];
        string[] names = new string[count];
        int next = 0;
        int current = firstChild[count];
        while (current >= 0)
        {
            int ordinal = next++;
            place[current] = ordinal;
            codes[ordinal] = _codes[current];
            levels[ordinal] = _levels[current];
            names[ordinal] = _names[current];
            parents[ordinal] = above[current] < 0 ? -1 : place[above[current]];
            if (firstChild[current] >= 0)
            {
                current = firstChild[current];
                continue;
            }
            while (true)
            {
                ends[place[current]] = next;
                if (nextSibling[current] >= 0)
                {
                    current = nextSibling[current];
                    break;
                }
                current = above[current];
                if (current < 0)
                {
                    break;
                }
            }
        }
        return new(codes, parents, ends, levels, names, CodeIndex.Build(codes)!);
    }

    private bool IsSound(int row) =>
        !_codes[row].IsDefault && IsLevel(_levels[row]) && _codes[row].IsGrid == (_levels[row] == DivisionLevel.Grid);

    private static bool IsLevel(DivisionLevel level) => level is >= DivisionLevel.Province and <= DivisionLevel.Grid;

    /// <summary>Every defect, in the order of the rows.</summary>
    public ImmutableArray<Finding> Defects()
    {
        var found = new List<(int Row, Finding Finding)>();
        var first = new Dictionary<DivisionCode, int>(_codes.Length);
        for (int i = 0; i < _codes.Length; i++)
        {
            if (!_codes[i].IsDefault && !first.TryAdd(_codes[i], i))
            {
                found.Add(
                    (
                        i,
                        new(
                            HierarchyRules.DuplicateCode,
                            ("row", i),
                            ("code", _codes[i]),
                            ("first-row", first[_codes[i]])
                        )
                    )
                );
            }
        }
        bool mayCycle = false;
        for (int i = 0; i < _codes.Length; i++)
        {
            DivisionCode code = _codes[i];
            bool hasLevel = IsLevel(_levels[i]);
            if (code.IsDefault)
            {
                found.Add((i, new(HierarchyRules.CodeMissing, ("row", i))));
            }
            if (string.IsNullOrEmpty(_names[i]))
            {
                found.Add((i, new(HierarchyRules.NameMissing, ("row", i), ("code", code))));
            }
            if (!hasLevel)
            {
                found.Add(
                    (i, new(HierarchyRules.LevelUnknown, ("row", i), ("code", code), ("level", (int)_levels[i])))
                );
            }
            else if (!code.IsDefault && code.IsGrid != (_levels[i] == DivisionLevel.Grid))
            {
                found.Add((i, new(HierarchyRules.CodeLength, ("row", i), ("code", code), ("level", _levels[i]))));
            }
            if (_parents[i].IsDefault)
            {
                continue;
            }
            if (!first.TryGetValue(_parents[i], out int parent))
            {
                if (_requireParents)
                {
                    found.Add(
                        (i, new(HierarchyRules.ParentMissing, ("row", i), ("code", code), ("parent", _parents[i])))
                    );
                }
            }
            else if (hasLevel && IsLevel(_levels[parent]) && _levels[parent] >= _levels[i])
            {
                mayCycle = true; // levels fall all the way round a cycle, or somewhere they do not
                found.Add(
                    (
                        i,
                        new(
                            HierarchyRules.ParentNotAbove,
                            ("row", i),
                            ("code", code),
                            ("level", _levels[i]),
                            ("parent", _parents[i]),
                            ("parent-level", _levels[parent])
                        )
                    )
                );
            }
            mayCycle |= !hasLevel;
        }
        if (mayCycle)
        {
            AddCycles(found, first);
        }
        return [.. found.OrderBy(static entry => entry.Row).Select(static entry => entry.Finding)];
    }

    private void AddCycles(List<(int Row, Finding Finding)> found, Dictionary<DivisionCode, int> first)
    {
        int[] walk = new int[_codes.Length]; // the walk that first came by, from 1
        for (int start = 0; start < _codes.Length; start++)
        {
            int row = start;
            while (row >= 0 && walk[row] == 0)
            {
                walk[row] = start + 1;
                row = _parents[row].IsDefault ? -1 : first.GetValueOrDefault(_parents[row], -1);
            }
            if (row < 0 || walk[row] != start + 1)
            {
                continue;
            }
            int length = 0;
            int least = row;
            int member = row;
            do
            {
                length++;
                least = Math.Min(least, member);
                member = first[_parents[member]];
            } while (member != row);
            found.Add((least, new(HierarchyRules.Cycle, ("row", least), ("code", _codes[least]), ("length", length))));
        }
    }

    private sealed record Columns(DivisionCode[] Codes, DivisionLevel[] Levels, string[] Names);
}
