using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>The rules of coverage as their text says them, word by word over lists, without the library's rooms of tree or roster.</summary>
internal sealed class CoverageModel(RandomRegion region, LocalDate on)
{
    private readonly CoveragePolicyVersion? _version = region
        .Policy.Versions.Where(version => version.From <= on)
        .MaxBy(version => version.From);

    public static readonly CoverageTier[] Tiers =
    [
        CoverageTier.Workstation,
        CoverageTier.LiaisonPoint,
        CoverageTier.Grid,
    ];

    public IEnumerable<DivisionCode> Units => region.Rows.Select(row => row.Code);

    public IEnumerable<DivisionRow> Above(DivisionCode unit)
    {
        DivisionRow row = Row(unit);
        return row.Parent is { } parent ? Above(parent).Prepend(Row(parent)) : [];
    }

    public IEnumerable<DivisionCode> Below(DivisionCode unit) =>
        Units.Where(other => other == unit || Above(other).Any(above => above.Code == unit));

    public CoverageState State(DivisionCode unit, CoverageTier tier)
    {
        TierRule? rule = tier == CoverageTier.Grid ? null : _version?[tier];
        bool asked =
            tier == CoverageTier.Grid
                ? Row(unit).Level == DivisionLevel.Grid
                : rule is not null && rule.Levels.Contains(Row(unit).Level);
        bool exempt =
            _version is not null && Above(unit).Select(row => row.Code).Append(unit).Any(_version.Exempt.Contains);
        if (!asked || exempt)
        {
            return CoverageState.NotApplicable;
        }
        if (tier == CoverageTier.Grid)
        {
            bool covered = region.Members.Any(member =>
                member.Unit == unit
                && IsActive(member.During)
                && member.Duties.Any(duty =>
                    _version is null || _version.Duties.IsEmpty || _version.Duties.Contains(duty)
                )
            );
            return covered ? CoverageState.Covered : CoverageState.None;
        }
        StationRecord[] active =
        [
            .. region.Stations.Where(station =>
                station.Unit == unit && station.Tier == tier && IsActive(station.During)
            ),
        ];
        return active.Length == 0 ? CoverageState.None
            : active.Any(station => MeetsEverything(station, rule!)) ? CoverageState.Covered
            : CoverageState.Partial;
    }

    /// <summary>The links of a grid's line that do not stand.</summary>
    public IEnumerable<(DivisionCode Unit, CoverageTier Tier)> Breaks(DivisionCode grid)
    {
        if (State(grid, CoverageTier.Grid) != CoverageState.Covered)
        {
            yield return (grid, CoverageTier.Grid);
        }
        foreach (DivisionRow above in Above(grid))
        {
            foreach (CoverageTier tier in Tiers[..2])
            {
                if (State(above.Code, tier) is CoverageState.None or CoverageState.Partial)
                {
                    yield return (above.Code, tier);
                }
            }
        }
    }

    private bool MeetsEverything(StationRecord station, TierRule rule)
    {
        bool head = region.Appointments.Any(one =>
            one.Officer == station.Head
            && one.Unit == station.Unit
            && IsActive(one.During)
            && (
                rule.HeadPosts.IsEmpty
                || rule.HeadPosts.Contains(one.Post)
                || rule.Substitutes.Any(other => other.Unit == station.Unit && other.Post == one.Post)
            )
        );
        bool items = rule.Items.All(station.Items.Contains);
        bool housing = station.Housing.Mode switch
        {
            BuildMode.Joint => station.Housing.Partners.Length > 0,
            BuildMode.Nested => station.Housing.Host is not null,
            _ => true,
        };
        return head && items && housing;
    }

    private DivisionRow Row(DivisionCode unit) => region.Rows.Single(row => row.Code == unit);

    private bool IsActive(DateRange days) => days.From <= on && (days.To is null || on < days.To);
}
