using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>What is no document is refused by one exception, which says where.</summary>
public sealed class HostileDocumentTests
{
    private const string Good = """{"version":1,"kind":"officer","value":{"id":"a","name":"b"}}""";

    private const string Act =
        """{"by":"g","at":"2025-01-10T00:00:00Z","recorded":"2025-01-10","on":"2025-01-10","expecting":null,"inNameOf":null}""";

    [Fact]
    public void A_document_says_its_version_and_its_kind()
    {
        string document = MobilizationJson.WriteDocument(new Officer(new("a"), "b"));

        document.Should().Be(Good);
        MobilizationJson.ReadDocument<Officer>(document).Should().Be(new Officer(new("a"), "b"));
        MobilizationJson
            .ReadDocument<Officer>("""{"value":{"name":"b","id":"a"},"kind":"officer","version":1}""")
            .Should()
            .Be(new Officer(new("a"), "b"), "members stand in any order");
    }

    [Fact]
    public async Task A_document_goes_through_a_stream()
    {
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(
            stream,
            new Officer(new("a"), "b"),
            MobilizationJson.DocumentOf<Officer>(),
            TestContext.Current.CancellationToken
        );
        stream.Position = 0;

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(Good);
        Officer? read = await JsonSerializer.DeserializeAsync(
            stream,
            MobilizationJson.DocumentOf<Officer>(),
            TestContext.Current.CancellationToken
        );
        read.Should().Be(new Officer(new("a"), "b"));
    }

    public static TheoryData<string, string> BadEnvelopes() =>
        new()
        {
            { """{"kind":"officer","value":{"id":"a","name":"b"}}""", "$.version" },
            { """{"version":2,"kind":"officer","value":{"id":"a","name":"b"}}""", "$.version" },
            { """{"version":2,"kind":"colonel","value":17,"more":null}""", "$.version" },
            { """{"kind":"colonel","value":17,"version":0}""", "$.version" },
            { """{"version":1.0,"kind":"officer","value":{"id":"a","name":"b"}}""", "$.version" },
            { """{"version":"1","kind":"officer","value":{"id":"a","name":"b"}}""", "$.version" },
            { """{"version":null,"kind":"officer","value":{"id":"a","name":"b"}}""", "$.version" },
            { """{"version":[[1]],"kind":"officer","value":{"id":"a","name":"b"}}""", "$.version" },
            { """{"version":99999999999999999999999,"kind":"officer"}""", "$.version" },
            { """{"version":1,"version":1,"kind":"officer","value":{"id":"a","name":"b"}}""", "$.version" },
            { """{"version":1,"value":{"id":"a","name":"b"}}""", "$.kind" },
            { """{"version":1,"kind":"act","value":{"id":"a","name":"b"}}""", "$.kind" },
            { """{"version":1,"kind":null,"value":{"id":"a","name":"b"}}""", "$.kind" },
            { """{"version":1,"kind":"officer","kind":"officer","value":{"id":"a","name":"b"}}""", "$.kind" },
            { """{"version":1,"kind":"officer"}""", "$.value" },
            { """{"version":1,"kind":"officer","value":null}""", "$.value" },
            { """{"version":1,"kind":"officer","value":[]}""", "$.value" },
            { """{"version":1,"kind":"officer","value":{"id":"a","name":"b"},"value":1}""", "$.value" },
            { """{"version":1,"kind":"officer","value":{"id":"a","name":"b"},"more":1}""", "$.more" },
            { """{"version":1,"kind":"officer","value":{"id":"a","name":"b"},"m o":1}""", "$['m o']" },
            { """{"Version":1,"kind":"officer","value":{"id":"a","name":"b"}}""", "$.version" },
            { """[{"version":1,"kind":"officer","value":{"id":"a","name":"b"}}]""", "$" },
            { """{"id":"a","name":"b"}""", "$.version" },
            { "null", "$" },
            { "1", "$" },
            { "", "$" },
            { " ", "$" },
            { "\uFEFF" + Good, "$" },
            { Good + "1", "$" },
            { Good + Good, "$" },
        };

    [Theory]
    [MemberData(nameof(BadEnvelopes))]
    public void A_bad_envelope_is_told_with_its_path(string json, string path) =>
        RefusedAt<Officer>(Encoding.UTF8.GetBytes(json), path);

    [Fact]
    public void Another_version_is_refused_by_name() =>
        FluentActions
            .Invoking(() => MobilizationJson.ReadDocument<Officer>("""{"version":2,"kind":"officer","value":null}"""))
            .Should()
            .Throw<JsonException>()
            .WithMessage("The version is 2; 1 is the one read here. Path: $.version.");

