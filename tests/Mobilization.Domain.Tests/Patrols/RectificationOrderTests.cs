using Mobilization.Domain.Coverage;
using Mobilization.Domain.Patrols;
using static Mobilization.Domain.Tests.Coverage.Jiaxing;
using static Mobilization.Domain.Tests.Patrols.PatrolWorld;

namespace Mobilization.Domain.Tests.Patrols;

/// <summary>An order's life: each command accepted and refused.</summary>
public sealed class RectificationOrderTests
{
    private static readonly LocalDate Day = new(2025, 3, 1);
    private static readonly LocalDate Due = new(2025, 3, 15);
    private static readonly Id<Station> Issuer = new("S1");

    private static Patrol Found => Manual("X1", Day, Rusted(Day));

    private static Defect Rust => Found.Form!.Defects[0];

    private static RectificationOrder Draft => RectificationOrder.Draft(new("D1"), Shelter);

    private static RectificationOrder Issued => Draft.Issue(Issuer, null, Found, Rust, Due, Act(Day)).State;

    private static RectificationOrder Reported => Issued.ReportFixed([Photo("sha256:02", Due)], Act(Due)).State;

    private static RectificationOrder Closed => Reported.Reinspect(passed: true, Act(Due.PlusDays(4))).State;

    private static void Refuse(Decision<RectificationOrder, OrderEvent> decision, params Finding[] refusals)
    {
        decision.IsAccepted.Should().BeFalse();
        decision.Refusals.Should().Equal(refusals);
    }

    [Fact]
    public void An_order_has_issuer_responsible_defect_and_deadline()
    {
        Decision<RectificationOrder, OrderEvent> decision = Draft.Issue(Issuer, "安居物业", Found, Rust, Day, Act(Day));
        decision.IsAccepted.Should().BeTrue("the day of issue may be the deadline");
        decision.State.Issuance!.Responsible.Should().Be("安居物业");
        Issued.Issuance!.Responsible.Should().Be("宏达物业公司", "the maintainer answers unless another is named");
        Issued.Record.Should().Be(new OrderRecord(new("D1"), Shelter.Id, Issuer, "宏达物业公司", Day, Due));
    }

    [Fact]
    public void Every_part_that_is_missing_is_refused_at_once()
    {
        Refuse(
            RectificationOrder
                .Draft(new("D2"), Siren)
                .Issue(default, "", Manual("X1", Day.PlusDays(1)), null, Day.PlusDays(-1), Act(Day)),
            new Finding(PatrolRules.IssuerMissing, ("order", "D2")),
            new Finding(PatrolRules.ResponsibleMissing, ("order", "D2"), ("facility", "F2")),
            new Finding(PatrolRules.OtherFacility, ("order", "D2"), ("patrol", "X1"), ("facility", "F1")),
            new Finding(PatrolRules.DefectMissing, ("order", "D2"), ("patrol", "X1")),
            new Finding(PatrolRules.PatrolLater, ("order", "D2"), ("patrol", "X1"), ("on", Day.PlusDays(1))),
            new Finding(
                PatrolRules.DeadlineBeforeIssue,
                ("order", "D2"),
                ("deadline", Day.PlusDays(-1)),
                ("issued", Day)
            )
        );
        Patrol bare = Manual("X2", Day, new([Rust]));
        Refuse(
            Draft.Issue(Issuer, null, bare, Rust, Due, Act(Day)),
            new Finding(PatrolRules.DefectsWithoutMedia, ("patrol", "X2"), ("defects", 1))
        );
        Refuse(
            Draft.Issue(Issuer, null, Found, new Defect("另一处"), Due, Act(Day)),
            new Finding(PatrolRules.DefectMissing, ("order", "D1"), ("patrol", "X1"))
        );
    }

    [Fact]
    public void An_order_is_issued_once() =>
        Refuse(
            Issued.Issue(Issuer, null, Found, Rust, Due, Act(Day)),
            new Finding(PatrolRules.IssuedAlready, ("order", "D1"), ("since", Day))
        );

    [Fact]
    public void A_fix_needs_evidence()
    {
        Refuse(Issued.ReportFixed([], Act(Due)), new Finding(PatrolRules.EvidenceMissing, ("order", "D1")));
        Refuse(
            Issued.ReportFixed([Photo("sha256:02", Due.PlusDays(1))], Act(Due)),
            new Finding(
                PatrolRules.EvidenceInFuture,
                ("order", "D1"),
                ("media", "sha256:02"),
                ("at", Noon(Due.PlusDays(1))),
                ("recorded", Noon(Due))
            )
        );
        Reported.Step.Should().Be(OrderStep.Reported);
        Refuse(
            Reported.ReportFixed([Photo("sha256:03", Due)], Act(Due)),
            new Finding(PatrolRules.ReportedAlready, ("order", "D1"), ("since", Due))
        );
    }

    [Fact]
    public void A_passed_reinspection_closes_as_of_the_day_of_the_report()
    {
        (Closed.ClosedOn, Closed.ReinspectedOn).Should().Be((Due, Due.PlusDays(4)));
        Closed.IsOnTime(Due.PlusDays(4)).Should().BeTrue("the inspector's four days are not the responsible unit's");
        Closed.Record!.Evidence.Should().Be(1);
        Reported.Record!.Closed.Should().BeNull("nobody inspected it yet");
    }

