using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Coverage;

/// <summary>The units of one tier, counted.</summary>
/// <remarks>Value equality; <c>default</c> counts nothing. No tree has more units than an <see cref="int"/> counts.</remarks>
public readonly record struct TierTally : IAdditionOperators<TierTally, TierTally, TierTally>
{
    /// <summary>States a tally.</summary>
    /// <exception cref="ArgumentException">A count is negative, or the covered and partial ones are more than the applicable ones.</exception>
    public TierTally(int applicable, int covered, int partial)
    {
        Applicable = Guard.Against.Negative(applicable);
        Covered = Guard.Against.Negative(covered);
        Partial = Guard.Against.Negative(partial);
        if ((long)covered + partial > applicable)
        {
            throw new ArgumentException("More units are covered or partial than applicable.", nameof(covered));
        }
    }

    /// <summary>Units of which the tier is asked.</summary>
    public int Applicable { get; }

    /// <summary>Those that are covered.</summary>
    public int Covered { get; }

    /// <summary>Those that are partial.</summary>
    public int Partial { get; }

    /// <summary>Those in which nothing active is.</summary>
    public int None => Applicable - Covered - Partial;

    /// <summary>Whether every applicable unit is covered, and there is one.</summary>
    public bool IsFull => Applicable > 0 && Covered == Applicable;

    /// <summary>Covered over applicable (覆盖率).</summary>
    public Figure Coverage => Figure.Ratio(Covered, Applicable);

    /// <summary>Adds count to count.</summary>
    public static TierTally operator +(TierTally left, TierTally right) => Sum(left, right);

    /// <summary>Adds count to count.</summary>
    public static TierTally operator checked +(TierTally left, TierTally right) => Sum(left, right);

    private TierTally(int applicable, int covered, int partial, bool _) =>
        (Applicable, Covered, Partial) = (applicable, covered, partial);

    private static TierTally Sum(TierTally left, TierTally right) =>
        new(
            checked(left.Applicable + right.Applicable),
            checked(left.Covered + right.Covered),
            checked(left.Partial + right.Partial),
            true
        );
}

/// <summary>The grids of the command network, counted.</summary>
/// <remarks>Value equality; <c>default</c> counts nothing.</remarks>
public readonly record struct ChainTally : IAdditionOperators<ChainTally, ChainTally, ChainTally>
{
    /// <summary>States a tally.</summary>
    /// <exception cref="ArgumentException">A count is negative, or more grids are connected than applicable.</exception>
    public ChainTally(int grids, int connected)
    {
        Grids = Guard.Against.Negative(grids);
        Connected = Guard.Against.Negative(connected);
        if (connected > grids)
        {
            throw new ArgumentException("More grids are connected than applicable.", nameof(connected));
        }
    }

    /// <summary>Applicable grids.</summary>
    public int Grids { get; }

    /// <summary>Those that are covered below an unbroken line of stations.</summary>
    public int Connected { get; }

    /// <summary>Connected over applicable grids.</summary>
    public Figure Chain => Figure.Ratio(Connected, Grids);

    /// <summary>Adds count to count.</summary>
    public static ChainTally operator +(ChainTally left, ChainTally right) => Sum(left, right);

    /// <summary>Adds count to count.</summary>
    public static ChainTally operator checked +(ChainTally left, ChainTally right) => Sum(left, right);

    private ChainTally(int grids, int connected, bool _) => (Grids, Connected) = (grids, connected);

    private static ChainTally Sum(ChainTally left, ChainTally right) =>
        new(checked(left.Grids + right.Grids), checked(left.Connected + right.Connected), true);
}
