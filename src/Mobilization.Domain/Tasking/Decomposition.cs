using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>Passing a task down (任务分解), nobody lost and nobody twice: the units of a level, and the check of a decomposition from outside.</summary>
public static class Decomposition
{
    /// <summary>
    /// The units to which a task goes when it is passed down to a level: all units of that level below <paramref name="unit"/>, and where
    /// a branch has none (towns straight below a prefecture, a county without towns), its next narrower units, or the unit with which it ends.
    /// </summary>
    /// <returns>Units in the tree's order, none below another, that together hold every leaf below <paramref name="unit"/>. O(divisions below).</returns>
    public static IEnumerable<Division> Frontier(Division unit, DivisionLevel level) =>
        Frontier(unit.Tree, unit.Ordinal + 1, unit.SubtreeEnd, Guard.Against.EnumOutOfRange(level));

    /// <summary>The units of a whole tree to which a task goes when it is passed down to a level, as of one unit.</summary>
    public static IEnumerable<Division> Frontier(AdministrativeTree tree, DivisionLevel level) =>
        Frontier(Guard.Against.Null(tree), 0, tree.Count, Guard.Against.EnumOutOfRange(level));

    /// <summary>Checks a decomposition from outside against the units among which the task was to be shared out.</summary>
    /// <param name="parent">The task that was decomposed.</param>
    /// <param name="tree">The tree of the units.</param>
    /// <param name="parts">Its parts, in any order.</param>
    /// <param name="scope">The units that must each have exactly one part; null for the direct children of the task's unit.</param>
    /// <returns>
    /// Breaches of <see cref="TaskingRules.Missing"/> in the order of the scope, then of <see cref="TaskingRules.Repeated"/>,
    /// <see cref="TaskingRules.Foreign"/> and <see cref="TaskingRules.TargetMeasure"/> in the order of the parts, then of
    /// <see cref="TaskingRules.TargetSum"/>. Empty where the decomposition is whole.
    /// </returns>
    /// <exception cref="ArgumentException">A unit in scope is of another tree.</exception>
    /// <exception cref="KeyNotFoundException">The tree does not have the task's unit.</exception>
    public static ImmutableArray<Finding> Check(
        MobilizationTask parent,
        AdministrativeTree tree,
        IEnumerable<MobilizationTask> parts,
        IEnumerable<Division>? scope = null
    )
    {
        Guard.Against.Null(parent);
        Guard.Against.Null(tree);
        var broken = new Findings();
        Check(parent.Id.Value, tree, parent.Target, parts, scope ?? tree[parent.Unit].Children, ref broken);
        return broken.ToImmutable();
    }

    /// <summary>Checks a deployment's decomposition from outside, as a task's.</summary>
    /// <param name="deployment">What was decomposed.</param>
    /// <param name="tree">The tree of the units.</param>
    /// <param name="parts">Its parts, in any order.</param>
    /// <param name="scope">The units that must each have exactly one part; null for the roots of the tree.</param>
    /// <exception cref="ArgumentException">A unit is of another tree.</exception>
    public static ImmutableArray<Finding> Check(
        Deployment deployment,
        AdministrativeTree tree,
        IEnumerable<MobilizationTask> parts,
        IEnumerable<Division>? scope = null
    )
    {
        Guard.Against.Null(deployment);
        Guard.Against.Null(tree);
        var broken = new Findings();
        Check(deployment.Id.Value, tree, deployment.Target, parts, scope ?? tree.Roots, ref broken);
        return broken.ToImmutable();
    }

    internal static void Check(
        string parent,
        AdministrativeTree tree,
        Quantity? target,
        IEnumerable<MobilizationTask> parts,
        IEnumerable<Division> scope,
        ref Findings broken
    )
    {
        MobilizationTask[] all = [.. Guard.Against.Null(parts)];
        var firsts = new Dictionary<DivisionCode, MobilizationTask>(all.Length);
        foreach (MobilizationTask part in all)
        {
            firsts.TryAdd(Guard.Against.Null(part, nameof(parts)).Unit, part);
        }
        var inScope = new HashSet<DivisionCode>();
        foreach (Division unit in scope)
        {
            _ = tree.Ordinal(unit, nameof(scope));
            if (inScope.Add(unit.Code) && !firsts.ContainsKey(unit.Code))
            {
                broken.Add(TaskingRules.Missing, ("parent", parent), ("unit", unit.Code));
            }
        }
        foreach (MobilizationTask part in all)
        {
            if (!inScope.Contains(part.Unit))
            {
                broken.Add(TaskingRules.Foreign, ("parent", parent), ("unit", part.Unit), ("task", part.Id));
            }
            else if (firsts[part.Unit] is var first && !ReferenceEquals(first, part))
            {
                broken.Add(
                    TaskingRules.Repeated,
                    ("parent", parent),
                    ("unit", part.Unit),
                    ("task", part.Id),
                    ("first", first.Id)
                );
            }
        }
        CheckTarget(parent, target, all, ref broken);
    }

