using System.Reflection;
using System.Text.RegularExpressions;
using Mobilization.Domain.Serialization;

namespace Mobilization.Domain.Tests.Conventions;

/// <summary>Rule ids are public contract: unique, well formed, told in both languages, and each broken by a test.</summary>
public partial class RuleTests
{
    /// <summary>Every rule of the library: the constant that names it, and its id.</summary>
    private static IReadOnlyList<(Type Class, string Constant, string Id)> Rules { get; } =
    [
        .. from type in typeof(Finding).Assembly.GetExportedTypes()
        where type.Name.EndsWith("Rules", StringComparison.Ordinal) && type.IsAbstract && type.IsSealed
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.IsLiteral && field.FieldType == typeof(string)
        select (type, field.Name, (string)field.GetRawConstantValue()!),
    ];

    [GeneratedRegex(@"\A[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\z")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();

    [Fact]
    public void There_are_rules_and_every_id_is_unique_and_well_formed()
    {
        Rules.Should().HaveCountGreaterThan(10);
        Rules.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();
        Rules.Where(rule => !IdForm().IsMatch(rule.Id)).Should().BeEmpty();
        Rules
            .GroupBy(rule => rule.Class.Namespace)
            .Where(room => room.Select(rule => rule.Class).Distinct().Count() > 1)
            .Should()
            .BeEmpty("a room has one class of rules");
    }

    [Theory]
    [InlineData(FindingLanguage.English)]
    [InlineData(FindingLanguage.Chinese)]
    public void Every_rule_has_a_text_and_every_text_a_rule(FindingLanguage language) =>
        FindingText.Templates(language).Keys.Should().BeEquivalentTo(Rules.Select(rule => rule.Id));

    [Fact]
    public void Both_languages_tell_the_same_facts()
    {
        IReadOnlyDictionary<string, string> english = FindingText.Templates(FindingLanguage.English);
        IReadOnlyDictionary<string, string> chinese = FindingText.Templates(FindingLanguage.Chinese);
        foreach ((_, _, string id) in Rules)
        {
            Names(chinese[id]).Should().BeEquivalentTo(Names(english[id]), "{0} tells them", id);
        }
        static IEnumerable<string> Names(string template) =>
            Placeholder().Matches(template).Select(match => match.Groups[1].Value).Distinct();
    }

    /// <summary>The texts tell no fact that the rule's documentation does not name.</summary>
    [Fact]
    public void Facts_of_the_texts_are_those_of_the_documentation()
    {
        string documentation = File.ReadAllText(Path.ChangeExtension(typeof(Finding).Assembly.Location, ".xml"));
        foreach ((Type type, string constant, string id) in Rules)
        {
            Match entry = Regex.Match(
                documentation,
                $"<member name=\"F:{Regex.Escape(type.FullName!)}\\.{constant}\">(.*?)</member>",
                RegexOptions.Singleline
            );
            entry.Success.Should().BeTrue("{0} is documented", id);
            string[] facts =
            [
                .. Regex.Matches(entry.Groups[1].Value, "<c>([a-z-]+)</c>").Select(match => match.Groups[1].Value),
            ];
            entry.Groups[1].Value.Should().Contain("Facts: ", "{0} names its facts", id);
            IEnumerable<string> told = Placeholder()
                .Matches(FindingText.Templates(FindingLanguage.English)[id])
                .Select(match => match.Groups[1].Value);
            told.Except(facts).Should().BeEmpty("{0} has these facts alone", id);
        }
    }

    /// <summary>
    /// A rule that no test breaks. Its id must occur among the literals of the compiled tests of its room (root rules: in
    /// <c>Root</c>), as a constant, as a text that begins a finding's line, or among a theory's rows; a comment does not count. That
    /// the literal is what a test expects, and with which facts, is for a review to see.
    /// </summary>
    [Fact]
    public void Every_rule_is_broken_by_a_test_of_its_room()
    {
        ILookup<string, string> literals = TestLiterals.ByNamespace();
        string[] unbroken =
        [
            .. Rules
                .Where(rule => !literals[TestsOf(rule.Class)].Any(text => Mentions(text, rule.Id)))
                .Select(rule => $"{rule.Class.Name}.{rule.Constant} in {TestsOf(rule.Class)}"),
        ];
        string.Join('\n', unbroken).Should().BeEmpty("every rule is broken by a test");

        static string TestsOf(Type rules) =>
            "Mobilization.Domain.Tests" + (rules.Namespace == "Mobilization.Domain" ? ".Root" : rules.Namespace![19..]);
    }

    private static bool Mentions(string text, string id) =>
        Regex.IsMatch(text, $"(?<![a-z.-]){Regex.Escape(id)}(?![a-z.-])");

    [Fact]
    public void An_id_within_a_longer_one_or_in_a_comment_does_not_count()
    {
        Mentions("claim.line-taken (holder P3)", "claim.line-taken").Should().BeTrue();
        Mentions("2 claim.line-taken", "claim.line-taken").Should().BeTrue();
        Mentions("claim.line-taken-twice", "claim.line-taken").Should().BeFalse();
        Mentions("disclaim.line-taken", "claim.line-taken").Should().BeFalse();
        // This comment says «conventions.in-a-comment».
        ILookup<string, string> literals = TestLiterals.ByNamespace();
        string commented = string.Concat("conventions.", "in-a-", "comment");
        literals.SelectMany(room => room).Where(text => text.Contains(commented)).Should().BeEmpty();
        literals[typeof(RuleTests).Namespace!].Should().Contain("disclaim.line-taken");
    }
}
