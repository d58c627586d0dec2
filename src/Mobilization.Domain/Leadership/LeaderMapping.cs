using System.Collections;
using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>The answer to «who leads this unit, on this line, on this day?»: nobody, one, or several.</summary>
/// <remarks>
/// The caller picks a <see cref="LeaderResolver"/> that makes one answer of it, as NodaTime maps local times. It enumerates the
/// appointments to leading posts, full and acting, by first day, then officer and post, without allocation. <c>default</c> has none.
/// </remarks>
public readonly struct LeaderMapping : IEnumerable<Appointment>
{
    private readonly ImmutableArray<string> _posts;

    internal LeaderMapping(Roster roster, Division unit, LeadershipLine line, LeadingPosts posts, LocalDate asOf)
    {
        (Roster, Unit, Line, Policy, AsOf) = (roster, unit, line, posts, asOf);
        Rule = posts.TryFind(line, unit.Level, asOf, out LeadingPostRule? rule) ? rule : null;
        _posts = rule?.Posts ?? [];
    }

    /// <summary>The roster that was asked.</summary>
    public Roster Roster { get; }

    /// <summary>The unit.</summary>
    public Division Unit { get; }

    /// <summary>The line.</summary>
    public LeadershipLine Line { get; }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The policy that says which posts lead.</summary>
    public LeadingPosts Policy { get; }

    /// <summary>The rule in force; null where the line has none on this level that day.</summary>
    public LeadingPostRule? Rule { get; }

    /// <summary>How many appointments to leading posts hold. One officer in two leading posts counts twice.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (Appointment _ in this)
            {
                count++;
            }
            return count;
        }
    }

    /// <summary>One answer, as a resolver makes it.</summary>
    /// <returns>The appointment; null where the resolver finds none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resolver"/> is null.</exception>
    public Appointment? Resolve(LeaderResolver resolver) => Guard.Against.Null(resolver)(this);

    /// <summary>Starts the walk.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Appointment> IEnumerable<Appointment>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks a <see cref="LeaderMapping"/>.</summary>
    public struct Enumerator : IEnumerator<Appointment>
    {
        private readonly ImmutableArray<string> _posts;
        private AppointmentSequence.Enumerator _held;

        internal Enumerator(LeaderMapping mapping)
        {
            _posts = mapping._posts;
            _held = mapping.Rule is null
                ? default(AppointmentSequence).GetEnumerator()
                : mapping.Roster.In(mapping.Unit, mapping.Line, mapping.AsOf).GetEnumerator();
        }

        /// <inheritdoc cref="AppointmentSequence.Enumerator.Current"/>
        public readonly Appointment Current => _held.Current;

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next leader, if there is one.</summary>
        public bool MoveNext()
        {
            while (_held.MoveNext())
            {
                if (_posts.AsSpan().Contains(_held.Current.Post))
                {
                    return true;
                }
            }
            return false;
        }

        /// <summary>Starts again.</summary>
        public void Reset() => _held.Reset();

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
