using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>Days on which a record's verdict stays the same.</summary>
public readonly record struct FreshnessSpan
{
    /// <summary>States a span.</summary>
    public FreshnessSpan(DateRange days, FreshnessState state, FreshnessRule? rule)
    {
        Days = days;
        State = state;
        Rule = rule;
    }

    /// <summary>The days.</summary>
    public DateRange Days { get; }

    /// <summary>The verdict on each of them.</summary>
    public FreshnessState State { get; }

    /// <summary>The rule in force; null where there is none, or it was not asked for.</summary>
    public FreshnessRule? Rule { get; }

    /// <summary>Whether the record counts as not stale.</summary>
    internal bool IsGood => State is FreshnessState.Fresh or FreshnessState.Due;

    /// <summary>Whether a limit applies to the record.</summary>
    internal bool IsInScope => IsGood || State == FreshnessState.Stale;
}

/// <summary>A day on which a record's verdict changes.</summary>
public readonly record struct FreshnessChange
{
    /// <summary>States a change.</summary>
    public FreshnessChange(
        LocalDate day,
        KnownRecord record,
        FreshnessState before,
        FreshnessState after,
        FreshnessRule? rule
    )
    {
        Day = day;
        Record = record;
        Before = before;
        After = after;
        Rule = rule;
    }

    /// <summary>The first day of the new verdict.</summary>
    public LocalDate Day { get; }

    /// <summary>The record.</summary>
    public KnownRecord Record { get; }

    /// <summary>The verdict until then.</summary>
    public FreshnessState Before { get; }

    /// <summary>The verdict from then on.</summary>
    public FreshnessState After { get; }

    /// <summary>The rule in force from then on; another than before where the rule is what changes the verdict.</summary>
    public FreshnessRule? Rule { get; }
}
