namespace Mobilization.Domain.Tests.Repository;

public sealed class SnippetTests
{
    private const int Fewest = 10;

    public static TheoryData<string> Names => [.. Snippet.All.Select(snippet => snippet.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_snippet_compiles_without_a_warning_or_a_needless_using(string name) =>
        SnippetCompiler.Defects(Find(name).Code).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_snippet_prints_what_its_document_says(string name)
    {
        Snippet snippet = Find(name);

        SnippetCompiler.Run(snippet.Code).Should().Be(snippet.Output);
    }

    [Fact]
    public void README_and_guides_have_ten_snippets_or_more_each_of_fifteen_to_forty_lines()
    {
        Snippet
            .All.Where(snippet => snippet.Document != "README.zh-CN.md")
            .Select(snippet => snippet.Name)
            .Should()
            .HaveCountGreaterThanOrEqualTo(Fewest);
        Snippet
            .All.Select(snippet => (snippet.Name, Lines: snippet.Code.Count(character => character == '\n')))
            .Where(snippet => snippet.Lines is < 15 or > 40)
            .Should()
            .BeEmpty();
    }

    [Theory]
    [InlineData("int unused = 1;", "CS0219")]
    [InlineData("using System.Text.Json;\nConsole.WriteLine(1);", "CS8019")]
    [InlineData("Console.WriteLine(missing);", "CS0103")]
    [InlineData("string? text = null;\nConsole.WriteLine(text.Length);", "CS8602")]
    public void A_defect_of_a_program_is_found(string code, string expected) =>
        SnippetCompiler.Defects(code).Should().ContainSingle().Which.Should().Contain(expected);

    private static Snippet Find(string name) => Snippet.All.Single(snippet => snippet.Name == name);
}
