using System.Text.Json;
using System.Text.Json.Nodes;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Serialization;
using static Mobilization.Domain.Tests.Coverage.Jiaxing;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>The room as JSON: what it looks like, that it reads back equal, and that no impossible state gets in.</summary>
public sealed class CoverageJsonTests
{
    internal static T Again<T>(T value)
    {
        string json = JsonSerializer.Serialize(value, MobilizationJson.Of<T>());
        T read = JsonSerializer.Deserialize(json, MobilizationJson.Of<T>())!;
        JsonSerializer.Serialize(read, MobilizationJson.Of<T>()).Should().Be(json);
        return read;
    }

    internal static void Refuse<T>(string json, string path) =>
        FluentActions
            .Invoking(() => JsonSerializer.Deserialize(json, MobilizationJson.Of<T>()))
            .Should()
            .Throw<JsonException>()
            .Which.Path.Should()
            .Be(path);

    [Fact]
    public void Every_event_reads_back_equal_and_is_told_by_its_word()
    {
        Act act = Act(On);
        StationEvent[] events =
        [
            new StationOpened(Township, Housing.JointWith("退役军人服务站"), ArmsHead, ["标牌"], act, 1),
            new HeadNamed(null, act, 2),
            new FittedOut(["标牌", "照明"], act, 3),
            new StationSuspended("装修", act, 4),
            new StationResumed(act, 5),
            new StationMoved(Street, Housing.NestedIn("文化礼堂"), null, act, 6),
            new StationClosed("并入", act, 7),
        ];
        events.Select(Again).Should().Equal(events);
        events
            .Select(happened => JsonSerializer.SerializeToElement(happened, MobilizationJson.Of<StationEvent>()))
            .Select(json => json.GetProperty("type").GetString())
            .Should()
            .Equal(
                "station-opened",
                "head-named",
                "fitted-out",
                "station-suspended",
                "station-resumed",
                "station-moved",
                "station-closed"
            );
    }

    [Fact]
    public void An_event_is_written_plainly() =>
        JsonSerializer
            .Serialize(
                new StationOpened(Village, Housing.NestedIn("党群服务中心"), Secretary, ["标牌"], Act(On), 1),
                MobilizationJson.Of<StationEvent>()
            )
            .Should()
            .Be(
                """{"type":"station-opened","unit":"330402007024","housing":{"mode":"nested","partners":[],"host":"党群服务中心"},"head":"P7","items":["标牌"],"act":{"by":"A1","at":"2025-03-31T12:00:00Z","recorded":"2025-03-31","on":"2025-03-31","expecting":null,"inNameOf":null},"version":1}"""
            );

    [Fact]
    public void Values_and_states_read_back_equal()
    {
        CoverageMap map = Judge([Workstation(items: [])], [Member("M1", Grid, "国防宣传")]);
        CoverageVerdict verdict = map.Verdict(Tree[Township], CoverageTier.Workstation);
        Again(verdict).Should().Be(verdict);
        Again(new CoverageChange(verdict, verdict, [CoverageCause.Posts])).Causes.Should().Equal(CoverageCause.Posts);
        Again(map.MendFirst().Counties[0]).Gaps.Should().Equal(map.MendFirst().Counties[0].Gaps);
        Again(new SoleBreak(Township, CoverageTier.Workstation, 2)).Grids.Should().Be(2);
        Again(new TierTally(3, 1, 2)).Should().Be(new TierTally(3, 1, 2));
        Again(new ChainTally(3, 1)).Should().Be(new ChainTally(3, 1));
        Again(Housing.JointWith("甲", "乙")).Should().Be(Housing.JointWith("甲", "乙"));
        Again(Member("M1", Grid, "国防宣传")).Duties.Should().Equal("国防宣传");
        Again(LiaisonPoint()).Housing.Host.Should().Be("党群服务中心");
        CoveragePolicyVersion version = Again(Policy).Versions.Single();
        version.Exempt.Should().Equal(Virtual);
        version.Workstation!.Substitutes.Should().Equal(WorkstationRule.Substitutes);

        Station draft = Station.Draft(new("S1"), CoverageTier.Workstation);
        Decision<Station, StationEvent> opened = draft.Open(
            Township,
            Housing.Standalone,
            ArmsHead,
            ["标牌"],
            Act(On),
            Policy,
            Roster
        );
        Again(draft).Step.Should().Be(StationStep.Draft);
        Again(opened.State.Suspend("装修", Act(On.PlusDays(1))).State).Past.Should().ContainSingle();
        Again(opened).Event.Should().Be(opened.Event);
        Again(opened.State.Resume(Act(On))).Refusals.Single().Rule.Should().Be(CoverageRules.StationNotSuspended);
    }

