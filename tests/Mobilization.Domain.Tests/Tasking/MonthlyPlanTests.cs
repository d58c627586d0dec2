using System.Collections.Immutable;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>A month's plan and its weekly dispatches.</summary>
public sealed class MonthlyPlanTests
{
    private static readonly DispatchPolicy Fridays = new(new DispatchRule(new(2024, 1, 1), IsoDayOfWeek.Friday));

    private static readonly ImmutableArray<PlanItem> Items =
    [
        new(new("i1"), "警报器试鸣", new(new(2025, 1, 1), new LocalDate(2025, 1, 11))),
        new(new("i2"), "入户核查", new(new(2025, 1, 8), new LocalDate(2025, 2, 1))),
        new(new("i3"), "总结", new(new(2025, 1, 27))),
    ];

    private static MonthlyPlan Draft => MonthlyPlan.Draft(new("P"), County, 2025, 1);

    private static MonthlyPlan Adopted => Draft.Adopt(Items, By("g", -72)).Accepted();

    private static DispatchCheck Check(string item, bool isDone = false) => new(new(item), isDone);

    [Fact]
    public void Each_friday_checks_what_has_begun_and_is_not_done()
    {
        MonthlyPlan held = Adopted.Dispatch([Check("i1", true), Check("i2")], By("chief"), Fridays).Accepted();
        held.IsDone(new("i1")).Should().BeTrue();
        MonthlyPlan again = held.Dispatch([Check("i2", true)], By("chief", 7 * 24), Fridays).Accepted();
        again.Dispatches.Select(one => one.Weekday).Should().Equal(new LocalDate(2025, 1, 10), new(2025, 1, 17));
        again.Tally(Fridays, new(2025, 1, 17)).Should().Be(new DispatchTally(2, 3));
        again.Tally(Fridays, new(2025, 1, 24)).Should().Be(new DispatchTally(2, 3), "the day is not over");
        again.Tally(Fridays, new(2025, 2, 28)).Completeness.Should().Be(Figure.Ratio(2, 5));
        again.Tally(Fridays, new(2024, 12, 31)).Completeness.Should().Be(Figure.NotApplicable);
        Draft.Replay((PlanEvent[])[Adopted.Adoption!, .. again.Dispatches]).Should().Be(again);
    }

    [Fact]
    public void A_dispatch_on_another_day_of_the_week_says_why()
    {
        MonthlyPlan plan = Adopted;
        ImmutableArray<DispatchCheck> checks = [Check("i1"), Check("i2")];
        plan.Dispatch(checks, By("chief", -24), Fridays)
            .RefusedBy(plan, $"{TaskingRules.DispatchWrongWeekday} (on 2025-01-09, expected 2025-01-10)");
        MonthlyPlan moved = plan.Dispatch(checks, By("chief", -24), Fridays, "周五全市演练").Accepted();
        moved.Dispatches[0].Weekday.Should().Be(new LocalDate(2025, 1, 10));
        moved.Dispatches[0].MovedBecause.Should().Be("周五全市演练");
        moved
            .Dispatch(checks, By("chief"), Fridays)
            .RefusedBy(moved, $"{TaskingRules.DispatchRepeated} (weekday 2025-01-10, held 2025-01-09)");
        var unruled = new DispatchPolicy();
        plan.Dispatch(checks, By("chief"), unruled).RefusedBy(plan, $"{TaskingRules.DispatchUnruled} (on 2025-01-10)");
        plan.Dispatch([.. checks, Check("i3")], By("chief", 28 * 24), Fridays)
            .RefusedBy(plan, $"{TaskingRules.DispatchOutsideMonth} (on 2025-02-07, weekday 2025-02-07)");
    }

    [Fact]
    public void Every_item_in_question_is_checked_once_and_no_other()
    {
        MonthlyPlan plan = Adopted;
        plan.Dispatch([Check("i2"), Check("i2"), Check("i9")], By("chief"), Fridays)
            .RefusedBy(
                plan,
                $"{TaskingRules.CheckRepeated} (item i2)",
                $"{TaskingRules.CheckUnknown} (item i9)",
                $"{TaskingRules.CheckMissing} (item i1)"
            );
    }

