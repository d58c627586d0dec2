namespace Mobilization.Domain.Tests.RegionReport;

/// <summary><c>compare BEFORE AFTER</c>.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("compare-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private (int Exit, string Output, string Error) Compare(
        CaseBuilder before,
        CaseBuilder after,
        params string[] args
    ) =>
        CommandLineTests.Run([
            "compare",
            before.WriteTo(Path.Combine(_root, "before")),
            after.WriteTo(Path.Combine(_root, "after")),
            .. args,
        ]);

    [Theory]
    [InlineData("en", "No figure differs.")]
    [InlineData("zh", "各指标均相同。")]
    public void A_case_does_not_differ_from_itself(string language, string expected)
    {
        (int exit, string output, string error) = Compare(new(), new(), "--language", language);

        exit.Should().Be(0, error);
        Lines(output).Should().Equal("N 2025-03-31 → N 2025-03-31", expected, "");
    }

    [Fact]
    public void A_record_that_is_gone_is_told_at_the_innermost_unit_that_it_changes_alone()
    {
        CaseBuilder after = new CaseBuilder().Line("potential.csv", 3, "");

        (int exit, string output, string error) = Compare(
            new(),
            after,
            "--measure",
            "potential.records",
            "--language",
            "en"
        );

        exit.Should().Be(0, error);
        string row = Rows(output).Should().ContainSingle().Subject;
        row.Should().MatchRegex(@"^110101001001 +V +potential\.records +2 +1 +record R2 Cranes -1: removed$");
    }

    [Fact]
    public void A_figure_names_the_fact_that_did_it_though_it_is_not_the_one_that_counts()
    {
        CaseBuilder before = new CaseBuilder().Field("patrols.csv:2:date", "2025-03-15");
        CaseBuilder after = new CaseBuilder().Field("patrols.csv:2:date", "2025-01-15");

        Rows(Compare(before, after, "--measure", "patrol.current", "--language", "en").Output)
            .Should()
            .ContainSingle()
            .Which.Should()
            .MatchRegex(@"^110101001001 .* facility F1 Shelter -1/0: changed patrol X1$");
        Rows(Compare(before, after, "--measure", "patrol.current", "--language", "zh").Output)
            .Should()
            .ContainSingle()
            .Which.Should()
            .MatchRegex(@"设施 F1 Shelter -1/0: 改动 巡查 X1$");
    }

    [Fact]
    public void Each_case_has_its_own_day_unless_one_is_given_for_both()
    {
        CaseBuilder after = new CaseBuilder().Replace("case.json", "2025-03-31", "2025-01-15");

        string own = Compare(new(), after, "--measure", "claim.overdue", "--language", "en").Output;
        string given = Compare(new(), after, "--as-of", "2025-02-15", "--language", "en").Output;

        own.Should().StartWith("N 2025-03-31 → N 2025-01-15");
        Rows(own).Should().NotBeEmpty().And.OnlyContain(row => row.Contains("another day") || row.StartsWith("task T"));
        Lines(given).Should().Equal("N 2025-02-15 → N 2025-02-15", "No figure differs.", "");
    }

    [Fact]
    public void A_policy_that_differs_is_named()
    {
        CaseBuilder after = new CaseBuilder().Replace("freshness.json", "\"P6M\"", "\"P1D\"");

        Compare(new(), after, "--measure", "freshness.due", "--language", "en")
            .Output.Should()
            .Contain("record R1 Cranes +1: another policy");
    }

    [Fact]
    public void Units_of_one_case_alone_are_listed()
    {
        CaseBuilder after = new CaseBuilder().Append("divisions.csv", "110101002000,T2,4,110101000000");

        Lines(Compare(new(), after, "--language", "en").Output)[1].Should().Be("units only after (1): 110101002000 T2");
        Lines(Compare(after, new(), "--language", "en").Output)[1]
            .Should()
            .Be("units only before (1): 110101002000 T2");
    }

    [Fact]
    public void What_is_shown_is_bounded_and_the_rest_counted()
    {
        CaseBuilder after = new CaseBuilder().Without("potential.csv").Without("verifications.csv");

        string[] all = Rows(Compare(new(), after, "--most", "1000", "--language", "en").Output);
        (_, string output, _) = Compare(new(), after, "--most", "2", "--language", "en");

        int figures = all.Count(row => row.StartsWith("11", StringComparison.Ordinal));
        figures.Should().BeGreaterThan(5);
        Rows(output).Count(row => row.StartsWith("11", StringComparison.Ordinal)).Should().Be(2);
        output.Should().Contain($"… and {figures - 2} more");
    }

    [Fact]
    public void A_unit_narrows_what_is_shown()
    {
        string folder = Path.Combine(_root, "case");
        CommandLineTests.Run("new-case", folder).Exit.Should().Be(0);
        string later = Path.Combine(folder, "case.json");
        string before = Path.Combine(_root, "before");
        CommandLineTests.Run("new-case", before).Exit.Should().Be(0);
        File.WriteAllText(later, File.ReadAllText(later).Replace("2025-03-31", "2025-04-30"));

        string[] rows = Rows(
            CommandLineTests
                .Run("compare", before, folder, "--unit", "海盐县", "--measure", "freshness", "--language", "en")
                .Output
        );

        rows.Where(row => row.StartsWith("33", StringComparison.Ordinal))
            .Should()
            .HaveCountGreaterThan(3)
            .And.OnlyContain(row => row.StartsWith("330424") && row.Contains(" freshness "));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_defects_of_both_cases_are_told_below_their_folders(string language)
    {
        CaseBuilder bad = new CaseBuilder().Field("potential.csv:2:unit", "110101001009");
        CaseBuilder worse = new CaseBuilder().Without("case.json").Field("potential.csv:2:unit", "x");

        (int exit, string output, string error) = Compare(bad, worse, "--language", language);

        exit.Should().Be(1);
        output.Should().BeEmpty();
        string one = CommandLineTests.Run("check", "--case", Path.Combine(_root, "before")).Error;
        string other = CommandLineTests.Run("check", "--case", Path.Combine(_root, "after")).Error;
        string end = Environment.NewLine;
        error
            .Should()
            .Be($"{_root}/before:{end}{one}{_root}/after:{end}{other}".Replace('/', Path.DirectorySeparatorChar));
    }

    [Theory]
    [InlineData("--unit", "Nowhere")]
    [InlineData("--unit", "")]
    [InlineData("--measure", "weather")]
    [InlineData("--most", "0")]
    [InlineData("--case", "x")]
    [InlineData("third")]
    public void A_wrong_call_exits_with_2(params string[] args)
    {
        (int exit, string output, string error) = Compare(new(), new(), args);

        exit.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty();
    }

    [Fact]
    public void One_folder_is_not_enough() => CommandLineTests.Run("compare", _root).Exit.Should().Be(2);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The rows of the table, without the space around them.</summary>
    private static string[] Rows(string output) =>
        [
            .. Lines(output)
                .SkipWhile(line => !line.Contains('─'))
                .Skip(1)
                .Select(line => line.Trim())
                .Where(line => line.Length > 0 && line[0] != '…'),
        ];
}
