using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tasking;

/// <summary>A reported claim that was refused, with every reason.</summary>
/// <remarks>Value equality, the reasons in order.</remarks>
public sealed record ClaimRefusal
{
    /// <summary>States a refusal.</summary>
    /// <exception cref="ArgumentException"><paramref name="claim"/> is <c>default</c>, <paramref name="task"/> is null or there is no reason.</exception>
    public ClaimRefusal(ReportedClaim claim, MobilizationTask task, ImmutableArray<Finding> reasons)
    {
        Claim = Guard.Against.Default(claim);
        Task = Guard.Against.Null(task);
        Reasons = reasons.IsDefaultOrEmpty
            ? throw new ArgumentException("A refusal has at least one reason.", nameof(reasons))
            : Texts.Every(reasons, nameof(reasons));
    }

    /// <summary>The claim.</summary>
    public ReportedClaim Claim { get; }

    /// <summary>The task that it was for.</summary>
    public MobilizationTask Task { get; }

    /// <summary>Every rule that it broke, exclusions before eligibility.</summary>
    public ImmutableArray<Finding> Reasons { get; }

    /// <summary>Same values, the reasons in order.</summary>
    public bool Equals(ClaimRefusal? other) =>
        other is not null
        && Claim == other.Claim
        && Task == other.Task
        && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claim, Reasons.Length);
}
