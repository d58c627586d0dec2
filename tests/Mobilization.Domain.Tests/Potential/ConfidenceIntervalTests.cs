using System.Numerics;
using CsCheck;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Tests.Potential;

public class ConfidenceIntervalTests
{
    /// <summary>R. G. Newcombe, Statistics in Medicine 17 (1998), table I, the score method; there rounded, here outward.</summary>
    [Theory]
    [InlineData(81, 263, "0.2553", "0.3662")]
    [InlineData(15, 148, "0.0624", "0.1605")]
    [InlineData(0, 20, "0.0000", "0.1611")]
    [InlineData(1, 29, "0.0061", "0.1718")]
    public void Published_examples(int passed, int sample, string from, string to)
    {
        ConfidenceInterval interval = ConfidenceInterval.Of(Figure.Ratio(passed, sample))!.Value;

        interval.From.Should().BeInRange(Number(from) - 0.0001m, Number(from));
        interval.To.Should().BeInRange(Number(to), Number(to) + 0.0001m);
    }

    /// <summary>A share lies within where the sample is at most 1.96 deviations from it; the bounds are the last outside or on the edge.</summary>
    [Fact]
    public void Bounds_are_the_nearest_shares_that_the_sample_contradicts() =>
        Gen.Select(Gen.OneOf(Gen.Long[1, 60], Gen.Long[1, 3_000_000_000]), Gen.Double[0, 1])
            .Sample(
                (sample, part) =>
                {
                    long passed = (long)(sample * part);
                    ConfidenceInterval interval = ConfidenceInterval.Of(Figure.Ratio(passed, sample))!.Value;
                    var from = (BigInteger)(interval.From * 10_000);
                    var to = (BigInteger)(interval.To * 10_000);

                    (from * sample <= (BigInteger)passed * 10_000).Should().BeTrue();
                    (to * sample >= (BigInteger)passed * 10_000).Should().BeTrue();
                    Contradicts(from).Should().BeGreaterThanOrEqualTo(0);
                    Contradicts(to).Should().BeGreaterThanOrEqualTo(0);
                    ((from + 1) * sample >= (BigInteger)passed * 10_000 || Contradicts(from + 1) < 0).Should().BeTrue();
                    ((to - 1) * sample <= (BigInteger)passed * 10_000 || Contradicts(to - 1) < 0).Should().BeTrue();

                    // The sign of (passed - np)² - z² np(1 - p), in ten thousandths of p.
                    int Contradicts(BigInteger share)
                    {
                        BigInteger off = ((BigInteger)passed * 10_000) - (share * sample);
                        return ((off * off * 10_000) - (38_416 * sample * share * (10_000 - share))).Sign;
                    }
                },
                iter: 20_000
            );

    [Fact]
    public void Nothing_assessed_has_none_and_what_is_no_share_throws()
    {
        ConfidenceInterval.Of(Figure.NoData).Should().BeNull();
        ConfidenceInterval.Of(Figure.NotApplicable).Should().BeNull();
        ConfidenceInterval.Of(Figure.Count(3)).Should().BeNull();
        FluentActions.Invoking(() => ConfidenceInterval.Of(Figure.Ratio(3, 2))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ConfidenceInterval.Of(Figure.Ratio(1.5m, 2))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ConfidenceInterval.Of(Figure.Ratio(1, 2.5m))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ConfidenceInterval(0.6m, 0.5m)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ConfidenceInterval(-0.1m, 0.5m)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ConfidenceInterval(0, 1.1m)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void It_narrows_as_the_sample_grows()
    {
        ConfidenceInterval.Of(Figure.Ratio(9, 10)).ToString().Should().Be("0.5958..0.9822");
        ConfidenceInterval.Of(Figure.Ratio(900, 1000))!.Value.From.Should().BeGreaterThan(0.87m);
        ConfidenceInterval.Of(Figure.Ratio(5, 5))!.Value.To.Should().Be(1);
        ConfidenceInterval.Of(Figure.Ratio(0, 5))!.Value.From.Should().Be(0);
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
