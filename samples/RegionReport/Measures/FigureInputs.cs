using System.Runtime.CompilerServices;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using NodaTime;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>A case as the library takes it where only figures are asked for: its bulk as columns, which take less time and memory.</summary>
/// <remarks>Nothing of the case's rows is kept, so that whoever lets go of them has their memory back before the assessment.</remarks>
/// <param name="Columns">Null where the case does not fit columns; then <paramref name="Others"/> are all its facts.</param>
internal sealed record FigureInputs(
    AdministrativeTree Tree,
    CaseColumns? Columns,
    RegionFacts Others,
    RegionPolicies Policies,
    LocalDate AsOf
)
{
    /// <summary>Reads a case and lets go of its rows: of a nation's, they are more than all the rest.</summary>
    public static FigureInputs Read(Func<CaseFacts> read)
    {
        FigureInputs inputs = Made(read);
        GC.Collect();
        return inputs;

        [MethodImpl(MethodImplOptions.NoInlining)] // or the rows would still be on this stack
        static FigureInputs Made(Func<CaseFacts> read) => Of(read());
    }

    public static FigureInputs Of(CaseFacts facts)
    {
        AdministrativeTree tree = Region.Tree(facts.Divisions);
        RegionPolicies policies = RegionMeasures.PoliciesOf(facts);
        if (!StandingColumns.CanHold(facts))
        {
            return new(tree, null, RegionMeasures.FactsOf(facts), policies, facts.AsOf);
        }
        Task<StockColumns> stock = Task.Run(() => new StockColumns(facts, tree, policies.Categories));
        var standing = new StandingColumns(facts, tree);
        RegionFacts others = OthersOf(facts);
        return new(tree, new(stock.GetAwaiter().GetResult(), standing), others, policies, facts.AsOf);
    }

    /// <summary>The figures; nothing explains them but the figures of the units below.</summary>
    public RegionAssessment Assess(
        IProgress<AssessmentProgress>? progress = null,
        CancellationToken cancellation = default
    ) =>
        Columns is null
            ? RegionAssessment.Run(Tree, Others, Policies, AsOf, progress, cancellation)
            : RegionAssessment.Run(Tree, Columns, Others, Policies, AsOf, progress, cancellation);

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
}
