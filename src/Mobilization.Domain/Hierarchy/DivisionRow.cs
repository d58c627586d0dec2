namespace Mobilization.Domain.Hierarchy;

/// <summary>One division as a register lists it; <see cref="AdministrativeTree.Build(IEnumerable{DivisionRow}, bool)"/> judges it.</summary>
/// <param name="Code">The division's own code.</param>
/// <param name="Name">Its name (名称).</param>
/// <param name="Level">Its level; the code does not prove it.</param>
/// <param name="Parent">The division that it belongs to; null or a code that no row has makes a root.</param>
public readonly record struct DivisionRow(
    DivisionCode Code,
    string Name,
    DivisionLevel Level,
    DivisionCode? Parent = null
);
