using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using global::RegionReport.Report;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tests.Repository;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Mobilization.Domain.Tests.RegionReport.Report;

/// <summary><c>report.json</c>: of the form that its schema tells, with exactly the figures of <c>measures.csv</c>.</summary>
public sealed class JsonReportTests
{
    private static Task<JsonSchema> Schema() =>
        JsonSchema.FromFileAsync(
            RepositoryFiles.PathOf("docs/report.schema.json"),
            TestContext.Current.CancellationToken
        );

    [Fact]
    public async Task The_report_of_a_case_keeps_to_the_schema()
    {
        JsonSchema schema = await Schema();

        schema.Validate(Encoding.UTF8.GetString(Reports.Json(Small()))).Should().BeEmpty();
    }

    [Fact]
    public async Task The_report_of_a_worked_case_keeps_to_the_schema()
    {
        ReportModel model = Reports.OfSharedCase("tiny");
        JsonSchema schema = await Schema();

        schema.Validate(Encoding.UTF8.GetString(Reports.Json(model))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_report_that_was_cut_keeps_to_the_schema()
    {
        JsonSchema schema = await Schema();

        schema.Validate(Encoding.UTF8.GetString(Reports.Json(Small(), mostUnits: 3))).Should().BeEmpty();
        schema.Validate(Encoding.UTF8.GetString(Reports.Json(Small(), mostUnits: 0))).Should().BeEmpty();
    }

    public static TheoryData<string, string, string?> Wrong =>
        new()
        {
            { "format", "\"other\"", null },
            { "version", "2", null },
            { "asOf", "\"31.3.2025\"", null },
            { "digest", "\"md5:0\"", null },
            { "extent/unitsHere", "50001", null },
            { "extent/deepestLevel", "7", null },
            { "measures/0/form", "\"share\"", null },
            { "measures/0/label", "{\"en\":\"x\"}", null },
            { "measures/0/sum", "{\"kind\":\"ratio\",\"numerator\":0,\"denominator\":0}", null },
            { "units/0/code", "\"11\"", null },
            { "units/0/figures/freshness", "{\"kind\":\"ratio\",\"numerator\":1}", null },
            { "units/0/figures/freshness", "{\"kind\":\"none\"}", null },
            { "units/0/figures/freshness", "0.5", null },
            { "units/0/surplus", "1", null },
            { "units", "null", "left out" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task The_schema_refuses_what_is_not_a_report(string member, string value, string? leftOut)
    {
        JsonNode report = JsonNode.Parse(Reports.Json(Small()))!;
        string[] path = member.Split('/');
        JsonNode parent = path[..^1]
            .Aggregate(report, (node, name) => node is JsonArray array ? array[int.Parse(name)]! : node[name]!);
        if (leftOut is null)
        {
            parent[path[^1]] = JsonNode.Parse(value);
        }
        else
        {
            parent.AsObject().Remove(path[^1]);
        }

        ICollection<ValidationError> errors = (await Schema()).Validate(report.ToJsonString());

        errors.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("hengyang")]
    public void The_figures_of_a_worked_case_are_those_expected_of_measures_csv(string name)
    {
        string[] expected = File.ReadAllLines(SharedData.Require("cases", name, "expected.csv"));

        RowsOf(Reports.Json(Reports.OfSharedCase(name))).Should().BeEquivalentTo(expected.Skip(1));
    }

    [Fact]
    public void The_library_reads_every_figure()
    {
        ReportModel model = Reports.Embedded;
        using JsonDocument report = JsonDocument.Parse(Reports.Json(model));
        JsonElement[] units = [.. report.RootElement.GetProperty("units").EnumerateArray()];
        units.Should().HaveCount(model.Tree.Count);
        foreach (JsonElement unit in units.Where((_, i) => i % 50 == 0))
        {
            Division division = model.Tree[unit.GetProperty("code").GetString()!];
            var read = unit.GetProperty("figures")
                .EnumerateObject()
                .ToDictionary(
                    figure => figure.Name,
                    figure => JsonSerializer.Deserialize(figure.Value, MobilizationJson.Of<Figure>())
                );
            read.Should()
                .BeEquivalentTo(
                    model
                        .Measures.Where(measure => measure[division] is not null)
                        .ToDictionary(measure => measure.Name, measure => measure[division]!.Value)
                );
        }
    }

    [Fact]
    public void The_same_region_gives_the_same_bytes() =>
        Reports.Json(Small()).AsSpan().SequenceEqual(Reports.Json(Small())).Should().BeTrue();

    [Fact]
    public void Above_50_000_units_deeper_levels_are_left_out_and_it_says_so()
    {
        ReportModel model = Reports.OfTree(prefectures: 10, countiesEach: 10, townsEach: 510);
        model.Tree.Count.Should().Be(51_111);

        using JsonDocument report = JsonDocument.Parse(Reports.Json(model));

        JsonElement extent = report.RootElement.GetProperty("extent");
        extent.GetProperty("unitsInAll").GetInt32().Should().Be(51_111);
        extent.GetProperty("unitsHere").GetInt32().Should().Be(111);
        extent.GetProperty("deepestLevel").GetInt32().Should().Be(3);
        extent.GetProperty("complete").GetBoolean().Should().BeFalse();
        extent.GetProperty("note").GetString().Should().StartWith("51000 units").And.Contain("measures.csv");
        report.RootElement.GetProperty("units").GetArrayLength().Should().Be(111);
    }

    private static ReportModel Small() => Reports.Of(new CaseBuilder().Facts());

    /// <summary>What <c>measures.csv</c> would have of a report.</summary>
    private static IEnumerable<string> RowsOf(byte[] json)
    {
        using JsonDocument report = JsonDocument.Parse(json);
        return
        [
            .. from unit in report.RootElement.GetProperty("units").EnumerateArray()
            from figure in unit.GetProperty("figures").EnumerateObject()
            let kind = figure.Value.GetProperty("kind").GetString()
            let numerator = kind is "ratio" or "count" ? figure.Value.GetProperty("numerator").GetRawText() : "0"
            let denominator = kind is "count" ? ""
            : kind is "ratio" ? figure.Value.GetProperty("denominator").GetRawText()
            : "0"
            select $"{unit.GetProperty("code").GetString()},{Quoted(figure.Name)},{numerator},{denominator}",
        ];
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
