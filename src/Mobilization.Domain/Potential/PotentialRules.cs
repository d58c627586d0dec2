namespace Mobilization.Domain.Potential;

/// <summary>The rules about potential data: what its lists must keep, what refuses a command or a verification, and what explains a verdict.</summary>
/// <remarks>A fact <c>row</c> is counted from 0.</remarks>
public static class PotentialRules
{
    /// <summary>A row of categories has no code. Facts: <c>row</c>.</summary>
    public const string CategoryCodeMissing = "potential.category-code-missing";

    /// <summary>A category has no name. Facts: <c>row</c>, <c>category</c>.</summary>
    public const string CategoryNameMissing = "potential.category-name-missing";

    /// <summary>An earlier row has the same category code. Facts: <c>row</c>, <c>category</c>, <c>first-row</c>.</summary>
    public const string CategoryDuplicate = "potential.category-duplicate";

    /// <summary>No row has the parent's code. Facts: <c>row</c>, <c>category</c>, <c>parent</c>.</summary>
    public const string CategoryParentUnknown = "potential.category-parent-unknown";

    /// <summary>A category is its own ancestor; stated once a cycle, at its first row. Facts: <c>row</c>, <c>category</c>, <c>length</c>.</summary>
    public const string CategoryCycle = "potential.category-cycle";

    /// <summary>A freshness rule is for a category that the tree does not have. Facts: <c>row</c>, <c>category</c>.</summary>
    public const string RuleCategoryUnknown = "potential.rule-category-unknown";

    /// <summary>An earlier freshness rule has the same category and date. Facts: <c>row</c>, <c>category</c>, <c>effective-from</c>, <c>first-row</c>.</summary>
    public const string RuleDuplicate = "potential.rule-duplicate";

    /// <summary>Verdict: within the first limit. Facts: <c>category</c>, <c>last</c>, <c>fresh-until</c>, <c>due-until</c>, <c>rule</c>, <c>rule-from</c>.</summary>
    /// <remarks>Here and below, <c>rule</c> is the category whose rule is in force, an asterisk for the default of all; a day beyond the calendar is two dots.</remarks>
    public const string Fresh = "potential.fresh";

    /// <summary>Verdict: beyond the first limit, within the second. Facts: <c>category</c>, <c>last</c>, <c>fresh-until</c>, <c>due-until</c>, <c>rule</c>, <c>rule-from</c>.</summary>
    public const string Due = "potential.due";

    /// <summary>Verdict: beyond both limits. Facts: <c>category</c>, <c>last</c>, <c>fresh-until</c>, <c>due-until</c>, <c>rule</c>, <c>rule-from</c>.</summary>
    public const string Stale = "potential.stale";

    /// <summary>Verdict: never verified, hence stale; nothing is presumed fresh for want of a date. Facts: <c>category</c>, <c>rule</c>, <c>rule-from</c>.</summary>
    public const string NeverVerified = "potential.never-verified";

    /// <summary>Verdict: the record's own date of verification is after the as-of day. Facts: <c>verified</c>, <c>as-of</c>. Source: unlike dbt, where a future date passes.</summary>
    public const string VerifiedInFuture = "potential.verified-in-future";

    /// <summary>Verdict: no rule is in force for the category or any above it. Facts: <c>category</c>, <c>as-of</c>.</summary>
    public const string Unruled = "potential.unruled";

    /// <summary>Verdict: the rule in force exempts the category. Facts: <c>category</c>, <c>rule</c>, <c>rule-from</c>.</summary>
    public const string Exempt = "potential.exempt";

    /// <summary>Verdict: collected after the as-of day, so that the record does not exist on it. Facts: <c>collected</c>, <c>as-of</c>.</summary>
    public const string NotCollected = "potential.not-collected";

    /// <summary>An earlier record has the same identifier. Facts: <c>row</c>, <c>record</c>, <c>first-row</c>.</summary>
    public const string RecordDuplicate = "potential.record-duplicate";

    /// <summary>A record lies in a division that the tree does not have. Facts: <c>row</c>, <c>record</c>, <c>unit</c>.</summary>
    public const string RecordUnitUnknown = "potential.record-unit-unknown";

    /// <summary>A record is of a category that the tree does not have. Facts: <c>row</c>, <c>record</c>, <c>category</c>.</summary>
    public const string RecordCategoryUnknown = "potential.record-category-unknown";

    /// <summary>An earlier verification has the same identifier. Facts: <c>row</c>, <c>verification</c>, <c>first-row</c>.</summary>
    public const string VerificationDuplicate = "potential.verification-duplicate";

    /// <summary>A verification names no verifier of a line: it takes both. Facts: <c>verification</c>, <c>line</c>. Source: invariant 14.</summary>
    public const string VerifierMissing = "potential.verifier-missing";

    /// <summary>One person stands for both lines. Facts: <c>verification</c>, <c>verifier</c>. Source: invariant 14.</summary>
    public const string VerifiersSame = "potential.verifiers-same";

