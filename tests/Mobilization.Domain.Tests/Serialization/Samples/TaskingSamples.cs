using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Serialization.RootSamples;
using World = Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>The samples of room Tasking.</summary>
internal static class TaskingSamples
{
    private static readonly MobilizationTask FullTask = new(
        new("T2"),
        World.Village,
        "核查",
        World.Issued,
        World.ClaimBy,
        World.Due,
        new("T1"),
        new("D"),
        new Quantity(12.5m, "吨"),
        ClaimForm.Sole,
        [new("x"), new("y")],
        new("T0")
    );

    private static readonly ReportedClaim Reported = new(
        new("C"),
        new("T2"),
        new("g"),
        World.By("g").At,
        World.Issued,
        World.By("g", 1).At,
        World.Issued
    );

    private static readonly Decision<DualClaim, ClaimEvent> FirstSeat = World
        .Task()
        .OpenClaim()
        .Claim(LeadershipLine.Government, World.By("g"), World.People);

    private static readonly DualClaim Submitted = FirstSeat
        .State.Claim(LeadershipLine.Military, World.By("m", 1), World.People)
        .State.Extend(World.Due.PlusDays(30), World.Office(2), World.People)
        .State.Start(World.By("g", 3), World.People)
        .State.Submit(World.By("g", 4), World.People)
        .State;

    private static readonly DualClaim Reopened = Submitted
        .Countersign(World.By("m", 5), World.People)
        .State.Accept(World.Office(6), World.People)
        .State.Reopen(new("T9"), World.Due, World.Office(7), World.People, World.Due)
        .State;

    private static readonly EscalationStep HousingBureau = new("市住建局", DivisionLevel.Prefecture);

    private static readonly Decision<MentorPairing, PairEvent> Pair = MentorPairing
        .Draft(new("P"), World.County)
        .Form(new("m"), new("g"), World.By("m"), World.People);

    private static readonly Decision<MonthlyPlan, PlanEvent> Plan = MonthlyPlan
        .Draft(new("P"), World.County, 2025, 1)
        .Adopt([new(new("i"), "试鸣", new(World.Issued))], World.By("g"));

    private static readonly Decision<AnnualCycle, CycleEvent> Cycle = AnnualCycle
        .Draft(new("Y"), World.City, 2025)
        .Plan("要点", World.By("chief"));

    private static readonly EscalatedIssue Issue = EscalatedIssue
        .Draft(new("E"), World.County)
        .Apply(new IssueReported("危旧房", "报告", [HousingBureau], World.By("g"), 1))
        .Apply(new IssueSentUp(HousingBureau, World.By("g", 1), 2));

    public static object[] All => [.. TaskingFacts, .. TaskingStates, .. ClaimEvents, .. OtherTaskingEvents];

    private static object[] TaskingFacts =>
        [
            FullTask,
            World.Task(hasDue: false),
            new Deployment(new("D"), "普查", World.Issued, World.Due, new Quantity(1, "处")),
            new Deployment(new("D"), "普查", World.Issued),
            ClaimFormPolicy.Build(new ClaimFormRule(DivisionLevel.Grid, ClaimForm.Sole, World.Issued)),
            new ClaimFormRule(DivisionLevel.Grid, ClaimForm.Sole, World.Issued),
            Reported,
            new ReportedClaim(new("C"), null, null, World.By("g").At, World.Issued),
            new ClaimRefusal(Reported, FullTask, [new(TaskingRules.Excluded, ("officer", "g"))]),
            new PlanItem(new("i"), "试鸣", Year),
            new DispatchCheck(new("i"), isDone: true, "好"),
            new DispatchCheck(new("i"), isDone: false),
            new DispatchRule(World.Issued, IsoDayOfWeek.Friday),
            new DispatchPolicy(new DispatchRule(World.Issued, IsoDayOfWeek.Friday)),
            new SupervisedUnit(new("民政"), World.City),
            new SupervisionGroup(new("S"), new("chief"), [new("g")], [new(new("民政"), World.City)]),
            HousingBureau,
            new RouteVersion(World.Issued, ["危旧房"], [HousingBureau]),
            EscalationRoute.Build(new RouteVersion(World.Issued, ["危旧房"], [HousingBureau])),
            new DecompositionTally(1, 2, 3),
            new DispatchTally(1, 2),
            new SoleTally(5, 4, 3, 2, 1),
            new ClaimTally(9, 1, 2, 3, 1, 4, 5, 1, new(5, 4, 3, 2, 1)),
        ];

