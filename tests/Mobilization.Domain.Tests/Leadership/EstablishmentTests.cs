using System.Collections.Immutable;
using CsCheck;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using static Mobilization.Domain.Leadership.LeadershipLine;
using static Mobilization.Domain.Tests.Leadership.Luan;

namespace Mobilization.Domain.Tests.Leadership;

public class EstablishmentTests
{
    private static readonly LocalDate Reform = Day(2023, 7, 1);

    private static readonly Organ[] Organs =
    [
        Stands("afd", OrganKind.ArmedForcesDepartment, Jinan),
        Stands("committee", OrganKind.MobilizationCommittee, Jinan),
        Stands("defence", OrganKind.SpecializedOffice, Jinan, new(Day(2000, 1, 1), Reform)),
        Stands("garrison", OrganKind.Garrison, City),
        Stands("joint", OrganKind.JointOffice, Jinan),
        Stands("office", OrganKind.MobilizationOffice, Jinan, new(Reform), seat: Street),
    ];

    private static ImmutableArray<Finding> Defects(LeadershipFacts facts)
    {
        bool built = Establishment.TryBuild(Tree, facts, out Establishment? establishment, out var defects);
        built.Should().Be(defects.IsEmpty);
        (establishment is not null).Should().Be(built);
        return defects;
    }

    [Fact]
    public void Organs_stand_on_their_lines_and_have_two_superiors()
    {
        Establishment bodies = Establishment.Build(
            Tree,
            new(
                organs: [.. Organs],
                supervisions: [Under("afd", "garrison"), Under("afd", "committee"), Under("office", "committee")],
                successions: [new(Body("defence"), Body("office"), Reform)]
            )
        );

        bodies.In(Tree[Jinan], Military, Reform).Should().Equal(Organs[0]);
        bodies.In(Tree[Jinan], Government, Reform).Should().Equal(Organs[1], Organs[5]);
        bodies.In(Tree[Jinan], Government, Reform.PlusDays(-1)).Should().Equal(Organs[1], Organs[2]);
        bodies
            .In(Tree[Jinan], Reform)
            .Select(one => one.Id.Value)
            .Should()
            .Equal("afd", "committee", "joint", "office");
        bodies.SuperiorsOf(Body("afd"), Reform).Select(one => one.Id.Value).Should().Equal("committee", "garrison");
        bodies.SubordinatesOf(Body("committee"), Reform).Select(one => one.Id.Value).Should().Equal("afd", "office");
        bodies.IsAbove(Body("garrison"), Body("afd"), Reform).Should().BeTrue();
        bodies.IsAbove(Body("afd"), Body("garrison"), Reform).Should().BeFalse();
        bodies.NowOf(Body("defence"), Reform.PlusDays(-1)).Should().Equal(Organs[2]);
        bodies.NowOf(Body("defence"), Reform).Should().Equal(Organs[5]);
        bodies.PredecessorsOf(Body("office")).Should().ContainSingle().Which.Predecessor.Should().Be(Body("defence"));
        bodies.SuccessorsOf(Body("defence")).Should().ContainSingle().Which.Successor.Should().Be(Body("office"));
    }

    [Fact]
    public void A_body_belongs_to_the_unit_it_stands_in() =>
        Defects(
                new(
                    organs:
                    [
                        Stands("a", OrganKind.MobilizationOffice, Jinan, seat: Yuan),
                        Stands("b", OrganKind.MobilizationOffice, Street),
                        Stands("c", OrganKind.MobilizationOffice, "110000", seat: "120000"),
                        Stands("c", OrganKind.MobilizationOffice, Jinan),
                        Stands("fine", new("mayor", Government, [DivisionLevel.Township]), Street),
                    ]
                )
            )
            .Should()
            .Equal(
                Told(
                    LeadershipRules.OrganOutsideUnit,
                    ("organ", "a"),
                    ("unit", "341502000000"),
                    ("seat", "341503000000")
                ),
                Told(
                    LeadershipRules.OrganOnWrongLevel,
                    ("organ", "b"),
                    ("kind", "mobilization-office"),
                    ("unit", "341502001000"),
                    ("level", "township")
                ),
                Told(LeadershipRules.OrganUnitUnknown, ("organ", "c"), ("unit", "110000000000")),
                Told(LeadershipRules.OrganUnitUnknown, ("organ", "c"), ("unit", "120000000000")),
                Told(LeadershipRules.DuplicateOrgan, ("organ", "c"), ("name", "name of c"), ("first-name", "name of c"))
            );

