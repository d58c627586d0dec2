using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain;

/// <summary>Something that happened in a lifecycle.</summary>
public interface IEvent
{
    /// <summary>Who did it and when.</summary>
    Act Act { get; }

    /// <summary>The lifecycle's version once this had happened: 1 for its first event, then one more each.</summary>
    int Version { get; }
}

/// <summary>An immutable state that is the fold of its events.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
/// <typeparam name="TEvent">Its closed hierarchy of events.</typeparam>
/// <remarks>
/// Commands are methods of the state that return a <see cref="Decision{TState, TEvent}"/>. That only one of two rivals wins is
/// for the store to guarantee, by comparing and swapping on <see cref="Version"/>.
/// </remarks>
public interface ILifecycle<TSelf, TEvent>
    where TSelf : class, ILifecycle<TSelf, TEvent>
    where TEvent : class, IEvent
{
    /// <summary>How many events led here; 0 before the first.</summary>
    int Version { get; }

    /// <summary>The state after <paramref name="happened"/>. It folds and judges nothing: an event is a fact.</summary>
    TSelf Apply(TEvent happened);
}

/// <summary>Folding events into a state.</summary>
public static class Lifecycle
{
    /// <summary>Folds events into a state, optionally only those recorded up to a moment.</summary>
    /// <param name="start">The state before the first of <paramref name="events"/>.</param>
    /// <param name="events">The events in the order of their versions, without a gap.</param>
    /// <param name="until">The last moment whose events still count; null for all.</param>
    /// <returns>The state that the record showed at <paramref name="until"/>. O(events).</returns>
    /// <exception cref="ArgumentException">An argument or an event is null, or an event's version does not follow the one before: the record has a gap or a repeat.</exception>
    public static TSelf Replay<TSelf, TEvent>(this TSelf start, IEnumerable<TEvent> events, Instant? until = null)
        where TSelf : class, ILifecycle<TSelf, TEvent>
        where TEvent : class, IEvent
    {
        Guard.Against.Null(start);
        Guard.Against.Null(events);
        TSelf state = start;
        int version = start.Version;
        foreach (TEvent happened in events)
        {
            version++;
            Guard.Against.Null(happened, nameof(events));
            if (happened.Version != version)
            {
                throw new ArgumentException(
                    $"The event of version {happened.Version} stands where version {version} is expected.",
                    nameof(events)
                );
            }
            if (until is { } last && happened.Act.At > last)
            {
                break;
            }
            state = state.Apply(happened);
        }
        return state;
    }
}
