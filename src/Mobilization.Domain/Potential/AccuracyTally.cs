using System.Numerics;

namespace Mobilization.Domain.Potential;

/// <summary>How many records were assessed on site and passed, per dimension and as a whole (精准度).</summary>
/// <param name="Records">All records in scope, assessed or not: it tells <i>no data</i> from <i>not applicable</i>.</param>
/// <param name="AddressPassed">Records whose address passes.</param>
/// <param name="AddressAssessed">Records whose address was assessed.</param>
/// <param name="QuantityPassed">Records whose quantity passes.</param>
/// <param name="QuantityAssessed">Records whose quantity was assessed.</param>
/// <param name="CategoryPassed">Records whose category passes.</param>
/// <param name="CategoryAssessed">Records whose category was assessed.</param>
/// <param name="Passed">Records of which every assessed dimension passes.</param>
/// <param name="Assessed">Records of which a dimension was assessed.</param>
/// <param name="Refused">Verifications that broke a rule; these are no records.</param>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct AccuracyTally(
    long Records,
    long AddressPassed,
    long AddressAssessed,
    long QuantityPassed,
    long QuantityAssessed,
    long CategoryPassed,
    long CategoryAssessed,
    long Passed,
    long Assessed,
    long Refused = 0
) : IAdditionOperators<AccuracyTally, AccuracyTally, AccuracyTally>
{
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
