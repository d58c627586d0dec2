using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Serialization;

/// <summary>How the rules of potential are told.</summary>
internal static class PotentialTexts
{
    public static readonly RuleText[] All =
    [
        new(PotentialRules.CategoryCodeMissing, "Row {row} has no category code.", "第{row}行没有类别代码。"),
        new(
            PotentialRules.CategoryNameMissing,
            "Row {row}: category {category} has no name.",
            "第{row}行：类别{category}没有名称。"
        ),
        new(
            PotentialRules.CategoryDuplicate,
            "Row {row}: category {category} stands in row {first-row} already.",
            "第{row}行：类别{category}已在第{first-row}行出现。"
        ),
        new(
            PotentialRules.CategoryParentUnknown,
            "Row {row}: the parent {parent} of {category} is not in the catalogue.",
            "第{row}行：{category}的上级类别{parent}不在目录中。"
        ),
        new(
            PotentialRules.CategoryCycle,
            "Row {row}: category {category} is its own ancestor (steps up: {length}).",
            "第{row}行：类别{category}向上{length}级又回到自身。"
        ),
        new(
            PotentialRules.RuleCategoryUnknown,
            "Rule {row} is for the unknown category {category}.",
            "第{row}条规则的类别{category}不在目录中。"
        ),
        new(
            PotentialRules.RuleDuplicate,
            "Rule {row}: rule {first-row} is for category «{category}» from {effective-from} too.",
            "第{row}条规则：第{first-row}条已规定类别“{category}”自{effective-from}起的期限。"
        ),
        new(
            PotentialRules.Fresh,
            "Last verified on {last}, fresh until {fresh-until} by the rule of «{rule}» from {rule-from}.",
            "最近核实于{last}，按“{rule}”自{rule-from}起的规则，保鲜至{fresh-until}。"
        ),
        new(
            PotentialRules.Due,
            "Last verified on {last}, due since {fresh-until} and stale after {due-until} by the rule of «{rule}» from {rule-from}.",
            "最近核实于{last}，按“{rule}”自{rule-from}起的规则，保鲜期至{fresh-until}，{due-until}后过期。"
        ),
        new(
            PotentialRules.Stale,
            "Last verified on {last}, stale after {due-until} by the rule of «{rule}» from {rule-from}.",
            "最近核实于{last}，按“{rule}”自{rule-from}起的规则，{due-until}后即过期。"
        ),
        new(
            PotentialRules.NeverVerified,
            "Never verified, so stale by the rule of «{rule}» from {rule-from}.",
            "从未核实，按“{rule}”自{rule-from}起的规则视为过期。"
        ),
        new(
            PotentialRules.VerifiedInFuture,
            "Verified on {verified}, which is after {as-of}.",
            "核实日期{verified}晚于统计日{as-of}。"
        ),
        new(
            PotentialRules.Unruled,
            "No rule is in force for category {category} on {as-of}.",
            "{as-of}类别{category}没有有效规则。"
        ),
        new(
            PotentialRules.Exempt,
            "Category {category} is exempt by the rule of «{rule}» from {rule-from}.",
            "类别{category}按“{rule}”自{rule-from}起的规则豁免。"
        ),
        new(
            PotentialRules.NotCollected,
            "Collected on {collected}, which is after {as-of}.",
            "采集日期{collected}晚于统计日{as-of}。"
        ),
        new(
            PotentialRules.RecordDuplicate,
            "Row {row}: record {record} stands in row {first-row} already.",
            "第{row}行：数据{record}已在第{first-row}行出现。"
        ),
        new(
            PotentialRules.RecordUnitUnknown,
            "Row {row}: record {record} lies in the unknown division {unit}.",
            "第{row}行：数据{record}所在区划{unit}不在名录中。"
        ),
        new(
            PotentialRules.RecordCategoryUnknown,
            "Row {row}: record {record} is of the unknown category {category}.",
            "第{row}行：数据{record}的类别{category}不在目录中。"
        ),
        new(
            PotentialRules.VerificationDuplicate,
            "Row {row}: verification {verification} stands in row {first-row} already.",
            "第{row}行：核查{verification}已在第{first-row}行出现。"
        ),
        new(
            PotentialRules.VerifierMissing,
            "Verification {verification} names nobody of the {line} line.",
            "核查{verification}缺少{line}一方的核查人。"
        ),
        new(
            PotentialRules.VerifiersSame,
            "Verification {verification}: {verifier} can't stand for both lines.",
            "核查{verification}：{verifier}不能代表双方。"
        ),
        new(
            PotentialRules.DimensionUnexplained,
            "Verification {verification}: {dimension} is neither assessed nor accounted for.",
            "核查{verification}：{dimension}既未核查，也未说明原因。"
        ),
        new(
            PotentialRules.Accurate,
            "Record {record} was found right on {date} ({verification}).",
            "数据{record}经{date}现地核查（{verification}）属实。"
        ),
        new(
            PotentialRules.NotAssessed,
            "Nothing of record {record} was assessed on site.",
            "数据{record}尚未经现地核查。"
        ),
        new(
            PotentialRules.AddressWrong,
            "Record {record}: the address was found wrong on {date} ({verification}).",
            "数据{record}：{date}现地核查（{verification}）地址不符。"
        ),
        new(
            PotentialRules.CategoryWrong,
            "Record {record}: the category was found wrong on {date} ({verification}).",
            "数据{record}：{date}现地核查（{verification}）类别不符。"
        ),
        new(
            PotentialRules.MeasureDiffers,
            "Record {record}: reported in «{reported}», found in «{observed}» on {date} ({verification}).",
            "数据{record}：填报计量单位“{reported}”，{date}核查（{verification}）为“{observed}”。"
        ),
        new(
            PotentialRules.QuantityOff,
            "Record {record}: {reported} {measure} reported, {observed} {measure} found on {date} ({verification}); {absolute} {measure} or a share of {relative} is tolerated.",
            "数据{record}：填报{reported}{measure}，{date}核查（{verification}）为{observed}{measure}；容限为{absolute}{measure}或比例{relative}。"
        ),
        new(
            PotentialRules.ExpectationUnitUnknown,
            "Expectation {row}: {source} is to report for the unknown division {unit}.",
            "第{row}条填报要求：{source}所报区划{unit}不在名录中。"
        ),
        new(
            PotentialRules.ReportedOnTime,
            "{source} reported for {unit} on {collected} ({record}), due on {due}.",
            "{source}已于{collected}填报{unit}（{record}），期限{due}。"
        ),
        new(
            PotentialRules.ReportedLate,
            "{source} reported for {unit} on {collected} ({record}), after the due day {due}.",
            "{source}于{collected}填报{unit}（{record}），晚于期限{due}。"
        ),
        new(
            PotentialRules.ReportMissing,
            "{source} has not reported for {unit} since {from}; it was due on {due}.",
            "{source}自{from}起未填报{unit}，期限为{due}。"
        ),
        new(
            PotentialRules.ReportNotDue,
            "{source} has until {due} to report for {unit}; it is {as-of}.",
            "{source}填报{unit}的期限为{due}，统计日{as-of}尚未逾期。"
        ),
        new(
            PotentialRules.BaselineUnitUnknown,
            "Baseline {row} is for the unknown division {unit}.",
            "第{row}条基数的区划{unit}不在名录中。"
        ),
        new(
            PotentialRules.BaselineCategoryUnknown,
            "Baseline {row} is for the unknown category {category}.",
            "第{row}条基数的类别{category}不在目录中。"
        ),
        new(
            PotentialRules.BaselineDuplicate,
            "Baseline {row}: baseline {first-row} is for {category} in {measure} at {unit} too.",
            "第{row}条基数：第{first-row}条已列{unit}的{category}（{measure}）。"
        ),
        new(
            PotentialRules.FindUnitUnknown,
            "Row {row}: find {find} lies in the unknown division {unit}.",
            "第{row}行：发现{find}所在区划{unit}不在名录中。"
        ),
        new(
            PotentialRules.AlreadyReported,
            "Record {record} was reported on {since}.",
            "数据{record}已于{since}填报。"
        ),
        new(PotentialRules.NotReported, "Record {record} has not been reported yet.", "数据{record}尚未填报。"),
        new(PotentialRules.Retired, "Record {record} was retired on {since}.", "数据{record}已于{since}注销。"),
        new(
            PotentialRules.OtherRecord,
            "This belongs to record {other}, not to {record}.",
            "此项属于数据{other}，不属于{record}。"
        ),
        new(
            PotentialRules.NothingCorrected,
            "The correction of record {record} changes nothing.",
            "对数据{record}的更正没有任何改动。"
        ),
        new(
            PotentialRules.BeforeCollection,
            "Record {record}: {on} is before its collection on {collected}.",
            "数据{record}：{on}早于采集日期{collected}。"
        ),
        new(
            PotentialRules.VerificationLaterThanAct,
            "Record {record}: verification {verification} is dated {date}, after its entry on {on}.",
            "数据{record}：核查{verification}的日期{date}晚于录入日期{on}。"
        ),
        new(
            PotentialRules.VerificationRepeated,
            "Record {record}: verification {verification} was entered before.",
            "数据{record}：核查{verification}已录入。"
        ),
    ];
}
