using System.Collections.Immutable;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>From one date on, the day of the week on which dispatches are held.</summary>
public readonly record struct DispatchRule
{
    /// <summary>States a rule.</summary>
    public DispatchRule(LocalDate from, IsoDayOfWeek weekday)
    {
        From = from;
        Weekday = weekday;
    }

    /// <summary>The first day on which the rule holds.</summary>
    public LocalDate From { get; }

    /// <summary>The day of the week.</summary>
    public IsoDayOfWeek Weekday { get; }
}

/// <summary>On which day of the week a plan's progress is checked (每周调度), by date; in Lu'an every Friday.</summary>
/// <remarks>Immutable. A week runs from Monday to Sunday.</remarks>
public sealed class DispatchPolicy
{
    private readonly Effective<IsoDayOfWeek> _weekdays;

    /// <summary>Takes rules in any order.</summary>
    /// <exception cref="ArgumentException">Two rules hold from the same day, or a weekday is none of the seven.</exception>
    public DispatchPolicy(params ImmutableArray<DispatchRule> rules)
    {
        Rules = rules.IsDefault ? [] : rules;
        foreach (DispatchRule rule in Rules)
        {
            if (rule.Weekday is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
            {
                throw new ArgumentOutOfRangeException(nameof(rules), rule.Weekday, "There are seven weekdays.");
            }
        }
        _weekdays = new(Rules.Select(static rule => (rule.From, rule.Weekday)));
    }

    /// <summary>The rules, in the order in which they were given.</summary>
    public ImmutableArray<DispatchRule> Rules { get; }

    /// <summary>The day, in the week of another, on which the dispatch of that week belongs; null where no rule is in force.</summary>
    public LocalDate? DayInWeekOf(LocalDate day) =>
        _weekdays.TryGet(day, out IsoDayOfWeek weekday) ? day.PlusDays(weekday - day.DayOfWeek) : null;
}