    private static void CheckTarget(string parent, Quantity? target, MobilizationTask[] parts, ref Findings broken)
    {
        if (target is not { } whole)
        {
            return;
        }
        decimal sum = 0;
        foreach (MobilizationTask part in parts)
        {
            if (part.Target is { } share && share.Unit == whole.Unit)
            {
                sum += share.Amount;
            }
            else
            {
                broken.Add(
                    TaskingRules.TargetMeasure,
                    ("parent", parent),
                    ("task", part.Id),
                    ("measure", part.Target?.Unit ?? ""),
                    ("expected", whole.Unit)
                );
            }
        }
        if (sum != whole.Amount)
        {
            broken.Add(TaskingRules.TargetSum, ("parent", parent), ("target", whole), ("sum", sum));
        }
    }

    private static IEnumerable<Division> Frontier(AdministrativeTree tree, int first, int end, DivisionLevel level)
    {
        for (int i = first; i < end; )
        {
            Division unit = tree.At(i);
            if (unit.Level >= level || unit.IsLeaf)
            {
                yield return unit;
                i = unit.SubtreeEnd;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>What a list of units has against being decomposed to, in the order of the list.</summary>
    internal static ImmutableArray<Finding> DefectsOf(Division[] units, AdministrativeTree tree, Division? below)
    {
        var broken = new Findings();
        var seen = new HashSet<int>(units.Length);
        foreach (Division unit in units)
        {
            _ = tree.Ordinal(unit, nameof(units));
            if (below is { } above && (unit == above || !above.Contains(unit)))
            {
                broken.Add(TaskingRules.NotBelow, ("unit", unit.Code), ("above", above.Code));
            }
            if (!seen.Add(unit.Ordinal))
            {
                broken.Add(TaskingRules.UnitTwice, ("unit", unit.Code));
            }
        }
        foreach (Division unit in units)
        {
            foreach (Division above in unit.Ancestors)
            {
                if (seen.Contains(above.Ordinal))
                {
                    broken.Add(TaskingRules.Nested, ("unit", unit.Code), ("within", above.Code));
                }
            }
        }
        return broken.ToImmutable();
    }

    internal readonly record struct Whole(
        string Prefix,
        Id<MobilizationTask>? Task,
        Id<Deployment>? Deployment,
        string Title,
        LocalDate? Due,
        Quantity? Target
    );

    internal static ImmutableArray<MobilizationTask> Parts(
        Whole whole,
        Division[] units,
        LocalDate issued,
        LocalDate claimBy,
        Func<Division, decimal>? weight,
        ClaimFormPolicy? forms,
        Func<Division, Id<MobilizationTask>>? name
    )
    {
        decimal[]? shares = whole.Target is { } target ? Shares(target, units, weight) : null;
        var parts = new MobilizationTask[units.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            Division unit = units[i];
            parts[i] = new MobilizationTask(
                name?.Invoke(unit) ?? new Id<MobilizationTask>($"{whole.Prefix}/{unit.Code}"),
                unit.Code,
                whole.Title,
                issued,
                claimBy,
                whole.Due,
                whole.Task,
                whole.Deployment,
                shares is null ? null : new Quantity(shares[i], whole.Target!.Value.Unit),
                forms?.FormOf(unit.Level, issued) ?? ClaimForm.Dual
            );
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }

    /// <summary>The shares in the order of the units; ties go by code, whatever that order is.</summary>
    private static decimal[] Shares(Quantity target, Division[] units, Func<Division, decimal>? weight)
    {
        int[] byCode = [.. Enumerable.Range(0, units.Length)];
        Array.Sort(byCode, (a, b) => units[a].Code.CompareTo(units[b].Code));
        decimal[] weights = Array.ConvertAll(byCode, i => weight?.Invoke(units[i]) ?? 1);
        ImmutableArray<decimal> split = Apportionment.Split(target.Amount, weights);
        decimal[] shares = new decimal[units.Length];
        for (int i = 0; i < byCode.Length; i++)
        {
            shares[byCode[i]] = split[i];
        }
        return shares;
    }
}
