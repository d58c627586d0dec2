using System.Text;
using System.Text.RegularExpressions;
using global::RegionReport;
using global::RegionReport.Case;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>The page that comes with a new case tells what the reader reads.</summary>
public sealed class CaseReadmeTests
{
    private static readonly string Page = Encoding.UTF8.GetString(EmbeddedCase.Open("README.md")!);

    private static readonly CaseFile[] Files =
    [
        .. typeof(CaseFile).GetFields().Where(field => field.IsStatic).Select(field => (CaseFile)field.GetValue(null)!),
    ];

    public static TheoryData<string> Sheets() =>
        [.. Files.Where(file => file.Columns.Length > 0).Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_column_is_named_and_starred_when_it_may_be_blank(string name)
    {
        (string Column, bool MayBeBlank)[] told =
        [
            .. Section(name)
                .Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .SelectMany(line => Regex.Matches(line.Split('|')[1], "`([A-Za-z]+)([*]?)`"))
                .Select(column => (column.Groups[1].Value, column.Groups[2].Length > 0)),
        ];
        (string Column, bool MayBeBlank)[] read =
        [
            .. Files
                .Single(file => file.Name == name)
                .Columns.Select(column =>
                    (column, !new CaseBuilder().Field($"{name}:2:{column}", "").Places().Contains($"{name}:2:{column}"))
                ),
        ];

        told.Should().BeEquivalentTo(read);
    }

    [Theory]
    [InlineData("case.json", "name", "asOf", "zone")]
    [InlineData("freshness.json", "rules", "category", "warnAfter", "staleAfter", "effectiveFrom", "exempt")]
    [InlineData("accuracy.json", "quantity", "absolute", "relative")]
    [InlineData("coverage.json", "workstation", "liaison", "levels", "headPosts", "items", "exempt")]
    public void Every_member_of_a_policy_is_named(string name, params string[] members)
    {
        foreach (string member in members)
        {
            Section(name).Should().Contain($"`{member}`");
        }
    }

    [Fact]
    public void Every_file_is_there()
    {
        Files.Should().HaveCount(18);
        Files.Should().OnlyContain(file => EmbeddedCase.Open(file.Name) != null);
        EmbeddedCase.Files.Should().BeEquivalentTo(Files.Select(file => file.Name).Append("README.md"));
    }

    private static string Section(string name)
    {
        int at = Page.IndexOf($"### `{name}`", StringComparison.Ordinal);
        at.Should().BePositive(name);
        return Page[at..].Split("\n#")[0];
    }
}
