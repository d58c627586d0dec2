namespace Mobilization.Domain.Coverage;

/// <summary>The rules of the last mile: its policy, its stations and members, the verdicts, and what changed one.</summary>
public static class CoverageRules
{
    /// <summary>Two versions of the policy have one date. Facts: <c>from</c>.</summary>
    public const string VersionRepeated = "coverage.version-repeated";

    /// <summary>A level is none of the six. Facts: <c>from</c>, <c>tier</c>, <c>level</c>.</summary>
    public const string LevelUnknown = "coverage.level-unknown";

    /// <summary>A post is an empty text. Facts: <c>from</c>, <c>tier</c>.</summary>
    public const string PostEmpty = "coverage.post-empty";

    /// <summary>An item of the checklist is an empty text. Facts: <c>from</c>, <c>tier</c>.</summary>
    public const string ItemEmpty = "coverage.item-empty";

    /// <summary>A duty is an empty text. Facts: <c>from</c>.</summary>
    public const string DutyEmpty = "coverage.duty-empty";

    /// <summary>An exemption names no unit. Facts: <c>from</c>.</summary>
    public const string ExemptCodeMissing = "coverage.exempt-code-missing";

    /// <summary>The policy names a unit that the tree does not have. Facts: <c>from</c>, <c>unit</c>.</summary>
    public const string PolicyUnitUnknown = "coverage.policy-unit-unknown";

    /// <summary>No rule for the tier is in force. Facts: <c>unit</c>, <c>tier</c>, <c>on</c>.</summary>
    public const string TierUnruled = "coverage.tier-unruled";

    /// <summary>The tier is not asked of the unit's level. Facts: <c>unit</c>, <c>tier</c>, <c>level</c>.</summary>
    public const string LevelNotAsked = "coverage.level-not-asked";

    /// <summary>The unit, or one above it, is exempt by name. Facts: <c>unit</c>, <c>tier</c>, <c>exempt</c>. Source: DHIS2, where assigned units are what is expected.</summary>
    public const string Exempt = "coverage.exempt";

    /// <summary>No active station of the tier is in the unit. Facts: <c>unit</c>, <c>tier</c>, <c>on</c>.</summary>
    public const string NoStation = "coverage.no-station";

    /// <summary>An active station names no head. Facts: <c>station</c>.</summary>
    public const string HeadMissing = "coverage.head-missing";

    /// <summary>A station's head holds none of the accepted posts in that unit on that day. Facts: <c>station</c>, <c>head</c>, <c>unit</c>, <c>on</c>. Source: invariants 18 and 19.</summary>
    public const string HeadNotInPost = "coverage.head-not-in-post";

    /// <summary>A station's fit-out lacks an item of its tier. Facts: <c>station</c>, <c>item</c>. Source: invariant 26.</summary>
    public const string ItemMissing = "coverage.item-missing";

    /// <summary>A joint build names no partner. Facts: <c>station</c>. Source: invariant 25.</summary>
    public const string PartnersMissing = "coverage.partners-missing";

    /// <summary>A nested build names no host. Facts: <c>station</c>. Source: invariant 25.</summary>
    public const string HostMissing = "coverage.host-missing";

    /// <summary>No active member is in the grid. Facts: <c>unit</c>, <c>on</c>.</summary>
    public const string NoMember = "coverage.no-member";

    /// <summary>An active member has no duty that counts. Facts: <c>member</c>, <c>unit</c>. Source: invariant 21.</summary>
    public const string MemberWithoutDuty = "coverage.member-without-duty";

    /// <summary>What covers the unit. Facts: <c>unit</c>, <c>tier</c>, <c>by</c> (a station or a member).</summary>
    public const string CoveredBy = "coverage.covered-by";

    /// <summary>A record names a unit that the tree does not have. Facts: <c>record</c> (a station or a member), <c>unit</c>.</summary>
    public const string UnitUnknown = "coverage.unit-unknown";

    /// <summary>An active station or member is in a unit of a level that its tier is not asked of. Facts: <c>record</c>, <c>unit</c>, <c>tier</c>, <c>level</c>.</summary>
    public const string Misplaced = "coverage.misplaced";

    /// <summary>The line from a grid up to the county breaks here. Facts: <c>grid</c>, <c>unit</c>, <c>tier</c>, <c>state</c>.</summary>
    public const string LineBroken = "coverage.line-broken";

    /// <summary>The station was opened before. Facts: <c>station</c>, <c>since</c>.</summary>
    public const string StationOpenAlready = "station.open-already";

    /// <summary>The station was not opened yet. Facts: <c>station</c>.</summary>
    public const string StationNotOpen = "station.not-open";

    /// <summary>The station is closed. Facts: <c>station</c>, <c>since</c>.</summary>
    public const string StationClosed = "station.closed";

    /// <summary>The station is suspended already. Facts: <c>station</c>, <c>since</c>.</summary>
    public const string StationSuspended = "station.suspended";

    /// <summary>The station is not suspended. Facts: <c>station</c>.</summary>
    public const string StationNotSuspended = "station.not-suspended";

    /// <summary>The act happened on a day before the station's last one: it would rewrite what was decided since. Facts: <c>station</c>, <c>on</c>, <c>last</c>.</summary>
    public const string StationOutOfOrder = "station.out-of-order";

    /// <summary>The tree has no such unit. Facts: <c>station</c>, <c>unit</c>. Source: invariant 20.</summary>
    public const string StationUnitUnknown = "station.unit-unknown";

    /// <summary>The policy does not ask the unit's level for such a station. Facts: <c>station</c>, <c>unit</c>, <c>level</c>.</summary>
    public const string StationLevelNotAsked = "station.level-not-asked";
}
