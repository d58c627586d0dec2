using System.Globalization;
using Ardalis.GuardClauses;

namespace Mobilization.Domain;

/// <summary>An amount in a unit of measure (计量单位): <c>12.5 吨</c>.</summary>
/// <remarks>
/// Amounts are exact decimals of at most 15 digits before the point and 6 after it, never negative: below 7.9 x 10^22 any sum of
/// them is exact in a <see cref="decimal"/>. Units are compared ordinally and never converted or mixed. Value equality, in which
/// <c>12.50</c> equals <c>12.5</c>. <c>default</c> is no quantity: its <see cref="Unit"/> throws.
/// </remarks>
public readonly record struct Quantity : IFormattable
{
    /// <summary>The largest amount: 999,999,999,999,999.999999.</summary>
    public const decimal MaxAmount = 999_999_999_999_999.999999m;

    private readonly string? _unit;

    /// <summary>States a quantity.</summary>
    /// <exception cref="ArgumentException">
    /// <paramref name="amount"/> is negative, above <see cref="MaxAmount"/> or has more than six decimals, or <paramref name="unit"/> is null or empty.
    /// </exception>
    public Quantity(decimal amount, string unit)
    {
        Amount = IsAmount(amount)
            ? amount
            : throw new ArgumentOutOfRangeException(
                nameof(amount),
                amount,
                $"An amount is 0 to {MaxAmount}, with at most six decimals."
            );
        _unit = Guard.Against.NullOrEmpty(unit);
    }

    /// <summary>The amount.</summary>
    public decimal Amount { get; }

    /// <summary>The unit of measure.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string Unit => _unit ?? throw new InvalidOperationException("A default quantity has no unit.");

    /// <summary>Whether a number can be an <see cref="Amount"/>.</summary>
    public static bool IsAmount(decimal amount) =>
        amount is >= 0 and <= MaxAmount && decimal.Round(amount, 6) == amount;

    /// <summary>Amount without trailing zeros, then the unit.</summary>
    public override string ToString() => $"{Format(Amount)} {_unit}";

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>A number as this library writes it: invariant, without trailing zeros or exponent.</summary>
    internal static string Format(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);
}
