using System.Collections.Immutable;
using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Tasking;

/// <summary>Splits an amount by weights so that the shares add up to it exactly: the method of the largest remainder (最大余数法).</summary>
public static class Apportionment
{
    private const int MaxDecimals = 6;

    /// <summary>Splits an amount by weights.</summary>
    /// <param name="amount">The whole, as a <see cref="Quantity.Amount"/> may be.</param>
    /// <param name="weights">The weights, none negative, some above 0; the shares' order is theirs.</param>
    /// <param name="decimals">Decimal places of the shares, 0 to 6; null for as many as <paramref name="amount"/> has, trailing zeros apart.</param>
    /// <returns>
    /// One share a weight, none negative, that sum to <paramref name="amount"/>. Each is the exact quota rounded down to its decimals,
    /// and what is then left goes in single steps to the largest remainders; of equal remainders, the earlier weight comes first.
    /// A weight of 0 has a share of 0. O(n log n).
    /// </returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="amount"/> can't be a quantity's or has more decimals than <paramref name="decimals"/>, a weight is negative, or all weights are 0.
    /// </exception>
    public static ImmutableArray<decimal> Split(decimal amount, ReadOnlySpan<decimal> weights, int? decimals = null)
    {
        if (!Quantity.IsAmount(amount))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "The amount can't be a quantity's.");
        }
        int own = Decimals(amount);
        int places = Guard.Against.OutOfRange(decimals ?? own, nameof(decimals), own, MaxDecimals);
        int scale = 0;
        foreach (decimal weight in weights)
        {
            scale = Math.Max(scale, Decimals(Guard.Against.Negative(weight, nameof(weights))));
        }
        BigInteger whole = Scaled(amount, places);
        var scaled = new BigInteger[weights.Length];
        BigInteger sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += scaled[i] = Scaled(weights[i], scale);
        }
        if (sum.IsZero)
        {
            throw new ArgumentException("There is no weight above 0.", nameof(weights));
        }
        var shares = new BigInteger[weights.Length];
        var remainders = new BigInteger[weights.Length];
        BigInteger left = whole;
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = BigInteger.DivRem(whole * scaled[i], sum, out remainders[i]);
            left -= shares[i];
        }
        int[] largestFirst = [.. Enumerable.Range(0, shares.Length)];
        Array.Sort(
            largestFirst,
            (a, b) => remainders[b].CompareTo(remainders[a]) is not 0 and var order ? order : a.CompareTo(b)
        );
        for (int i = 0; i < (int)left; i++)
        {
            shares[largestFirst[i]]++;
        }
        decimal step = Step(places);
        return [.. shares.Select(share => (decimal)share * step)];
    }

    private static int Decimals(decimal number)
    {
        int decimals = number.Scale;
        while (decimals > 0 && decimal.Round(number, decimals - 1) == number)
        {
            decimals--;
        }
        return decimals;
    }

    private static decimal Step(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    /// <summary>A number as whole steps of 10^-<paramref name="decimals"/>; it must have no more decimals.</summary>
    private static BigInteger Scaled(decimal number, int decimals)
    {
        int own = Decimals(number);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(decimal.Round(number, own), bits);
        var magnitude = new BigInteger(new decimal(bits[0], bits[1], bits[2], isNegative: false, 0));
        return magnitude * BigInteger.Pow(10, decimals) / BigInteger.Pow(10, (bits[3] >> 16) & 0xFF);
    }
}
