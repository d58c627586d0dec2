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
    public void A_link_into_a_document_leads_to_a_place_in_it(string document)
    {
        string folder = Path.GetDirectoryName(document) ?? "";
        IEnumerable<(string File, string Place)> targets = Links()
            .Matches(WithoutFences(document))
            .Select(match => match.Groups["target"].Value.Split('#'))
            .Where(parts => parts.Length == 2 && !parts[0].Contains("://"))
            .Select(parts => (parts[0].Length == 0 ? document : Normalized(Path.Combine(folder, parts[0])), parts[1]));

        targets.Where(target => !PlacesIn(target.File).Contains(target.Place)).Should().BeEmpty();
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

    private static string Normalized(string path) =>
        Path.GetRelativePath(RepositoryFiles.Root, Path.GetFullPath(RepositoryFiles.PathOf(path)));

    /// <summary>Where a link can lead: the document's anchors, and its headings as a forge names them.</summary>
    private static HashSet<string> PlacesIn(string document) =>
        [
            .. Anchors().Matches(WithoutFences(document)).Select(match => match.Groups["id"].Value),
            .. Headings()
                .Matches(WithoutFences(document))
                .Select(match =>
                    Punctuation().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-')
                ),
        ];

    private static string WithoutFences(string document) => Fences().Replace(RepositoryFiles.Read(document), "");

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fences();

    [GeneratedRegex("<a id=\"(?<id>[^\"]+)\">", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Anchors();

    [GeneratedRegex(
        @"^#+ (?<text>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w\s-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex(
        @"`(?<path>(src|tests|samples|benchmarks|docs|assets|\.ci|\.github)/[\w./-]+)`",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NamedPaths();
}
