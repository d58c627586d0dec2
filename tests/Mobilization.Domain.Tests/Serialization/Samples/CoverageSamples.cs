using Mobilization.Domain.Coverage;
using static Mobilization.Domain.Tests.Serialization.RootSamples;
using World = Mobilization.Domain.Tests.Coverage.Jiaxing;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>The samples of room Coverage.</summary>
internal static class CoverageSamples
{
    private static readonly CoverageVerdict Partial = new(
        Street,
        CoverageTier.Workstation,
        CoverageState.Partial,
        [new(CoverageRules.NoStation, ("unit", Street))]
    );

    private static readonly CoverageVerdict Covered = new(Street, CoverageTier.Workstation, CoverageState.Covered);

    private static readonly Decision<Station, StationEvent> Opened = Station
        .Draft(new("S1"), CoverageTier.Workstation)
        .Open(
            World.Township,
            Housing.JointWith("退役军人服务站"),
            World.ArmsHead,
            ["标牌"],
            World.Act(World.On),
            World.Policy,
            World.Roster
        );

    public static object[] All =>
        [
            new SubstitutePost(Street, "街道办副主任"),
            World.WorkstationRule,
            World.Policy.Versions[0],
            new CoveragePolicyVersion(Begin),
            World.Policy,
            World.Workstation(),
            World.Workstation(headless: true, housing: Housing.NestedIn("文化礼堂"), during: Year),
            World.Member("M1", World.Grid, "国防宣传", "警报器巡查"),
            new SoleBreak(Street, CoverageTier.Workstation, 2),
            Housing.Standalone,
            Housing.JointWith("退役军人服务站", "武装部"),
            Housing.NestedIn("文化礼堂"),
            Partial,
            Covered,
            new CountyMending(Nanhu, [Partial]),
            MendingPlan.Restore([new(Nanhu, [Partial])], [new(Jiaxing, CoverageTier.Workstation, CoverageState.None)]),
            new CoverageChange(Partial, Covered, [CoverageCause.Stations, CoverageCause.Posts]),
            new TierTally(3, 1, 2),
            new ChainTally(3, 1),
            Station.Draft(new("S1"), CoverageTier.Workstation),
            Opened.State,
            Opened.State.Suspend("装修", World.Act(World.On)).State,
            Opened,
            Opened.State.Resume(World.Act(World.On)),
            new StationOpened(Street, Housing.JointWith("退役军人服务站"), new("P6"), ["标牌"], Plain, 1),
            new HeadNamed(null, Full, 2),
            new HeadNamed(new("P7"), Plain, 2),
            new FittedOut(["标牌", "照明"], Plain, 3),
            new StationSuspended("装修", Plain, 4),
            new StationResumed(Plain, 5),
            new StationMoved(Street, Housing.NestedIn("文化礼堂"), new("P7"), Plain, 6),
            new StationClosed("并入", Plain, 7),
        ];
}
