using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Tasking;

/// <summary>Something that happened to an <see cref="EscalatedIssue"/>. Closed: the five kinds below are all.</summary>
public abstract record EscalationEvent : IEvent
{
    private protected EscalationEvent(Act act, int version)
    {
        Act = act.By.IsDefault ? throw new ArgumentException("A default act names nobody.", nameof(act)) : act;
        Version = Guard.Against.NegativeOrZero(version);
    }

    /// <inheritdoc/>
    public Act Act { get; }

    /// <inheritdoc/>
    public int Version { get; }
}

/// <summary>The mobilization office led the detailed report with which an issue begins to go up.</summary>
public sealed record IssueReported : EscalationEvent
{
    /// <summary>States the event.</summary>
    public IssueReported(string kind, string report, ImmutableArray<EscalationStep> steps, Act act, int version)
        : base(act, version)
    {
        Kind = Guard.Against.NullOrEmpty(kind);
        Report = Guard.Against.NullOrEmpty(report);
        Steps = steps.IsDefaultOrEmpty ? throw new ArgumentException("A route has steps.", nameof(steps)) : steps;
    }

    /// <summary>The kind of issue.</summary>
    public string Kind { get; }

    /// <summary>The report's text or number.</summary>
    public string Report { get; }

    /// <summary>The steps of the route in force that day, which the issue keeps.</summary>
    public ImmutableArray<EscalationStep> Steps { get; }

    /// <summary>Same values, steps in order.</summary>
    public bool Equals(IssueReported? other) =>
        base.Equals(other)
        && (Kind, Report) == (other.Kind, other.Report)
        && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Kind, Steps.Length);
}

/// <summary>The issue went up to the next department.</summary>
public sealed record IssueSentUp : EscalationEvent
{
    /// <summary>States the event.</summary>
    public IssueSentUp(EscalationStep step, Act act, int version)
        : base(act, version) => Step = step;

    /// <summary>The department.</summary>
    public EscalationStep Step { get; }
}

/// <summary>The department answered.</summary>
public sealed record HopAnswered : EscalationEvent
{
    /// <summary>States the event.</summary>
    public HopAnswered(string answer, Act act, int version)
        : base(act, version) => Answer = Guard.Against.NullOrEmpty(answer);

    /// <summary>The answer.</summary>
    public string Answer { get; }
}

/// <summary>The leaders went themselves.</summary>
public sealed record LeadersVisited : EscalationEvent
{
    /// <summary>States the event.</summary>
    public LeadersVisited(ImmutableArray<Id<Officer>> leaders, Act act, int version)
        : base(act, version) =>
        Leaders = leaders.IsDefaultOrEmpty
            ? throw new ArgumentException("Some leader went.", nameof(leaders))
            : leaders;

    /// <summary>Who went.</summary>
    public ImmutableArray<Id<Officer>> Leaders { get; }

    /// <summary>Same act, version and leaders, in order.</summary>
    public bool Equals(LeadersVisited? other) =>
        base.Equals(other) && Leaders.AsSpan().SequenceEqual(other.Leaders.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Leaders.Length);
}

/// <summary>The issue was closed with a result.</summary>
public sealed record IssueClosed : EscalationEvent
{
    /// <summary>States the event.</summary>
    public IssueClosed(string result, Act act, int version)
        : base(act, version) => Result = Guard.Against.NullOrEmpty(result);

    /// <summary>The result.</summary>
    public string Result { get; }
}
