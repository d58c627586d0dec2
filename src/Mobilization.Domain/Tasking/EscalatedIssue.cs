using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tasking;

/// <summary>An issue that a joint office can't settle, on its way up: report, dated and answered hops, the leaders' visit, a result (逐级上报).</summary>
/// <remarks>
/// Immutable, with value equality. The report is led by the mobilization office of the unit (invariant 16): by an officer of its
/// government line. The issue keeps the steps of the <see cref="EscalationRoute"/> in force on the day of the report. It goes on
/// only after the last hop was answered; leaders go once every step was; it may be closed after any answer.
/// </remarks>
public sealed record EscalatedIssue : ILifecycle<EscalatedIssue, EscalationEvent>
{
    private EscalatedIssue(Id<EscalatedIssue> id, DivisionCode unit) => (Id, Unit) = (id, unit);

    /// <summary>The identifier.</summary>
    public Id<EscalatedIssue> Id { get; }

    /// <summary>The unit whose joint office can't settle it.</summary>
    public DivisionCode Unit { get; }

    /// <inheritdoc/>
    public int Version => Last?.Version ?? 0;

    /// <summary>The report; null before.</summary>
    public IssueReported? Report { get; private init; }

    /// <summary>To how many steps it has gone up.</summary>
    public int Hops { get; private init; }

    /// <summary>The hop that waits for an answer; null where none does.</summary>
    public IssueSentUp? Unanswered { get; private init; }

    /// <summary>The last answer; null before the first.</summary>
    public HopAnswered? Answer { get; private init; }

    /// <summary>The leaders' visit; null before.</summary>
    public LeadersVisited? Visit { get; private init; }

    /// <summary>How it was closed; null while it is open.</summary>
    public IssueClosed? Closing { get; private init; }

    /// <summary>The last event; null before the first.</summary>
    public EscalationEvent? Last { get; private init; }

    /// <summary>An issue before its report, version 0.</summary>
    /// <exception cref="ArgumentException">An argument is <c>default</c>.</exception>
    public static EscalatedIssue Draft(Id<EscalatedIssue> id, DivisionCode unit) =>
        new(Guard.Against.Default(id), Guard.Against.Default(unit));

    /// <summary>Reports the issue in detail.</summary>
    /// <remarks>
    /// Refused: <see cref="TaskingRules.IssueReportedAlready"/>, <see cref="TaskingRules.IssueUnrouted"/>,
    /// <see cref="TaskingRules.IssueKindUnknown"/>, <see cref="TaskingRules.ReportMissing"/>, <see cref="TaskingRules.ReportNotLedByOffice"/>.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is null or empty.</exception>
    public Decision<EscalatedIssue, EscalationEvent> FileReport(
        string kind,
        string? report,
        Act act,
        EscalationRoute route,
        Roster roster
    )
    {
        Guard.Against.NullOrEmpty(kind);
        RouteVersion? version = Guard.Against.Null(route).On(act.On);
        Division unit = Guard.Against.Null(roster).Tree[Unit];
        var broken = new Findings();
        ActRules.Check(act, Version, Last?.Act.At, ref broken);
        if (Report is { } before)
        {
            broken.Add(TaskingRules.IssueReportedAlready, ("since", before.Act.At));
        }
        if (version is null)
        {
            broken.Add(TaskingRules.IssueUnrouted, ("on", act.On));
        }
        else if (!version.Kinds.Contains(kind))
        {
            broken.Add(TaskingRules.IssueKindUnknown, ("kind", kind), ("from", version.From));
        }
        if (string.IsNullOrEmpty(report))
        {
            broken.Add(TaskingRules.ReportMissing, ("issue", Id));
        }
        if (!roster.Holds(act.By, unit, LeadershipLine.Government, act.On))
        {
            broken.Add(TaskingRules.ReportNotLedByOffice, ("officer", act.By), ("unit", Unit), ("on", act.On));
        }
        return Decide(ref broken) ?? Accept(new IssueReported(kind, report!, version!.Steps, act, Version + 1));
    }

    /// <summary>Sends the issue up to the next step of its route.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.HopUnanswered"/>, <see cref="TaskingRules.RouteAtEnd"/>, before the report and once closed.</remarks>
    public Decision<EscalatedIssue, EscalationEvent> SendUp(Act act)
    {
        var broken = new Findings();
        CheckOpen(act, ref broken);
        CheckAnswered(ref broken);
        if (Report is { } report && Hops == report.Steps.Length)
        {
            broken.Add(TaskingRules.RouteAtEnd, ("steps", Hops));
        }
        return Decide(ref broken) ?? Accept(new IssueSentUp(Report!.Steps[Hops], act, Version + 1));
    }

