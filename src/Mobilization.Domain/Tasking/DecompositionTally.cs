using System.Numerics;

namespace Mobilization.Domain.Tasking;

/// <summary>How far decompositions are from whole, counted; it adds up over units.</summary>
/// <param name="Missing">Units in scope without a part.</param>
/// <param name="Repeated">Parts beyond the first for the same unit.</param>
/// <param name="Foreign">Parts whose unit is not in scope.</param>
public readonly record struct DecompositionTally(int Missing, int Repeated, int Foreign)
    : IAdditionOperators<DecompositionTally, DecompositionTally, DecompositionTally>
{
    /// <summary>Whether every unit in scope has exactly one part and nobody else has any.</summary>
    public bool IsWhole => this == default;

    /// <summary>Adds count by count.</summary>
    /// <exception cref="OverflowException">A sum is beyond <see cref="int.MaxValue"/>.</exception>
    public static DecompositionTally operator +(DecompositionTally left, DecompositionTally right) =>
        checked(new(left.Missing + right.Missing, left.Repeated + right.Repeated, left.Foreign + right.Foreign));
}
