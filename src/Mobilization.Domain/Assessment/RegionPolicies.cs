using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain.Assessment;

/// <summary>The policies that a region is assessed by (考核标准): every threshold is in one of them.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class RegionPolicies
{
    /// <summary>Gathers policies.</summary>
    /// <param name="freshness">How old data may become, with the categories that it is for.</param>
    /// <param name="tolerance">How far off a quantity may be; null tolerates nothing.</param>
    /// <param name="coverage">What has to be covered; null asks no unit for a station.</param>
    /// <param name="patrols">Which kinds of facility and defect are listed; null takes every kind as it comes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="freshness"/> is null.</exception>
    public RegionPolicies(
        FreshnessPolicy freshness,
        TolerancePolicy? tolerance = null,
        CoveragePolicy? coverage = null,
        PatrolPolicy? patrols = null
    )
    {
        Freshness = Guard.Against.Null(freshness);
        Tolerance = tolerance ?? TolerancePolicy.None;
        Coverage = coverage ?? CoveragePolicy.Build();
        Patrols = patrols ?? PatrolPolicy.None;
    }

    /// <summary>The categories of potential.</summary>
    public CategoryTree Categories => Freshness.Categories;

    /// <summary>How old data may become.</summary>
    public FreshnessPolicy Freshness { get; }

    /// <summary>How far off a quantity may be.</summary>
    public TolerancePolicy Tolerance { get; }

    /// <summary>What has to be covered.</summary>
    public CoveragePolicy Coverage { get; }

    /// <summary>Which kinds of facility and defect are listed.</summary>
    public PatrolPolicy Patrols { get; }

    /// <summary>
    /// The version of each policy, as a published figure cites it, by the policies' names: <c>coverage</c>, <c>freshness</c>,
    /// <c>patrols</c>, <c>tolerance</c>. A policy whose versions have dates is named by the date of the one in force.
    /// </summary>
    /// <param name="asOf">The day.</param>
    /// <exception cref="ArgumentException"><paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public ImmutableArray<PolicyVersion> VersionsOn(LocalDate asOf) =>
        [
            new("coverage", Dated(Coverage.On(asOf).Version?.From)),
            new("freshness", Freshness.Version),
            new("patrols", Dated(Patrols.On(asOf).Version?.From)),
            new("tolerance", Tolerance.Version),
        ];

    private static string Dated(LocalDate? from) => from is { } date ? LocalDatePattern.Iso.Format(date) : "none";
}

/// <summary>A policy and the version of it that judged.</summary>
/// <remarks>Value equality.</remarks>
public sealed record PolicyVersion
{
    /// <summary>Names a version.</summary>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public PolicyVersion(string policy, string version)
    {
        Policy = Guard.Against.NullOrEmpty(policy);
        Version = Guard.Against.NullOrEmpty(version);
    }

    /// <summary>The policy, such as <c>freshness</c>.</summary>
    public string Policy { get; }

    /// <summary>The version, as the policy names it; <c>none</c> where none is in force.</summary>
    public string Version { get; }

    /// <summary><c>freshness 2025-1</c>.</summary>
    public override string ToString() => $"{Policy} {Version}";
}
