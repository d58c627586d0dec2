using System.Globalization;
using Mobilization.Domain.Tests.Repository;
using RegionReport.Commands;
using Spectre.Console;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>The program as its caller sees it: arguments in; exit code, texts and files out.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("region-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static (int Exit, string Output, string Error) Run(params string[] args) =>
        Run(TestContext.Current.CancellationToken, args);

    internal static (int Exit, string Output, string Error) Run(CancellationToken cancel, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) }
        );
        console.Profile.Width = 200;
        int exit = new CommandLine(args, console, output, error, cancel).Run();
        return (exit, output.ToString(), error.ToString());
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("divisions")]
    [InlineData("--as-of", "2025-02-30")]
    [InlineData("--as-of", "2025-1-1")]
    [InlineData("--as-of", "0000-01-01")]
    [InlineData("--as-of")]
    [InlineData("--language", "fr")]
    [InlineData("unknown-command")]
    public void A_wrong_call_is_told_on_standard_error_and_exits_with_2(params string[] args)
    {
        (int exit, string output, string error) = Run([.. args, "--out", Path.Combine(_folder, "out")]);

        exit.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty();
        Directory.EnumerateFileSystemEntries(_folder).Should().BeEmpty();
    }

    [Theory]
    [InlineData("--case", "x", "check")]
    [InlineData("--as-of", "2025-01-01", "divisions", "x.csv")]
    public void An_option_of_the_report_does_not_pass_unheeded_before_another_command(params string[] args)
    {
        (int exit, _, string error) = Run([.. args, "--language", "en"]);

        exit.Should().Be(2);
        error.Should().StartWith($"{args[0]} stands before the command {args[2]}");
    }

    [Theory]
    [InlineData("--case", "")]
    [InlineData("--out", "")]
    [InlineData("check", "--case", "")]
    [InlineData("divisions", "")]
    [InlineData("new-case", "")]
    public void An_empty_name_is_a_wrong_call(params string[] args) => Run(args).Exit.Should().Be(2);

    [Fact]
    public void The_language_may_stand_anywhere()
    {
        foreach (string[] args in new string[][] { ["--language=zh", "check"], ["check", "--language", "zh"] })
        {
            Run(args).Output.Should().Contain("无缺陷");
        }
    }

    [Theory]
    [InlineData("zh-CN", "无缺陷")]
    [InlineData("zh-Hant-TW", "无缺陷")]
    [InlineData("en-GB", "no defect")]
    [InlineData("fr", "no defect")]
    public void The_language_is_the_environments_unless_one_is_asked_for(string environment, string expected)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(environment);
        try
        {
            Run("check").Output.Should().Contain(expected);
            Run("check", "--language", "en").Output.Should().Contain("no defect");
            Run("check", "--language", "zh").Output.Should().Contain("无缺陷");
            CultureInfo.CurrentUICulture.Name.Should().Be(environment, "the caller's language stays");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_wrong_call_is_told_in_the_language_asked_for()
    {
        Run("divisions", "--language", "en").Error.Should().Contain("FILE").And.Contain("--help tells how to call.");
        Run("divisions", "--language", "zh").Error.Should().Contain("FILE").And.Contain("用 --help 查看用法。");
    }

    [Fact]
    public void An_interrupted_report_leaves_nothing_and_exits_with_130()
    {
        (int exit, string output, string error) = Run(
            new CancellationToken(canceled: true),
            "--out",
            Path.Combine(_folder, "out")
        );

        exit.Should().Be(130);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty();
        Directory.EnumerateFileSystemEntries(_folder).Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_and_exits_with_1()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "here");

        (int exit, string output, string error) = Run("--out", file);

        exit.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain(file);
        File.ReadAllText(file).Should().Be("here");
    }

    [Theory]
    [InlineData("en", "coverage down to the grid", "70.4 % (921/1309)")]
    [InlineData("zh", "覆盖到网格", "70.4 % (921/1309)")]
    [InlineData("en", "patrols and rectification", "74.5 % (164/220)")]
    [InlineData("zh", "巡查与整改", "74.5 % (164/220)")]
    public void The_console_shows_coverage_and_patrols(string language, string title, string figure)
    {
        string output = Run("--out", Path.Combine(_folder, "out"), "--language", language).Output;

        output.Should().Contain(title);
        string table = output[output.IndexOf(title, StringComparison.Ordinal)..];
        table[..table.IndexOf("海盐县", StringComparison.Ordinal)].Should().Contain(figure);
    }

    [Fact]
    public void What_has_no_figure_is_told_apart_from_nothing_reached()
    {
        string folder = new CaseBuilder().Without("orders.csv").WriteTo(Path.Combine(_folder, "case"));

        string[] lines = Run("--case", folder, "--out", Path.Combine(_folder, "out"), "--language", "en")
            .Output.Split('\n');

        int title = Array.FindIndex(lines, line => line.Contains("patrols and rectification"));
        string province = lines.Skip(title).First(line => line.TrimStart().StartsWith("P ", StringComparison.Ordinal));
        province.Should().MatchRegex(@"P +0\.0 % \(0/2\) +0 +n/a +n/a");
    }

    [Fact]
    public void The_embedded_region_is_reported_without_arguments_but_the_folder()
    {
        (int exit, string output, string error) = Run("--out", Path.Combine(_folder, "out"), "--language", "en");

        exit.Should().Be(0, error);
        output.Should().Contain("嘉兴市").And.Contain("as of 2025-03-31").And.Contain(Path.Combine(_folder, "out"));
        File.ReadLines(Path.Combine(_folder, "out", "measures.csv"))
            .First()
            .Should()
            .Be("unit,measure,numerator,denominator");
        Directory
            .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder, file))
            .Should()
            .BeEquivalentTo(
                Path.Combine("out", "measures.csv"),
                Path.Combine("out", "report.html"),
                Path.Combine("out", "report.json")
            );
    }

    [Fact]
    public void The_report_looks_as_the_readme_shows_it()
    {
        string[] expected =
        [
            .. RepositoryFiles
                .FencedBlock("README.md", "report")
                .Select(line => line.Trim())
                .Where(line => line is not ("" or "…")),
        ];

        string output = Run("--out", Path.Combine(_folder, "out"), "--language", "en").Output;

        expected.Should().HaveCountGreaterThan(8);
        output.Split('\n').Select(line => line.Trim()).Should().ContainInOrder(expected);
    }

    [Theory]
    [InlineData("tiny", null)]
    [InlineData("tiny", "2025-02-28")]
    [InlineData("hengyang", null)]
    [InlineData("hengyang", "2025-03-01")]
    public void The_measures_of_a_worked_case_are_the_expected_ones_to_the_byte(string name, string? asOf)
    {
        string expected = SharedData.Require("cases", name, asOf is null ? "expected.csv" : $"expected@{asOf}.csv");
        string target = Path.Combine(_folder, "out");

        (int exit, _, string error) = Run([
            "--case",
            SharedData.Require("cases", name),
            "--out",
            target,
            .. asOf is null ? Array.Empty<string>() : ["--as-of", asOf],
        ]);

        exit.Should().Be(0, error);
        File.ReadAllBytes(Path.Combine(target, "measures.csv"))
            .AsSpan()
            .SequenceEqual(File.ReadAllBytes(expected))
            .Should()
            .BeTrue();
    }

    public static TheoryData<string> BadCases() => [.. SharedData.FoldersIn("cases", "bad")];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(BadCases))]
    public void A_bad_case_is_refused_whole(string name)
    {
        (int exit, string output, string error) = Run(
            "--case",
            SharedData.Require("cases", "bad", name),
            "--out",
            Path.Combine(_folder, "out"),
            "--language",
            "zh"
        );

        exit.Should().Be(1);
        output.Should().BeEmpty();
        Directory.EnumerateFileSystemEntries(_folder).Should().BeEmpty();
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] expected = [.. File.ReadLines(SharedData.Require("cases", "bad", name, "defects.txt"))];
        string[] places = [.. expected.Where(line => !line.StartsWith('#'))];
        lines.Should().HaveCount(places.Length + 1);
        for (int i = 0; i < places.Length; i++)
        {
            lines[i].Should().StartWith(places[i] + ": ");
        }
        lines[^1].Should().EndWith(" defects in all");
    }
}