    [Fact]
    public void A_plan_is_adopted_once_with_items_of_its_month()
    {
        MonthlyPlan draft = Draft;
        draft.Adopt([], By("g")).RefusedBy(draft, $"{TaskingRules.PlanEmpty} (plan P)");
        draft
            .Adopt([Items[0], Items[0], new(new("i4"), "迟", new(new(2025, 2, 1)))], By("g"))
            .RefusedBy(
                draft,
                $"{TaskingRules.PlanItemRepeated} (item i1)",
                $"{TaskingRules.PlanItemOutside} (item i4, during 2025-02-01/..)"
            );
        draft.Dispatch([], By("chief"), Fridays).RefusedBy(draft, $"{TaskingRules.PlanNotAdopted} (plan P)");
        MonthlyPlan adopted = Adopted;
        adopted
            .Adopt(Items, By("g"))
            .RefusedBy(adopted, $"{TaskingRules.PlanAdoptedAlready} (since 2025-01-07T00:00:00Z)");
    }

    [Fact]
    public void A_week_runs_from_monday_to_sunday_and_its_day_is_that_of_the_rule_in_force()
    {
        var policy = new DispatchPolicy(
            new DispatchRule(new(2025, 1, 20), IsoDayOfWeek.Sunday),
            new DispatchRule(new(2025, 1, 6), IsoDayOfWeek.Monday)
        );

        policy.DayInWeekOf(new(2025, 1, 5)).Should().BeNull();
        policy.DayInWeekOf(new(2025, 1, 6)).Should().Be(new LocalDate(2025, 1, 6));
        policy.DayInWeekOf(new(2025, 1, 12)).Should().Be(new LocalDate(2025, 1, 6));
        policy.DayInWeekOf(new(2025, 1, 19)).Should().Be(new LocalDate(2025, 1, 13));
        policy.DayInWeekOf(new(2025, 1, 20)).Should().Be(new LocalDate(2025, 1, 26));
        policy.Rules.Should().HaveCount(2).And.StartWith(new DispatchRule(new(2025, 1, 20), IsoDayOfWeek.Sunday));
    }

    [Fact]
    public void A_reason_for_moving_is_needed_on_another_day_and_forgotten_on_the_day()
    {
        MonthlyPlan plan = Adopted;
        ImmutableArray<DispatchCheck> checks = [Check("i1"), Check("i2")];

        plan.Dispatch(checks, By("chief", 24), Fridays, "")
            .RefusedBy(plan, $"{TaskingRules.DispatchWrongWeekday} (on 2025-01-11, expected 2025-01-10)");
        plan.Dispatch(checks, By("chief"), Fridays, "无故").Accepted().Dispatches[0].MovedBecause.Should().BeNull();
    }

    [Fact]
    public void A_dispatch_belongs_to_the_month_of_its_weekday()
    {
        MonthlyPlan plan = Adopted;
        ImmutableArray<DispatchCheck> checks = [Check("i1"), Check("i2"), Check("i3")];
        MonthlyPlan before = plan.Dispatch(checks, By("chief", 21 * 24 + 24), Fridays, "提前").Accepted();

        before.Dispatches[0].Weekday.Should().Be(new LocalDate(2025, 1, 31));
        before.Tally(Fridays, new(2025, 2, 1)).Should().Be(new DispatchTally(1, 5));
        MonthlyPlan april = MonthlyPlan
            .Draft(new("P"), County, 2025, 4)
            .Adopt([new(new("i"), "总结", new(new(2025, 4, 1)))], By("g"))
            .Accepted();
        april
            .Dispatch([Check("i")], By("chief", 110 * 24), Fridays, "提前")
            .RefusedBy(april, $"{TaskingRules.DispatchOutsideMonth} (on 2025-04-30, weekday 2025-05-02)");
        MonthlyPlan lastYear = MonthlyPlan
            .Draft(new("P"), County, 2024, 1)
            .Adopt([new(new("i"), "总结", new(new(2024, 1, 1)))], By("g", -1))
            .Accepted();
        lastYear
            .Dispatch([Check("i")], By("chief"), Fridays)
            .RefusedBy(lastYear, $"{TaskingRules.DispatchOutsideMonth} (on 2025-01-10, weekday 2025-01-10)");
    }

