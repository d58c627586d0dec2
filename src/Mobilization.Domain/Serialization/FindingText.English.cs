using System.Collections.Frozen;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Serialization;

public static partial class FindingText
{
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        [ActRules.StaleVersion] = "Version {expected} was expected, but the current one is {current}.",
        [ActRules.Backdated] = "Recorded at {at}, before the last event at {last}.",
        [ActRules.Postdated] = "Dated {on}, after the day of its record, {recorded}.",
        // Hierarchy
        [HierarchyRules.CodeMissing] = "Row {row} has no code.",
        [HierarchyRules.NameMissing] = "Row {row}: division {code} has no name.",
        [HierarchyRules.LevelUnknown] = "Row {row}: division {code} has the unknown level {level}.",
        [HierarchyRules.CodeLength] = "Row {row}: code {code} has not the length of a {level}'s.",
        [HierarchyRules.DuplicateCode] = "Row {row}: code {code} stands in row {first-row} already.",
        [HierarchyRules.ParentMissing] = "Row {row}: the parent {parent} of {code} is not in the register.",
        [HierarchyRules.ParentNotAbove] =
            "Row {row}: the parent {parent} of {code} is a {parent-level}, which is not above a {level}.",
        [HierarchyRules.Cycle] = "Row {row}: division {code} is its own ancestor, {length} steps up.",
        [HierarchyRules.CodeDisagrees] =
            "By its digits {code} would be a {code-level} of {code-parent}; the register has a {level} of {parent}.",
        // Leadership

        // Coverage

