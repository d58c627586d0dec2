using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;
using NodaTime;

namespace Mobilization.Domain.Assessment;

/// <summary>One run: every room is asked once, in the order of the steps.</summary>
internal sealed class RegionRun(
    AdministrativeTree tree,
    RegionFacts facts,
    IRegionColumns? columns,
    RegionPolicies policies,
    LocalDate asOf,
    AssessmentSteps steps
)
{
    private readonly List<Finding> _defects = [];

    public bool TryMake([NotNullWhen(true)] out RegionAssessment? region, out ImmutableArray<Finding> defects)
    {
        KnownStock stock = Stock();
        steps.Done(AssessmentStep.Stock);
        FreshnessJudge judge = policies.Freshness.On(asOf);
        ColumnRun? bulk = columns is null ? null : new ColumnRun(tree, columns, policies, asOf);
        Rollup<FreshnessTally> freshness = (bulk?.Freshness(judge) ?? stock.Freshness(judge)).MoveToRollup();
        steps.Done(AssessmentStep.Freshness);
        Rollup<AccuracyTally> accuracy = (bulk?.Accuracy() ?? stock.Accuracy(policies.Tolerance)).MoveToRollup();
        steps.Done(AssessmentStep.Accuracy);
        CompletenessReport? reports = Sound(() => stock.Completeness(facts.Expectations));
        Rollup<CompletenessTally>? completeness = (bulk?.Completeness() ?? reports?.Tally())?.MoveToRollup();
        steps.Done(AssessmentStep.Completeness);
        KeyedRollup<StockKey, decimal> quantities = (bulk?.Quantities() ?? stock.Quantities()).MoveToRollup();
        ImmutableArray<Growth> growth = Sound(() => Growth.Against(quantities, policies.Categories, facts.Baselines));
        steps.Done(AssessmentStep.Quantities);
        Roster? roster = Sound(() => Roster.Build(tree, facts.Officers, facts.Appointments));
        Campaign? campaign = Sound(() => Campaign.Build(tree, facts.Tasks));
        defects = [.. _defects];
        if (completeness is null || roster is null || campaign is null || !defects.IsEmpty)
        {
            region = null;
            return false;
        }
        var ledger = ClaimLedger.Judge(campaign, facts.Claims.AsSpan(), roster, asOf);
        Rollup<ClaimTally> claims = ledger.Tally().MoveToRollup();
        Rollup<DecompositionTally> decompositions = campaign.TallyDecompositions(asOf).MoveToRollup();
        steps.Done(AssessmentStep.Tasks);
        CoverageMap coverage =
            bulk?.Coverage()
            ?? policies
                .Coverage.On(asOf)
                .Judge(tree, steps.Watch(facts.Stations), steps.Watch(facts.GridMembers), roster);
        var totals = new RegionTotals(
            freshness,
            accuracy,
            bulk is null ? reports : null,
            completeness,
            quantities,
            growth,
            claims,
            decompositions,
            coverage,
            Patrols(out PatrolReview patrols, out RectificationReview orders),
            orders.Tally().MoveToRollup(),
            orders.DaysToClose().MoveToRollup()
        );
        steps.Done(AssessmentStep.Patrols);
        var part = new RegionPart(
            facts,
            columns,
            bulk is null ? stock : null,
            totals.Reports,
            roster,
            ledger,
            coverage,
            patrols,
            orders
        );
        region = RegionAssessment.Of(policies, asOf, part, totals);
        return true;
    }

    private Rollup<PatrolTally> Patrols(out PatrolReview patrols, out RectificationReview orders)
    {
        steps.Done(AssessmentStep.Coverage);
        PatrolJudge judge = policies.Patrols.On(asOf);
        patrols = judge.Judge(tree, facts.Facilities, steps.Watch(facts.Patrols));
        orders = judge.JudgeOrders(tree, facts.Facilities, steps.Watch(facts.Orders));
        return patrols.Tally().MoveToRollup();
    }

    /// <summary>The stock; an empty one, so that the other rooms can be asked for their defects too, where it has some.</summary>
    private KnownStock Stock()
    {
        bool isSound = KnownStock.TryBuild(
            tree,
            policies.Categories,
            steps.Watch(facts.Records),
            steps.Watch(facts.Verifications),
            asOf,
            out KnownStock? stock,
            out ImmutableArray<Finding> defects
        );
        _defects.AddRange(defects);
        return isSound ? stock! : KnownStock.Build(tree, policies.Categories, [], [], asOf);
    }

    /// <summary>What a room makes; null, its defects noted, where it can't.</summary>
    private T? Sound<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (DefectException e)
        {
            _defects.AddRange(e.Defects);
            return default;
        }
    }
}
