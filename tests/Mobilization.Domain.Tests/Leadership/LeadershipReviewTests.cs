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
}
