namespace Mobilization.Domain.Hierarchy;

/// <summary>One division as a register lists it; <see cref="AdministrativeTree.Build(IEnumerable{DivisionRow}, bool)"/> judges it.</summary>
public readonly record struct DivisionRow
{
    /// <summary>States a row.</summary>
    public DivisionRow(DivisionCode code, string name, DivisionLevel level, DivisionCode? parent = null)
    {
        Code = code;
        Name = name;
        Level = level;
        Parent = parent;
    }

    /// <summary>The division's own code.</summary>
    public DivisionCode Code { get; }

    /// <summary>Its name (名称).</summary>
    public string Name { get; }

    /// <summary>Its level; the code does not prove it.</summary>
    public DivisionLevel Level { get; }

    /// <summary>The division that it belongs to; null or a code that no row has makes a root.</summary>
    public DivisionCode? Parent { get; }
}
