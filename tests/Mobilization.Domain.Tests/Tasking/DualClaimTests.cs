using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>A claim's commands, one by one: what each leads to, and all that each is refused for.</summary>
public sealed class DualClaimTests
{
    private const LeadershipLine Government = LeadershipLine.Government;
    private const LeadershipLine Military = LeadershipLine.Military;

    private static DualClaim Half => Task().OpenClaim().Claim(Government, By("g"), People).Accepted();

    private static DualClaim Dual => Half.Claim(Military, By("m", 1), People).Accepted();

    private static DualClaim InProgress => Dual.Start(By("m", 2), People).Accepted();

    private static DualClaim Submitted =>
        InProgress.Submit(By("g", 3), People).Accepted().Countersign(By("m", 4), People).Accepted();

    private static DualClaim Closed => Submitted.Accept(Office(5), People).Accepted();

    [Fact]
    public void Two_people_claim_start_submit_and_are_accepted()
    {
        Task().OpenClaim().Step.Should().Be(ClaimStep.Unclaimed);
        Half.Step.Should().Be(ClaimStep.Half);
        Half[Government]!.Act.By.Should().Be(new Id<Officer>("g"));
        Half[Military].Should().BeNull();
        Dual.Step.Should().Be(ClaimStep.Dual);
        InProgress.Step.Should().Be(ClaimStep.InProgress);
        InProgress.Submit(By("g", 3), People).Accepted().Step.Should().Be(ClaimStep.InProgress);
        Submitted.Step.Should().Be(ClaimStep.Submitted);
        Closed.Step.Should().Be(ClaimStep.Accepted);
        Closed.Version.Should().Be(6);
    }

    [Fact]
    public void Returned_work_is_started_and_submitted_again_by_both()
    {
        DualClaim returned = Submitted.Return("漏报三家企业", Office(5, "garrison"), People).Accepted();

        returned.Step.Should().Be(ClaimStep.Returned);
        DualClaim again = returned.Start(By("g", 6), People).Accepted();
        again.Step.Should().Be(ClaimStep.InProgress);
        again.Submission.Should().BeNull();
        again.Begun!.Act.By.Should().Be(new Id<Officer>("m"));
        again.Countersign(By("m", 7), People).RefusedBy(again, $"{TaskingRules.NothingSubmitted} (step in-progress)");
    }

    [Fact]
    public void A_taken_line_names_its_holder_and_refuses_the_holder_too()
    {
        DualClaim half = Half;
        const string taken = $"{TaskingRules.LineTaken} (line government, holder g, since 2025-01-10T00:00:00Z)";
        half.Claim(Government, By("g2", 1), People).RefusedBy(half, taken);
        half.Claim(Government, By("g", 1), People).RefusedBy(half, taken);
    }

    [Fact]
    public void All_reasons_are_told_at_once_exclusions_before_eligibility()
    {
        DualClaim open = Task(excluded: [new("other")]).OpenClaim().Claim(Military, By("m", 2), People).Accepted();
        Act act = new(new("other"), Instant.FromUtc(2025, 1, 10, 1, 0), new(2025, 1, 5), new(2025, 1, 5), expecting: 7);

        open.Claim(Military, act, People)
            .RefusedBy(
                open,
                $"{ActRules.StaleVersion} (expected 7, current 1)",
                $"{ActRules.Backdated} (at 2025-01-10T01:00:00Z, last 2025-01-10T02:00:00Z)",
                $"{TaskingRules.NotIssued} (on 2025-01-05, issued 2025-01-06)",
                $"{TaskingRules.LineTaken} (line military, holder m, since 2025-01-10T02:00:00Z)",
                $"{TaskingRules.Excluded} (officer other)",
                $"{TaskingRules.WrongUnit} (officer other, unit 430405000000, on 2025-01-05)"
            );
    }

    [Fact]
    public void A_claim_dated_after_its_record_is_refused()
    {
        DualClaim open = Task().OpenClaim();
        open.Claim(Military, By("m", on: new(2025, 1, 11)), People)
            .RefusedBy(open, $"{ActRules.Postdated} (on 2025-01-11, recorded 2025-01-10)");
    }

