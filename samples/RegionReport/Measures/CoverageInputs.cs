using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using RegionReport.Case;
using CasePolicy = RegionReport.Case.CoveragePolicy;
using CoveragePolicy = Mobilization.Domain.Coverage.CoveragePolicy;

namespace RegionReport.Measures;

/// <summary>A case's stations, grid members and their policy as the library takes them.</summary>
internal static class CoverageInputs
{
    public static ImmutableArray<StationRecord> StationsOf(CaseFacts facts) => [.. facts.Stations.Select(RecordOf)];

    public static ImmutableArray<GridMember> MembersOf(CaseFacts facts) => [.. facts.GridMembers.Select(MemberOf)];

    /// <summary>A case's policy has no date: it is in force at every as-of.</summary>
    public static CoveragePolicy PolicyOf(CasePolicy policy) =>
        CoveragePolicy.Build(
            new CoveragePolicyVersion(new(1, 1, 1), RuleOf(policy.Workstation), RuleOf(policy.Liaison), policy.Exempt)
        );

    public static CoverageTier TierOf(StationKind kind) =>
        kind == StationKind.Workstation ? CoverageTier.Workstation : CoverageTier.LiaisonPoint;

    public static BuildMode ModeOf(StationMode mode) =>
        mode switch
        {
            StationMode.Joint => BuildMode.Joint,
            StationMode.Nested => BuildMode.Nested,
            _ => BuildMode.Standalone,
        };

    private static TierRule? RuleOf(TierPolicy? policy) =>
        policy is null
            ? null
            : new([.. policy.Levels.Select(static level => (DivisionLevel)level)], policy.HeadPosts, policy.Items);

    private static StationRecord RecordOf(StationRow row) =>
        new(
            new(row.Id),
            TierOf(row.Kind),
            row.Unit,
            new(ModeOf(row.Mode), row.Partners, row.Host),
            row.Head is { } head ? new Id<Officer>(head) : null,
            row.Items,
            new(row.Established, row.Closed)
        );

    private static GridMember MemberOf(GridMemberRow row) =>
        new(new(row.Id), row.Unit, row.Duties, new(row.From, row.To));
}
