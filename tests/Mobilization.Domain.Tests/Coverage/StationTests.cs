using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using static Mobilization.Domain.Tests.Coverage.Jiaxing;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>A station's life: each command accepted and refused.</summary>
public sealed class StationTests
{
    private static readonly LocalDate Day = new(2025, 1, 10);

    private static Station Draft => Station.Draft(new("S1"), CoverageTier.Workstation);

    private static Station Opened => Open(Draft, Day).State;

    private static Decision<Station, StationEvent> Open(Station station, LocalDate on) =>
        station.Open(Township, Housing.Standalone, ArmsHead, ["统一标识"], Act(on), Policy, Roster);

    private static Station Closed => Opened.Close("并入", Act(Day.PlusDays(5))).State;

    private static void Refuse(Decision<Station, StationEvent> decision, params Finding[] refusals) =>
        decision.Refusals.Should().Equal(refusals);

    [Fact]
    public void An_opened_station_stands_from_that_day_on()
    {
        Decision<Station, StationEvent> decision = Open(Draft, Day);
        decision.IsAccepted.Should().BeTrue();
        decision.State.Step.Should().Be(StationStep.Open);
        decision.State.Records.Should().ContainSingle().Which.During.Should().Be(new DateRange(Day));
    }

    [Fact]
    public void A_station_opens_once()
    {
        Refuse(Open(Opened, Day), new Finding(CoverageRules.StationOpenAlready, ("station", "S1"), ("since", Day)));
        Refuse(
            Open(Closed, Day.PlusDays(5)),
            new Finding(CoverageRules.StationClosed, ("station", "S1"), ("since", Day.PlusDays(5)))
        );
    }

    [Fact]
    public void Opening_refuses_every_breach_at_once()
    {
        Refuse(
            Draft.Open(Village, new(BuildMode.Joint), Secretary, [], Act(Day), Policy, Roster),
            new Finding(
                CoverageRules.StationLevelNotAsked,
                ("station", "S1"),
                ("unit", Village),
                ("level", DivisionLevel.Village)
            ),
            new Finding(CoverageRules.HeadNotInPost, ("station", "S1"), ("head", "P7"), ("unit", Village), ("on", Day)),
            new Finding(CoverageRules.PartnersMissing, ("station", "S1"))
        );
        DivisionCode nowhere = DivisionCode.Parse("110000");
        Refuse(
            Draft.Open(nowhere, new(BuildMode.Nested), null, [], Act(Day), Policy, Roster),
            new Finding(CoverageRules.StationUnitUnknown, ("station", "S1"), ("unit", nowhere)),
            new Finding(CoverageRules.HostMissing, ("station", "S1"))
        );
    }

    [Fact]
    public void Nothing_happens_to_a_station_that_is_not_open()
    {
        var notOpen = new Finding(CoverageRules.StationNotOpen, ("station", "S1"));
        var closed = new Finding(CoverageRules.StationClosed, ("station", "S1"), ("since", Day.PlusDays(5)));
        foreach ((Station station, Finding why) in new[] { (Draft, notOpen), (Closed, closed) })
        {
            Act act = Act(Day.PlusDays(6));
            Refuse(station.NameHead(ArmsHead, act, Policy, Roster), why);
            Refuse(station.FitOut([], act), why);
            Refuse(station.Suspend("装修", act), why);
            Refuse(station.Resume(act), why);
            Refuse(station.Move(Township, Housing.Standalone, ArmsHead, act, Policy, Roster), why);
            Refuse(station.Close("并入", act), why);
        }
    }

    [Fact]
    public void A_head_is_fit_on_the_day_on_which_it_is_named()
    {
        Station headless = Opened.NameHead(null, Act(Day.PlusDays(1)), Policy, Roster).State;
        headless.Standing!.Head.Should().BeNull();
        headless.NameHead(ArmsHead, Act(new(2025, 5, 31)), Policy, Roster).IsAccepted.Should().BeTrue();
        Refuse(
            headless.NameHead(ArmsHead, Act(new(2025, 6, 1)), Policy, Roster),
            new Finding(
                CoverageRules.HeadNotInPost,
                ("station", "S1"),
                ("head", "P6"),
                ("unit", Township),
                ("on", new LocalDate(2025, 6, 1))
            )
        );
    }

    [Fact]
    public void Suspended_it_does_not_count_and_resumed_it_does()
    {
        Station suspended = Opened.Suspend("装修", Act(Day.PlusDays(2))).State;
        suspended.Records.Should().ContainSingle().Which.During.Should().Be(new DateRange(Day, Day.PlusDays(2)));
        Refuse(
            suspended.Suspend("装修", Act(Day.PlusDays(3))),
            new Finding(CoverageRules.StationSuspended, ("station", "S1"), ("since", Day.PlusDays(2)))
        );
        Station resumed = suspended.Resume(Act(Day.PlusDays(4))).State;
        resumed
            .Records.Select(record => record.During)
            .Should()
            .Equal(new DateRange(Day, Day.PlusDays(2)), new DateRange(Day.PlusDays(4)));
        Refuse(resumed.Resume(Act(Day.PlusDays(5))), new Finding(CoverageRules.StationNotSuspended, ("station", "S1")));
    }

