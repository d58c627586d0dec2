using System.Numerics;

namespace Mobilization.Domain.Potential;

/// <summary>How many records were assessed on site and passed, per dimension and as a whole (精准度).</summary>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct AccuracyTally : IAdditionOperators<AccuracyTally, AccuracyTally, AccuracyTally>
{
    /// <summary>States a tally.</summary>
    public AccuracyTally(
        long records,
        long addressPassed,
        long addressAssessed,
        long quantityPassed,
        long quantityAssessed,
        long categoryPassed,
        long categoryAssessed,
        long passed,
        long assessed,
        long refused = 0
    )
    {
        Records = records;
        AddressPassed = addressPassed;
        AddressAssessed = addressAssessed;
        QuantityPassed = quantityPassed;
        QuantityAssessed = quantityAssessed;
        CategoryPassed = categoryPassed;
        CategoryAssessed = categoryAssessed;
        Passed = passed;
        Assessed = assessed;
        Refused = refused;
    }

    /// <summary>All records in scope, assessed or not: it tells <i>no data</i> from <i>not applicable</i>.</summary>
    public long Records { get; }

    /// <summary>Records whose address passes.</summary>
    public long AddressPassed { get; }

    /// <summary>Records whose address was assessed.</summary>
    public long AddressAssessed { get; }

    /// <summary>Records whose quantity passes.</summary>
    public long QuantityPassed { get; }

    /// <summary>Records whose quantity was assessed.</summary>
    public long QuantityAssessed { get; }

    /// <summary>Records whose category passes.</summary>
    public long CategoryPassed { get; }

    /// <summary>Records whose category was assessed.</summary>
    public long CategoryAssessed { get; }

    /// <summary>Records of which every assessed dimension passes.</summary>
    public long Passed { get; }

    /// <summary>Records of which a dimension was assessed.</summary>
    public long Assessed { get; }

    /// <summary>Verifications that broke a rule; these are no records.</summary>
    public long Refused { get; }

    /// <summary>Right addresses of those assessed.</summary>
    public Figure Address => Figure.Ratio(AddressPassed, AddressAssessed, Records);

    /// <summary>Right quantities of those assessed.</summary>
    public Figure Quantity => Figure.Ratio(QuantityPassed, QuantityAssessed, Records);

    /// <summary>Right categories of those assessed.</summary>
    public Figure Category => Figure.Ratio(CategoryPassed, CategoryAssessed, Records);

    /// <summary>Records right in all that was assessed.</summary>
    public Figure Record => Figure.Ratio(Passed, Assessed, Records);

    /// <summary>Adds up.</summary>
    /// <exception cref="OverflowException">A sum is beyond 64 bits.</exception>
    public static AccuracyTally operator +(AccuracyTally left, AccuracyTally right) =>
        checked(
            new(
                left.Records + right.Records,
                left.AddressPassed + right.AddressPassed,
                left.AddressAssessed + right.AddressAssessed,
                left.QuantityPassed + right.QuantityPassed,
                left.QuantityAssessed + right.QuantityAssessed,
                left.CategoryPassed + right.CategoryPassed,
                left.CategoryAssessed + right.CategoryAssessed,
                left.Passed + right.Passed,
                left.Assessed + right.Assessed,
                left.Refused + right.Refused
            )
        );

    /// <summary>One verification that broke a rule.</summary>
    internal static AccuracyTally OfRefusal => new(0, 0, 0, 0, 0, 0, 0, 0, 0, refused: 1);

    /// <summary>One record, by what was assessed of it.</summary>
    internal static AccuracyTally Of(bool? address, bool? quantity, bool? category)
    {
        bool isAssessed = address is not null || quantity is not null || category is not null;
        return new(
            1,
            One(address == true),
            One(address is not null),
            One(quantity == true),
            One(quantity is not null),
            One(category == true),
            One(category is not null),
            One(isAssessed && address != false && quantity != false && category != false),
            One(isAssessed)
        );
    }

    private static long One(bool isSo) => isSo ? 1 : 0;
}
