using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>A claim as a report states it, not yet judged: who says to have taken on what, when, and until when.</summary>
/// <remarks>Value equality. <c>default</c> is no claim: its <see cref="Id"/> is <c>default</c> and it is not taken.</remarks>
public readonly record struct ReportedClaim
{
    /// <summary>States a claim.</summary>
    /// <param name="id">The identifier; of claims at one instant, the lesser one comes first.</param>
    /// <param name="task">The task; null where the report names none.</param>
    /// <param name="officer">The officer; null where the report names none.</param>
    /// <param name="at">The instant of the claim.</param>
    /// <param name="on">Its civil date.</param>
    /// <param name="withdrawn">The instant from which the seat is free again; null where it is not.</param>
    /// <param name="withdrawnOn">The civil date of <paramref name="withdrawn"/>; null where that is.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is <c>default</c>, the withdrawal is before the claim, or only one of its instant and date is given.
    /// </exception>
    public ReportedClaim(
        Id<ReportedClaim> id,
        Id<MobilizationTask>? task,
        Id<Officer>? officer,
        Instant at,
        LocalDate on,
        Instant? withdrawn = null,
        LocalDate? withdrawnOn = null
    )
    {
        Id = Guard.Against.Default(id);
        (Task, Officer, At, On) = (task, officer, at, on);
        if (withdrawn < at)
        {
            throw new ArgumentOutOfRangeException(nameof(withdrawn), withdrawn, "It is before the claim.");
        }
        if (withdrawn is null != withdrawnOn is null)
        {
            throw new ArgumentException("A withdrawal has an instant and a date.", nameof(withdrawnOn));
        }
        (Withdrawn, WithdrawnOn) = (withdrawn, withdrawnOn);
    }

    /// <summary>The identifier.</summary>
    public Id<ReportedClaim> Id { get; }

    /// <summary>The task; null where the report names none.</summary>
    public Id<MobilizationTask>? Task { get; }

    /// <summary>The officer; null where the report names none.</summary>
    public Id<Officer>? Officer { get; }

    /// <summary>The instant of the claim.</summary>
    public Instant At { get; }

    /// <summary>Its civil date.</summary>
    public LocalDate On { get; }

    /// <summary>The instant from which the seat is free again; null where it is not.</summary>
    public Instant? Withdrawn { get; }

    /// <summary>The civil date of <see cref="Withdrawn"/>.</summary>
    public LocalDate? WithdrawnOn { get; }
}
