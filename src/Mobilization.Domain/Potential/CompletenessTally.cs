using System.Numerics;

namespace Mobilization.Domain.Potential;

/// <summary>How many expected reports there are, came, and came in time (完整度).</summary>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct CompletenessTally
    : IAdditionOperators<CompletenessTally, CompletenessTally, CompletenessTally>
{
    /// <summary>States a tally.</summary>
    public CompletenessTally(long expected, long reported, long onTime)
    {
        Expected = expected;
        Reported = reported;
        OnTime = onTime;
    }

    /// <summary>Expectations whose due day is over.</summary>
    public long Expected { get; }

    /// <summary>Those of them that a record fulfils.</summary>
    public long Reported { get; }

    /// <summary>Those that a record fulfils by its due day.</summary>
    public long OnTime { get; }

    /// <summary>Reported of those expected.</summary>
    public Figure Completeness => Figure.Ratio(Reported, Expected);

    /// <summary>Reported by the due day of those expected.</summary>
    public Figure Timeliness => Figure.Ratio(OnTime, Expected);

    /// <summary>Adds up.</summary>
    /// <exception cref="OverflowException">A sum is beyond 64 bits.</exception>
    public static CompletenessTally operator +(CompletenessTally left, CompletenessTally right) =>
        checked(new(left.Expected + right.Expected, left.Reported + right.Reported, left.OnTime + right.OnTime));
}