    [Fact]
    public void Bad_documents_name_the_place()
    {
        Refuse<TierTally>("""{"applicable":1,"covered":2,"partial":0}""", "$");
        Refuse<Housing>("""{"mode":"floating","partners":[],"host":null}""", "$.mode");
        Refuse<CoveragePolicy>(
            """{"versions":[{"from":"2025-01-01","workstation":{"levels":["moon"],"headPosts":[],"items":[],"substitutes":[]},"liaisonPoint":null,"exempt":[],"duties":[]}]}""",
            "$.versions[0].workstation.levels[0]"
        );
        Refuse<CoveragePolicy>(
            """{"versions":[{"from":"2025-01-01","workstation":null,"liaisonPoint":null,"exempt":[],"duties":[""]}]}""",
            "$"
        );
        Refuse<StationEvent>("""{"type":"station-vanished"}""", "$.type");
        Refuse<Station>(
            """{"id":"S1","tier":"workstation","step":"open","standing":null,"past":[],"last":null}""",
            "$"
        );
        Refuse<Station>("""{"id":"S1","tier":"grid","step":"draft","standing":null,"past":[],"last":null}""", "$");
    }

    [Fact]
    public void Only_a_station_that_events_lead_to_is_read()
    {
        Station station = Station
            .Draft(new("S1"), CoverageTier.Workstation)
            .Open(Township, Housing.Standalone, ArmsHead, [], Act(On), Policy, Roster)
            .State.FitOut(["统一标识"], Act(On.PlusDays(1)))
            .State;
        Again(station).Records.Should().HaveCount(2);
        (string Place, string Json)[] lies =
        [
            ("/standing/id", "\"S2\""),
            ("/standing/tier", "\"liaison-point\""),
            ("/standing/during/to", "\"2025-05-01\""),
            ("/standing", "null"),
            ("/past/0/id", "\"S2\""),
            ("/past/0/tier", "\"liaison-point\""),
            ("/last", "null"),
            ("/step", "\"draft\""),
        ];
        foreach ((string place, string lie) in lies)
        {
            Refuse<Station>(Changed(station, place, lie), "$", "*No events lead to such a station.*");
        }
    }

    /// <summary>A value's JSON with one place changed.</summary>
    internal static string Changed<T>(T value, string place, string json)
    {
        JsonNode node = JsonSerializer.SerializeToNode(value, MobilizationJson.Of<T>())!;
        string[] steps = place.Split('/')[1..];
        JsonNode parent = node;
        foreach (string step in steps[..^1])
        {
            parent = parent is JsonArray array ? array[int.Parse(step)]! : parent[step]!;
        }
        parent[steps[^1]] = JsonNode.Parse(json);
        return node.ToJsonString();
    }

    private static void Refuse<T>(string json, string path, string message) =>
        FluentActions
            .Invoking(() => JsonSerializer.Deserialize(json, MobilizationJson.Of<T>()))
            .Should()
            .Throw<JsonException>()
            .WithMessage(message)
            .Which.Path.Should()
            .Be(path);
}
