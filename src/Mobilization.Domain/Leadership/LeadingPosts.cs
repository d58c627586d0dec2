using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>The policy that says which posts lead (主官职务): a rule a line and level, by date.</summary>
/// <remarks>Immutable. A line and level without a rule in force is led by nobody.</remarks>
public sealed class LeadingPosts
{
    private const int Levels = (int)DivisionLevel.Grid;
    private readonly Effective<LeadingPostRule>[] _rules;

    private LeadingPosts(ImmutableArray<LeadingPostRule> rules)
    {
        Rules = rules;
        _rules = new Effective<LeadingPostRule>[2 * Levels];
        ILookup<int, LeadingPostRule> places = rules.ToLookup(static rule => Place(rule.Line, rule.Level));
        for (int i = 0; i < _rules.Length; i++)
        {
            _rules[i] = new(places[i].Select(static rule => (rule.From, rule)));
        }
    }

    /// <summary>The rules, as given.</summary>
    public ImmutableArray<LeadingPostRule> Rules { get; }

    /// <summary>Makes a policy of rules in any order.</summary>
    /// <exception cref="DefectException">Two rules have one line, level and date (<see cref="LeadershipRules.DuplicateLeadingPosts"/>).</exception>
    public static LeadingPosts Build(params IEnumerable<LeadingPostRule> rules) =>
        TryBuild(rules, out LeadingPosts? posts, out var defects)
            ? posts
            : throw new DefectException("The policy on leading posts", defects, nameof(rules));

    /// <summary>Makes a policy of rules in any order, or lists every defect.</summary>
    /// <returns>Whether there is no defect.</returns>
    public static bool TryBuild(
        IEnumerable<LeadingPostRule> rules,
        [NotNullWhen(true)] out LeadingPosts? posts,
        out ImmutableArray<Finding> defects
    )
    {
        ImmutableArray<LeadingPostRule> all = Texts.Every([.. Guard.Against.Null(rules)], nameof(rules));
        var broken = new Findings();
        var seen = new HashSet<(LeadershipLine, DivisionLevel, LocalDate)>();
        foreach (LeadingPostRule rule in all)
        {
            if (!seen.Add((rule.Line, rule.Level, rule.From)))
            {
                broken.Add(
                    LeadershipRules.DuplicateLeadingPosts,
                    ("line", rule.Line),
                    ("level", rule.Level),
                    ("from", rule.From)
                );
            }
        }
        defects = broken.ToImmutable();
        posts = broken.Any ? null : new LeadingPosts(all);
        return posts is not null;
    }

    /// <summary>Finds the rule in force for a line and level on a day. O(log n), allocates nothing.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentException"><paramref name="line"/> or <paramref name="level"/> is none.</exception>
    public bool TryFind(
        LeadershipLine line,
        DivisionLevel level,
        LocalDate asOf,
        [NotNullWhen(true)] out LeadingPostRule? rule
    ) =>
        level is >= DivisionLevel.Province and <= DivisionLevel.Grid
            ? _rules[Place(Roster.Checked(line), level)].TryGet(asOf, out rule)
            : throw new ArgumentOutOfRangeException(nameof(level), level, "There are six levels.");

    private static int Place(LeadershipLine line, DivisionLevel level) => ((int)line - 1) * Levels + (int)level - 1;
}
