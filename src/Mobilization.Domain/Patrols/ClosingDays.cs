using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Patrols;

/// <summary>Quantiles of the days that orders took to be closed, in every unit, by nearest rank (整改用时).</summary>
/// <remarks>
/// Read off a histogram (<see cref="RectificationReview.DaysToClose"/>), so that shards merge: quantiles of parts never would. By
/// nearest rank the quantile p of n values is the one at place ceil(p x n) in their order, always a value that occurred.
/// </remarks>
public sealed class ClosingDays
{
    private readonly KeyedRollup<int, long> _histogram;
    private readonly int[] _days;

    /// <summary>Reads a histogram.</summary>
    /// <param name="histogram">Orders by the days that they took.</param>
    /// <exception cref="ArgumentNullException"><paramref name="histogram"/> is null.</exception>
    public ClosingDays(KeyedRollup<int, long> histogram)
    {
        _histogram = Guard.Against.Null(histogram);
        _days = [.. histogram.Keys.Order()];
    }

    /// <summary>How many orders were closed in a unit and below. O(days that occur x log n).</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public long Count(Division unit) => _days.Sum(days => _histogram[days, unit]);

    /// <summary>The quantile <paramref name="numerator"/>/<paramref name="denominator"/> in a unit and below.</summary>
    /// <returns>The days; <i>not applicable</i> where no order was closed.</returns>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or the fraction is not above 0 and at most 1.</exception>
    public Figure Quantile(Division unit, int numerator, int denominator)
    {
        if (numerator <= 0 || numerator > denominator)
        {
            throw new ArgumentOutOfRangeException(
                nameof(numerator),
                numerator,
                "A quantile is a fraction above 0 and at most 1."
            );
        }
        long count = Count(unit);
        // Exact even where the product would pass a long.
        long rank = (long)(((Int128)count * numerator + denominator - 1) / denominator);
        foreach (int days in _days)
        {
            rank -= _histogram[days, unit];
            if (count > 0 && rank <= 0)
            {
                return Figure.Count(days);
            }
        }
        return Figure.NotApplicable;
    }

    /// <summary>The lower quartile.</summary>
    public Figure LowerQuartile(Division unit) => Quantile(unit, 1, 4);

    /// <summary>The median.</summary>
    public Figure Median(Division unit) => Quantile(unit, 1, 2);

    /// <summary>The upper quartile.</summary>
    public Figure UpperQuartile(Division unit) => Quantile(unit, 3, 4);
}
