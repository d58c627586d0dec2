using CsCheck;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using static Mobilization.Domain.Tests.Leadership.Luan;

namespace Mobilization.Domain.Tests.Leadership;

public class ReformRecordTests
{
    private static readonly ReformPlan Plan = new(
        [DivisionLevel.Prefecture, DivisionLevel.County],
        ["职能转变", "方式转变", "作风转变"]
    );

    private static ReformMilestone At(string unit, ReformPhase phase, int day) =>
        new(DivisionCode.Parse(unit), Day(2023, 1, 1).PlusDays(day), phase);

    private static ReformMilestone Made(string unit, string transformation, int day) =>
        new(DivisionCode.Parse(unit), Day(2023, 1, 1).PlusDays(day), transformation: transformation);

    private static readonly ReformMilestone[] Milestones =
    [
        At(City, ReformPhase.SetUp, 0),
        At(City, ReformPhase.TransferDuties, 10),
        At(Jinan, ReformPhase.SetUp, 5),
        At(Jinan, ReformPhase.TransferDuties, 5),
        At(Yuan, ReformPhase.SetUp, 20),
        Made(Jinan, "方式转变", 30),
    ];

    [Fact]
    public void Progress_rolls_up_and_names_what_holds_it_back()
    {
        ReformRecord record = ReformRecord.Build(Tree, Plan, Milestones);
        Division city = Tree[City];

        ReformTally early = record.On(Day(2023, 1, 20))[city];
        early.Should().Be(new ReformTally(3, 2, 2, 0, 0, 0, 9));
        early.Reached.Should().BeNull("裕安区 has not begun");
        record.HeldBackBy(city, ReformPhase.SetUp, Day(2023, 1, 20)).Should().Equal(Tree[Yuan]);

        ReformTally late = record.On(Day(2023, 1, 31))[Tree["340000"]];
        late.Should().Be(new ReformTally(3, 3, 2, 0, 0, 1, 9));
        late.Reached.Should().Be(ReformPhase.SetUp);
        late.Progress(ReformPhase.TransferDuties).Should().Be(Figure.Ratio(2, 3));
        late.Transformed.Should().Be(Figure.Ratio(1, 9));
        record.HeldBackBy(city, ReformPhase.TransferDuties, Day(2023, 1, 31)).Should().Equal(Tree[Yuan]);
        record.HeldBackBy(city, "方式转变", Day(2023, 1, 31)).Should().Equal(city, Tree[Yuan]);
        record.HeldBackBy(Tree[Jinan], "方式转变", Day(2023, 1, 30)).Should().Equal(Tree[Jinan]);
        record.On(Day(2023, 1, 31))[Tree[Jinan]].Reached.Should().Be(ReformPhase.TransferDuties);
        record.On(Day(2023, 1, 31))[Tree[Street]].Reached.Should().BeNull("no township reforms");
        record.On(Day(2023, 1, 31))[Tree[Street]].Transformed.Should().Be(Figure.NotApplicable);
    }

    [Fact]
    public void Every_defect_of_the_milestones_is_told()
    {
        bool built = ReformRecord.TryBuild(
            Tree,
            Plan,
            [
                At("110000", ReformPhase.SetUp, 0),
                At(Street, ReformPhase.SetUp, 0),
                At(City, ReformPhase.SetUp, 10),
                At(City, ReformPhase.SetUp, 0),
                Made(City, "x", 0),
                At(City, ReformPhase.JoinForces, 3),
                At(Jinan, ReformPhase.SetUp, 5),
                At(Jinan, ReformPhase.TransferDuties, 4),
            ],
            out ReformRecord? record,
            out var defects
        );

        built.Should().BeFalse();
        record.Should().BeNull();
        defects
            .Should()
            .Equal(
                Told(
                    LeadershipRules.MilestoneUnitUnknown,
                    ("unit", "110000000000"),
                    ("step", "set-up"),
                    ("on", "2023-01-01")
                ),
                Told(LeadershipRules.MilestoneUnknown, ("unit", "341500000000"), ("step", "x"), ("on", "2023-01-01")),
                Told(
                    LeadershipRules.MilestoneRepeated,
                    ("unit", "341500000000"),
                    ("step", "set-up"),
                    ("on", "2023-01-11"),
                    ("first-on", "2023-01-01")
                ),
                Told(
                    LeadershipRules.MilestoneOutOfScope,
                    ("unit", "341502001000"),
                    ("step", "set-up"),
                    ("on", "2023-01-01"),
                    ("level", "township")
                ),
                Told(
                    LeadershipRules.PhaseOutOfOrder,
                    ("unit", "341500000000"),
                    ("phase", "join-forces"),
                    ("on", "2023-01-04"),
                    ("before", "regularise"),
                    ("before-on", "")
                ),
                Told(
                    LeadershipRules.PhaseOutOfOrder,
                    ("unit", "341502000000"),
                    ("phase", "transfer-duties"),
                    ("on", "2023-01-05"),
                    ("before", "set-up"),
                    ("before-on", "2023-01-06")
                )
            );
    }

