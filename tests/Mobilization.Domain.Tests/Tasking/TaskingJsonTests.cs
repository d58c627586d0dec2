using System.Text.Json;
using System.Text.Json.Nodes;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>The room as JSON: what it looks like, and that no impossible state gets in. That all reads back equal, its samples show.</summary>
public sealed class TaskingJsonTests
{
    private static readonly DualClaim Half = Task()
        .OpenClaim()
        .Claim(LeadershipLine.Government, By("g"), People)
        .Accepted();

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
    public void A_claim_at_every_step_reads_back()
    {
        DualClaim dual = Half.Claim(LeadershipLine.Military, By("m", 1), People).Accepted();
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
            dual,
            dual.Start(By("g", 2), People).Accepted().Submit(By("g", 3), People).Accepted(),
        ];
        foreach (DualClaim claim in claims)
        {
            string json = JsonSerializer.Serialize(claim, MobilizationJson.Of<DualClaim>());
            JsonSerializer.Deserialize(json, MobilizationJson.Of<DualClaim>()).Should().Be(claim);
        }
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

    [Fact]
    public void A_pair_that_no_events_lead_to_is_not_read()
    {
        MentorPairing draft = MentorPairing.Draft(new("P1"), County);
        MentorPairing formed = draft.Form(new("m"), new("g"), By("m"), People).Accepted();
        MentorPairing handed = formed.HandOver(["企业名录"], By("m", 1)).Accepted();
        MentorPairing received = handed.Receive("R-7", By("g", 2)).Accepted();
        MentorPairing ended = received.Finish("出师", By("m", 3)).Accepted();
        foreach (MentorPairing possible in (MentorPairing[])[draft, formed, handed, received, ended])
        {
            Changed(possible).Should().Be(possible);
        }
        (MentorPairing Of, string Part, object? Value)[] impossible =
        [
            (draft, "openHandover", handed.OpenHandover),
            (draft, "receipt", received.Receipt),
            (draft, "end", ended.End),
            (draft, "last", formed.Last),
            (handed, "pair", null),
            (formed, "last", null),
            (ended, "openHandover", handed.OpenHandover),
            (ended, "last", received.Last),
        ];
        foreach ((MentorPairing of, string part, object? value) in impossible)
        {
            FluentActions
                .Invoking(() => Changed(of, part, value))
                .Should()
                .Throw<JsonException>($"{part} is {value}")
                .WithMessage("No events lead to such a pair.*");
        }
    }

    [Fact]
    public void An_issue_that_no_events_lead_to_is_not_read()
    {
        EscalationRoute route = EscalationRoute.Build(
            new RouteVersion(Issued, ["危旧房"], [new("市住建局", DivisionLevel.Prefecture)])
        );
        EscalatedIssue draft = EscalatedIssue.Draft(new("E1"), County);
        EscalatedIssue reported = draft.FileReport("危旧房", "报告", By("g"), route, People).Accepted();
        EscalatedIssue sent = reported.SendUp(By("g", 1)).Accepted();
        EscalatedIssue answered = sent.RecordAnswer("列入改造", By("g", 2)).Accepted();
        EscalatedIssue visited = answered.RecordVisit([new("chief")], By("g", 3)).Accepted();
        EscalatedIssue closed = visited.Close("完成", By("g", 4)).Accepted();
        foreach (EscalatedIssue possible in (EscalatedIssue[])[draft, reported, sent, answered, visited, closed])
        {
            Changed(possible).Should().Be(possible);
        }
        (EscalatedIssue Of, string Part, object? Value)[] impossible =
        [
            (draft, "hops", 1),
            (draft, "unanswered", sent.Unanswered),
            (draft, "answer", answered.Answer),
            (draft, "visit", visited.Visit),
            (draft, "closing", closed.Closing),
            (draft, "last", reported.Last),
            (sent, "report", null),
            (reported, "last", null),
            (reported, "hops", -1),
            (sent, "hops", 2),
            (sent, "hops", 0),
            (answered, "hops", 0),
            (answered, "answer", null),
            (sent, "answer", answered.Answer),
            (sent, "visit", visited.Visit),
            (reported, "visit", visited.Visit),
            (reported, "closing", closed.Closing),
            (closed, "unanswered", sent.Unanswered),
            (closed, "last", visited.Last),
        ];
        foreach ((EscalatedIssue of, string part, object? value) in impossible)
        {
            FluentActions
                .Invoking(() => Changed(of, part, value))
                .Should()
                .Throw<JsonException>($"{part} is {value}")
                .WithMessage("No events lead to such an issue.*");
        }
    }

    /// <summary>What is read from a value's document with one part of it changed.</summary>
    private static T? Changed<T>(T value, string? part = null, object? to = null)
    {
        JsonObject document = JsonSerializer.SerializeToNode(value, MobilizationJson.Of<T>())!.AsObject();
        if (part is not null)
        {
            document[part] = to switch
            {
                PairEvent e when part == "last" => JsonSerializer.SerializeToNode(e, MobilizationJson.Of<PairEvent>()),
                EscalationEvent e when part == "last" => JsonSerializer.SerializeToNode(
                    e,
                    MobilizationJson.Of<EscalationEvent>()
                ),
                null => null,
                int number => number,
                _ => JsonSerializer.SerializeToNode(to, MobilizationJson.Options.GetTypeInfo(to.GetType())),
            };
        }
        return document.Deserialize(MobilizationJson.Of<T>());
    }
}