    public static TheoryData<string, string> BadTexts() =>
        new()
        {
            { """{"id":"a","name":"b",}""", "$.value" },
            { """{"id":"a",/**/"name":"b"}""", "$.value" },
            { """{"id":"a","name":"b""", "$.value.name" },
            { """{"id":"a","name":""", "$.value.name" },
            { """{"id":"a" "name":"b"}""", "$.value" },
            { """{"id":NaN,"name":"b"}""", "$.value.id" },
            { """{"id":"a","name":-Infinity}""", "$.value.name" },
            { """{'id':"a","name":"b"}""", "$.value" },
            { """{"id":"a","name":"b\q"}""", "$.value.name" },
            { """{"id":"a","name":"\ud800"}""", "$.value.name" },
            { """{"id":"\udc00\ud800","name":"b"}""", "$.value.id" },
            { """{"id":"a","name":"b","\ud800":1}""", "$.value" },
            { """{"id":"a","name":"b","id":"a"}""", "$.value.id" },
            { """{"id":"a","name":"b","\u0069d":"a"}""", "$.value.id" },
            { """{"id":"a","name":"b","Id":"a"}""", "$.value.Id" },
            { """{"id":"a","name":"b","$id":"1"}""", "$.value.$id" },
            { """{"id":"a"}""", "$.value" },
            { """{"id":"","name":"b"}""", "$.value.id" },
            { """{"id":null,"name":"b"}""", "$.value.id" },
            { """{"id":"a","name":null}""", "$.value.name" },
            { """{"id":"a","name":""}""", "$.value" },
            { """{"id":"a","name":"b"}}""", "$" },
        };

