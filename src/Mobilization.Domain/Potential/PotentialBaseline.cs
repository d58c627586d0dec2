using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Potential;

/// <summary>How much of a category a division had at the start (潜力基数), for growth to be measured against.</summary>
/// <remarks>Value equality.</remarks>
public sealed record PotentialBaseline
{
    /// <summary>States a baseline.</summary>
    /// <param name="unit">The code of the division, with all below it.</param>
    /// <param name="category">The code of the category, with all below it.</param>
    /// <param name="quantity">How much there was; zero is a value.</param>
    /// <exception cref="ArgumentException">An argument is <c>default</c>, null or empty.</exception>
    public PotentialBaseline(DivisionCode unit, string category, Quantity quantity)
    {
        Unit = Guard.Against.Default(unit);
        Category = Guard.Against.NullOrEmpty(category);
        Quantity = Guard.Against.Default(quantity);
    }

    /// <summary>The code of the division.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The code of the category.</summary>
    public string Category { get; }

    /// <summary>How much there was, in its unit of measure.</summary>
    public Quantity Quantity { get; }

    /// <summary>Category and unit of measure, as quantities are added up.</summary>
    public StockKey Key => new(Category, Quantity.Unit);

    /// <summary>Unit, category and quantity.</summary>
    public override string ToString() => $"{Unit}: {Category}, {Quantity}";
}
