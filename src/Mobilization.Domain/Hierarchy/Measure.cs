using Ardalis.GuardClauses;

namespace Mobilization.Domain.Hierarchy;

/// <summary>A named reading of a roll-up (指标): one <see cref="Figure"/> a division.</summary>
/// <remarks>It reads the roll-up anew each time, so a change added to the roll-up shows.</remarks>
public sealed class Measure
{
    private readonly Func<int, Figure> _read;

    internal Measure(AdministrativeTree tree, string name, Func<int, Figure> read)
    {
        Tree = tree;
        Name = Guard.Against.NullOrEmpty(name);
        _read = read;
    }

    /// <summary>The tree whose divisions are measured.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>The name, such as <c>freshness</c>.</summary>
    public string Name { get; }

    /// <summary>The figure of a division and all below it.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public Figure this[Division unit] => _read(Tree.Ordinal(unit));

    /// <summary>The figure at a place.</summary>
    internal Figure At(int ordinal) => _read(ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