    [Fact]
    public void A_dispatch_counts_from_the_day_on_which_it_was_held()
    {
        MonthlyPlan held = Adopted
            .Dispatch([Check("i1"), Check("i2")], By("chief", 24), Fridays, "周五演练")
            .Accepted();

        held.Tally(Fridays, new(2025, 1, 10)).Should().Be(new DispatchTally(0, 1));
        held.Tally(Fridays, new(2025, 1, 11)).Should().Be(new DispatchTally(1, 2));
        held.Tally(Fridays, new(2025, 1, 17)).Should().Be(new DispatchTally(1, 2), "the day is not over");
        held.Tally(Fridays, new(2025, 1, 18)).Should().Be(new DispatchTally(1, 3));
        held.Tally(new DispatchPolicy(), new(2025, 1, 31)).Should().Be(default(DispatchTally));
    }

    [Fact]
    public void The_last_month_that_there_is_is_counted_to_its_end()
    {
        var plan = MonthlyPlan.Draft(new("P"), County, 9999, 12);

        plan.Tally(Fridays, new(9999, 12, 31)).Should().Be(new DispatchTally(0, 4));
    }

    [Fact]
    public void An_item_is_of_the_month_by_any_of_its_days()
    {
        MonthlyPlan draft = Draft;
        PlanItem before = new(new("a"), "早", new(new(2024, 12, 1), new LocalDate(2025, 1, 1)));
        PlanItem first = new(new("b"), "首日", new(new(2024, 12, 1), new LocalDate(2025, 1, 2)));
        PlanItem last = new(new("c"), "末日", new(new(2025, 1, 31), new LocalDate(2025, 2, 9)));

        draft
            .Adopt([before, first, last], By("g"))
            .RefusedBy(draft, $"{TaskingRules.PlanItemOutside} (item a, during 2024-12-01/2025-01-01)");
        draft.Adopt([first, last], By("g")).Accepted().Items.Should().Equal(first, last);
        draft.Items.Should().BeEmpty();
    }

    [Fact]
    public void An_item_is_checked_from_its_first_day_until_it_was_found_done()
    {
        MonthlyPlan plan = Draft.Adopt([new(new("i"), "试鸣", new(new(2025, 1, 10)))], By("g", -72)).Accepted();

        plan.Dispatch([], By("chief"), Fridays).RefusedBy(plan, $"{TaskingRules.CheckMissing} (item i)");
        plan.Dispatch([], By("chief", -24), Fridays, "提前").IsAccepted.Should().BeTrue("the item begins tomorrow");
        plan.IsDone(new("i")).Should().BeFalse();
        MonthlyPlan asked = plan.Dispatch([Check("i")], By("chief"), Fridays).Accepted();
        asked.IsDone(new("i")).Should().BeFalse();
        asked.Dispatch([], By("chief", 7 * 24), Fridays).IsAccepted.Should().BeFalse();
        MonthlyPlan done = asked.Dispatch([Check("i", true)], By("chief", 7 * 24), Fridays).Accepted();
        done.Dispatch([], By("chief", 14 * 24), Fridays).IsAccepted.Should().BeTrue();
        new DispatchCheck(new("i"), isDone: true).Note.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_recorded_before_what_was_recorded_last()
    {
        MonthlyPlan adopted = Adopted;
        adopted
            .Dispatch([], By("chief", -7 * 24), Fridays)
            .RefusedBy(
                adopted,
                $"{ActRules.Backdated} (at 2025-01-03T00:00:00Z, last 2025-01-07T00:00:00Z)",
                $"{TaskingRules.CheckMissing} (item i1)"
            );
        MonthlyPlan held = adopted.Dispatch([Check("i1", true), Check("i2", true)], By("chief"), Fridays).Accepted();
        held.Dispatch([], By("chief", -1), Fridays)
            .Refusals.Select(refusal => refusal.Rule)
            .Should()
            .Equal(ActRules.Backdated, TaskingRules.DispatchRepeated);
    }

    [Fact]
    public void Adopting_asks_what_every_act_is_asked()
    {
        MonthlyPlan draft = Draft;
        draft.Adopt(Items, By("g", expecting: 9)).RefusedBy(draft, $"{ActRules.StaleVersion} (expected 9, current 0)");
    }
}
