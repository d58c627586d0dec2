using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace Mobilization.Domain;

/// <summary>The answer to a command: one event and the next state, or every broken rule and the same state.</summary>
/// <typeparam name="TState">The lifecycle that was asked.</typeparam>
/// <typeparam name="TEvent">Its closed hierarchy of events.</typeparam>
/// <remarks>
/// <see cref="State"/> is always safe to keep: a refused command changed nothing. A default decision is none: its
/// <see cref="State"/> throws.
/// </remarks>
public readonly struct Decision<TState, TEvent>
    where TState : class
    where TEvent : class
{
    private readonly TState? _state;
    private readonly ImmutableArray<Finding> _refusals;

    /// <summary>Accepts: <paramref name="happened"/> led to <paramref name="next"/>.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision(TState next, TEvent happened)
    {
        _state = Guard.Against.Null(next);
        Event = Guard.Against.Null(happened);
        _refusals = [];
    }

    /// <summary>Refuses: <paramref name="unchanged"/> stays as it was.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="unchanged"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="refusals"/> is empty: a refusal has a reason.</exception>
    public Decision(TState unchanged, ImmutableArray<Finding> refusals)
    {
        _state = Guard.Against.Null(unchanged);
        Event = null;
        _refusals = refusals.IsDefaultOrEmpty
            ? throw new ArgumentException("A refusal has at least one reason.", nameof(refusals))
            : refusals;
    }

    /// <summary>The next state of an accepted command, the unchanged one of a refused command.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public TState State => _state ?? throw new InvalidOperationException("A default decision has no state.");

    /// <summary>What happened; null when the command was refused.</summary>
    public TEvent? Event { get; }

    /// <summary>Every rule that the command broke, in the order of the rules; empty when it was accepted.</summary>
    public ImmutableArray<Finding> Refusals => _refusals.IsDefault ? [] : _refusals;

    /// <summary>Whether the command was accepted, that is, there is an <see cref="Event"/>.</summary>
    [MemberNotNullWhen(true, nameof(Event))]
    public bool IsAccepted => Event is not null;

    /// <summary>The kind of the event with its version and act, or the refusals in one line.</summary>
    public override string ToString() =>
        Event is null ? $"refused: {string.Join("; ", Refusals)}"
        : Event is IEvent happened ? $"accepted: {Event.GetType().Name} {happened.Version}, {happened.Act}"
        : $"accepted: {Event.GetType().Name}";
}
