using Ardalis.GuardClauses;

namespace Mobilization.Domain;

/// <summary>A person who can hold a post or act (干部): an identifier and a name, and nothing that changes with the post.</summary>
/// <remarks>Value equality over both.</remarks>
public sealed record Officer
{
    /// <summary>Names an officer.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <c>default</c> or <paramref name="name"/> is null or empty.</exception>
    public Officer(Id<Officer> id, string name)
    {
        Id = Guard.Against.Default(id);
        Name = Guard.Against.NullOrEmpty(name);
    }

    /// <summary>The identifier.</summary>
    public Id<Officer> Id { get; }

    /// <summary>The name, for people.</summary>
    public string Name { get; }

    /// <summary>Name and identifier.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