    [Fact]
    public void One_claims_only_on_the_line_and_in_the_unit_where_one_stands_that_day()
    {
        DualClaim open = Task().OpenClaim();
        open.Claim(Military, By("g"), People)
            .RefusedBy(open, $"{TaskingRules.WrongLine} (officer g, line military, on 2025-01-10)");
        open.Claim(Government, By("other"), People)
            .RefusedBy(open, $"{TaskingRules.WrongUnit} (officer other, unit 430405000000, on 2025-01-10)");
        open.Claim(Government, By("idle"), People)
            .RefusedBy(open, $"{TaskingRules.NotAppointed} (officer idle, on 2025-01-10)");
        open.Claim(Government, By("nobody"), People)
            .RefusedBy(open, $"{TaskingRules.NotAppointed} (officer nobody, on 2025-01-10)");
        open.Claim(Military, By("left", 24 * 60), People)
            .RefusedBy(open, $"{TaskingRules.NotAppointed} (officer left, on 2025-03-11)");
        open.Claim(Military, By("left"), People).IsAccepted.Should().BeTrue();
        open.Claim(Military, By("left", 24 * 60, on: new(2025, 2, 28)), People)
            .Accepted()
            .Military!.Act.IsEnteredLate.Should()
            .BeTrue();
    }

    [Fact]
    public void Nobody_has_both_seats()
    {
        DualClaim half = Task().OpenClaim().Claim(Government, By("both"), People).Accepted();
        half.Claim(Military, By("both", 1), People)
            .RefusedBy(half, $"{TaskingRules.SamePerson} (officer both, line government)");
    }

    [Fact]
    public void Declining_before_work_and_giving_up_after_it_differ()
    {
        DualClaim dual = Dual;
        dual.Abandon("调离", By("m", 2)).RefusedBy(dual, $"{TaskingRules.WorkNotBegun} (step dual)");
        DualClaim half = dual.Relinquish(By("m", 2)).Accepted();
        half.Step.Should().Be(ClaimStep.Half);
        half.Government.Should().Be(dual.Government);

        DualClaim working = InProgress;
        working.Relinquish(By("g", 3)).RefusedBy(working, $"{TaskingRules.WorkBegun} (since 2025-01-10T02:00:00Z)");
        var decision = working.Abandon("抽调抗洪", By("g", 3));
        decision.Event.Should().Be(new Abandoned(Government, "抽调抗洪", By("g", 3), 4));
        decision.State.Step.Should().Be(ClaimStep.Half);
        decision.State.Missing.Should().Equal(Government);
    }

    [Fact]
    public void A_seat_that_was_given_back_is_free_at_that_instant()
    {
        DualClaim unclaimed = Half.Relinquish(By("g", 1)).Accepted();
        unclaimed.Step.Should().Be(ClaimStep.Unclaimed);
        unclaimed.Claim(Government, By("g2", 1), People).Accepted().Step.Should().Be(ClaimStep.Half);
    }

    [Fact]
    public void Only_a_holder_gives_back_starts_and_submits()
    {
        DualClaim dual = Dual;
        DualClaim working = InProgress;
        dual.Relinquish(By("g2", 2)).RefusedBy(dual, $"{TaskingRules.NotHolder} (officer g2)");
        dual.Start(By("chief", 2), People).RefusedBy(dual, $"{TaskingRules.NotHolder} (officer chief)");
        working.Abandon("无故", By("m2", 3)).RefusedBy(working, $"{TaskingRules.NotHolder} (officer m2)");
        working.Submit(By("g2", 3), People).RefusedBy(working, $"{TaskingRules.NotHolder} (officer g2)");
    }

    [Fact]
    public void A_holder_whose_appointment_ended_no_longer_acts()
    {
        DualClaim dual = Half.Claim(Military, By("left", 1), People).Accepted();
        dual.Start(By("left", 24 * 60), People)
            .RefusedBy(dual, $"{TaskingRules.NotAppointed} (officer left, on 2025-03-11)");
    }

