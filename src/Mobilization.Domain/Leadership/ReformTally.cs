using System.Numerics;

namespace Mobilization.Domain.Leadership;

/// <summary>How far units have come with the reform: counts that add up.</summary>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct ReformTally : IAdditionOperators<ReformTally, ReformTally, ReformTally>
{
    /// <summary>States a tally.</summary>
    public ReformTally(
        int units,
        int setUp,
        int transferDuties,
        int regularise,
        int joinForces,
        int transformations,
        int expected
    )
    {
        Units = units;
        SetUp = setUp;
        TransferDuties = transferDuties;
        Regularise = regularise;
        JoinForces = joinForces;
        Transformations = transformations;
        Expected = expected;
    }

    /// <summary>Units that reform.</summary>
    public int Units { get; }

    /// <summary>Of these, those whose body is set up.</summary>
    public int SetUp { get; }

    /// <summary>Those whose duties are transferred.</summary>
    public int TransferDuties { get; }

    /// <summary>Those whose work is regularised.</summary>
    public int Regularise { get; }

    /// <summary>Those that join forces.</summary>
    public int JoinForces { get; }

    /// <summary>Transformations made, over all units.</summary>
    public int Transformations { get; }

    /// <summary>Transformations to be made, over all units.</summary>
    public int Expected { get; }

    /// <summary>How many units have come to a phase.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="phase"/> is none.</exception>
    public int this[ReformPhase phase] =>
        phase switch
        {
            ReformPhase.SetUp => SetUp,
            ReformPhase.TransferDuties => TransferDuties,
            ReformPhase.Regularise => Regularise,
            ReformPhase.JoinForces => JoinForces,
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "There are four phases."),
        };

    /// <summary>The last phase that all units have come to, with every phase before it; null where some have none, or no unit reforms.</summary>
    public ReformPhase? Reached
    {
        get
        {
            ReformPhase? reached = null;
            if (Units == 0)
            {
                return null;
            }
            foreach (
                ReformPhase phase in (ReadOnlySpan<ReformPhase>)
                    [ReformPhase.SetUp, ReformPhase.TransferDuties, ReformPhase.Regularise, ReformPhase.JoinForces]
            )
            {
                if (this[phase] < Units)
                {
                    break;
                }
                reached = phase;
            }
            return reached;
        }
    }

    /// <summary>One milestone, counted.</summary>
    internal static ReformTally Of(ReformMilestone milestone) =>
        new(
            units: 0,
            setUp: milestone.Phase == ReformPhase.SetUp ? 1 : 0,
            transferDuties: milestone.Phase == ReformPhase.TransferDuties ? 1 : 0,
            regularise: milestone.Phase == ReformPhase.Regularise ? 1 : 0,
            joinForces: milestone.Phase == ReformPhase.JoinForces ? 1 : 0,
            transformations: milestone.Phase is null ? 1 : 0,
            expected: 0
        );

    /// <summary>Units that have come to a phase over units that reform.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="phase"/> is none.</exception>
    public Figure Progress(ReformPhase phase) => Figure.Ratio(this[phase], Units);

    /// <summary>Transformations made over those to be made.</summary>
    public Figure Transformed => Figure.Ratio(Transformations, Expected);

    /// <summary>Adds count by count.</summary>
    /// <exception cref="OverflowException">A count is beyond an <see cref="int"/>.</exception>
    public static ReformTally operator +(ReformTally left, ReformTally right) =>
        checked(
            new(
                left.Units + right.Units,
                left.SetUp + right.SetUp,
                left.TransferDuties + right.TransferDuties,
                left.Regularise + right.Regularise,
                left.JoinForces + right.JoinForces,
                left.Transformations + right.Transformations,
                left.Expected + right.Expected
            )
        );
}
