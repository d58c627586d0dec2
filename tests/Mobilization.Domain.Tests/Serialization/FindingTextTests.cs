using System.Reflection;
using System.Text.RegularExpressions;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tasking;
using Mobilization.Domain.Tests.Conventions;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>How findings are told to people.</summary>
public partial class FindingTextTests
{
    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Latin();

    private static string English(string rule, params ReadOnlySpan<Fact> facts) =>
        FindingText.Format(new(rule, facts), FindingLanguage.English);

    private static string Chinese(string rule, params ReadOnlySpan<Fact> facts) =>
        FindingText.Format(new(rule, facts), FindingLanguage.Chinese);

    /// <summary>Nothing but words of the language stands in a sentence whose only fact is a word of an enum.</summary>
    [Fact]
    public void Every_word_of_an_enum_that_a_fact_carries_is_told_in_both_languages()
    {
        IReadOnlyDictionary<string, string> templates = FindingText.Templates(FindingLanguage.Chinese);
        var words = WordFacts.All(templates.Keys.ToHashSet());
        words
            .Select(one => one.Words)
            .Distinct()
            .Should()
            .Contain([
                typeof(DivisionLevel),
                typeof(LeadershipLine),
                typeof(CoverageTier),
                typeof(CoverageState),
                typeof(ClaimStep),
                typeof(OrderStep),
                typeof(ReformPhase),
                typeof(VerificationDimension),
            ]);
        foreach ((string rule, string fact, Type type) in words)
        {
            templates.Should().ContainKey(rule, "the rule of the fact {0} of {1} is known", fact, type);
            if (!templates[rule].Contains($"{{{fact}}}", StringComparison.Ordinal))
            {
                continue;
            }
            string[] chinese =
            [
                .. Enum.GetValues(type).Cast<IFormattable>().Select(value => Chinese(rule, new Fact(fact, value))),
            ];
            chinese.Should().OnlyHaveUniqueItems("each word of {0} has its own in {1}", type, rule);
            chinese.Where(text => Latin().IsMatch(text)).Should().BeEmpty("{0} is told in Chinese in {1}", fact, rule);
            string[] english =
            [
                .. Enum.GetValues(type).Cast<IFormattable>().Select(value => English(rule, new Fact(fact, value))),
            ];
            english.Should().OnlyHaveUniqueItems("each word of {0} has its own in {1}", type, rule);
            Enum.GetValues(type)
                .Cast<IFormattable>()
                .Select(value => new Fact(fact, value).Value)
                .Where(word => word.Contains('-', StringComparison.Ordinal))
                .Should()
                .NotContain(word => english.Any(text => text.Contains(word, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(TaskingRules.WrongStep, "command", "abandon", "start", "submit", "countersign", "accept", "return")]
    [InlineData(TaskingRules.CycleOutOfOrder, "command", "supervise", "assess")]
    [InlineData(TaskingRules.CycleRepeated, "command", "plan", "supervise", "assess")]
    [InlineData(TaskingRules.SeatEmptyAtDeadline, "missing", "government", "military")]
    [InlineData(TaskingRules.FormUnknown, "form", "dual", "sole")]
    [InlineData(LeadershipRules.OrganUnknown, "record", "committee", "joint-office", "supervision", "succession")]
    [InlineData(LeadershipRules.OrganStatedTwice, "record", "committee", "joint-office")]
    [InlineData(LeadershipRules.OrganOfWrongKind, "record", "committee", "joint-office")]
    [InlineData(LeadershipRules.OrganOfOtherUnit, "record", "committee", "joint-office")]
    [InlineData(LeadershipRules.PhaseOutOfOrder, "before", "set-up", "transfer-duties", "regularise")]
    [InlineData(PotentialRules.VerifierMissing, "line", "government", "military")]
    [InlineData(PotentialRules.NeverVerified, "rule", "*")]
    [InlineData(PotentialRules.RuleDuplicate, "category", "")]
    [InlineData(PotentialRules.Fresh, "fresh-until", "..")]
    [InlineData(
        AssessmentRules.FactInTwoShards,
        "kind",
        "record",
        "verification",
        "task",
        "claim",
        "facility",
        "patrol",
        "order"
    )]
    public void Words_of_no_enum_are_told_too(string rule, string fact, params string[] words)
    {
        string[] told = [.. words.Select(word => Chinese(rule, (fact, word)))];
        told.Should().OnlyHaveUniqueItems().And.NotContain(text => Latin().IsMatch(text));
        words
            .Zip(told)
            .Should()
            .NotContain(pair => pair.First.Length > 0 && pair.Second.Contains(pair.First, StringComparison.Ordinal));
    }

    [Fact]
    public void Kinds_of_organs_are_told_and_a_callers_own_kind_stays()
    {
        string[] told =
        [
            .. typeof(OrganKind)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(OrganKind))
                .Select(property => (OrganKind)property.GetValue(null)!)
                .Select(kind => Chinese(LeadershipRules.OrganOnWrongLevel, ("kind", kind.Name))),
        ];
        told.Should().HaveCount(8).And.OnlyHaveUniqueItems().And.NotContain(text => Latin().IsMatch(text));
        Chinese(LeadershipRules.OrganOnWrongLevel, ("kind", "民兵营部")).Should().Contain("民兵营部");
    }

    /// <summary>A fact of the same name that is a name or an identifier is no word.</summary>
    [Theory]
    [InlineData(TaskingRules.RouteDescends, "step", "half")]
    [InlineData(TaskingRules.IssueKindUnknown, "kind", "record")]
    [InlineData(PatrolRules.KindUnlisted, "kind", "garrison")]
    [InlineData(LeadershipRules.JointOfficeAbsent, "record", "committee")]
    [InlineData(LeadershipRules.OrganOfOtherUnit, "organ", "government")]
    [InlineData(HierarchyRules.LevelUnknown, "level", "7")]
    public void A_name_stays_as_it_is(string rule, string fact, string name) =>
        Chinese(rule, (fact, name)).Should().Contain(name);

    [Fact]
    public void An_extension_is_told_only_where_it_was_given()
    {
        Fact[] given = [("order", "D1"), ("closed", "2025-03-01"), ("deadline", "2025-02-01")];
        English(AssessmentRules.OrderClosed, [.. given, ("extended", "")])
            .Should()
            .Be("Order D1 was closed on 2025-03-01; its deadline was 2025-02-01.");
        English(AssessmentRules.OrderClosed, [.. given, ("extended", "2025-02-15")])
            .Should()
            .Be("Order D1 was closed on 2025-03-01; its deadline was 2025-02-01, extended to 2025-02-15.");
        Chinese(AssessmentRules.OrderClosed, [.. given, ("extended", "")])
            .Should()
            .Be("整改通知D1于2025-03-01销号（期限2025-02-01）。");
        Chinese(AssessmentRules.OrderClosed, [.. given, ("extended", "2025-02-15")])
            .Should()
            .Be("整改通知D1于2025-03-01销号（期限2025-02-01，延至2025-02-15）。");
    }

    [Fact]
    public void What_depends_on_a_fact_is_left_out_without_it()
    {
        English(
                LeadershipRules.PhaseOutOfOrder,
                ("unit", "u"),
                ("phase", ReformPhase.Regularise),
                ("on", "d"),
                ("before", "transfer-duties"),
                ("before-on", "")
            )
            .Should()
            .Be("Unit u came to regularising on d, before it came to the transfer of duties.");
        English(TaskingRules.TargetMeasure, ("parent", "T"), ("task", "T1"), ("measure", ""), ("expected", "boat"))
            .Should()
            .Be("Part T1 of task T has no target in boat.");
        Chinese(TaskingRules.TargetMeasure, ("parent", "T"), ("task", "T1"), ("measure", "艘"), ("expected", "台"))
            .Should()
            .Be("任务T的T1应以台计量，实为“艘”。");
    }

    [Theory]
    [InlineData("P3M", "3 months", "3个月")]
    [InlineData("P1Y", "1 year", "1年")]
    [InlineData("P1Y6M", "1 year 6 months", "1年6个月")]
    [InlineData("P2W1D", "2 weeks 1 day", "2周1天")]
    [InlineData("quarterly", "quarterly", "quarterly")]
    public void An_interval_is_told_in_words(string interval, string english, string chinese)
    {
        English(PatrolRules.NeverPatrolled, ("facility", "F1"), ("interval", interval))
            .Should()
            .Be($"Facility F1 was never patrolled; the interval is {english}.");
        Chinese(PatrolRules.NeverPatrolled, ("facility", "F1"), ("interval", interval))
            .Should()
            .Be($"设施F1从未巡查（周期{chinese}）。");
    }

    [Fact]
    public void Rows_are_counted_from_one()
    {
        var again = new Finding(HierarchyRules.DuplicateCode, ("row", 9), ("code", "330402000000"), ("first-row", 0));

        again.ToString().Should().Contain("row 9").And.Contain("first-row 0");
        FindingText
            .Format(again, FindingLanguage.English)
            .Should()
            .Be("Row 10: code 330402000000 stands in row 1 already.");
        FindingText.Format(again, FindingLanguage.Chinese).Should().Be("第10行：代码330402000000已在第1行出现。");
        Chinese(HierarchyRules.CodeMissing, ("row", "last")).Should().Be("第last行没有代码。");
    }

    [Fact]
    public void Several_words_of_one_fact_are_joined_as_the_language_does()
    {
        Fact[] facts =
        [
            ("task", "T"),
            ("unit", "u"),
            ("superior", "s"),
            ("claim-by", "d"),
            ("missing", "government;military"),
        ];
        English(TaskingRules.SeatEmptyAtDeadline, facts)
            .Should()
            .Be("Task T of u has an empty seat past d (government and military); it goes up to s.");
        Chinese(TaskingRules.SeatEmptyAtDeadline, facts).Should().Be("u的任务T逾期（d），仍无政府、军事线认领，报s。");
    }

    /// <summary>Every brace and bracket is closed, no bracket stands in another, and each bracket depends on a fact.</summary>
    [Theory]
    [InlineData(FindingLanguage.English)]
    [InlineData(FindingLanguage.Chinese)]
    public void Templates_are_well_formed(FindingLanguage language) =>
        FindingText
            .Templates(language)
            .Values.Should()
            .OnlyContain(template =>
                Regex.IsMatch(
                    template,
                    @"\A([^][{}]|\{[a-z-]+\}|\[[^][{}]*\{[a-z-]+\}([^][{}]|\{[a-z-]+\})*\])*[.。]\z"
                )
            );

    [Fact]
    public void A_rule_of_the_callers_own_gives_the_invariant_form() =>
        Chinese("own.rule", ("line", LeadershipLine.Military)).Should().Be("own.rule (line military)");
}