    /// <summary>Records what the department answered.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.NothingAsked"/>, before the report and once closed.</remarks>
    /// <exception cref="ArgumentException"><paramref name="answer"/> is null or empty.</exception>
    public Decision<EscalatedIssue, EscalationEvent> RecordAnswer(string answer, Act act)
    {
        Guard.Against.NullOrEmpty(answer);
        var broken = new Findings();
        CheckOpen(act, ref broken);
        if (Unanswered is null)
        {
            broken.Add(TaskingRules.NothingAsked, ("hops", Hops));
        }
        return Decide(ref broken) ?? Accept(new HopAnswered(answer, act, Version + 1));
    }

    /// <summary>Records that the leaders went themselves, which they do once every step answered.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.NoLeaders"/>, <see cref="TaskingRules.HopUnanswered"/>, <see cref="TaskingRules.StepsLeft"/>, before the report and once closed.</remarks>
    public Decision<EscalatedIssue, EscalationEvent> RecordVisit(ImmutableArray<Id<Officer>> leaders, Act act)
    {
        var broken = new Findings();
        CheckOpen(act, ref broken);
        CheckAnswered(ref broken);
        if (Report is { } report && Hops < report.Steps.Length)
        {
            broken.Add(TaskingRules.StepsLeft, ("next", report.Steps[Hops].Department));
        }
        if (leaders.IsDefaultOrEmpty)
        {
            broken.Add(TaskingRules.NoLeaders, ("issue", Id));
        }
        return Decide(ref broken) ?? Accept(new LeadersVisited(leaders, act, Version + 1));
    }

    /// <summary>Closes the issue with a result.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.HopUnanswered"/>, <see cref="TaskingRules.NeverSentUp"/>, before the report and once closed.</remarks>
    /// <exception cref="ArgumentException"><paramref name="result"/> is null or empty.</exception>
    public Decision<EscalatedIssue, EscalationEvent> Close(string result, Act act)
    {
        Guard.Against.NullOrEmpty(result);
        var broken = new Findings();
        CheckOpen(act, ref broken);
        CheckAnswered(ref broken);
        if (Report is not null && Hops == 0)
        {
            broken.Add(TaskingRules.NeverSentUp, ("issue", Id));
        }
        return Decide(ref broken) ?? Accept(new IssueClosed(result, act, Version + 1));
    }

    /// <summary>A state as it was stored, for reading it back.</summary>
    /// <exception cref="ArgumentException">No sequence of events leads to such a state.</exception>
    internal static EscalatedIssue Restore(
        Id<EscalatedIssue> id,
        DivisionCode unit,
        IssueReported? report,
        int hops,
        IssueSentUp? unanswered,
        HopAnswered? answer,
        LeadersVisited? visit,
        IssueClosed? closing,
        EscalationEvent? last
    )
    {
        bool isBare =
            hops == 0 && unanswered is null && answer is null && visit is null && closing is null && last is null;
        int answers = hops - (unanswered is null ? 0 : 1);
        bool agrees = report is null
            ? isBare
            : last is not null
                && answers >= 0
                && hops <= report.Steps.Length
                && answer is not null == answers > 0
                && (visit is null || answers == report.Steps.Length)
                && (closing is null || (answers > 0 && unanswered is null && closing == last));
        return agrees
            ? Draft(id, unit) with
            {
                Report = report,
                Hops = hops,
                Unanswered = unanswered,
                Answer = answer,
                Visit = visit,
                Closing = closing,
                Last = last,
            }
            : throw new ArgumentException("No events lead to such an issue.", nameof(last));
    }

    /// <inheritdoc/>
    public EscalatedIssue Apply(EscalationEvent happened) =>
        Guard.Against.Null(happened) switch
        {
            IssueReported e => this with { Report = e, Last = e },
            IssueSentUp e => this with { Hops = Hops + 1, Unanswered = e, Last = e },
            HopAnswered e => this with { Unanswered = null, Answer = e, Last = e },
            LeadersVisited e => this with { Visit = e, Last = e },
            IssueClosed e => this with { Closing = e, Last = e },
            _ => throw new ArgumentException($"{happened.GetType()} is no event of an issue.", nameof(happened)),
        };

    private Decision<EscalatedIssue, EscalationEvent> Accept(EscalationEvent happened) =>
        new(Apply(happened), happened);

    private Decision<EscalatedIssue, EscalationEvent>? Decide(ref Findings broken) =>
        broken.Any ? new(this, broken.ToImmutable()) : null;

    private void CheckOpen(in Act act, ref Findings broken)
    {
        ActRules.Check(act, Version, Last?.Act.At, ref broken);
        if (Report is null)
        {
            broken.Add(TaskingRules.IssueNotReported, ("issue", Id));
        }
        if (Closing is { } closing)
        {
            broken.Add(TaskingRules.IssueOver, ("since", closing.Act.At));
        }
    }

    private void CheckAnswered(ref Findings broken)
    {
        if (Unanswered is { } hop)
        {
            broken.Add(TaskingRules.HopUnanswered, ("department", hop.Step.Department), ("since", hop.Act.At));
        }
    }
}
