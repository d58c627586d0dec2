namespace Mobilization.Domain.Assessment;

/// <summary>What an assessment adds to the rooms' own explanations: of facts that count without any verdict but their own state.</summary>
public static class AssessmentRules
{
    /// <summary>A record counts with its amount. Facts: <c>record</c>, <c>category</c>, <c>amount</c>, <c>measure</c>.</summary>
    public const string Counted = "assessment.counted";

    /// <summary>A baseline is what growth is measured against. Facts: <c>unit</c>, <c>category</c>, <c>amount</c>, <c>measure</c>.</summary>
    public const string Baseline = "assessment.baseline";

    /// <summary>Both lines' seats of a task are taken. Facts: <c>task</c>, <c>government</c>, <c>military</c>, <c>claimed</c>, <c>claim-by</c>.</summary>
    public const string TaskDual = "assessment.task-dual";

    /// <summary>One line's seat of a task is taken, the other free. Facts: <c>task</c>, <c>line</c>, <c>holder</c>, <c>claim-by</c>, <c>as-of</c>.</summary>
    public const string TaskHalf = "assessment.task-half";

    /// <summary>Neither seat of a task is taken. Facts: <c>task</c>, <c>claim-by</c>, <c>as-of</c>.</summary>
    public const string TaskUnclaimed = "assessment.task-unclaimed";

    /// <summary>An order was closed. Facts: <c>order</c>, <c>closed</c>, <c>deadline</c>, <c>extended</c>.</summary>
    public const string OrderClosed = "assessment.order-closed";

    /// <summary>An order is open, its deadline passed. Facts: <c>order</c>, <c>responsible</c>, <c>deadline</c>, <c>extended</c>, <c>as-of</c>.</summary>
    public const string OrderOpen = "assessment.order-open";

    /// <summary>Two shards have a fact in common, which would count twice. Facts: <c>kind</c>, <c>id</c>.</summary>
    public const string FactInTwoShards = "assessment.fact-in-two-shards";
}
