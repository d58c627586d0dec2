using Mobilization.Domain.Assessment;

namespace Mobilization.Domain.Serialization;

/// <summary>How the rules of assessments are told.</summary>
internal static class AssessmentTexts
{
    public static readonly RuleText[] All =
    [
        new(
            AssessmentRules.Counted,
            "Record {record} counts with {amount} {measure} of category {category}.",
            "数据{record}计入类别{category}，数量{amount}{measure}。"
        ),
        new(
            AssessmentRules.Baseline,
            "{unit} started from {amount} {measure} of category {category}.",
            "{unit}类别{category}的基数为{amount}{measure}。"
        ),
        new(
            AssessmentRules.TaskDual,
            "Task {task} is claimed by {government} and {military}, as of {claimed}; it was to be by {claim-by}.",
            "任务{task}由{government}与{military}共同认领，认领齐全于{claimed}（期限{claim-by}）。"
        ),
        new(
            AssessmentRules.TaskHalf,
            "Task {task} is claimed by {holder} of the {line} line alone, as of {as-of}; it was to be by {claim-by}.",
            "截至{as-of}，任务{task}仅由{line}一方{holder}认领（期限{claim-by}）。"
        ),
        new(
            AssessmentRules.TaskUnclaimed,
            "Task {task} is claimed by nobody as of {as-of}; it was to be by {claim-by}.",
            "截至{as-of}，任务{task}无人认领（期限{claim-by}）。"
        ),
        new(
            AssessmentRules.OrderClosed,
            "Order {order} was closed on {closed}; its deadline was {deadline}[, extended to {extended}].",
            "整改通知{order}于{closed}销号（期限{deadline}[，延至{extended}]）。"
        ),
        new(
            AssessmentRules.OrderOpen,
            "Order {order} to {responsible} is open as of {as-of}; its deadline was {deadline}[, extended to {extended}].",
            "截至{as-of}，发给{responsible}的整改通知{order}尚未销号（期限{deadline}[，延至{extended}]）。"
        ),
        new(
            AssessmentRules.FactInTwoShards,
            "Two shards have the {kind} {id}, which would count twice.",
            "两个分片都有{kind}{id}，会被重复计数。"
        ),
    ];
}
