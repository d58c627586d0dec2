using System.Text.Json;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>The room as JSON: what it looks like, that it reads back equal, and that no impossible state gets in.</summary>
public sealed class TaskingJsonTests
{
    private static readonly DualClaim Half = Task()
        .OpenClaim()
        .Claim(LeadershipLine.Government, By("g"), People)
        .Accepted();

    private static T Again<T>(T value)
    {
        string json = JsonSerializer.Serialize(value, MobilizationJson.Of<T>());
        T read = JsonSerializer.Deserialize(json, MobilizationJson.Of<T>())!;
        JsonSerializer.Serialize(read, MobilizationJson.Of<T>()).Should().Be(json);
        return read;
    }

    [Fact]
    public void An_event_is_written_plainly()
    {
        string json = JsonSerializer.Serialize(Half.Last!, MobilizationJson.Of<ClaimEvent>());

        json.Should()
            .Be(
                """{"type":"claimed","line":"government","act":{"by":"g","at":"2025-01-10T00:00:00Z","recorded":"2025-01-10","on":"2025-01-10","expecting":null,"inNameOf":null},"version":1}"""
            );
    }

    [Fact]
    public void Every_event_reads_back_equal()
    {
        Act act = Office();
        ClaimEvent[] claims =
        [
            new Claimed(LeadershipLine.Military, act, 1),
            new Relinquished(LeadershipLine.Military, act, 2),
            new Abandoned(LeadershipLine.Military, "抽调", act, 3),
            new SeatReleased(LeadershipLine.Military, act, 4),
            new WorkStarted(LeadershipLine.Military, act, 5),
            new WorkSubmitted(LeadershipLine.Military, act, 6),
            new WorkCountersigned(LeadershipLine.Military, act, 7),
            new WorkAccepted(act, 8),
            new WorkReturned("不全", act, 9),
            new TaskCancelled("合并", act, 10),
            new DeadlineExtended(Due, act, 11),
            new TaskReopened(new("T2"), Due, Due, act, 12),
        ];
        claims.Select(Again).Should().Equal(claims);
        PairEvent[] pairs =
        [
            new PairFormed(new("m"), new("g"), act, 1),
            new BaseDataHandedOver(["名录", "底数"], act, 2),
            new BaseDataReceived("R", act, 3),
            new PairEnded("出师", act, 4),
        ];
        pairs.Select(Again).Should().Equal(pairs);
        PlanEvent[] plans =
        [
            new PlanAdopted([new(new("i"), "试鸣", new(Issued, Due))], act, 1),
            new DispatchHeld(Due, [new(new("i"), isDone: true, "好")], "演练", act, 2),
        ];
        plans.Select(Again).Should().Equal(plans);
        CycleEvent[] cycles =
        [
            new YearPlanned("要点", act, 1),
            new YearSupervised([new(new("S"), new("chief"), [new("g")], [new(new("民政"), City)])], act, 2),
            new YearAssessed("优秀", act, 3),
        ];
        cycles.Select(Again).Should().Equal(cycles);
        EscalationEvent[] escalations =
        [
            new IssueReported("危旧房", "报告", [new("市住建局", DivisionLevel.Prefecture)], act, 1),
            new IssueSentUp(new("市住建局", DivisionLevel.Prefecture), act, 2),
            new HopAnswered("列入", act, 3),
            new LeadersVisited([new("chief")], act, 4),
            new IssueClosed("完成", act, 5),
        ];
        escalations.Select(Again).Should().Equal(escalations);
    }

    [Fact]
    public void States_and_outcomes_of_commands_read_back()
    {
        DualClaim signed = Half.Claim(LeadershipLine.Military, By("m", 1), People)
            .Accepted()
            .Start(By("g", 2), People)
            .Accepted()
            .Submit(By("g", 3), People)
            .Accepted();
        DualClaim lone = Task(form: ClaimForm.Sole)
            .OpenClaim()
            .Claim(LeadershipLine.Military, By("m"), People)
            .Accepted();
        DualClaim[] claims =
        [
            Task(excluded: [new("x")]).OpenClaim(),
            Half,
            Task().OpenClaim().Claim(LeadershipLine.Military, By("m"), People).Accepted(),
            lone,
            lone.Start(By("m", 1), People).Accepted(),
            Task(form: ClaimForm.Sole).OpenClaim().Claim(LeadershipLine.Government, By("g"), People).Accepted(),
            Half.Cancel("合并", Office(1), People).Accepted(),
            Half.Claim(LeadershipLine.Military, By("m", 1), People).Accepted(),
            signed,
        ];
        claims.Select(Again).Should().Equal(claims);
        var refused = signed.Submit(By("m", 4), People);
        Again(refused).Refusals.Should().Equal(refused.Refusals);
        Again(refused).State.Should().Be(signed);
        var accepted = signed.Countersign(By("m", 4), People);
        Again(accepted).Event.Should().Be(accepted.Event);

        MentorPairing pair = MentorPairing.Draft(new("P"), County).Form(new("m"), new("g"), By("m"), People).Accepted();
        Again(pair).Should().Be(pair);
        MonthlyPlan plan = MonthlyPlan
            .Draft(new("P"), County, 2025, 1)
            .Adopt([new(new("i"), "试鸣", new(Issued))], By("g"))
            .Accepted();
        Again(plan).Should().Be(plan);
        AnnualCycle cycle = AnnualCycle.Draft(new("Y"), City, 2025).Plan("要点", By("chief")).Accepted();
        Again(cycle).Should().Be(cycle);
        EscalatedIssue issue = EscalatedIssue
            .Draft(new("E"), County)
            .Apply(new IssueReported("危旧房", "报告", [new("局", DivisionLevel.Prefecture)], By("g"), 1))
            .Apply(new IssueSentUp(new("局", DivisionLevel.Prefecture), By("g"), 2));
        Again(issue).Should().Be(issue);
    }

