using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using RegionReport.Case;
using CategoryRow = Mobilization.Domain.Potential.CategoryRow;
using FreshnessRule = Mobilization.Domain.Potential.FreshnessRule;

namespace RegionReport.Measures;

/// <summary>The measures of a case's potential data: freshness, accuracy, completeness, quantity and growth.</summary>
/// <param name="Stock">What is known on the as-of day.</param>
/// <param name="Judge">The freshness policy on that day.</param>
/// <param name="Freshness">Totals of freshness.</param>
/// <param name="Accuracy">Totals of accuracy.</param>
/// <param name="Reports">What became of every expectation.</param>
/// <param name="Completeness">Totals of completeness.</param>
/// <param name="Quantities">Totals of quantities.</param>
/// <param name="Growth">What became of every baseline.</param>
public sealed record PotentialMeasures(
    KnownStock Stock,
    FreshnessJudge Judge,
    Rollup<FreshnessTally> Freshness,
    Rollup<AccuracyTally> Accuracy,
    CompletenessReport Reports,
    Rollup<CompletenessTally> Completeness,
    KeyedRollup<StockKey, decimal> Quantities,
    IReadOnlyList<Growth> Growth
)
{
    // Cases do not name an edition of their policies.
    private const string Version = "case";

    public static PotentialMeasures Of(CaseFacts facts, AdministrativeTree tree)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var categories = CategoryTree.Build(
            facts.Categories.Select(static row => new CategoryRow(row.Code, row.Name, row.Parent))
        );
        var policy = FreshnessPolicy.Build(Version, categories, facts.FreshnessRules.Select(RuleOf));
        var tolerance = new TolerancePolicy(Version, facts.Accuracy.Absolute, facts.Accuracy.Relative);
        var stock = KnownStock.Build(
            facts.AsOf,
            tree,
            categories,
            facts.Potential.Select(RecordOf),
            // One that names no record has no unit, so that it counts nowhere.
            facts.Verifications.Where(static row => row.Record is not null).Select(VerificationOf)
        );
        FreshnessJudge judge = policy.On(facts.AsOf);
        CompletenessReport reports = stock.Completeness(
            facts.Expectations.Select(static row => new ReportExpectation(row.Unit, row.Source, row.From, row.DueDate))
        );
        KeyedRollup<StockKey, decimal> quantities = stock.Quantities().RollUp();
        return new(
            stock,
            judge,
            stock.Freshness(judge).MoveToRollup(),
            stock.Accuracy(tolerance).MoveToRollup(),
            reports,
            reports.Tally().MoveToRollup(),
            quantities,
            Mobilization.Domain.Potential.Growth.Against(
                quantities,
                categories,
                facts.Baseline.Select(static row => new PotentialBaseline(
                    row.Unit,
                    row.Category,
                    new(row.Quantity, row.Measure)
                ))
            )
        );
    }

    /// <summary>Adds the room's measures to those of the region.</summary>
    public void AddTo(MeasureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add(Freshness.Measure("freshness", static tally => tally.Freshness));
        table.Add(Freshness.Measure("freshness.fresh", static tally => Figure.Count(tally.Fresh)));
        table.Add(Freshness.Measure("freshness.due", static tally => Figure.Count(tally.Due)));
        table.Add(Freshness.Measure("freshness.stale", static tally => Figure.Count(tally.Stale)));
        table.Add(Freshness.Measure("freshness.anomaly", static tally => Figure.Count(tally.Anomaly)));
        table.Add(Freshness.Measure("freshness.unruled", static tally => Figure.Count(tally.Unruled)));
        table.Add(Freshness.Measure("freshness.exempt", static tally => Figure.Count(tally.Exempt)));
        table.Add(Freshness.Measure("potential.records", static tally => Figure.Count(tally.Records)));
        table.Add(Accuracy.Measure("accuracy.address", static tally => tally.Address));
        table.Add(Accuracy.Measure("accuracy.category", static tally => tally.Category));
        table.Add(Accuracy.Measure("accuracy.quantity", static tally => tally.Quantity));
        table.Add(Accuracy.Measure("accuracy.record", static tally => tally.Record));
        table.Add(Accuracy.Measure("verification.refused", static tally => Figure.Count(tally.Refused)));
        table.Add(Completeness.Measure("completeness", static tally => tally.Completeness));
        table.Add(Completeness.Measure("completeness.onTime", static tally => tally.Timeliness));
        foreach (StockKey key in Quantities.Keys)
        {
            foreach ((Division unit, decimal amount) in Quantities.Of(key))
            {
                table.Add($"quantity/{key.Category}/{key.Measure}", unit, Figure.Count(amount));
            }
        }
        foreach (Growth growth in Growth)
        {
            StockKey key = growth.Baseline.Key;
            table.Add($"growth/{key.Category}/{key.Measure}", growth.Unit, growth.Ratio);
        }
    }

    private static FreshnessRule RuleOf(Case.FreshnessRule rule) =>
        new(
            rule.Category,
            rule.EffectiveFrom,
            rule.WarnAfter is { } warn && rule.StaleAfter is { } stale ? new AgeLimit(warn, stale) : null
        );

    private static PotentialRecord RecordOf(PotentialRow row) =>
        new(
            new(row.Id),
            row.Unit,
            row.Category,
            new(row.Quantity, row.Measure),
            row.Source,
            row.Collected,
            row.Verified
        );

    private static SiteVerification VerificationOf(VerificationRow row) =>
        new(
            new(row.Id),
            new(row.Record!),
            row.Date,
            Assessed(row.AddressMatches),
            row.ObservedQuantity,
            row.ObservedMeasure,
            Assessed(row.CategoryMatches),
            row.NaReason,
            row.MilitaryVerifier is { } military ? new Id<Officer>(military) : null,
            row.GovernmentVerifier is { } government ? new Id<Officer>(government) : null
        );

    private static bool? Assessed(Match match) => match == Match.NotAssessed ? null : match == Match.True;
}
