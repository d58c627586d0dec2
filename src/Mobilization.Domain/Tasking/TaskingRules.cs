namespace Mobilization.Domain.Tasking;

/// <summary>The rules of tasks, their decomposition and their claims, of pairs, dispatches, the annual cycle and escalations.</summary>
/// <remarks>Every refusal lists all rules that were broken: those of the act (<see cref="ActRules"/>) first, exclusions before eligibility.</remarks>
public static class TaskingRules
{
    /// <summary>A claim form rule has an unknown level or form. Facts: <c>rule</c>, <c>level</c>, <c>form</c>.</summary>
    public const string FormUnknown = "claim-form.unknown";

    /// <summary>A claim form rule lets one line claim alone where both stand, at the county or above. Facts: <c>rule</c>, <c>level</c>.</summary>
    public const string FormTooHigh = "claim-form.too-high";

    /// <summary>An earlier claim form rule is for the same level from the same day. Facts: <c>rule</c>, <c>level</c>, <c>from</c>.</summary>
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
    public const string NotInOfficeName = "claim.not-in-office-name";

    /// <summary>The officer holds no post in the unit whose joint office decides. Facts: <c>officer</c>, <c>superior</c>, <c>on</c>.</summary>
    public const string NotSuperior = "claim.not-superior";

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
}
