using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Mobilization.Domain.Tests.Root;

public class FigureTests
{
    [Fact]
    public void Nothing_in_scope_and_nothing_observed_are_two_answers_and_neither_is_a_number()
    {
        Figure.Ratio(0, 0).Should().Be(Figure.NotApplicable);
        Figure.Ratio(0, 0, inScope: 5).Should().Be(Figure.NoData);
        Figure.Ratio(0, 3, inScope: 5).Kind.Should().Be(FigureKind.Ratio);
        default(Figure).Should().Be(Figure.NoData);
        Figure.NotApplicable.Should().NotBe(Figure.NoData);
        Figure.Count(0).Should().NotBe(Figure.NoData).And.NotBe(Figure.NotApplicable);
        Figure.NoData.Round(2).Should().BeNull();
        Figure.NotApplicable.Round(2).Should().BeNull();
    }

    [Fact]
    public void Ratios_compare_exactly()
    {
        Gen<decimal> numbers = Gen.OneOf(
            Gen.Long[1, long.MaxValue].Select(number => (decimal)number),
            Gen.Long[1, 1_000_000_000_000_000].Select(number => number / 1_000_000m),
            Gen.Int[1, 4].Select(number => (decimal)number)
        );
        Gen.Select(numbers, numbers, numbers, numbers)
            .Sample(
                (a, b, c, d) =>
                {
                    static BigInteger Whole(decimal number) => new(number * 1_000_000m);
                    int expected = (Whole(a) * Whole(d)).CompareTo(Whole(c) * Whole(b));
                    Math.Sign(Figure.CompareRatio(Figure.Ratio(a, b), Figure.Ratio(c, d)))
                        .Should()
                        .Be(Math.Sign(expected));
                }
            );
        Figure.CompareRatio(Figure.Ratio(1, 2), Figure.Ratio(2, 4)).Should().Be(0);
        Figure.Ratio(1, 2).Should().NotBe(Figure.Ratio(2, 4));
        FluentActions
            .Invoking(() => Figure.CompareRatio(Figure.Count(1), Figure.Ratio(1, 2)))
            .Should()
            .Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData(2, 3, "2/3")]
    [InlineData(38, 20, "38/20")]
    [InlineData(0, 7, "0/7")]
    public void A_ratio_shows_both_numbers(int numerator, int denominator, string text) =>
        Figure.Ratio(numerator, denominator).ToString().Should().Be(text);

    [Fact]
    public void Numbers_have_no_trailing_zeros()
    {
        Figure.Count(12.50m).ToString().Should().Be("12.5");
        Figure.Ratio(1.500m, 2.0m).ToString().Should().Be("1.5/2");
        Figure.NotApplicable.ToString().Should().Be("n/a");
        Figure.NoData.ToString().Should().Be("no data");
    }

    [Fact]
    public void Rounding_is_half_to_even()
    {
        Figure.Ratio(1, 8).Round(2).Should().Be(0.12m);
        Figure.Ratio(3, 8).Round(2).Should().Be(0.38m);
        Figure.Count(2.5m).Round(0).Should().Be(2);
    }

    /// <summary>Half to even of the exact quotient, in whole numbers.</summary>
    private static BigInteger Rounded(BigInteger numerator, BigInteger denominator)
    {
        BigInteger below = numerator / denominator;
        int half = (2 * (numerator - below * denominator)).CompareTo(denominator);
        return half > 0 || (half == 0 && !below.IsEven) ? below + 1 : below;
    }

    [Fact]
    public void Ratios_are_rounded_once_and_exactly() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Long[1, 1_000], Gen.Int[0, 6])
            .Sample(
                (numerator, denominator, places) =>
                    Figure
                        .Ratio(numerator, denominator)
                        .Round(places)
                        .Should()
                        .Be(
                            (decimal)Rounded(numerator * BigInteger.Pow(10, places), denominator)
                                / (decimal)BigInteger.Pow(10, places)
                        ),
                iter: 5_000
            );

    [Fact]
    public void A_ratio_just_below_the_half_is_rounded_down_however_close()
    {
        // 0.135 less 2 in the 29th place: as a decimal quotient it is 0.135 already.
        Figure
            .Ratio(6_749_999_999_999_999_999_999_999_999m, 50_000_000_000_000_000_000_000_000_000m)
            .Round(2)
            .Should()
            .Be(0.13m);
        Figure.Ratio(decimal.MaxValue, 1).Round(28).Should().Be(decimal.MaxValue);
        Figure.Ratio(10, 1).Round(28).Should().Be(10);
        Figure.Ratio(1, 3).Round(28).Should().Be(0.3333333333333333333333333333m);
        Figure.Ratio(1, 2).Round(2)!.Value.ToString(CultureInfo.InvariantCulture).Should().Be("0.5");
        Figure.Ratio(decimal.MaxValue, 0.5m).Invoking(it => it.Round(0)).Should().Throw<OverflowException>();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void Decimals_are_0_to_28(int decimals)
    {
        foreach (Figure figure in new[] { Figure.Ratio(1, 2), Figure.Count(1), Figure.NoData })
        {
            figure
                .Invoking(it => it.Round(decimals))
                .Should()
                .Throw<ArgumentOutOfRangeException>()
                .WithParameterName(nameof(decimals));
        }
    }

    [Fact]
    public void Equality_is_of_kind_and_numbers_whatever_their_zeros()
    {
        Figure.Ratio(1.0m, 2.00m).Should().Be(Figure.Ratio(1, 2));
        Figure.Ratio(1.0m, 2.00m).GetHashCode().Should().Be(Figure.Ratio(1, 2).GetHashCode());
        Figure.Count(0).Should().NotBe(Figure.Ratio(0, 1));
        (Figure.Ratio(3, 2).Numerator, Figure.Ratio(3, 2).Denominator).Should().Be((3, 2), "nothing is capped");
    }

    [Fact]
    public void Impossible_ratios_are_the_callers_mistake()
    {
        FluentActions
            .Invoking(() => Figure.Ratio(-1, 2))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("numerator");
        FluentActions
            .Invoking(() => Figure.Ratio(1, -2, 0))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("observed");
        FluentActions
            .Invoking(() => Figure.Ratio(0, 0, -1))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("inScope");
        FluentActions
            .Invoking(() => Figure.Ratio(1, 4, inScope: 3))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("observed");
        FluentActions
            .Invoking(() => Figure.Ratio(1, 0))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("numerator");
    }
}

public class QuantityTests
{
    [Fact]
    public void Amounts_are_exact_and_bounded()
    {
        new Quantity(12.50m, "吨").Should().Be(new Quantity(12.5m, "吨"));
        new Quantity(12.50m, "吨").ToString().Should().Be("12.5 吨");
        new Quantity(Quantity.MaxAmount, "台").Amount.Should().Be(999_999_999_999_999.999999m);
        foreach (decimal amount in new[] { -1m, -0.000001m, 0.0000001m, 1_000_000_000_000_000m })
        {
            Quantity.IsAmount(amount).Should().BeFalse();
            FluentActions
                .Invoking(() => new Quantity(amount, "台"))
                .Should()
                .Throw<ArgumentException>()
                .WithParameterName("amount");
        }
        FluentActions.Invoking(() => new Quantity(1, "")).Should().Throw<ArgumentException>().WithParameterName("unit");
        default(Quantity).Invoking(it => it.Unit).Should().Throw<InvalidOperationException>();
    }
}
