using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Serialization;

/// <summary>How the rules of leadership are told.</summary>
internal static class LeadershipTexts
{
    public static readonly RuleText[] All =
    [
        new(
            LeadershipRules.DuplicateOfficer,
            "Officer {officer} ({name}) is listed already, as {first-name}.",
            "人员{officer}（{name}）已列为{first-name}。"
        ),
        new(
            LeadershipRules.OfficerUnknown,
            "Row {row}: officer {officer} is not listed.",
            "第{row}行：人员{officer}不在名册中。"
        ),
        new(
            LeadershipRules.UnitUnknown,
            "Row {row}: unit {unit} of officer {officer} is not in the tree.",
            "第{row}行：人员{officer}所在单位{unit}不在区划名录中。"
        ),
        new(
            LeadershipRules.DuplicateAppointment,
            "Row {row}: the appointment of {officer} stands in row {first-row} already.",
            "第{row}行：{officer}的任职已在第{first-row}行出现。"
        ),
        new(
            LeadershipRules.DuplicateLeadingPosts,
            "Two rules say which posts lead a {level} on the {line} line from {from}.",
            "自{from}起，{level}{line}线的主官职务有两条规定。"
        ),
        new(
            LeadershipRules.DuplicateOrgan,
            "Organ {organ} ({name}) is listed already, as {first-name}.",
            "机构{organ}（{name}）已列为{first-name}。"
        ),
        new(
            LeadershipRules.OrganUnitUnknown,
            "Unit {unit} of organ {organ} is not in the tree.",
            "机构{organ}的单位{unit}不在区划名录中。"
        ),
        new(
            LeadershipRules.OrganOnWrongLevel,
            "Organ {organ} is of the kind «{kind}», which does not stand in a {level} such as {unit}.",
            "机构{organ}属{kind}，不设于{level}单位{unit}。"
        ),
        new(
            LeadershipRules.OrganOutsideUnit,
            "Organ {organ} of unit {unit} is housed outside it, in {seat}.",
            "机构{organ}属单位{unit}，驻地{seat}却在其外。"
        ),
        new(
            LeadershipRules.OrganUnknown,
            "A {record} names organ {organ}, which is not listed.",
            "{record}中的机构{organ}未列出。"
        ),
        new(
            LeadershipRules.OrganStatedTwice,
            "Organ {organ} is stated to be a {record} twice.",
            "机构{organ}两次列为{record}。"
        ),
        new(
            LeadershipRules.OrganOfWrongKind,
            "Organ {organ} is of the kind «{kind}», which cannot stand in this {record}.",
            "机构{organ}属{kind}，不能用于{record}。"
        ),
        new(
            LeadershipRules.OrganOfOtherUnit,
            "Organ {organ} in this {record} is of unit {unit}, not of {expected}.",
            "{record}中的机构{organ}属单位{unit}，应属{expected}。"
        ),
        new(
            LeadershipRules.SuperiorNotAbove,
            "The superior {superior} of {organ} is of unit {superior-unit}, which is neither {unit} nor above it.",
            "机构{organ}（{unit}）的上级{superior}属{superior-unit}，既非本单位也非其上级。"
        ),
        new(
            LeadershipRules.SupervisionCycle,
            "Organ {organ} is its own superior on {on}, in a circle of {length}.",
            "机构{organ}在{on}经{length}级又成为自己的上级。"
        ),
        new(
            LeadershipRules.SuccessionOutOfTime,
            "{successor} cannot succeed {predecessor} on {on}: the one must end and the other exist that day.",
            "{successor}不能在{on}接替{predecessor}：前者须已存在，后者须于当日终止。"
        ),
        new(
            LeadershipRules.JointOfficeOneLine,
            "Joint office {office} has no organ of the {line} line.",
            "联合办公室{office}没有{line}线的机构。"
        ),
        new(
            LeadershipRules.Vacancy,
            "In unit {unit}, {filled} of {seats} seats of the post {post} ({line}) are filled on {on}.",
            "{on}单位{unit}的{post}（{line}）应有{seats}人，实有{filled}人。"
        ),
        new(
            LeadershipRules.Overfilled,
            "In unit {unit}, the post {post} ({line}) has {seats} seats, but on {on} the full holders {holders}.",
            "{on}单位{unit}的{post}（{line}）应有{seats}人，正式任职者为{holders}。"
        ),
        new(
            LeadershipRules.OrganAbsent,
            "{officer} holds {post} in organ {organ}, which does not exist on {on}.",
            "{officer}任机构{organ}的{post}，而该机构{on}并不存在。"
        ),
        new(
            LeadershipRules.AppointmentOutsideOrgan,
            "{officer} holds {post} in organ {organ}, which is not of unit {unit} on the {line} line.",
            "{officer}任机构{organ}的{post}，而该机构不属单位{unit}的{line}线。"
        ),
        new(
            LeadershipRules.PostsExcludeEachOther,
            "{officer} holds {post} in {unit} and {other-post} in {other-unit} on {on}; they exclude each other.",
            "{on}{officer}同时任{unit}的{post}和{other-unit}的{other-post}，两者互斥。"
        ),
        new(LeadershipRules.DuplicateDuty, "Duty {duty} is listed twice.", "职责{duty}重复列出。"),
        new(
            LeadershipRules.DutyUnknown,
            "Duty {duty}, which moves on {on}, is not listed.",
            "{on}划转的职责{duty}未列出。"
        ),
        new(
            LeadershipRules.DutyOutOfOrder,
            "Duty {duty} cannot move on {on}: its holder has had it since {last}.",
            "职责{duty}不能于{on}划转：现责任机构自{last}起承担。"
        ),
        new(
            LeadershipRules.DutyGiverNotHolder,
            "Duty {duty} is given by {from} on {on}, but {holder} answers for it.",
            "{on}职责{duty}由{from}划出，而承担者是{holder}。"
        ),
        new(
            LeadershipRules.DutyReceiverAbsent,
            "Duty {duty} comes to organ {organ}, which does not exist on {on}.",
            "职责{duty}交给机构{organ}，而该机构{on}并不存在。"
        ),
        new(
            LeadershipRules.DutyOrphaned,
            "Organ {organ}, which answers for duty {duty}, no longer exists on {on}.",
            "承担职责{duty}的机构{organ}在{on}已不存在。"
        ),
        new(
            LeadershipRules.SignOffMissing,
            "Joint document {document} lacks the sign-off of the {line} line.",
            "联合文件{document}缺少{line}线的会签。"
        ),
        new(
            LeadershipRules.SignOffRepeated,
            "Joint document {document} is signed by {officer} for the {line} line, after {first}.",
            "联合文件{document}的{line}线已由{first}会签，又由{officer}会签。"
        ),
        new(
            LeadershipRules.SignOffLate,
            "Joint document {document} of {issued} is signed for the {line} line only on {signed}.",
            "联合文件{document}于{issued}印发，{line}线{signed}才会签。"
        ),
        new(
            LeadershipRules.SignOffSameOfficer,
            "Joint document {document} is signed by {officer} for both lines.",
            "联合文件{document}由{officer}一人代两条线会签。"
        ),
        new(
            LeadershipRules.NotOfTheLine,
            "In {record}, {officer} is not of the {line} line on {on}.",
            "{record}：{officer}在{on}不属{line}线。"
        ),
        new(
            LeadershipRules.JointOfficeAbsent,
            "{record}: the joint office {office} does not exist on {on}.",
            "{record}：联合办公室{office}在{on}并不存在。"
        ),
        new(
            LeadershipRules.ConsultationOneLine,
            "Consultation {consultation} has nobody of the {line} line.",
            "会商{consultation}没有{line}线的人员参加。"
        ),
        new(
            LeadershipRules.ExchangeOutsideOffice,
            "In exchange {exchange}, organ {organ} is no part of the joint office.",
            "信息互通{exchange}中的机构{organ}不属该联合办公室。"
        ),
        new(
            LeadershipRules.MilestoneUnitUnknown,
            "Unit {unit}, which came to {step} on {on}, is not in the tree.",
            "单位{unit}于{on}达到{step}，但不在区划名录中。"
        ),
        new(
            LeadershipRules.MilestoneOutOfScope,
            "Unit {unit} came to {step} on {on}, but no {level} is to reform.",
            "单位{unit}于{on}达到{step}，但{level}不在改革范围内。"
        ),
        new(
            LeadershipRules.MilestoneUnknown,
            "The reform has no {step}, to which unit {unit} came on {on}.",
            "单位{unit}于{on}达到{step}，而改革方案中没有此项。"
        ),
        new(
            LeadershipRules.MilestoneRepeated,
            "Unit {unit} came to {step} on {on}, and on {first-on} already.",
            "单位{unit}于{on}达到{step}，而{first-on}已达到。"
        ),
        new(
            LeadershipRules.PhaseOutOfOrder,
            "Unit {unit} came to {phase} on {on}, before it came to {before}[ ({before-on})].",
            "单位{unit}于{on}进入{phase}，早于{before}[（{before-on}）]。"
        ),
    ];
}
