using RegionReport.Commands;
using Spectre.Console;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>The program as its caller sees it: arguments in; exit code, texts and files out.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("region-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static (int Exit, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) }
        );
        console.Profile.Width = 200;
        int exit = new CommandLine(args, console, output, error).Run();
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
    [InlineData("en", "Examples:")]
    [InlineData("zh", "示例：")]
    public void Help_has_examples_in_both_languages(string language, string examples)
    {
        (int exit, string output, _) = Run("--help", "--language", language);

        exit.Should().Be(0);
        output.Should().Contain(examples).And.Contain("--case").And.Contain("--as-of");
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
        Directory.EnumerateFiles(_folder, "*.part", SearchOption.AllDirectories).Should().BeEmpty();
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