        // Tasking
        [TaskingRules.FormUnknown] = "Rule {rule}: level {level} or form {form} is unknown.",
        [TaskingRules.FormTooHigh] = "Rule {rule}: at the level {level} both lines claim.",
        [TaskingRules.FormRepeated] = "Rule {rule}: another rule is for {level} from {from}.",
        [TaskingRules.Missing] = "Unit {unit} has no part of task {parent}.",
        [TaskingRules.Repeated] = "Unit {unit} has a further part {task} of task {parent}, beside {first}.",
        [TaskingRules.Foreign] = "Part {task} of task {parent} is of {unit}, which is not in scope.",
        [TaskingRules.TargetMeasure] = "Part {task} of task {parent} counts in «{measure}», not in {expected}.",
        [TaskingRules.TargetSum] = "The parts of task {parent} add up to {sum}, not to {target}.",
        [TaskingRules.NotBelow] = "Unit {unit} is not below {above}.",
        [TaskingRules.UnitTwice] = "Unit {unit} is named twice.",
        [TaskingRules.Nested] = "Unit {unit} is named beside {within}, to which it belongs.",
        [TaskingRules.TaskRepeated] = "Another task has the identifier {task}.",
        [TaskingRules.UnitUnknown] = "Task {task} is of {unit}, which the tree does not have.",
        [TaskingRules.SoleTooHigh] = "Task {task} is of a {level}, where both lines claim.",
        [TaskingRules.ParentUnknown] = "Task {task} names the parent {parent}, which is not among the tasks.",
        [TaskingRules.TaskCycle] = "Task {task} is its own ancestor, {length} steps up.",
        [TaskingRules.NotIssued] = "Dated {on}, before the task was issued on {issued}.",
        [TaskingRules.Closed] = "The claim is closed: {step}.",
        [TaskingRules.WrongStep] = "«{command}» does not belong to the step {step}.",
        [TaskingRules.LineTaken] = "The {line} seat is taken by {holder} since {since}.",
        [TaskingRules.SoleTaken] = "The only seat is taken by {holder} since {since}.",
        [TaskingRules.Excluded] = "{officer} may not claim this task.",
        [TaskingRules.SamePerson] = "{officer} has the {line} seat already.",
        [TaskingRules.NotAppointed] = "{officer} holds no post on {on}.",
        [TaskingRules.WrongUnit] = "{officer} holds no post in {unit} on {on}.",
        [TaskingRules.WrongLine] = "{officer} holds no post on the {line} line on {on}.",
        [TaskingRules.NotHolder] = "{officer} has no seat in this claim.",
        [TaskingRules.WorkBegun] = "Work began on {since}: the seat can be abandoned, not declined.",
        [TaskingRules.WorkNotBegun] = "Work has not begun ({step}): the seat can be declined, not abandoned.",
        [TaskingRules.AlreadySubmitted] = "{by} submitted the work at {since}; it waits for the countersignature.",
        [TaskingRules.NothingSubmitted] = "There is nothing to countersign ({step}).",
        [TaskingRules.OwnSubmission] = "{officer} submitted the work at {since} and can't countersign it.",
        [TaskingRules.NotInOfficeName] = "{officer} does not act in the name of a joint office.",
        [TaskingRules.NotSuperior] = "{officer} holds no post in {superior} on {on}.",
        [TaskingRules.NoDeadline] = "Task {task} has no deadline to extend.",
        [TaskingRules.NotLater] = "{to} is not later than the deadline {due}.",
        [TaskingRules.SeatFree] = "The {line} seat is free.",
        [TaskingRules.StillAppointed] = "{holder} still stands on the {line} line on {on}.",
        [TaskingRules.NotClosed] = "The claim is still open ({step}).",
        [TaskingRules.AlreadyReopened] = "The task was taken up again as {successor} at {since}.",
        [TaskingRules.SeatEmptyAtDeadline] = "Task {task} of {unit} lacks {missing} past {claim-by}; up to {superior}.",
        [TaskingRules.HolderLeft] = "{holder} no longer stands on the {line} line of {unit} on {on}.",
        [TaskingRules.OfficerUnknown] = "Claim {claim} names the officer «{officer}», who is unknown.",
        [TaskingRules.PairFormedAlready] = "{mentor} and {mentee} are paired already.",
        [TaskingRules.PairSamePerson] = "{officer} can't be their own mentor.",
        [TaskingRules.MentorNotMilitary] = "{officer} does not stand on the military line of {unit} on {on}.",
        [TaskingRules.MenteeNotGovernment] = "{officer} does not stand on the government line of {unit} on {on}.",
        [TaskingRules.PairNotFormed] = "Pair {pair} was not formed yet.",
        [TaskingRules.PairOver] = "The pair ended at {since}.",
        [TaskingRules.NotOfPair] = "{officer} is not of this pair.",
        [TaskingRules.NoItems] = "{officer} hands over nothing.",
        [TaskingRules.HandoverOpen] = "What {by} handed over at {since} was not signed for yet.",
        [TaskingRules.NoHandover] = "There is no handover for {officer} to sign for.",
        [TaskingRules.OwnHandover] = "{officer} handed this over at {since} and can't sign for it.",
        [TaskingRules.ReceiptMissing] = "{officer} gives no receipt.",
        [TaskingRules.PlanAdoptedAlready] = "The plan was adopted at {since}.",
        [TaskingRules.PlanEmpty] = "Plan {plan} has no items.",
        [TaskingRules.PlanItemRepeated] = "Item {item} is listed twice.",
        [TaskingRules.PlanItemOutside] = "Item {item} ({during}) has no day in the plan's month.",
        [TaskingRules.PlanNotAdopted] = "Plan {plan} was not adopted yet.",
        [TaskingRules.DispatchUnruled] = "No weekday is set for {on}.",
        [TaskingRules.DispatchWrongWeekday] = "Held on {on}, not on {expected}, and no reason is given.",
        [TaskingRules.DispatchOutsideMonth] = "Held on {on} for {weekday}, which is not in the plan's month.",
        [TaskingRules.DispatchRepeated] = "The dispatch of {weekday} was held on {held}.",
        [TaskingRules.CheckMissing] = "Item {item} is not checked.",
        [TaskingRules.CheckUnknown] = "The plan has no item {item}.",
        [TaskingRules.CheckRepeated] = "Item {item} is checked twice.",
        [TaskingRules.CycleRepeated] = "«{command}» was done on {done}.",
        [TaskingRules.CycleOutOfOrder] = "«{command}» comes later; the year stands at version {version}.",
        [TaskingRules.NoGroups] = "Nobody supervises in cycle {cycle}.",
        [TaskingRules.NotTwoLevels] = "Group {group} covers {levels} levels, not two.",
        [TaskingRules.GroupOutside] = "Group {group} supervises in {unit}, which is not within {within}.",
        [TaskingRules.RouteRepeated] = "Another version of the route is in force from {from}.",
        [TaskingRules.RouteDescends] = "From {from}: {step} stands below {after}.",
        [TaskingRules.IssueReportedAlready] = "The issue was reported at {since}.",
        [TaskingRules.IssueUnrouted] = "No route is in force on {on}.",
        [TaskingRules.IssueKindUnknown] = "The route in force from {from} is not for «{kind}».",
        [TaskingRules.ReportMissing] = "Issue {issue} has no report.",
        [TaskingRules.ReportNotLedByOffice] = "{officer} does not stand on the government line of {unit} on {on}.",
        [TaskingRules.IssueNotReported] = "Issue {issue} was not reported yet.",
        [TaskingRules.IssueOver] = "The issue was closed at {since}.",
        [TaskingRules.HopUnanswered] = "{department} has not answered since {since}.",
        [TaskingRules.RouteAtEnd] = "All {steps} steps were taken.",
        [TaskingRules.NothingAsked] = "No department was asked (hops: {hops}).",
        [TaskingRules.StepsLeft] = "{next} comes before the leaders' visit.",
        [TaskingRules.NoLeaders] = "Issue {issue}: nobody went.",
        [TaskingRules.NeverSentUp] = "Issue {issue} was not sent up to anybody.",

        // Potential

        // Patrols
    }.ToFrozenDictionary();
}
