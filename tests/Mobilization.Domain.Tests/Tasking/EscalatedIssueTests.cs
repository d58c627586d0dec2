using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>An issue on its way up, hop by hop.</summary>
public sealed class EscalatedIssueTests
{
    private static readonly EscalationRoute Route = EscalationRoute.Build(
        new RouteVersion(
            new(2024, 7, 1),
            ["危旧房", "供水管网"],
            [new("市住建局", DivisionLevel.Prefecture), new("省住建厅", DivisionLevel.Province)]
        ),
        new RouteVersion(new(2015, 1, 1), ["人防工程"], [new("党委议军会议", DivisionLevel.County)])
    );

    private static EscalatedIssue Draft => EscalatedIssue.Draft(new("E1"), County);

    private static EscalatedIssue Reported =>
        Draft.FileReport("危旧房", "情况报告1号", By("g"), Route, People).Accepted();

    private static EscalatedIssue Sent => Reported.SendUp(By("g", 1)).Accepted();

    [Fact]
    public void An_issue_goes_up_step_by_step_to_the_leaders_visit_and_a_result()
    {
        EscalatedIssue answered = Sent.RecordAnswer("报省厅", By("chief", 2))
            .Accepted()
            .SendUp(By("chief", 3))
            .Accepted()
            .RecordAnswer("列入改造", By("chief", 4))
            .Accepted();
        EscalatedIssue visited = answered.RecordVisit([new("chief"), new("garrison")], By("chief", 5)).Accepted();
        EscalatedIssue closed = visited.Close("改造完成", By("g", 6)).Accepted();

        closed.Hops.Should().Be(2);
        closed.Closing!.Result.Should().Be("改造完成");
        closed.Version.Should().Be(7);
        Sent.Unanswered!.Step.Department.Should().Be("市住建局");
        Draft.Replay([Reported.Last!, Sent.Last!], By("x").At).Should().Be(Reported);
    }

    [Fact]
    public void The_steps_are_those_of_the_route_on_the_day_of_the_report()
    {
        EscalatedIssue old = Draft
            .FileReport("人防工程", "报告", By("g", on: new(2024, 6, 30)), Route, People)
            .Accepted();
        old.Report!.Steps.Select(step => step.Department).Should().Equal("党委议军会议");
        EscalatedIssue draft = Draft;
        draft
            .FileReport("人防工程", "报告", By("g"), Route, People)
            .RefusedBy(draft, $"{TaskingRules.IssueKindUnknown} (kind 人防工程, from 2024-07-01)");
        draft
            .FileReport("人防工程", "报告", By("g", on: new(2014, 12, 31)), Route, People)
            .RefusedBy(draft, $"{TaskingRules.IssueUnrouted} (on 2014-12-31)");
    }

    [Fact]
    public void The_report_is_needed_and_led_by_the_office()
    {
        EscalatedIssue draft = Draft;
        draft
            .FileReport("危旧房", null, By("m"), Route, People)
            .RefusedBy(
                draft,
                $"{TaskingRules.ReportMissing} (issue E1)",
                $"{TaskingRules.ReportNotLedByOffice} (officer m, unit 430405000000, on 2025-01-10)"
            );
        draft.SendUp(By("g")).RefusedBy(draft, $"{TaskingRules.IssueNotReported} (issue E1)");
        EscalatedIssue reported = Reported;
        reported
            .FileReport("危旧房", "再报", By("g", 1), Route, People)
            .RefusedBy(reported, $"{TaskingRules.IssueReportedAlready} (since 2025-01-10T00:00:00Z)");
    }

    [Fact]
    public void Nothing_goes_on_before_the_last_hop_was_answered()
    {
        EscalatedIssue sent = Sent;
        const string waiting = $"{TaskingRules.HopUnanswered} (department 市住建局, since 2025-01-10T01:00:00Z)";
        sent.SendUp(By("g", 2)).RefusedBy(sent, waiting);
        sent.Close("?", By("g", 2)).RefusedBy(sent, waiting);
        sent.RecordVisit([], By("g", 2))
            .RefusedBy(
                sent,
                waiting,
                $"{TaskingRules.StepsLeft} (next 省住建厅)",
                $"{TaskingRules.NoLeaders} (issue E1)"
            );
        EscalatedIssue reported = Reported;
        reported.RecordAnswer("?", By("g", 1)).RefusedBy(reported, $"{TaskingRules.NothingAsked} (hops 0)");
        reported.Close("?", By("g", 1)).RefusedBy(reported, $"{TaskingRules.NeverSentUp} (issue E1)");
    }

    [Fact]
    public void At_its_end_and_once_closed_it_goes_no_further()
    {
        EscalatedIssue end = Sent.RecordAnswer("报省厅", By("chief", 2))
            .Accepted()
            .SendUp(By("chief", 3))
            .Accepted()
            .RecordAnswer("列入改造", By("chief", 4))
            .Accepted();
        end.SendUp(By("g", 5)).RefusedBy(end, $"{TaskingRules.RouteAtEnd} (steps 2)");
        EscalatedIssue closed = end.Close("完成", By("g", 5)).Accepted();
        closed
            .RecordVisit([new("chief")], By("g", 6))
            .RefusedBy(closed, $"{TaskingRules.IssueOver} (since 2025-01-10T05:00:00Z)");
    }

