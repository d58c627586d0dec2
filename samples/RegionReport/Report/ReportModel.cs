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
/// <param name="Reasons">The reasons, most telling first; none where nothing more is known than the figure.</param>
internal sealed record WorstUnit(string Measure, Division Unit, Figure Figure, ImmutableArray<BothLanguages> Reasons);

/// <summary>A text for people.</summary>
internal readonly record struct BothLanguages(string English, string Chinese);
