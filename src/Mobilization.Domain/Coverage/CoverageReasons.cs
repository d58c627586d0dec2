using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Coverage;

/// <summary>Judges one unit in one tier again, with the reasons; each input may come from another judgement.</summary>
/// <param name="Judge">The policy, bound to its day.</param>
/// <param name="Stations">Whence stations and members.</param>
/// <param name="StationsOn">The day on which stations and members are looked at.</param>
/// <param name="Posts">Whence the roster.</param>
/// <param name="PostsOn">The day on which posts are looked at.</param>
internal readonly record struct CoverageReasons(
    CoverageJudge Judge,
    CoverageFacts Stations,
    LocalDate StationsOn,
    CoverageFacts Posts,
    LocalDate PostsOn
)
{
    public CoverageVerdict Of(Division unit, CoverageTier tier) =>
        WhyNotApplicable(Judge, unit, tier) is { } why ? new(unit.Code, tier, CoverageState.NotApplicable, [why])
        : tier == CoverageTier.Grid ? OfGrid(unit)
        : OfStations(unit, tier);

    /// <summary>Why nothing is asked of a unit in a tier; null where something is.</summary>
    public static Finding? WhyNotApplicable(CoverageJudge judge, Division unit, CoverageTier tier)
    {
        if (tier != CoverageTier.Grid && judge.Version?[tier] is null)
        {
            return new(CoverageRules.TierUnruled, ("unit", unit.Code), ("tier", tier), ("on", judge.AsOf));
        }
        if (!judge.Asks(tier, unit.Level))
        {
            return new(CoverageRules.LevelNotAsked, ("unit", unit.Code), ("tier", tier), ("level", unit.Level));
        }
        ImmutableArray<DivisionCode> exempt = judge.Version?.Exempt ?? [];
        for (Division? step = exempt.IsEmpty ? null : unit; step is { } above; step = above.Parent)
        {
            if (exempt.Contains(above.Code))
            {
                return new(CoverageRules.Exempt, ("unit", unit.Code), ("tier", tier), ("exempt", above.Code));
            }
        }
        return null;
    }

    private CoverageVerdict OfStations(Division unit, CoverageTier tier)
    {
        var lacks = new Findings();
        bool isAny = false;
        foreach (StationRecord station in Stations.StationsIn(unit.Ordinal, tier))
        {
            if (!station.During.Contains(StationsOn))
            {
                continue;
            }
            isAny = true;
            var broken = new Findings();
            Judge.Check(station, unit, Posts.Roster, PostsOn, ref broken);
            if (!broken.Any)
            {
                return new(
                    unit.Code,
                    tier,
                    CoverageState.Covered,
                    [new(CoverageRules.CoveredBy, ("unit", unit.Code), ("tier", tier), ("by", station.Id))]
                );
            }
            lacks.AddRange(broken);
        }
        if (!isAny)
        {
            lacks.Add(CoverageRules.NoStation, ("unit", unit.Code), ("tier", tier), ("on", StationsOn));
        }
        return new(unit.Code, tier, isAny ? CoverageState.Partial : CoverageState.None, lacks.ToImmutable());
    }

    private CoverageVerdict OfGrid(Division unit)
    {
        var lacks = new Findings();
        foreach (GridMember member in Stations.MembersIn(unit.Ordinal))
        {
            if (!member.During.Contains(StationsOn))
            {
                continue;
            }
            if (Judge.HasDuty(member))
            {
                return new(
                    unit.Code,
                    CoverageTier.Grid,
                    CoverageState.Covered,
                    [new(CoverageRules.CoveredBy, ("unit", unit.Code), ("tier", CoverageTier.Grid), ("by", member.Id))]
                );
            }
            lacks.Add(CoverageRules.MemberWithoutDuty, ("member", member.Id), ("unit", unit.Code));
        }
        if (!lacks.Any)
        {
            lacks.Add(CoverageRules.NoMember, ("unit", unit.Code), ("on", StationsOn));
        }
        return new(unit.Code, CoverageTier.Grid, CoverageState.None, lacks.ToImmutable());
    }
}