    [Fact]
    public void Both_submit_together_or_not_at_all()
    {
        DualClaim working = InProgress;
        working
            .Countersign(By("m", 3), People)
            .RefusedBy(working, $"{TaskingRules.NothingSubmitted} (step in-progress)");
        DualClaim signed = working.Submit(By("g", 3), People).Accepted();
        signed
            .Submit(By("m", 4), People)
            .RefusedBy(signed, $"{TaskingRules.AlreadySubmitted} (by g, since 2025-01-10T03:00:00Z)");
        signed
            .Countersign(By("g", 4), People)
            .RefusedBy(signed, $"{TaskingRules.OwnSubmission} (officer g, since 2025-01-10T03:00:00Z)");
        signed.Countersign(By("g2", 4), People).RefusedBy(signed, $"{TaskingRules.NotHolder} (officer g2)");
        signed
            .Accept(Office(4), People)
            .RefusedBy(signed, $"{TaskingRules.WrongStep} (command accept, step in-progress)");
    }

    [Fact]
    public void Each_command_has_its_step()
    {
        DualClaim half = Half;
        DualClaim dual = Dual;
        DualClaim submitted = Submitted;
        half.Start(By("g", 1), People).RefusedBy(half, $"{TaskingRules.WrongStep} (command start, step half)");
        dual.Submit(By("g", 2), People).RefusedBy(dual, $"{TaskingRules.WrongStep} (command submit, step dual)");
        dual.Countersign(By("g", 2), People)
            .RefusedBy(dual, $"{TaskingRules.WrongStep} (command countersign, step dual)");
        dual.Return("不全", Office(2), People).RefusedBy(dual, $"{TaskingRules.WrongStep} (command return, step dual)");
        submitted
            .Abandon("晚了", By("g", 5))
            .RefusedBy(submitted, $"{TaskingRules.WrongStep} (command abandon, step submitted)");
        submitted
            .Reopen(new("T2"), Due, Office(5), People)
            .RefusedBy(submitted, $"{TaskingRules.NotClosed} (step submitted)");
    }

    [Fact]
    public void A_closed_claim_refuses_everything_but_being_taken_up_as_a_new_task()
    {
        DualClaim closed = Closed;
        const string reason = $"{TaskingRules.Closed} (step accepted)";
        closed.Start(By("g", 6), People).RefusedBy(closed, reason);
        closed.Submit(By("g", 6), People).RefusedBy(closed, reason);
        closed.Countersign(By("g", 6), People).RefusedBy(closed, reason);
        closed.Relinquish(By("g", 6)).RefusedBy(closed, reason);
        closed.Abandon("迟", By("g", 6)).RefusedBy(closed, reason);
        closed.Accept(Office(6), People).RefusedBy(closed, reason);
        closed.Return("迟", Office(6), People).RefusedBy(closed, reason);
        closed.Cancel("迟", Office(6), People).RefusedBy(closed, reason);
        closed.Extend(new(2026, 1, 1), Office(6), People).RefusedBy(closed, reason);
        Task()
            .OpenClaim()
            .Cancel("合并下达", Office(), People)
            .Accepted()
            .Claim(Government, By("g", 1), People)
            .Refusals.Select(finding => finding.ToString())
            .Should()
            .Equal($"{TaskingRules.Closed} (step cancelled)");

        DualClaim reopened = closed
            .Reopen(new("T2"), claimBy: new(2025, 2, 1), Office(6), People, due: new(2025, 9, 1))
            .Accepted();

        reopened.Step.Should().Be(ClaimStep.Accepted);
        MobilizationTask task = reopened.Successor!;
        task.Replaces.Should().Be(new Id<MobilizationTask>("T1"));
        (task.Id, task.Unit, task.Issued, task.ClaimBy, task.Due)
            .Should()
            .Be((new("T2"), County, new LocalDate(2025, 1, 10), new LocalDate(2025, 2, 1), new LocalDate(2025, 9, 1)));
        reopened
            .Reopen(new("T3"), new(2025, 2, 1), Office(7), People)
            .RefusedBy(reopened, $"{TaskingRules.AlreadyReopened} (successor T2, since 2025-01-10T06:00:00Z)");
    }

