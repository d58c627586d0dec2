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
}
