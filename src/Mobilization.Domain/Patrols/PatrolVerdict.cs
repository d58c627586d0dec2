using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>Whether a facility was patrolled within its interval, and why.</summary>
/// <remarks>Value equality.</remarks>
public sealed record PatrolVerdict
{
    /// <summary>States a verdict.</summary>
    /// <exception cref="ArgumentException"><paramref name="facility"/> is <c>default</c>, <paramref name="finding"/> is null, or a facility is current without a last patrol.</exception>
    public PatrolVerdict(Id<Facility> facility, bool isCurrent, LocalDate? last, LocalDate? dueOn, Finding finding)
    {
        Facility = Guard.Against.Default(facility);
        IsCurrent =
            isCurrent && last is null
                ? throw new ArgumentException("What was never patrolled is not current.", nameof(isCurrent))
                : isCurrent;
        Last = last;
        DueOn = dueOn;
        Finding = Guard.Against.Null(finding);
    }

    /// <summary>The facility.</summary>
    public Id<Facility> Facility { get; }

    /// <summary>Whether the last patrol that counts is within the interval; its last day still is.</summary>
    public bool IsCurrent { get; }

    /// <summary>The date of the last patrol that counts; null without one.</summary>
    public LocalDate? Last { get; }

    /// <summary>The last day on which the next patrol is in time; null where there was none yet, or the interval passes the year 9999.</summary>
    public LocalDate? DueOn { get; }

    /// <summary>Why: <see cref="PatrolRules.Current"/>, <see cref="PatrolRules.Overdue"/> or <see cref="PatrolRules.NeverPatrolled"/>.</summary>
    public Finding Finding { get; }
}

/// <summary>A patrol that is due, and the grid members who have the duty to make it.</summary>
/// <remarks>Value equality, in which the order of members counts.</remarks>
public sealed class DuePatrol : IEquatable<DuePatrol>
{
    /// <summary>States what is due.</summary>
    /// <exception cref="ArgumentException">An identifier or <paramref name="unit"/> is <c>default</c>, or there are members without a duty.</exception>
    public DuePatrol(
        Id<Facility> facility,
        DivisionCode unit,
        LocalDate? dueOn,
        string? duty,
        ImmutableArray<Id<GridMember>> members
    )
    {
        Facility = Guard.Against.Default(facility);
        Unit = Guard.Against.Default(unit);
        DueOn = dueOn;
        Duty = duty;
        Members = Texts.Every(members, nameof(members));
        if (duty is null && !Members.IsEmpty)
        {
            throw new ArgumentException("Members are named for a duty.", nameof(members));
        }
    }

    /// <summary>The facility.</summary>
    public Id<Facility> Facility { get; }

    /// <summary>The unit in which it stands.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The last day on which the patrol is in time; null where there was none yet.</summary>
    public LocalDate? DueOn { get; }

    /// <summary>The duty under which it is patrolled; null where the policy names none.</summary>
    public string? Duty { get; }

    /// <summary>The members with that duty in the facility's unit or below, in the tree's order.</summary>
    public ImmutableArray<Id<GridMember>> Members { get; }

    /// <summary>That nobody has the duty: a finding of <see cref="PatrolRules.NobodyOnDuty"/>; null where somebody has, or no duty is named.</summary>
    public Finding? Gap =>
        Duty is { } duty && Members.IsEmpty
            ? new(PatrolRules.NobodyOnDuty, ("facility", Facility), ("unit", Unit), ("duty", duty))
            : null;

    /// <inheritdoc/>
    public bool Equals(DuePatrol? other) =>
        other is not null
        && (Facility, Unit, DueOn, Duty) == (other.Facility, other.Unit, other.DueOn, other.Duty)
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DuePatrol);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Facility, Unit, DueOn, Duty, Members.Length);

    /// <summary>Facility, unit and due day in one invariant line.</summary>
    public override string ToString() =>
        $"{Facility} in {Unit}: {(DueOn is { } due ? new Fact("due", due).Value : "never patrolled")}";
}
