using System.Text.Json;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tests.Coverage;
using static Mobilization.Domain.Tests.Coverage.CoverageJsonTests;
using static Mobilization.Domain.Tests.Patrols.PatrolWorld;

namespace Mobilization.Domain.Tests.Patrols;

/// <summary>The room as JSON: what it looks like, that it reads back equal, and that no impossible state gets in.</summary>
public sealed class PatrolsJsonTests
{
    [Fact]
    public void Every_event_reads_back_equal_and_is_told_by_its_word()
    {
        Act act = Jiaxing.Act(On);
        OrderEvent[] events =
        [
            new OrderIssued(new("S1"), "物业", new("X1"), new("锈蚀", "防护门", "铰链"), On, act, 1),
            new OrderExtended(On.PlusDays(3), "缺配件", act, 2),
            new FixReported([Photo("sha256:01", On)], act, 3),
            new ReinspectionPassed(act, 4),
            new SentBack("仍有锈迹", act, 5),
            new OrderWithdrawn("重复", act, 6),
        ];
        events.Select(Again).Should().Equal(events);
        events
            .Select(happened => JsonSerializer.SerializeToElement(happened, MobilizationJson.Of<OrderEvent>()))
            .Select(json => json.GetProperty("type").GetString())
            .Should()
            .Equal(
                "order-issued",
                "order-extended",
                "fix-reported",
                "reinspection-passed",
                "sent-back",
                "order-withdrawn"
            );
    }

    [Fact]
    public void An_event_is_written_plainly() =>
        JsonSerializer
            .Serialize(new FixReported([Photo("sha256:01", On)], Jiaxing.Act(On), 3), MobilizationJson.Of<OrderEvent>())
            .Should()
            .Be(
                """{"type":"fix-reported","evidence":[{"kind":"photo","hash":"sha256:01","takenAt":"2025-03-31T12:00:00Z"}],"act":{"by":"A1","at":"2025-03-31T12:00:00Z","recorded":"2025-03-31","on":"2025-03-31","expecting":null,"inNameOf":null},"version":3}"""
            );

    [Fact]
    public void Values_and_states_read_back_equal()
    {
        Again(Shelter).Checkpoints.Should().Equal(Shelter.Checkpoints);
        Again(Tour(("入口", 0))).Stamps.Should().Equal(Tour(("入口", 0)).Stamps);
        Patrol found = Manual("X1", On, Rusted(On));
        Again(found).Form.Should().Be(found.Form);
        Again(Policy).Versions.Single().AgeBands.Should().Equal(7, 30);
        PatrolReview review = Judge(found);
        Again(review[Shelter.Id]).Should().Be(review[Shelter.Id]);
        DuePatrol due = review.Due(0, [Jiaxing.Member("M1", Jiaxing.Grid, "警报器巡查")]).Single();
        Again(due).Should().Be(due);
        Again(new PatrolTally(2, 1, 3, 4)).Should().Be(new PatrolTally(2, 1, 3, 4));
        Again(new RectificationTally(1, 2, 3, 4, 5, 4, 3, 2))
            .Should()
            .Be(new RectificationTally(1, 2, 3, 4, 5, 4, 3, 2));
        Again(new AgeBand(31, null)).Should().Be(new AgeBand(31, null));
        Again(new AgeBand(8, 30)).Should().Be(new AgeBand(8, 30));

        RectificationOrder draft = RectificationOrder.Draft(new("D1"), Shelter);
        var issued = draft.Issue(new("S1"), null, found, found.Form!.Defects[0], On, Jiaxing.Act(On));
        RectificationOrder reported = issued.State.ReportFixed([Photo("sha256:02", On)], Jiaxing.Act(On)).State;
        Again(draft).Step.Should().Be(OrderStep.Draft);
        Again(issued).Event.Should().Be(issued.Event);
        Again(issued.State).Record.Should().Be(issued.State.Record);
        Again(reported.Reinspect(passed: true, Jiaxing.Act(On)).State).ClosedOn.Should().Be(On);
        Again(reported.Withdraw("重复", Jiaxing.Act(On)).State).Record!.Withdrawn.Should().Be(On);
        Again(issued.State.ReportFixed([], Jiaxing.Act(On)))
            .Refusals.Single()
            .Rule.Should()
            .Be(PatrolRules.EvidenceMissing);
        Again(issued.State.Record!).Should().Be(issued.State.Record);
    }

