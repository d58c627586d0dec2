using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using static Mobilization.Domain.Tests.Coverage.Jiaxing;
using People = Mobilization.Domain.Leadership.Roster;

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
        var roster = People.Build(
            Tree,
            [new(Secretary, "姚玉兰")],
            [new(Secretary, Village, LeadershipLine.Government, "党组织书记", new(new(2025, 5, 1)))]
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

    /// <summary>Whether the policy asks for no more than there is, the station is headed, and the head is in post.</summary>
    private static CoverageMap Lacking(bool policy, bool stations, bool posts) =>
        CoveragePolicy
            .Build(
                new CoveragePolicyVersion(
                    new(2024, 1, 1),
                    liaisonPoint: new(LiaisonRule.Levels, LiaisonRule.HeadPosts, policy ? [] : ["应急照明"])
                )
            )
            .On(On)
            .Judge(Tree, [Point("L1", stations ? Secretary : null)], [], Secretaries(posts ? [Secretary] : []));

    private static StationRecord Point(string id, Id<Officer>? head, params string[] items) =>
        new(new(id), CoverageTier.LiaisonPoint, Village, Housing.Standalone, head, [.. items], default);

    private static People Secretaries(params Id<Officer>[] officers) =>
        People.Build(
            Tree,
            officers.Select(officer => new Officer(officer, officer.Value)),
            officers.Select(officer => new Appointment(officer, Village, LeadershipLine.Government, "党组织书记"))
        );

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(false, false, false)]
    public void What_was_mended_is_the_cause_of_a_gain_and_what_broke_that_of_a_loss(
        bool policy,
        bool stations,
        bool posts
    )
    {
        CoverageMap lacking = Lacking(policy, stations, posts);
        CoverageMap covered = Lacking(true, true, true);
        CoverageCause[] causes =
        [
            .. policy ? (CoverageCause[])[] : [CoverageCause.Policy],
            .. stations ? (CoverageCause[])[] : [CoverageCause.Stations],
            .. posts ? (CoverageCause[])[] : [CoverageCause.Posts],
        ];

        CoverageChange gain = covered.Since(lacking).Single();
        (gain.Before.State, gain.After.State).Should().Be((CoverageState.Partial, CoverageState.Covered));
        gain.Causes.Should().Equal(causes);
        lacking.Since(covered).Single().Causes.Should().Equal(causes);
    }

    [Fact]
    public void All_three_are_named_where_any_two_suffice()
    {
        // L1 needs its opening and the policy, L2 the policy and the post, L3 its opening and the post.
        StationRecord second = Point("L2", ArmsHead);
        CoverageMap Of(string[] items, StationRecord[] stations, People roster) =>
            CoveragePolicy
                .Build(
                    new CoveragePolicyVersion(
                        new(2024, 1, 1),
                        liaisonPoint: new(LiaisonRule.Levels, LiaisonRule.HeadPosts, [.. items])
                    )
                )
                .On(On)
                .Judge(Tree, stations, [], roster);

        Of([], [Point("L1", Secretary), second, Point("L3", ArmsHead, "应急照明")], Secretaries(Secretary, ArmsHead))
            .Since(Of(["应急照明"], [second], Secretaries(Secretary)))
            .Single()
            .Causes.Should()
            .Equal(CoverageCause.Policy, CoverageCause.Stations, CoverageCause.Posts);
    }

    [Fact]
    public void A_change_is_between_two_verdicts_of_one_unit_and_tier()
    {
        var before = new CoverageVerdict(Village, CoverageTier.LiaisonPoint, CoverageState.None);
        foreach (
            CoverageVerdict other in (CoverageVerdict[])
                [
                    new(Township, CoverageTier.LiaisonPoint, CoverageState.None),
                    new(Village, CoverageTier.Workstation, CoverageState.None),
                ]
        )
        {
            FluentActions
                .Invoking(() => new CoverageChange(before, other))
                .Should()
                .Throw<ArgumentException>()
                .WithMessage("The verdicts are of two units or tiers.*")
                .WithParameterName("after");
        }
        FluentActions
            .Invoking(() => new CoverageChange(before, before, [CoverageCause.Posts, (CoverageCause)5]))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("causes");
        new CoverageChange(before, before).Causes.IsDefault.Should().BeFalse("no causes are an empty list");
    }

    [Fact]
    public void Judgements_of_two_trees_are_not_compared()
    {
        AdministrativeTree none = AdministrativeTree.Build([]);
        CoverageMap other = Policy.On(On).Judge(none, [], [], People.Build(none, [], []));

        Judge([])
            .Invoking(map => map.Since(other))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The judgement is of another tree.*")
            .WithParameterName("earlier");
    }
}
