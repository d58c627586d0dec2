namespace Mobilization.Domain.Patrols;

/// <summary>The rules of patrols and of the rectification of what they find.</summary>
public static class PatrolRules
{
    /// <summary>Two versions of the policy have one date. Facts: <c>from</c>.</summary>
    public const string VersionRepeated = "patrol.version-repeated";

    /// <summary>A version lists a kind of facility twice. Facts: <c>from</c>, <c>kind</c>.</summary>
    public const string KindRepeated = "patrol.kind-repeated";

    /// <summary>The age bands do not ascend. Facts: <c>from</c>, <c>days</c>, <c>before</c>.</summary>
    public const string BandsNotAscending = "patrol.bands-not-ascending";

    /// <summary>Two facilities have one identifier; the later one is left out. Facts: <c>facility</c>, <c>unit</c>.</summary>
    public const string FacilityRepeated = "patrol.facility-repeated";

    /// <summary>A facility's unit is not in the tree. Facts: <c>facility</c>, <c>unit</c>.</summary>
    public const string UnitUnknown = "patrol.unit-unknown";

    /// <summary>The policy lists kinds of facility, and not this one. Facts: <c>facility</c>, <c>kind</c>.</summary>
    public const string KindUnlisted = "patrol.kind-unlisted";

    /// <summary>A patrol names a facility that is not listed. Facts: <c>patrol</c>, <c>facility</c>.</summary>
    public const string FacilityUnknown = "patrol.facility-unknown";

    /// <summary>A patrol reports defects without a photo or video, and is refused. Facts: <c>patrol</c>, <c>defects</c>. Source: invariant 22.</summary>
    public const string DefectsWithoutMedia = "patrol.defects-without-media";

    /// <summary>The policy lists kinds of defect, and not this one. Facts: <c>patrol</c>, <c>kind</c>.</summary>
    public const string DefectKindUnlisted = "patrol.defect-kind-unlisted";

    /// <summary>An electronic tour left out a checkpoint. Facts: <c>patrol</c>, <c>checkpoint</c>.</summary>
    public const string CheckpointMissed = "patrol.checkpoint-missed";

    /// <summary>A stamp names a checkpoint that the facility does not have. Facts: <c>patrol</c>, <c>checkpoint</c>.</summary>
    public const string CheckpointUnknown = "patrol.checkpoint-unknown";

    /// <summary>A stamp comes after one of a later checkpoint, or bears an earlier time than the one before it. Facts: <c>patrol</c>, <c>checkpoint</c>, <c>after</c>.</summary>
    public const string StampOutOfOrder = "patrol.stamp-out-of-order";

    /// <summary>A stamp bears a time after that of the record. Facts: <c>patrol</c>, <c>checkpoint</c>, <c>at</c>, <c>recorded</c>. Source: invariant 27.</summary>
    public const string StampInFuture = "patrol.stamp-in-future";

    /// <summary>A photo or video bears a time after that of the record. Facts: <c>patrol</c>, <c>media</c>, <c>at</c>, <c>recorded</c>.</summary>
    public const string MediaInFuture = "patrol.media-in-future";

    /// <summary>A facility was never patrolled. Facts: <c>facility</c>, <c>interval</c>.</summary>
    public const string NeverPatrolled = "patrol.never-patrolled";

    /// <summary>A facility's last patrol is longer ago than its interval. Facts: <c>facility</c>, <c>last</c>, <c>due</c>, <c>interval</c>.</summary>
    public const string Overdue = "patrol.overdue";

    /// <summary>A facility's last patrol is within its interval. Facts: <c>facility</c>, <c>patrol</c>, <c>last</c>, <c>interval</c>.</summary>
    public const string Current = "patrol.current";

    /// <summary>Nobody in the facility's unit or below has the duty under which it is patrolled. Facts: <c>facility</c>, <c>unit</c>, <c>duty</c>.</summary>
    public const string NobodyOnDuty = "patrol.nobody-on-duty";

    /// <summary>The order was issued before. Facts: <c>order</c>, <c>since</c>.</summary>
    public const string IssuedAlready = "rectification.issued-already";

    /// <summary>The order was not issued yet. Facts: <c>order</c>.</summary>
    public const string NotIssued = "rectification.not-issued";

    /// <summary>The order is closed or withdrawn. Facts: <c>order</c>, <c>step</c>, <c>since</c>.</summary>
    public const string Over = "rectification.over";

    /// <summary>The act happened on a day before the order's last one: it would rewrite what was decided since. Facts: <c>order</c>, <c>on</c>, <c>last</c>.</summary>
    public const string OutOfOrder = "rectification.out-of-order";

    /// <summary>No station issues the order. Facts: <c>order</c>. Source: invariant 23.</summary>
    public const string IssuerMissing = "rectification.issuer-missing";

    /// <summary>Nobody is responsible: none is named, and the facility has no maintainer. Facts: <c>order</c>, <c>facility</c>. Source: invariant 23.</summary>
    public const string ResponsibleMissing = "rectification.responsible-missing";

    /// <summary>The patrol has no feedback form, or no such defect on it. Facts: <c>order</c>, <c>patrol</c>. Source: invariants 22 and 23.</summary>
    public const string DefectMissing = "rectification.defect-missing";

    /// <summary>The patrol is of another facility. Facts: <c>order</c>, <c>patrol</c>, <c>facility</c>.</summary>
    public const string OtherFacility = "rectification.other-facility";

    /// <summary>The patrol happened after the day of issue. Facts: <c>order</c>, <c>patrol</c>, <c>on</c>.</summary>
    public const string PatrolLater = "rectification.patrol-later";

    /// <summary>The deadline is before the day of issue. Facts: <c>order</c>, <c>deadline</c>, <c>issued</c>. Source: invariant 23.</summary>
    public const string DeadlineBeforeIssue = "rectification.deadline-before-issue";

    /// <summary>The extension does not reach beyond the deadline in force. Facts: <c>order</c>, <c>to</c>, <c>deadline</c>.</summary>
    public const string ExtensionNotLater = "rectification.extension-not-later";

    /// <summary>A report that the defect is fixed has no evidence. Facts: <c>order</c>. Source: invariant 24.</summary>
    public const string EvidenceMissing = "rectification.evidence-missing";

    /// <summary>Evidence bears a time after that of the record. Facts: <c>order</c>, <c>media</c>, <c>at</c>, <c>recorded</c>.</summary>
    public const string EvidenceInFuture = "rectification.evidence-in-future";

    /// <summary>The fix was reported and waits for its re-inspection. Facts: <c>order</c>, <c>since</c>.</summary>
    public const string ReportedAlready = "rectification.reported-already";

    /// <summary>No fix was reported that could be re-inspected. Facts: <c>order</c>. Source: invariant 24.</summary>
    public const string NotReported = "rectification.not-reported";

    /// <summary>An order's facility is not listed, or its unit not in the tree. Facts: <c>order</c>, <c>facility</c>.</summary>
    public const string OrderFacilityUnknown = "rectification.facility-unknown";

    /// <summary>A closing without evidence is none. Facts: <c>order</c>, <c>closed</c>. Source: invariant 24.</summary>
    public const string ClosedWithoutEvidence = "rectification.closed-without-evidence";

    /// <summary>An open order is past its deadline and goes up to the county. Facts: <c>order</c>, <c>unit</c>, <c>county</c>, <c>responsible</c>, <c>deadline</c>, <c>extended</c>, <c>days</c>.</summary>
    public const string OrderOverdue = "rectification.overdue";
}
