namespace Mobilization.Domain.Potential;

/// <summary>One category as a catalogue lists it; <see cref="CategoryTree.Build"/> judges it.</summary>
/// <param name="Code">The category's own code: any text, such as the seven digits of GB/T 38565.</param>
/// <param name="Name">Its name (名称).</param>
/// <param name="Parent">The code of the category that it belongs to; null makes a root.</param>
public readonly record struct CategoryRow(string Code, string Name, string? Parent = null);
