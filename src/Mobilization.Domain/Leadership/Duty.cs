using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>Something that an organ answers for (职责), from a first day on.</summary>
/// <remarks>Value equality.</remarks>
public sealed record Duty
{
    /// <summary>States a duty.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name, for people: which duties there are is data.</param>
    /// <param name="scope">Whether it covers a sector or a region.</param>
    /// <param name="organ">The organ that answers for it first.</param>
    /// <param name="since">The first day; <c>default</c> for ever.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> or <paramref name="organ"/> is <c>default</c>, <paramref name="name"/> is null or empty, or <paramref name="scope"/> is none.</exception>
    public Duty(Id<Duty> id, string name, ResponsibilityScope scope, Id<Organ> organ, LocalDate since = default)
    {
        Id = Guard.Against.Default(id);
        Name = Guard.Against.NullOrEmpty(name);
        Scope = Guard.Against.EnumOutOfRange(scope);
        Organ = Guard.Against.Default(organ);
        Since = since;
    }

    /// <summary>The identifier.</summary>
    public Id<Duty> Id { get; }

    /// <summary>The name, for people.</summary>
    public string Name { get; }

    /// <summary>Whether it covers a sector or a region.</summary>
    public ResponsibilityScope Scope { get; }

    /// <summary>The organ that answers for it first.</summary>
    public Id<Organ> Organ { get; }

    /// <summary>The first day.</summary>
    public LocalDate Since { get; }

    /// <summary>Name and identifier.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
