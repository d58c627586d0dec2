using System.Collections.Immutable;
using CsCheck;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Tests.Coverage;
using static Mobilization.Domain.Tests.Patrols.PatrolWorld;

namespace Mobilization.Domain.Tests.Patrols;

public sealed class PatrolReviewTests
{
    private static DivisionCode Village => Jiaxing.Village;

    [Fact]
    public void The_last_day_of_the_interval_is_still_current()
    {
        PatrolVerdict verdict = Judge(Manual("X1", new(2025, 2, 28)), Manual("X0", new(2025, 1, 1)))[Shelter.Id];
        verdict.IsCurrent.Should().BeFalse("28 February and a month is 28 March");
        verdict.DueOn.Should().Be(new LocalDate(2025, 3, 28));
        verdict
            .Finding.Should()
            .Be(
                new Finding(
                    PatrolRules.Overdue,
                    ("facility", "F1"),
                    ("last", new LocalDate(2025, 2, 28)),
                    ("due", new LocalDate(2025, 3, 28)),
                    ("interval", "P1M")
                )
            );
        PatrolVerdict siren = Judge(Manual("X2", new(2025, 3, 16), facility: Siren))[Siren.Id];
        siren.IsCurrent.Should().BeTrue("the fifteenth day is today");
        siren
            .Finding.Should()
            .Be(
                new Finding(
                    PatrolRules.Current,
                    ("facility", "F2"),
                    ("patrol", "X2"),
                    ("last", new LocalDate(2025, 3, 16)),
                    ("interval", "P15D")
                )
            );
    }

    [Fact]
    public void A_facility_without_a_patrol_is_not_current()
    {
        PatrolVerdict verdict = Judge(Manual("X1", On.PlusDays(1)))[Shelter.Id];
        verdict.IsCurrent.Should().BeFalse("tomorrow's patrol has not happened");
        verdict.Finding.Should().Be(new Finding(PatrolRules.NeverPatrolled, ("facility", "F1"), ("interval", "P1M")));
    }

    [Fact]
    public void Defects_need_a_photo_or_video()
    {
        PatrolReview refused = Judge(Manual("X1", On, new([new("锈蚀"), new("密封垫缺失")])));
        refused.Findings.Should().Equal(new Finding(PatrolRules.DefectsWithoutMedia, ("patrol", "X1"), ("defects", 2)));
        refused[Shelter.Id].IsCurrent.Should().BeFalse();
        refused.Tally()[Jiaxing.Tree[Village]].Should().Be(new PatrolTally(1, 0, 0, 1));
        refused.Defects().RollUp().Keys.Should().BeEmpty("a refused patrol found nothing");

        PatrolReview accepted = Judge(Manual("X1", On, Rusted(On)), Manual("X2", On, new([])));
        accepted.Findings.Should().BeEmpty();
        accepted.Tally().RollUp()[Jiaxing.Tree[Jiaxing.County]].Should().Be(new PatrolTally(2, 1, 2, 0));
        accepted.Defects().RollUp()["锈蚀", Jiaxing.Tree[Jiaxing.City]].Should().Be(1);
    }

    [Fact]
    public void A_tour_stamps_every_checkpoint_in_order() =>
        Judge(Tour(("入口", 0), ("入口", 1), ("配电室", 10), ("出口", 20))).Findings.Should().BeEmpty();

    [Fact]
    public void A_missed_checkpoint_is_told_and_the_patrol_counts()
    {
        PatrolReview review = Judge(Tour(("入口", 0), ("出口", 20)));
        review
            .Findings.Should()
            .Equal(new Finding(PatrolRules.CheckpointMissed, ("patrol", "X1"), ("checkpoint", "配电室")));
        review[Shelter.Id].IsCurrent.Should().BeTrue();
    }

