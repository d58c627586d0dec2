using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using static Mobilization.Domain.Leadership.LeadershipLine;
using static Mobilization.Domain.Tests.Leadership.Luan;

namespace Mobilization.Domain.Tests.Leadership;

public class WhoLeadsTests
{
    private static readonly LocalDate Today = Day(2025, 1, 1);

    private static readonly LeadingPosts Posts = LeadingPosts.Build(
        new LeadingPostRule(
            Military,
            DivisionLevel.County,
            ["人武部部长", "人武部政治委员"],
            ["人武部副部长", "军事科科长"]
        ),
        new LeadingPostRule(Military, DivisionLevel.Prefecture, ["警备区司令员"]),
        new LeadingPostRule(Government, DivisionLevel.County, ["国动办主任"], from: Day(2023, 7, 1)),
        new LeadingPostRule(Government, DivisionLevel.County, ["人防办主任"])
    );

    private static Roster Of(params Appointment[] held) =>
        Roster.Build(Tree, held.Select(one => one.Officer).Distinct().Select(id => Person(id.Value)), held);

    [Fact]
    public void None_one_and_several_are_three_answers()
    {
        Roster roster = Of(
            Holds("a", Jinan, Military, "人武部部长"),
            Holds("b", Yuan, Military, "人武部部长"),
            Holds("c", Yuan, Military, "人武部政治委员"),
            Holds("d", Yuan, Military, "参谋")
        );

        roster
            .WhoLeads(Tree[Jinan], Military, Posts, Today)
            .Should()
            .ContainSingle()
            .Which.Officer.Should()
            .Be(Who("a"));
        roster.WhoLeads(Tree[Yuan], Military, Posts, Today).Select(one => one.Officer.Value).Should().Equal("b", "c");
        roster.WhoLeads(Tree[Jinan], Government, Posts, Today).Count.Should().Be(0);
        roster.WhoLeads(Tree[Street], Military, Posts, Today).Rule.Should().BeNull("no rule for townships");

        roster
            .WhoLeads(Tree[Jinan], Military, Posts, Today)
            .Resolve(LeaderResolvers.OnlyOne)!
            .Officer.Should()
            .Be(Who("a"));
        roster.WhoLeads(Tree[Yuan], Military, Posts, Today).Resolve(LeaderResolvers.OnlyOne).Should().BeNull();
        roster.WhoLeads(Tree[Jinan], Government, Posts, Today).Resolve(LeaderResolvers.OnlyOne).Should().BeNull();
    }

    [Fact]
    public void The_rule_in_force_that_day_says_which_post_leads()
    {
        Roster roster = Of(
            Holds("old", Jinan, Government, "人防办主任"),
            Holds("new", Jinan, Government, "国动办主任")
        );

        roster
            .WhoLeads(Tree[Jinan], Government, Posts, Day(2023, 6, 30))
            .Resolve(LeaderResolvers.OnlyOne)!
            .Officer.Should()
            .Be(Who("old"));
        roster
            .WhoLeads(Tree[Jinan], Government, Posts, Day(2023, 7, 1))
            .Resolve(LeaderResolvers.OnlyOne)!
            .Officer.Should()
            .Be(Who("new"));
    }

    [Fact]
    public void Full_and_acting_holders_are_told_apart()
    {
        Roster roster = Of(
            Holds("full", Jinan, Military, "人武部部长"),
            Holds("acting", Jinan, Military, "人武部部长", acting: true)
        );
        LeaderMapping leaders = roster.WhoLeads(Tree[Jinan], Military, Posts, Today);

        leaders.Count.Should().Be(2);
        leaders.Resolve(LeaderResolvers.FullHolder)!.Officer.Should().Be(Who("full"));
        leaders.Resolve(LeaderResolvers.Acting)!.Officer.Should().Be(Who("acting"));
        LeaderMapping nobody = roster.WhoLeads(Tree[Yuan], Military, Posts, Today);
        nobody.Resolve(LeaderResolvers.FullHolder).Should().BeNull();
        nobody.Resolve(LeaderResolvers.Acting).Should().BeNull();
    }

