using Mobilization.Domain.Coverage;

namespace Mobilization.Domain.Serialization;

/// <summary>How the rules of coverage are told.</summary>
internal static class CoverageTexts
{
    public static readonly RuleText[] All =
    [
        new(CoverageRules.VersionRepeated, "Two versions are in force from {from}.", "自{from}起有两个版本的标准。"),
        new(
            CoverageRules.LevelUnknown,
            "Version of {from}, {tier}: level {level} is unknown.",
            "{from}版标准（{tier}）：层级{level}无法识别。"
        ),
        new(
            CoverageRules.PostEmpty,
            "Version of {from}, {tier}: a post is empty.",
            "{from}版标准（{tier}）：职务为空。"
        ),
        new(
            CoverageRules.ItemEmpty,
            "Version of {from}, {tier}: an item of the checklist is empty.",
            "{from}版标准（{tier}）：配备清单中有空项。"
        ),
        new(CoverageRules.DutyEmpty, "Version of {from}: a duty is empty.", "{from}版标准：职责为空。"),
        new(
            CoverageRules.ExemptCodeMissing,
            "Version of {from}: an exemption names no unit.",
            "{from}版标准：豁免未写明单位。"
        ),
        new(
            CoverageRules.PolicyUnitUnknown,
            "Version of {from}: unit {unit} is not in the tree.",
            "{from}版标准：区划中没有{unit}。"
        ),
        new(
            CoverageRules.TierUnruled,
            "Unit {unit}: no rule for {tier} is in force on {on}.",
            "{unit}：{on}无{tier}标准。"
        ),
        new(
            CoverageRules.LevelNotAsked,
            "Unit {unit}: the level {level} is not asked for {tier}.",
            "{unit}：{level}不要求{tier}。"
        ),
        new(
            CoverageRules.Exempt,
            "Unit {unit} is exempt from {tier}, as {exempt} is.",
            "{unit}不要求{tier}：{exempt}已豁免。"
        ),
        new(CoverageRules.NoStation, "Unit {unit}: no active {tier} on {on}.", "{unit}：{on}无在用的{tier}。"),
        new(CoverageRules.HeadMissing, "Station {station} has no head.", "站点{station}没有负责人。"),
        new(
            CoverageRules.HeadNotInPost,
            "Station {station}: {head} holds no accepted post in {unit} on {on}.",
            "站点{station}：{head}于{on}在{unit}不担任规定职务。"
        ),
        new(CoverageRules.ItemMissing, "Station {station} lacks «{item}».", "站点{station}缺少“{item}”。"),
        new(
            CoverageRules.PartnersMissing,
            "Station {station} is built jointly and names no partner.",
            "站点{station}为合建，但未写明合建单位。"
        ),
        new(
            CoverageRules.HostMissing,
            "Station {station} is nested and names no host.",
            "站点{station}为套建，但未写明依托设施。"
        ),
        new(CoverageRules.NoMember, "Grid {unit} has no active member on {on}.", "网格{unit}于{on}没有网格员。"),
        new(
            CoverageRules.MemberWithoutDuty,
            "Member {member} of grid {unit} has no duty that counts.",
            "网格{unit}的网格员{member}没有相应职责。"
        ),
        new(CoverageRules.CoveredBy, "Unit {unit} is covered in {tier} by {by}.", "{unit}的{tier}由{by}覆盖。"),
        new(
            CoverageRules.UnitUnknown,
            "Unit {unit} of {record} is not in the tree.",
            "区划中没有{record}所在的{unit}。"
        ),
        new(
            CoverageRules.Misplaced,
            "{record} is in {unit}, but {tier} is not asked for at the level {level}.",
            "{record}设在{unit}，而{level}不要求{tier}。"
        ),
        new(
            CoverageRules.LineBroken,
            "Grid {grid}: the line breaks at {unit}, {tier} is {state}.",
            "网格{grid}：指挥链在{unit}中断（{tier}：{state}）。"
        ),
        new(
            CoverageRules.StationOpenAlready,
            "Station {station} has been open since {since}.",
            "站点{station}自{since}起已启用。"
        ),
        new(CoverageRules.StationNotOpen, "Station {station} has not been opened yet.", "站点{station}尚未启用。"),
        new(CoverageRules.StationClosed, "Station {station} was closed on {since}.", "站点{station}已于{since}撤销。"),
        new(
            CoverageRules.StationSuspended,
            "Station {station} has been suspended since {since}.",
            "站点{station}自{since}起已停用。"
        ),
        new(CoverageRules.StationNotSuspended, "Station {station} is not suspended.", "站点{station}并未停用。"),
        new(
            CoverageRules.StationOutOfOrder,
            "Station {station}: {on} is before its last change on {last}.",
            "站点{station}：{on}早于最近一次变更{last}。"
        ),
        new(
            CoverageRules.StationUnitUnknown,
            "Station {station}: unit {unit} is not in the tree.",
            "站点{station}：区划中没有{unit}。"
        ),
        new(
            CoverageRules.StationLevelNotAsked,
            "Station {station}: the level {level} of {unit} is not asked for such a station.",
            "站点{station}：{unit}属{level}，不要求设此类站点。"
        ),
    ];
}