    [Fact]
    public void A_move_and_a_new_fit_out_make_new_records_and_leave_none_without_a_day()
    {
        Station station = Opened
            .FitOut(["统一标识", "独立办公场所"], Act(Day))
            .State.Move(Street, Housing.NestedIn("文化礼堂"), StreetDeputy, Act(Day.PlusDays(3)), Policy, Roster)
            .State.Close("并入", Act(Day.PlusDays(9)))
            .State;
        station
            .Records.Select(record => (record.Unit, record.Items.Length, record.During))
            .Should()
            .Equal(
                (Township, 2, new DateRange(Day, Day.PlusDays(3))),
                (Street, 2, new DateRange(Day.PlusDays(3), Day.PlusDays(9)))
            );
        station.Step.Should().Be(StationStep.Closed);
    }

    [Fact]
    public void Acts_are_checked_and_never_rewrite_what_was_decided_since()
    {
        LocalDate early = Day.PlusDays(-1);
        Refuse(
            Opened.Close("并入", Act(early, Day)),
            new Finding(CoverageRules.StationOutOfOrder, ("station", "S1"), ("on", early), ("last", Day))
        );
        Opened
            .FitOut([], Act(Day, expecting: 7))
            .Refusals.Select(refusal => refusal.Rule)
            .Should()
            .Equal(ActRules.StaleVersion);
    }

    [Fact]
    public void Replayed_events_give_the_same_station()
    {
        var events = new List<StationEvent>();
        Station station = Draft;
        foreach (
            Func<Station, Decision<Station, StationEvent>> step in new Func<Station, Decision<Station, StationEvent>>[]
            {
                one => Open(one, Day),
                one => one.Suspend("装修", Act(Day.PlusDays(1))),
                one => one.FitOut(["独立办公场所"], Act(Day.PlusDays(2))),
                one => one.Resume(Act(Day.PlusDays(3))),
            }
        )
        {
            Decision<Station, StationEvent> decision = step(station);
            events.Add(decision.Event!);
            station = decision.State;
        }
        Draft.Replay(events).Records.Should().BeEquivalentTo(station.Records);
        station.Records.Select(record => record.Items.Single()).Should().Equal("统一标识", "独立办公场所");
    }

    [Fact]
    public void Every_command_looks_at_its_act()
    {
        Act stale = Act(Day.PlusDays(3), expecting: 7);
        Station suspended = Opened.Suspend("装修", Act(Day.PlusDays(1))).State;
        Decision<Station, StationEvent>[] decisions =
        [
            Draft.Open(Township, Housing.Standalone, ArmsHead, [], stale, Policy, Roster),
            Opened.NameHead(null, stale, Policy, Roster),
            Opened.FitOut([], stale),
            Opened.Suspend("装修", stale),
            suspended.Resume(stale),
            Opened.Move(Township, Housing.Standalone, ArmsHead, stale, Policy, Roster),
            Opened.Close("并入", stale),
        ];
        foreach (Decision<Station, StationEvent> decision in decisions)
        {
            decision.Refusals.Select(refusal => refusal.Rule).Should().Equal(ActRules.StaleVersion);
        }
    }

    [Fact]
    public void A_station_stands_and_is_suspended_since_the_first_day_of_it()
    {
        Station fitted = Opened.FitOut(["统一标识", "独立办公场所"], Act(Day.PlusDays(3))).State;
        Refuse(
            Open(fitted, Day.PlusDays(4)),
            new Finding(CoverageRules.StationOpenAlready, ("station", "S1"), ("since", Day))
        );
        Station atOnce = Opened.Suspend("装修", Act(Day)).State;
        atOnce.Past.Should().BeEmpty();
        Refuse(
            atOnce.Suspend("装修", Act(Day.PlusDays(4))),
            new Finding(CoverageRules.StationSuspended, ("station", "S1"), ("since", Day))
        );
    }

    [Fact]
    public void Misuse_throws()
    {
        Refused(() => Draft.Open(Township, Housing.Standalone, ArmsHead, [], Act(Day), null!, Roster), "policy");
        Refused(() => Opened.Move(Township, Housing.Standalone, null, Act(Day), null!, Roster), "policy");
        Refused(() => Opened.Move(Township, Housing.Standalone, null, Act(Day), Policy, null!), "roster");
        Refused(() => Opened.NameHead(ArmsHead, Act(Day), null!, Roster), "policy");
        Refused(() => Opened.NameHead(ArmsHead, Act(Day), Policy, null!), "roster");
        Refused(() => new StationSuspended("装修", default, 1), "act", "A default act names nobody.*");
        Refused(() => Station.Draft(new("S1"), CoverageTier.Grid), "tier", "Townships and villages have stations.*");

        static void Refused(Func<object?> make, string parameter, string message = "*") =>
            make.Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(parameter);
    }
}
