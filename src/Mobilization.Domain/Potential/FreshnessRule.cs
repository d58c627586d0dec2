using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain.Potential;

/// <summary>How old the data of a category may become, from a date on, or that its age is not asked about (豁免).</summary>
/// <remarks>Value equality.</remarks>
public sealed record FreshnessRule
{
    /// <summary>States a rule.</summary>
    /// <param name="category">The code of the category that it is for, with all below it that have no rule; empty for every category without one.</param>
    /// <param name="effectiveFrom">The first day on which it is in force.</param>
    /// <param name="limit">How old the data may become; null to exempt the category.</param>
    /// <exception cref="ArgumentException"><paramref name="category"/> is null, or the date is not of the ISO calendar, years 1 to 9999.</exception>
    public FreshnessRule(string category, LocalDate effectiveFrom, AgeLimit? limit = null)
    {
        CivilCalendar.Check(effectiveFrom);
        (Category, EffectiveFrom, Limit) = (Guard.Against.Null(category), effectiveFrom, limit);
    }

    /// <summary>The code of the category; empty for the default of all.</summary>
    public string Category { get; }

    /// <summary>The first day on which it is in force.</summary>
    public LocalDate EffectiveFrom { get; }

    /// <summary>How old the data may become; null where the rule exempts.</summary>
    public AgeLimit? Limit { get; }

    /// <summary>Whether the category is exempt: counted apart, neither fresh nor stale.</summary>
    public bool IsExempt => Limit is null;

    /// <summary>Category, limit and date: <c>1010000 P6M/P1Y from 2025-01-01</c>.</summary>
    public override string ToString() =>
        $"{(Category.Length == 0 ? "default" : Category)} {Limit?.ToString() ?? "exempt"} from {LocalDatePattern.Iso.Format(EffectiveFrom)}";
}