    [Fact]
    public void A_superior_stands_in_the_same_unit_or_above_it()
    {
        Defects(new(organs: [.. Organs], supervisions: [Under("afd", "garrison"), Under("office", "afd")]))
            .Should()
            .BeEmpty();

        Defects(
                new(
                    organs: [.. Organs, Stands("other", OrganKind.ArmedForcesDepartment, Yuan)],
                    supervisions: [Under("garrison", "afd"), Under("afd", "other"), Under("afd", "nobody")]
                )
            )
            .Should()
            .Equal(
                Told(
                    LeadershipRules.SuperiorNotAbove,
                    ("organ", "garrison"),
                    ("unit", "341500000000"),
                    ("superior", "afd"),
                    ("superior-unit", "341502000000")
                ),
                Told(
                    LeadershipRules.SuperiorNotAbove,
                    ("organ", "afd"),
                    ("unit", "341502000000"),
                    ("superior", "other"),
                    ("superior-unit", "341503000000")
                ),
                Told(LeadershipRules.OrganUnknown, ("record", "supervision"), ("organ", "nobody"))
            );
    }

    [Fact]
    public void No_organ_is_its_own_superior_on_any_day()
    {
        DateRange early = new(Day(2020, 1, 1), Day(2021, 1, 1));
        DateRange late = new(Day(2021, 1, 1));
        Defects(
                new(
                    organs: [.. Organs],
                    supervisions: [Under("afd", "committee", early), Under("committee", "afd", late)]
                )
            )
            .Should()
            .BeEmpty("the two never hold on one day");

        Defects(
                new(
                    organs: [.. Organs],
                    supervisions:
                    [
                        Under("office", "afd"),
                        Under("afd", "committee", late),
                        Under("committee", "office"),
                        Under("joint", "committee"),
                        Under("defence", "defence", early),
                    ]
                )
            )
            .Should()
            .Equal(
                Told(LeadershipRules.SupervisionCycle, ("organ", "defence"), ("length", "1"), ("on", "2020-01-01")),
                Told(LeadershipRules.SupervisionCycle, ("organ", "afd"), ("length", "3"), ("on", "2021-01-01"))
            );
    }

