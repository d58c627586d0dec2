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

    /// <summary>The figures alone, in less time and memory: nothing explains them but the figures below.</summary>
    public static RegionMeasures FiguresOf(
        CaseFacts facts,
        IProgress<AssessmentProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        if (!StandingColumns.CanHold(facts))
        {
            return Of(facts, progress, cancellation);
        }
        AdministrativeTree tree = RegionReport.Region.Tree(facts.Divisions);
        RegionPolicies policies = PoliciesOf(facts);
        var columns = new CaseColumns(facts, tree, policies.Categories);
        return new(
            facts,
            RegionAssessment.Run(tree, columns, OthersOf(facts), policies, facts.AsOf, progress, cancellation)
        );
    }

    /// <summary>What has no columns; of the officers, those who claim.</summary>
    private static RegionFacts OthersOf(CaseFacts facts)
    {
        var claimants = facts.Claims.Select(static claim => claim.Officer).ToHashSet(StringComparer.Ordinal);
        CaseFacts others = facts with { Officers = [.. facts.Officers.Where(row => claimants.Contains(row.Id))] };
        return new(
            baselines: PotentialInputs.BaselinesOf(others),
            officers: TaskingInputs.OfficersOf(others),
            appointments: TaskingInputs.AppointmentsOf(others),
            tasks: TaskingInputs.TasksOf(others),
            claims: TaskingInputs.ClaimsOf(others),
            facilities: PatrolsInputs.FacilitiesOf(others),
            patrols: PatrolsInputs.PatrolsOf(others),
            orders: PatrolsInputs.OrdersOf(others)
        );
    }

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
