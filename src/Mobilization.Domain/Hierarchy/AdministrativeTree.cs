using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Hierarchy;

/// <summary>A frozen forest of administrative divisions (行政区划树), at any size up to the whole nation's.</summary>
/// <remarks>
/// Divisions are numbered in pre-order, parents before children and siblings by code, whatever the order of the rows: equal rows
/// make equal trees. So a subtree is a run of places, a value per division is an array, and a roll-up is one backward pass.
/// Irregular registers are legal: levels may be skipped, a leaf may stand at any level, there may be several roots, and names may
/// repeat. Immutable and safe to share between threads. Without its names a tree holds some 38 bytes a division.
/// </remarks>
[DebuggerDisplay("{Count} divisions")]
public sealed class AdministrativeTree
{
    private readonly DivisionCode[] _codes;
    private readonly int[] _parents;
    private readonly int[] _ends;
    private readonly DivisionLevel[] _levels;
    private readonly string[] _names;
    private readonly CodeIndex _index;
    private string? _fingerprint;

    internal AdministrativeTree(
        DivisionCode[] codes,
        int[] parents,
        int[] ends,
        DivisionLevel[] levels,
        string[] names,
        CodeIndex index
    ) => (_codes, _parents, _ends, _levels, _names, _index) = (codes, parents, ends, levels, names, index);

    /// <summary>Builds a tree from rows in any order.</summary>
    /// <param name="rows">One row a division.</param>
    /// <param name="requireParents">Whether a parent code that no row has is a defect; otherwise such a row is a root.</param>
    /// <exception cref="DefectException">The rows break rules of <see cref="HierarchyRules"/>: all breaches, in the order of the rows.</exception>
    public static AdministrativeTree Build(IEnumerable<DivisionRow> rows, bool requireParents = false) =>
        TryBuild(rows, out AdministrativeTree? tree, out ImmutableArray<Finding> defects, requireParents)
            ? tree
            : throw new DefectException("The register", defects, nameof(rows));

    /// <summary>Builds a tree from rows in any order, or lists every defect.</summary>
    /// <param name="rows">One row a division.</param>
    /// <param name="tree">The tree; null where there are defects.</param>
    /// <param name="defects">Every breach of <see cref="HierarchyRules"/>, in the order of the rows.</param>
    /// <param name="requireParents">Whether a parent code that no row has is a defect; otherwise such a row is a root.</param>
    /// <returns>Whether there is no defect.</returns>
    public static bool TryBuild(
        IEnumerable<DivisionRow> rows,
        [NotNullWhen(true)] out AdministrativeTree? tree,
        out ImmutableArray<Finding> defects,
        bool requireParents = false
    )
    {
        DivisionRow[] all = [.. Guard.Against.Null(rows)];
        return TryBuild(
            Array.ConvertAll(all, static row => row.Code),
            Array.ConvertAll(all, static row => row.Level),
            Array.ConvertAll(all, static row => row.Parent ?? default),
            Array.ConvertAll(all, static row => row.Name),
            out tree,
            out defects,
            requireParents
        );
    }

    /// <summary>Builds a tree from columns, one place a division, in any order.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="levels">The levels.</param>
    /// <param name="parents">The parents' codes; <c>default</c>, or a code that no place has, makes a root.</param>
    /// <param name="names">The names.</param>
    /// <param name="requireParents">Whether a parent code that no place has is a defect.</param>
    /// <remarks>O(n); fastest where the columns are in the tree's own order already, as official registers are.</remarks>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="DefectException">The rows break rules of <see cref="HierarchyRules"/>: all breaches, in the order of the rows.</exception>
    public static AdministrativeTree Build(
        ReadOnlySpan<DivisionCode> codes,
        ReadOnlySpan<DivisionLevel> levels,
        ReadOnlySpan<DivisionCode> parents,
        ReadOnlySpan<string> names,
        bool requireParents = false
    ) =>
        TryBuild(codes, levels, parents, names, out AdministrativeTree? tree, out var defects, requireParents)
            ? tree
            : throw new DefectException("The register", defects, nameof(codes));

