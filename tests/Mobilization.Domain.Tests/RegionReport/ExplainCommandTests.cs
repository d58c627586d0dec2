namespace Mobilization.Domain.Tests.RegionReport;

/// <summary><c>explain UNIT MEASURE</c>.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("explain-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int Exit, string Output, string Error) Explain(params string[] args)
    {
        string folder = new CaseBuilder().Append("divisions.csv", "110101002000,T,4,110101000000").WriteTo(_folder);
        return CommandLineTests.Run(["explain", .. args, "--case", folder]);
    }

    [Fact]
    public void A_figure_comes_with_its_parts_and_the_facts_behind_it()
    {
        (int exit, string output, string error) = CommandLineTests.Run(
            "explain",
            "330424",
            "freshness",
            "--language",
            "en"
        );

        exit.Should().Be(0, error);
        string[] lines = Lines(output);
        lines[0].Should().Be("330424000000 浙江省/嘉兴市/海盐县");
        lines[1].Should().Be("freshness as of 2025-03-31: 42.9 % (142/331)");
        lines[2].Should().Be("Freshness: records not stale / records under a rule");
        Rows(lines, "330424000000").Should().ContainSingle().Which.Should().Contain("itself").And.EndWith("12/22");
        Rows(lines, "330424102000").Should().ContainSingle().Which.Should().EndWith("2.6 % (1/38)");
        Rows(lines, "record ").Should().HaveCount(10).And.OnlyContain(row => row.Contains(" 0/1 "));
        Rows(lines, "record R1178").Should().ContainSingle().Which.Should().Contain("Never verified");
        lines.Should().Contain("  … and 321 more");
    }

    [Fact]
    public void The_worst_part_stands_first()
    {
        string[] lines = Lines(CommandLineTests.Run("explain", "嘉兴市", "patrol.current").Output);

        string[] counties = [.. Rows(lines, "3304").Select(row => row.Split(' ')[0])];
        counties.Should().StartWith(["330482000000", "330424000000", "330411000000"]);
        counties.Should().HaveCount(7);
    }

    [Theory]
    [InlineData("en", "unit 330424001024 liaison point")]
    [InlineData("zh", "单位 330424001024 联络点")]
    public void A_tier_is_told_in_words(string language, string told) =>
        CommandLineTests
            .Run("explain", "海盐县", "联络点覆盖率", "--language", language)
            .Output.Should()
            .Contain(told)
            .And.NotContain("liaison-point");

    [Fact]
    public void Parts_that_the_measure_does_not_apply_to_are_left_out()
    {
        string[] lines = Lines(CommandLineTests.Run("explain", "百步镇", "coverage.chain", "--language", "en").Output);

        Rows(lines, "330424102").Should().HaveCount(3).And.OnlyContain(row => row.EndsWith("0.0 % (0/2)"));
    }

    [Fact]
    public void Reasons_are_told_in_the_language_asked_for()
    {
        Explain("D", "patrol.current", "--language", "en")
            .Output.Should()
            .Contain("patrolled")
            .And.Contain("facility F1");
        Explain("D", "patrol.current", "--language", "zh").Output.Should().Contain("巡查").And.Contain("设施 F1");
    }

    [Theory]
    [InlineData("110101")]
    [InlineData("110101000")]
    [InlineData("110101000000")]
    [InlineData("D")]
    [InlineData("C/D")]
    [InlineData("P D")]
    public void A_unit_is_named_by_a_code_or_a_name_or_the_way_to_it(string unit)
    {
        (int exit, string output, string error) = Explain(unit, "freshness");

        exit.Should().Be(0, error);
        output.Should().StartWith("110101000000 P/C/D");
    }

    [Theory]
    [InlineData("110109")]
    [InlineData("1101")]
    [InlineData("Nowhere")]
    [InlineData("X/D")]
    [InlineData("D/C")]
    public void An_unknown_unit_is_a_wrong_call(string unit)
    {
        (int exit, string output, string error) = Explain(unit, "freshness", "--language", "en");

        exit.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().StartWith($"No unit is called {unit};");
    }

    [Fact]
    public void A_part_of_a_name_gets_told_which_names_hold_it()
    {
        (int exit, _, string error) = CommandLineTests.Run("explain", "海盐", "freshness");

        exit.Should().Be(2);
        error.Should().Contain("330424000000 浙江省/嘉兴市/海盐县");
    }

    [Fact]
    public void A_name_that_fits_several_units_gets_them_listed()
    {
        (int exit, string output, string error) = Explain("T", "freshness", "--language", "en");

        exit.Should().Be(2);
        output.Should().BeEmpty();
        Lines(error)[..3]
            .Should()
            .Equal(
                "T fits 2 units; give a code, or names from the outside in with / between them.",
                "  110101001000 P/C/D/T",
                "  110101002000 P/C/D/T"
            );
    }

    [Fact]
    public void Too_many_units_of_a_name_are_counted()
    {
        string[] lines = Lines(CommandLineTests.Run("explain", "第一网格", "freshness", "--language", "en").Error);

        lines[0].Should().StartWith("第一网格 fits 510 units");
        lines.Count(line => line.StartsWith("  33", StringComparison.Ordinal)).Should().Be(20);
        lines.Should().Contain("  … and 490 more");
    }

    [Theory]
    [InlineData("freshnes", "freshness")]
    [InlineData("Freshnes", "freshness")]
    [InlineData("chain", "coverage.chain")]
    [InlineData("quantity/B", "quantity/B/t")]
    public void An_unknown_measure_is_a_wrong_call_that_gets_the_nearest(string measure, string near)
    {
        (int exit, string output, string error) = Explain("D", measure, "--language", "en");

        exit.Should().Be(2);
        output.Should().BeEmpty();
        string[] lines = Lines(error);
        lines[..2].Should().Equal($"No measure is called {measure}.", "Near to it:");
        lines[2].Trim().Split(' ')[0].Should().Be(near);
    }

    [Theory]
    [InlineData("保鲜度", "freshness")]
    [InlineData("freshness", "freshness")]
    [InlineData("FRESHNESS", "freshness")]
    [InlineData("connected grids", "coverage.chain")]
    [InlineData("按期整改率", "rectification.onTime")]
    public void A_measure_may_be_called_as_people_do(string text, string name) =>
        Lines(Explain("D", text, "--language", "en").Output)[1].Should().StartWith($"{name} as of ");

    [Fact]
    public void A_measure_near_to_none_gets_all_of_them()
    {
        string[] lines = Lines(Explain("D", "weather forecast", "--language", "zh").Error);

        lines[0].Should().Be("没有名为 weather forecast 的指标。");
        lines
            .Select(line => line.Trim().Split(' ')[0])
            .Should()
            .Contain(["accuracy.record", "claim.dual", "coverage.chain", "rectification.onTime"]);
        lines.Should().ContainSingle(line => line.StartsWith("  quantity/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sum_of_quantities_tells_its_records()
    {
        string[] lines = Lines(Explain("D", "quantity/A/t").Output);

        lines[1].Should().EndWith("13.5");
        Rows(lines, "110101001000").Should().ContainSingle().Which.Should().EndWith("13.5");
        Rows(lines, "110101002000").Should().BeEmpty("it has none");
        Rows(lines, "R").Should().BeEmpty();
        lines.Should().Contain(line => line.Contains("R1 Cranes") && line.Contains("12.5"));
    }

    [Fact]
    public void The_day_may_be_another_one()
    {
        Explain("D", "potential.records", "--as-of", "2024-12-31")
            .Output.Should()
            .Contain("2024-12-31")
            .And.Contain(": 0");
        Explain("D", "potential.records", "--as-of", "2025-01-01")
            .Output.Should()
            .Contain("2025-01-01")
            .And.Contain(": 2");
    }

    [Fact]
    public void More_rows_are_shown_on_request()
    {
        CommandLineTests
            .Run("explain", "330424", "freshness", "--most", "331", "--language", "en")
            .Output.Should()
            .NotContain("more");
        Rows(
                Lines(CommandLineTests.Run("explain", "330424", "freshness", "--most", "1", "--language", "en").Output),
                "record "
            )
            .Should()
            .ContainSingle();
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("explain", "330424")]
    [InlineData("explain", "330424", "freshness", "more")]
    [InlineData("explain", "330424", "freshness", "--out", "x")]
    [InlineData("explain", "330424", "freshness", "--most", "0")]
    [InlineData("explain", "330424", "freshness", "--most", "-1")]
    [InlineData("explain", "330424", "freshness", "--most", "x")]
    [InlineData("explain", "330424", "freshness", "--as-of", "x")]
    public void A_wrong_call_exits_with_2(params string[] args) => CommandLineTests.Run(args).Exit.Should().Be(2);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_bad_case_is_refused_before_anything_else(string language)
    {
        string folder = new CaseBuilder().Field("potential.csv:2:unit", "110101001009").WriteTo(_folder);

        var explained = CommandLineTests.Run("explain", "?", "?", "--case", folder, "--language", language);

        explained.Should().Be(CommandLineTests.Run("check", "--case", folder, "--language", "en"));
        explained.Exit.Should().Be(1);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The rows of a table that begin with a text, without the space around them.</summary>
    private static string[] Rows(string[] lines, string start) =>
        [.. lines.Skip(3).Select(line => line.Trim()).Where(line => line.StartsWith(start, StringComparison.Ordinal))];
}
