using Mobilization.Domain;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using RegionReport.Case;
using CasePolicy = RegionReport.Case.CoveragePolicy;
using CoveragePolicy = Mobilization.Domain.Coverage.CoveragePolicy;

namespace RegionReport.Measures;

/// <summary>The measures <c>coverage.*</c> of a case.</summary>
public static class CoverageMeasures
{
    public static void Add(CaseFacts facts, Roster roster, MeasureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        CoverageMap map = Judge(facts, roster, table.Tree);
        AddTier(CoverageTier.Workstation, "coverage.workstation");
        AddTier(CoverageTier.LiaisonPoint, "coverage.liaison");
        table.Add(map.Totals(CoverageTier.Grid).Measure("coverage.grid", static tally => tally.Coverage));
        table.Add(map.Network.Totals.Measure("coverage.chain", static tally => tally.Chain));

        void AddTier(CoverageTier tier, string name)
        {
            Rollup<TierTally> totals = map.Totals(tier);
            table.Add(totals.Measure(name, static tally => tally.Coverage));
            table.Add(totals.Measure($"{name}.partial", static tally => Figure.Count(tally.Partial)));
        }
    }

    /// <summary>The case's coverage as of its date, with all reasons.</summary>
    public static CoverageMap Judge(CaseFacts facts, Roster roster, AdministrativeTree tree)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PolicyOf(facts.Coverage)
            .On(facts.AsOf)
            .Judge(tree, facts.Stations.Select(RecordOf), facts.GridMembers.Select(MemberOf), roster);
    }

    /// <summary>A case's policy has no date: it is in force at every as-of.</summary>
    private static CoveragePolicy PolicyOf(CasePolicy policy) =>
        CoveragePolicy.Build(
            new CoveragePolicyVersion(new(1, 1, 1), RuleOf(policy.Workstation), RuleOf(policy.Liaison), policy.Exempt)
        );

    private static TierRule? RuleOf(TierPolicy? policy) =>
        policy is null
            ? null
            : new([.. policy.Levels.Select(static level => (DivisionLevel)level)], policy.HeadPosts, policy.Items);

    private static StationRecord RecordOf(StationRow row) =>
        new(
            new(row.Id),
            row.Kind == StationKind.Workstation ? CoverageTier.Workstation : CoverageTier.LiaisonPoint,
            row.Unit,
            new(
                row.Mode switch
                {
                    StationMode.Joint => BuildMode.Joint,
                    StationMode.Nested => BuildMode.Nested,
                    _ => BuildMode.Standalone,
                },
                row.Partners,
                row.Host
            ),
            row.Head is { } head ? new Id<Officer>(head) : null,
            row.Items,
            new(row.Established, row.Closed)
        );

    private static GridMember MemberOf(GridMemberRow row) =>
        new(new(row.Id), row.Unit, row.Duties, new(row.From, row.To));
}
