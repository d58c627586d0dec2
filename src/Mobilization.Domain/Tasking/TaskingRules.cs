namespace Mobilization.Domain.Tasking;

/// <summary>The rules of tasks, their decomposition and their claims, of pairs, dispatches, the annual cycle and escalations.</summary>
/// <remarks>Every refusal lists all rules that were broken: those of the act (<see cref="ActRules"/>) first, exclusions before eligibility.</remarks>
public static class TaskingRules
{
    /// <summary>A claim form rule has an unknown level or form. Facts: <c>row</c>, <c>level</c>, <c>form</c>.</summary>
    public const string FormUnknown = "claim-form.unknown";

    /// <summary>A claim form rule lets one line claim alone where both stand, at the county or above. Facts: <c>row</c>, <c>level</c>.</summary>
    public const string FormTooHigh = "claim-form.too-high";

    /// <summary>An earlier claim form rule is for the same level from the same day. Facts: <c>row</c>, <c>level</c>, <c>from</c>.</summary>
    public const string FormRepeated = "claim-form.repeated";

    /// <summary>A unit in scope has no part of the task. Facts: <c>parent</c>, <c>unit</c>. Source: invariant 10, no unit is lost.</summary>
    public const string Missing = "decomposition.missing";

    /// <summary>A further part for a unit that has one. Facts: <c>parent</c>, <c>unit</c>, <c>task</c>, <c>first</c>. Source: invariant 10, no unit is repeated.</summary>
    public const string Repeated = "decomposition.repeated";

    /// <summary>A part for a unit that is not in scope. Facts: <c>parent</c>, <c>unit</c>, <c>task</c>.</summary>
    public const string Foreign = "decomposition.foreign";

    /// <summary>A part has no target in the measure of the whole. Facts: <c>parent</c>, <c>task</c>, <c>measure</c>, <c>expected</c>.</summary>
    public const string TargetMeasure = "decomposition.target-measure";

    /// <summary>The parts' targets do not add up to the whole. Facts: <c>parent</c>, <c>target</c>, <c>sum</c>.</summary>
    public const string TargetSum = "decomposition.target-sum";

    /// <summary>A task is to be decomposed to a unit that is not below its own. Facts: <c>unit</c>, <c>above</c>.</summary>
    public const string NotBelow = "decomposition.not-below";

    /// <summary>A list to decompose to names a unit again. Facts: <c>unit</c>.</summary>
    public const string UnitTwice = "decomposition.unit-twice";

    /// <summary>A list to decompose to names a unit and one above it. Facts: <c>unit</c>, <c>within</c>.</summary>
    public const string Nested = "decomposition.nested";

    /// <summary>An earlier task has the same identifier. Facts: <c>task</c>.</summary>
    public const string TaskRepeated = "campaign.task-repeated";

    /// <summary>A task is of a unit that the tree does not have. Facts: <c>task</c>, <c>unit</c>.</summary>
    public const string UnitUnknown = "campaign.unit-unknown";

    /// <summary>A task for one person alone is of a county or above, where both lines stand. Facts: <c>task</c>, <c>level</c>.</summary>
    public const string SoleTooHigh = "campaign.sole-too-high";

    /// <summary>A task names a parent that is not among the tasks. Facts: <c>task</c>, <c>parent</c>.</summary>
    public const string ParentUnknown = "campaign.parent-unknown";

    /// <summary>A task is its own ancestor; stated once a cycle. Facts: <c>task</c>, <c>length</c>.</summary>
    public const string TaskCycle = "campaign.cycle";

    /// <summary>The act is dated before the task was issued. Facts: <c>on</c>, <c>issued</c>.</summary>
    public const string NotIssued = "claim.not-issued";

    /// <summary>The claim was accepted or cancelled. Facts: <c>step</c>. Source: FHIR task, whose terminal states we never leave.</summary>
    public const string Closed = "claim.closed";

    /// <summary>The command belongs to another step. Facts: <c>command</c>, <c>step</c>.</summary>
    public const string WrongStep = "claim.wrong-step";