    [Fact]
    public void The_order_of_the_milestones_does_not_matter_and_no_day_undoes_another() =>
        Gen.Int.Sample(
            seed =>
            {
                ReformMilestone[] shuffled = [.. Milestones];
                new Random(seed).Shuffle(shuffled);
                ReformRecord record = ReformRecord.Build(Tree, Plan, shuffled);
                record.Milestones.Should().Equal(ReformRecord.Build(Tree, Plan, Milestones).Milestones);
                int last = 0;
                for (int day = 0; day < 35; day++)
                {
                    LocalDate on = Day(2023, 1, 1).PlusDays(day);
                    ReformTally tally = record.On(on)[Tree[City]];
                    int there = tally.SetUp + tally.TransferDuties + tally.Transformations;
                    there.Should().BeGreaterThanOrEqualTo(last).And.Be(Milestones.Count(one => one.On <= on));
                    last = there;
                    record
                        .HeldBackBy(Tree[City], ReformPhase.TransferDuties, on)
                        .Should()
                        .HaveCount(tally.Units - tally.TransferDuties);
                }
            },
            iter: 20
        );

    [Fact]
    public void A_milestone_is_a_phase_or_a_transformation()
    {
        DivisionCode unit = DivisionCode.Parse(City);
        FluentActions
            .Invoking(() => new ReformMilestone(unit, Day(2023, 1, 1)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("phase");
        FluentActions
            .Invoking(() => new ReformMilestone(unit, Day(2023, 1, 1), ReformPhase.SetUp, "x"))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("phase");
        FluentActions
            .Invoking(() => new ReformPlan([DivisionLevel.County], ["x", "x"]))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("transformations");
    }

    [Fact]
    public void A_tally_is_asked_for_one_of_four_phases()
    {
        var tally = new ReformTally(9, 4, 3, 2, 1, 0, 0);

        Enum.GetValues<ReformPhase>().Select(phase => tally[phase]).Should().Equal(4, 3, 2, 1);
        FluentActions
            .Invoking(() => tally[(ReformPhase)5])
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("There are four phases.*")
            .WithParameterName("phase");
    }

    [Fact]
    public void What_holds_back_is_a_transformation_of_the_plan() =>
        ReformRecord
            .Build(Tree, Plan, Milestones)
            .Invoking(record => record.HeldBackBy(Tree[City], "x", Day(2023, 1, 1)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The plan has no such transformation.*")
            .WithParameterName("transformation");

    [Fact]
    public void Every_milestone_of_one_day_counts_whatever_their_order()
    {
        LocalDate day = Day(2023, 2, 1);
        ReformMilestone[] all =
        [
            .. Plan.Transformations.Select(one => new ReformMilestone(Tree[Jinan].Code, day, null, one)),
        ];

        foreach (ReformMilestone[] order in (ReformMilestone[][])[all, [.. all.Reverse()]])
        {
            ReformRecord record = ReformRecord.Build(Tree, Plan, order);
            record.On(day)[Tree[Jinan]].Transformations.Should().Be(all.Length);
            record.On(day.PlusDays(-1))[Tree[Jinan]].Transformations.Should().Be(0);
        }
    }

    [Fact]
    public void A_sum_beyond_an_int_throws()
    {
        var many = new ReformTally(int.MaxValue, 0, 0, 0, 0, 0, 0);
        FluentActions.Invoking(() => many + many).Should().Throw<OverflowException>();
        var posts = new PostTally(0, 0, int.MaxValue);
        FluentActions.Invoking(() => posts + posts).Should().Throw<OverflowException>();
        var leaders = new LeaderTally(0, int.MaxValue, 0, 0);
        FluentActions.Invoking(() => leaders + leaders).Should().Throw<OverflowException>();
    }

    [Fact]
    public void Milestones_stand_by_unit_in_the_trees_order_then_by_day_and_step()
    {
        // A street coded under one county and administered by another stands below that one.
        AdministrativeTree tree = AdministrativeTree.Build([
            new(DivisionCode.Parse(Jinan), "金安区", DivisionLevel.County),
            new(DivisionCode.Parse(Yuan), "裕安区", DivisionLevel.County),
            new(DivisionCode.Parse(Street), "东市街道", DivisionLevel.Township, DivisionCode.Parse(Yuan)),
        ]);
        var plan = new ReformPlan([DivisionLevel.County, DivisionLevel.Township], Plan.Transformations);
        ReformMilestone[] sorted =
        [
            Made(Jinan, "作风转变", 5),
            Made(Jinan, "方式转变", 5),
            At(Jinan, ReformPhase.SetUp, 5),
            At(Jinan, ReformPhase.TransferDuties, 5),
            At(Jinan, ReformPhase.Regularise, 6),
            At(Yuan, ReformPhase.SetUp, 1),
            At(Street, ReformPhase.SetUp, 0),
        ];

        foreach (ReformMilestone[] order in (ReformMilestone[][])[sorted, [.. sorted.Reverse()]])
        {
            ReformRecord.Build(tree, plan, order).Milestones.Should().Equal(sorted);
        }
    }

    [Fact]
    public void All_four_phases_are_counted_in_every_unit()
    {
        ReformMilestone[] all =
        [
            .. new[] { City, Jinan, Yuan }.SelectMany(
                unit => Enum.GetValues<ReformPhase>().Where(phase => unit != Yuan || phase != ReformPhase.JoinForces),
                (unit, phase) => At(unit, phase, (int)phase)
            ),
        ];

        ReformTally tally = ReformRecord.Build(Tree, Plan, all).On(Day(2023, 2, 1))[Tree["340000"]];

        tally.Should().Be(new ReformTally(3, 3, 3, 3, 2, 0, 9));
        tally.Reached.Should().Be(ReformPhase.Regularise);
    }

    [Fact]
    public void Tallies_add_up_count_by_count()
    {
        (new ReformTally(70, 6, 5, 4, 3, 2, 1) + new ReformTally(700, 60, 50, 40, 30, 20, 10))
            .Should()
            .Be(new ReformTally(770, 66, 55, 44, 33, 22, 11));
        (new LeaderTally(9, 3, 2, 1) + new LeaderTally(90, 30, 20, 10)).Should().Be(new LeaderTally(99, 33, 22, 11));
        (new PostTally(3, 2, 1) + new PostTally(30, 20, 10)).Should().Be(new PostTally(33, 22, 11));
    }

    [Fact]
    public void A_plan_reaches_levels_and_names_each_transformation_once()
    {
        FluentActions
            .Invoking(() => new ReformPlan([], ["x"]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A reform reaches some level.*")
            .WithParameterName("levels");
        FluentActions
            .Invoking(() => new ReformPlan([DivisionLevel.County], ["x", "y", "x"]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A transformation is given twice.*")
            .WithParameterName("transformations");
        FluentActions
            .Invoking(() => ReformRecord.Build(Tree, Plan, [.. Milestones, At(City, ReformPhase.SetUp, 1)]))
            .Should()
            .Throw<DefectException>()
            .WithMessage("The record of the reform has 1 defect(s)*")
            .WithParameterName("milestones");
    }

    [Fact]
    public void What_holds_back_is_asked_of_a_unit_of_the_tree_and_a_phase_that_there_is()
    {
        ReformRecord record = ReformRecord.Build(Tree, Plan, Milestones);

        record
            .Invoking(one => one.HeldBackBy(Tree[City], (ReformPhase)5, Day(2023, 1, 1)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("phase");
        record
            .Invoking(one => one.HeldBackBy(Elsewhere, ReformPhase.SetUp, Day(2023, 1, 1)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The division is of another tree.*")
            .WithParameterName("within");
    }
}
