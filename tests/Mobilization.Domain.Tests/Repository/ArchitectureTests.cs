using System.Text.RegularExpressions;

namespace Mobilization.Domain.Tests.Repository;

public sealed partial class ArchitectureTests
{
    private const string Document = "docs/architecture.md";
    private const string Library = "src/Mobilization.Domain";

    private static readonly string[] Lines = RepositoryFiles.Read(Document).Split('\n');

    [Fact]
    public void The_drawing_has_every_room()
    {
        IEnumerable<string> drawn = Nodes()
            .Matches(RepositoryFiles.Read(Document))
            .Select(match => match.Groups["room"].Value);
        IEnumerable<string> built = typeof(Finding)
            .Assembly.GetExportedTypes()
            .Select(type => type.Namespace!["Mobilization.Domain".Length..].TrimStart('.'))
            .Select(room => room.Length == 0 ? "root" : room)
            .Distinct();

        built.Except(drawn).Should().BeEmpty();
    }

    [Fact]
    public void Files_of_the_library_that_it_names_exist()
    {
        IEnumerable<string> named = Files()
            .Matches(RepositoryFiles.Read(Document))
            .Select(match => match.Groups["file"].Value);

        named.Should().HaveCountGreaterThan(20);
        named.Where(file => !File.Exists(RepositoryFiles.PathOf($"{Library}/{file}"))).Should().BeEmpty();
    }

    [Fact]
    public void No_change_of_the_table_takes_more_than_three_files()
    {
        string[] rows =
        [
            .. Lines
                .SkipWhile(line => line != "| Change | Where | Files that change |")
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|')),
        ];

        rows.Should().HaveCountGreaterThanOrEqualTo(10);
        rows.Where(row => Files().Count(row.Split(" | ")[^1]) > 3).Should().BeEmpty();
    }

    [Fact]
    public void The_line_that_it_follows_is_in_the_embedded_case()
    {
        string[] potential = RepositoryFiles.Read("samples/RegionReport/EmbeddedCase/potential.csv").Split('\n');
        string record = Lines.Single(line => line.StartsWith("R1397,", StringComparison.Ordinal));

        potential[0].Should().Be(Lines.Single(line => line.StartsWith("id,unit,", StringComparison.Ordinal)));
        potential[1397].Should().Be(record);
    }

    [GeneratedRegex(@"^    (?<room>\w+)\[", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Nodes();

    [GeneratedRegex(@"`(?<file>([A-Z]\w+/)?[A-Z][\w.]*\.cs)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Files();
}
