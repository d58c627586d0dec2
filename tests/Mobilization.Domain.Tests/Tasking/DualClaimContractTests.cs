using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>A claim's callers' mistakes, and the days on which its answers turn.</summary>
public sealed class DualClaimContractTests
{
    private const LeadershipLine Government = LeadershipLine.Government;
    private const LeadershipLine Military = LeadershipLine.Military;

    private static DualClaim Half => Task().OpenClaim().Claim(Government, By("g"), People).Accepted();

    private static DualClaim Dual => Half.Claim(Military, By("m", 1), People).Accepted();

    private static DualClaim Submitted =>
        Dual.Start(By("m", 2), People)
            .Accepted()
            .Submit(By("g", 3), People)
            .Accepted()
            .Countersign(By("m", 4), People)
            .Accepted();

    private static DualClaim Closed => Submitted.Accept(Office(5), People).Accepted();

    [Fact]
    public void A_command_without_a_roster_is_the_callers_mistake()
    {
        DualClaim open = Task().OpenClaim();
        Action<DualClaim>[] commands =
        [
            it => it.Claim(Government, By("g"), null!),
            it => it.Start(By("g"), null!),
            it => it.Submit(By("g"), null!),
            it => it.Countersign(By("g"), null!),
            it => it.Accept(Office(), null!),
            it => it.Return("r", Office(), null!),
            it => it.Cancel("r", Office(), null!),
            it => it.Extend(Due, Office(), null!),
            it => it.Release(Government, Office(), null!),
            it => it.Reopen(new("T2"), Due, Office(), null!),
            it => _ = it.Substitutions(null!, ClaimBy).Count(),
        ];
        foreach (Action<DualClaim> command in commands)
        {
            open.Invoking(command).Should().Throw<ArgumentNullException>().WithParameterName("roster");
        }
        open.Invoking(it => it.Escalation(null!, ClaimBy.PlusDays(1)))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("tree");
        open.Invoking(it => it.Apply(null!)).Should().Throw<ArgumentNullException>().WithParameterName("happened");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_reason_says_something(string? reason)
    {
        Action<DualClaim>[] commands =
        [
            it => it.Abandon(reason!, By("g")),
            it => it.Return(reason!, Office(), People),
            it => it.Cancel(reason!, Office(), People),
        ];
        foreach (Action<DualClaim> command in commands)
        {
            Half.Invoking(command).Should().Throw<ArgumentException>().WithParameterName(nameof(reason));
            Closed.Invoking(command).Should().Throw<ArgumentException>("what is refused needs one too");
        }
    }

    [Fact]
    public void A_seat_is_of_one_of_the_two_lines() =>
        Half.Invoking(it => it.Claim((LeadershipLine)7, By("g"), People))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("A seat is of one of the two lines.*")
            .WithParameterName("line");

    [Fact]
    public void A_new_task_is_told_apart_and_its_deadlines_may_be_the_day_itself()
    {
        LocalDate day = new(2025, 1, 10);
        DualClaim closed = Closed;
        closed
            .Invoking(it => it.Reopen(default, Due, Office(6), People))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("successor");
        closed
            .Invoking(it => it.Reopen(new("T1"), Due, Office(6), People))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A new task has a new identifier.*");
        closed
            .Invoking(it => it.Reopen(new("T2"), Due, Office(6), People, day.PlusDays(-1)))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("It is before the day of reopening.*")
            .WithParameterName("due");
        closed
            .Invoking(it => it.Reopen(new("T2"), day.PlusDays(-1), Office(6), People))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("It is before the day of reopening.*")
            .WithParameterName("claimBy");
        closed.Reopen(new("T2"), day, Office(6), People).IsAccepted.Should().BeTrue();
        closed.Reopen(new("T2"), day, Office(6), People, day).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void A_task_is_claimed_from_the_day_of_its_issue()
    {
        DualClaim open = Task().OpenClaim();

        open.Claim(Government, By("g", on: Issued), People).IsAccepted.Should().BeTrue();
        open.Claim(Government, By("g", on: Issued.PlusDays(-1)), People)
            .RefusedBy(open, $"{TaskingRules.NotIssued} (on 2025-01-05, issued 2025-01-06)");
    }

    [Fact]
    public void A_closed_claim_is_never_overdue_and_needs_no_substitute()
    {
        DualClaim closed = Half.Claim(Military, By("left", 1), People)
            .Accepted()
            .Cancel("合并", Office(2), People)
            .Accepted();

        closed.IsOverdue(Due.PlusDays(1)).Should().BeFalse();
        closed.Substitutions(People, new(2025, 3, 1)).Should().BeEmpty();
        closed.IsClosed.Should().BeTrue();
        Half.IsClosed.Should().BeFalse();
        Closed.IsOverdue(Due.PlusDays(1)).Should().BeFalse();
    }

    [Fact]
    public void Without_a_deadline_a_closed_claim_is_refused_as_closed_alone()
    {
        DualClaim closed = Task(hasDue: false).OpenClaim().Cancel("合并", Office(), People).Accepted();

        closed.Extend(Due, Office(1), People).RefusedBy(closed, $"{TaskingRules.Closed} (step cancelled)");
    }

    [Fact]
    public void The_seats_that_are_missing_are_named()
    {
        Task().OpenClaim().Missing.Should().Equal(Government, Military);
        Half.Missing.Should().Equal(Military);
        Task().OpenClaim().Claim(Military, By("m"), People).Accepted().Missing.Should().Equal(Government);
        Dual.Missing.Should().BeEmpty();
        Task(form: ClaimForm.Sole).OpenClaim().Missing.Should().Equal(Government, Military);
        Task(form: ClaimForm.Sole).OpenClaim().IsFull.Should().BeFalse();
        Task(form: ClaimForm.Sole).OpenClaim().Claim(Military, By("m"), People).Accepted().Missing.Should().BeEmpty();
    }

    [Fact]
    public void Late_is_judged_by_the_later_of_the_two_seats_whichever_line_it_is()
    {
        DualClaim half = Task().OpenClaim().Claim(Military, By("m"), People).Accepted();

        half.Claim(Government, By("g", 24 * 11), People).Accepted().IsLate.Should().BeTrue();
        half.Claim(Government, By("g", 24 * 10), People).Accepted().IsLate.Should().BeFalse();
        Task(form: ClaimForm.Sole)
            .OpenClaim()
            .Claim(Military, By("m", 24 * 11), People)
            .Accepted()
            .IsLate.Should()
            .BeTrue();
        Task(form: ClaimForm.Sole)
            .OpenClaim()
            .Claim(Government, By("g", 24 * 11), People)
            .Accepted()
            .IsLate.Should()
            .BeTrue();
    }

    [Fact]
    public void A_claim_counts_from_the_day_of_issue_until_it_is_cancelled()
    {
        DualClaim open = Task().OpenClaim();

        open.Tally(Issued.PlusDays(-1)).Should().Be(default(ClaimTally));
        open.Tally(Issued).Tasks.Should().Be(1);
        open.Cancel("合并", Office(), People).Accepted().Tally(Issued).Should().Be(default(ClaimTally));
        open.Tally(ClaimBy)
            .Should()
            .NotBe(open.Tally(ClaimBy.PlusDays(1)), "the deadline's day belongs to those who owe");
        Half.Tally(ClaimBy).Should().NotBe(open.Tally(ClaimBy));
        Closed.Tally(ClaimBy).Should().NotBe(Submitted.Tally(ClaimBy));
    }

    [Fact]
    public void A_root_has_no_superior_to_name() =>
        Task(DivisionCode.Parse("430000"))
            .OpenClaim()
            .Escalation(Tree, ClaimBy.PlusDays(1))!["superior"]
            .Should()
            .BeEmpty();

    [Fact]
    public void Both_who_left_are_named_the_government_line_first()
    {
        DualClaim dual = Dual;
        var nobody = Roster.Build(Tree, [], []);

        dual.Substitutions(nobody, ClaimBy).Select(finding => finding["line"]).Should().Equal("government", "military");
        dual.ToString().Should().Be("T1 2025年潜力核查 (430405000000): dual");
    }

    [Fact]
    public void Who_is_excluded_does_not_act_for_the_holders_either()
    {
        DualClaim dual = Task(excluded: [new("g2")])
            .OpenClaim()
            .Claim(Government, By("g"), People)
            .Accepted()
            .Claim(Military, By("m", 1), People)
            .Accepted();

        dual.Start(By("g2", 2), People)
            .RefusedBy(dual, $"{TaskingRules.Excluded} (officer g2)", $"{TaskingRules.NotHolder} (officer g2)");
    }
}
