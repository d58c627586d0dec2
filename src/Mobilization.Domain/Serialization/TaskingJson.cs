using System.Text.Json.Serialization;
using Mobilization.Domain.Tasking;
using NodaTime;

namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Tasking adds.</summary>
internal static class TaskingJson
{
    public static void AddTo(JsonContract contract)
    {
        contract.Metadata(TaskingJsonContext.Default);
        AddValues(contract);
        AddEvents(contract);
        AddStates(contract);
    }

    private static void AddValues(JsonContract contract) =>
        contract
            .Text<Id<MobilizationTask>>()
            .Text<Id<Deployment>>()
            .Text<Id<ReportedClaim>>()
            .Text<Id<MentorPairing>>()
            .Text<Id<MonthlyPlan>>()
            .Text<Id<PlanItem>>()
            .Text<Id<AnnualCycle>>()
            .Text<Id<SupervisionGroup>>()
            .Text<Id<EscalatedIssue>>()
            .Word<ClaimForm>()
            .Word<ClaimStep>()
            .Word<IsoDayOfWeek>()
            .Class<MobilizationTask>()
            .Class<Deployment>()
            .Class<PlanItem>()
            .Class<DispatchCheck>()
            .Class<DispatchPolicy>()
            .Class<SupervisionGroup>()
            .Class<RouteVersion>()
            .Shape<ClaimFormPolicy, ClaimFormPolicyShape>(
                static policy => new(policy.Rules),
                static shape => ClaimFormPolicy.Build(shape.Rules)
            )
            .Shape<EscalationRoute, EscalationRouteShape>(
                static route => new(route.Versions),
                static shape => EscalationRoute.Build(shape.Versions)
            )
            .Shape<ClaimFormRule, ClaimFormRuleShape>(
                static rule => new(rule.Level, rule.Form, rule.From),
                static shape => new(shape.Level, shape.Form, shape.From)
            )
            .Shape<DispatchRule, DispatchRuleShape>(
                static rule => new(rule.From, rule.Weekday),
                static shape => new(shape.From, shape.Weekday)
            )
            .Shape<EscalationStep, EscalationStepShape>(
                static step => new(step.Department, step.Level),
                static shape => new(shape.Department, shape.Level)
            )
            .Shape<SupervisedUnit, SupervisedUnitShape>(
                static one => new(one.Organ, one.Unit),
                static shape => new(shape.Organ, shape.Unit)
            )
            .Shape<ReportedClaim, ReportedClaimShape>(
                static claim =>
                    new(claim.Id, claim.Task, claim.Officer, claim.At, claim.On, claim.Withdrawn, claim.WithdrawnOn),
                static shape =>
                    new(shape.Id, shape.Task, shape.Officer, shape.At, shape.On, shape.Withdrawn, shape.WithdrawnOn)
            )
            .Shape<ClaimRefusal, ClaimRefusalShape>(
                static refusal => new(refusal.Claim, refusal.Task, refusal.Reasons),
                static shape => new(shape.Claim, shape.Task, shape.Reasons)
            )
            .Shape<DecompositionTally, DecompositionTallyShape>(
                static tally => new(tally.Missing, tally.Repeated, tally.Foreign),
                static shape => new(shape.Missing, shape.Repeated, shape.Foreign)
            )
            .Shape<DispatchTally, DispatchTallyShape>(
                static tally => new(tally.Held, tally.Required),
                static shape => new(shape.Held, shape.Required)
            )
            .Shape<SoleTally, SoleTallyShape>(
                static tally => new(tally.Tasks, tally.Claimed, tally.Late, tally.Overdue, tally.Accepted),
                static shape => new(shape.Tasks, shape.Claimed, shape.Late, shape.Overdue, shape.Accepted)
            )
            .Shape<ClaimTally, ClaimTallyShape>(ClaimTallyShape.Of, static shape => shape.ToTally());

    private static void AddEvents(JsonContract contract) =>
        contract
            .Member<ClaimEvent, Claimed>("claimed")
            .Member<ClaimEvent, Relinquished>("relinquished")
            .Member<ClaimEvent, Abandoned>("abandoned")
            .Member<ClaimEvent, SeatReleased>("seat-released")
            .Member<ClaimEvent, WorkStarted>("work-started")
            .Member<ClaimEvent, WorkSubmitted>("work-submitted")
            .Member<ClaimEvent, WorkCountersigned>("work-countersigned")
            .Member<ClaimEvent, WorkAccepted>("work-accepted")
            .Member<ClaimEvent, WorkReturned>("work-returned")
            .Member<ClaimEvent, TaskCancelled>("task-cancelled")
            .Member<ClaimEvent, DeadlineExtended>("deadline-extended")
            .Member<ClaimEvent, TaskReopened>("task-reopened")
            .Member<PairEvent, PairFormed>("pair-formed")
            .Member<PairEvent, BaseDataHandedOver>("base-data-handed-over")
            .Member<PairEvent, BaseDataReceived>("base-data-received")
            .Member<PairEvent, PairEnded>("pair-ended")
            .Member<PlanEvent, PlanAdopted>("plan-adopted")
            .Member<PlanEvent, DispatchHeld>("dispatch-held")
            .Member<CycleEvent, YearPlanned>("year-planned")
            .Member<CycleEvent, YearSupervised>("year-supervised")
            .Member<CycleEvent, YearAssessed>("year-assessed")
            .Member<EscalationEvent, IssueReported>("issue-reported")
            .Member<EscalationEvent, IssueSentUp>("issue-sent-up")
            .Member<EscalationEvent, HopAnswered>("hop-answered")
            .Member<EscalationEvent, LeadersVisited>("leaders-visited")
            .Member<EscalationEvent, IssueClosed>("issue-closed");

