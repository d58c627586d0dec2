using global::RegionReport.Case;
using global::RegionReport.Measures;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime.Text;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>The worked cases' rows of coverage, to the letter.</summary>
public sealed class CoverageCaseTests
{
    [Theory]
    [InlineData("tiny", "")]
    [InlineData("tiny", "2025-02-28")]
    [InlineData("hengyang", "")]
    [InlineData("hengyang", "2025-03-01")]
    public void Coverage_equals_the_expected_rows(string name, string asOf) =>
        ExpectedRows
            .Of(name, asOf, static (facts, roster, table) => CoverageMeasures.Add(facts, roster, table), ",coverage.")
            .Verify();
}

/// <summary>Rows of a worked case: those that are expected and those that the library gives.</summary>
internal sealed record ExpectedRows(string[] Expected, string[] Actual)
{
    public static ExpectedRows Of(
        string name,
        string asOf,
        Action<CaseFacts, Roster, MeasureTable> add,
        params string[] marks
    )
    {
        string folder = SharedData.Require("cases", name);
        CaseFolder.TryRead(folder, out CaseFacts? facts, out _).Should().BeTrue();
        facts = asOf.Length > 0 ? facts! with { AsOf = LocalDatePattern.Iso.Parse(asOf).Value } : facts!;
        var tree = AdministrativeTree.Build(
            facts.Divisions.Select(row => new DivisionRow(
                row.Code,
                row.Name,
                (DivisionLevel)row.Level,
                row.Parent.IsDefault ? null : row.Parent
            ))
        );
        var table = new MeasureTable(tree);
        add(facts, TaskingMeasures.RosterOf(facts, tree), table);
        using var text = new StringWriter();
        table.Write(text);
        string file = asOf.Length > 0 ? $"expected@{asOf}.csv" : "expected.csv";
        return new(
            [.. File.ReadAllLines(Path.Combine(folder, file)).Where(IsOurs)],
            [.. text.ToString().Split('\n').Where(IsOurs)]
        );

        bool IsOurs(string row) => marks.Any(mark => row.Contains(mark, StringComparison.Ordinal));
    }

    public void Verify()
    {
        Expected.Should().NotBeEmpty();
        Actual.Should().Equal(Expected);
    }
}
