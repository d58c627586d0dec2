using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace RegionReport.Report;

/// <summary>What the files for people and for programs are written from: a region's units, measures and worst units.</summary>
internal sealed record ReportModel(
    string Title,
    LocalDate AsOf,
    AdministrativeTree Tree,
    ImmutableArray<ReportMeasure> Measures,
    ImmutableArray<WorstUnit> Worst
)
{
    /// <summary>The digest of all that the figures follow from; null where it is not known.</summary>
    public string? Digest { get; init; }

    /// <summary>The versions of the policies in force.</summary>
    public ImmutableArray<PolicyVersion> Policies { get; init; } = [];
}

/// <summary>One of the worst units by a measure, with what its figure comes from.</summary>
/// <param name="Measure">The measure's name.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Figure">The unit's figure.</param>
/// <param name="Reasons">The reasons, those of most facts first; none where nothing more is known than the figure.</param>
internal sealed record WorstUnit(string Measure, Division Unit, Figure Figure, ImmutableArray<WorstReason> Reasons);

/// <summary>What makes a unit's figure worse.</summary>
/// <param name="Facts">How many facts have it in common.</param>
/// <param name="Example">What is wrong with the worst of them.</param>
internal readonly record struct WorstReason(int Facts, BothLanguages Example);

/// <summary>A text for people.</summary>
internal readonly record struct BothLanguages(string English, string Chinese);
