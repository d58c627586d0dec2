using System.Collections.Immutable;

namespace Mobilization.Domain.Serialization;

/// <summary>What became of a command: the state after it, and the event or the refusals.</summary>
internal sealed record DecisionShape<TState, TEvent>(
    TState State,
    TEvent? Event = null,
    ImmutableArray<FindingShape>? Refusals = null
)
    where TState : class
    where TEvent : class
{
    public static DecisionShape<TState, TEvent> Of(Decision<TState, TEvent> decision) =>
        new(decision.State, decision.Event, decision.IsAccepted ? null : FindingShapes.Of(decision.Refusals));

    public Decision<TState, TEvent> ToDecision() =>
        (Event, Refusals) switch
        {
            ({ } happened, null) => new(State, happened),
            (null, { } refusals) => new(State, FindingShapes.Read(refusals)),
            _ => throw new FormatException("A command has either an event or refusals."),
        };
}

/// <summary>Findings inside other shapes: generated metadata can't hold a <see cref="Finding"/>, whose constructor takes a span.</summary>
internal static class FindingShapes
{
    public static ImmutableArray<FindingShape> Of(ImmutableArray<Finding> findings) =>
        [.. findings.Select(static finding => new FindingShape(finding.Rule, finding.Facts))];

    public static ImmutableArray<Finding> Read(ImmutableArray<FindingShape> shapes) =>
        [.. shapes.Select(static shape => new Finding(shape.Rule, shape.Facts.AsSpan()))];
}
