using System.Text.Json;
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
    public void An_impossible_claim_is_not_read(string from, string to)
    {
        string json = JsonSerializer.Serialize(Half, MobilizationJson.Of<DualClaim>());
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
            .Throw<JsonException>();
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