    private static void AddStates(JsonContract contract) =>
        contract
            .Shape<DualClaim, DualClaimShape>(DualClaimShape.Of, static shape => shape.ToClaim())
            .Shape<MentorPairing, MentorPairingShape>(MentorPairingShape.Of, static shape => shape.ToPairing())
            .Shape<MonthlyPlan, MonthlyPlanShape>(MonthlyPlanShape.Of, static shape => shape.ToPlan())
            .Shape<AnnualCycle, AnnualCycleShape>(AnnualCycleShape.Of, static shape => shape.ToCycle())
            .Shape<EscalatedIssue, EscalatedIssueShape>(EscalatedIssueShape.Of, static shape => shape.ToIssue())
            .Shape<Decision<DualClaim, ClaimEvent>, DecisionShape<DualClaim, ClaimEvent>>(
                DecisionShape<DualClaim, ClaimEvent>.Of,
                static shape => shape.ToDecision()
            )
            .Shape<Decision<MentorPairing, PairEvent>, DecisionShape<MentorPairing, PairEvent>>(
                DecisionShape<MentorPairing, PairEvent>.Of,
                static shape => shape.ToDecision()
            )
            .Shape<Decision<MonthlyPlan, PlanEvent>, DecisionShape<MonthlyPlan, PlanEvent>>(
                DecisionShape<MonthlyPlan, PlanEvent>.Of,
                static shape => shape.ToDecision()
            )
            .Shape<Decision<AnnualCycle, CycleEvent>, DecisionShape<AnnualCycle, CycleEvent>>(
                DecisionShape<AnnualCycle, CycleEvent>.Of,
                static shape => shape.ToDecision()
            )
            .Shape<Decision<EscalatedIssue, EscalationEvent>, DecisionShape<EscalatedIssue, EscalationEvent>>(
                DecisionShape<EscalatedIssue, EscalationEvent>.Of,
                static shape => shape.ToDecision()
            );
}

[JsonSerializable(typeof(MobilizationTask))]
[JsonSerializable(typeof(Deployment))]
[JsonSerializable(typeof(ClaimFormPolicyShape))]
[JsonSerializable(typeof(ClaimRefusalShape))]
[JsonSerializable(typeof(PlanItem))]
[JsonSerializable(typeof(DispatchCheck))]
[JsonSerializable(typeof(DispatchPolicy))]
[JsonSerializable(typeof(SupervisionGroup))]
[JsonSerializable(typeof(RouteVersion))]
[JsonSerializable(typeof(EscalationRouteShape))]
[JsonSerializable(typeof(ClaimFormRuleShape))]
[JsonSerializable(typeof(DispatchRuleShape))]
[JsonSerializable(typeof(EscalationStepShape))]
[JsonSerializable(typeof(SupervisedUnitShape))]
[JsonSerializable(typeof(ReportedClaimShape))]
[JsonSerializable(typeof(DecompositionTallyShape))]
[JsonSerializable(typeof(DispatchTallyShape))]
[JsonSerializable(typeof(SoleTallyShape))]
[JsonSerializable(typeof(ClaimTallyShape))]
[JsonSerializable(typeof(DualClaimShape))]
[JsonSerializable(typeof(MentorPairingShape))]
[JsonSerializable(typeof(MonthlyPlanShape))]
[JsonSerializable(typeof(AnnualCycleShape))]
[JsonSerializable(typeof(EscalatedIssueShape))]
[JsonSerializable(typeof(ClaimEvent))]
[JsonSerializable(typeof(Claimed))]
[JsonSerializable(typeof(Relinquished))]
[JsonSerializable(typeof(Abandoned))]
[JsonSerializable(typeof(SeatReleased))]
[JsonSerializable(typeof(WorkStarted))]
[JsonSerializable(typeof(WorkSubmitted))]
[JsonSerializable(typeof(WorkCountersigned))]
[JsonSerializable(typeof(WorkAccepted))]
[JsonSerializable(typeof(WorkReturned))]
[JsonSerializable(typeof(TaskCancelled))]
[JsonSerializable(typeof(DeadlineExtended))]
[JsonSerializable(typeof(TaskReopened))]
[JsonSerializable(typeof(PairEvent))]
[JsonSerializable(typeof(PairFormed))]
[JsonSerializable(typeof(BaseDataHandedOver))]
[JsonSerializable(typeof(BaseDataReceived))]
[JsonSerializable(typeof(PairEnded))]
[JsonSerializable(typeof(PlanEvent))]
[JsonSerializable(typeof(PlanAdopted))]
[JsonSerializable(typeof(DispatchHeld))]
[JsonSerializable(typeof(CycleEvent))]
[JsonSerializable(typeof(YearPlanned))]
[JsonSerializable(typeof(YearSupervised))]
[JsonSerializable(typeof(YearAssessed))]
[JsonSerializable(typeof(EscalationEvent))]
[JsonSerializable(typeof(IssueReported))]
[JsonSerializable(typeof(IssueSentUp))]
[JsonSerializable(typeof(HopAnswered))]
[JsonSerializable(typeof(LeadersVisited))]
[JsonSerializable(typeof(IssueClosed))]
[JsonSerializable(typeof(DecisionShape<DualClaim, ClaimEvent>))]
[JsonSerializable(typeof(DecisionShape<MentorPairing, PairEvent>))]
[JsonSerializable(typeof(DecisionShape<MonthlyPlan, PlanEvent>))]
[JsonSerializable(typeof(DecisionShape<AnnualCycle, CycleEvent>))]
[JsonSerializable(typeof(DecisionShape<EscalatedIssue, EscalationEvent>))]
internal sealed partial class TaskingJsonContext : JsonSerializerContext;
