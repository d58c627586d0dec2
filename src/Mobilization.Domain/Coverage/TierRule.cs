using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <summary>What a tier of stations is asked for: at which levels, with which head, with what fit-out.</summary>
/// <remarks>
/// Lists are sets: repeats count once, and no order means anything. What is wrong with the texts is told by
/// <see cref="CoveragePolicy.TryBuild"/>, together with everything else. Source: Jiaxing (a station's head is the township's
/// armed-forces-department head, a point's the village Party secretary, each with its own checklist).
/// </remarks>
public sealed class TierRule
{
    /// <summary>States a rule.</summary>
    /// <param name="levels">The levels whose units are to have such a station.</param>
    /// <param name="headPosts">The posts, any of which makes its holder a fit head; none at all accepts every officer of the unit.</param>
    /// <param name="items">What the fit-out needs.</param>
    /// <param name="substitutes">Posts that are accepted in single units beside <paramref name="headPosts"/>.</param>
    /// <exception cref="ArgumentException">A list holds null.</exception>
    public TierRule(
        ImmutableArray<DivisionLevel> levels,
        ImmutableArray<string> headPosts,
        ImmutableArray<string> items,
        ImmutableArray<SubstitutePost> substitutes = default
    )
    {
        Levels = [.. (levels.IsDefault ? [] : levels).Distinct()];
        HeadPosts = Set(headPosts, nameof(headPosts));
        Items = Set(items, nameof(items));
        Substitutes = [.. Texts.Every(substitutes, nameof(substitutes)).Distinct()];
    }

    /// <summary>The levels whose units are to have such a station.</summary>
    public ImmutableArray<DivisionLevel> Levels { get; }

    /// <summary>The posts of a fit head; empty accepts every officer of the unit.</summary>
    public ImmutableArray<string> HeadPosts { get; }

    /// <summary>What the fit-out needs.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>Posts that are accepted in single units beside <see cref="HeadPosts"/>.</summary>
    public ImmutableArray<SubstitutePost> Substitutes { get; }

    private static ImmutableArray<string> Set(ImmutableArray<string> texts, string name)
    {
        foreach (string text in texts.IsDefault ? [] : texts)
        {
            Guard.Against.Null(text, name);
        }
        return [.. (texts.IsDefault ? [] : texts).Distinct(StringComparer.Ordinal)];
    }
}

/// <summary>A post that a rule accepts in one unit, named: a street without an armed-forces department, say.</summary>
/// <remarks>Value equality.</remarks>
public sealed record SubstitutePost
{
    /// <summary>Names a substitute.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is <c>default</c> or <paramref name="post"/> is null or empty.</exception>
    public SubstitutePost(DivisionCode unit, string post)
    {
        Unit = Guard.Against.Default(unit);
        Post = Guard.Against.NullOrEmpty(post);
    }

    /// <summary>The unit, itself and nothing below it.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The post.</summary>
    public string Post { get; }
}
