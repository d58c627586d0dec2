using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Benchmarks.Coverage;

/// <summary>The same verdicts and totals by LINQ over objects; nodes that know all above them, and officers by id, are made beforehand.</summary>
public sealed class CoverageLinq
{
    private sealed record Unit(DivisionCode Code, DivisionLevel Level, bool IsExempt, Unit[] SelfAndAbove);

    private readonly CoverageNation _nation;
    private readonly Unit[] _units;
    private readonly Dictionary<DivisionCode, Unit> _byCode;
    private readonly Dictionary<Id<Officer>, Appointment> _posts;

    public CoverageLinq(CoverageNation nation)
    {
        _nation = nation;
        _byCode = new(nation.Tree.Count);
        var exempt = nation.Exempt.ToHashSet();
        foreach (Division division in nation.Tree.Divisions)
        {
            Unit? parent = division.Parent is { } above ? _byCode[above.Code] : null;
            Unit[] line = new Unit[1 + (parent?.SelfAndAbove.Length ?? 0)];
            parent?.SelfAndAbove.CopyTo(line, 1);
            bool isExempt = exempt.Contains(division.Code) || parent is { IsExempt: true };
            line[0] = new(division.Code, division.Level, isExempt, line);
            _byCode.Add(division.Code, line[0]);
        }
        _units = [.. nation.Tree.Divisions.Select(division => _byCode[division.Code])];
        _posts = nation.Roster.Appointments.ToDictionary(one => one.Officer);
    }

    public long Judge()
    {
        CoveragePolicyVersion policy = _nation.Policy.Versions[0];
        var states = _nation
            .Stations.Where(station => IsActive(station.During))
            .GroupBy(station => (_byCode[station.Unit], station.Tier))
            .ToDictionary(
                unit => unit.Key,
                unit =>
                    unit.Any(station => Meets(station, policy[station.Tier]!))
                        ? CoverageState.Covered
                        : CoverageState.Partial
            );
        var served = _nation
            .Members.Where(member => IsActive(member.During) && member.Duties.Length > 0)
            .Select(member => _byCode[member.Unit])
            .ToHashSet();
        long sum = 0;
        foreach (
            CoverageTier tier in (CoverageTier[])
                [CoverageTier.Workstation, CoverageTier.LiaisonPoint, CoverageTier.Grid]
        )
        {
            sum += _units
                .Where(unit => IsAsked(unit, tier))
                .SelectMany(unit => unit.SelfAndAbove, (unit, above) => (above, State: State(unit, tier)))
                .GroupBy(pair => pair.above)
                .Select(at =>
                    (
                        Applicable: at.Count(),
                        Covered: at.Count(pair => pair.State == CoverageState.Covered),
                        Partial: at.Count(pair => pair.State == CoverageState.Partial)
                    )
                )
                .Sum(total => (long)tier * (total.Applicable + 3L * total.Covered + 7L * total.Partial));
        }
        return sum
            + _units
                .Where(unit =>
                    IsAsked(unit, CoverageTier.Grid)
                    && State(unit, CoverageTier.Grid) == CoverageState.Covered
                    && unit.SelfAndAbove.Skip(1).All(Stands)
                )
                .SelectMany(unit => unit.SelfAndAbove)
                .GroupBy(unit => unit)
                .Sum(at => 11L * at.Count());

        bool Stands(Unit unit) =>
            (!IsAsked(unit, CoverageTier.Workstation) || State(unit, CoverageTier.Workstation) == CoverageState.Covered)
            && (
                !IsAsked(unit, CoverageTier.LiaisonPoint)
                || State(unit, CoverageTier.LiaisonPoint) == CoverageState.Covered
            );

        bool IsAsked(Unit unit, CoverageTier tier) =>
            !unit.IsExempt
            && (
                tier == CoverageTier.Grid ? unit.Level == DivisionLevel.Grid : policy[tier]!.Levels.Contains(unit.Level)
            );

        CoverageState State(Unit unit, CoverageTier tier) =>
            tier == CoverageTier.Grid
                ? served.Contains(unit)
                    ? CoverageState.Covered
                    : CoverageState.None
                : states.GetValueOrDefault((unit, tier), CoverageState.None);
    }

    private bool Meets(StationRecord station, TierRule rule) =>
        rule.Items.All(item => station.Items.Contains(item))
        && station.Housing.Mode switch
        {
            BuildMode.Joint => station.Housing.Partners.Length > 0,
            BuildMode.Nested => station.Housing.Host is not null,
            _ => true,
        }
        && station.Head is { } head
        && _posts.TryGetValue(head, out Appointment? post)
        && post.Unit == station.Unit
        && IsActive(post.During)
        && rule.HeadPosts.Contains(post.Post);

    private static bool IsActive(DateRange days) =>
        days.From <= CoverageNation.AsOf && (days.To is not { } to || CoverageNation.AsOf < to);
}
