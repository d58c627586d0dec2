namespace Mobilization.Domain.Potential;

/// <summary>One category as a catalogue lists it; <see cref="CategoryTree.Build"/> judges it.</summary>
public readonly record struct CategoryRow
{
    /// <summary>States a row.</summary>
    public CategoryRow(string code, string name, string? parent = null)
    {
        Code = code;
        Name = name;
        Parent = parent;
    }

    /// <summary>The category's own code: any text, such as the seven digits of GB/T 38565.</summary>
    public string Code { get; }

    /// <summary>Its name (名称).</summary>
    public string Name { get; }

    /// <summary>The code of the category that it belongs to; null makes a root.</summary>
    public string? Parent { get; }
}
