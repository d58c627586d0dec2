using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>How far a <see cref="DualClaim"/> is (认领状态). <c>default</c> is <see cref="Unclaimed"/>.</summary>
public enum ClaimStep
{
    /// <summary>Nobody has a seat.</summary>
    Unclaimed,

    /// <summary>One line's seat is taken, the other's is not; it lasts until somebody acts.</summary>
    Half,

    /// <summary>Both lines' seats are taken.</summary>
    Dual,

    /// <summary>One person has the only seat of a task of form <see cref="ClaimForm.Sole"/>.</summary>
    Sole,

    /// <summary>A holder started the work.</summary>
    InProgress,

    /// <summary>The holders, together, handed in the work.</summary>
    Submitted,

    /// <summary>The superior's joint office gave the work back; a holder starts again.</summary>
    Returned,

    /// <summary>The superior's joint office accepted the work: closed.</summary>
    Accepted,

    /// <summary>The superior's joint office called the task off: closed.</summary>
    Cancelled,
}

/// <summary>A task with two seats, one per line, and how far those who took them are (共同认领).</summary>
/// <remarks>
/// <para>
/// Immutable, with value equality. It starts unclaimed at version 0 with <see cref="MobilizationTask.OpenClaim"/>. Commands are
/// methods; each is accepted with one event and the next state, or refused with every rule of <see cref="TaskingRules"/> and
/// <see cref="ActRules"/> that it breaks: first those of the act, then of the claim's state, then who is excluded, then who is
/// not entitled. A refused command changes nothing.
/// </para>
/// <para>
/// A holder starts, and only both together submit; the joint office of the unit above accepts, returns, cancels, extends,
/// reopens and frees the seat of an officer whose appointment ended. Neither line's seat is ever held twice, nor both by one
/// person. A task of form <see cref="ClaimForm.Sole"/> has one seat, of whichever line comes first. Claiming stops only the
/// deadline of the claim; an escalation releases nobody (WS-HumanTask, two deadlines). No closed claim opens again.
/// </para>
/// </remarks>
public sealed partial record DualClaim : ILifecycle<DualClaim, ClaimEvent>
{
    internal DualClaim(MobilizationTask task) => Task = task;

    /// <summary>The task.</summary>
    public MobilizationTask Task { get; }

    /// <inheritdoc/>
    public int Version => Last?.Version ?? 0;

    /// <summary>How far it is.</summary>
    public ClaimStep Step { get; private init; }

    /// <summary>The event that took the government line's seat; null where it is free.</summary>
    public Claimed? Government { get; private init; }

    /// <summary>The event that took the military line's seat; null where it is free.</summary>
    public Claimed? Military { get; private init; }

    /// <summary>When work was first started; null where it never was.</summary>
    public WorkStarted? Begun { get; private init; }

    /// <summary>The submission that the other holder has yet to countersign, or that both signed; null without one.</summary>
    public WorkSubmitted? Submission { get; private init; }

    /// <summary>The last extension of the completion's deadline; null without one.</summary>
    public DeadlineExtended? Extension { get; private init; }

    /// <summary>How the closed task was taken up again; null where it was not.</summary>
    public TaskReopened? Reopening { get; private init; }

    /// <summary>The last event; null before the first.</summary>
    public ClaimEvent? Last { get; private init; }

    /// <summary>The event that took a line's seat; null where it is free.</summary>
    public Claimed? this[LeadershipLine line] => line == LeadershipLine.Government ? Government : Military;

    /// <summary>Whether every seat that the task's form asks for is taken, whatever happened since.</summary>
    public bool IsFull =>
        Task.Form == ClaimForm.Sole
            ? (Government ?? Military) is not null
            : Government is not null && Military is not null;

    /// <summary>Whether it was accepted or cancelled.</summary>
    public bool IsClosed => Step is ClaimStep.Accepted or ClaimStep.Cancelled;

    /// <summary>Whether every seat is taken, but the last of them after <see cref="MobilizationTask.ClaimBy"/>.</summary>
    public bool IsLate => IsFull && Later is { } last && last.Act.On > Task.ClaimBy;

