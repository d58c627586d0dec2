using CsCheck;
using global::RegionReport.Case;
using global::RegionReport.Measures;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary><c>measures</c>: the report's figures from columns, to the letter, without the report.</summary>
public sealed class MeasuresCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("measures-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("tiny", "")]
    [InlineData("tiny", "2025-02-28")]
    [InlineData("hengyang", "")]
    [InlineData("hengyang", "2025-03-01")]
    public void Rows_of_the_worked_cases_equal_the_expected_ones(string name, string asOf) =>
        CaseRows
            .Of(
                CaseInputs
                    .Bulk(CaseRows.Read(name, asOf))
                    .Assess(cancellation: TestContext.Current.CancellationToken)
                    .Region
            )
            .Should()
            .Equal(CaseRows.Expected(name, asOf));

    [Fact]
    public void Random_stock_has_the_same_figures_as_from_objects() =>
        Gen.Int.Sample(
            seed =>
            {
                CaseFacts facts = Potential.RandomRegion.Of(seed);
                CaseRows
                    .Of(CaseInputs.Bulk(facts).Assess(cancellation: TestContext.Current.CancellationToken).Region)
                    .Should()
                    .Equal(CaseRows.Of(facts));
            },
            iter: 100
        );

    [Fact]
    public void More_items_than_bits_have_the_same_figures()
    {
        CaseFacts facts = Potential.RandomRegion.Of(1);
        string[] items = [.. Enumerable.Range(0, 65).Select(i => $"{i}")];
        facts = facts with { Coverage = new(new TierPolicy([4], [], [.. items]), null, []) };

        CaseRows
            .Of(CaseInputs.Bulk(facts).Assess(cancellation: TestContext.Current.CancellationToken).Region)
            .Should()
            .Equal(CaseRows.Of(facts));
    }

    [Theory]
    [InlineData("en", "Written to ")]
    [InlineData("zh", "已写入 ")]
    public void The_file_is_the_report_s_own(string language, string told)
    {
        string report = Path.Combine(_root, "report");
        string measures = Path.Combine(_root, "measures");
        CommandLineTests.Run("--out", report, "--as-of", "2025-03-01").Exit.Should().Be(0);

        CommandLineTests
            .Run("measures", "--out", measures, "--as-of", "2025-03-01", "--language", language)
            .Should()
            .Be((0, told + measures + Environment.NewLine, ""));

        Directory.EnumerateFiles(measures).Select(Path.GetFileName).Should().Equal("measures.csv");
        File.ReadAllBytes(Path.Combine(measures, "measures.csv"))
            .Should()
            .Equal(File.ReadAllBytes(Path.Combine(report, "measures.csv")));
    }

    [Fact]
    public void A_case_with_a_defect_is_refused()
    {
        string folder = new CaseBuilder().Field("potential.csv:2:unit", "110101001009").WriteTo(_root);
        string target = Path.Combine(_root, "out");

        CommandLineTests.Run("measures", "--case", folder, "--out", target).Exit.Should().Be(1);

        Directory.Exists(target).Should().BeFalse();
    }
}
