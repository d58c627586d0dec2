using global::RegionReport.Case;
using global::RegionReport.Measures;
using Mobilization.Domain.Hierarchy;
using NodaTime.Text;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>The worked cases' rows of claims and decompositions, to the letter.</summary>
public sealed class CaseMeasuresTests
{
    [Theory]
    [InlineData("tiny", "")]
    [InlineData("tiny", "2025-02-28")]
    [InlineData("hengyang", "")]
    [InlineData("hengyang", "2025-03-01")]
    public void Claims_and_decompositions_equal_the_expected_rows(string name, string asOf)
    {
        string folder = SharedData.Require("cases", name);
        CaseFolder.TryRead(folder, out CaseFacts? facts, out _).Should().BeTrue();
        if (asOf.Length > 0)
        {
            facts = facts! with { AsOf = LocalDatePattern.Iso.Parse(asOf).Value };
        }
        string file = asOf.Length > 0 ? $"expected@{asOf}.csv" : "expected.csv";

        string[] rows = RowsOf(facts!);

        string[] expected = [.. File.ReadAllLines(Path.Combine(folder, file)).Where(IsOurs)];
        expected.Should().NotBeEmpty();
        rows.Should().Equal(expected);
    }

    internal static string[] RowsOf(CaseFacts facts)
    {
        AdministrativeTree tree = AdministrativeTree.Build(
            facts.Divisions.Select(row => new DivisionRow(
                row.Code,
                row.Name,
                (DivisionLevel)row.Level,
                row.Parent.IsDefault ? null : row.Parent
            ))
        );
        var table = new MeasureTable(tree);
        TaskingMeasures.Add(facts, TaskingMeasures.RosterOf(facts, tree), table);
        using var text = new StringWriter();
        table.Write(text);
        return [.. text.ToString().Split('\n').Where(IsOurs)];
    }

    private static bool IsOurs(string row) =>
        row.Contains(",claim.", StringComparison.Ordinal) || row.Contains(",decomposition.", StringComparison.Ordinal);
}