    /// <summary>The lines whose seats are free and needed; of a task for one person alone both, until one is taken.</summary>
    public ImmutableArray<LeadershipLine> Missing =>
        IsFull
            ? []
            : (Government, Military) switch
            {
                (null, null) => [LeadershipLine.Government, LeadershipLine.Military],
                (null, _) => [LeadershipLine.Government],
                _ => [LeadershipLine.Military],
            };

    /// <summary>The last day on which completion is in time, extensions included; null where none is set.</summary>
    public LocalDate? Due => Extension?.Due ?? Task.Due;

    /// <summary>The task that takes up this closed one again and names it; null where it was not reopened.</summary>
    public MobilizationTask? Successor =>
        Reopening is { } again
            ? new(
                again.Successor,
                Task.Unit,
                Task.Title,
                again.Act.On,
                again.ClaimBy,
                again.Due,
                Task.Parent,
                Task.Deployment,
                Task.Target,
                Task.Form,
                Task.Excluded,
                Task.Id
            )
            : null;

    private Claimed? Later => Government is null || Military?.Version > Government.Version ? Military : Government;

    /// <summary>Whether the claim is open past the day of its completion, on a day.</summary>
    /// <param name="asOf">The day, taken at its end.</param>
    /// <param name="original">Whether extensions are left out of account.</param>
    public bool IsOverdue(LocalDate asOf, bool original = false) => !IsClosed && asOf > (original ? Task.Due : Due);

    /// <summary>What goes up to the superior's joint office when seats are free past the claim's deadline; it releases nobody.</summary>
    /// <param name="tree">The tree of the task's unit.</param>
    /// <param name="asOf">The day, taken at its end.</param>
    /// <returns>A finding of <see cref="TaskingRules.SeatEmptyAtDeadline"/>; null while there is nothing to escalate.</returns>
    public Finding? Escalation(AdministrativeTree tree, LocalDate asOf)
    {
        Guard.Against.Null(tree);
        return IsClosed || IsFull || asOf <= Task.ClaimBy
            ? null
            : new(
                TaskingRules.SeatEmptyAtDeadline,
                ("task", Task.Id),
                ("unit", Task.Unit),
                ("superior", tree[Task.Unit].Parent?.Code.ToString() ?? ""),
                ("missing", string.Join(';', Missing.Select(static line => new Fact("line", line).Value))),
                ("claim-by", Task.ClaimBy)
            );
    }

    /// <summary>The holders who no longer stand on their line in the task's unit, on a day: each needs a substitute.</summary>
    /// <returns>A finding of <see cref="TaskingRules.HolderLeft"/> for each, the government line first; none once closed.</returns>
    public IEnumerable<Finding> Substitutions(Roster roster, LocalDate asOf)
    {
        Guard.Against.Null(roster);
        Division unit = roster.Tree[Task.Unit];
        foreach (Claimed? seat in IsClosed ? [] : (Claimed?[])[Government, Military])
        {
            if (seat is not null && !roster.Holds(seat.Act.By, unit, seat.Line, asOf))
            {
                yield return new(
                    TaskingRules.HolderLeft,
                    ("line", seat.Line),
                    ("holder", seat.Act.By),
                    ("unit", Task.Unit),
                    ("on", asOf)
                );
            }
        }
    }

    /// <summary>This one claim, counted at the end of a day; nothing where it was cancelled or the task not yet issued.</summary>
    /// <remarks>For a past day, count what <see cref="Lifecycle.Replay"/> gives of it.</remarks>
    public ClaimTally Tally(LocalDate asOf) =>
        Step == ClaimStep.Cancelled || asOf < Task.Issued
            ? default
            : ClaimTally.OfTask(
                Task.Form,
                Government is not null,
                Military is not null,
                IsLate,
                asOf > Task.ClaimBy,
                Step == ClaimStep.Accepted
            );