    [Fact]
    public void Stamps_out_of_order_unknown_or_in_the_future_are_told()
    {
        Judge(Tour(("配电室", 0), ("入口", 10), ("出口", 5)))
            .Findings.Should()
            .Equal(
                new Finding(PatrolRules.StampOutOfOrder, ("patrol", "X1"), ("checkpoint", "入口"), ("after", "配电室")),
                new Finding(PatrolRules.StampOutOfOrder, ("patrol", "X1"), ("checkpoint", "出口"), ("after", "入口"))
            );
        Judge(Tour(("入口", 0), ("机房", 1), ("配电室", 60), ("出口", 61)))
            .Findings.Should()
            .Equal(
                new Finding(PatrolRules.CheckpointUnknown, ("patrol", "X1"), ("checkpoint", "机房")),
                new Finding(
                    PatrolRules.StampInFuture,
                    ("patrol", "X1"),
                    ("checkpoint", "出口"),
                    ("at", Noon(On) + Duration.FromMinutes(61)),
                    ("recorded", Noon(On) + Duration.FromMinutes(60))
                )
            );
    }

    [Fact]
    public void A_photo_from_the_future_is_told()
    {
        var patrol = new Patrol(
            new("X1"),
            Shelter.Id,
            On,
            PatrolMode.Video,
            form: new([], [Photo("sha256:01", On.PlusDays(1)), Photo("sha256:02", On)]),
            recordedAt: Noon(On)
        );
        Judge(patrol)
            .Findings.Should()
            .Equal(
                new Finding(
                    PatrolRules.MediaInFuture,
                    ("patrol", "X1"),
                    ("media", "sha256:01"),
                    ("at", Noon(On.PlusDays(1))),
                    ("recorded", Noon(On))
                )
            );
    }

    [Fact]
    public void What_the_policy_does_not_list_is_told()
    {
        var gate = new Facility(new("F3"), Village, "防洪闸", CalendarPeriod.OfDays(1));
        PatrolReview review = Policy
            .On(On)
            .Judge(
                Jiaxing.Tree,
                [
                    gate,
                    Siren,
                    Siren,
                    new(new("F4"), DivisionCode.Parse("110000"), "人防工程", CalendarPeriod.OfDays(1)),
                ],
                [
                    Manual("X1", On, new([new("漏水")], [Photo("sha256:01", On)]), gate),
                    new(new("X2"), new("F9"), On, PatrolMode.Video),
                ]
            );
        review
            .Findings.Should()
            .Equal(
                new Finding(PatrolRules.KindUnlisted, ("facility", "F3"), ("kind", "防洪闸")),
                new Finding(PatrolRules.FacilityRepeated, ("facility", "F2"), ("unit", Jiaxing.Township)),
                new Finding(PatrolRules.UnitUnknown, ("facility", "F4"), ("unit", "110000000000")),
                new Finding(PatrolRules.DefectKindUnlisted, ("patrol", "X1"), ("kind", "漏水")),
                new Finding(PatrolRules.FacilityUnknown, ("patrol", "X2"), ("facility", "F9"))
            );
        PatrolPolicy.None.On(On).Judge(Jiaxing.Tree, [gate], []).Findings.Should().BeEmpty("nothing is listed");
    }

    [Fact]
    public void Every_defect_of_a_policy_is_named()
    {
        LocalDate from = new(2024, 1, 1);
        PatrolPolicy
            .TryBuild(
                [new(from, [new("警报器", "巡查"), new("警报器", "宣传")], ageBands: [7, 7]), new(from)],
                out PatrolPolicy? policy,
                out ImmutableArray<Finding> defects
            )
            .Should()
            .BeFalse();
        policy.Should().BeNull();
        defects
            .Should()
            .Equal(
                new Finding(PatrolRules.KindRepeated, ("from", from), ("kind", "警报器")),
                new Finding(PatrolRules.BandsNotAscending, ("from", from), ("days", 7), ("before", 7)),
                new Finding(PatrolRules.VersionRepeated, ("from", from))
            );
    }