    [Fact]
    public void A_new_task_has_a_new_identifier_and_deadlines_not_before_its_day()
    {
        DualClaim closed = Closed;
        closed
            .Invoking(claim => claim.Reopen(new("T1"), Due, Office(6), People))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("successor");
        closed
            .Invoking(claim => claim.Reopen(new("T2"), new(2025, 1, 9), Office(6), People))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithParameterName("claimBy");
    }

    [Fact]
    public void Only_the_joint_office_of_the_unit_above_decides()
    {
        DualClaim submitted = Submitted;
        submitted
            .Accept(By("chief", 5), People)
            .RefusedBy(submitted, $"{TaskingRules.NotInOfficeName} (officer chief)");
        submitted
            .Accept(By("g", 5, inNameOf: "区联合办公室"), People)
            .RefusedBy(submitted, $"{TaskingRules.NotSuperior} (officer g, superior 430400000000, on 2025-01-10)");
        submitted
            .Cancel("试", By("g", 5), People)
            .RefusedBy(
                submitted,
                $"{TaskingRules.NotInOfficeName} (officer g)",
                $"{TaskingRules.NotSuperior} (officer g, superior 430400000000, on 2025-01-10)"
            );
        Task(DivisionCode.Parse("430000"))
            .OpenClaim()
            .Cancel("试", By("idle", inNameOf: "国家"), People)
            .IsAccepted.Should()
            .BeTrue("above a root there is no unit in the tree");
    }

    [Fact]
    public void An_extension_keeps_the_original_deadline()
    {
        DualClaim dual = Dual;
        DualClaim extended = dual.Extend(new(2025, 7, 31), Office(2), People).Accepted();
        extended.Due.Should().Be(new LocalDate(2025, 7, 31));
        extended.Task.Due.Should().Be(Due);
        extended.IsOverdue(new(2025, 7, 31)).Should().BeFalse();
        extended.IsOverdue(new(2025, 7, 1), original: true).Should().BeTrue();
        extended.IsOverdue(new(2025, 8, 1)).Should().BeTrue();
        dual.IsOverdue(Due).Should().BeFalse();
        dual.Extend(Due, Office(2), People).RefusedBy(dual, $"{TaskingRules.NotLater} (due 2025-06-30, to 2025-06-30)");
        DualClaim endless = Task(hasDue: false).OpenClaim();
        endless.Extend(Due, Office(), People).RefusedBy(endless, $"{TaskingRules.NoDeadline} (task T1)");
        endless.IsOverdue(new(2099, 1, 1)).Should().BeFalse();
    }

    [Fact]
    public void A_late_claim_is_accepted_and_marked()
    {
        DualClaim onTime = Half.Claim(Military, By("m", 24 * 10), People).Accepted();
        DualClaim late = Half.Claim(Military, By("m", 24 * 11), People).Accepted();
        onTime.IsLate.Should().BeFalse("the deadline's day belongs to those who owe");
        late.IsLate.Should().BeTrue();
        Half.IsLate.Should().BeFalse("only what is claimed can be late");
        late.Tally(new(2025, 1, 25)).Late.Should().Be(1);
    }

