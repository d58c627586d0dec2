using System.Numerics;

namespace Mobilization.Domain.Potential;

/// <summary>How many records are fresh, due, stale and out of the question (保鲜度): what a roll-up of freshness adds up.</summary>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct FreshnessTally : IAdditionOperators<FreshnessTally, FreshnessTally, FreshnessTally>
{
    /// <summary>States a tally.</summary>
    public FreshnessTally(long fresh, long due, long stale, long anomaly = 0, long unruled = 0, long exempt = 0)
    {
        Fresh = fresh;
        Due = due;
        Stale = stale;
        Anomaly = anomaly;
        Unruled = unruled;
        Exempt = exempt;
    }

    /// <summary>Within the first limit.</summary>
    public long Fresh { get; }

    /// <summary>Beyond the first limit, within the second.</summary>
    public long Due { get; }

    /// <summary>Beyond both, or never verified.</summary>
    public long Stale { get; }

    /// <summary>Verified after the as-of day.</summary>
    public long Anomaly { get; }

    /// <summary>Without a rule in force.</summary>
    public long Unruled { get; }

    /// <summary>Exempted by the rule in force.</summary>
    public long Exempt { get; }

    /// <summary>All records that exist.</summary>
    public long Records => Fresh + Due + Stale + Anomaly + Unruled + Exempt;

    /// <summary>Records that a limit applies to.</summary>
    public long InScope => Fresh + Due + Stale;

    /// <summary>Fresh and due ones of those that a limit applies to.</summary>
    public Figure Freshness => Figure.Ratio(Fresh + Due, InScope);

    /// <summary>Adds up.</summary>
    /// <exception cref="OverflowException">A sum is beyond 64 bits.</exception>
    public static FreshnessTally operator +(FreshnessTally left, FreshnessTally right) =>
        checked(
            new(
                left.Fresh + right.Fresh,
                left.Due + right.Due,
                left.Stale + right.Stale,
                left.Anomaly + right.Anomaly,
                left.Unruled + right.Unruled,
                left.Exempt + right.Exempt
            )
        );
}