    [Fact]
    public void What_is_due_names_the_members_with_that_duty_in_the_unit_or_below()
    {
        GridMember[] members =
        [
            Jiaxing.Member("M2", Jiaxing.SecondGrid, "人防设施巡查"),
            Jiaxing.Member("M1", Jiaxing.Grid, "国防宣传", "人防设施巡查", "人防设施巡查"),
            Jiaxing.Member("M3", Jiaxing.VirtualGrid, "人防设施巡查"),
            new(new("M4"), Jiaxing.Grid, ["人防设施巡查"], new(new(2024, 1, 1), On)),
        ];
        PatrolReview review = Judge(Manual("X1", new(2025, 3, 10)));

        review.Due(9, members).Select(due => due.Facility.Value).Should().Equal("F2");
        ImmutableArray<DuePatrol> due = review.Due(10, members);

        due.Should()
            .Equal(
                new DuePatrol(Siren.Id, Jiaxing.Township, null, "警报器巡查", []),
                new DuePatrol(Shelter.Id, Village, new(2025, 4, 10), "人防设施巡查", [new("M1"), new("M2")])
            );
        due[0]
            .Gap.Should()
            .Be(
                new Finding(
                    PatrolRules.NobodyOnDuty,
                    ("facility", "F2"),
                    ("unit", Jiaxing.Township),
                    ("duty", "警报器巡查")
                )
            );
        due[1].Gap.Should().BeNull();
    }

    [Fact]
    public void Currency_is_what_adding_the_interval_says() =>
        Gen.Select(Gen.Int[0, 14], Gen.Int[0, 40], Gen.Int[0, 900])
            .Sample(
                (months, days, ago) =>
                {
                    var every = new CalendarPeriod(months, days);
                    if (every.IsZero)
                    {
                        return;
                    }
                    var facility = new Facility(new("F1"), Village, "人防工程", every);
                    LocalDate last = On.PlusDays(-ago);
                    PatrolVerdict verdict = Policy
                        .On(On)
                        .Judge(Jiaxing.Tree, [facility], [Manual("X1", last, facility: facility)])[facility.Id];
                    verdict.IsCurrent.Should().Be(On <= every.Add(last));
                    verdict.DueOn.Should().Be(every.Add(last));
                },
                iter: 500
            );

    [Fact]
    public void Two_stamps_of_one_moment_are_in_order() =>
        Judge(Tour(("入口", 0), ("配电室", 0), ("出口", 0))).Findings.Should().BeEmpty();

    [Fact]
    public void Of_two_patrols_of_a_day_the_higher_identifier_is_the_last()
    {
        Patrol[] patrols = [Manual("X1", On), Manual("X2", On), Manual("X0", On), Manual("X9", On.PlusDays(-1))];
        foreach (Patrol[] order in (Patrol[][])[patrols, [.. patrols.Reverse()]])
        {
            Judge(order)[Shelter.Id].Finding["patrol"].Should().Be("X2");
        }
    }

    [Fact]
    public void A_patrol_without_a_form_has_no_defects()
    {
        KeyedRollup<string, long> defects = Judge(Manual("X1", On), Manual("X2", On, Rusted(On))).Defects().RollUp();
        defects.Keys.Should().Equal("锈蚀");
        defects.TotalOf("锈蚀").Should().Be(1);
    }

    [Fact]
    public void What_is_due_stands_by_day_then_unit_then_facility()
    {
        static Facility At(string id, DivisionCode unit) => new(new(id), unit, "人防工程", CalendarPeriod.OfDays(10));
        Facility[] facilities =
        [
            At("F5", Jiaxing.Street),
            At("F4", Jiaxing.Township),
            At("F3", Jiaxing.Street),
            At("F2", Jiaxing.Township),
            At("F1", Jiaxing.Street),
        ];
        Policy
            .On(On)
            .Judge(
                Jiaxing.Tree,
                facilities,
                [
                    Manual("X1", On.PlusDays(-2), facility: facilities[0]),
                    Manual("X2", On.PlusDays(-1), facility: facilities[1]),
                    Manual("X3", On.PlusDays(-2), facility: facilities[2]),
                    Manual("X4", On.PlusDays(-2), facility: facilities[3]),
                ]
            )
            .Due(30, [])
            .Select(due => (due.DueOn, due.Unit, due.Facility.Value))
            .Should()
            .Equal(
                (null, Jiaxing.Street, "F1"),
                (On.PlusDays(8), Jiaxing.Township, "F2"),
                (On.PlusDays(8), Jiaxing.Street, "F3"),
                (On.PlusDays(8), Jiaxing.Street, "F5"),
                (On.PlusDays(9), Jiaxing.Township, "F4")
            );
    }