    [Fact]
    public void Facts_policies_and_tallies_read_back()
    {
        var task = new MobilizationTask(
            new("T2"),
            Village,
            "核查",
            Issued,
            ClaimBy,
            Due,
            new("T1"),
            new("D"),
            new Quantity(12.5m, "吨"),
            ClaimForm.Sole,
            [new("x"), new("y")],
            new("T0")
        );
        Again(task).Should().Be(task);
        var deployment = new Deployment(new("D"), "普查", Issued, Due, new Quantity(1, "处"));
        Again(deployment).Should().Be(deployment);
        var claim = new ReportedClaim(new("C"), null, new("g"), By("g").At, Due, By("g", 1).At, Due);
        Again(claim).Should().Be(claim);
        var refusal = new ClaimRefusal(claim, task, [new(TaskingRules.Excluded, ("officer", "g"))]);
        Again(refusal).Should().Be(refusal);
        var tally = new ClaimTally(9, 1, 2, 3, 1, 4, 5, 1, new(5, 4, 3, 2, 1));
        Again(tally).Should().Be(tally);
        Again(new DecompositionTally(1, 2, 3)).Should().Be(new DecompositionTally(1, 2, 3));
        Again(new DispatchTally(1, 2)).Should().Be(new DispatchTally(1, 2));
        var forms = new ClaimFormPolicy(new ClaimFormRule(DivisionLevel.Grid, ClaimForm.Sole, Issued));
        Again(forms).Rules.Should().Equal(forms.Rules);
        var fridays = new DispatchPolicy(new DispatchRule(Issued, IsoDayOfWeek.Friday));
        Again(fridays).Rules.Should().Equal(fridays.Rules);
        var route = new EscalationRoute(new RouteVersion(Issued, ["危旧房"], [new("局", DivisionLevel.County)]));
        Again(route).Versions.Should().Equal(route.Versions);
    }

    public static TheoryData<string, string> ImpossibleClaims() =>
        new()
        {
            { "\"step\":\"half\"", "\"step\":\"dual\"" },
            { "\"step\":\"half\"", "\"step\":\"accepted\"" },
            { "\"military\":null", "\"military\":{\"line\":\"military\",\"act\":$ACT,\"version\":1}" },
            { "\"line\":\"government\"", "\"line\":\"military\"" },
            { "\"version\":1},\"military\"", "\"version\":9},\"military\"" },
            { "\"version\":1}}", "\"version\":0}}" },
        };

    [Theory]
    [MemberData(nameof(ImpossibleClaims))]
    public void An_impossible_claim_is_not_read(string from, string to) => Impossible(Half, from, to, "*");

    [Fact]
    public void A_claim_is_at_a_step_that_its_form_and_seats_allow()
    {
        const string None = "\"step\":\"unclaimed\"";
        DualClaim dual = Half.Claim(LeadershipLine.Military, By("m", 1), People).Accepted();
        DualClaim alone = Task(form: ClaimForm.Sole).OpenClaim();
        DualClaim sole = alone.Claim(LeadershipLine.Military, By("m"), People).Accepted();
        DualClaim started = sole.Start(By("m", 1), People).Accepted();
        foreach (string step in (string[])["half", "dual", "sole", "in-progress", "submitted", "returned", "accepted"])
        {
            Impossible(Task().OpenClaim(), None, $"\"step\":\"{step}\"");
            Impossible(alone, None, $"\"step\":\"{step}\"");
        }
        Impossible(Half, "\"step\":\"half\"", None);
        Impossible(Half, "\"step\":\"half\"", "\"step\":\"sole\"");
        Impossible(dual, "\"step\":\"dual\"", "\"step\":\"half\"");
        Impossible(dual, "\"step\":\"dual\"", "\"step\":\"sole\"");
        Impossible(dual, "\"step\":\"dual\"", "\"step\":\"in-progress\"");
        Impossible(dual, "\"form\":\"dual\"", "\"form\":\"sole\"");
        Impossible(sole, "\"step\":\"sole\"", "\"step\":\"half\"");
        Impossible(sole, "\"form\":\"sole\"", "\"form\":\"dual\"");
        Impossible(sole, "\"step\":\"sole\"", "\"step\":\"returned\"");
        Impossible(started, "\"form\":\"sole\"", "\"form\":\"dual\"");
    }

    private static void Impossible(
        DualClaim claim,
        string from,
        string to,
        string message = "No events lead to such a claim.*"
    )
    {
        string json = JsonSerializer.Serialize(claim, MobilizationJson.Of<DualClaim>());
        string act = JsonSerializer.Serialize(By("g"), MobilizationJson.Of<Act>());
        string changed = json.Replace(
            from,
            to.Replace("$ACT", act, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        changed.Should().NotBe(json);

        FluentActions
            .Invoking(() => JsonSerializer.Deserialize(changed, MobilizationJson.Of<DualClaim>()))
            .Should()
            .Throw<JsonException>()
            .WithMessage(message);
    }

    [Fact]
    public void Every_rule_of_the_room_is_told_in_both_languages()
    {
        foreach (FindingLanguage language in Enum.GetValues<FindingLanguage>())
        {
            IReadOnlyDictionary<string, string> templates = FindingText.Templates(language);
            templates
                .Keys.Should()
                .Contain(typeof(TaskingRules).GetFields().Select(field => (string)field.GetRawConstantValue()!));
        }
        FindingText
            .Format(Half.Claim(LeadershipLine.Government, By("g2", 1), People).Refusals[0], FindingLanguage.Chinese)
            .Should()
            .Be("政府线已由g于2025-01-10T00:00:00Z认领。");
    }
}
