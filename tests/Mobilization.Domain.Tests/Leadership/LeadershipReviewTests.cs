using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using static Mobilization.Domain.Leadership.LeadershipLine;
using static Mobilization.Domain.Tests.Leadership.Luan;

namespace Mobilization.Domain.Tests.Leadership;

public class LeadershipReviewTests
{
    private static readonly LocalDate Today = Day(2024, 1, 1);

    private static readonly StaffingPolicy Policy = new(
        LeadingPosts.Build(
            new LeadingPostRule(Government, DivisionLevel.County, ["国动办主任"]),
            new LeadingPostRule(Military, DivisionLevel.County, ["人武部部长"])
        ),
        [
            new(Government, DivisionLevel.County, "国动办主任"),
            new(Military, DivisionLevel.County, "人武部部长"),
            new(Military, DivisionLevel.County, "参谋", seats: 2),
        ],
        [new("国动办主任", "人武部部长"), new("人武部部长", "人武部部长")]
    );

    private static readonly Officer[] People = [.. new[] { "a", "b", "c", "d", "e", "f" }.Select(id => Person(id))];

    [Fact]
    public void Full_staff_has_no_finding_and_tallies_roll_up()
    {
        LeadershipReview review = LeadershipReview.Run(
            Tree,
            new(
                [.. People],
                [
                    Holds("a", Jinan, Government, "国动办主任", organ: "office"),
                    Holds("b", Jinan, Military, "人武部部长"),
                    Holds("c", Jinan, Military, "参谋"),
                    Holds("d", Jinan, Military, "参谋", acting: true),
                ],
                [Stands("office", OrganKind.MobilizationOffice, Jinan)]
            ),
            new(Policy.Leading, Policy.Required, Policy.Exclusions, exempt: [DivisionCode.Parse(Yuan)]),
            Today
        );

        review.Findings.Should().BeEmpty();
        review.AsOf.Should().Be(Today);
        review.Posts[new(Military, DivisionLevel.County), Tree[City]].Should().Be(new PostTally(3, 3, 1));
        review.Posts[new(Government, DivisionLevel.County), Tree[City]].Staffing.Should().Be(Figure.Ratio(1, 1));
        review.Leaders[Tree[City]].Should().Be(new LeaderTally(1, 1, 0, 0));
        review.Leaders[Tree[Yuan]].BothLed.Should().Be(Figure.NotApplicable, "the unit is exempt");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        LeadershipReview review = LeadershipReview.Run(
            Tree,
            new(
                [.. People],
                [
                    Holds("a", Jinan, Government, "国动办主任", organ: "gone"),
                    Holds("b", Jinan, Government, "国动办主任", organ: "city-office"),
                    Holds("c", Jinan, Military, "人武部部长", new(Day(2020, 1, 1), Today)),
                    Holds("d", Jinan, Military, "人武部部长", acting: true),
                    Holds("d", Yuan, Military, "人武部部长"),
                    Holds("e", Yuan, Government, "国动办主任"),
                    Holds("e", City, Military, "人武部部长", organ: "nowhere"),
                    Holds("f", Jinan, Military, "参谋"),
                    Holds("f", Yuan, Military, "参谋"),
                    Holds("f", Yuan, Military, "参谋", acting: true),
                    Holds("z", Yuan, Military, "参谋"),
                ],
                [
                    Stands("gone", OrganKind.SpecializedOffice, Jinan, new(Day(2000, 1, 1), Today)),
                    Stands("city-office", OrganKind.MobilizationOffice, City),
                    Stands("outside", OrganKind.MobilizationOffice, Jinan, seat: Yuan),
                ],
                [Under("city-office", "outside")]
            ),
            Policy,
            Today
        );

        review
            .Findings.Should()
            .Equal(
                Told(
                    LeadershipRules.OrganOutsideUnit,
                    ("organ", "outside"),
                    ("unit", "341502000000"),
                    ("seat", "341503000000")
                ),
                Told(
                    LeadershipRules.SuperiorNotAbove,
                    ("organ", "city-office"),
                    ("unit", "341500000000"),
                    ("superior", "outside"),
                    ("superior-unit", "341502000000")
                ),
                Told(LeadershipRules.OfficerUnknown, ("row", "10"), ("officer", "z")),
                Told(
                    LeadershipRules.Overfilled,
                    ("unit", "341502000000"),
                    ("line", "government"),
                    ("post", "国动办主任"),
                    ("seats", "1"),
                    ("holders", "a;b"),
                    ("on", "2024-01-01")
                ),
                Vacant(Jinan, filled: 1),
                Vacant(Yuan, filled: 1),
                Told(
                    LeadershipRules.OrganAbsent,
                    ("officer", "e"),
                    ("post", "人武部部长"),
                    ("organ", "nowhere"),
                    ("on", "2024-01-01")
                ),
                Told(
                    LeadershipRules.OrganAbsent,
                    ("officer", "a"),
                    ("post", "国动办主任"),
                    ("organ", "gone"),
                    ("on", "2024-01-01")
                ),
                Told(
                    LeadershipRules.AppointmentOutsideOrgan,
                    ("officer", "b"),
                    ("post", "国动办主任"),
                    ("organ", "city-office"),
                    ("unit", "341502000000"),
                    ("line", "government")
                ),
                Exclude("d", "人武部部长", Jinan, "人武部部长", Yuan),
                Exclude("e", "人武部部长", City, "国动办主任", Yuan)
            );
        review.Posts[new(Military, DivisionLevel.County), Tree[City]].Should().Be(new PostTally(6, 4, 1));
        review.Posts.TotalOf(new(Government, DivisionLevel.County)).Should().Be(new PostTally(2, 2, 0));
        review.Leaders[Tree["340000"]].Should().Be(new LeaderTally(2, 2, 0, 0));
    }

