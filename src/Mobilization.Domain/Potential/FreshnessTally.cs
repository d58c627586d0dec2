using System.Numerics;

namespace Mobilization.Domain.Potential;

/// <summary>How many records are fresh, due, stale and out of the question (保鲜度): what a roll-up of freshness adds up.</summary>
/// <param name="Fresh">Within the first limit.</param>
/// <param name="Due">Beyond the first limit, within the second.</param>
/// <param name="Stale">Beyond both, or never verified.</param>
/// <param name="Anomaly">Verified after the as-of day.</param>
/// <param name="Unruled">Without a rule in force.</param>
/// <param name="Exempt">Exempted by the rule in force.</param>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct FreshnessTally(
    long Fresh,
    long Due,
    long Stale,
    long Anomaly = 0,
    long Unruled = 0,
    long Exempt = 0
) : IAdditionOperators<FreshnessTally, FreshnessTally, FreshnessTally>
{
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