    /// <summary>A dimension is not assessed, and no reason is given. Facts: <c>verification</c>, <c>dimension</c>. Source: invariant 13.</summary>
    public const string DimensionUnexplained = "potential.dimension-unexplained";

    /// <summary>Accuracy: every assessed dimension passes. Facts: <c>record</c>, <c>verification</c>, <c>date</c>.</summary>
    public const string Accurate = "potential.accurate";

    /// <summary>Accuracy: no valid verification assessed anything of the record. Facts: <c>record</c>.</summary>
    public const string NotAssessed = "potential.not-assessed";

    /// <summary>Accuracy: the address is not what was found. Facts: <c>record</c>, <c>verification</c>, <c>date</c>.</summary>
    public const string AddressWrong = "potential.address-wrong";

    /// <summary>Accuracy: the category is not what was found. Facts: <c>record</c>, <c>verification</c>, <c>date</c>.</summary>
    public const string CategoryWrong = "potential.category-wrong";

    /// <summary>Accuracy: the quantity found is in another unit of measure, or in none. Facts: <c>record</c>, <c>verification</c>, <c>date</c>, <c>reported</c>, <c>observed</c>.</summary>
    public const string MeasureDiffers = "potential.measure-differs";

    /// <summary>Accuracy: the quantity is off by more than the policy tolerates. Facts: <c>record</c>, <c>verification</c>, <c>date</c>, <c>reported</c>, <c>observed</c>, <c>absolute</c>, <c>relative</c>, <c>measure</c>.</summary>
    public const string QuantityOff = "potential.quantity-off";

    /// <summary>An expectation is for a division that the tree does not have. Facts: <c>row</c>, <c>unit</c>, <c>source</c>.</summary>
    public const string ExpectationUnitUnknown = "potential.expectation-unit-unknown";

    /// <summary>Completeness: reported within the period. Facts: <c>unit</c>, <c>source</c>, <c>due</c>, <c>record</c>, <c>collected</c>.</summary>
    public const string ReportedOnTime = "potential.reported-on-time";

    /// <summary>Completeness: reported after the due day. Facts: <c>unit</c>, <c>source</c>, <c>due</c>, <c>record</c>, <c>collected</c>.</summary>
    public const string ReportedLate = "potential.reported-late";

    /// <summary>Completeness: nothing was reported. Facts: <c>unit</c>, <c>source</c>, <c>from</c>, <c>due</c>.</summary>
    public const string ReportMissing = "potential.report-missing";

    /// <summary>Completeness: the due day is not over, so nothing is missed yet. Facts: <c>unit</c>, <c>source</c>, <c>due</c>, <c>as-of</c>.</summary>
    public const string ReportNotDue = "potential.report-not-due";

    /// <summary>A baseline is for a division that the tree does not have. Facts: <c>row</c>, <c>unit</c>.</summary>
    public const string BaselineUnitUnknown = "potential.baseline-unit-unknown";

    /// <summary>A baseline is for a category that the tree does not have. Facts: <c>row</c>, <c>category</c>.</summary>
    public const string BaselineCategoryUnknown = "potential.baseline-category-unknown";

    /// <summary>An earlier baseline has the same unit, category and measure. Facts: <c>row</c>, <c>unit</c>, <c>category</c>, <c>measure</c>, <c>first-row</c>.</summary>
    public const string BaselineDuplicate = "potential.baseline-duplicate";

    /// <summary>A find on site lies in a division that the tree does not have. Facts: <c>row</c>, <c>find</c>, <c>unit</c>.</summary>
    public const string FindUnitUnknown = "potential.find-unit-unknown";

    /// <summary>The record was reported already. Facts: <c>record</c>, <c>since</c>.</summary>
    public const string AlreadyReported = "potential.already-reported";

    /// <summary>The record was not reported yet. Facts: <c>record</c>.</summary>
    public const string NotReported = "potential.not-reported";

    /// <summary>The record was retired. Facts: <c>record</c>, <c>since</c>.</summary>
    public const string Retired = "potential.retired";

    /// <summary>What was handed in belongs to another record. Facts: <c>record</c>, <c>other</c>.</summary>
    public const string OtherRecord = "potential.other-record";

    /// <summary>A correction changes nothing. Facts: <c>record</c>.</summary>
    public const string NothingCorrected = "potential.nothing-corrected";

    /// <summary>The act is dated before the day on which the record was collected. Facts: <c>record</c>, <c>on</c>, <c>collected</c>.</summary>
    public const string BeforeCollection = "potential.before-collection";

    /// <summary>The verification is dated after the act that enters it. Facts: <c>record</c>, <c>verification</c>, <c>date</c>, <c>on</c>.</summary>
    public const string VerificationLaterThanAct = "potential.verification-later-than-act";

    /// <summary>The same verification was entered before. Facts: <c>record</c>, <c>verification</c>.</summary>
    public const string VerificationRepeated = "potential.verification-repeated";
}