    [Fact]
    public void Members_with_the_duty_are_those_of_the_facilitys_own_unit()
    {
        var tunnel = new Facility(new("F3"), Jiaxing.Street, "人防工程", CalendarPeriod.OfDays(10));
        var gate = new Facility(new("F4"), Jiaxing.Street, "防洪闸", CalendarPeriod.OfDays(10));
        ImmutableArray<DuePatrol> due = Policy
            .On(On)
            .Judge(Jiaxing.Tree, [tunnel, gate], [])
            .Due(
                0,
                [
                    Jiaxing.Member("M1", Jiaxing.Grid, "人防设施巡查"),
                    Jiaxing.Member("M2", Jiaxing.SecondGrid, "人防设施巡查"),
                    Jiaxing.Member("M3", Jiaxing.VirtualGrid, "人防设施巡查"),
                ]
            );

        due.Should()
            .Equal(
                new DuePatrol(tunnel.Id, Jiaxing.Street, null, "人防设施巡查", [new("M3")]),
                new DuePatrol(gate.Id, Jiaxing.Street, null, null, [])
            );
        due[1].Gap.Should().BeNull("no duty is named for its kind");
    }

    [Fact]
    public void A_due_patrol_says_in_one_line_what_it_is()
    {
        new DuePatrol(Shelter.Id, Village, null, null, []).ToString().Should().Be($"F1 in {Village}: never patrolled");
        new DuePatrol(Shelter.Id, Village, On, null, []).ToString().Should().Be($"F1 in {Village}: 2025-03-31");
    }

    [Fact]
    public void Age_bands_begin_with_any_day()
    {
        foreach (
            int[] bands in (int[][])
                [
                    [0],
                    [0, 1],
                    [1, 7],
                ]
        )
        {
            PatrolPolicy
                .Build(new PatrolPolicyVersion(new(2024, 1, 1), ageBands: [.. bands]))
                .Versions.Single()
                .AgeBands.Should()
                .Equal(bands);
        }
        Refused(() => new PatrolPolicyVersion(new(2024, 1, 1), ageBands: [-1]), "*", "ageBands");
    }

    [Fact]
    public void Misuse_throws()
    {
        LocalDate from = new(2024, 1, 1);
        Refused(
            () => new Facility(new("F1"), Village, "人防工程", CalendarPeriod.OfDays(1), checkpoints: ["入口", "入口"]),
            "A checkpoint is repeated.*",
            "checkpoints"
        );
        Refused(
            () => new DuePatrol(Shelter.Id, Village, null, null, [new("M1")]),
            "Members are named for a duty.*",
            "members"
        );
        Refused(() => Policy.On(On).Judge(Jiaxing.Tree, [null!], []), "A facility is null.*", "facilities");
        Refused(() => PatrolPolicy.Build(new PatrolPolicyVersion(from), null!), "A version is null.*", "versions");
        Refused(
            () => PatrolPolicy.Build(new PatrolPolicyVersion(from), new PatrolPolicyVersion(from)),
            "The patrol policy has 1 defect(s)*",
            "versions"
        );
        Refused(() => Policy.On(new(2025, 1, 1, CalendarSystem.Julian)), "*", "asOf");
        FluentActions
            .Invoking(() => Judge()[new("F9")])
            .Should()
            .Throw<KeyNotFoundException>()
            .WithMessage("There is no facility F9.");
    }

    private static void Refused(Func<object?> make, string message, string parameter) =>
        make.Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(parameter);
}
