using System.Collections.Frozen;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
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
        [LeadershipRules.DuplicateOfficer] = "Officer {officer} ({name}) is listed already, as {first-name}.",
        [LeadershipRules.OfficerUnknown] = "Row {row}: officer {officer} is not listed.",
        [LeadershipRules.UnitUnknown] = "Row {row}: unit {unit} of officer {officer} is not in the tree.",
        [LeadershipRules.DuplicateAppointment] =
            "Row {row}: the appointment of {officer} stands in row {first-row} already.",
        [LeadershipRules.DuplicateLeadingPosts] =
            "Two rules say which posts lead a {level} on the {line} line from {from}.",
        [LeadershipRules.DuplicateOrgan] = "Organ {organ} ({name}) is listed already, as {first-name}.",
        [LeadershipRules.OrganUnitUnknown] = "Unit {unit} of organ {organ} is not in the tree.",
        [LeadershipRules.OrganOnWrongLevel] =
            "Organ {organ} is a {kind}, which does not stand in a {level} such as {unit}.",
        [LeadershipRules.OrganOutsideUnit] = "Organ {organ} of unit {unit} is housed outside it, in {seat}.",
        [LeadershipRules.OrganUnknown] = "A {record} names organ {organ}, which is not listed.",
        [LeadershipRules.OrganStatedTwice] = "Organ {organ} is stated to be a {record} twice.",
        [LeadershipRules.OrganOfWrongKind] = "Organ {organ} is a {kind}, which cannot stand in this {record}.",
        [LeadershipRules.OrganOfOtherUnit] = "Organ {organ} in this {record} is of unit {unit}, not of {expected}.",
        [LeadershipRules.SuperiorNotAbove] =
            "The superior {superior} of {organ} is of unit {superior-unit}, which is neither {unit} nor above it.",
        [LeadershipRules.SupervisionCycle] = "Organ {organ} is its own superior on {on}, in a circle of {length}.",
        [LeadershipRules.SuccessionOutOfTime] =
            "{successor} cannot succeed {predecessor} on {on}: the one must end and the other exist that day.",
        [LeadershipRules.JointOfficeOneLine] = "Joint office {office} has no organ of the {line} line.",
        [LeadershipRules.Vacancy] =
            "In unit {unit}, {filled} of {seats} seats of the post {post} ({line}) are filled on {on}.",
        [LeadershipRules.Overfilled] =
            "In unit {unit}, the post {post} ({line}) has {seats} seats, but on {on} the full holders {holders}.",
        [LeadershipRules.OrganAbsent] = "{officer} holds {post} in organ {organ}, which does not exist on {on}.",
        [LeadershipRules.AppointmentOutsideOrgan] =
            "{officer} holds {post} in organ {organ}, which is not of unit {unit} on the {line} line.",
        [LeadershipRules.PostsExcludeEachOther] =
            "{officer} holds {post} in {unit} and {other-post} in {other-unit} on {on}; they exclude each other.",
        [LeadershipRules.DuplicateDuty] = "Duty {duty} is listed twice.",
        [LeadershipRules.DutyUnknown] = "Duty {duty}, which moves on {on}, is not listed.",
        [LeadershipRules.DutyOutOfOrder] = "Duty {duty} cannot move on {on}: its holder is there since {last}.",
        [LeadershipRules.DutyGiverNotHolder] = "Duty {duty} is given by {from} on {on}, but {holder} answers for it.",
        [LeadershipRules.DutyReceiverAbsent] = "Duty {duty} comes to organ {organ}, which does not exist on {on}.",
        [LeadershipRules.DutyOrphaned] = "Organ {organ}, which answers for duty {duty}, no longer exists on {on}.",
        [LeadershipRules.SignOffMissing] = "Joint document {document} lacks the sign-off of the {line} line.",
        [LeadershipRules.SignOffRepeated] =
            "Joint document {document} is signed by {officer} for the {line} line, after {first}.",
        [LeadershipRules.SignOffLate] =
            "Joint document {document} of {issued} is signed for the {line} line only on {signed}.",
        [LeadershipRules.SignOffSameOfficer] = "Joint document {document} is signed by {officer} for both lines.",
        [LeadershipRules.NotOfTheLine] = "In {record}, {officer} is not of the {line} line on {on}.",
        [LeadershipRules.JointOfficeAbsent] = "{record}: the joint office {office} does not exist on {on}.",
        [LeadershipRules.ConsultationOneLine] = "Consultation {consultation} has nobody of the {line} line.",
        [LeadershipRules.ExchangeOutsideOffice] =
            "In exchange {exchange}, organ {organ} is no part of the joint office.",
        [LeadershipRules.MilestoneUnitUnknown] = "Unit {unit}, which came to {step} on {on}, is not in the tree.",
        [LeadershipRules.MilestoneOutOfScope] = "Unit {unit} came to {step} on {on}, but no {level} is to reform.",
        [LeadershipRules.MilestoneUnknown] = "The reform has no {step}, to which unit {unit} came on {on}.",
        [LeadershipRules.MilestoneRepeated] = "Unit {unit} came to {step} on {on}, and on {first-on} already.",
        [LeadershipRules.PhaseOutOfOrder] =
            "Unit {unit} came to {phase} on {on}, before it came to {before} ({before-on}).",

        // Coverage
        [CoverageRules.VersionRepeated] = "Two versions are in force from {from}.",
        [CoverageRules.LevelUnknown] = "Version of {from}, {tier}: level {level} is unknown.",
        [CoverageRules.PostEmpty] = "Version of {from}, {tier}: a post is empty.",
        [CoverageRules.ItemEmpty] = "Version of {from}, {tier}: an item of the checklist is empty.",
        [CoverageRules.DutyEmpty] = "Version of {from}: a duty is empty.",
        [CoverageRules.ExemptCodeMissing] = "Version of {from}: an exemption names no unit.",
        [CoverageRules.PolicyUnitUnknown] = "Version of {from}: unit {unit} is not in the tree.",
        [CoverageRules.TierUnruled] = "Unit {unit}: no rule for {tier} is in force on {on}.",
        [CoverageRules.LevelNotAsked] = "Unit {unit}: the level {level} is not asked for {tier}.",
        [CoverageRules.Exempt] = "Unit {unit} is exempt from {tier}, as {exempt} is.",
        [CoverageRules.NoStation] = "Unit {unit}: no active {tier} on {on}.",
        [CoverageRules.HeadMissing] = "Station {station} has no head.",
        [CoverageRules.HeadNotInPost] = "Station {station}: {head} holds no accepted post in {unit} on {on}.",
        [CoverageRules.ItemMissing] = "Station {station} lacks «{item}».",
        [CoverageRules.PartnersMissing] = "Station {station} is built jointly and names no partner.",
        [CoverageRules.HostMissing] = "Station {station} is nested and names no host.",
        [CoverageRules.NoMember] = "Grid {unit} has no active member on {on}.",
        [CoverageRules.MemberWithoutDuty] = "Member {member} of grid {unit} has no duty that counts.",
        [CoverageRules.CoveredBy] = "Unit {unit} is covered in {tier} by {by}.",
        [CoverageRules.UnitUnknown] = "Unit {unit} of {record} is not in the tree.",
        [CoverageRules.Misplaced] = "{record} is in {unit}, but {tier} is not asked for at the level {level}.",
        [CoverageRules.LineBroken] = "Grid {grid}: the line breaks at {unit}, {tier} is {state}.",
        [CoverageRules.StationOpenAlready] = "Station {station} has been open since {since}.",
        [CoverageRules.StationNotOpen] = "Station {station} was not opened yet.",
        [CoverageRules.StationClosed] = "Station {station} was closed on {since}.",
        [CoverageRules.StationSuspended] = "Station {station} has been suspended since {since}.",
        [CoverageRules.StationNotSuspended] = "Station {station} is not suspended.",
        [CoverageRules.StationOutOfOrder] = "Station {station}: {on} is before its last change on {last}.",
        [CoverageRules.StationUnitUnknown] = "Station {station}: unit {unit} is not in the tree.",
        [CoverageRules.StationLevelNotAsked] =
            "Station {station}: the level {level} of {unit} is not asked for such a station.",

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
        [PotentialRules.CategoryCodeMissing] = "Row {row} has no category code.",
        [PotentialRules.CategoryNameMissing] = "Row {row}: category {category} has no name.",
        [PotentialRules.CategoryDuplicate] = "Row {row}: category {category} stands in row {first-row} already.",
        [PotentialRules.CategoryParentUnknown] =
            "Row {row}: the parent {parent} of {category} is not in the catalogue.",
        [PotentialRules.CategoryCycle] = "Row {row}: category {category} is its own ancestor, {length} steps up.",
        [PotentialRules.RuleCategoryUnknown] = "Rule {row} is for the unknown category {category}.",
        [PotentialRules.RuleDuplicate] =
            "Rule {row}: rule {first-row} is for category «{category}» from {effective-from} too.",
        [PotentialRules.Fresh] =
            "Last verified on {last}, fresh until {fresh-until} by the rule of «{rule}» from {rule-from}.",
        [PotentialRules.Due] =
            "Last verified on {last}, due since {fresh-until} and stale after {due-until} by the rule of «{rule}» from {rule-from}.",
        [PotentialRules.Stale] =
            "Last verified on {last}, stale after {due-until} by the rule of «{rule}» from {rule-from}.",
        [PotentialRules.NeverVerified] = "Never verified, so stale by the rule of «{rule}» from {rule-from}.",
        [PotentialRules.VerifiedInFuture] = "Verified on {verified}, which is after {as-of}.",
        [PotentialRules.Unruled] = "No rule is in force for category {category} on {as-of}.",
        [PotentialRules.Exempt] = "Category {category} is exempt by the rule of «{rule}» from {rule-from}.",
        [PotentialRules.NotCollected] = "Collected on {collected}, which is after {as-of}.",
        [PotentialRules.RecordDuplicate] = "Row {row}: record {record} stands in row {first-row} already.",
        [PotentialRules.RecordUnitUnknown] = "Row {row}: record {record} lies in the unknown division {unit}.",
        [PotentialRules.RecordCategoryUnknown] = "Row {row}: record {record} is of the unknown category {category}.",
        [PotentialRules.VerificationDuplicate] =
            "Row {row}: verification {verification} stands in row {first-row} already.",
        [PotentialRules.VerifierMissing] = "Verification {verification} names nobody of the {line} line.",
        [PotentialRules.VerifiersSame] = "Verification {verification}: {verifier} can't stand for both lines.",
        [PotentialRules.DimensionUnexplained] =
            "Verification {verification}: {dimension} is neither assessed nor accounted for.",
        [PotentialRules.Accurate] = "Record {record} was found right on {date} ({verification}).",
        [PotentialRules.NotAssessed] = "Nothing of record {record} was assessed on site.",
        [PotentialRules.AddressWrong] = "Record {record}: the address was found wrong on {date} ({verification}).",
        [PotentialRules.CategoryWrong] = "Record {record}: the category was found wrong on {date} ({verification}).",
        [PotentialRules.MeasureDiffers] =
            "Record {record}: reported in «{reported}», found in «{observed}» on {date} ({verification}).",
        [PotentialRules.QuantityOff] =
            "Record {record}: {reported} reported, {observed} found on {date} ({verification}); {absolute} or a share of {relative} is tolerated.",
        [PotentialRules.ExpectationUnitUnknown] =
            "Expectation {row}: {source} is to report for the unknown division {unit}.",
        [PotentialRules.ReportedOnTime] = "{source} reported for {unit} on {collected} ({record}), due on {due}.",
        [PotentialRules.ReportedLate] =
            "{source} reported for {unit} on {collected} ({record}), after the due day {due}.",
        [PotentialRules.ReportMissing] = "{source} has not reported for {unit} since {from}; it was due on {due}.",
        [PotentialRules.ReportNotDue] = "{source} has until {due} to report for {unit}; it is {as-of}.",
        [PotentialRules.BaselineUnitUnknown] = "Baseline {row} is for the unknown division {unit}.",
        [PotentialRules.BaselineCategoryUnknown] = "Baseline {row} is for the unknown category {category}.",
        [PotentialRules.BaselineDuplicate] =
            "Baseline {row}: baseline {first-row} is for {category} in {measure} at {unit} too.",
        [PotentialRules.FindUnitUnknown] = "Row {row}: find {find} lies in the unknown division {unit}.",
        [PotentialRules.AlreadyReported] = "Record {record} was reported on {since}.",
        [PotentialRules.NotReported] = "Record {record} was not reported yet.",
        [PotentialRules.Retired] = "Record {record} was retired on {since}.",
        [PotentialRules.OtherRecord] = "This belongs to record {other}, not to {record}.",
        [PotentialRules.NothingCorrected] = "The correction of record {record} changes nothing.",
        [PotentialRules.BeforeCollection] = "Record {record}: {on} is before its collection on {collected}.",
        [PotentialRules.VerificationLaterThanAct] =
            "Record {record}: verification {verification} is dated {date}, after its entry on {on}.",
        [PotentialRules.VerificationRepeated] = "Record {record}: verification {verification} was entered before.",

        // Patrols
        [PatrolRules.VersionRepeated] = "Two versions are in force from {from}.",
        [PatrolRules.KindRepeated] = "Version of {from}: facilities of kind «{kind}» are listed twice.",
        [PatrolRules.BandsNotAscending] = "Version of {from}: age band {days} does not come after {before}.",
        [PatrolRules.FacilityRepeated] = "Facility {facility} in {unit} is listed already.",
        [PatrolRules.UnitUnknown] = "Unit {unit} of facility {facility} is not in the tree.",
        [PatrolRules.KindUnlisted] = "Facility {facility}: kind «{kind}» is not listed.",
        [PatrolRules.FacilityUnknown] = "Patrol {patrol}: facility {facility} is not listed.",
        [PatrolRules.DefectsWithoutMedia] = "Patrol {patrol} reports defects ({defects}) without a photo or video.",
        [PatrolRules.DefectKindUnlisted] = "Patrol {patrol}: defect «{kind}» is not listed.",
        [PatrolRules.CheckpointMissed] = "Patrol {patrol} missed checkpoint {checkpoint}.",
        [PatrolRules.CheckpointUnknown] = "Patrol {patrol}: the facility has no checkpoint {checkpoint}.",
        [PatrolRules.StampOutOfOrder] =
            "Patrol {patrol}: checkpoint {checkpoint} was stamped out of order after {after}.",
        [PatrolRules.StampInFuture] =
            "Patrol {patrol}: checkpoint {checkpoint} is stamped {at}, after the record of {recorded}.",
        [PatrolRules.MediaInFuture] = "Patrol {patrol}: media {media} was taken {at}, after the record of {recorded}.",
        [PatrolRules.NeverPatrolled] = "Facility {facility} was never patrolled; the interval is {interval}.",
        [PatrolRules.Overdue] = "Facility {facility} was last patrolled on {last} and was due on {due} ({interval}).",
        [PatrolRules.Current] = "Facility {facility} was patrolled on {last} ({patrol}), within {interval}.",
        [PatrolRules.NobodyOnDuty] = "Facility {facility}: nobody in {unit} has the duty «{duty}».",
        [PatrolRules.IssuedAlready] = "Order {order} was issued on {since}.",
        [PatrolRules.NotIssued] = "Order {order} was not issued yet.",
        [PatrolRules.Over] = "Order {order} has been {step} since {since}.",
        [PatrolRules.OutOfOrder] = "Order {order}: {on} is before its last act on {last}.",
        [PatrolRules.IssuerMissing] = "Order {order} names no station that issues it.",
        [PatrolRules.ResponsibleMissing] =
            "Order {order}: nobody is responsible, and facility {facility} has no maintainer.",
        [PatrolRules.DefectMissing] = "Order {order}: patrol {patrol} has no such defect on a feedback form.",
        [PatrolRules.OtherFacility] = "Order {order}: patrol {patrol} is of facility {facility}.",
        [PatrolRules.PatrolLater] = "Order {order}: patrol {patrol} of {on} came after the issue.",
        [PatrolRules.DeadlineBeforeIssue] = "Order {order}: the deadline {deadline} is before the issue on {issued}.",
        [PatrolRules.ExtensionNotLater] = "Order {order}: the extension to {to} does not pass the deadline {deadline}.",
        [PatrolRules.EvidenceMissing] = "Order {order}: a fix is reported with evidence.",
        [PatrolRules.EvidenceInFuture] =
            "Order {order}: evidence {media} was taken {at}, after the record of {recorded}.",
        [PatrolRules.ReportedAlready] = "Order {order} has waited for its re-inspection since {since}.",
        [PatrolRules.NotReported] = "Order {order}: no fix was reported to be re-inspected.",
        [PatrolRules.OrderFacilityUnknown] = "Order {order}: facility {facility} is not listed.",
        [PatrolRules.ClosedWithoutEvidence] = "Order {order} was closed on {closed} without evidence.",
        [PatrolRules.OrderOverdue] =
            "Order {order} in {unit}: {responsible} is {days} days past {deadline} (extended: {extended}); it goes up to {county}.",

        // Assessment
        [AssessmentRules.Counted] = "Record {record} counts with {amount} {measure} of category {category}.",
        [AssessmentRules.Baseline] = "{unit} started from {amount} {measure} of category {category}.",
        [AssessmentRules.TaskDual] =
            "Task {task} is claimed by {government} and {military}, as of {claimed}; it was to be by {claim-by}.",
        [AssessmentRules.TaskHalf] =
            "Task {task} is claimed by {holder} of the {line} line alone as of {as-of}; it was to be by {claim-by}.",
        [AssessmentRules.TaskUnclaimed] = "Task {task} is claimed by nobody as of {as-of}; it was to be by {claim-by}.",
        [AssessmentRules.OrderClosed] =
            "Order {order} was closed on {closed}; its deadline was {deadline} (extended: {extended}).",
        [AssessmentRules.OrderOpen] =
            "Order {order} to {responsible} is open as of {as-of}; its deadline was {deadline} (extended: {extended}).",
        [AssessmentRules.FactInTwoShards] = "Two shards have the {kind} {id}, which would count twice.",
    }.ToFrozenDictionary();
}
