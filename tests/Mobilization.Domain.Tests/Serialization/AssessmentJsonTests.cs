using System.Text.Json;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tests.Assessment;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>What is published of an assessment goes to JSON and back, and nothing else comes back.</summary>
public sealed class AssessmentJsonTests
{
    private static readonly FigureChange Change = new(
        SmallRegion.Town,
        "freshness",
        Figure.Ratio(1, 2),
        Figure.NotApplicable
    );

    private static readonly FactChange Fact = new(
        new("record", "R1"),
        SmallRegion.Town,
        -1,
        0.5m,
        [new(ChangeKind.AsOf), new(ChangeKind.Added, new FactKey("verification", "V1"))]
    );

    [Fact]
    public void A_document_is_written_as_it_is_published_and_read_back()
    {
        RegionAssessment region = SmallRegion.Assess();
        AssessmentDocument document = region.ToDocument([region.Tree[SmallRegion.Town]]);

        string json = JsonSerializer.Serialize(document, MobilizationJson.Of<AssessmentDocument>());
        AssessmentDocument read = JsonSerializer.Deserialize(json, MobilizationJson.Of<AssessmentDocument>())!;

        json.Should()
            .StartWith(
                $$"""{"asOf":"2025-03-31","tree":"{{region.Tree.Fingerprint}}","digest":"{{region.Digest}}","policies":[{"policy":"coverage","version":"none"},{"policy":"freshness","version":"30 days"},"""
            )
            .And.Contain("""{"measure":"freshness","figure":{"kind":"ratio","numerator":1,"denominator":1}}""")
            .And.Contain(
                """{"measure":"quantity/1/台","figure":{"kind":"count","numerator":12.5,"denominator":null}}"""
            );
        read.AsOf.Should().Be(document.AsOf);
        read.Tree.Should().Be(document.Tree);
        read.Digest.Should().Be(document.Digest);
        read.Policies.Should().Equal(document.Policies);
        read.Units.Should().Equal(document.Units);
        region.ToDocument().Units.Select(unit => unit.Unit).Should().Equal(SmallRegion.Province, SmallRegion.Town);
    }

    [Fact]
    public void Changes_progress_and_words_come_back()
    {
        RoundTrip(Change)
            .Should()
            .Be(
                """{"unit":"110101001000","measure":"freshness","before":{"kind":"ratio","numerator":1,"denominator":2},"after":{"kind":"not-applicable","numerator":null,"denominator":null}}"""
            );
        RoundTrip(Fact)
            .Should()
            .Be(
                """{"subject":{"kind":"record","id":"R1"},"unit":"110101001000","numerator":-1,"denominator":0.5,"causes":[{"kind":"as-of","fact":null},{"kind":"added","fact":{"kind":"verification","id":"V1"}}]}"""
            );
        RoundTrip(new AssessmentProgress(AssessmentStep.Coverage, 7, 8))
            .Should()
            .Be("""{"step":"coverage","done":7,"of":8}""");
        RoundTrip(MeasureForm.Ratio).Should().Be("\"ratio\"");
        RoundTrip(Worse.Lower).Should().Be("\"lower\"");
        RoundTrip(ChangeKind.Hierarchy).Should().Be("\"hierarchy\"");
        RoundTrip(new PolicyVersion("freshness", "1")).Should().Be("""{"policy":"freshness","version":"1"}""");
        RoundTrip(new NamedFigure("x", Figure.NoData))
            .Should()
            .Be("""{"measure":"x","figure":{"kind":"no-data","numerator":null,"denominator":null}}""");
    }

    [Theory]
    [InlineData("""{"kind":"added"}""", "$")]
    [InlineData("""{"kind":"as-of","fact":{"kind":"record","id":"R"}}""", "$")]
    [InlineData("""{"kind":"added","fact":{"kind":"","id":"R"}}""", "$.fact")]
    [InlineData("""{"kind":"new"}""", "$.kind")]
    public void A_bad_cause_is_refused_with_its_path(string json, string path) => Refuses<ChangeCause>(json, path);

    [Theory]
    [InlineData("""{"unit":"110101001000","figures":[null]}""", "$.figures[0]")]
    [InlineData("""{"unit":"110101001000","figures":[{"measure":"","figure":{"kind":"no-data"}}]}""", "$.figures[0]")]
    [InlineData(
        """{"unit":"110101001000","figures":[{"measure":"x","figure":{"kind":"no-data"}},{"measure":"x","figure":{"kind":"no-data"}}]}""",
        "$"
    )]
    [InlineData("""{"figures":[]}""", "$")]
    public void Bad_figures_are_refused_with_their_path(string json, string path) => Refuses<UnitFigures>(json, path);

    [Theory]
    [InlineData("""{"asOf":"2025-03-31","tree":"","digest":"d","policies":[],"units":[]}""", "$")]
    [InlineData("""{"asOf":"2025-03-32","tree":"t","digest":"d","policies":[],"units":[]}""", "$.asOf")]
    [InlineData(
        """{"asOf":"2025-03-31","tree":"t","digest":"d","policies":[],"units":[{"unit":"110101001000","figures":[]},{"unit":"110101001000","figures":[]}]}""",
        "$"
    )]
    public void A_bad_document_is_refused_with_its_path(string json, string path) =>
        Refuses<AssessmentDocument>(json, path);

    private static string RoundTrip<T>(T value)
    {
        string json = JsonSerializer.Serialize(value, MobilizationJson.Of<T>());
        JsonSerializer.Deserialize(json, MobilizationJson.Of<T>()).Should().Be(value);
        return json;
    }

    private static void Refuses<T>(string json, string path) =>
        FluentActions
            .Invoking(() => JsonSerializer.Deserialize(json, MobilizationJson.Of<T>()))
            .Should()
            .Throw<JsonException>()
            .Which.Path.Should()
            .Be(path);
}
