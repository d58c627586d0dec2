using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>The phases of the reform (改革阶段), in their order. <c>default</c> is none.</summary>
public enum ReformPhase
{
    /// <summary>The body is set up (机构组建).</summary>
    SetUp = 1,

    /// <summary>Duties are transferred to it (职能划转).</summary>
    TransferDuties,

    /// <summary>Its work is regularised (规范运行).</summary>
    Regularise,

    /// <summary>Government and military join forces (合力推进).</summary>
    JoinForces,
}

/// <summary>A unit has come to a phase of the reform, or has made one of its transformations: one dated fact (rule from the CMMN milestone).</summary>
/// <remarks>Exactly one of <see cref="Phase"/> and <see cref="Transformation"/> is given. Order is judged from the dates, never remembered. Value equality.</remarks>
public sealed record ReformMilestone
{
    /// <summary>States a milestone.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="on">The day on which it got there.</param>
    /// <param name="phase">The phase; null for a transformation.</param>
    /// <param name="transformation">The transformation, as the reform's plan names it; null for a phase.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is <c>default</c>, or not exactly one of phase and transformation is given.</exception>
    public ReformMilestone(DivisionCode unit, LocalDate on, ReformPhase? phase = null, string? transformation = null)
    {
        Unit = Guard.Against.Default(unit);
        On = on;
        Phase = phase is { } one ? Guard.Against.EnumOutOfRange(one, nameof(phase)) : null;
        Transformation = transformation is { } text ? Guard.Against.NullOrEmpty(text, nameof(transformation)) : null;
        if (Phase is null == Transformation is null)
        {
            throw new ArgumentException("A milestone is a phase or a transformation.", nameof(phase));
        }
    }

    /// <summary>The unit.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The day on which it got there.</summary>
    public LocalDate On { get; }

    /// <summary>The phase; null for a transformation.</summary>
    public ReformPhase? Phase { get; }

    /// <summary>The transformation; null for a phase.</summary>
    public string? Transformation { get; }

    /// <summary>The phase's word or the transformation's name.</summary>
    internal string Step => Phase is { } phase ? new Fact("phase", phase).Value : Transformation!;

    /// <summary>Unit, step and day in one invariant line.</summary>
    public override string ToString() => $"{Unit} {Step} {new Fact("on", On).Value}";
}
