using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using static Mobilization.Domain.Tests.Coverage.Jiaxing;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>Each condition of a verdict, met and not met, with what it says.</summary>
public sealed class CoverageVerdictTests
{
    private static CoverageVerdict Of(StationRecord station, LocalDate? on = null) =>
        Judge([station], on: on).Verdict(Tree[station.Unit], station.Tier);

    [Fact]
    public void A_station_that_meets_everything_covers_its_unit()
    {
        CoverageVerdict verdict = Of(Workstation());
        verdict.State.Should().Be(CoverageState.Covered);
        verdict
            .Findings.Should()
            .Equal(
                new Finding(
                    CoverageRules.CoveredBy,
                    ("unit", Township),
                    ("tier", CoverageTier.Workstation),
                    ("by", "S1")
                )
            );
        verdict.Missing.Should().BeEmpty();
    }

    [Fact]
    public void A_head_is_needed()
    {
        CoverageVerdict verdict = Of(Workstation(headless: true));
        verdict.State.Should().Be(CoverageState.Partial);
        verdict.Missing.Should().Equal(new Finding(CoverageRules.HeadMissing, ("station", "S1")));
    }

    [Theory]
    [InlineData("P7", false)] // a post of another unit
    [InlineData("P9", false)] // nobody
    [InlineData("P6", true)]
    public void A_workstation_is_headed_by_a_listed_post_of_that_very_unit(string head, bool covers)
    {
        CoverageVerdict verdict = Of(Workstation(head: new Id<Officer>(head)));
        verdict.State.Should().Be(covers ? CoverageState.Covered : CoverageState.Partial);
        if (!covers)
        {
            verdict
                .Missing.Should()
                .Equal(
                    new Finding(
                        CoverageRules.HeadNotInPost,
                        ("station", "S1"),
                        ("head", head),
                        ("unit", Township),
                        ("on", On)
                    )
                );
        }
    }

    [Fact]
    public void A_liaison_point_is_headed_by_the_villages_secretary()
    {
        Of(LiaisonPoint()).State.Should().Be(CoverageState.Covered);
        var other = new StationRecord(
            new("L1"),
            CoverageTier.LiaisonPoint,
            Village,
            Housing.Standalone,
            ArmsHead,
            ["标牌", "逃生绳"],
            default
        );
        Of(other)
            .Missing.Should()
            .Equal(
                new Finding(
                    CoverageRules.HeadNotInPost,
                    ("station", "L1"),
                    ("head", "P6"),
                    ("unit", Village),
                    ("on", On)
                )
            );
    }

    [Fact]
    public void The_post_is_asked_for_on_that_day()
    {
        Of(Workstation(), new(2025, 5, 31)).State.Should().Be(CoverageState.Covered);
        Of(Workstation(), new(2025, 6, 1)).State.Should().Be(CoverageState.Partial);
    }

    [Fact]
    public void A_substitute_post_counts_where_the_policy_names_it_and_nowhere_else()
    {
        Of(Workstation(unit: Street, head: StreetDeputy)).State.Should().Be(CoverageState.Covered);
        CoveragePolicy plain = CoveragePolicy.Build(
            new CoveragePolicyVersion(new(2024, 1, 1), new(WorkstationRule.Levels, WorkstationRule.HeadPosts, []))
        );
        Judge([Workstation(unit: Street, head: StreetDeputy)], policy: plain)[Tree[Street], CoverageTier.Workstation]
            .Should()
            .Be(CoverageState.Partial);
    }

    [Fact]
    public void Every_item_of_the_tier_is_needed()
    {
        CoverageVerdict verdict = Of(Workstation(items: ["统一标识"]));
        verdict.State.Should().Be(CoverageState.Partial);
        verdict
            .Missing.Should()
            .Equal(new Finding(CoverageRules.ItemMissing, ("station", "S1"), ("item", "独立办公场所")));
        Of(Workstation(items: ["多余", "独立办公场所", "统一标识", "统一标识"]))
            .State.Should()
            .Be(CoverageState.Covered);
    }

