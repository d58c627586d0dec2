using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>A case, assessed as of its date.</summary>
internal sealed record RegionMeasures(CaseFacts Facts, RegionAssessment Region)
{
    public AdministrativeTree Tree => Region.Tree;

    public static RegionMeasures Of(
        CaseFacts facts,
        IProgress<AssessmentProgress>? progress = null,
        CancellationToken cancellation = default
    ) =>
        new(
            facts,
            RegionAssessment.Run(
                RegionReport.Region.Tree(facts.Divisions),
                FactsOf(facts),
                PoliciesOf(facts),
                facts.AsOf,
                progress,
                cancellation
            )
        );

    /// <summary>The rows of a case as the library takes them.</summary>
    public static RegionFacts FactsOf(CaseFacts facts) =>
        new(
            PotentialInputs.RecordsOf(facts),
            PotentialInputs.VerificationsOf(facts),
            PotentialInputs.ExpectationsOf(facts),
            PotentialInputs.BaselinesOf(facts),
            TaskingInputs.OfficersOf(facts),
            TaskingInputs.AppointmentsOf(facts),
            TaskingInputs.TasksOf(facts),
            TaskingInputs.ClaimsOf(facts),
            CoverageInputs.StationsOf(facts),
            CoverageInputs.MembersOf(facts),
            PatrolsInputs.FacilitiesOf(facts),
            PatrolsInputs.PatrolsOf(facts),
            PatrolsInputs.OrdersOf(facts)
        );

    /// <summary>The policies of a case; it has none about patrols.</summary>
    public static RegionPolicies PoliciesOf(CaseFacts facts) =>
        new(
            PotentialInputs.FreshnessOf(facts),
            PotentialInputs.ToleranceOf(facts),
            CoverageInputs.PolicyOf(facts.Coverage)
        );
}
