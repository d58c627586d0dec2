using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain.Potential;

/// <summary>What freshness says of a record.</summary>
public enum FreshnessState
{
    /// <summary>The record does not exist yet, having been collected later.</summary>
    NotCollected,

    /// <summary>Within the first limit.</summary>
    Fresh,

    /// <summary>Beyond the first limit, within the second.</summary>
    Due,

    /// <summary>Beyond both, or never verified.</summary>
    Stale,

    /// <summary>Verified after the as-of day.</summary>
    Anomaly,

    /// <summary>Without a rule in force.</summary>
    Unruled,

    /// <summary>Exempted by the rule in force.</summary>
    Exempt,
}

/// <summary>The verdict on a record's age, with all that it stands on.</summary>
/// <remarks>Value equality. <c>default</c> is no verdict: a record not collected, judged on no day.</remarks>
public readonly record struct FreshnessVerdict
{
    private FreshnessVerdict(
        LocalDate asOf,
        string category,
        LocalDate collected,
        LocalDate? verified,
        LocalDate? last,
        FreshnessState state,
        FreshnessRule? rule
    )
    {
        (AsOf, Category, Collected, Verified) = (asOf, category, collected, verified);
        (Last, State, Rule) = (last, state, rule);
    }

    /// <summary>Judges: what does not exist yet first, then anomalies, then the rule in force, then the last day.</summary>
    internal static FreshnessVerdict Of(
        LocalDate asOf,
        string category,
        LocalDate collected,
        LocalDate? verified,
        LocalDate? last,
        FreshnessRule? rule
    )
    {
        FreshnessState state =
            collected > asOf ? FreshnessState.NotCollected
            : verified > asOf ? FreshnessState.Anomaly
            : rule is null ? FreshnessState.Unruled
            : rule.Limit is not { } limit ? FreshnessState.Exempt
            : last is not { } day ? FreshnessState.Stale
            : limit.On(asOf).Judge(day) switch
            {
                Age.Fresh => FreshnessState.Fresh,
                Age.Due => FreshnessState.Due,
                _ => FreshnessState.Stale,
            };
        bool isAsked = state is not (FreshnessState.NotCollected or FreshnessState.Anomaly);
        return new(asOf, category, collected, verified, last, state, isAsked ? rule : null);
    }

    /// <summary>The day as of which it was judged.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The code of the record's category.</summary>
    public string Category { get; }

    /// <summary>The day on which the record was collected.</summary>
    public LocalDate Collected { get; }

    /// <summary>The day of the department's own verification; null for never.</summary>
    public LocalDate? Verified { get; }

    /// <summary>The later of <see cref="Verified"/> and the latest valid verification on site; null for never.</summary>
    public LocalDate? Last { get; }

    /// <summary>The verdict.</summary>
    public FreshnessState State { get; }

    /// <summary>The rule in force; null where there is none, or where it was not asked for (an anomaly, a record not collected).</summary>
    public FreshnessRule? Rule { get; }

    /// <summary>The last day on which the record is fresh; null where no limit applies, nothing was verified, or the day is beyond 9999-12-31.</summary>
    public LocalDate? FreshUntil => Rule?.Limit is { } limit && Last is { } last ? limit.WarnAfter.Add(last) : null;

    /// <summary>The last day on which the record is not stale; null as of <see cref="FreshUntil"/>.</summary>
    /// <remarks>Where calendar periods cross and the fresh days outlast the due ones, the last fresh day.</remarks>
    public LocalDate? DueUntil =>
        Rule?.Limit is { } limit
        && Last is { } last
        && limit.StaleAfter.Add(last) is { } due
        && limit.WarnAfter.Add(last) is { } fresh
            ? LocalDate.Max(due, fresh)
            : null;

    /// <summary>This verdict, counted.</summary>
    public FreshnessTally Tally =>
        State switch
        {
            FreshnessState.Fresh => new(1, 0, 0),
            FreshnessState.Due => new(0, 1, 0),
            FreshnessState.Stale => new(0, 0, 1),
            FreshnessState.Anomaly => new(0, 0, 0, anomaly: 1),
            FreshnessState.Unruled => new(0, 0, 0, unruled: 1),
            FreshnessState.Exempt => new(0, 0, 0, exempt: 1),
            _ => default,
        };

    /// <summary>Why: the rule of <see cref="PotentialRules"/> that explains this verdict, with its facts.</summary>
    public Finding Why =>
        State switch
        {
            FreshnessState.Fresh => Aged(PotentialRules.Fresh),
            FreshnessState.Due => Aged(PotentialRules.Due),
            FreshnessState.Stale when Last is not null => Aged(PotentialRules.Stale),
            FreshnessState.Stale => new(
                PotentialRules.NeverVerified,
                ("category", Category),
                ("rule", RuleName),
                ("rule-from", Rule!.EffectiveFrom)
            ),
            FreshnessState.Anomaly => new(
                PotentialRules.VerifiedInFuture,
                ("verified", Verified.GetValueOrDefault()),
                ("as-of", AsOf)
            ),
            FreshnessState.Unruled => new(PotentialRules.Unruled, ("category", Category), ("as-of", AsOf)),
            FreshnessState.Exempt => new(
                PotentialRules.Exempt,
                ("category", Category),
                ("rule", RuleName),
                ("rule-from", Rule!.EffectiveFrom)
            ),
            _ => new(PotentialRules.NotCollected, ("collected", Collected), ("as-of", AsOf)),
        };

    private Finding Aged(string rule) =>
        new(
            rule,
            ("category", Category),
            ("last", Last.GetValueOrDefault()),
            ("fresh-until", Day(FreshUntil)),
            ("due-until", Day(DueUntil)),
            ("rule", RuleName),
            ("rule-from", Rule!.EffectiveFrom)
        );

    private string RuleName => Rule!.Category.Length == 0 ? "*" : Rule.Category;

    private static string Day(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : "..";

    /// <summary>The verdict and why.</summary>
    public override string ToString() => $"{State}: {Why}";
}
