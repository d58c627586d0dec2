using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>Plan, supervision, assessment: each once, in order.</summary>
public sealed class AnnualCycleTests
{
    private static readonly ImmutableArray<SupervisionGroup> Groups = [Group("S1", City, County, OtherCounty)];

    private static AnnualCycle Draft => AnnualCycle.Draft(new("Y"), City, 2025);

    private static SupervisionGroup Group(string id, params DivisionCode[] units) =>
        new(new(id), new("chief"), [new("garrison")], [.. units.Select(unit => new SupervisedUnit(new("民政"), unit))]);

    [Fact]
    public void A_year_is_planned_supervised_and_assessed_in_this_order()
    {
        AnnualCycle planned = Draft.Plan("2025年要点", By("chief")).Accepted();
        AnnualCycle supervised = planned.Supervise(Groups, Office(1), Tree).Accepted();
        AnnualCycle assessed = supervised.Assess("优秀", Office(2)).Accepted();

        assessed.Version.Should().Be(3);
        Draft
            .Replay((CycleEvent[])[planned.Planning!, supervised.Supervision!, assessed.Assessment!])
            .Should()
            .Be(assessed);
        Draft.Replay((CycleEvent[])[planned.Planning!, supervised.Supervision!], By("x").At).Should().Be(planned);
    }

    [Fact]
    public void No_stage_comes_twice_or_before_its_turn()
    {
        AnnualCycle draft = Draft;
        draft
            .Supervise(Groups, Office(), Tree)
            .RefusedBy(draft, $"{TaskingRules.CycleOutOfOrder} (command supervise, version 0)");
        AnnualCycle planned = draft.Plan("要点", By("chief")).Accepted();
        planned
            .Assess("优秀", Office(1))
            .RefusedBy(planned, $"{TaskingRules.CycleOutOfOrder} (command assess, version 1)");
        planned
            .Plan("再计划", By("chief", 1))
            .RefusedBy(planned, $"{TaskingRules.CycleRepeated} (command plan, done 2025-01-10)");
        AnnualCycle supervised = planned.Supervise(Groups, Office(1), Tree).Accepted();
        supervised
            .Supervise(Groups, Office(0), Tree)
            .RefusedBy(
                supervised,
                $"{ActRules.Backdated} (at 2025-01-10T00:00:00Z, last 2025-01-10T01:00:00Z)",
                $"{TaskingRules.CycleRepeated} (command supervise, done 2025-01-10)"
            );
    }

    [Fact]
    public void Groups_cover_two_levels_in_the_name_of_the_joint_office()
    {
        AnnualCycle planned = Draft.Plan("要点", By("chief")).Accepted();
        planned
            .Supervise([Group("S1", County), Group("S2", DivisionCode.Parse("430000"), City)], By("chief", 1), Tree)
            .RefusedBy(
                planned,
                $"{TaskingRules.NotInOfficeName} (officer chief)",
                $"{TaskingRules.NotTwoLevels} (group S1, levels 1)",
                $"{TaskingRules.GroupOutside} (group S2, unit 430000000000, within 430400000000)"
            );
        planned.Supervise([], Office(1), Tree).RefusedBy(planned, $"{TaskingRules.NoGroups} (cycle Y)");
        planned
            .Supervise(Groups, Office(1), Tree)
            .Accepted()
            .Assess("优秀", By("chief", 2))
            .Refusals.Select(finding => finding.ToString())
            .Should()
            .Equal($"{TaskingRules.NotInOfficeName} (officer chief)");
    }

    [Fact]
    public void A_cycles_version_and_last_instant_are_those_of_its_last_stage()
    {
        AnnualCycle draft = Draft;
        AnnualCycle planned = draft.Plan("要点", By("chief")).Accepted();
        AnnualCycle supervised = planned.Supervise(Groups, Office(2), Tree).Accepted();
        AnnualCycle assessed = supervised.Assess("优秀", Office(4)).Accepted();

        new[] { draft, planned, supervised, assessed }.Select(cycle => cycle.Version).Should().Equal(0, 1, 2, 3);
        planned
            .Supervise(Groups, Office(-1), Tree)
            .RefusedBy(planned, $"{ActRules.Backdated} (at 2025-01-09T23:00:00Z, last 2025-01-10T00:00:00Z)");
        supervised
            .Assess("优秀", Office(1))
            .RefusedBy(supervised, $"{ActRules.Backdated} (at 2025-01-10T01:00:00Z, last 2025-01-10T02:00:00Z)");
        assessed
            .Assess("良好", Office(3))
            .RefusedBy(
                assessed,
                $"{ActRules.Backdated} (at 2025-01-10T03:00:00Z, last 2025-01-10T04:00:00Z)",
                $"{TaskingRules.CycleRepeated} (command assess, done 2025-01-10)"
            );
    }

    [Fact]
    public void A_group_covers_two_levels_neither_one_nor_three()
    {
        AnnualCycle planned = Draft.Plan("要点", By("chief")).Accepted();
        planned
            .Supervise([Group("S1", City, County, Village), Group("S2", County, Village, OtherCounty)], Office(1), Tree)
            .RefusedBy(planned, $"{TaskingRules.NotTwoLevels} (group S1, levels 3)");
        AnnualCycle draft = Draft;
        draft.Assess("优秀", Office()).RefusedBy(draft, $"{TaskingRules.CycleOutOfOrder} (command assess, version 0)");
    }
}
