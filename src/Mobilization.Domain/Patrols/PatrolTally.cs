using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Patrols;

/// <summary>Facilities and their patrols, counted.</summary>
/// <remarks>Value equality; <c>default</c> counts nothing. Its own addition is checked.</remarks>
public readonly record struct PatrolTally : IAdditionOperators<PatrolTally, PatrolTally, PatrolTally>
{
    /// <summary>States a tally.</summary>
    /// <exception cref="ArgumentException">A count is negative, or more facilities are current than there are.</exception>
    public PatrolTally(long facilities, long current, long counted, long refused)
    {
        Facilities = Guard.Against.Negative(facilities);
        Current = Guard.Against.Negative(current);
        Counted = Guard.Against.Negative(counted);
        Refused = Guard.Against.Negative(refused);
        if (current > facilities)
        {
            throw new ArgumentException("More facilities are current than there are.", nameof(current));
        }
    }

    /// <summary>Facilities.</summary>
    public long Facilities { get; }

    /// <summary>Those that were patrolled within their interval.</summary>
    public long Current { get; }

    /// <summary>Patrols that count.</summary>
    public long Counted { get; }

    /// <summary>Patrols that are refused.</summary>
    public long Refused { get; }

    /// <summary>Current facilities over all (巡查及时率).</summary>
    public Figure Currency => Figure.Ratio(Current, Facilities);

    /// <summary>Adds count to count.</summary>
    public static PatrolTally operator +(PatrolTally left, PatrolTally right) => Sum(left, right);

    /// <summary>Adds count to count.</summary>
    public static PatrolTally operator checked +(PatrolTally left, PatrolTally right) => Sum(left, right);

    private static PatrolTally Sum(PatrolTally left, PatrolTally right) =>
        new(
            checked(left.Facilities + right.Facilities),
            checked(left.Current + right.Current),
            checked(left.Counted + right.Counted),
            checked(left.Refused + right.Refused)
        );
}