    [Fact]
    public void Bad_documents_name_the_place()
    {
        Refuse<Facility>(
            """{"id":"F1","unit":"330402007024","kind":"人防工程","patrolEvery":"P0D","maintainer":null,"checkpoints":[]}""",
            "$"
        );
        Refuse<PatrolFeedbackForm>("""{"defects":[{"kind":"","place":"","words":""}],"media":[]}""", "$.defects[0]");
        Refuse<OrderEvent>(
            """{"type":"fix-reported","evidence":[],"act":{"by":"A1","at":"2025-03-31T12:00:00Z","recorded":"2025-03-31","on":"2025-03-31","expecting":null,"inNameOf":null},"version":3}""",
            "$"
        );
        Refuse<AgeBand>("""{"from":8,"to":7}""", "$");
        Refuse<OrderRecord>(
            """{"id":"D1","facility":"F1","station":"S1","responsible":"物业","issued":"2025-03-31","deadline":"2025-03-30","extendedTo":null,"closed":null,"evidence":0,"withdrawn":null}""",
            "$"
        );
        string facility = JsonSerializer.Serialize(Shelter, MobilizationJson.Of<Facility>());
        Refuse<RectificationOrder>(
            $$"""{"id":"D1","facility":{{facility}},"step":"closed","issuance":null,"extendedTo":null,"report":null,"last":null}""",
            "$"
        );
    }

    [Fact]
    public void Only_an_order_that_events_lead_to_is_read()
    {
        Patrol found = Manual("X1", On, Rusted(On));
        RectificationOrder draft = RectificationOrder.Draft(new("D1"), Shelter);
        RectificationOrder issued = draft
            .Issue(new("S1"), null, found, found.Form!.Defects[0], On.PlusDays(9), Jiaxing.Act(On))
            .State;
        RectificationOrder extended = issued.Extend(On.PlusDays(12), "缺配件", Jiaxing.Act(On)).State;
        RectificationOrder reported = extended.ReportFixed([Photo("sha256:02", On)], Jiaxing.Act(On)).State;
        RectificationOrder withdrawn = reported.Withdraw("重复", Jiaxing.Act(On)).State;
        foreach (RectificationOrder order in (RectificationOrder[])[issued, extended, reported, withdrawn])
        {
            Again(order).Record.Should().Be(order.Record);
        }
        Again(withdrawn).Report.Should().NotBeNull();

        string issuance = JsonSerializer.Serialize(issued.Issuance!, MobilizationJson.Of<OrderEvent>());
        (RectificationOrder Order, string Place, string Json)[] lies =
        [
            (draft, "/issuance", Member(issued, "issuance")),
            (draft, "/extendedTo", "\"2025-04-12\""),
            (draft, "/report", Member(reported, "report")),
            (draft, "/last", issuance),
            (issued, "/step", "\"draft\""),
            (issued, "/step", "\"reported\""),
            (issued, "/step", "\"closed\""),
            (issued, "/issuance", "null"),
            (issued, "/last", "null"),
            (issued, "/issuance/version", "2"),
            (issued, "/report", Member(reported, "report").Replace("\"version\":3", "\"version\":1")),
            (issued, "/extendedTo", "\"2025-04-09\""),
            (reported, "/report", "null"),
            (reported, "/report/version", "4"),
            (reported, "/step", "\"sent-back\""),
        ];
        foreach ((RectificationOrder order, string place, string lie) in lies)
        {
            FluentActions
                .Invoking(() =>
                    JsonSerializer.Deserialize(Changed(order, place, lie), MobilizationJson.Of<RectificationOrder>())
                )
                .Should()
                .Throw<JsonException>(place)
                .WithMessage("*No events lead to such an order.*");
        }

        static string Member(RectificationOrder order, string name) =>
            JsonSerializer.SerializeToNode(order, MobilizationJson.Of<RectificationOrder>())![name]!.ToJsonString();
    }
}
