using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Leadership;

/// <summary>What makes an organ a joint office (联合办公室): the organs of both lines that it is made of.</summary>
/// <remarks>Equal when organ and constituents, in their order, are.</remarks>
public sealed class JointOffice : IEquatable<JointOffice>
{
    /// <summary>States a joint office; an <see cref="Establishment"/> judges whether both lines are there.</summary>
    /// <param name="organ">The organ, of a kind that has no line of its own.</param>
    /// <param name="constituents">The organs that it is made of, all of the same unit.</param>
    /// <exception cref="ArgumentException">An organ is <c>default</c>.</exception>
    public JointOffice(Id<Organ> organ, ImmutableArray<Id<Organ>> constituents)
    {
        Organ = Guard.Against.Default(organ);
        Constituents = Texts.Every(constituents, nameof(constituents));
    }

    /// <summary>The organ.</summary>
    public Id<Organ> Organ { get; }

    /// <summary>The organs that it is made of.</summary>
    public ImmutableArray<Id<Organ>> Constituents { get; }

    /// <inheritdoc/>
    public bool Equals(JointOffice? other) =>
        other is not null && Organ == other.Organ && Constituents.AsSpan().SequenceEqual(other.Constituents.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JointOffice);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Organ, Constituents.Length);
}