    /// <inheritdoc/>
    public DualClaim Apply(ClaimEvent happened) =>
        Guard.Against.Null(happened) switch
        {
            Claimed e => Seat(e.Line, e, e),
            Relinquished e => Seat(e.Line, null, e),
            Abandoned e => Seat(e.Line, null, e),
            SeatReleased e => Seat(e.Line, null, e),
            WorkStarted e => this with { Step = ClaimStep.InProgress, Begun = Begun ?? e, Submission = null, Last = e },
            WorkSubmitted e => this with
            {
                Step = Task.Form == ClaimForm.Sole ? ClaimStep.Submitted : Step,
                Submission = e,
                Last = e,
            },
            WorkCountersigned e => this with { Step = ClaimStep.Submitted, Last = e },
            WorkAccepted e => this with { Step = ClaimStep.Accepted, Last = e },
            WorkReturned e => this with { Step = ClaimStep.Returned, Submission = null, Last = e },
            TaskCancelled e => this with { Step = ClaimStep.Cancelled, Last = e },
            DeadlineExtended e => this with { Extension = e, Last = e },
            TaskReopened e => this with { Reopening = e, Last = e },
            _ => throw new ArgumentException($"{happened.GetType()} is no event of a claim.", nameof(happened)),
        };

    /// <summary>A state as it was stored, for reading it back.</summary>
    /// <exception cref="ArgumentException">No sequence of events leads to such a state.</exception>
    internal static DualClaim Restore(
        MobilizationTask task,
        ClaimStep step,
        Claimed? government,
        Claimed? military,
        WorkStarted? begun,
        WorkSubmitted? submission,
        DeadlineExtended? extension,
        TaskReopened? reopening,
        ClaimEvent? last
    )
    {
        var claim = new DualClaim(Guard.Against.Null(task))
        {
            Step = step,
            Government = government,
            Military = military,
            Begun = begun,
            Submission = submission,
            Extension = extension,
            Reopening = reopening,
            Last = last,
        };
        int seats = (government is null ? 0 : 1) + (military is null ? 0 : 1);
        bool agrees = step switch
        {
            ClaimStep.Unclaimed => seats == 0,
            ClaimStep.Half => task.Form == ClaimForm.Dual && seats == 1,
            ClaimStep.Dual => task.Form == ClaimForm.Dual && seats == 2,
            ClaimStep.Sole => task.Form == ClaimForm.Sole && seats == 1,
            ClaimStep.Cancelled => true,
            _ => claim.IsFull && begun is not null,
        };
        ClaimEvent[] events =
        [
            .. ((ClaimEvent?[])[government, military, begun, submission, extension, reopening]).OfType<ClaimEvent>(),
        ];
        bool isOrdered =
            events.All(e => e.Version <= claim.Version)
            && events.Select(static e => e.Version).Distinct().Count() == events.Length;
        bool areSeats =
            government?.Line != LeadershipLine.Military
            && military?.Line != LeadershipLine.Government
            && (government is null || government.Act.By != military?.Act.By);
        return agrees && isOrdered && areSeats && (reopening is null || claim.IsClosed)
            ? claim
            : throw new ArgumentException("No events lead to such a claim.", nameof(step));
    }

    /// <summary>Task and step: <c>T1 2025年潜力核查 (330400000000 嘉兴市): half</c>.</summary>
    public override string ToString() => $"{Task}: {new Fact("step", Step).Value}";

    private DualClaim Seat(LeadershipLine line, Claimed? holder, SeatEvent happened)
    {
        Claimed? government = line == LeadershipLine.Government ? holder : Government;
        Claimed? military = line == LeadershipLine.Military ? holder : Military;
        return this with
        {
            Government = government,
            Military = military,
            Step = (government, military) switch
            {
                (null, null) => ClaimStep.Unclaimed,
                (not null, not null) => ClaimStep.Dual,
                _ => Task.Form == ClaimForm.Sole ? ClaimStep.Sole : ClaimStep.Half,
            },
            Submission = null,
            Last = happened,
        };
    }
}
