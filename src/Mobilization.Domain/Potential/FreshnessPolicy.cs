using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>How old data may become (保鲜期限): rules by category and date, inherited along the category tree.</summary>
/// <remarks>
/// The rule for a category on a day is its own latest one whose date has come; without one, that of the nearest category above
/// that has one; without one, the default's. The nearest category's whole rule holds: unlike in dbt, limits are not merged, so
/// that an explanation names one rule. Immutable and safe to share between threads.
/// </remarks>
public sealed class FreshnessPolicy
{
    private readonly ImmutableArray<Effective<FreshnessRule>?> _own; // by category, the default's last
    private readonly ImmutableArray<int> _nearest; // the nearest category, itself included, that has rules; Count for the default

    private FreshnessPolicy(string version, CategoryTree categories, ImmutableArray<FreshnessRule> rules)
    {
        (Version, Categories, Rules) = (version, categories, rules);
        var own = new Effective<FreshnessRule>?[categories.Count + 1];
        foreach (
            IGrouping<string, FreshnessRule> group in rules.GroupBy(
                static rule => rule.Category,
                StringComparer.Ordinal
            )
        )
        {
            int index = group.Key.Length == 0 ? categories.Count : categories[group.Key].Index;
            own[index] = new(group.Select(static rule => (rule.EffectiveFrom, rule)));
        }
        int[] nearest = new int[categories.Count + 1];
        nearest[^1] = categories.Count;
        foreach (Category category in categories.Categories)
        {
            nearest[category.Index] = own[category.Index] is null ? Above(category, nearest) : category.Index;
        }
        (_own, _nearest) = ([.. own], [.. nearest]);
    }

    /// <summary>The name of this edition of the policy, which a published figure can cite.</summary>
    public string Version { get; }

    /// <summary>The categories that the rules are for.</summary>
    public CategoryTree Categories { get; }

    /// <summary>The rules, in the order in which they were given.</summary>
    public ImmutableArray<FreshnessRule> Rules { get; }

    /// <summary>Makes a policy of rules in any order.</summary>
    /// <param name="version">The name of this edition.</param>
    /// <param name="categories">The categories that the rules are for.</param>
    /// <param name="rules">At most one rule a category and date.</param>
    /// <exception cref="ArgumentException"><paramref name="version"/> is null or empty, or another argument is null.</exception>
    /// <exception cref="DefectException">Rules are for unknown categories, or two for one category and date: all of them, in the order of the rules.</exception>
    public static FreshnessPolicy Build(string version, CategoryTree categories, IEnumerable<FreshnessRule> rules) =>
        TryBuild(version, categories, rules, out FreshnessPolicy? policy, out ImmutableArray<Finding> defects)
            ? policy
            : throw new DefectException("The freshness policy", defects, nameof(rules));

    /// <summary>Makes a policy of rules in any order, or lists every defect.</summary>
    /// <returns>Whether there is no defect.</returns>
    /// <exception cref="ArgumentException"><paramref name="version"/> is null or empty, or another argument is null.</exception>
    public static bool TryBuild(
        string version,
        CategoryTree categories,
        IEnumerable<FreshnessRule> rules,
        [NotNullWhen(true)] out FreshnessPolicy? policy,
        out ImmutableArray<Finding> defects
    )
    {
        Guard.Against.NullOrEmpty(version);
        Guard.Against.Null(categories);
        ImmutableArray<FreshnessRule> all = [.. Guard.Against.Null(rules)];
        var broken = new Findings();
        var first = new Dictionary<(string Category, LocalDate From), int>();
        for (int i = 0; i < all.Length; i++)
        {
            FreshnessRule rule = Guard.Against.Null(all[i], nameof(rules));
            if (rule.Category.Length > 0 && !categories.TryFind(rule.Category, out _))
            {
                broken.Add(PotentialRules.RuleCategoryUnknown, ("row", i), ("category", rule.Category));
            }
            if (!first.TryAdd((rule.Category, rule.EffectiveFrom), i))
            {
                broken.Add(
                    PotentialRules.RuleDuplicate,
                    ("row", i),
                    ("category", rule.Category),
                    ("effective-from", rule.EffectiveFrom),
                    ("first-row", first[(rule.Category, rule.EffectiveFrom)])
                );
            }
        }
        defects = broken.ToImmutable();
        policy = broken.Any ? null : new(version, categories, all);
        return policy is not null;
    }

    /// <summary>Binds the policy to a day: the rule in force for every category, and its two cutoff days. O(categories + rules).</summary>
    /// <exception cref="ArgumentException"><paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public FreshnessJudge On(LocalDate asOf)
    {
        CivilCalendar.Check(asOf);
        var inForce = new FreshnessRule?[Categories.Count + 1];
        inForce[^1] = Own(Categories.Count, asOf);
        foreach (Category category in Categories.Categories)
        {
            inForce[category.Index] = Own(category.Index, asOf) ?? inForce[category.Parent?.Index ?? Categories.Count];
        }
        return new FreshnessJudge(this, asOf, inForce);
    }

    /// <summary>The rule for a category from a day on, and each that follows it: the first entry is of <paramref name="asOf"/> itself.</summary>
    /// <remarks>Rules announced for later days are included. O(rules of the category and of those above it).</remarks>
    internal List<(LocalDate From, FreshnessRule? Rule)> Announced(int category, LocalDate asOf)
    {
        // Once a category has a rule in force it always has one: those above count only before its first.
        var timeline = new List<(LocalDate From, FreshnessRule? Rule)>();
        LocalDate? until = null;
        for (int level = _nearest[category]; ; level = Above(Categories.At(level), _nearest))
        {
            if (_own[level] is { } own)
            {
                timeline.AddRange(
                    own.Where(entry => entry.From > asOf && (until is not { } end || entry.From < end))
                        .Select(static entry => (entry.From, (FreshnessRule?)entry.Value))
                );
                if (own.TryGet(asOf, out FreshnessRule? current))
                {
                    timeline.Add((asOf, current));
                    break;
                }
                until = until is { } end && end < own[0].From ? end : own[0].From;
            }
            if (level == Categories.Count)
            {
                timeline.Add((asOf, null));
                break;
            }
        }
        timeline.Sort(static (a, b) => a.From.CompareTo(b.From));
        return timeline;
    }

    private static int Above(Category category, int[] nearest) => nearest[category.Parent?.Index ?? nearest.Length - 1];

    private static int Above(Category category, ImmutableArray<int> nearest) =>
        nearest[category.Parent?.Index ?? nearest.Length - 1];

    private FreshnessRule? Own(int index, LocalDate asOf) =>
        _own[index] is { } own && own.TryGet(asOf, out FreshnessRule? rule) ? rule : null;
}
