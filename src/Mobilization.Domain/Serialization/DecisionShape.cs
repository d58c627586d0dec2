using System.Collections.Immutable;

namespace Mobilization.Domain.Serialization;

/// <summary>What became of a command: the state after it, and the event or the refusals.</summary>
internal sealed record DecisionShape<TState, TEvent>(
    TState State,
    TEvent? Event = null,
    ImmutableArray<Finding>? Refusals = null
)
    where TState : class
    where TEvent : class
{
    public static DecisionShape<TState, TEvent> Of(Decision<TState, TEvent> decision) =>
        new(decision.State, decision.Event, decision.IsAccepted ? null : decision.Refusals);

    public Decision<TState, TEvent> ToDecision() =>
        (Event, Refusals) switch
        {
            ({ } happened, null) => new(State, happened),
            (null, { } refusals) => new(State, refusals),
            _ => throw new FormatException("A command has either an event or refusals."),
        };
}
