using Mobilization.Domain.Patrols;
using static Mobilization.Domain.Tests.Serialization.RootSamples;
using World = Mobilization.Domain.Tests.Patrols.PatrolWorld;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>The samples of room Patrols.</summary>
internal static class PatrolsSamples
{
    private static readonly Act AtNoon = Tests.Coverage.Jiaxing.Act(World.On);

    private static readonly Defect Rust = new("锈蚀", "防护门", "铰链锈蚀");

    private static readonly Patrol Found = World.Manual("X1", World.On, World.Rusted(World.On));

    private static readonly Decision<RectificationOrder, OrderEvent> IssuedOrder = RectificationOrder
        .Draft(new("D1"), World.Shelter)
        .Issue(new("S1"), null, Found, Found.Form!.Defects[0], World.On, AtNoon);

    private static readonly RectificationOrder FixedOrder = IssuedOrder
        .State.Extend(World.On.PlusDays(3), "缺配件", AtNoon)
        .State.ReportFixed([World.Photo("sha256:02", World.On)], AtNoon)
        .State;

    public static object[] All =>
        [
            World.Shelter,
            World.Siren,
            Rust,
            World.Photo("sha256:01", World.On),
            new CheckpointStamp("入口", World.Noon(World.On)),
            World.Rusted(World.On),
            Found,
            new Patrol(
                new("X2"),
                World.Shelter.Id,
                World.On,
                PatrolMode.ElectronicTour,
                new("M1"),
                stamps: [new("入口", World.Noon(World.On))],
                recordedAt: World.Noon(World.On)
            ),
            World.Policy.Versions[0].Kinds[0],
            World.Policy.Versions[0],
            World.Policy,
            new OrderRecord(
                new("D1"),
                new("F1"),
                new("S1"),
                "宏达物业公司",
                Begin,
                Begin.PlusDays(10),
                Begin.PlusDays(20),
                closed: Begin.PlusDays(15),
                evidence: 2
            ),
            new OrderRecord(
                new("D1"),
                new("F1"),
                new("S1"),
                "宏达物业公司",
                Begin,
                Begin.PlusDays(10),
                withdrawn: Begin.PlusDays(5)
            ),
            new PatrolVerdict(new("F1"), isCurrent: true, Begin, Day, Why),
            new DuePatrol(new("F1"), Community, Day, "人防设施巡查", [new("M1")]),
            new AgeBand(31, null),
            new AgeBand(8, 30),
            new PatrolTally(2, 1, 3, 4),
            new RectificationTally(1, 2, 3, 4, 5, 4, 3, 2),
            RectificationOrder.Draft(new("D1"), World.Siren),
            FixedOrder,
            FixedOrder.Reinspect(passed: true, AtNoon).State,
            IssuedOrder,
            IssuedOrder.State.ReportFixed([], AtNoon),
            new OrderIssued(new("S1"), "宏达物业公司", new("X1"), Rust, World.On, Plain, 1),
            new OrderExtended(World.On.PlusDays(3), "缺配件", Full, 2),
            new FixReported([World.Photo("sha256:01", World.On)], Plain, 3),
            new ReinspectionPassed(Plain, 4),
            new SentBack("仍有锈迹", Plain, 5),
            new OrderWithdrawn("重复", Plain, 6),
        ];
}
