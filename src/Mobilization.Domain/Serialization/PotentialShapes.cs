using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using NodaTime;

namespace Mobilization.Domain.Serialization;

/// <summary>The form with every blank written out.</summary>
internal sealed record SiteVerificationShape(
    Id<SiteVerification> Id,
    Id<PotentialRecord> Record,
    LocalDate Date,
    bool? AddressMatches,
    decimal? ObservedAmount,
    string? ObservedMeasure,
    bool? CategoryMatches,
    string? NaReason,
    Id<Officer>? MilitaryVerifier,
    Id<Officer>? GovernmentVerifier
)
{
    public static SiteVerificationShape Of(SiteVerification visit) =>
        new(
            visit.Id,
            visit.Record,
            visit.Date,
            visit.AddressMatches,
            visit.ObservedAmount,
            visit.ObservedMeasure,
            visit.CategoryMatches,
            visit.NotAssessedBecause,
            visit.MilitaryVerifier,
            visit.GovernmentVerifier
        );

    public SiteVerification ToVerification() =>
        new(
            Id,
            Record,
            Date,
            AddressMatches,
            ObservedAmount,
            ObservedMeasure,
            CategoryMatches,
            NaReason,
            MilitaryVerifier,
            GovernmentVerifier
        );
}

internal sealed record FreshnessRuleShape(string Category, LocalDate EffectiveFrom, AgeLimit? Limit = null);

internal sealed record PotentialBaselineShape(DivisionCode Unit, string Category, Quantity Quantity);

internal sealed record CategoryRowShape(string Code, string Name, string? Parent = null);

internal sealed record CategoryTreeShape(ImmutableArray<CategoryRow> Categories);

internal sealed record FreshnessPolicyShape(
    string Version,
    CategoryTree Categories,
    ImmutableArray<FreshnessRule> Rules
);

internal sealed record FreshnessTallyShape(long Fresh, long Due, long Stale, long Anomaly, long Unruled, long Exempt);

internal sealed record CompletenessTallyShape(long Expected, long Reported, long OnTime);

internal sealed record OmissionTallyShape(long Unlisted, long Found);

internal sealed record StockKeyShape(string Category, string Measure);

internal sealed record FreshnessSpanShape(DateRange Days, FreshnessState State, FreshnessRule? Rule = null);

internal sealed record AccuracyVerdictShape(
    TolerancePolicy Policy,
    PotentialRecord Record,
    SiteVerification? Verification = null
);

internal sealed record ConfidenceIntervalShape(decimal From, decimal To);

internal sealed record AccuracyTallyShape(
    long Records,
    long AddressPassed,
    long AddressAssessed,
    long QuantityPassed,
    long QuantityAssessed,
    long CategoryPassed,
    long CategoryAssessed,
    long Passed,
    long Assessed,
    long Refused
)
{
    public static AccuracyTallyShape Of(AccuracyTally tally) =>
        new(
            tally.Records,
            tally.AddressPassed,
            tally.AddressAssessed,
            tally.QuantityPassed,
            tally.QuantityAssessed,
            tally.CategoryPassed,
            tally.CategoryAssessed,
            tally.Passed,
            tally.Assessed,
            tally.Refused
        );

    public AccuracyTally ToTally() =>
        new(
            Records,
            AddressPassed,
            AddressAssessed,
            QuantityPassed,
            QuantityAssessed,
            CategoryPassed,
            CategoryAssessed,
            Passed,
            Assessed,
            Refused
        );
}

/// <summary>A life is the list of its events; reading asks for each of them again, so that none that was refused gets in.</summary>
internal sealed record RecordLifeShape(Id<PotentialRecord> Id, ImmutableArray<RecordEvent> Events)
{
    public RecordLife ToLife()
    {
        var life = RecordLife.Open(Id);
        foreach (RecordEvent happened in Events)
        {
            Decision<RecordLife, RecordEvent> decision = happened switch
            {
                RecordReported e => life.Report(e.Record, e.Act),
                RecordCorrected e => life.Correct(e.After, e.Why, e.Act),
                RecordVerified e => life.Verify(e.Verification, e.Act),
                RecordRetired e => life.Retire(e.Why, e.Act),
                _ => throw new FormatException("The event is of no known kind."),
            };
            if (!decision.IsAccepted || decision.Event != happened)
            {
                throw new FormatException($"Event {happened.Version} can't have happened: {decision}.");
            }
            life = decision.State;
        }
        return life;
    }
}

/// <summary>The verdict is written for readers; reading derives it again and refuses another.</summary>
internal sealed record FreshnessVerdictShape(
    LocalDate AsOf,
    string Category,
    LocalDate Collected,
    FreshnessState State,
    LocalDate? Verified = null,
    LocalDate? Last = null,
    FreshnessRule? Rule = null
)
{
    public static FreshnessVerdictShape Of(FreshnessVerdict verdict) =>
        new(
            verdict.AsOf,
            verdict.Category,
            verdict.Collected,
            verdict.State,
            verdict.Verified,
            verdict.Last,
            verdict.Rule
        );

    public FreshnessVerdict ToVerdict()
    {
        var verdict = FreshnessVerdict.Of(AsOf, Category, Collected, Verified, Last, Rule);
        return verdict.State == State && verdict.Rule == Rule
            ? verdict
            : throw new FormatException($"The facts make the record {verdict.State}, not {State}.");
    }
}

/// <summary>The state is written for readers; reading derives it again and refuses another.</summary>
internal sealed record ReportVerdictShape(
    ReportExpectation Expectation,
    ReportState State,
    LocalDate AsOf,
    PotentialRecord? Proof = null
)
{
    public ReportVerdict ToVerdict()
    {
        var verdict = new ReportVerdict(Expectation, Proof, AsOf);
        bool isProof =
            Proof is null
            || (Proof.Source == Expectation.Source && Expectation.From <= Proof.Collected && Proof.Collected <= AsOf);
        return isProof && verdict.State == State
            ? verdict
            : throw new FormatException($"The proof does not make the report {State}.");
    }
}

internal sealed record ReportReminderShape(string Source, ImmutableArray<ReportExpectation> Missing)
{
    public ReportReminder ToReminder() =>
        !Missing.IsEmpty && Missing.All(expectation => expectation.Source == Source)
            ? new(Source, Missing)
            : throw new FormatException("A reminder lists what its own department owes.");
}
