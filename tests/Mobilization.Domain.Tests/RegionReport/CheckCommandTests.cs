namespace Mobilization.Domain.Tests.RegionReport;

/// <summary><c>check</c>: tells what is wrong with a case, or that nothing is.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en", "18 files, 32 rows, no defect")]
    [InlineData("zh", "18 个文件，32 行，无缺陷")]
    public void A_case_without_a_defect_is_counted(string language, string expected)
    {
        string folder = new CaseBuilder().WriteTo(_folder);
        int rows = Directory.EnumerateFiles(folder, "*.csv").Sum(file => File.ReadLines(file).Count() - 1);
        rows.Should().Be(32);

        CommandLineTests
            .Run("check", "--case", folder, "--language", language)
            .Should()
            .Be((0, expected + Environment.NewLine, ""));
    }

    [Fact]
    public void A_file_that_is_missing_is_not_counted()
    {
        string folder = new CaseBuilder().Without("orders.csv").WriteTo(_folder);

        CommandLineTests
            .Run("check", "--case", folder, "--language", "en")
            .Output.Should()
            .StartWith("17 files, 30 rows");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Defects_are_told_alike_by_check_and_by_the_report_in_every_language(string language)
    {
        string folder = new CaseBuilder()
            .Field("potential.csv:2:unit", "110101001009")
            .Field("orders.csv:3:issued", "2025-02-30")
            .WriteTo(Path.Combine(_folder, "case"));
        string target = Path.Combine(_folder, "out");

        var checkedCase = CommandLineTests.Run("check", "--case", folder, "--language", language);
        var reported = CommandLineTests.Run("--case", folder, "--out", target, "--language", language);

        checkedCase.Should().Be(reported);
        checkedCase.Exit.Should().Be(1);
        checkedCase.Output.Should().BeEmpty();
        checkedCase
            .Error.ReplaceLineEndings("\n")
            .Should()
            .Be(
                """
                potential.csv:2:unit: found "110101001009"; expected a unit of divisions.csv
                orders.csv:3:issued: found "2025-02-30"; expected a date yyyy-MM-dd
                2 defects in all

                """.ReplaceLineEndings("\n")
            );
        Directory.Exists(target).Should().BeFalse();
    }

    [Fact]
    public void A_folder_that_is_not_there_lacks_the_two_files_that_every_case_has()
    {
        (int exit, _, string error) = CommandLineTests.Run("check", "--case", Path.Combine(_folder, "none"));

        exit.Should().Be(1);
        error.Should().Contain("case.json: ").And.Contain("divisions.csv: ").And.Contain("2 defects in all");
    }

    [Theory]
    [InlineData("check", "--as-of", "2025-01-01")]
    [InlineData("check", "--out", "x")]
    [InlineData("check", "folder")]
    public void A_wrong_call_exits_with_2(params string[] args) => CommandLineTests.Run(args).Exit.Should().Be(2);

    [Fact]
    public void An_interruption_ends_the_reading() =>
        CommandLineTests.Run(new CancellationToken(canceled: true), "check").Exit.Should().Be(130);
}
