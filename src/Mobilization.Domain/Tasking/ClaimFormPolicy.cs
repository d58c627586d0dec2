using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>From one date on, the <see cref="ClaimForm"/> of the tasks of a level.</summary>
public readonly record struct ClaimFormRule
{
    /// <summary>States a rule.</summary>
    public ClaimFormRule(DivisionLevel level, ClaimForm form, LocalDate from)
    {
        Level = level;
        Form = form;
        From = from;
    }

    /// <summary>The level of the task's unit.</summary>
    public DivisionLevel Level { get; }

    /// <summary>The form.</summary>
    public ClaimForm Form { get; }

    /// <summary>The first day on which tasks are issued in this form.</summary>
    public LocalDate From { get; }
}

/// <summary>Which tasks are claimed by both lines and which by one person alone, per level, by date.</summary>
/// <remarks>
/// A level without a rule in force claims dually. Sole claims are possible below the county alone, for at the county and above
/// both lines always stand. Immutable.
/// </remarks>
public sealed class ClaimFormPolicy
{
    private readonly Effective<ClaimForm>?[] _forms = new Effective<ClaimForm>?[(int)DivisionLevel.Grid + 1];

    private ClaimFormPolicy(ImmutableArray<ClaimFormRule> rules)
    {
        Rules = rules;
        foreach (IGrouping<DivisionLevel, ClaimFormRule> level in rules.GroupBy(static rule => rule.Level))
        {
            _forms[(int)level.Key] = new(level.Select(static rule => (rule.From, rule.Form)));
        }
    }

    /// <summary>Builds a policy of rules in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="DefectException">
    /// The rules break <see cref="TaskingRules.FormUnknown"/>, <see cref="TaskingRules.FormTooHigh"/> or
    /// <see cref="TaskingRules.FormRepeated"/>: all breaches, in the order of the rules.
    /// </exception>
    public static ClaimFormPolicy Build(params IEnumerable<ClaimFormRule> rules) =>
        TryBuild(rules, out ClaimFormPolicy? policy, out ImmutableArray<Finding> defects)
            ? policy
            : throw new DefectException("The claim form policy", defects, nameof(rules));

    /// <summary>Both lines claim, at every level and always.</summary>
    public static ClaimFormPolicy AlwaysDual { get; } = new([]);

    /// <summary>The rules, in the order in which they were given.</summary>
    public ImmutableArray<ClaimFormRule> Rules { get; }

    /// <summary>Builds a policy of rules in any order, or lists every defect in the order of the rules.</summary>
    /// <returns>Whether there is no defect.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public static bool TryBuild(
        IEnumerable<ClaimFormRule> rules,
        [NotNullWhen(true)] out ClaimFormPolicy? policy,
        out ImmutableArray<Finding> defects
    )
    {
        ImmutableArray<ClaimFormRule> all = [.. Guard.Against.Null(rules)];
        defects = Defects(all);
        policy = defects.IsEmpty ? new(all) : null;
        return policy is not null;
    }

    /// <summary>The form of a task of that level issued on a day. O(log rules).</summary>
    /// <exception cref="ArgumentException"><paramref name="level"/> is none of the six.</exception>
    public ClaimForm FormOf(DivisionLevel level, LocalDate issued) =>
        _forms[(int)Guard.Against.EnumOutOfRange(level)] is { } forms && forms.TryGet(issued, out ClaimForm form)
            ? form
            : ClaimForm.Dual;

    private static ImmutableArray<Finding> Defects(ImmutableArray<ClaimFormRule> rules)
    {
        var broken = new Findings();
        var seen = new HashSet<(DivisionLevel, LocalDate)>();
        for (int i = 0; i < rules.Length; i++)
        {
            (DivisionLevel level, ClaimForm form, LocalDate from) = (rules[i].Level, rules[i].Form, rules[i].From);
            if (!Enum.IsDefined(level) || !Enum.IsDefined(form))
            {
                broken.Add(TaskingRules.FormUnknown, ("row", i), ("level", level), ("form", form));
            }
            if (form == ClaimForm.Sole && level is >= DivisionLevel.Province and <= DivisionLevel.County)
            {
                broken.Add(TaskingRules.FormTooHigh, ("row", i), ("level", level));
            }
            if (!seen.Add((level, from)))
            {
                broken.Add(TaskingRules.FormRepeated, ("row", i), ("level", level), ("from", from));
            }
        }
        return broken.ToImmutable();
    }
}
