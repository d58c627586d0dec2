using System.Runtime.CompilerServices;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using NodaTime;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>A case as the library takes it, ready to be judged.</summary>
/// <remarks>Nothing of the case's rows is kept, so that whoever lets go of them has their memory back before the assessment.</remarks>
/// <param name="Facts">All facts of the case, or what has no columns.</param>
/// <param name="Columns">The bulk where only figures are asked for, which takes less time and memory; null where all facts are objects.</param>
internal sealed record CaseInputs(
    string Name,
    AdministrativeTree Tree,
    RegionFacts Facts,
    CaseColumns? Columns,
    RegionPolicies Policies,
    LocalDate AsOf
)
{
    /// <summary>Reads a case and lets go of its rows: of a nation's, they are a gigabyte.</summary>
    /// <param name="take"><see cref="Objects"/> or <see cref="Bulk"/>.</param>
    public static CaseInputs Read(Func<CaseFacts> read, Func<CaseFacts, CaseInputs> take)
    {
        CaseInputs inputs = Taken(read, take);
        GC.Collect();
        return inputs;

        [MethodImpl(MethodImplOptions.NoInlining)] // or the rows would still be on this stack
        static CaseInputs Taken(Func<CaseFacts> read, Func<CaseFacts, CaseInputs> take) => take(read());
    }

    /// <summary>All facts as objects, so that every figure can be explained.</summary>
    public static CaseInputs Objects(CaseFacts facts) =>
        new(facts.Name, Region.Tree(facts.Divisions), FactsOf(facts), Columns: null, PoliciesOf(facts), facts.AsOf);

    /// <summary>The bulk as columns where it fits: the same figures, explained by those of the units below alone.</summary>
    public static CaseInputs Bulk(CaseFacts facts)
    {
        if (!StandingColumns.CanHold(facts))
        {
            return Objects(facts);
        }
        AdministrativeTree tree = Region.Tree(facts.Divisions);
        RegionPolicies policies = PoliciesOf(facts);
        Task<StockColumns> beside = Task.Run(() => new StockColumns(facts, tree, policies.Categories));
        var standing = new StandingColumns(facts, tree);
        RegionFacts others = OthersOf(facts);
        int[] verified = VerificationsAsColumns.RecordRows(facts);
        StockColumns stock = beside.GetAwaiter().GetResult();
        var verifications = new VerificationsAsColumns(facts, verified, stock);
        return new(facts.Name, tree, others, new(stock, verifications, standing), policies, facts.AsOf);
    }

    public RegionMeasures Assess(
        IProgress<AssessmentProgress>? progress = null,
        CancellationToken cancellation = default
    ) =>
        new(
            Name,
            Columns is null
                ? RegionAssessment.Run(Tree, Facts, Policies, AsOf, progress, cancellation)
                : RegionAssessment.Run(Tree, Columns, Facts, Policies, AsOf, progress, cancellation)
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

    /// <summary>What has no columns; of the officers, those who claim.</summary>
    private static RegionFacts OthersOf(CaseFacts facts)
    {
        var claimants = facts.Claims.Select(static claim => claim.Officer).ToHashSet(StringComparer.Ordinal);
        return FactsOf(
            facts with
            {
                Potential = [],
                Verifications = [],
                Expectations = [],
                Stations = [],
                GridMembers = [],
                Officers = [.. facts.Officers.Where(row => claimants.Contains(row.Id))],
            }
        );
    }

    /// <summary>The policies of a case; it has none about patrols.</summary>
    private static RegionPolicies PoliciesOf(CaseFacts facts) =>
        new(
            PotentialInputs.FreshnessOf(facts),
            PotentialInputs.ToleranceOf(facts),
            CoverageInputs.PolicyOf(facts.Coverage)
        );
}