    private static object[] TaskingStates =>
        [
            World.Task(excluded: [new("x")]).OpenClaim(),
            FirstSeat.State,
            Submitted,
            FirstSeat.State.Cancel("合并", World.Office(1), World.People).State,
            Reopened,
            FirstSeat,
            Submitted.Submit(World.By("m", 5), World.People),
            MentorPairing.Draft(new("P"), World.County),
            Pair.State.HandOver(["名录"], World.By("m", 1)).State,
            Pair
                .State.HandOver(["名录"], World.By("m", 1))
                .State.Receive("R", World.By("g", 2))
                .State.Finish("出师", World.By("m", 3))
                .State,
            Pair,
            Pair.State.Receive("R", World.By("g", 2)),
            MonthlyPlan.Draft(new("P"), World.County, 2025, 1),
            Plan.State.Apply(
                new DispatchHeld(new(2025, 1, 10), [new(new("i"), isDone: true)], null, World.By("g", 1), 2)
            ),
            Plan,
            Plan.State.Adopt([], World.By("g", 1)),
            AnnualCycle.Draft(new("Y"), World.City, 2025),
            Cycle
                .State.Apply(
                    new YearSupervised(
                        [new(new("S"), new("chief"), [new("g")], [new(new("民政"), World.City)])],
                        World.By("chief", 1),
                        2
                    )
                )
                .Apply(new YearAssessed("优秀", World.By("chief", 2), 3)),
            Cycle,
            Cycle.State.Plan("要点", World.By("chief", 1)),
            EscalatedIssue.Draft(new("E"), World.County),
            Issue,
            Issue
                .Apply(new HopAnswered("列入", World.By("chief", 2), 3))
                .Apply(new LeadersVisited([new("chief")], World.By("chief", 3), 4))
                .Apply(new IssueClosed("完成", World.By("chief", 4), 5)),
            Issue.RecordAnswer("列入", World.By("chief", 2)),
            Issue.SendUp(World.By("g", 2)),
        ];

    private static object[] ClaimEvents =>
        [
            new Claimed(LeadershipLine.Military, Full, 3),
            new Relinquished(LeadershipLine.Military, Plain, 2),
            new Abandoned(LeadershipLine.Military, "抽调", Plain, 3),
            new SeatReleased(LeadershipLine.Military, Plain, 4),
            new WorkStarted(LeadershipLine.Military, Plain, 5),
            new WorkSubmitted(LeadershipLine.Military, Plain, 6),
            new WorkCountersigned(LeadershipLine.Military, Plain, 7),
            new WorkAccepted(Plain, 8),
            new WorkReturned("不全", Plain, 9),
            new TaskCancelled("合并", Plain, 10),
            new DeadlineExtended(World.Due, Plain, 11),
            new TaskReopened(new("T2"), World.Due, World.Due, Plain, 12),
        ];

    private static object[] OtherTaskingEvents =>
        [
            new PairFormed(new("m"), new("g"), Plain, 1),
            new BaseDataHandedOver(["名录", "底数"], Plain, 2),
            new BaseDataReceived("R", Plain, 3),
            new PairEnded("出师", Plain, 4),
            new PlanAdopted([new(new("i"), "试鸣", Year)], Plain, 1),
            new DispatchHeld(Day, [new(new("i"), isDone: true, "好")], "演练", Plain, 2),
            new YearPlanned("要点", Plain, 1),
            new YearSupervised([new(new("S"), new("chief"), [new("g")], [new(new("民政"), World.City)])], Plain, 2),
            new YearAssessed("优秀", Plain, 3),
            new IssueReported("危旧房", "报告", [HousingBureau], Plain, 1),
            new IssueSentUp(HousingBureau, Plain, 2),
            new HopAnswered("列入", Plain, 3),
            new LeadersVisited([new("chief")], Plain, 4),
            new IssueClosed("完成", Plain, 5),
        ];
}