    [Fact]
    public void Nothing_is_reinspected_that_was_not_reported()
    {
        Refuse(Issued.Reinspect(passed: true, Act(Due)), new Finding(PatrolRules.NotReported, ("order", "D1")));
        RectificationOrder back = Reported.Reinspect(passed: false, Act(Due.PlusDays(1)), "仍有锈迹").State;
        (back.Step, back.Report, back.ClosedOn).Should().Be((OrderStep.SentBack, null, null));
        Refuse(
            back.Reinspect(passed: true, Act(Due.PlusDays(2))),
            new Finding(PatrolRules.NotReported, ("order", "D1"))
        );
        RectificationOrder late = back.ReportFixed([Photo("sha256:04", Due)], Act(Due.PlusDays(3)))
            .State.Reinspect(passed: true, Act(Due.PlusDays(3)))
            .State;
        late.IsOnTime(Due.PlusDays(3)).Should().BeFalse();
    }

    [Fact]
    public void An_extension_keeps_the_original_deadline()
    {
        RectificationOrder extended = Issued.Extend(Due.PlusDays(10), "缺配件", Act(Day.PlusDays(1))).State;
        (extended.Issuance!.Deadline, extended.ExtendedTo, extended.Deadline)
            .Should()
            .Be((Due, Due.PlusDays(10), Due.PlusDays(10)));
        extended.IsOnTime(Due.PlusDays(1)).Should().BeFalse();
        extended.IsOnTime(Due.PlusDays(1), extended: true).Should().BeNull();
        Refuse(
            extended.Extend(Due.PlusDays(10), "缺配件", Act(Day.PlusDays(2))),
            new Finding(
                PatrolRules.ExtensionNotLater,
                ("order", "D1"),
                ("to", Due.PlusDays(10)),
                ("deadline", Due.PlusDays(10))
            )
        );
    }

    [Fact]
    public void The_deadlines_own_day_is_on_time_and_an_open_order_late_a_day_after()
    {
        Issued.IsOnTime(Due).Should().BeNull();
        Issued.IsOnTime(Due.PlusDays(1)).Should().BeFalse();
        Closed.IsOnTime(Due.PlusDays(30)).Should().BeTrue();
    }

    [Fact]
    public void Nothing_happens_to_an_order_that_is_not_issued_or_is_over()
    {
        RectificationOrder withdrawn = Issued.Withdraw("重复", Act(Day.PlusDays(1))).State;
        withdrawn.Record!.Withdrawn.Should().Be(Day.PlusDays(1));
        (RectificationOrder, Finding)[] orders =
        [
            (Draft, new Finding(PatrolRules.NotIssued, ("order", "D1"))),
            (
                Closed,
                new Finding(PatrolRules.Over, ("order", "D1"), ("step", OrderStep.Closed), ("since", Due.PlusDays(4)))
            ),
            (
                withdrawn,
                new Finding(
                    PatrolRules.Over,
                    ("order", "D1"),
                    ("step", OrderStep.Withdrawn),
                    ("since", Day.PlusDays(1))
                )
            ),
        ];
        foreach ((RectificationOrder order, Finding why) in orders)
        {
            Act act = Act(Due.PlusDays(5));
            Refuse(order.Extend(Due.PlusDays(60), "缺配件", act), why);
            Refuse(order.ReportFixed([Photo("sha256:05", Due)], act), why);
            Refuse(order.Reinspect(passed: true, act), why);
            Refuse(order.Withdraw("重复", act), why);
        }
    }

    [Fact]
    public void Acts_are_checked_and_never_rewrite_what_was_decided_since()
    {
        Refuse(
            Issued.Withdraw("重复", Act(Day.PlusDays(-1), recorded: Day)),
            new Finding(PatrolRules.OutOfOrder, ("order", "D1"), ("on", Day.PlusDays(-1)), ("last", Day))
        );
        Refuse(
            Issued.Withdraw("重复", Act(Day, expecting: 9)),
            new Finding(ActRules.StaleVersion, ("expected", 9), ("current", 1))
        );
    }

    [Fact]
    public void Replayed_events_give_the_same_order()
    {
        var events = new List<OrderEvent>();
        RectificationOrder order = Draft;
        Func<RectificationOrder, Decision<RectificationOrder, OrderEvent>>[] steps =
        [
            one => one.Issue(Issuer, null, Found, Rust, Due, Act(Day)),
            one => one.Extend(Due.PlusDays(5), "缺配件", Act(Day)),
            one => one.ReportFixed([Photo("sha256:02", Due)], Act(Due)),
            one => one.Reinspect(passed: false, Act(Due), "仍有锈迹"),
            one => one.ReportFixed([Photo("sha256:03", Due)], Act(Due.PlusDays(2))),
            one => one.Reinspect(passed: true, Act(Due.PlusDays(3))),
        ];
        foreach (var step in steps)
        {
            Decision<RectificationOrder, OrderEvent> decision = step(order);
            events.Add(decision.Event!);
            order = decision.State;
        }
        Draft.Replay(events).Record.Should().Be(order.Record);
        order.IsOnTime(Due.PlusDays(9)).Should().BeFalse();
        order.IsOnTime(Due.PlusDays(9), extended: true).Should().BeTrue();
        Draft.Replay(events, until: Noon(Day)).Step.Should().Be(OrderStep.Issued);
    }

    [Fact]
    public void An_event_is_somebodys() =>
        FluentActions
            .Invoking(() => new ReinspectionPassed(default, 1))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A default act names nobody.*")
            .WithParameterName("act");
}
