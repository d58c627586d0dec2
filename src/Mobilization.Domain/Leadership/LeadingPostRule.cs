using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>Which posts lead a unit of a level, on a line, from a date on; and which stand in where those are vacant.</summary>
/// <remarks>Equal when everything is, the posts in their order.</remarks>
public sealed class LeadingPostRule : IEquatable<LeadingPostRule>
{
    /// <summary>States a rule.</summary>
    /// <param name="line">The line.</param>
    /// <param name="level">The level of the units.</param>
    /// <param name="posts">The posts whose holders lead.</param>
    /// <param name="substitutes">The posts of the designated substitutes, the first choice first; may be empty.</param>
    /// <param name="from">The first day; <c>default</c> for always.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="line"/> or <paramref name="level"/> is none, <paramref name="posts"/> is empty, or a post is null or empty.
    /// </exception>
    public LeadingPostRule(
        LeadershipLine line,
        DivisionLevel level,
        ImmutableArray<string> posts,
        ImmutableArray<string> substitutes = default,
        LocalDate from = default
    )
    {
        Line = Guard.Against.EnumOutOfRange(line);
        Level = Guard.Against.EnumOutOfRange(level);
        Posts = Texts.Each(posts, nameof(posts));
        Substitutes = Texts.Each(substitutes, nameof(substitutes));
        From = from;
        if (Posts.IsEmpty)
        {
            throw new ArgumentException("A rule names a leading post.", nameof(posts));
        }
    }

    /// <summary>The line.</summary>
    public LeadershipLine Line { get; }

    /// <summary>The level of the units.</summary>
    public DivisionLevel Level { get; }

    /// <summary>The posts whose holders lead.</summary>
    public ImmutableArray<string> Posts { get; }

    /// <summary>The posts of the designated substitutes, the first choice first.</summary>
    public ImmutableArray<string> Substitutes { get; }

    /// <summary>The first day on which the rule is in force.</summary>
    public LocalDate From { get; }

    /// <inheritdoc/>
    public bool Equals(LeadingPostRule? other) =>
        other is not null
        && (Line, Level, From) == (other.Line, other.Level, other.From)
        && Posts.AsSpan().SequenceEqual(other.Posts.AsSpan())
        && Substitutes.AsSpan().SequenceEqual(other.Substitutes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LeadingPostRule);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Level, From, Posts[0]);
}