    [Fact]
    public void Cycles_are_found_as_a_walk_over_every_day_finds_them() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 4])
            .Array[0, 8]
            .Sample(
                edges =>
                {
                    Supervision[] all =
                    [
                        .. edges.Select(edge =>
                            Under(
                                Organs5[edge.Item1].Id.Value,
                                Organs5[edge.Item2].Id.Value,
                                new(Reform.PlusDays(edge.Item3), Reform.PlusDays(edge.Item3 + edge.Item4))
                            )
                        ),
                    ];
                    bool cyclic = Enumerable
                        .Range(0, 10)
                        .Any(day => Organs5.Any(organ => Reaches(organ.Id, organ.Id, Reform.PlusDays(day), all, 6)));

                    Defects(new(organs: [.. Organs5], supervisions: [.. all]))
                        .Any(defect => defect.Rule == LeadershipRules.SupervisionCycle)
                        .Should()
                        .Be(cyclic);
                },
                iter: 500
            );

    private static readonly Organ[] Organs5 =
    [
        .. Enumerable.Range(0, 5).Select(i => Stands($"o{i}", OrganKind.MobilizationOffice, Jinan)),
    ];

    private static bool Reaches(Id<Organ> from, Id<Organ> to, LocalDate day, Supervision[] all, int steps) =>
        steps > 0
        && all.Any(one =>
            one.Subordinate == from
            && one.During.Contains(day)
            && (one.Superior == to || Reaches(one.Superior, to, day, all, steps - 1))
        );

    [Fact]
    public void A_successor_takes_over_on_the_day_its_predecessor_ends() =>
        Defects(
                new(
                    organs: [.. Organs],
                    successions:
                    [
                        new(Body("defence"), Body("office"), Reform.PlusDays(1)),
                        new(Body("afd"), Body("office"), Reform),
                        new(Body("office"), Body("defence"), Reform),
                        new(Body("defence"), Body("x"), Reform),
                    ]
                )
            )
            .Should()
            .Equal(
                Told(
                    LeadershipRules.SuccessionOutOfTime,
                    ("predecessor", "defence"),
                    ("successor", "office"),
                    ("on", "2023-07-02")
                ),
                Told(
                    LeadershipRules.SuccessionOutOfTime,
                    ("predecessor", "afd"),
                    ("successor", "office"),
                    ("on", "2023-07-01")
                ),
                Told(
                    LeadershipRules.SuccessionOutOfTime,
                    ("predecessor", "office"),
                    ("successor", "defence"),
                    ("on", "2023-07-01")
                ),
                Told(LeadershipRules.OrganUnknown, ("record", "succession"), ("organ", "x"))
            );

    [Fact]
    public void A_committee_has_a_director_and_member_units()
    {
        var finance = new MemberUnit(new("finance"), "财政局", ResponsibilityScope.Sector);
        var zone = new MemberUnit(new("zone"), "开发区", ResponsibilityScope.Region, new(Reform));
        Establishment bodies = Establishment.Build(
            Tree,
            new(
                organs: [.. Organs],
                committees: [new(Body("committee"), "国动委主任", [finance, zone], Body("joint"))],
                jointOffices: [new(Body("joint"), [Body("office"), Body("afd")])]
            )
        );
        Roster roster = Roster.Build(
            Tree,
            [Person("head")],
            [Holds("head", Jinan, Government, "区长"), Holds("head", Jinan, Government, "国动委主任", new(Reform))]
        );

        bodies.TryFindCommittee(Body("committee"), out MobilizationCommittee? committee).Should().BeTrue();
        committee!.MembersOn(Reform.PlusDays(-1)).Should().Equal(finance);
        committee.MembersOn(Reform).Should().Equal(finance, zone);
        bodies
            .DirectorsOf(Body("committee"), roster, Reform)
            .Should()
            .ContainSingle()
            .Which.Officer.Should()
            .Be(Who("head"));
        bodies.DirectorsOf(Body("committee"), roster, Reform.PlusDays(-1)).Should().BeEmpty();
        bodies.DirectorsOf(Body("office"), roster, Reform).Should().BeEmpty("the office is no committee");
        bodies.TryFindJointOffice(Body("joint"), out _).Should().BeTrue();
    }

    [Fact]
    public void A_joint_office_is_made_of_both_lines_of_one_unit() =>
        Defects(
                new(
                    organs: [.. Organs],
                    committees:
                    [
                        new(Body("office"), "主任", jointOffice: Body("garrison")),
                        new(Body("committee"), "主任"),
                        new(Body("committee"), "主任"),
                    ],
                    jointOffices:
                    [
                        new(Body("office"), [Body("afd"), Body("committee")]),
                        new(Body("joint"), [Body("garrison")]),
                        new(Body("joint"), [Body("afd"), Body("committee")]),
                        new(Body("joint"), [Body("afd"), Body("committee")]),
                    ]
                )
            )
            .Should()
            .Equal(
                Told(
                    LeadershipRules.OrganOfWrongKind,
                    ("record", "committee"),
                    ("organ", "office"),
                    ("kind", "mobilization-office")
                ),
                Told(
                    LeadershipRules.OrganOfWrongKind,
                    ("record", "committee"),
                    ("organ", "garrison"),
                    ("kind", "garrison")
                ),
                Told(
                    LeadershipRules.OrganOfOtherUnit,
                    ("record", "committee"),
                    ("organ", "garrison"),
                    ("unit", "341500000000"),
                    ("expected", "341502000000")
                ),
                Told(LeadershipRules.OrganStatedTwice, ("record", "committee"), ("organ", "committee")),
                Told(
                    LeadershipRules.OrganOfWrongKind,
                    ("record", "joint-office"),
                    ("organ", "office"),
                    ("kind", "mobilization-office")
                ),
                Told(
                    LeadershipRules.OrganOfOtherUnit,
                    ("record", "joint-office"),
                    ("organ", "garrison"),
                    ("unit", "341500000000"),
                    ("expected", "341502000000")
                ),
                Told(LeadershipRules.JointOfficeOneLine, ("office", "joint"), ("line", "government")),
                Told(LeadershipRules.OrganStatedTwice, ("record", "joint-office"), ("organ", "joint"))
            );

    [Fact]
    public void An_organ_is_above_another_through_others()
    {
        Establishment bodies = Establishment.Build(
            Tree,
            new(organs: [.. Organs], supervisions: [Under("office", "afd"), Under("afd", "garrison")])
        );

        bodies.IsAbove(Body("afd"), Body("office"), Reform).Should().BeTrue();
        bodies.IsAbove(Body("garrison"), Body("office"), Reform).Should().BeTrue("it is above what is above");
        bodies.IsAbove(Body("committee"), Body("office"), Reform).Should().BeFalse();
    }

    [Fact]
    public void Knots_of_supervision_are_told_apart()
    {
        // o3 stands between two knots and in neither; o0 and o2 have no loop but through o1.
        Organ[] organs = [.. Organs5, Stands("o5", OrganKind.MobilizationOffice, Jinan)];
        Defects(
                new(
                    organs: [.. organs],
                    supervisions:
                    [
                        Under("o4", "o5"),
                        Under("o5", "o4"),
                        Under("o3", "o4"),
                        Under("o2", "o3"),
                        Under("o2", "o1"),
                        Under("o1", "o2"),
                        Under("o1", "o0"),
                        Under("o0", "o1"),
                    ]
                )
            )
            .Should()
            .Equal(
                Told(LeadershipRules.SupervisionCycle, ("organ", "o0"), ("length", "3"), ("on", "0001-01-01")),
                Told(LeadershipRules.SupervisionCycle, ("organ", "o4"), ("length", "2"), ("on", "0001-01-01"))
            );
    }

    [Fact]
    public void Several_successors_are_told_by_identifier()
    {
        Establishment bodies = Establishment.Build(
            Tree,
            new(
                organs: [.. Organs, Stands("bureau", OrganKind.MobilizationOffice, Jinan, new(Reform))],
                successions:
                [
                    new(Body("defence"), Body("office"), Reform),
                    new(Body("defence"), Body("bureau"), Reform),
                ]
            )
        );

        bodies.SuccessorsOf(Body("defence")).Select(one => one.Successor.Value).Should().Equal("bureau", "office");
    }

    [Fact]
    public void A_director_may_be_of_either_line()
    {
        Establishment bodies = Establishment.Build(
            Tree,
            new(organs: [.. Organs], committees: [new(Body("committee"), "国动委主任")])
        );
        Roster roster = Roster.Build(
            Tree,
            [Person("g"), Person("m")],
            [Holds("m", Jinan, Military, "国动委主任"), Holds("g", Jinan, Government, "国动委主任")]
        );

        bodies.DirectorsOf(Body("committee"), roster, Reform).Select(one => one.Officer.Value).Should().Equal("g", "m");
    }

    [Fact]
    public void A_record_that_names_an_unknown_organ_is_named() =>
        Defects(
                new(
                    organs: [.. Organs],
                    supervisions: [Under("x1", "afd"), Under("afd", "x2")],
                    successions: [new(Body("x3"), Body("office"), Reform), new(Body("defence"), Body("x4"), Reform)],
                    committees: [new(Body("x5"), "主任"), new(Body("committee"), "主任", jointOffice: Body("x6"))],
                    jointOffices:
                    [
                        new(Body("x7"), [Body("afd"), Body("office")]),
                        new(Body("joint"), [Body("afd"), Body("office"), Body("x8")]),
                    ]
                )
            )
            .Should()
            .Equal(
                Unknown("supervision", "x1"),
                Unknown("supervision", "x2"),
                Unknown("succession", "x3"),
                Unknown("succession", "x4"),
                Unknown("committee", "x5"),
                Unknown("committee", "x6"),
                Unknown("joint-office", "x7"),
                Unknown("joint-office", "x8")
            );

    private static Finding Unknown(string record, string organ) =>
        Told(LeadershipRules.OrganUnknown, ("record", record), ("organ", organ));

    [Fact]
    public void A_unit_of_another_tree_and_a_line_that_is_none_are_the_callers_mistake()
    {
        Establishment bodies = Establishment.Build(Tree, new(organs: [.. Organs]));

        bodies
            .Invoking(one => one.In(Elsewhere, Reform))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The division is of another tree.*")
            .WithParameterName("unit");
        bodies
            .Invoking(one => one.In(Tree[Jinan], default, Reform))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("There are two lines.*")
            .WithParameterName("line");
        FluentActions
            .Invoking(() => Establishment.Build(Tree, new(organs: [Organs[0], Organs[0]])))
            .Should()
            .Throw<DefectException>()
            .WithMessage("The establishment has 1 defect(s)*")
            .WithParameterName("facts");
    }

    [Fact]
    public void The_kinds_fixed_by_law_have_their_names() =>
        new[]
        {
            OrganKind.MobilizationCommittee,
            OrganKind.MobilizationOffice,
            OrganKind.SpecializedOffice,
            OrganKind.ProvincialMilitaryDistrict,
            OrganKind.Garrison,
            OrganKind.ArmedForcesDepartment,
            OrganKind.JointOffice,
            OrganKind.GrassrootsArmedForcesDepartment,
        }
            .Select(kind => kind.ToString())
            .Should()
            .Equal(
                "mobilization-committee",
                "mobilization-office",
                "specialized-office",
                "provincial-military-district",
                "garrison",
                "armed-forces-department",
                "joint-office",
                "grassroots-armed-forces-department"
            );

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_kind_stands_on_levels_that_there_are(int level) =>
        FluentActions
            .Invoking(() => new OrganKind("x", Military, [DivisionLevel.County, (DivisionLevel)level]))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("levels");
}