    [Fact]
    public void A_joint_build_names_partners_and_a_nested_one_its_host()
    {
        Of(Workstation(housing: Housing.JointWith("退役军人服务站"))).State.Should().Be(CoverageState.Covered);
        Of(Workstation(housing: Housing.NestedIn("党群服务中心"))).State.Should().Be(CoverageState.Covered);
        Of(Workstation(housing: new(BuildMode.Joint, [], "host")))
            .Missing.Should()
            .Equal(new Finding(CoverageRules.PartnersMissing, ("station", "S1")));
        Of(Workstation(housing: new(BuildMode.Nested, ["partner"])))
            .Missing.Should()
            .Equal(new Finding(CoverageRules.HostMissing, ("station", "S1")));
    }

    [Fact]
    public void The_shortest_way_to_mend_is_the_station_that_lacks_least()
    {
        CoverageVerdict verdict = Judge([
                Workstation("S3", headless: true, items: []),
                Workstation("S2", items: ["统一标识"]),
                Workstation("S1", items: ["独立办公场所"]),
            ])
            .Verdict(Tree[Township], CoverageTier.Workstation);
        verdict.Findings.Should().HaveCount(5);
        verdict.Missing.Should().Equal(new Finding(CoverageRules.ItemMissing, ("station", "S1"), ("item", "统一标识")));
    }

    [Fact]
    public void Without_an_active_station_there_is_nothing()
    {
        CoverageVerdict verdict = Judge([Workstation(during: new(new(2024, 5, 1), On))])
            .Verdict(Tree[Township], CoverageTier.Workstation);
        verdict.State.Should().Be(CoverageState.None);
        verdict
            .Missing.Should()
            .Equal(
                new Finding(CoverageRules.NoStation, ("unit", Township), ("tier", CoverageTier.Workstation), ("on", On))
            );
    }

    [Fact]
    public void A_member_counts_only_with_a_duty_that_counts()
    {
        CoverageMap map = Judge(
            [],
            [Member("M1", Grid, "国防宣传"), Member("M2", SecondGrid), Member("M3", SecondGrid, "种花")]
        );
        map[Tree[Grid], CoverageTier.Grid].Should().Be(CoverageState.Covered);
        CoverageVerdict second = map.Verdict(Tree[SecondGrid], CoverageTier.Grid);
        second.State.Should().Be(CoverageState.None);
        second
            .Missing.Should()
            .Equal(
                new Finding(CoverageRules.MemberWithoutDuty, ("member", "M2"), ("unit", SecondGrid)),
                new Finding(CoverageRules.MemberWithoutDuty, ("member", "M3"), ("unit", SecondGrid))
            );
        Judge([])
            .Verdict(Tree[Grid], CoverageTier.Grid)
            .Missing.Should()
            .Equal(new Finding(CoverageRules.NoMember, ("unit", Grid), ("on", On)));
    }

    [Fact]
    public void What_is_not_applicable_says_why()
    {
        CoverageMap map = Judge([]);
        Why(map, County, CoverageTier.Workstation)
            .Should()
            .Be(
                new Finding(
                    CoverageRules.LevelNotAsked,
                    ("unit", County),
                    ("tier", CoverageTier.Workstation),
                    ("level", DivisionLevel.County)
                )
            );
        Why(map, VirtualGrid, CoverageTier.Grid)
            .Should()
            .Be(
                new Finding(
                    CoverageRules.Exempt,
                    ("unit", VirtualGrid),
                    ("tier", CoverageTier.Grid),
                    ("exempt", Virtual)
                )
            );
        LocalDate before = new(2023, 12, 31);
        Why(Judge([], on: before), Township, CoverageTier.LiaisonPoint)
            .Should()
            .Be(
                new Finding(
                    CoverageRules.TierUnruled,
                    ("unit", Township),
                    ("tier", CoverageTier.LiaisonPoint),
                    ("on", before)
                )
            );

        static Finding Why(CoverageMap map, DivisionCode unit, CoverageTier tier)
        {
            CoverageVerdict verdict = map.Verdict(Tree[unit], tier);
            verdict.State.Should().Be(CoverageState.NotApplicable);
            return verdict.Findings.Single();
        }
    }

    [Fact]
    public void What_stands_nowhere_is_told_and_left_out()
    {
        DivisionCode nowhere = DivisionCode.Parse("110000");
        CoverageMap map = Judge(
            [
                Workstation("S1", unit: nowhere),
                Workstation("S2", unit: Village),
                Workstation("S3", nowhere, during: new(On, On)),
            ],
            [Member("M1", Village, "国防宣传")]
        );
        map.Anomalies.Should()
            .Equal(
                new Finding(CoverageRules.UnitUnknown, ("record", "S1"), ("unit", nowhere)),
                new Finding(
                    CoverageRules.Misplaced,
                    ("record", "S2"),
                    ("unit", Village),
                    ("tier", CoverageTier.Workstation),
                    ("level", DivisionLevel.Village)
                ),
                new Finding(
                    CoverageRules.Misplaced,
                    ("record", "M1"),
                    ("unit", Village),
                    ("tier", CoverageTier.Grid),
                    ("level", DivisionLevel.Village)
                )
            );
        map.Totals(CoverageTier.Workstation).Total.Should().Be(new TierTally(2, 0, 0));
    }

