using Mobilization.Domain.Coverage;
using static Mobilization.Domain.Tests.Coverage.Jiaxing;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>Between two days: what changed, and which fact changed it.</summary>
public sealed class CoverageChangeTests
{
    private static readonly LocalDate Later = new(2025, 6, 30);

    private static CoverageChange Single(
        IEnumerable<StationRecord> stations,
        IEnumerable<GridMember>? members = null,
        CoveragePolicy? policy = null
    ) => Judge(stations, members, Later, policy).Since(Judge(stations, members, On, policy)).Single();

    [Fact]
    public void A_station_that_opened_is_a_gain()
    {
        CoverageChange change = Single([LiaisonPoint(during: new(new(2025, 4, 1)))]);
        (change.Unit, change.Tier, change.IsGain, change.IsLoss)
            .Should()
            .Be((Village, CoverageTier.LiaisonPoint, true, false));
        change.Causes.Should().Equal(CoverageCause.Stations);
        change.Vanished.Single().Rule.Should().Be(CoverageRules.NoStation);
        change.Appeared.Single()["by"].Should().Be("L1");
    }

    [Fact]
    public void A_head_who_left_the_post_is_a_loss()
    {
        CoverageChange change = Single([Workstation()]);
        (change.IsGain, change.IsLoss).Should().Be((false, true));
        change.Causes.Should().Equal(CoverageCause.Posts);
        change
            .Appeared.Should()
            .Equal(
                new Finding(
                    CoverageRules.HeadNotInPost,
                    ("station", "S1"),
                    ("head", "P6"),
                    ("unit", Township),
                    ("on", Later)
                )
            );
    }

    [Fact]
    public void A_rule_that_asks_for_more_is_a_loss_by_policy()
    {
        var policy = CoveragePolicy.Build(
            new CoveragePolicyVersion(new(2025, 1, 1), liaisonPoint: LiaisonRule),
            new CoveragePolicyVersion(
                new(2025, 6, 1),
                liaisonPoint: new(LiaisonRule.Levels, LiaisonRule.HeadPosts, ["应急照明"])
            )
        );
        CoverageChange change = Judge([LiaisonPoint()], on: Later, policy: policy)
            .Since(Judge([LiaisonPoint()], policy: policy))
            .Single(change => change.Unit == Village);
        change.Causes.Should().Equal(CoverageCause.Policy);
        change.Appeared.Should().Equal(new Finding(CoverageRules.ItemMissing, ("station", "L1"), ("item", "应急照明")));
    }

    [Fact]
    public void A_member_who_left_is_a_loss()
    {
        var member = new GridMember(new("M1"), Grid, ["国防宣传"], new(new(2024, 1, 1), new(2025, 6, 1)));
        Single([], [member]).Causes.Should().Equal(CoverageCause.Members);
    }

    [Fact]
    public void Two_facts_that_only_together_change_the_verdict_are_both_named()
    {
        // A second station opens whose head is fit only later: neither its opening nor the post alone covers the village.
        var roster = Mobilization.Domain.Leadership.Roster.Build(
            Tree,
            [new(Secretary, "姚玉兰")],
            [
                new(
                    Secretary,
                    Village,
                    Mobilization.Domain.Leadership.LeadershipLine.Government,
                    "党组织书记",
                    new(new(2025, 5, 1))
                ),
            ]
        );
        StationRecord[] stations =
        [
            LiaisonPoint("L1", new(new(2025, 6, 1))),
            new(new("L0"), CoverageTier.LiaisonPoint, Village, Housing.Standalone, null, [], default),
        ];
        CoverageChange change = Policy
            .On(Later)
            .Judge(Tree, stations, [], roster)
            .Since(Policy.On(On).Judge(Tree, stations, [], roster))
            .Single();
        change.IsGain.Should().BeTrue();
        change.Causes.Should().Equal(CoverageCause.Stations, CoverageCause.Posts);
    }
}
