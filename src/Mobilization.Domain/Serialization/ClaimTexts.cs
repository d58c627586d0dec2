using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Serialization;

/// <summary>How the rules of tasks, their decomposition and their claims are told.</summary>
internal static class ClaimTexts
{
    public static readonly RuleText[] All =
    [
        new(
            TaskingRules.FormUnknown,
            "Rule {row}: level {level} or form {form} is unknown.",
            "第{row}条规则：层级{level}或认领方式{form}无法识别。"
        ),
        new(
            TaskingRules.FormTooHigh,
            "Rule {row}: at the level {level} both lines claim.",
            "第{row}条规则：{level}须由两条线共同认领。"
        ),
        new(
            TaskingRules.FormRepeated,
            "Rule {row}: another rule is for {level} from {from}.",
            "第{row}条规则：{level}自{from}起已有规则。"
        ),
        new(TaskingRules.Missing, "Unit {unit} has no part of task {parent}.", "任务{parent}未分解到{unit}。"),
        new(
            TaskingRules.Repeated,
            "Unit {unit} has a further part {task} of task {parent}, beside {first}.",
            "任务{parent}对{unit}重复下达：{task}，此前已有{first}。"
        ),
        new(
            TaskingRules.Foreign,
            "Part {task} of task {parent} is of {unit}, which is not in scope.",
            "任务{parent}的{task}下达到范围之外的{unit}。"
        ),
        new(
            TaskingRules.TargetMeasure,
            "Part {task} of task {parent} has no target in {expected}[ but one in «{measure}»].",
            "任务{parent}的{task}应以{expected}计量[，实为“{measure}”]。"
        ),
        new(
            TaskingRules.TargetSum,
            "The parts of task {parent} add up to {sum}, not to {target}.",
            "任务{parent}各部分合计{sum}，与目标{target}不符。"
        ),
        new(TaskingRules.NotBelow, "Unit {unit} is not below {above}.", "{unit}不在{above}之下。"),
        new(TaskingRules.UnitTwice, "Unit {unit} is named twice.", "{unit}重复列出。"),
        new(
            TaskingRules.Nested,
            "Unit {unit} is named beside {within}, to which it belongs.",
            "{unit}与其上级{within}同时列出。"
        ),
        new(TaskingRules.TaskRepeated, "Another task has the identifier {task}.", "任务编号{task}重复。"),
        new(
            TaskingRules.UnitUnknown,
            "Task {task} is of {unit}, which the tree does not have.",
            "任务{task}的单位{unit}不在名录中。"
        ),
        new(
            TaskingRules.SoleTooHigh,
            "Task {task} is of a {level}, where both lines claim.",
            "任务{task}属{level}，须由两条线共同认领。"
        ),
        new(
            TaskingRules.ParentUnknown,
            "Task {task} names the parent {parent}, which is not among the tasks.",
            "任务{task}的上级任务{parent}不存在。"
        ),
        new(
            TaskingRules.TaskCycle,
            "Task {task} is its own ancestor (steps up: {length}).",
            "任务{task}向上{length}级又回到自身。"
        ),
        new(
            TaskingRules.NotIssued,
            "Dated {on}, before the task was issued on {issued}.",
            "日期{on}早于任务下达日期{issued}。"
        ),
        new(TaskingRules.Closed, "The claim is closed: {step}.", "认领已办结：{step}。"),
        new(
            TaskingRules.WrongStep,
            "The work cannot be {command}: the claim is {step}.",
            "当前状态为“{step}”，不能{command}。"
        ),
        new(
            TaskingRules.LineTaken,
            "The {line} seat has been held by {holder} since {since}.",
            "{line}线已由{holder}于{since}认领。"
        ),
        new(
            TaskingRules.SoleTaken,
            "The only seat has been held by {holder} since {since}.",
            "唯一席位已由{holder}于{since}认领。"
        ),
        new(TaskingRules.Excluded, "{officer} may not claim this task.", "{officer}不得认领本任务。"),
        new(
            TaskingRules.SamePerson,
            "{officer} has the {line} seat already.",
            "{officer}已在{line}线认领，不得同时占两席。"
        ),
        new(TaskingRules.NotAppointed, "{officer} holds no post on {on}.", "{officer}于{on}无任职。"),
        new(TaskingRules.WrongUnit, "{officer} holds no post in {unit} on {on}.", "{officer}于{on}在{unit}无任职。"),
        new(
            TaskingRules.WrongLine,
            "{officer} holds no post on the {line} line on {on}.",
            "{officer}于{on}不属{line}线。"
        ),
        new(TaskingRules.NotHolder, "{officer} has no seat in this claim.", "{officer}未认领本任务。"),
        new(
            TaskingRules.WorkBegun,
            "Work began on {since}: the seat can be abandoned, not declined.",
            "工作已于{since}开始，只能中止，不能退回认领。"
        ),
        new(
            TaskingRules.WorkNotBegun,
            "Work has not begun ({step}): the seat can be declined, not abandoned.",
            "工作尚未开始（{step}），只能退回认领。"
        ),
        new(
            TaskingRules.AlreadySubmitted,
            "{by} submitted the work at {since}; it waits for the countersignature.",
            "{by}已于{since}提交，待会签。"
        ),
        new(TaskingRules.NothingSubmitted, "There is nothing to countersign ({step}).", "没有可会签的提交（{step}）。"),
        new(
            TaskingRules.OwnSubmission,
            "{officer} submitted the work at {since} and can't countersign it.",
            "{officer}已于{since}提交，不得自行会签。"
        ),
        new(
            TaskingRules.NotInOfficeName,
            "{officer} does not act in the name of a joint office.",
            "{officer}未以联合办公室名义办理。"
        ),
        new(
            TaskingRules.NotSuperior,
            "{officer} holds no post in {superior} on {on}.",
            "{officer}于{on}在上级{superior}无任职。"
        ),
        new(TaskingRules.NoDeadline, "Task {task} has no deadline to extend.", "任务{task}未设完成期限，无从延期。"),
        new(TaskingRules.NotLater, "{to} is not later than the deadline {due}.", "{to}不晚于现期限{due}。"),
        new(TaskingRules.SeatFree, "The {line} seat is free.", "{line}线席位空缺。"),
        new(
            TaskingRules.StillAppointed,
            "{holder} still stands on the {line} line on {on}.",
            "{holder}于{on}仍在{line}线任职。"
        ),
        new(TaskingRules.NotClosed, "The claim is still open ({step}).", "认领尚未办结（{step}）。"),
        new(
            TaskingRules.AlreadyReopened,
            "The task was taken up again as {successor} at {since}.",
            "本任务已于{since}重启为{successor}。"
        ),
        new(
            TaskingRules.SeatEmptyAtDeadline,
            "Task {task} of {unit} has an empty seat past {claim-by} ({missing}); it goes up to {superior}.",
            "{unit}的任务{task}逾期（{claim-by}），仍无{missing}线认领，报{superior}。"
        ),
        new(
            TaskingRules.HolderLeft,
            "{holder} no longer stands on the {line} line of {unit} on {on}.",
            "{holder}于{on}已不在{unit}{line}线任职，须另行指定。"
        ),
        new(
            TaskingRules.OfficerUnknown,
            "Claim {claim} names the officer «{officer}», who is unknown.",
            "认领{claim}的人员“{officer}”不在名册中。"
        ),
    ];
}