    [Fact]
    public void A_line_without_a_leader_is_seen()
    {
        LeadershipReview review = LeadershipReview.Run(
            Tree,
            new([.. People], [Holds("a", Jinan, Government, "国动办主任"), Holds("b", Yuan, Military, "人武部部长")]),
            new(Policy.Leading),
            Today
        );

        review.Findings.Should().BeEmpty("nothing is required");
        review.Leaders[Tree[City]].Should().Be(new LeaderTally(2, 0, 1, 1));
        review.Leaders[Tree[City]].BothLed.Should().Be(Figure.Ratio(0, 2));
    }

    private static Finding Vacant(string unit, int filled) =>
        Told(
            LeadershipRules.Vacancy,
            ("unit", DivisionCode.Parse(unit)),
            ("line", "military"),
            ("post", "参谋"),
            ("seats", "2"),
            ("filled", filled),
            ("on", "2024-01-01")
        );

    private static Finding Exclude(string officer, string post, string unit, string otherPost, string otherUnit) =>
        Told(
            LeadershipRules.PostsExcludeEachOther,
            ("officer", officer),
            ("post", post),
            ("unit", DivisionCode.Parse(unit)),
            ("other-post", otherPost),
            ("other-unit", DivisionCode.Parse(otherUnit)),
            ("on", "2024-01-01")
        );

    [Fact]
    public void Posts_exclude_each_other_in_either_order_and_nothing_else_does()
    {
        Excluding(
                [new("甲", "乙")],
                Holds("a", City, Military, "甲"),
                Holds("a", Jinan, Military, "丙"),
                Holds("b", City, Military, "丙"),
                Holds("b", Jinan, Military, "乙"),
                Holds("c", City, Military, "乙"),
                Holds("c", Jinan, Military, "丙"),
                Holds("d", City, Military, "丙"),
                Holds("d", Jinan, Military, "甲"),
                Holds("e", City, Military, "甲"),
                Holds("e", Jinan, Military, "乙"),
                Holds("f", City, Military, "乙"),
                Holds("f", Jinan, Military, "甲")
            )
            .Should()
            .Equal(Exclude("e", "甲", City, "乙", Jinan), Exclude("f", "乙", City, "甲", Jinan));
    }

    [Fact]
    public void Two_posts_or_two_lines_of_one_unit_are_two_places_and_one_post_twice_is_one()
    {
        Excluding(
                [new("甲", "乙"), new("丙", "丙")],
                Holds("a", Jinan, Military, "乙"),
                Holds("a", Jinan, Military, "甲"),
                Holds("b", Jinan, Government, "丙"),
                Holds("b", Jinan, Military, "丙"),
                Holds("c", Jinan, Military, "丙"),
                Holds("c", Jinan, Military, "丙", acting: true)
            )
            .Should()
            .Equal(Exclude("a", "乙", Jinan, "甲", Jinan), Exclude("b", "丙", Jinan, "丙", Jinan));
    }

    private static ImmutableArray<Finding> Excluding(PostExclusion[] exclusions, params Appointment[] held) =>
        LeadershipReview
            .Run(Tree, new([.. People], [.. held]), new(Policy.Leading, exclusions: [.. exclusions]), Today)
            .Findings;

    [Fact]
    public void A_unit_counts_where_both_lines_have_a_leading_post()
    {
        LeadershipReview review = LeadershipReview.Run(
            Tree,
            new([.. People], [Holds("a", Jinan, Government, "主任"), Holds("b", Yuan, Government, "主任")]),
            new(
                LeadingPosts.Build(
                    new LeadingPostRule(Government, DivisionLevel.Prefecture, ["主任"]),
                    new LeadingPostRule(Government, DivisionLevel.County, ["主任"]),
                    new LeadingPostRule(Military, DivisionLevel.County, ["部长"]),
                    new LeadingPostRule(Military, DivisionLevel.Township, ["部长"])
                )
            ),
            Today
        );

        review.Leaders[Tree[City]].Should().Be(new LeaderTally(2, 0, 2, 0));
    }

    [Fact]
    public void A_post_of_a_line_and_level_is_required_once()
    {
        FluentActions
            .Invoking(() =>
                new StaffingPolicy(
                    Policy.Leading,
                    [new(Military, DivisionLevel.County, "参谋"), new(Military, DivisionLevel.County, "参谋", seats: 2)]
                )
            )
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A post of a line and level is required twice.*")
            .WithParameterName("required");
        new StaffingPolicy(
            Policy.Leading,
            [new(Military, DivisionLevel.County, "参谋"), new(Government, DivisionLevel.County, "参谋")]
        )
            .Required.Should()
            .HaveCount(2);
    }
}
