using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Serialization;

/// <summary>How the other rules of tasking are told: pairs, plans and dispatches, the annual cycle, escalation.</summary>
internal static class TaskingTexts
{
    public static readonly RuleText[] All =
    [
        new(TaskingRules.PairFormedAlready, "{mentor} and {mentee} are paired already.", "{mentor}与{mentee}已结对。"),
        new(TaskingRules.PairSamePerson, "{officer} can't be their own mentor.", "{officer}不能与自己结对。"),
        new(
            TaskingRules.MentorNotMilitary,
            "{officer} does not stand on the military line of {unit} on {on}.",
            "{officer}于{on}不属{unit}军事线，不能任帮带人。"
        ),
        new(
            TaskingRules.MenteeNotGovernment,
            "{officer} does not stand on the government line of {unit} on {on}.",
            "{officer}于{on}不属{unit}政府线，不能为被帮带人。"
        ),
        new(TaskingRules.PairNotFormed, "Pair {pair} has not been formed yet.", "结对{pair}尚未建立。"),
        new(TaskingRules.PairOver, "The pair ended at {since}.", "结对已于{since}结束。"),
        new(TaskingRules.NotOfPair, "{officer} is not of this pair.", "{officer}不是结对双方之一。"),
        new(TaskingRules.NoItems, "{officer} hands over nothing.", "{officer}未列交接事项。"),
        new(
            TaskingRules.HandoverOpen,
            "What {by} handed over at {since} has not been signed for yet.",
            "{by}于{since}的交接尚未签收。"
        ),
        new(
            TaskingRules.NoHandover,
            "There is no handover for {officer} to sign for.",
            "没有可由{officer}签收的交接。"
        ),
        new(
            TaskingRules.OwnHandover,
            "{officer} handed this over at {since} and can't sign for it.",
            "{officer}于{since}移交，不得自行签收。"
        ),
        new(TaskingRules.ReceiptMissing, "{officer} gives no receipt.", "{officer}未出具回执。"),
        new(TaskingRules.PlanAdoptedAlready, "The plan was adopted at {since}.", "计划已于{since}确定。"),
        new(TaskingRules.PlanEmpty, "Plan {plan} has no items.", "计划{plan}没有事项。"),
        new(TaskingRules.PlanItemRepeated, "Item {item} is listed twice.", "事项{item}重复。"),
        new(
            TaskingRules.PlanItemOutside,
            "Item {item} ({during}) has no day in the plan's month.",
            "事项{item}（{during}）不在本月。"
        ),
        new(TaskingRules.PlanNotAdopted, "Plan {plan} has not been adopted yet.", "计划{plan}尚未确定。"),
        new(TaskingRules.DispatchUnruled, "No weekday is set for {on}.", "{on}没有规定调度日。"),
        new(
            TaskingRules.DispatchWrongWeekday,
            "Held on {on}, not on {expected}, and no reason is given.",
            "于{on}调度，规定为{expected}，且未说明理由。"
        ),
        new(
            TaskingRules.DispatchOutsideMonth,
            "Held on {on} for {weekday}, which is not in the plan's month.",
            "{on}的调度对应{weekday}，不在本月。"
        ),
        new(
            TaskingRules.DispatchRepeated,
            "The dispatch of {weekday} was held on {held}.",
            "{weekday}的调度已于{held}进行。"
        ),
        new(TaskingRules.CheckMissing, "Item {item} is not checked.", "事项{item}未调度。"),
        new(TaskingRules.CheckUnknown, "The plan has no item {item}.", "计划中没有事项{item}。"),
        new(TaskingRules.CheckRepeated, "Item {item} is checked twice.", "事项{item}重复调度。"),
        new(TaskingRules.CycleRepeated, "The year's {command} was done on {done}.", "{command}已于{done}完成。"),
        new(
            TaskingRules.CycleOutOfOrder,
            "The year's {command} comes later (stages done so far: {version}).",
            "尚未到{command}（已完成阶段数：{version}）。"
        ),
        new(TaskingRules.NoGroups, "Nobody supervises in cycle {cycle}.", "年度{cycle}没有督导组。"),
        new(
            TaskingRules.NotTwoLevels,
            "Group {group} must cover two levels (covered: {levels}).",
            "督导组{group}覆盖{levels}个层级，应为两级。"
        ),
        new(
            TaskingRules.GroupOutside,
            "Group {group} supervises in {unit}, which is not within {within}.",
            "督导组{group}督导的{unit}不在{within}内。"
        ),
        new(
            TaskingRules.RouteRepeated,
            "Another version of the route is in force from {from}.",
            "自{from}起已有上报路径。"
        ),
        new(
            TaskingRules.RouteDescends,
            "From {from}: {step} stands below {after}.",
            "自{from}起：{step}层级低于{after}。"
        ),
        new(TaskingRules.IssueReportedAlready, "The issue was reported at {since}.", "问题已于{since}上报。"),
        new(TaskingRules.IssueUnrouted, "No route is in force on {on}.", "{on}没有上报路径。"),
        new(
            TaskingRules.IssueKindUnknown,
            "The route in force from {from} is not for «{kind}».",
            "自{from}起的上报路径不含“{kind}”。"
        ),
        new(TaskingRules.ReportMissing, "Issue {issue} has no report.", "问题{issue}没有专题报告。"),
        new(
            TaskingRules.ReportNotLedByOffice,
            "{officer} does not stand on the government line of {unit} on {on}.",
            "{officer}于{on}不属{unit}国动办，不能牵头报告。"
        ),
        new(TaskingRules.IssueNotReported, "Issue {issue} has not been reported yet.", "问题{issue}尚未上报。"),
        new(TaskingRules.IssueOver, "The issue was closed at {since}.", "问题已于{since}办结。"),
        new(
            TaskingRules.HopUnanswered,
            "{department} has not answered since {since}.",
            "{department}自{since}尚未答复。"
        ),
        new(
            TaskingRules.RouteAtEnd,
            "There is no further step (steps taken: {steps}).",
            "{steps}级均已上报，没有上一级。"
        ),
        new(
            TaskingRules.NothingAsked,
            "No department was asked (hops: {hops}).",
            "没有待答复的部门（已上报{hops}级）。"
        ),
        new(TaskingRules.StepsLeft, "{next} comes before the leaders' visit.", "领导走访前尚须上报{next}。"),
        new(TaskingRules.NoLeaders, "Issue {issue}: nobody went.", "问题{issue}：没有走访领导。"),
        new(TaskingRules.NeverSentUp, "Issue {issue} was not sent up to anybody.", "问题{issue}尚未上报任何部门。"),
    ];
}