    /// <summary>The line's seat is taken, by whoever asks too. Facts: <c>line</c>, <c>holder</c>, <c>since</c>. Source: Flowable's <c>ClaimTaskCmd</c>.</summary>
    public const string LineTaken = "claim.line-taken";

    /// <summary>The only seat of a task for one person alone is taken, on the other line. Facts: <c>holder</c>, <c>since</c>.</summary>
    public const string SoleTaken = "claim.sole-taken";

    /// <summary>The task excludes the officer, whatever post they hold. Facts: <c>officer</c>. Source: WS-HumanTask, excluded owners.</summary>
    public const string Excluded = "claim.excluded";

    /// <summary>The officer has the other line's seat. Facts: <c>officer</c>, <c>line</c>. Source: invariant 9, one person of each line.</summary>
    public const string SamePerson = "claim.same-person";

    /// <summary>The officer holds no post anywhere that day. Facts: <c>officer</c>, <c>on</c>.</summary>
    public const string NotAppointed = "claim.not-appointed";

    /// <summary>The officer holds posts that day, but none in the unit. Facts: <c>officer</c>, <c>unit</c>, <c>on</c>. Source: invariant 9.</summary>
    public const string WrongUnit = "claim.wrong-unit";

    /// <summary>The officer holds posts in the unit that day, but none on the line. Facts: <c>officer</c>, <c>line</c>, <c>on</c>. Source: invariant 9.</summary>
    public const string WrongLine = "claim.wrong-line";

    /// <summary>The officer has no seat. Facts: <c>officer</c>.</summary>
    public const string NotHolder = "claim.not-holder";

    /// <summary>A seat can't be declined once work has begun; it can be abandoned. Facts: <c>since</c>. Source: FHIR task, <c>rejected</c> apart from <c>failed</c>.</summary>
    public const string WorkBegun = "claim.work-begun";

    /// <summary>A seat can't be abandoned before work has begun; it can be declined. Facts: <c>step</c>.</summary>
    public const string WorkNotBegun = "claim.work-not-begun";

    /// <summary>The work was submitted and waits for the countersignature. Facts: <c>by</c>, <c>since</c>.</summary>
    public const string AlreadySubmitted = "claim.already-submitted";

    /// <summary>There is nothing to countersign. Facts: <c>step</c>.</summary>
    public const string NothingSubmitted = "claim.nothing-submitted";

    /// <summary>Nobody countersigns what they submitted themselves. Facts: <c>officer</c>, <c>since</c>.</summary>
    public const string OwnSubmission = "claim.own-submission";

    /// <summary>The act does not say in the name of which joint office it is done. Facts: <c>officer</c>.</summary>
    public const string NotInOfficeName = "office.not-in-name";

    /// <summary>The officer holds no post in the unit whose joint office decides. Facts: <c>officer</c>, <c>superior</c>, <c>on</c>.</summary>
    public const string NotSuperior = "office.not-superior";

    /// <summary>There is no deadline of completion to extend. Facts: <c>task</c>.</summary>
    public const string NoDeadline = "claim.no-deadline";

    /// <summary>An extension ends no later than the deadline that it extends. Facts: <c>due</c>, <c>to</c>.</summary>
    public const string NotLater = "claim.not-later";

    /// <summary>The seat to be freed is free. Facts: <c>line</c>.</summary>
    public const string SeatFree = "claim.seat-free";

    /// <summary>The seat to be freed is held by an officer who still stands there. Facts: <c>line</c>, <c>holder</c>, <c>on</c>.</summary>
    public const string StillAppointed = "claim.still-appointed";

    /// <summary>Only a closed claim is taken up again. Facts: <c>step</c>.</summary>
    public const string NotClosed = "claim.not-closed";

    /// <summary>The closed claim was taken up again before. Facts: <c>successor</c>, <c>since</c>.</summary>
    public const string AlreadyReopened = "claim.already-reopened";

