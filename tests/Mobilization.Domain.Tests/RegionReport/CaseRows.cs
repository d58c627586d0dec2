using global::RegionReport.Case;
using global::RegionReport.Measures;
using Mobilization.Domain.Assessment;
using NodaTime.Text;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>Cases of the shared data, and the rows of their measures.</summary>
internal static class CaseRows
{
    /// <summary>A worked case as of its own day, or of another.</summary>
    public static CaseFacts Read(string name, string asOf = "")
    {
        CaseFolder.TryRead(SharedData.Require("cases", name), out CaseFacts? facts, out _).Should().BeTrue();
        return asOf.Length > 0 ? facts! with { AsOf = LocalDatePattern.Iso.Parse(asOf).Value } : facts!;
    }

    public static RegionAssessment Assess(CaseFacts facts) => CaseInputs.Objects(facts).Assess().Region;

    /// <summary>The rows that hold one of the marks; all of them without a mark.</summary>
    public static string[] Of(CaseFacts facts, params string[] marks) => Of(Assess(facts), marks);

    public static string[] Of(RegionAssessment region, params string[] marks)
    {
        using var text = new StringWriter();
        MeasuresCsv.Write(region, text);
        return Marked(text.ToString().Split('\n')[..^1], marks);
    }

    public static string[] Expected(string name, string asOf, params string[] marks)
    {
        string file = asOf.Length > 0 ? $"expected@{asOf}.csv" : "expected.csv";
        string[] rows = Marked(File.ReadAllLines(SharedData.Require("cases", name, file)), marks);
        rows.Should().NotBeEmpty();
        return rows;
    }

    private static string[] Marked(string[] rows, string[] marks) =>
        [.. rows.Where(row => marks.Length == 0 || marks.Any(mark => row.Contains(mark, StringComparison.Ordinal)))];
}
