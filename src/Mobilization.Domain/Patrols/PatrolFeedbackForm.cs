using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>What a patrol found, with photos or videos of it (巡查反馈表).</summary>
/// <remarks>Defects are only ever stated on a form (invariant 22). Value equality, in which order counts.</remarks>
public sealed class PatrolFeedbackForm : IEquatable<PatrolFeedbackForm>
{
    /// <summary>Fills in a form.</summary>
    /// <param name="defects">The defects; there may be none.</param>
    /// <param name="media">References to photos and videos; there may be none, but not where there are defects: see <see cref="PatrolRules.DefectsWithoutMedia"/>.</param>
    /// <exception cref="ArgumentException">A list holds null.</exception>
    public PatrolFeedbackForm(ImmutableArray<Defect> defects, ImmutableArray<MediaReference> media = default)
    {
        Defects = Texts.Every(defects, nameof(defects));
        Media = Texts.Every(media, nameof(media));
    }

    /// <summary>The defects.</summary>
    public ImmutableArray<Defect> Defects { get; }

    /// <summary>References to photos and videos.</summary>
    public ImmutableArray<MediaReference> Media { get; }

    /// <inheritdoc/>
    public bool Equals(PatrolFeedbackForm? other) =>
        other is not null
        && Defects.AsSpan().SequenceEqual(other.Defects.AsSpan())
        && Media.AsSpan().SequenceEqual(other.Media.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PatrolFeedbackForm);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Defects.Length, Media.Length);
}

/// <summary>Something wrong with a facility (隐患): a rusted part, missing padding, a door that will not close.</summary>
/// <remarks>Value equality.</remarks>
public sealed record Defect
{
    /// <summary>States a defect.</summary>
    /// <param name="kind">What is wrong, a text that the policy may list.</param>
    /// <param name="place">Where; empty where that is not said.</param>
    /// <param name="words">In the patrol's own words; may be empty.</param>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is null or empty, or another text is null.</exception>
    public Defect(string kind, string place = "", string words = "")
    {
        Kind = Guard.Against.NullOrEmpty(kind);
        Place = Guard.Against.Null(place);
        Words = Guard.Against.Null(words);
    }

    /// <summary>What is wrong.</summary>
    public string Kind { get; }

    /// <summary>Where; empty where that is not said.</summary>
    public string Place { get; }

    /// <summary>In the patrol's own words; may be empty.</summary>
    public string Words { get; }

    /// <summary>Kind and place.</summary>
    public override string ToString() => Place.Length == 0 ? Kind : $"{Kind} ({Place})";
}

/// <summary>What a piece of evidence is.</summary>
public enum MediaKind
{
    /// <summary>A photo.</summary>
    Photo = 1,

    /// <summary>A video.</summary>
    Video,
}

/// <summary>A photo or video that is kept elsewhere, named by its hash.</summary>
/// <remarks>Value equality.</remarks>
public sealed record MediaReference
{
    /// <summary>Names a photo or video.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="hash">What tells it from every other, such as <c>sha256:</c> and digits; never empty.</param>
    /// <param name="takenAt">When it was taken.</param>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is none of its enum's, or <paramref name="hash"/> is null or empty.</exception>
    public MediaReference(MediaKind kind, string hash, Instant takenAt)
    {
        Kind = Guard.Against.EnumOutOfRange(kind);
        Hash = Guard.Against.NullOrEmpty(hash);
        TakenAt = takenAt;
    }

    /// <summary>What it is.</summary>
    public MediaKind Kind { get; }

    /// <summary>Its hash.</summary>
    public string Hash { get; }

    /// <summary>When it was taken.</summary>
    public Instant TakenAt { get; }
}
