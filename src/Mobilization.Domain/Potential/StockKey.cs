using Ardalis.GuardClauses;

namespace Mobilization.Domain.Potential;

/// <summary>What quantities are added up by: a category and a unit of measure, which are never mixed.</summary>
/// <remarks>Value equality, ordinal. <c>default</c> is no key: its members are empty.</remarks>
public readonly record struct StockKey
{
    private readonly string? _category;
    private readonly string? _measure;

    /// <summary>States a key.</summary>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public StockKey(string category, string measure) =>
        (_category, _measure) = (Guard.Against.NullOrEmpty(category), Guard.Against.NullOrEmpty(measure));

    /// <summary>The code of the category, which includes the categories below it.</summary>
    public string Category => _category ?? "";

    /// <summary>The unit of measure.</summary>
    public string Measure => _measure ?? "";

    /// <summary>Category and measure: <c>1010100/台</c>.</summary>
    public override string ToString() => $"{Category}/{Measure}";
}
