using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using NodaTime;

namespace Mobilization.Domain.Serialization;

internal sealed record ClaimFormPolicyShape(ImmutableArray<ClaimFormRule> Rules);

internal sealed record EscalationRouteShape(ImmutableArray<RouteVersion> Versions);

internal sealed record ClaimFormRuleShape(DivisionLevel Level, ClaimForm Form, LocalDate From);

internal sealed record DispatchRuleShape(LocalDate From, IsoDayOfWeek Weekday);

internal sealed record EscalationStepShape(string Department, DivisionLevel Level);

internal sealed record SupervisedUnitShape(Id<Organ> Organ, DivisionCode Unit);

internal sealed record ReportedClaimShape(
    Id<ReportedClaim> Id,
    Id<MobilizationTask>? Task,
    Id<Officer>? Officer,
    Instant At,
    LocalDate On,
    Instant? Withdrawn = null,
    LocalDate? WithdrawnOn = null
);

internal sealed record ClaimRefusalShape(ReportedClaim Claim, MobilizationTask Task, ImmutableArray<Finding> Reasons);

internal sealed record DecompositionTallyShape(int Missing, int Repeated, int Foreign);

internal sealed record DispatchTallyShape(int Held, int Required);

internal sealed record SoleTallyShape(int Tasks, int Claimed, int Late, int Overdue, int Accepted);

internal sealed record ClaimTallyShape(
    int Tasks,
    int Dual,
    int HalfGovernment,
    int HalfMilitary,
    int Late,
    int Overdue,
    int Refused,
    int Accepted,
    SoleTally Sole
)
{
    public static ClaimTallyShape Of(ClaimTally tally) =>
        new(
            tally.Tasks,
            tally.Dual,
            tally.HalfGovernment,
            tally.HalfMilitary,
            tally.Late,
            tally.Overdue,
            tally.Refused,
            tally.Accepted,
            tally.Sole
        );

    public ClaimTally ToTally() =>
        new(Tasks, Dual, HalfGovernment, HalfMilitary, Late, Overdue, Refused, Accepted, Sole);
}

internal sealed record DualClaimShape(
    MobilizationTask Task,
    ClaimStep Step,
    Claimed? Government = null,
    Claimed? Military = null,
    WorkStarted? Begun = null,
    WorkSubmitted? Submission = null,
    DeadlineExtended? Extension = null,
    TaskReopened? Reopening = null,
    ClaimEvent? Last = null
)
{
    public static DualClaimShape Of(DualClaim claim) =>
        new(
            claim.Task,
            claim.Step,
            claim.Government,
            claim.Military,
            claim.Begun,
            claim.Submission,
            claim.Extension,
            claim.Reopening,
            claim.Last
        );

    public DualClaim ToClaim() =>
        DualClaim.Restore(Task, Step, Government, Military, Begun, Submission, Extension, Reopening, Last);
}

internal sealed record MentorPairingShape(
    Id<MentorPairing> Id,
    DivisionCode Unit,
    PairFormed? Pair = null,
    BaseDataHandedOver? OpenHandover = null,
    BaseDataReceived? Receipt = null,
    PairEnded? End = null,
    PairEvent? Last = null
)
{
    public static MentorPairingShape Of(MentorPairing pairing) =>
        new(pairing.Id, pairing.Unit, pairing.Pair, pairing.OpenHandover, pairing.Receipt, pairing.End, pairing.Last);

    public MentorPairing ToPairing() => MentorPairing.Restore(Id, Unit, Pair, OpenHandover, Receipt, End, Last);
}

internal sealed record MonthlyPlanShape(
    Id<MonthlyPlan> Id,
    DivisionCode Unit,
    int Year,
    int Month,
    PlanAdopted? Adoption = null,
    ImmutableArray<DispatchHeld>? Dispatches = null
)
{
    public static MonthlyPlanShape Of(MonthlyPlan plan) =>
        new(plan.Id, plan.Unit, plan.Year, plan.Month, plan.Adoption, plan.Dispatches);

    public MonthlyPlan ToPlan() =>
        MonthlyPlan
            .Draft(Id, Unit, Year, Month)
            .Replay(
                new PlanEvent?[] { Adoption }
                    .Concat(Dispatches ?? [])
                    .OfType<PlanEvent>()
            );
}

internal sealed record AnnualCycleShape(
    Id<AnnualCycle> Id,
    DivisionCode Unit,
    int Year,
    YearPlanned? Planning = null,
    YearSupervised? Supervision = null,
    YearAssessed? Assessment = null
)
{
    public static AnnualCycleShape Of(AnnualCycle cycle) =>
        new(cycle.Id, cycle.Unit, cycle.Year, cycle.Planning, cycle.Supervision, cycle.Assessment);

    public AnnualCycle ToCycle() =>
        AnnualCycle
            .Draft(Id, Unit, Year)
            .Replay(new CycleEvent?[] { Planning, Supervision, Assessment }.OfType<CycleEvent>());
}

internal sealed record EscalatedIssueShape(
    Id<EscalatedIssue> Id,
    DivisionCode Unit,
    IssueReported? Report = null,
    int Hops = 0,
    IssueSentUp? Unanswered = null,
    HopAnswered? Answer = null,
    LeadersVisited? Visit = null,
    IssueClosed? Closing = null,
    EscalationEvent? Last = null
)
{
    public static EscalatedIssueShape Of(EscalatedIssue issue) =>
        new(
            issue.Id,
            issue.Unit,
            issue.Report,
            issue.Hops,
            issue.Unanswered,
            issue.Answer,
            issue.Visit,
            issue.Closing,
            issue.Last
        );

    public EscalatedIssue ToIssue() =>
        EscalatedIssue.Restore(Id, Unit, Report, Hops, Unanswered, Answer, Visit, Closing, Last);
}