    [Fact]
    public void A_substitute_is_the_only_holder_of_the_first_designated_post_that_has_one()
    {
        Roster roster = Of(
            Holds("deputy", Jinan, Military, "人武部副部长"),
            Holds("section", Jinan, Military, "军事科科长"),
            Holds("x", Yuan, Military, "人武部副部长"),
            Holds("y", Yuan, Military, "人武部副部长"),
            Holds("z", Yuan, Military, "军事科科长")
        );

        roster
            .WhoLeads(Tree[Jinan], Military, Posts, Today)
            .Resolve(LeaderResolvers.Substitute)!
            .Officer.Should()
            .Be(Who("deputy"));
        roster
            .WhoLeads(Tree[Yuan], Military, Posts, Today)
            .Resolve(LeaderResolvers.Substitute)
            .Should()
            .BeNull("two hold the first choice");
    }

    [Fact]
    public void The_superior_answers_where_supervision_says_so()
    {
        Roster roster = Of(Holds("commander", City, Military, "警备区司令员"));
        Establishment bodies = Establishment.Build(
            Tree,
            new LeadershipFacts(
                organs:
                [
                    Stands("garrison", OrganKind.Garrison, City),
                    Stands("afd", OrganKind.ArmedForcesDepartment, Jinan),
                    Stands("office", OrganKind.MobilizationOffice, Jinan),
                    Stands("loose", OrganKind.ArmedForcesDepartment, Yuan),
                ],
                supervisions: [Under("afd", "garrison"), Under("afd", "office"), Under("office", "garrison")]
            )
        );
        LeaderResolver superior = LeaderResolvers.Superior(bodies);

        LeaderMapping jinan = roster.WhoLeads(Tree[Jinan], Military, Posts, Today);
        jinan.Resolve(superior)!.Officer.Should().Be(Who("commander"));
        jinan
            .Resolve(LeaderResolvers.FirstOf(LeaderResolvers.OnlyOne, LeaderResolvers.Substitute, superior))!
            .Officer.Should()
            .Be(Who("commander"));
        jinan
            .Resolve(LeaderResolvers.Superior(bodies, LeaderResolvers.Acting))
            .Should()
            .BeNull("nobody acts for the commander");
        roster
            .WhoLeads(Tree[Yuan], Military, Posts, Today)
            .Resolve(superior)
            .Should()
            .BeNull("the tree alone names no superior");
        roster
            .WhoLeads(Tree[Jinan], Government, Posts, Today)
            .Resolve(superior)
            .Should()
            .BeNull("the superior is of the other line");
    }

    [Fact]
    public void The_first_of_no_resolvers_is_the_callers_mistake() =>
        FluentActions
            .Invoking(() => LeaderResolvers.FirstOf())
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("There is no resolver.*")
            .WithParameterName("resolvers");

    [Fact]
    public void Two_rules_of_one_line_level_and_date_are_a_defect()
    {
        var rule = new LeadingPostRule(Military, DivisionLevel.County, ["x"], from: Day(2025, 1, 1));

        LeadingPosts.TryBuild([rule, rule], out LeadingPosts? posts, out var defects).Should().BeFalse();

        posts.Should().BeNull();
        defects
            .Should()
            .Equal(
                Told(
                    LeadershipRules.DuplicateLeadingPosts,
                    ("line", "military"),
                    ("level", "county"),
                    ("from", "2025-01-01")
                )
            );
    }

    [Fact]
    public void A_default_mapping_has_no_leader()
    {
        LeaderMapping none = default;

        none.Count.Should().Be(0);
        none.Should().BeEmpty();
        none.Resolve(LeaderResolvers.OnlyOne).Should().BeNull();
        none.Resolve(LeaderResolvers.Substitute).Should().BeNull();
        none.Resolve(LeaderResolvers.Superior(Establishment.Build(Tree, new()))).Should().BeNull();
    }

