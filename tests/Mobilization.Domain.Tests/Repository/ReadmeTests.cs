using System.Text.RegularExpressions;

namespace Mobilization.Domain.Tests.Repository;

public sealed partial class ReadmeTests
{
    private const string English = "README.md";
    private const string Chinese = "README.zh-CN.md";

    [Theory]
    [InlineData(English)]
    [InlineData(Chinese)]
    public void A_README_gives_the_two_commands(string readme)
    {
        string[] lines = RepositoryFiles.Read(readme).Split('\n');

        lines.Should().ContainSingle(line => line.StartsWith("dotnet run --project samples/RegionReport "));
        lines.Should().ContainSingle(line => line.StartsWith("dotnet test "));
    }

    [Fact]
    public void The_two_READMEs_show_the_same_program() =>
        Snippet
            .Of(Chinese)
            .Select(snippet => (snippet.Code, snippet.Output))
            .Should()
            .Equal(Snippet.Of(English).Select(snippet => (snippet.Code, snippet.Output)));

    [Fact]
    public void The_two_READMEs_show_the_same_report() =>
        RepositoryFiles.FencedBlock(Chinese, "report").Should().Equal(RepositoryFiles.FencedBlock(English, "report"));

    [Fact]
    public void The_two_READMEs_have_the_same_sections_blocks_and_rows() =>
        Outline(Chinese).Should().Equal(Outline(English));

    [Fact]
    public void The_two_READMEs_link_to_the_same_places() =>
        Links(Chinese).Except([English]).Should().BeEquivalentTo(Links(English).Except([Chinese]));

    /// <summary>What a translation keeps: headings by their depth, fences by their language, rows of tables by their first cell's code.</summary>
    private static IEnumerable<string> Outline(string readme) =>
        RepositoryFiles
            .Read(readme)
            .Split('\n')
            .Select(line => Mark().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Value);

    private static IEnumerable<string> Links(string readme) =>
        Target().Matches(RepositoryFiles.Read(readme)).Select(match => match.Groups["target"].Value).Distinct();

    [GeneratedRegex(@"^(#+ |```\w*|<!-- [a-z]+ -->|\| `[^`]+`)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Target();
}