    [Fact]
    public void A_free_seat_at_the_deadline_goes_up_and_names_the_missing_lines()
    {
        DualClaim open = Task().OpenClaim();
        open.Escalation(Tree, ClaimBy).Should().BeNull();
        open.Escalation(Tree, ClaimBy.PlusDays(1))!
            .ToString()
            .Should()
            .Be(
                $"{TaskingRules.SeatEmptyAtDeadline} (task T1, unit 430405000000, superior 430400000000, "
                    + "missing government;military, claim-by 2025-01-20)"
            );
        Half.Escalation(Tree, ClaimBy.PlusDays(1))!["missing"].Should().Be("military");
        Dual.Escalation(Tree, ClaimBy.PlusDays(1)).Should().BeNull("claiming stops the claim's deadline");
        Dual.IsOverdue(Due.PlusDays(1)).Should().BeTrue("and no other");
        DualClaim cancelled = open.Cancel("合并", Office(), People).Accepted();
        cancelled.Escalation(Tree, ClaimBy.PlusDays(1)).Should().BeNull();
    }

    [Fact]
    public void An_ended_appointment_is_found_released_and_substituted()
    {
        DualClaim working = Half.Claim(Military, By("left", 1), People)
            .Accepted()
            .Start(By("g", 2), People)
            .Accepted()
            .Submit(By("left", 3), People)
            .Accepted();
        LocalDate after = new(2025, 3, 1);

        working.Substitutions(People, after.PlusDays(-1)).Should().BeEmpty();
        working
            .Substitutions(People, after)
            .Select(finding => finding.ToString())
            .Should()
            .Equal($"{TaskingRules.HolderLeft} (line military, holder left, unit 430405000000, on 2025-03-01)");
        working
            .Release(Military, Office(4), People)
            .RefusedBy(working, $"{TaskingRules.StillAppointed} (line military, holder left, on 2025-01-10)");
        DualClaim half = working.Release(Military, Office(24 * 60), People).Accepted();
        half.Step.Should().Be(ClaimStep.Half);
        half.Government.Should().Be(working.Government);
        half.Submission.Should().BeNull();
        half.Release(Military, Office(24 * 60), People).RefusedBy(half, $"{TaskingRules.SeatFree} (line military)");
        DualClaim substituted = half.Claim(Military, By("m2", 24 * 61), People).Accepted();
        substituted.Step.Should().Be(ClaimStep.Dual);
        substituted.IsLate.Should().BeTrue();
        substituted.Start(By("m2", 24 * 61), People).Accepted().Begun.Should().Be(working.Begun);
    }

    [Fact]
    public void A_task_for_one_person_alone_has_one_seat_of_whichever_line()
    {
        DualClaim sole = Task(Village, ClaimForm.Sole).OpenClaim().Claim(Government, By("v"), People).Accepted();
        sole.Step.Should().Be(ClaimStep.Sole);
        sole.IsFull.Should().BeTrue();
        sole.Claim(Military, By("w", 1), People)
            .RefusedBy(sole, $"{TaskingRules.SoleTaken} (holder v, since 2025-01-10T00:00:00Z)");
        DualClaim submitted = sole.Start(By("v", 1), People).Accepted().Submit(By("v", 2), People).Accepted();
        submitted.Step.Should().Be(ClaimStep.Submitted);
        ClaimTally tally = submitted.Tally(ClaimBy);
        tally.Tasks.Should().Be(0);
        tally.Dual.Should().Be(0);
        tally.Sole.Should().Be(new SoleTally(1, 1, 0, 0, 0));
    }

    [Fact]
    public void The_record_shows_any_past_moment()
    {
        DualClaim start = Task().OpenClaim();
        var events = new List<ClaimEvent>();
        DualClaim claim = start;
        foreach (
            Func<DualClaim, Decision<DualClaim, ClaimEvent>> step in (Func<
                DualClaim,
                Decision<DualClaim, ClaimEvent>
            >[])
                [
                    at => at.Claim(Government, By("g"), People),
                    at => at.Claim(Military, By("m", 1), People),
                    at => at.Start(By("m", 2), People),
                ]
        )
        {
            var decision = step(claim);
            claim = decision.Accepted();
            events.Add(decision.Event!);
        }

        start.Replay(events).Should().Be(claim);
        start.Replay(events, By("x", 1).At).Step.Should().Be(ClaimStep.Dual);
        start.Replay(events, By("x", 0).At).Should().Be(Half);
    }
}
