using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Potential;

/// <summary>Between which shares the whole lies, with 95 % confidence, when only a sample of it was assessed (置信区间).</summary>
/// <remarks>
/// Wilson's score interval at z = 1.96, exact in whole numbers and then rounded outward to 4 decimals, so that it is never too narrow.
/// It takes the sample as drawn at random from many more; where much of the whole was assessed it is wider than need be. Source: E. B.
/// Wilson, <i>Probable inference, the law of succession, and statistical inference</i>, 1927. <c>default</c> is the share 0.
/// </remarks>
public readonly record struct ConfidenceInterval
{
    private const int Scale = 10_000;
    private const int ZSquared = 38_416; // in ten thousandths

    /// <summary>States an interval.</summary>
    /// <param name="from">Its lower bound, at least 0.</param>
    /// <param name="to">Its upper bound, at least <paramref name="from"/>, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound is out of its range.</exception>
    public ConfidenceInterval(decimal from, decimal to)
    {
        To = Guard.Against.OutOfRange(to, nameof(to), 0, 1);
        From = Guard.Against.OutOfRange(from, nameof(from), 0, to);
    }

    /// <summary>The lower bound, 0 to 1.</summary>
    public decimal From { get; }

    /// <summary>The upper bound, 0 to 1.</summary>
    public decimal To { get; }

    /// <summary>The interval of a share of a sample, such as <see cref="AccuracyTally.Record"/>.</summary>
    /// <param name="share">What passes of what was assessed.</param>
    /// <returns>The interval; null where the figure is no ratio, as nothing was assessed.</returns>
    /// <exception cref="ArgumentException"><paramref name="share"/> is above 1, or of parts of things.</exception>
    public static ConfidenceInterval? Of(Figure share)
    {
        if (share.Kind != FigureKind.Ratio)
        {
            return null;
        }
        if (
            share.Numerator > share.Denominator
            || !decimal.IsInteger(share.Numerator)
            || !decimal.IsInteger(share.Denominator)
        )
        {
            throw new ArgumentException($"{share} is no share of a sample.", nameof(share));
        }
        var passed = (BigInteger)share.Numerator;
        var sample = (BigInteger)share.Denominator;
        // The bounds are (middle - root) / whole and (middle + root) / whole; the root is rounded up, which is outward on both sides,
        // and changes no bound: between two whole numbers there is no other multiple of the whole.
        BigInteger middle = sample * ((2 * passed * Scale) + ZSquared) * Scale;
        BigInteger whole = 2 * sample * ((sample * Scale) + ZSquared);
        BigInteger spread = sample * ZSquared * ((sample * ZSquared) + (4 * Scale * passed * (sample - passed)));
        BigInteger root = RootUp(spread * Scale * Scale);
        return new((decimal)((middle - root) / whole) / Scale, (decimal)((middle + root + whole - 1) / whole) / Scale);
    }

    /// <summary>From 0.2553 to 0.3663.</summary>
    public override string ToString() => FormattableString.Invariant($"{From:0.0000}..{To:0.0000}");

    /// <summary>The square root, rounded up: Newton's method from above.</summary>
    private static BigInteger RootUp(BigInteger square)
    {
        BigInteger root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (square / root)) >> 1;
            if (next >= root)
            {
                return root * root < square ? root + 1 : root;
            }
            root = next;
        }
    }
}
