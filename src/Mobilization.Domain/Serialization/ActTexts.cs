namespace Mobilization.Domain.Serialization;

/// <summary>How the rules of acts are told.</summary>
internal static class ActTexts
{
    public static readonly RuleText[] All =
    [
        new(
            ActRules.StaleVersion,
            "Version {expected} was expected, but the current one is {current}.",
            "预期版本为{expected}，当前版本为{current}。"
        ),
        new(
            ActRules.Backdated,
            "Recorded at {at}, before the last event at {last}.",
            "记录时刻{at}早于上一事件时刻{last}。"
        ),
        new(
            ActRules.Postdated,
            "Dated {on}, after the day of its record, {recorded}.",
            "行为日期{on}晚于记录日期{recorded}。"
        ),
    ];
}