    [Fact]
    public void A_route_names_all_its_defects()
    {
        RouteVersion down = new(
            new(2024, 7, 1),
            ["危旧房"],
            [new("省住建厅", DivisionLevel.Province), new("市住建局", DivisionLevel.Prefecture)]
        );
        EscalationRoute.TryBuild([down, down], out EscalationRoute? route, out var defects).Should().BeFalse();
        route.Should().BeNull();
        const string descends = $"{TaskingRules.RouteDescends} (from 2024-07-01, step 市住建局, after 省住建厅)";
        defects
            .Select(defect => defect.ToString())
            .Should()
            .Equal(descends, $"{TaskingRules.RouteRepeated} (from 2024-07-01)", descends);
        FluentActions.Invoking(() => EscalationRoute.Build(down)).Should().Throw<DefectException>();
        EscalationRoute.TryBuild(Route.Versions, out route, out _).Should().BeTrue();
        route!.On(new(2024, 6, 30))!.From.Should().Be(new LocalDate(2015, 1, 1));
    }

    [Fact]
    public void A_route_may_stay_on_a_level_and_is_in_force_from_its_first_day()
    {
        EscalationRoute level = EscalationRoute.Build(
            new RouteVersion(
                new(2024, 7, 1),
                ["危旧房"],
                [new("市住建局", DivisionLevel.Prefecture), new("市政府", DivisionLevel.Prefecture)]
            )
        );

        level.Versions.Should().ContainSingle();
        level.On(new(2024, 6, 30)).Should().BeNull();
        level.On(new(2024, 7, 1)).Should().BeSameAs(level.Versions[0]);
        Route.Versions.Select(version => version.From.Year).Should().Equal(2024, 2015);
    }

    [Fact]
    public void Every_descent_of_a_route_is_named_with_the_step_before()
    {
        EscalationRoute
            .TryBuild(
                [
                    new RouteVersion(
                        new(2024, 7, 1),
                        ["危旧房"],
                        [
                            new("省住建厅", DivisionLevel.Province),
                            new("市住建局", DivisionLevel.Prefecture),
                            new("省政府", DivisionLevel.Province),
                            new("区政府", DivisionLevel.County),
                        ]
                    ),
                ],
                out _,
                out var defects
            )
            .Should()
            .BeFalse();

        defects
            .Select(defect => defect.ToString())
            .Should()
            .Equal(
                $"{TaskingRules.RouteDescends} (from 2024-07-01, step 市住建局, after 省住建厅)",
                $"{TaskingRules.RouteDescends} (from 2024-07-01, step 区政府, after 省政府)"
            );
    }

    [Fact]
    public void An_issue_shows_the_last_answer_the_visit_and_the_step_it_waits_for()
    {
        EscalatedIssue answered = Sent.RecordAnswer("报省厅", By("chief", 2)).Accepted();
        answered.Unanswered.Should().BeNull();
        answered.Answer!.Answer.Should().Be("报省厅");
        EscalatedIssue again = answered.SendUp(By("chief", 3)).Accepted();
        again.Unanswered!.Step.Department.Should().Be("省住建厅");
        EscalatedIssue visited = again
            .RecordAnswer("列入改造", By("chief", 4))
            .Accepted()
            .RecordVisit([new("chief")], By("chief", 5))
            .Accepted();
        visited.Answer!.Answer.Should().Be("列入改造");
        visited.Visit!.Leaders.Should().Equal(new Id<Officer>("chief"));
        visited.Last.Should().Be(visited.Visit);
        visited
            .SendUp(By("g", 4))
            .RefusedBy(
                visited,
                $"{ActRules.Backdated} (at 2025-01-10T04:00:00Z, last 2025-01-10T05:00:00Z)",
                $"{TaskingRules.RouteAtEnd} (steps 2)"
            );
        EscalatedIssue draft = Draft;
        draft.Close("?", By("g")).RefusedBy(draft, $"{TaskingRules.IssueNotReported} (issue E1)");
        draft.RecordVisit([new("chief")], By("g")).RefusedBy(draft, $"{TaskingRules.IssueNotReported} (issue E1)");
    }

    [Fact]
    public void Every_command_asks_what_every_act_is_asked_and_whether_the_issue_is_open()
    {
        const string stale = $"{ActRules.StaleVersion} (expected 9, current 0)";
        EscalatedIssue draft = Draft;
        draft.FileReport("危旧房", "报告", By("g", expecting: 9), Route, People).RefusedBy(draft, stale);
        draft.SendUp(By("g", expecting: 9)).RefusedBy(draft, stale, $"{TaskingRules.IssueNotReported} (issue E1)");
        draft
            .RecordAnswer("?", By("g"))
            .RefusedBy(draft, $"{TaskingRules.IssueNotReported} (issue E1)", $"{TaskingRules.NothingAsked} (hops 0)");
        EscalatedIssue closed = Sent.RecordAnswer("不予支持", By("chief", 2))
            .Accepted()
            .Close("终止", By("g", 3))
            .Accepted();
        closed.Close("?", By("g", 4)).RefusedBy(closed, $"{TaskingRules.IssueOver} (since 2025-01-10T03:00:00Z)");
        closed.SendUp(By("g", 4)).RefusedBy(closed, $"{TaskingRules.IssueOver} (since 2025-01-10T03:00:00Z)");
    }
}
