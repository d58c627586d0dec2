namespace Mobilization.Domain.Potential;

/// <summary>A share that freshness is held against, exactly.</summary>
internal readonly struct FreshnessTarget
{
    private readonly Int128 _numerator;
    private readonly Int128 _denominator;

    public FreshnessTarget(Figure target, string name)
    {
        if (
            target.Kind != FigureKind.Ratio
            || target.Numerator > target.Denominator
            || !Quantity.IsAmount(target.Numerator)
            || !Quantity.IsAmount(target.Denominator)
        )
        {
            throw new ArgumentException("A target is a ratio of two amounts, 1 at most.", name);
        }
        _numerator = (Int128)(target.Numerator * 1_000_000m);
        _denominator = (Int128)(target.Denominator * 1_000_000m);
    }

    /// <summary>Whether some are in scope and too few of them are good.</summary>
    public bool IsMissed(long good, long inScope) => good * _denominator < _numerator * inScope;

    /// <summary>How many more must become good.</summary>
    public long Lacking(long good, long inScope) =>
        (long)Int128.Max(0, (_numerator * inScope + _denominator - 1) / _denominator - good);
}
