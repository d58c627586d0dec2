using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Tests.Root;

/// <summary>What every lifecycle asks of an act, asked through one of them.</summary>
public class ActRulesTests
{
    private static readonly DivisionCode County = DivisionCode.Parse("430405");

    private static readonly Roster People = Roster.Build(
        AdministrativeTree.Build([new(County, "珠晖区", DivisionLevel.County)]),
        [new(new("g"), "甲"), new(new("m"), "乙")],
        [
            new(new("g"), County, LeadershipLine.Government, "国动办主任"),
            new(new("m"), County, LeadershipLine.Military, "人武部部长"),
        ]
    );

    private static readonly LocalDate Day = new(2025, 1, 10);
    private static readonly Instant Noon = Instant.FromUtc(2025, 1, 10, 12, 0);

    private static Act ByG(Instant at, LocalDate? on = null, int? expecting = null) =>
        new(new("g"), at, Day, on ?? Day, expecting);

    /// <summary>A claim that the military line holds since noon: version 1.</summary>
    private static DualClaim Half() =>
        new MobilizationTask(new("T1"), County, "2025年潜力核查", new(2025, 1, 6), new(2025, 1, 20))
            .OpenClaim()
            .Claim(LeadershipLine.Military, new(new("m"), Noon, Day, Day), People)
            .State;

    private static Decision<DualClaim, ClaimEvent> Claim(DualClaim claim, Act act) =>
        claim.Claim(LeadershipLine.Government, act, People);

    [Fact]
    public void The_version_that_was_seen_must_be_the_current_one()
    {
        DualClaim half = Half();
        Claim(half, ByG(Noon, expecting: 1)).IsAccepted.Should().BeTrue();
        Claim(half, ByG(Noon)).IsAccepted.Should().BeTrue("nothing was said about a version");

        Decision<DualClaim, ClaimEvent> stale = Claim(half, ByG(Noon, expecting: 0));

        stale.Refusals.Should().Equal(new Finding(ActRules.StaleVersion, ("expected", 0), ("current", 1)));
        stale.State.Should().BeSameAs(half);
    }

    [Fact]
    public void An_act_may_be_recorded_at_the_instant_of_the_last_one_but_not_before()
    {
        DualClaim half = Half();
        Claim(half, ByG(Noon)).IsAccepted.Should().BeTrue();

        Claim(half, ByG(Noon - Duration.Epsilon))
            .Refusals.Should()
            .Equal(new Finding(ActRules.Backdated, ("at", "2025-01-10T11:59:59.999999999Z"), ("last", Noon)));
    }

    [Fact]
    public void An_act_may_be_entered_late_but_not_before_its_day()
    {
        DualClaim half = Half();
        Claim(half, ByG(Noon, on: Day.PlusDays(-2))).IsAccepted.Should().BeTrue();

        Claim(half, ByG(Noon, on: Day.PlusDays(1)))
            .Refusals.Should()
            .Equal(new Finding(ActRules.Postdated, ("on", Day.PlusDays(1)), ("recorded", Day)));
    }

    [Fact]
    public void All_three_are_told_at_once_in_this_order() =>
        Claim(Half(), ByG(Noon - Duration.FromHours(1), on: Day.PlusDays(1), expecting: 3))
            .Refusals.Select(refusal => refusal.Rule)
            .Should()
            .StartWith([ActRules.StaleVersion, ActRules.Backdated, ActRules.Postdated]);

    [Fact]
    public void A_default_act_is_the_callers_mistake() =>
        FluentActions
            .Invoking(() => Claim(Half(), default))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("act");
}
