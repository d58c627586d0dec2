using System.Text.RegularExpressions;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Tests.Repository;

public sealed partial class RulesDocumentTests
{
    [Fact]
    public void The_document_is_what_the_code_says()
    {
        string text = RulesDocument.Text();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(RepositoryFiles.PathOf(RulesDocument.Path), text);
        }

        RepositoryFiles.Read(RulesDocument.Path).Should().Be(text, "UPDATE_DOCS=1 makes {0} anew", RulesDocument.Path);
    }

    [Fact]
    public void Sources_name_invariants_that_there_are() =>
        RulesDocument
            .Rules.SelectMany(rule => rule.Invariants)
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(number => number >= 1 && number <= Invariants.Texts.Length);

    /// <summary>A guide lists the rules of its room: all of them, and in a room's table no other.</summary>
    [Theory]
    [MemberData(nameof(Guides))]
    public void A_guide_names_every_rule_of_its_room(string guide)
    {
        HashSet<string> named =
        [
            .. Ids().Matches(RepositoryFiles.Read(guide)).Select(match => match.Groups["id"].Value),
        ];

        RulesDocument.Rules.Where(rule => GuideOf(rule.Room) == guide && !named.Contains(rule.Id)).Should().BeEmpty();
    }

    [Fact]
    public void Every_room_has_a_guide() =>
        RulesDocument
            .Rules.Select(rule => GuideOf(rule.Room))
            .Distinct()
            .Should()
            .BeSubsetOf(RepositoryFiles.Below("docs/guides", "*.md"));

    /// <summary>What looks like a rule's id in a document is one.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_names_no_rule_that_there_is_not(string document)
    {
        HashSet<string> ids = [.. RulesDocument.Rules.Select(rule => rule.Id)];
        HashSet<string> families = [.. ids.Select(id => id.Split('.')[0])];

        Ids()
            .Matches(RepositoryFiles.Read(document))
            .Select(match => match.Groups["id"].Value)
            .Where(id =>
                families.Contains(id.Split('.')[0])
                && !ids.Contains(id)
                && !id.EndsWith(".csv", StringComparison.Ordinal)
            )
            .Except(MeasureNames)
            .Should()
            .BeEmpty();
    }

    /// <summary>Names of measures, which look like ids of rules.</summary>
    private static IEnumerable<string> MeasureNames { get; } =
    [
        .. RegionAssessment
            .Run(
                AdministrativeTree.Build(Array.Empty<DivisionRow>()),
                RegionFacts.None,
                new(FreshnessPolicy.Build("none", CategoryTree.Empty, [])),
                asOf: new(2025, 1, 1)
            )
            .Measures.Select(measure => measure.Name),
    ];

    public static TheoryData<string> Guides => [.. RepositoryFiles.Below("docs/guides", "*.md")];

    public static TheoryData<string> Documents => [.. Snippet.Documents];

    private static string GuideOf(string room) =>
        $"docs/guides/{(room == "(root)" ? "vocabulary" : room.ToLowerInvariant())}.md";

    [GeneratedRegex(@"`(?<id>[a-z-]+\.[a-z-]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();
}
