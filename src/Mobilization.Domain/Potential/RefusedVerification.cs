using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Potential;

/// <summary>A verification that broke a rule, so that it counts for nothing but its refusal.</summary>
public sealed class RefusedVerification
{
    internal RefusedVerification(SiteVerification verification, Division unit) =>
        (Verification, Unit) = (verification, unit);

    /// <summary>The verification.</summary>
    public SiteVerification Verification { get; }

    /// <summary>The division of its record, at which the refusal counts.</summary>
    public Division Unit { get; }

    /// <summary>Every rule that it broke.</summary>
    public ImmutableArray<Finding> Why => Verification.Check();

    /// <summary>Why, in one line.</summary>
    public override string ToString() => string.Join("; ", Why);
}
