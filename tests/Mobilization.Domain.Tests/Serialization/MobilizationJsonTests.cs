using System.Text.Json;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;

namespace Mobilization.Domain.Tests.Serialization;

public class MobilizationJsonTests
{
    [Fact]
    public void An_act_is_written_plainly_and_reads_back()
    {
        var act = Act.Of(
            new Id<Officer>("P3"),
            Instant.FromUtc(2025, 1, 8, 1, 0),
            DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
            on: new LocalDate(2025, 1, 6),
            inNameOf: "联合办公室"
        );

        string json = JsonSerializer.Serialize(act, MobilizationJson.Of<Act>());

        json.Should()
            .Be(
                """{"by":"P3","at":"2025-01-08T01:00:00Z","recorded":"2025-01-08","on":"2025-01-06","expecting":null,"inNameOf":"联合办公室"}"""
            );
        JsonSerializer.Deserialize(json, MobilizationJson.Of<Act>()).Should().Be(act);
    }

    [Fact]
    public void A_finding_reads_back_equal()
    {
        var finding = new Finding(
            "claim.line-taken",
            ("holder", new Id<Officer>("P3")),
            ("since", new LocalDate(2025, 1, 8))
        );

        string json = JsonSerializer.Serialize(finding, MobilizationJson.Of<Finding>());

        json.Should()
            .Be(
                """{"rule":"claim.line-taken","facts":[{"name":"holder","value":"P3"},{"name":"since","value":"2025-01-08"}]}"""
            );
        JsonSerializer.Deserialize(json, MobilizationJson.Of<Finding>()).Should().Be(finding);
    }

    public static TheoryData<string, string> BadFindings() =>
        new()
        {
            { """{"rule":"","facts":[]}""", "$" },
            { """{"rule":"a.b","facts":[{"name":"x","value":"1"},{"name":"","value":"1"}]}""", "$.facts[1]" },
            { """{"rule":"a.b","facts":[{"name":"x","value":1}]}""", "$.facts[0].value" },
            { """{"rule":"a.b","facts":[{"name":"x","value":null}]}""", "$.facts[0].value" },
            { """{"rule":"a.b","facts":[{"name":"x"}]}""", "$.facts[0]" },
            { """{"rule":"a.b","facts":[],"more":1}""", "$.more" },
            { """{"rule":"a.b","rule":"a.b","facts":[]}""", "$.rule" },
            { """{"facts":[]}""", "$" },
            { """{"rule":"a.b","facts":[{"name":"x","value":"1"},{"name":"x","value":"2"}]}""", "$" },
        };

    [Theory]
    [MemberData(nameof(BadFindings))]
    public void Bad_json_gives_one_exception_with_the_full_path(string json, string path)
    {
        var read = () => JsonSerializer.Deserialize(json, MobilizationJson.Of<Finding>());

        read.Should().Throw<JsonException>().Which.Path.Should().Be(path);
    }

    [Theory]
    [InlineData("""{"code":"330402000000","name":"南湖区","level":"county","parent":"33040000000"}""", "$.parent")]
    [InlineData("""{"code":"３３０４０２","name":"南湖区","level":"county"}""", "$.code")]
    [InlineData("""{"code":"330402000000","name":"南湖区","level":"County"}""", "$.level")]
    [InlineData("""{"code":"330402000000","name":"南湖区","level":3}""", "$.level")]
    [InlineData("""{"code":"330402000000","name":"\ud800","level":"county"}""", "$.name")]
    public void A_bad_row_is_told_with_its_path(string json, string path)
    {
        var read = () => JsonSerializer.Deserialize(json, MobilizationJson.Of<DivisionRow>());

        read.Should().Throw<JsonException>().Which.Path.Should().Be(path);
    }

    [Fact]
    public void A_type_outside_the_contract_is_the_callers_mistake()
    {
        var of = () => MobilizationJson.Of<Uri>();

        of.Should().Throw<ArgumentException>().WithMessage("*Uri*");
    }
}
