using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain;

/// <summary>What kind of answer a <see cref="Figure"/> is.</summary>
public enum FigureKind
{
    /// <summary>Something is in scope, but nothing was observed of it.</summary>
    NoData,

    /// <summary>Nothing is in scope, so the question does not arise.</summary>
    NotApplicable,

    /// <summary>A number.</summary>
    Count,

    /// <summary>A numerator over a denominator.</summary>
    Ratio,
}

/// <summary>One figure of a report: a count, an exact ratio, <i>not applicable</i> or <i>no data</i>.</summary>
/// <remarks>
/// A figure is read off tallies at the very end and has no operator +: tallies add, figures never do. Nothing over nothing is never
/// 100 %. Nothing is capped: a ratio above 1 stays one (growth; elsewhere a defect to be seen). Equality compares kind and both
/// numbers, so 1/2 and 2/4 differ; <see cref="CompareRatio"/> compares values. <c>default</c> is <i>no data</i>.
/// </remarks>
public readonly record struct Figure
{
    private const int MaxDecimals = 28;

    private Figure(FigureKind kind, decimal numerator, decimal denominator) =>
        (Kind, Numerator, Denominator) = (kind, numerator, denominator);

    /// <summary>What kind of answer this is.</summary>
    public FigureKind Kind { get; }

    /// <summary>The number of a count, the numerator of a ratio, otherwise 0.</summary>
    public decimal Numerator { get; }

    /// <summary>The denominator of a ratio, above 0; otherwise 0.</summary>
    public decimal Denominator { get; }

    /// <summary>Something is in scope, but nothing was observed of it.</summary>
    public static Figure NoData => default;

    /// <summary>Nothing is in scope.</summary>
    public static Figure NotApplicable => new(FigureKind.NotApplicable, 0, 0);

    /// <summary>A number.</summary>
    public static Figure Count(decimal number) => new(FigureKind.Count, number, 0);

    /// <summary>A ratio whose denominator is all that is in scope; <see cref="NotApplicable"/> where that is 0.</summary>
    /// <exception cref="ArgumentException">A number is negative, or the numerator is not 0 where the denominator is.</exception>
    public static Figure Ratio(decimal numerator, decimal denominator) => Ratio(numerator, denominator, denominator);

    /// <summary>A ratio whose denominator is what was observed of all that is in scope.</summary>
    /// <param name="numerator">What meets the measure.</param>
    /// <param name="observed">What was observed, the denominator.</param>
    /// <param name="inScope">What is in scope: 0 gives <see cref="NotApplicable"/>; more, with nothing observed, <see cref="NoData"/>.</param>
    /// <exception cref="ArgumentException">
    /// A number is negative, the numerator is not 0 where the denominator is, or more was observed than is in scope.
    /// </exception>
    public static Figure Ratio(decimal numerator, decimal observed, decimal inScope)
    {
        Guard.Against.Negative(numerator);
        Guard.Against.Negative(observed);
        Guard.Against.Negative(inScope);
        if (observed > inScope)
        {
            throw new ArgumentException($"{observed} observed of {inScope} in scope.", nameof(observed));
        }
        if (observed != 0)
        {
            return new(FigureKind.Ratio, numerator, observed);
        }
        return numerator != 0
                ? throw new ArgumentException("Nothing was observed, yet the numerator is not 0.", nameof(numerator))
            : inScope == 0 ? NotApplicable
            : NoData;
    }

    /// <summary>The value of a ratio or a count, rounded once, half to even; null where there is none.</summary>
    /// <param name="decimals">Decimal places, 0 to 28; of a large ratio as many of them as a decimal holds.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 28.</exception>
    /// <exception cref="OverflowException">A ratio is above <see cref="decimal.MaxValue"/>.</exception>
    public decimal? Round(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaxDecimals);
        return Kind switch
        {
            FigureKind.Ratio => Quotient(decimals),
            FigureKind.Count => decimal.Round(Numerator, decimals),
            _ => null,
        };
    }

    // A decimal quotient is rounded at its 28th place already; to round that again may end on the wrong side.
    private decimal Quotient(int decimals)
    {
        BigInteger denominator = Whole(Denominator);
        BigInteger unit = BigInteger.Pow(10, decimals);
        BigInteger rounded = BigInteger.DivRem(Whole(Numerator) * unit, denominator, out BigInteger rest);
        int half = (2 * rest).CompareTo(denominator);
        if (half > 0 || (half == 0 && !rounded.IsEven))
        {
            rounded++;
        }
        return decimals > 0 && rounded > (BigInteger)decimal.MaxValue
            ? Quotient(decimals - 1)
            : (decimal)rounded / (decimal)unit;
    }

    /// <summary>Compares two ratios by value, exactly, by cross-multiplication.</summary>
    /// <exception cref="InvalidOperationException">A figure is not a ratio.</exception>
    public static int CompareRatio(Figure left, Figure right)
    {
        if (left.Kind != FigureKind.Ratio || right.Kind != FigureKind.Ratio)
        {
            throw new InvalidOperationException("Only ratios are compared.");
        }
        return (Whole(left.Numerator) * Whole(right.Denominator)).CompareTo(
            Whole(right.Numerator) * Whole(left.Denominator)
        );
    }

    /// <summary><c>2/3</c>, <c>12.5</c>, <c>n/a</c> or <c>no data</c>, invariant.</summary>
    public override string ToString() =>
        Kind switch
        {
            FigureKind.Ratio => $"{Quantity.Format(Numerator)}/{Quantity.Format(Denominator)}",
            FigureKind.Count => Quantity.Format(Numerator),
            FigureKind.NotApplicable => "n/a",
            _ => "no data",
        };

    /// <summary>A decimal as a whole number of 10^-28, so that products are exact.</summary>
    private static BigInteger Whole(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var magnitude = new BigInteger(new decimal(bits[0], bits[1], bits[2], false, 0));
        return magnitude * BigInteger.Pow(10, MaxDecimals - ((bits[3] >> 16) & 0xFF)) * (number < 0 ? -1 : 1);
    }
}
