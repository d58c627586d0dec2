using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Measures;

/// <summary>A case, assessed.</summary>
internal sealed record RegionMeasures(string Name, RegionAssessment Region)
{
    public AdministrativeTree Tree => Region.Tree;
}
