using System.Text;
using global::RegionReport.Case;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>What the JSON files may hold.</summary>
public sealed class JsonDefectTests
{
    private const string Rule =
        """{"category":"A","warnAfter":"P6M","staleAfter":"P1Y","effectiveFrom":"2025-01-01"}""";

    [Theory]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai","extra":{"a":[1,null]}}""", "")]
    [InlineData("""{}""", "case.json:name case.json:asOf case.json:zone")]
    [InlineData("""{"zone":"Mars"}""", "case.json:zone case.json:name case.json:asOf")]
    [InlineData("""{"zone":1,"asOf":20250331,"name":null}""", "case.json:zone case.json:asOf case.json:name")]
    [InlineData("""{"name":"","asOf":"2025-02-29","zone":"UTC"}""", "case.json:name case.json:asOf")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"asia/shanghai"}""", "case.json:zone")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"UTC+08"}""", "case.json:zone")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"UTC+8"}""", "case.json:zone")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"+08:00"}""", "case.json:zone")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":""}""", "case.json:zone")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Etc/GMT-8"}""", "")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"PRC"}""", "")]
    [InlineData("""{"name":"N","asOf":"2025-03-31 ","zone":"Asia/Shanghai"}""", "case.json:asOf")]
    [InlineData("""{"Name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai"}""", "case.json:name")]
    [InlineData("""{"name":"\ud800","asOf":"2025-03-31","zone":"Asia/Shanghai"}""", "")]
    [InlineData("""{"name":"N","asOf":"2025\u002d03-31","zone":"Asia\/Shanghai"}""", "")]
    [InlineData("""[]""", "case.json")]
    [InlineData("""null""", "case.json")]
    [InlineData("", "case.json")]
    [InlineData(" ", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai",}""", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai"} x""", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai"}{}""", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai"}//""", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai","name":"N"}""", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai","n\u0061me":"N"}""", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai","x":[{"y":{"z":1,"z":1}}]}""", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai","x":01}""", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai","x":NaN}""", "case.json")]
    [InlineData("""{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai","x":"\x"}""", "case.json")]
    [InlineData("{'name':'N'}", "case.json")]
    [InlineData("{\"name\":\"a\tb\",\"asOf\":\"2025-03-31\",\"zone\":\"UTC\"}", "case.json")]
    [InlineData("\uFEFF{\"name\":\"N\",\"asOf\":\"2025-03-31\",\"zone\":\"UTC\"}\r\n", "")]
    [InlineData("\uFEFF\uFEFF{\"name\":\"N\",\"asOf\":\"2025-03-31\",\"zone\":\"UTC\"}", "case.json")]
    public void Case(string json, string places) => new CaseBuilder().Content("case.json", json).ShouldHave(places);

    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"rules":[]}""", "")]
    [InlineData("""{"rules":null}""", "freshness.json:rules")]
    [InlineData("""{"rules":{}}""", "freshness.json:rules")]
    [InlineData("""{"Rules":[]}""", "freshness.json:Rules")]
    [InlineData("""{"comment":{"deep":1},"rules":[]}""", "freshness.json:comment")]
    [InlineData("""{"rules":[1,[],null]}""", "freshness.json:rules[0] freshness.json:rules[1] freshness.json:rules[2]")]
    [InlineData(
        """{"rules":[{}]}""",
        "freshness.json:rules[0].category freshness.json:rules[0].warnAfter freshness.json:rules[0].staleAfter freshness.json:rules[0].effectiveFrom"
    )]
    [InlineData(
        """{"rules":[{"exempt":true}]}""",
        "freshness.json:rules[0].category freshness.json:rules[0].effectiveFrom"
    )]
    public void Freshness(string json, string places) =>
        new CaseBuilder().Content("freshness.json", json).ShouldHave(places);

    [Theory]
    [InlineData(""" "effectiveFrom":"2025-01-01","staleAfter":"P1Y","warnAfter":"P1Y","category":"" """, "")]
    [InlineData(""" "category":"A","effectiveFrom":"2025-01-01","exempt":true """, "")]
    [InlineData(""" "category":"A","effectiveFrom":"2025-01-01","exempt":false """, "exempt")]
    [InlineData(""" "category":"A","effectiveFrom":"2025-01-01","exempt":"true" """, "exempt")]
    [InlineData(""" "category":"A","effectiveFrom":"2025-01-01","exempt":null """, "exempt")]
    [InlineData(""" "category":"A","effectiveFrom":"2025-01-01","warnAfter":"P1Y","exempt":true """, "warnAfter")]
    [InlineData(
        """ "category":"A","staleAfter":"x","effectiveFrom":"2025-01-01","warnAfter":"P1Y","exempt":false """,
        "staleAfter warnAfter exempt"
    )]
    [InlineData(""" "category":"Q","effectiveFrom":"2025-01-01","exempt":true """, "category")]
    [InlineData(""" "category":1,"effectiveFrom":"2025-01-01","exempt":true """, "category")]
    [InlineData(""" "category":null,"effectiveFrom":"2025-01-01","exempt":true """, "category")]
    [InlineData(""" "category":"\ud800","effectiveFrom":"2025-01-01","exempt":true """, "category")]
    [InlineData(""" "category":"A","effectiveFrom":"","exempt":true """, "effectiveFrom")]
    [InlineData(
        """ "category":"A","warnAfter":"P1M","staleAfter":"P29D","effectiveFrom":"2025-01-01" """,
        "staleAfter"
    )]
    // January 2000 has 31 days, and two months from its first day are 60.
    [InlineData(""" "category":"A","warnAfter":"P1M","staleAfter":"P31D","effectiveFrom":"2025-01-01" """, "")]
    [InlineData(
        """ "category":"A","warnAfter":"P1M","staleAfter":"P30D","effectiveFrom":"2025-01-01" """,
        "staleAfter"
    )]
    [InlineData(""" "category":"A","warnAfter":"P2M","staleAfter":"P60D","effectiveFrom":"2025-01-01" """, "")]
    [InlineData(
        """ "category":"A","warnAfter":"P2M","staleAfter":"P59D","effectiveFrom":"2025-01-01" """,
        "staleAfter"
    )]
    [InlineData(""" "category":"A","warnAfter":"P9999Y","staleAfter":"P8000Y","effectiveFrom":"2025-01-01" """, "")]
    [InlineData(
        """ "category":"A","warnAfter":"P8000Y","staleAfter":"P7999Y","effectiveFrom":"2025-01-01" """,
        "staleAfter"
    )]
    [InlineData(""" "category":"A","warnAfter":"P0D","staleAfter":"P0D","effectiveFrom":"2025-01-01" """, "")]
    [InlineData(
        """ "staleAfter":"P29D","category":"A","warnAfter":"P1M","effectiveFrom":"2025-01-01" """,
        "staleAfter"
    )]
    [InlineData(""" "category":"A","warnAfter":"1M","staleAfter":"P29D","effectiveFrom":"2025-01-01" """, "warnAfter")]
    [InlineData(
        """ "category":"A","warnAfter":6,"staleAfter":null,"effectiveFrom":"2025-01-01" """,
        "warnAfter staleAfter"
    )]
    [InlineData(""" "note":1,"warnAfter":"P1M","effectiveFrom":"2025" """, "note effectiveFrom category staleAfter")]
    public void A_freshness_rule(string members, string names) =>
        new CaseBuilder()
            .Content("freshness.json", $$"""{"rules":[{{{members}}}]}""")
            .ShouldHave(
                string.Join(
                    ' ',
                    names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => $"freshness.json:rules[0].{n}")
                )
            );

    [Fact]
    public void A_later_rule_for_a_category_and_date_is_a_defect_before_those_of_its_members() =>
        new CaseBuilder()
            .Content(
                "freshness.json",
                $$"""{"rules":[{{Rule}},{"x":1,"exempt":true,"category":"A","effectiveFrom":"2025-01-01"},{{Rule.Replace("\"A\"", "\"\"")}}]}"""
            )
            .ShouldHave("freshness.json:rules[1] freshness.json:rules[1].x");

    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"quantity":{}}""", "")]
    [InlineData("""{"quantity":{"relative":"1"}}""", "")]
    [InlineData("""{"quantity":null}""", "accuracy.json:quantity")]
    [InlineData(
        """{"quantity":{"relative":0.05,"absolute":"-1"}}""",
        "accuracy.json:quantity.relative accuracy.json:quantity.absolute"
    )]
    [InlineData("""{"quantity":{"absolute":""}}""", "accuracy.json:quantity.absolute")]
    [InlineData(
        """{"quantity":{"absolute":null,"unit":"t"},"x":0}""",
        "accuracy.json:quantity.absolute accuracy.json:quantity.unit accuracy.json:x"
    )]
    [InlineData("""{"a\nb":{"c":1}}""", "accuracy.json:a\\u000Ab")]
    public void Accuracy(string json, string places) =>
        new CaseBuilder().Content("accuracy.json", json).ShouldHave(places);

    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"exempt":[]}""", "")]
    [InlineData("""{"workstation":null,"exempt":null}""", "coverage.json:workstation coverage.json:exempt")]
    [InlineData(
        """{"exempt":["110101001001","110101001002","",7,"110101001001001"]}""",
        "coverage.json:exempt[1] coverage.json:exempt[2] coverage.json:exempt[3]"
    )]
    [InlineData("""{"exempt":"110101001001"}""", "coverage.json:exempt")]
    [InlineData("""{"station":{}}""", "coverage.json:station")]
    [InlineData(
        """{"liaison":{}}""",
        "coverage.json:liaison.levels coverage.json:liaison.headPosts coverage.json:liaison.items"
    )]
    [InlineData("""{"liaison":{"items":[],"levels":[]}}""", "coverage.json:liaison.headPosts")]
    [InlineData(
        """{"liaison":{"items":[""," ",null],"levels":[1,6,4,4],"headPosts":[[]],"head":1}}""",
        "coverage.json:liaison.items[0] coverage.json:liaison.items[2] coverage.json:liaison.headPosts[0] coverage.json:liaison.head"
    )]
    [InlineData(
        """{"liaison":{"items":[],"levels":[4.0,4e0,"4",0,7,-1,40,true],"headPosts":[]}}""",
        "coverage.json:liaison.levels[0] coverage.json:liaison.levels[1] coverage.json:liaison.levels[2] coverage.json:liaison.levels[3] coverage.json:liaison.levels[4] coverage.json:liaison.levels[5] coverage.json:liaison.levels[6] coverage.json:liaison.levels[7]"
    )]
    [InlineData(
        """{"liaison":{"items":{},"levels":4,"headPosts":"Head"}}""",
        "coverage.json:liaison.items coverage.json:liaison.levels coverage.json:liaison.headPosts"
    )]
    public void Coverage(string json, string places) =>
        new CaseBuilder().Content("coverage.json", json).ShouldHave(places);

    [Fact]
    public void References_into_files_that_cannot_be_read_are_not_judged()
    {
        new CaseBuilder()
            .Content("divisions.csv", "")
            .Content("coverage.json", """{"exempt":["nowhere",""]}""")
            .ShouldHave("divisions.csv coverage.json:exempt[1]");
        new CaseBuilder().Line("categories.csv", 1, "key,name,parentCode").ShouldHave("categories.csv:1:code");
    }

    [Fact]
    public void Depth_is_no_obstacle()
    {
        const int depth = 100_000;
        string deep = new StringBuilder().Insert(0, "[", depth).Insert(depth, "]", depth).ToString();
        new CaseBuilder()
            .Content("case.json", $$"""{"deep":{{deep}},"name":"N","asOf":"2025-03-31","zone":"UTC"}""")
            .Content("accuracy.json", $$"""{"deep":{{deep}}}""")
            .ShouldHave("accuracy.json:deep");
    }

    [Fact]
    public void Facts_of_the_json_files()
    {
        CaseFacts facts = new CaseBuilder().Facts();

        facts.Name.Should().Be("N");
        facts.AsOf.Should().Be(new LocalDate(2025, 3, 31));
        facts.Zone.Id.Should().Be("Asia/Shanghai");
        facts.Accuracy.Should().Be(new AccuracyPolicy(0, 0.05m));
        facts.FreshnessRules.Should().HaveCount(2);
        facts.FreshnessRules[0].StaleAfter.Should().Be(CalendarPeriod.OfYears(1));
        facts.FreshnessRules[1].IsExempt.Should().BeTrue();
        facts.Coverage.Workstation!.Levels.Should().Equal(4);
        facts.Coverage.Workstation.HeadPosts.Should().Equal("Head");
        facts.Coverage.Exempt.Should().ContainSingle().Which.Should().Be(facts.Divisions[4].Code);
        (facts with { AsOf = new LocalDate(2025, 1, 1) }).Divisions.Should().Equal(facts.Divisions);
    }
}