    /// <summary>Builds a tree from columns, one place a division, in any order, or lists every defect.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="levels">The levels.</param>
    /// <param name="parents">The parents' codes; <c>default</c>, or a code that no place has, makes a root.</param>
    /// <param name="names">The names.</param>
    /// <param name="tree">The tree; null where there are defects.</param>
    /// <param name="defects">Every breach of <see cref="HierarchyRules"/>, in the order of the rows.</param>
    /// <param name="requireParents">Whether a parent code that no place has is a defect.</param>
    /// <returns>Whether there is no defect.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static bool TryBuild(
        ReadOnlySpan<DivisionCode> codes,
        ReadOnlySpan<DivisionLevel> levels,
        ReadOnlySpan<DivisionCode> parents,
        ReadOnlySpan<string> names,
        [NotNullWhen(true)] out AdministrativeTree? tree,
        out ImmutableArray<Finding> defects,
        bool requireParents = false
    )
    {
        if (levels.Length != codes.Length || parents.Length != codes.Length || names.Length != codes.Length)
        {
            throw new ArgumentException("The columns differ in length.", nameof(codes));
        }
        var register = new Register(codes, levels, parents, names, requireParents);
        tree = register.ToTree();
        defects = tree is null ? register.Defects() : [];
        return tree is not null;
    }

    /// <summary>How many divisions there are.</summary>
    public int Count => _codes.Length;

    /// <summary>All divisions, parents before children and siblings by code.</summary>
    public DivisionSequence Divisions => DivisionSequence.Run(this, 0, Count);

    /// <summary>The divisions that belong to no other, by code. There is no division «nation» above them.</summary>
    public DivisionSequence Roots => DivisionSequence.Siblings(this, 0, Count);

    /// <summary>The division at a place, 0 up to, not including, <see cref="Count"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Division At(int ordinal) =>
        ordinal >= 0 && ordinal < Count
            ? new Division(this, ordinal)
            : throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, $"There are {Count} places.");

    /// <summary>The division of that code. O(1); O(log n) in a register whose codes were made to collide.</summary>
    /// <exception cref="KeyNotFoundException">The tree has no such division.</exception>
    public Division this[DivisionCode code] =>
        TryFind(code, out Division division)
            ? division
            : throw new KeyNotFoundException($"The tree has no division {code}.");

    /// <summary>The division of that code, in any form that <see cref="DivisionCode.Parse(string, IFormatProvider?)"/> reads: <c>tree["330400"]</c>.</summary>
    /// <exception cref="FormatException">The text is no code.</exception>
    /// <exception cref="KeyNotFoundException">The tree has no such division.</exception>
    public Division this[string code] => this[DivisionCode.Parse(Guard.Against.Null(code))];

    /// <summary>Finds the division of a code. O(1).</summary>
    /// <returns>Whether the tree has it.</returns>
    public bool TryFind(DivisionCode code, out Division division)
    {
        int ordinal = _index.Find(code);
        division = ordinal < 0 ? default : new Division(this, ordinal);
        return ordinal >= 0;
    }

    /// <summary>Turns codes into places, once for many uses.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="ordinals">Takes the place of each; -1 where the tree has no such division.</param>
    /// <returns>How many codes the tree does not have.</returns>
    /// <exception cref="ArgumentException"><paramref name="ordinals"/> is shorter than <paramref name="codes"/>.</exception>
    public int Resolve(ReadOnlySpan<DivisionCode> codes, Span<int> ordinals)
    {
        if (ordinals.Length < codes.Length)
        {
            throw new ArgumentException("There is no room for every place.", nameof(ordinals));
        }
        int unknown = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            int ordinal = _index.Find(codes[i]);
            ordinals[i] = ordinal;
            unknown += ordinal < 0 ? 1 : 0;
        }
        return unknown;
    }

    /// <summary>All divisions of a level. O(n).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is none of the six.</exception>
    public DivisionSequence DivisionsAt(DivisionLevel level) => DivisionSequence.Run(this, 0, Count, level);

    /// <summary>The divisions of exactly this name; names repeat. O(n).</summary>
    public IEnumerable<Division> DivisionsNamed(string name)
    {
        Guard.Against.Null(name);
        return Divisions.Where(division => division.Name == name);
    }

    /// <summary>Lists where the codes' digits suggest another level or parent than the register says.</summary>
    /// <returns>A finding of <see cref="HierarchyRules.CodeDisagrees"/> for each such division, in the tree's order. All of them are legal.</returns>
    public IEnumerable<Finding> CodeDisagreements()
    {
        foreach (Division division in Divisions)
        {
            DivisionCode code = division.Code;
            DivisionCode? parent = division.Parent?.Code;
            if (code.NominalLevel != division.Level || (parent is not null && code.NominalParent != parent))
            {
                yield return new Finding(
                    HierarchyRules.CodeDisagrees,
                    ("code", code),
                    ("level", division.Level),
                    ("parent", parent?.ToString() ?? ""),
                    ("code-level", code.NominalLevel!.Value),
                    ("code-parent", code.NominalParent?.ToString() ?? "")
                );
            }
        }
    }

    /// <summary>What tells this tree from any other that adds up differently: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    /// <remarks>
    /// SHA-256 over the ASCII text <c>mobilization.tree.1</c> and, in the tree's order, a line <c>code,level,parent</c> a division,
    /// each line ended by LF, the parent blank for a root. It does not depend on the order of the rows. Names do not count: a
    /// rename changes no sum. The algorithm is public contract. Computed once, on demand.
    /// </remarks>
    public string Fingerprint => _fingerprint ??= TreeFingerprint.Of(this);

    /// <summary>A column of zeros, one place a division.</summary>
    public DivisionColumn<T> NewColumn<T>()
        where T : struct, System.Numerics.IAdditionOperators<T, T, T> => new(this, new T[Count]);

    /// <summary>A column of values from elsewhere, made on a tree of the same fingerprint.</summary>
    /// <param name="fingerprint">The <see cref="Fingerprint"/> of the tree that the values were made on.</param>
    /// <param name="values">One value a division, in that tree's order.</param>
    /// <exception cref="ArgumentException">The values were made on another tree, or their number differs.</exception>
    public DivisionColumn<T> NewColumn<T>(string fingerprint, ReadOnlySpan<T> values)
        where T : struct, System.Numerics.IAdditionOperators<T, T, T>
    {
        if (Guard.Against.Null(fingerprint) != Fingerprint)
        {
            throw new ArgumentException("The values were made on another tree.", nameof(fingerprint));
        }
        return values.Length == Count
            ? new(this, values.ToArray())
            : throw new ArgumentException($"There are {values.Length} values for {Count} divisions.", nameof(values));
    }

    /// <summary>The place of a division of this tree.</summary>
    /// <exception cref="ArgumentException">It is of another tree, or <c>default</c>.</exception>
    internal int Ordinal(
        Division division,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(division))] string? name = null
    ) =>
        !division.IsDefault && ReferenceEquals(division.Tree, this)
            ? division.Ordinal
            : throw new ArgumentException("The division is of another tree.", name);

    internal ReadOnlySpan<int> Parents => _parents;

    internal ReadOnlySpan<DivisionLevel> Levels => _levels;

    internal DivisionCode CodeAt(int ordinal) => _codes[ordinal];

    internal string NameAt(int ordinal) => _names[ordinal];

    internal DivisionLevel LevelAt(int ordinal) => _levels[ordinal];

    internal int ParentAt(int ordinal) => _parents[ordinal];

    internal int End(int ordinal) => _ends[ordinal];
}
