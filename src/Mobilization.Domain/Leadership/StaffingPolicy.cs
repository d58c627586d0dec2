using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Leadership;

/// <summary>Which posts must be filled where, which exclude each other, and which lead: the policy of a <see cref="LeadershipReview"/> (编制政策).</summary>
public sealed class StaffingPolicy
{
    /// <summary>States a policy.</summary>
    /// <param name="leading">Which posts lead.</param>
    /// <param name="required">Which posts must be filled; one line, level and post once.</param>
    /// <param name="exclusions">Which posts one officer may not hold at once.</param>
    /// <param name="exempt">Units of which nothing is required, by name; the units below them are not exempt.</param>
    /// <exception cref="ArgumentException"><paramref name="leading"/> is null, a list holds a null or default, or a required post is given twice.</exception>
    public StaffingPolicy(
        LeadingPosts leading,
        ImmutableArray<RequiredPost> required = default,
        ImmutableArray<PostExclusion> exclusions = default,
        ImmutableArray<DivisionCode> exempt = default
    )
    {
        Leading = Guard.Against.Null(leading);
        Required = Texts.Every(required, nameof(required));
        Exclusions = Texts.Every(exclusions, nameof(exclusions));
        Exempt = Texts.Every(exempt, nameof(exempt));
        if (Required.DistinctBy(static one => (one.Line, one.Level, one.Post)).Count() != Required.Length)
        {
            throw new ArgumentException("A post of a line and level is required twice.", nameof(required));
        }
    }

    /// <summary>Which posts lead.</summary>
    public LeadingPosts Leading { get; }

    /// <summary>Which posts must be filled.</summary>
    public ImmutableArray<RequiredPost> Required { get; }

    /// <summary>Which posts one officer may not hold at once.</summary>
    public ImmutableArray<PostExclusion> Exclusions { get; }

    /// <summary>Units of which nothing is required.</summary>
    public ImmutableArray<DivisionCode> Exempt { get; }
}

/// <summary>A post that every unit of a level must fill on a line. Value equality.</summary>
public sealed record RequiredPost
{
    /// <summary>States a required post.</summary>
    /// <param name="line">The line.</param>
    /// <param name="level">The level of the units.</param>
    /// <param name="post">The post.</param>
    /// <param name="seats">How many officers hold it, at least 1.</param>
    /// <exception cref="ArgumentException">An argument is out of its bounds.</exception>
    public RequiredPost(LeadershipLine line, DivisionLevel level, string post, int seats = 1)
    {
        Line = Guard.Against.EnumOutOfRange(line);
        Level = Guard.Against.EnumOutOfRange(level);
        Post = Guard.Against.NullOrEmpty(post);
        Seats = Guard.Against.NegativeOrZero(seats);
    }

    /// <summary>The line.</summary>
    public LeadershipLine Line { get; }

    /// <summary>The level of the units.</summary>
    public DivisionLevel Level { get; }

    /// <summary>The post.</summary>
    public string Post { get; }

    /// <summary>How many officers hold it.</summary>
    public int Seats { get; }
}

/// <summary>Two posts that one officer may not hold on one day, in whichever units. Value equality.</summary>
public sealed record PostExclusion
{
    /// <summary>States an exclusion.</summary>
    /// <param name="post">A post.</param>
    /// <param name="other">Another post; the same one where nobody may hold it in two units.</param>
    /// <exception cref="ArgumentException">A post is null or empty.</exception>
    public PostExclusion(string post, string other)
    {
        Post = Guard.Against.NullOrEmpty(post);
        Other = Guard.Against.NullOrEmpty(other);
    }

    /// <summary>A post.</summary>
    public string Post { get; }

    /// <summary>The other post.</summary>
    public string Other { get; }
}
