using System.Text.RegularExpressions;

namespace Mobilization.Domain.Tests.Repository;

public sealed partial class DocumentationTests
{
    public static TheoryData<string> Documents => [.. RepositoryFiles.Below("", "*.md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_links_to_files_that_exist(string document)
    {
        string folder = Path.GetDirectoryName(RepositoryFiles.PathOf(document))!;
        IEnumerable<string> targets = Links()
            .Matches(WithoutFences(document))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://") && !target.StartsWith('#'));

        targets.Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0]))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_names_files_that_exist(string document)
    {
        IEnumerable<string> named = NamedPaths()
            .Matches(WithoutFences(document))
            .Select(match => match.Groups["path"].Value);

        named.Where(path => !Path.Exists(RepositoryFiles.PathOf(path))).Should().BeEmpty();
    }

    [Fact]
    public void Every_document_of_docs_is_reached_from_its_index()
    {
        string index = RepositoryFiles.Read("docs/index.md");
        IEnumerable<string> documents = RepositoryFiles.Below("docs", "*.md").Select(path => path["docs/".Length..]);

        documents.Where(path => path != "index.md" && !index.Contains($"]({path})")).Should().BeEmpty();
    }

    [Fact]
    public void The_decisions_are_numbered_without_a_gap()
    {
        IEnumerable<string> numbers = RepositoryFiles
            .Below("docs/adr", "*.md")
            .Select(path => Path.GetFileName(path)[..4]);

        numbers.Should().Equal(Enumerable.Range(1, numbers.Count()).Select(number => $"{number:D4}"));
    }

    private static string WithoutFences(string document) => Fences().Replace(RepositoryFiles.Read(document), "");

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fences();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex(
        @"`(?<path>(src|tests|samples|benchmarks|docs|assets|\.ci|\.github)/[\w./-]+)`",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NamedPaths();
}