    [Fact]
    public void A_superior_is_of_the_same_line_and_of_one_unit_above()
    {
        LeadingPosts posts = LeadingPosts.Build(
            new LeadingPostRule(Military, DivisionLevel.County, ["人武部部长"]),
            new LeadingPostRule(Military, DivisionLevel.Prefecture, ["警备区司令员"]),
            new LeadingPostRule(Military, DivisionLevel.Province, ["省军区司令员"])
        );
        LeaderMapping jinan = Of(
                Holds("head", Jinan, Military, "人武部部长"),
                Holds("commander", City, Military, "警备区司令员"),
                Holds("general", "340000", Military, "省军区司令员")
            )
            .WhoLeads(Tree[Jinan], Military, posts, Today);
        string? SuperiorUnder(params Supervision[] supervisions) =>
            jinan
                .Resolve(
                    LeaderResolvers.Superior(
                        Establishment.Build(
                            Tree,
                            new LeadershipFacts(
                                organs:
                                [
                                    Stands("afd", OrganKind.ArmedForcesDepartment, Jinan),
                                    Stands("centre", OrganKind.ArmedForcesDepartment, Jinan),
                                    Stands("committee", OrganKind.MobilizationCommittee, "340000"),
                                    Stands("district", OrganKind.ProvincialMilitaryDistrict, "340000"),
                                    Stands("garrison", OrganKind.Garrison, City),
                                ],
                                supervisions: [.. supervisions]
                            )
                        )
                    )
                )
                ?.Officer.Value;

        SuperiorUnder(Under("afd", "garrison")).Should().Be("commander");
        SuperiorUnder(Under("afd", "district")).Should().Be("general");
        SuperiorUnder(Under("afd", "centre"), Under("centre", "garrison"))
            .Should()
            .Be("commander", "the centre is no unit above");
        SuperiorUnder(Under("afd", "garrison"), Under("afd", "committee"))
            .Should()
            .Be("commander", "the committee is of the other line");
        SuperiorUnder(Under("afd", "garrison"), Under("centre", "garrison"))
            .Should()
            .Be("commander", "both superiors are one");
        SuperiorUnder(Under("afd", "garrison"), Under("afd", "district"))
            .Should()
            .BeNull("superiors stand in two units");
    }

    [Fact]
    public void A_policy_on_leading_posts_is_asked_for_one_of_six_levels()
    {
        var village = new LeadingPostRule(Military, DivisionLevel.Village, ["民兵连长"]);
        var grid = new LeadingPostRule(Government, DivisionLevel.Grid, ["网格长"]);
        LeadingPosts posts = LeadingPosts.Build(village, grid);

        posts.TryFind(Government, DivisionLevel.Grid, Today, out LeadingPostRule? found).Should().BeTrue();
        found.Should().Be(grid);
        posts.TryFind(Military, DivisionLevel.Grid, Today, out _).Should().BeFalse();
        posts.TryFind(Military, DivisionLevel.Province, Today, out _).Should().BeFalse();
        foreach (DivisionLevel level in (DivisionLevel[])[default, DivisionLevel.Grid + 1])
        {
            posts
                .Invoking(one => one.TryFind(Military, level, Today, out _))
                .Should()
                .Throw<ArgumentOutOfRangeException>()
                .WithMessage("There are six levels.*")
                .WithParameterName("level");
        }
    }

    [Fact]
    public void A_rule_names_a_post_and_a_policy_says_its_defects()
    {
        FluentActions
            .Invoking(() => new LeadingPostRule(Military, DivisionLevel.County, []))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A rule names a leading post.*")
            .WithParameterName("posts");
        var rule = new LeadingPostRule(Military, DivisionLevel.County, ["x"]);
        FluentActions
            .Invoking(() => LeadingPosts.Build(rule, rule))
            .Should()
            .Throw<DefectException>()
            .WithMessage("The policy on leading posts has 1 defect(s)*")
            .WithParameterName("rules");
        FluentActions
            .Invoking(() => LeadingPosts.Build(rule, null!))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The list holds a null or default value.*")
            .WithParameterName("rules");
    }
}
