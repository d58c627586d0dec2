using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Leadership;

/// <summary>What a reform asks of which units (改革方案): its transformations by name, and the levels that it reaches.</summary>
/// <remarks>The four phases are the same everywhere; the transformations, three in the source, are data. Equal when everything is, in its order.</remarks>
public sealed class ReformPlan : IEquatable<ReformPlan>
{
    /// <summary>States a plan.</summary>
    /// <param name="levels">The levels whose units reform.</param>
    /// <param name="transformations">The transformations (转变), each once; may be empty.</param>
    /// <exception cref="ArgumentException"><paramref name="levels"/> is empty or holds what is no level, or a transformation is null, empty, or given twice.</exception>
    public ReformPlan(ImmutableArray<DivisionLevel> levels, ImmutableArray<string> transformations = default)
    {
        Levels = [.. Texts.Every(levels, nameof(levels)).Distinct().Order()];
        Transformations = Texts.Each(transformations, nameof(transformations));
        if (Levels.IsEmpty)
        {
            throw new ArgumentException("A reform reaches some level.", nameof(levels));
        }
        foreach (DivisionLevel level in Levels)
        {
            Guard.Against.EnumOutOfRange(level, nameof(levels));
        }
        if (Transformations.Distinct().Count() != Transformations.Length)
        {
            throw new ArgumentException("A transformation is given twice.", nameof(transformations));
        }
    }

    /// <summary>The levels whose units reform, the widest first.</summary>
    public ImmutableArray<DivisionLevel> Levels { get; }

    /// <summary>The transformations.</summary>
    public ImmutableArray<string> Transformations { get; }

    /// <inheritdoc/>
    public bool Equals(ReformPlan? other) =>
        other is not null
        && Levels.AsSpan().SequenceEqual(other.Levels.AsSpan())
        && Transformations.AsSpan().SequenceEqual(other.Transformations.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReformPlan);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Levels.Length, Transformations.Length);
}