    [Theory]
    [MemberData(nameof(BadTexts))]
    public void A_bad_text_is_told_with_its_path(string value, string path)
    {
        string json = $$"""{"version":1,"kind":"officer","value":{{value}}}""";

        RefusedAt<Officer>(Encoding.UTF8.GetBytes(json), path);
        RefusedAt<Officer>(json, path);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_with_their_path()
    {
        byte[][] bad =
        [
            [0xFF],
            [0xC0, 0x80],
            [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
            [0xE4, 0xBD],
        ];
        foreach (byte[] one in bad)
        {
            byte[] json = [.. """{"version":1,"kind":"officer","value":{"id":"a","name":"b"""u8, .. one, .. "\"}}"u8];

            RefusedAt<Officer>(json, "$.value.name");
        }
        RefusedAt<Officer>([0xFF], "$");
        RefusedAt<Officer>([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)], "$");
        RefusedAt<Officer>(Encoding.Unicode.GetBytes(Good), "$");
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_text_and_no_mistake_of_the_caller()
    {
        RefusedAt<Officer>(Good.Replace("\"b\"", "\"b\ud800\"", StringComparison.Ordinal), "$.value.name");
        RefusedAt<Officer>(Good.Replace("\"a\"", "\"\udc00\"", StringComparison.Ordinal), "$.value.id");
        RefusedAt<Officer>(Good.Replace("\"id\"", "\"\ud800\ud800\"", StringComparison.Ordinal), "$.value");
        RefusedAt<Officer>(Good + "\ud800", "$");
        RefusedAt<Officer>("\ud800", "$");
    }

    [Fact]
    public void A_depth_bomb_is_told_where_it_goes_too_deep()
    {
        string deep = string.Concat(Enumerable.Repeat("[0]", 62)); // two objects stand around it
        foreach (string bomb in new[] { new string('[', 100_000), new string('[', 200) + new string(']', 200) })
        {
            string json = $$"""{"version":1,"kind":"officer","value":{"id":"a","name":{{bomb}}""";

            RefusedAt<Officer>(json, $"$.value.name{deep}");
            RefusedAt<Officer>(json.Replace("name", "more", StringComparison.Ordinal), $"$.value.more{deep}");
        }
        RefusedAt<Officer>(new string('[', 100_000), "$");
    }

    [Theory]
    [InlineData("1e28")]
    [InlineData("1e29")]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    [InlineData("1e99999999999999999999")]
    [InlineData("1e-99999999999999999999")]
    [InlineData("-1")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1.00000000000000000000000000001")]
    [InlineData("\"1\"")]
    [InlineData("\"NaN\"")]
    [InlineData("true")]
    [InlineData("null")]
    public void A_number_that_is_none_or_would_be_rounded_is_refused(string number)
    {
        string json = $$$"""{"version":1,"kind":"quantity","value":{"amount":{{{number}}},"unit":"t"}}""";

        FluentActions
            .Invoking(() => MobilizationJson.ReadDocument<Quantity>(json))
            .Should()
            .Throw<JsonException>()
            .Which.Path.Should()
            .StartWith("$.value");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.000")]
    [InlineData("10e-1")]
    [InlineData("0.01E2")]
    [InlineData("1.0000000000000000000000000000000000000000")]
    public void A_number_is_read_in_whatever_form(string number) =>
        MobilizationJson
            .ReadDocument<Quantity>($$$"""{"version":1,"kind":"quantity","value":{"amount":{{{number}}},"unit":"t"}}""")
            .Should()
            .Be(new Quantity(1, "t"));

    [Theory]
    [InlineData("\"version\":2147483648")]
    [InlineData("\"version\":1.5")]
    [InlineData("\"version\":1e0")]
    [InlineData("\"version\":\"1\"")]
    public void A_count_that_is_no_whole_number_is_told_with_its_path(string version) =>
        RefusedAt<ClaimEvent>(
            $$$"""{"version":1,"kind":"claim-event","value":{"type":"work-accepted","act":{{{Act}}},{{{version}}}}}""",
            "$.value.version"
        );

    [Theory]
    [InlineData("\"type\":\"claimed\",", "", true)]
    [InlineData("", ",\"type\":\"claimed\"", true)]
    [InlineData("", "", false)]
    [InlineData("\"type\":\"promised\",", "", false)]
    [InlineData("\"type\":\"Claimed\",", "", false)]
    [InlineData("\"type\":null,", "", false)]
    [InlineData("\"type\":1,", "", false)]
    [InlineData("\"type\":{},", "", false)]
    [InlineData("\"type\":\"\\ud800\",", "", false)]
    [InlineData("\"type\":\"claimed\",\"type\":\"claimed\",", "", false)]
    [InlineData("\"type\":\"claimed\",", ",\"type\":\"claimed\"", false)]
    [InlineData("\"type\":\"claimed\",", ",\"type\":\"relinquished\"", false)]
    [InlineData("\"$type\":\"claimed\",", "", false)]
    public void A_discriminator_is_one_of_its_hierarchy_wherever_it_stands(string before, string after, bool isRead)
    {
        string json =
            $$$"""{"version":1,"kind":"claim-event","value":{{{{before}}}"line":"military","act":{{{Act}}},"version":1{{{after}}}}}""";

        if (isRead)
        {
            MobilizationJson.ReadDocument<ClaimEvent>(json).Should().BeOfType<Claimed>();
        }
        else
        {
            RefusedAt<ClaimEvent>(json, "$.value.type");
        }
    }

    [Fact]
    public void A_member_of_a_hierarchy_inside_a_state_is_told_with_its_path()
    {
        string json = GoldenDocuments.All.First(document =>
            document.Contains("\"government\":{\"line\"", StringComparison.Ordinal)
        );
        ContractType type = GoldenDocuments.TypeOf(json);
        JsonNode whole = JsonNode.Parse(json)!;
        whole["value"]!["government"]!["version"] = 0;

        FluentActions
            .Invoking(() => type.Read(whole.ToJsonString()))
            .Should()
            .Throw<JsonException>()
            .Which.Path.Should()
            .Be("$.value.government");
    }

    /// <summary>Whatever stands in the place of whatever, in every golden document.</summary>
    [Fact(Skip = LongTests.Reason, SkipType = typeof(LongTests), SkipWhen = nameof(LongTests.AreLeftOut))]
    public void A_value_of_another_sort_is_refused_or_is_one_and_a_list_holds_no_null()
    {
        string[] sorts = ["null", "0", "1.5", "-1", "\"x\"", "true", "[]", "{}", "[null]", "{\"type\":\"x\"}"];
        foreach (string document in GoldenDocuments.All)
        {
            ContractType type = GoldenDocuments.TypeOf(document);
            int count = RandomDocument.Below(JsonNode.Parse(document)!["value"]).Count();
            foreach (
                (int index, string sort) in Enumerable
                    .Range(0, count)
                    .SelectMany(_ => sorts, (index, sort) => (index, sort))
            )
            {
                JsonNode whole = JsonNode.Parse(document)!;
                JsonNode old = RandomDocument.Below(whole["value"]).ElementAt(index);
                bool isListed = old.Parent is JsonArray;
                string path = old.GetPath();
                old.ReplaceWith(JsonNode.Parse(sort));
                try
                {
                    type.Read(whole.ToJsonString());
                    (isListed && sort == "null").Should().BeFalse("{0}", whole);
                }
                catch (JsonException exception)
                {
                    exception.Path.Should().StartWith(isListed && sort == "null" ? path : "$.value");
                }
            }
        }
    }

    private static void RefusedAt<T>(string json, string path) =>
        FluentActions
            .Invoking(() => MobilizationJson.ReadDocument<T>(json))
            .Should()
            .Throw<JsonException>()
            .Which.Path.Should()
            .Be(path);

    private static void RefusedAt<T>(byte[] json, string path) =>
        FluentActions
            .Invoking(() => MobilizationJson.ReadDocument<T>(json))
            .Should()
            .Throw<JsonException>()
            .Which.Path.Should()
            .Be(path);
}
