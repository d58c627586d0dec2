using System.Text.RegularExpressions;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>The pages of <c>--help</c>.</summary>
public sealed class HelpTests
{
    private static readonly Dictionary<string, string[]> Taken = new(StringComparer.Ordinal)
    {
        [""] = ["--case", "--out", "--as-of"],
        ["check"] = ["--case"],
        ["measures"] = ["--case", "--out", "--as-of"],
        ["explain"] = ["UNIT", "MEASURE", "--case", "--as-of", "--most"],
        ["compare"] = ["BEFORE", "AFTER", "--as-of", "--unit", "--measure", "--most"],
        ["new-case"] = ["DIR"],
        ["divisions"] = ["FILE"],
    };

    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (string command in Taken.Keys)
        {
            pages.Add(command, "en");
            pages.Add(command, "zh");
        }
        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_tells_every_option_once_on_a_line_of_its_own(string command, string language)
    {
        string[] lines = Page(command, language);

        foreach (string name in (string[])[.. Taken[command], "--language", "--help"])
        {
            lines
                .Where(line => Regex.IsMatch(line, $@"^  ([^ ]+, )*{name}( [A-Z]+)?  +\S"))
                .Should()
                .ContainSingle(name);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_in_one_language_and_ends_with_examples(string command, string language)
    {
        string[] lines = Page(command, language);

        int title = Array.IndexOf(lines, language == "zh" ? "示例：" : "Examples:");
        title.Should().BePositive();
        lines[..title].Any(line => line.Any(c => c is >= '一' and <= '龥')).Should().Be(language == "zh");
        lines[(title + 1)..].Should().NotBeEmpty().And.OnlyContain(line => line.StartsWith("  "));
        if (language == "zh")
        {
            string text = string.Join('\n', lines[..title]);
            Regex.Matches(text, "[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}").Should().BeEmpty("every text is translated");
        }
    }

    [Fact]
    public void The_first_page_names_every_command()
    {
        string page = string.Join('\n', Page("", "en"));

        foreach (string command in Taken.Keys)
        {
            page.Should().Contain($"\n  {command}");
        }
    }

    [Fact]
    public void Help_is_given_though_the_call_is_wrong() =>
        CommandLineTests.Run("new-case", "--help").Exit.Should().Be(0);

    private static string[] Page(string command, string language)
    {
        string[] args = [.. command.Length == 0 ? Array.Empty<string>() : [command], "--help", "--language", language];
        (int exit, string output, string error) = CommandLineTests.Run(args);
        exit.Should().Be(0);
        error.Should().BeEmpty();
        return output.TrimEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