    [Fact]
    public void Tiers_are_never_mixed_and_fully_covered_means_all_of_them()
    {
        CoverageMap map = Judge([Workstation(), LiaisonPoint()], [Member("M1", Grid, "国防宣传")]);
        map.Totals(CoverageTier.Workstation)[Tree[County]].Coverage.Should().Be(Figure.Ratio(1, 2));
        map.Totals(CoverageTier.LiaisonPoint)[Tree[County]].Coverage.Should().Be(Figure.Ratio(1, 1));
        map.Totals(CoverageTier.Grid)[Tree[County]].Coverage.Should().Be(Figure.Ratio(1, 2));
        map.IsFullyCovered(Tree[Township]).Should().BeFalse("a grid has nobody");
        map.IsFullyCovered(Tree[Grid]).Should().BeTrue();
        map.IsFullyCovered(Tree[VirtualGrid]).Should().BeNull("nothing is asked there");
    }

    [Fact]
    public void The_line_breaks_where_a_link_does_not_stand()
    {
        CoverageMap map = Judge(
            [Workstation(items: []), LiaisonPoint()],
            [Member("M1", Grid, "国防宣传"), Member("M2", SecondGrid, "国防宣传")]
        );
        map.Network.IsConnected(Tree[Grid]).Should().BeFalse();
        map.Network.Breaks(Tree[Grid])
            .Should()
            .Equal(
                new Finding(
                    CoverageRules.LineBroken,
                    ("grid", Grid),
                    ("unit", Township),
                    ("tier", CoverageTier.Workstation),
                    ("state", CoverageState.Partial)
                )
            );
        map.Network.SoleBreaks().Should().Equal(new SoleBreak(Township, CoverageTier.Workstation, 2));
        map.Network.Totals.Total.Chain.Should().Be(Figure.Ratio(0, 2));
    }

