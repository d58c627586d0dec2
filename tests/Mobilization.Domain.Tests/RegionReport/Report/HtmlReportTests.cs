using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using global::RegionReport.Report;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.RegionReport.Report;

/// <summary><c>report.html</c>: one file that loads nothing, and the very figures of the region inside.</summary>
public sealed partial class HtmlReportTests
{
    [Fact]
    public void The_page_loads_nothing()
    {
        string html = Reports.Html(Reports.Embedded);

        Loads().Matches(html).Select(match => match.Value).Should().BeEmpty();
        Loads().IsMatch("""<img src="x">""").Should().BeTrue();
        Loads().IsMatch("a { background: url(x) }").Should().BeTrue();
        Loads().IsMatch("fetch(x)").Should().BeTrue();
        html.Should().Contain("default-src 'none'");
    }

    [Fact]
    public void The_page_allows_its_own_style_and_scripts_and_no_other()
    {
        string html = Reports.Html(Reports.Embedded);
        string policy = Policy().Match(html).Groups["policy"].Value;
        IEnumerable<string> parts = Parts()
            .Matches(html)
            .Select(match => $"'sha256-{Convert.ToBase64String(Hash(match.Groups["text"].Value))}'");

        policy.Should().NotContain("unsafe");
        parts.Should().HaveCount(3).And.OnlyContain(hash => policy.Contains(hash));

        static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void A_prefecture_of_2_600_units_takes_less_than_2_MB()
    {
        Reports.Embedded.Tree.Count.Should().BeGreaterThan(2_500);

        Encoding.UTF8.GetByteCount(Reports.Html(Reports.Embedded)).Should().BeLessThan(2_000_000);
    }

    [Fact]
    public void The_data_in_the_page_are_the_figures_of_the_region()
    {
        ReportModel model = Reports.Embedded;
        JsonElement data = Reports.DataOf(Reports.Html(model));
        Division[] units = [.. model.Tree.Divisions];

        data.GetProperty("units")
            .GetProperty("names")
            .EnumerateArray()
            .Select(name => name.GetString())
            .Should()
            .Equal(units.Select(unit => unit.Name));
        Split(data.GetProperty("units"), "codes").Should().Equal(units.Select(unit => unit.Code.ToString()));
        Split(data.GetProperty("units"), "parents")
            .Should()
            .Equal(units.Select(unit => unit.Parent is { } parent ? Text(parent.Ordinal) : ""));
        data.GetProperty("units")
            .GetProperty("levels")
            .GetString()!
            .Select(level => level - '0')
            .Should()
            .Equal(units.Select(unit => (int)unit.Level));
        JsonElement[] measures = [.. data.GetProperty("measures").EnumerateArray()];
        measures
            .Select(measure => measure.GetProperty("name").GetString())
            .Should()
            .Equal(model.Measures.Select(measure => measure.Name));
        foreach ((JsonElement written, ReportMeasure measure) in measures.Zip(model.Measures))
        {
            FiguresIn(written, units.Length).Should().Equal(units.Select(unit => measure[unit]), measure.Name);
        }
    }

    [Fact]
    public void Every_measure_of_the_case_format_is_called_by_words()
    {
        MeasureWords[] words =
        [
            .. Reports.Embedded.Measures.Where(measure => measure.IsEverywhere).Select(measure => measure.Words),
        ];

        words.Should().HaveCount(35);
        words.Should().OnlyContain(word => word.Group != "other");
        words.Select(word => word.Label.English).Should().OnlyHaveUniqueItems();
        words.Select(word => word.Label.Chinese).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Worst_units_come_with_their_reasons()
    {
        ReportModel model = Reports.Embedded;
        WorstUnit[] stale = [.. model.Worst.Where(worst => worst.Measure == "freshness")];

        stale.Should().HaveCount(10);
        stale[0].Unit.Name.Should().Be("百步镇");
        stale
            .Zip(stale.Skip(1))
            .Should()
            .OnlyContain(pair => Figure.CompareRatio(pair.First.Figure, pair.Second.Figure) <= 0);
        foreach (WorstUnit worst in stale)
        {
            worst
                .Reasons.Sum(reason => reason.Facts)
                .Should()
                .Be((int)(worst.Figure.Denominator - worst.Figure.Numerator));
            worst
                .Reasons.Should()
                .OnlyContain(reason => reason.Example.English.Length > 0 && reason.Example.Chinese.Length > 0);
        }
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("\"quoted\" 'twice' \\ & <b>")]
    [InlineData("\u2028\u2029\u0000")]
    [InlineData("{{data}}{{script}}")]
    public void A_hostile_name_is_nothing_but_a_name(string name)
    {
        DivisionCode province = DivisionCode.Parse("110000");
        AdministrativeTree tree = AdministrativeTree.Build([
            new(province, name, DivisionLevel.Province),
            new(DivisionCode.Parse("110100"), name, DivisionLevel.Prefecture, province),
        ]);
        ReportModel model = RegionModel.Of(name, Reports.WithoutFacts(tree));
        string harmless = Reports.Html(RegionModel.Of("", Reports.WithoutFacts(tree)));

        string html = Reports.Html(model);
        JsonElement data = Reports.DataOf(html);

        data.GetProperty("title").GetString().Should().Be(name);
        data.GetProperty("units")
            .GetProperty("names")
            .EnumerateArray()
            .Select(text => text.GetString())
            .Should()
            .Equal(name, name);
        Count(html, "<script").Should().Be(Count(harmless, "<script"));
        Count(html, "</script").Should().Be(Count(harmless, "</script"));
        Count(html, "<b>").Should().Be(Count(harmless, "<b>"));
        using JsonDocument json = JsonDocument.Parse(Reports.Json(model));
        json.RootElement.GetProperty("title").GetString().Should().Be(name);

        static int Count(string text, string part) => Regex.Count(text, Regex.Escape(part), RegexOptions.IgnoreCase);
    }

    [Fact]
    public void A_larger_region_is_cut_at_a_level_and_the_page_knows()
    {
        ReportModel model = Reports.OfTree(prefectures: 10, countiesEach: 10, townsEach: 510);

        JsonElement data = Reports.DataOf(Reports.Html(model));

        data.GetProperty("inAll").GetInt32().Should().Be(51_111);
        data.GetProperty("units").GetProperty("names").GetArrayLength().Should().Be(111);
        data.GetProperty("deepest").GetInt32().Should().Be(3);
    }

    /// <summary>The figures of a measure as the page's script takes them apart.</summary>
    private static Figure?[] FiguresIn(JsonElement measure, int units)
    {
        bool isRatio = measure.GetProperty("ratio").GetBoolean();
        string[] numerators = Split(measure, "n");
        string[] denominators = isRatio ? Split(measure, "d") : [];
        int[] places = measure.TryGetProperty("at", out _)
            ? [.. Split(measure, "at").Select(at => int.Parse(at, CultureInfo.InvariantCulture))]
            : [.. Enumerable.Range(0, units)];
        var figures = new Figure?[units];
        for (int i = 0; i < places.Length; i++)
        {
            decimal numerator =
                numerators[i].Length == 0 ? 0 : decimal.Parse(numerators[i], CultureInfo.InvariantCulture);
            figures[places[i]] =
                !isRatio ? Figure.Count(numerator)
                : denominators[i].Length == 0 ? Figure.NotApplicable
                : denominators[i] == "-" ? Figure.NoData
                : Figure.Ratio(numerator, decimal.Parse(denominators[i], CultureInfo.InvariantCulture));
        }
        return figures;
    }

    private static string[] Split(JsonElement element, string member) =>
        element.GetProperty(member).GetString()!.Split(',');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whatever makes a browser ask for something: attributes, imports, urls in styles, requests of scripts.</summary>
    [GeneratedRegex(
        """(\b(src|srcset|action|poster|data)\s*=\s*["']|<link\b|<base\b|<iframe\b|@import|url\(|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|\bimport\()""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Loads();

    [GeneratedRegex(
        """Content-Security-Policy" content="(?<policy>[^"]*)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Policy();

    [GeneratedRegex(
        """<(style|script)>(?<text>.*?)</(style|script)>""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Parts();
}
