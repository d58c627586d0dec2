using System.Text.Json.Serialization;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Potential adds.</summary>
internal static class PotentialJson
{
    public static void AddTo(JsonContract contract)
    {
        contract.Metadata(PotentialJsonContext.Default);
        AddFacts(contract);
        AddTallies(contract);
        AddVerdicts(contract);
    }

    private static void AddFacts(JsonContract contract) =>
        contract
            .Text<Id<PotentialRecord>>()
            .Text<Id<SiteVerification>>()
            .Text<Id<SiteFind>>()
            .Word<FreshnessState>()
            .Word<ReportState>()
            .Word<VerificationDimension>()
            .Class<PotentialRecord>()
            .Shape<SiteVerification, SiteVerificationShape>(
                SiteVerificationShape.Of,
                static shape => shape.ToVerification()
            )
            .Class<SiteFind>()
            .Class<ReportExpectation>()
            .Class<TolerancePolicy>()
            .Shape<FreshnessRule, FreshnessRuleShape>(
                static rule => new(rule.Category, rule.EffectiveFrom, rule.Limit),
                static shape => new(shape.Category, shape.EffectiveFrom, shape.Limit)
            )
            .Shape<PotentialBaseline, PotentialBaselineShape>(
                static baseline => new(baseline.Unit, baseline.Category, baseline.Quantity),
                static shape => new(shape.Unit, shape.Category, shape.Quantity)
            )
            .Shape<CategoryRow, CategoryRowShape>(
                static row => new(row.Code, row.Name, row.Parent),
                static shape => new(shape.Code, shape.Name, shape.Parent)
            )
            .Shape<CategoryTree, CategoryTreeShape>(
                static tree => new([.. tree.Rows]),
                static shape => CategoryTree.Build(shape.Categories)
            )
            .Shape<FreshnessPolicy, FreshnessPolicyShape>(
                static policy => new(policy.Version, policy.Categories, policy.Rules),
                static shape => FreshnessPolicy.Build(shape.Version, shape.Categories, shape.Rules)
            )
            .Member<RecordEvent, RecordReported>("record-reported")
            .Member<RecordEvent, RecordCorrected>("record-corrected")
            .Member<RecordEvent, RecordVerified>("record-verified")
            .Member<RecordEvent, RecordRetired>("record-retired")
            .Shape<RecordLife, RecordLifeShape>(
                static life => new(life.Id, life.Events),
                static shape => shape.ToLife()
            )
            .Shape<Decision<RecordLife, RecordEvent>, DecisionShape<RecordLife, RecordEvent>>(
                DecisionShape<RecordLife, RecordEvent>.Of,
                static shape => shape.ToDecision()
            );

    private static void AddTallies(JsonContract contract) =>
        contract
            .Shape<FreshnessTally, FreshnessTallyShape>(
                static tally => new(tally.Fresh, tally.Due, tally.Stale, tally.Anomaly, tally.Unruled, tally.Exempt),
                static shape => new(shape.Fresh, shape.Due, shape.Stale, shape.Anomaly, shape.Unruled, shape.Exempt)
            )
            .Shape<ConfidenceInterval, ConfidenceIntervalShape>(
                static interval => new(interval.From, interval.To),
                static shape => new(shape.From, shape.To)
            )
            .Shape<AccuracyTally, AccuracyTallyShape>(AccuracyTallyShape.Of, static shape => shape.ToTally())
            .Shape<CompletenessTally, CompletenessTallyShape>(
                static tally => new(tally.Expected, tally.Reported, tally.OnTime),
                static shape => new(shape.Expected, shape.Reported, shape.OnTime)
            )
            .Shape<OmissionTally, OmissionTallyShape>(
                static tally => new(tally.Unlisted, tally.Found),
                static shape => new(shape.Unlisted, shape.Found)
            )
            .Shape<StockKey, StockKeyShape>(
                static key => new(key.Category, key.Measure),
                static shape => new(shape.Category, shape.Measure)
            );

    private static void AddVerdicts(JsonContract contract) =>
        contract
            .Shape<FreshnessVerdict, FreshnessVerdictShape>(FreshnessVerdictShape.Of, static shape => shape.ToVerdict())
            .Shape<FreshnessSpan, FreshnessSpanShape>(
                static span => new(span.Days, span.State, span.Rule),
                static shape => new(shape.Days, shape.State, shape.Rule)
            )
            .Shape<AccuracyVerdict, AccuracyVerdictShape>(
                static verdict => new(verdict.Policy, verdict.Record, verdict.Verification),
                static shape => shape.Policy.Judge(shape.Record, shape.Verification)
            )
            .Shape<ReportVerdict, ReportVerdictShape>(
                static verdict => new(verdict.Expectation, verdict.State, verdict.AsOf, verdict.Proof),
                static shape => shape.ToVerdict()
            )
            .Shape<ReportReminder, ReportReminderShape>(
                static reminder => new(reminder.Source, reminder.Missing),
                static shape => shape.ToReminder()
            );
}

[JsonSerializable(typeof(PotentialRecord))]
[JsonSerializable(typeof(SiteVerificationShape))]
[JsonSerializable(typeof(SiteFind))]
[JsonSerializable(typeof(ReportExpectation))]
[JsonSerializable(typeof(TolerancePolicy))]
[JsonSerializable(typeof(FreshnessRuleShape))]
[JsonSerializable(typeof(PotentialBaselineShape))]
[JsonSerializable(typeof(CategoryRowShape))]
[JsonSerializable(typeof(CategoryTreeShape))]
[JsonSerializable(typeof(FreshnessPolicyShape))]
[JsonSerializable(typeof(RecordEvent))]
[JsonSerializable(typeof(RecordReported))]
[JsonSerializable(typeof(RecordCorrected))]
[JsonSerializable(typeof(RecordVerified))]
[JsonSerializable(typeof(RecordRetired))]
[JsonSerializable(typeof(RecordLifeShape))]
[JsonSerializable(typeof(DecisionShape<RecordLife, RecordEvent>))]
[JsonSerializable(typeof(FreshnessTallyShape))]
[JsonSerializable(typeof(AccuracyTallyShape))]
[JsonSerializable(typeof(ConfidenceIntervalShape))]
[JsonSerializable(typeof(CompletenessTallyShape))]
[JsonSerializable(typeof(OmissionTallyShape))]
[JsonSerializable(typeof(StockKeyShape))]
[JsonSerializable(typeof(FreshnessVerdictShape))]
[JsonSerializable(typeof(FreshnessSpanShape))]
[JsonSerializable(typeof(AccuracyVerdictShape))]
[JsonSerializable(typeof(ReportVerdictShape))]
[JsonSerializable(typeof(ReportReminderShape))]
internal sealed partial class PotentialJsonContext : JsonSerializerContext;
