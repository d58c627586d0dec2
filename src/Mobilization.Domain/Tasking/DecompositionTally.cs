using System.Numerics;

namespace Mobilization.Domain.Tasking;

/// <summary>How far decompositions are from whole, counted; it adds up over units.</summary>
public readonly record struct DecompositionTally
    : IAdditionOperators<DecompositionTally, DecompositionTally, DecompositionTally>
{
    /// <summary>States a tally.</summary>
    public DecompositionTally(int missing, int repeated, int foreign)
    {
        Missing = missing;
        Repeated = repeated;
        Foreign = foreign;
    }

    /// <summary>Units in scope without a part.</summary>
    public int Missing { get; }

    /// <summary>Parts beyond the first for the same unit.</summary>
    public int Repeated { get; }

    /// <summary>Parts whose unit is not in scope.</summary>
    public int Foreign { get; }

    /// <summary>Whether every unit in scope has exactly one part and nobody else has any.</summary>
    public bool IsWhole => this == default;

    /// <summary>Adds count by count.</summary>
    /// <exception cref="OverflowException">A sum is beyond <see cref="int.MaxValue"/>.</exception>
    public static DecompositionTally operator +(DecompositionTally left, DecompositionTally right) =>
        checked(new(left.Missing + right.Missing, left.Repeated + right.Repeated, left.Foreign + right.Foreign));
}
