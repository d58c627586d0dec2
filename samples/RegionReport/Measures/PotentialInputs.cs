using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Potential;
using RegionReport.Case;
using CategoryRow = Mobilization.Domain.Potential.CategoryRow;
using FreshnessRule = Mobilization.Domain.Potential.FreshnessRule;

namespace RegionReport.Measures;

/// <summary>A case's potential data and their policies as the library takes them.</summary>
internal static class PotentialInputs
{
    // Cases do not name an edition of their policies.
    private const string Version = "case";

    public static FreshnessPolicy FreshnessOf(CaseFacts facts) =>
        FreshnessPolicy.Build(
            Version,
            CategoryTree.Build(facts.Categories.Select(static row => new CategoryRow(row.Code, row.Name, row.Parent))),
            facts.FreshnessRules.Select(RuleOf)
        );

    public static TolerancePolicy ToleranceOf(CaseFacts facts) =>
        new(Version, facts.Accuracy.Absolute, facts.Accuracy.Relative);

    public static ImmutableArray<PotentialRecord> RecordsOf(CaseFacts facts) => [.. facts.Potential.Select(RecordOf)];

    /// <summary>One that names no record has no unit, so that it counts nowhere.</summary>
    public static ImmutableArray<SiteVerification> VerificationsOf(CaseFacts facts) =>
        [.. facts.Verifications.Where(static row => row.Record is not null).Select(VerificationOf)];

    public static ImmutableArray<ReportExpectation> ExpectationsOf(CaseFacts facts) =>
        [
            .. facts.Expectations.Select(static row => new ReportExpectation(
                row.Unit,
                row.Source,
                row.From,
                row.DueDate
            )),
        ];

    public static ImmutableArray<PotentialBaseline> BaselinesOf(CaseFacts facts) =>
        [
            .. facts.Baseline.Select(static row => new PotentialBaseline(
                row.Unit,
                row.Category,
                new(row.Quantity, row.Measure)
            )),
        ];

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

    public static bool? Assessed(Match match) => match == Match.NotAssessed ? null : match == Match.True;
}