    /// <summary>A seat is free past the claim's deadline: an escalation to the superior's joint office. Facts: <c>task</c>, <c>unit</c>, <c>superior</c>, <c>missing</c> (lines, joined by <c>;</c>), <c>claim-by</c>.</summary>
    public const string SeatEmptyAtDeadline = "claim.seat-empty-at-deadline";

    /// <summary>A holder's appointment ended: a substitute is needed. Facts: <c>line</c>, <c>holder</c>, <c>unit</c>, <c>on</c>.</summary>
    public const string HolderLeft = "claim.holder-left";

    /// <summary>A reported claim names no officer that the roster knows. Facts: <c>claim</c>, <c>officer</c>.</summary>
    public const string OfficerUnknown = "claim.officer-unknown";

    /// <summary>The pair was formed before. Facts: <c>mentor</c>, <c>mentee</c>.</summary>
    public const string PairFormedAlready = "pair.formed-already";

    /// <summary>Nobody is their own mentor. Facts: <c>officer</c>. Source: invariant 11.</summary>
    public const string PairSamePerson = "pair.same-person";

    /// <summary>The mentor does not stand on the military line of the unit that day. Facts: <c>officer</c>, <c>unit</c>, <c>on</c>. Source: invariant 11.</summary>
    public const string MentorNotMilitary = "pair.mentor-not-military";

    /// <summary>The mentee does not stand on the government line of the unit that day. Facts: <c>officer</c>, <c>unit</c>, <c>on</c>. Source: invariant 11.</summary>
    public const string MenteeNotGovernment = "pair.mentee-not-government";

    /// <summary>Nobody was paired yet. Facts: <c>pair</c>.</summary>
    public const string PairNotFormed = "pair.not-formed";

    /// <summary>The pair ended. Facts: <c>since</c>.</summary>
    public const string PairOver = "pair.over";

    /// <summary>The officer is neither mentor nor mentee. Facts: <c>officer</c>.</summary>
    public const string NotOfPair = "pair.not-of-pair";

    /// <summary>A handover has items. Facts: <c>officer</c>.</summary>
    public const string NoItems = "pair.no-items";

    /// <summary>Nobody signed for the last handover yet. Facts: <c>by</c>, <c>since</c>.</summary>
    public const string HandoverOpen = "pair.handover-open";

    /// <summary>There is no handover to sign for. Facts: <c>officer</c>.</summary>
    public const string NoHandover = "pair.no-handover";

    /// <summary>Nobody signs for what they handed over themselves. Facts: <c>officer</c>, <c>since</c>.</summary>
    public const string OwnHandover = "pair.own-handover";

    /// <summary>A handover closes only with a receipt. Facts: <c>officer</c>. Source: invariant 12.</summary>
    public const string ReceiptMissing = "pair.receipt-missing";

    /// <summary>The plan's items were set before. Facts: <c>since</c>.</summary>
    public const string PlanAdoptedAlready = "plan.adopted-already";

    /// <summary>A plan has items. Facts: <c>plan</c>.</summary>
    public const string PlanEmpty = "plan.empty";

    /// <summary>Two items of the plan have one identifier. Facts: <c>item</c>.</summary>
    public const string PlanItemRepeated = "plan.item-repeated";

    /// <summary>No day of the item is in the plan's month. Facts: <c>item</c>, <c>during</c>.</summary>
    public const string PlanItemOutside = "plan.item-outside";

    /// <summary>The plan has no items yet. Facts: <c>plan</c>.</summary>
    public const string PlanNotAdopted = "plan.not-adopted";

    /// <summary>The policy names no weekday for that day. Facts: <c>on</c>.</summary>
    public const string DispatchUnruled = "dispatch.unruled";

    /// <summary>The dispatch is not on the policy's day of that week, and no reason is given. Facts: <c>on</c>, <c>expected</c>. Source: invariant 28.</summary>
    public const string DispatchWrongWeekday = "dispatch.wrong-weekday";

    /// <summary>The policy's day of that week is not in the plan's month. Facts: <c>on</c>, <c>weekday</c>.</summary>
    public const string DispatchOutsideMonth = "dispatch.outside-month";