    [Fact]
    public void A_roster_of_another_tree_is_a_bug()
    {
        var other = Mobilization.Domain.Leadership.Roster.Build(AdministrativeTree.Build([]), [], []);
        FluentActions.Invoking(() => Policy.On(On).Judge(Tree, [], [], other)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Gaps_stand_in_the_trees_order_and_may_be_asked_for_within_a_unit()
    {
        CoverageMap map = Judge([Workstation(items: ["统一标识"])], [Member("M1", Grid, "国防宣传")]);

        map.Gaps()
            .Select(gap => (gap.Unit, gap.Tier, gap.State))
            .Should()
            .Equal(
                (Township, CoverageTier.Workstation, CoverageState.Partial),
                (Village, CoverageTier.LiaisonPoint, CoverageState.None),
                (SecondGrid, CoverageTier.Grid, CoverageState.None),
                (Street, CoverageTier.Workstation, CoverageState.None)
            );
        map.Gaps().First().Missing.Single()["item"].Should().Be("独立办公场所");
        map.Gaps(Tree[Village]).Select(gap => gap.Unit).Should().Equal(Village, SecondGrid);
        map.Gaps(Tree[Grid]).Should().BeEmpty("the second grid is outside");
    }

    [Fact]
    public void Sole_breaks_count_the_grids_of_a_unit()
    {
        CoverageMap map = Judge(
            [Workstation(items: []), LiaisonPoint()],
            [Member("M1", Grid, "国防宣传"), Member("M2", SecondGrid, "国防宣传")]
        );

        map.Network.SoleBreaks(Tree[Village]).Should().Equal(new SoleBreak(Township, CoverageTier.Workstation, 2));
        map.Network.SoleBreaks(Tree[Grid]).Should().Equal(new SoleBreak(Township, CoverageTier.Workstation, 1));
        map.Network.SoleBreaks(Tree[SecondGrid]).Should().Equal(new SoleBreak(Township, CoverageTier.Workstation, 1));
        map.Network.SoleBreaks(Tree[Street]).Should().BeEmpty();
    }

    [Fact]
    public void A_grid_may_be_asked_for_everything()
    {
        var policy = CoveragePolicy.Build(
            new CoveragePolicyVersion(
                new(2024, 1, 1),
                new([DivisionLevel.Grid], [], ["统一标识"]),
                new([DivisionLevel.Grid], [], [])
            )
        );
        var roster = Mobilization.Domain.Leadership.Roster.Build(
            Tree,
            [new(Secretary, "姚玉兰")],
            [new(Secretary, Grid, Mobilization.Domain.Leadership.LeadershipLine.Government, "网格长")]
        );
        StationRecord At(string id, CoverageTier tier) =>
            new(new(id), tier, Grid, Housing.Standalone, Secretary, [], default);
        CoverageMap older = policy.On(On).Judge(Tree, [], [], roster);
        CoverageMap map = policy
            .On(On)
            .Judge(
                Tree,
                [At("S1", CoverageTier.Workstation), At("L1", CoverageTier.LiaisonPoint)],
                [Member("M1", Grid, "国防宣传")],
                roster
            );

        (CoverageTier, TierTally)[] totals =
        [
            (CoverageTier.Workstation, new(3, 0, 1)),
            (CoverageTier.LiaisonPoint, new(3, 1, 0)),
            (CoverageTier.Grid, new(3, 1, 0)),
        ];
        foreach ((CoverageTier tier, TierTally tally) in totals)
        {
            map.Totals(tier).Total.Should().Be(tally);
            Rollup<TierTally> reused = older.Totals(tier);
            map.TotalsInto(tier, reused);
            reused.Total.Should().Be(tally);
        }
        map.Network.Totals.Total.Should().Be(new ChainTally(3, 1));
        Rollup<ChainTally> grids = older.Network.Totals;
        map.Network.TotalsInto(grids);
        grids.Total.Should().Be(new ChainTally(3, 1));
    }

    [Fact]
    public void A_station_in_the_trees_first_unit_is_misplaced_and_not_unknown() =>
        Judge([Workstation(unit: City)])
            .Anomalies.Should()
            .Equal(
                new Finding(
                    CoverageRules.Misplaced,
                    ("record", "S1"),
                    ("unit", City),
                    ("tier", CoverageTier.Workstation),
                    ("level", DivisionLevel.Prefecture)
                )
            );

    [Fact]
    public void Records_are_no_nulls_and_the_roster_is_of_the_tree()
    {
        Refused(() => Judge([null!]), "A record is null.*", "stations");
        Refused(() => Judge([], [null!]), "A record is null.*", "members");
        AdministrativeTree none = AdministrativeTree.Build([]);
        Refused(() => Policy.On(On).Judge(none, [], [], Roster), "The roster is of another tree.*", "roster");
    }

    [Fact]
    public void A_tally_counts_no_more_than_is_applicable()
    {
        var tally = new TierTally(9, 4, 2);
        tally.None.Should().Be(3);
        tally.IsFull.Should().BeFalse();
        new TierTally(2, 2, 0).IsFull.Should().BeTrue();
        default(TierTally).IsFull.Should().BeFalse("of nothing nothing is full");
        Refused(() => new TierTally(2, 1, 2), "More units are covered or partial than applicable.*", "covered");
        Refused(() => new ChainTally(1, 2), "More grids are connected than applicable.*", "connected");
        new ChainTally(2, 2).Chain.Should().Be(Figure.Ratio(2, 2));
    }

    [Fact]
    public void A_verdict_and_a_housing_say_in_one_line_what_they_are()
    {
        CoverageVerdict verdict = Of(Workstation(headless: true, items: ["统一标识"]));
        verdict.Findings.Should().HaveCount(2);
        verdict
            .ToString()
            .Should()
            .Be($"{Township} workstation: partial ({verdict.Findings[0]}; {verdict.Findings[1]})");
        var nowhere = new Housing(BuildMode.Nested, host: "");
        (nowhere.Host, nowhere.IsComplete, nowhere.ToString()).Should().Be((null, false, "nested"));
        Housing.NestedIn("文化礼堂").ToString().Should().Be("nested: 文化礼堂");
        Housing.JointWith("甲", "乙").ToString().Should().Be("joint: 甲;乙");
    }

    private static void Refused(Func<object?> make, string message, string parameter) =>
        make.Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(parameter);
}
