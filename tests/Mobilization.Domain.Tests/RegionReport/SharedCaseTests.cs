using global::RegionReport.Case;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>The worked cases: good ones read whole, bad ones with exactly the defects that they list.</summary>
public sealed class SharedCaseTests
{
    public static TheoryData<string> BadCases =>
        SharedData.FoldersIn("cases", "bad") is { Count: > 0 } names ? [.. names] : ["none"];

    [Theory]
    [InlineData("tiny", 15, 11)]
    [InlineData("hengyang", 330, 4200)]
    public void A_good_case_reads_without_a_defect(string name, int divisions, int records)
    {
        string folder = SharedData.Require("cases", name);

        CaseFolder.TryRead(folder, out CaseFacts? facts, out Defects defects);

        defects.First.Should().BeEmpty();
        facts!.Divisions.Length.Should().Be(divisions);
        facts.Potential.Length.Should().Be(records);
    }

    [Theory]
    [MemberData(nameof(BadCases))]
    public void A_bad_case_has_the_defects_that_it_lists(string name)
    {
        string folder = SharedData.Require("cases", "bad", name);
        string[] listed = File.ReadAllLines(Path.Combine(folder, "defects.txt"));
        string[] places = [.. listed.Where(line => !line.StartsWith('#') && line.Length > 0)];
        string? count = listed.FirstOrDefault(line => line.StartsWith('#'))?.Split(' ')[1];

        CaseFolder.TryRead(folder, out CaseFacts? facts, out Defects defects).Should().BeFalse();

        facts.Should().BeNull();
        defects.First.Select(defect => defect.Place).Should().Equal(places);
        using var printed = new StringWriter();
        defects.WriteTo(printed);
        string[] lines = printed.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n');
        lines.Should().HaveCount(places.Length + 1);
        lines[^1].Should().Be($"{count ?? $"{places.Length}"} defects in all");
    }
}