    /// <summary>The dispatch of that week was held. Facts: <c>weekday</c>, <c>held</c>.</summary>
    public const string DispatchRepeated = "dispatch.repeated";

    /// <summary>An item that has begun and is not done is not checked. Facts: <c>item</c>.</summary>
    public const string CheckMissing = "dispatch.check-missing";

    /// <summary>The plan has no such item. Facts: <c>item</c>.</summary>
    public const string CheckUnknown = "dispatch.check-unknown";

    /// <summary>An item is checked twice. Facts: <c>item</c>.</summary>
    public const string CheckRepeated = "dispatch.check-repeated";

    /// <summary>Each stage of the year comes once. Facts: <c>command</c>, <c>done</c>. Source: invariant 17.</summary>
    public const string CycleRepeated = "cycle.repeated";

    /// <summary>The stage before has not come. Facts: <c>command</c>, <c>version</c>. Source: invariant 17.</summary>
    public const string CycleOutOfOrder = "cycle.out-of-order";

    /// <summary>Nobody supervises. Facts: <c>cycle</c>.</summary>
    public const string NoGroups = "cycle.no-groups";

    /// <summary>A supervision group covers member units of exactly two levels. Facts: <c>group</c>, <c>levels</c>.</summary>
    public const string NotTwoLevels = "cycle.not-two-levels";

    /// <summary>A group supervises what is neither in the unit nor below it. Facts: <c>group</c>, <c>unit</c>, <c>within</c>.</summary>
    public const string GroupOutside = "cycle.group-outside";

    /// <summary>An earlier version of the route is in force from the same day. Facts: <c>from</c>.</summary>
    public const string RouteRepeated = "route.repeated";

    /// <summary>A step stands on a lower level than the one before. Facts: <c>from</c>, <c>step</c>, <c>after</c>.</summary>
    public const string RouteDescends = "route.descends";

    /// <summary>The issue was reported before. Facts: <c>since</c>.</summary>
    public const string IssueReportedAlready = "issue.reported-already";

    /// <summary>No route is in force on that day. Facts: <c>on</c>.</summary>
    public const string IssueUnrouted = "issue.unrouted";

    /// <summary>The route is not for issues of the kind. Facts: <c>kind</c>, <c>from</c>.</summary>
    public const string IssueKindUnknown = "issue.kind-unknown";

    /// <summary>An escalation carries a report. Facts: <c>issue</c>. Source: invariant 16.</summary>
    public const string ReportMissing = "issue.report-missing";

    /// <summary>The report is led by somebody who does not stand on the government line of the unit that day. Facts: <c>officer</c>, <c>unit</c>, <c>on</c>. Source: invariant 16.</summary>
    public const string ReportNotLedByOffice = "issue.report-not-led-by-office";

    /// <summary>The issue was not reported yet. Facts: <c>issue</c>.</summary>
    public const string IssueNotReported = "issue.not-reported";

    /// <summary>The issue is closed. Facts: <c>since</c>.</summary>
    public const string IssueOver = "issue.over";

    /// <summary>The department has not answered yet. Facts: <c>department</c>, <c>since</c>.</summary>
    public const string HopUnanswered = "issue.hop-unanswered";

    /// <summary>There is no further step. Facts: <c>steps</c>.</summary>
    public const string RouteAtEnd = "issue.route-at-end";

    /// <summary>No department was asked. Facts: <c>hops</c>.</summary>
    public const string NothingAsked = "issue.nothing-asked";

    /// <summary>A further step comes before the leaders' visit. Facts: <c>next</c>.</summary>
    public const string StepsLeft = "issue.steps-left";

    /// <summary>Some leader goes. Facts: <c>issue</c>.</summary>
    public const string NoLeaders = "issue.no-leaders";

    /// <summary>The issue was not sent up to anybody. Facts: <c>issue</c>.</summary>
    public const string NeverSentUp = "issue.never-sent-up";
}
