namespace Mobilization.Domain.Tests.Repository;

public sealed class ReadmeTests
{
    private static readonly IReadOnlyList<string> Snippet = RepositoryFiles.FencedBlock("README.md", "snippet");

    [Fact]
    public void The_snippet_is_the_code_that_is_compiled_here()
    {
        string[] file = RepositoryFiles.Read(ReadmeSnippet.File).Split('\n');
        IEnumerable<string> compiled = file.SkipWhile(line => line.Trim() != "// snippet begins")
            .Skip(1)
            .TakeWhile(line => line.Trim() != "// snippet ends")
            .Select(line => line.Length == 0 ? line : line[8..]);

        Snippet.SkipWhile(line => line.Length == 0 || IsUsing(line)).Should().Equal(compiled);
    }

    [Fact]
    public void The_snippet_names_the_namespaces_that_it_needs_and_no_other()
    {
        // What the test has without a using: the namespace around its own, and the project's global using.
        string[] given = ["using Mobilization.Domain;", "using NodaTime;"];
        IEnumerable<string> written = RepositoryFiles.Read(ReadmeSnippet.File).Split('\n').Where(IsUsing);

        Snippet.Where(IsUsing).Except(given).Should().BeEquivalentTo(written);
    }

    [Fact]
    public void The_snippet_prints_what_the_README_says()
    {
        using var printed = new StringWriter { NewLine = "\n" };

        ReadmeSnippet.Run(printed);

        printed.ToString().TrimEnd('\n').Split('\n').Should().Equal(RepositoryFiles.FencedBlock("README.md", "output"));
    }

    [Fact]
    public void The_README_gives_the_two_commands()
    {
        string[] lines = RepositoryFiles.Read("README.md").Split('\n');

        lines.Should().ContainSingle(line => line.StartsWith("dotnet run --project samples/RegionReport "));
        lines.Should().ContainSingle(line => line.StartsWith("dotnet test "));
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal);
}
