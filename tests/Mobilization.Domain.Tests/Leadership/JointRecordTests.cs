using Mobilization.Domain.Leadership;
using static Mobilization.Domain.Leadership.LeadershipLine;
using static Mobilization.Domain.Tests.Leadership.Luan;

namespace Mobilization.Domain.Tests.Leadership;

public class JointRecordTests
{
    private static readonly LocalDate Opened = Day(2023, 7, 1);
    private static readonly LocalDate Issued = Day(2024, 3, 1);

    private static readonly Establishment Bodies = Establishment.Build(
        Tree,
        new(
            organs:
            [
                Stands("afd", OrganKind.ArmedForcesDepartment, Jinan),
                Stands("committee", OrganKind.MobilizationCommittee, Jinan),
                Stands("joint", OrganKind.JointOffice, Jinan, new(Opened)),
                Stands("office", OrganKind.MobilizationOffice, Jinan),
            ],
            jointOffices: [new(Body("joint"), [Body("afd"), Body("office")])]
        )
    );

    private static readonly Roster People = Roster.Build(
        Tree,
        [Person("g"), Person("m"), Person("old")],
        [
            Holds("g", Jinan, Government, "国动办主任"),
            Holds("m", Jinan, Military, "人武部部长"),
            Holds("old", Jinan, Military, "人武部部长", new(Day(2000, 1, 1), Opened)),
        ]
    );

    private static SignOff By(LeadershipLine line, string officer, LocalDate? on = null) =>
        new(line, Who(officer), on ?? Issued);

    [Fact]
    public void A_joint_document_carries_both_sign_offs()
    {
        var document = JointDocument.Build(
            new("d1"),
            Body("joint"),
            "联合通知",
            Issued,
            [By(Military, "m"), By(Government, "g", Issued.PlusDays(-3))]
        );

        document.SignOffs.Select(one => one.Line).Should().Equal(Government, Military);
        document.Check(Bodies, People).Should().BeEmpty();
    }

    [Fact]
    public void A_joint_document_without_both_is_refused_with_every_reason()
    {
        FluentActions
            .Invoking(() => JointDocument.Build(new("d1"), Body("joint"), "联合通知", Issued, [By(Government, "g")]))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .Equal(Told(LeadershipRules.SignOffMissing, ("document", "d1"), ("line", "military")));

        JointDocument
            .TryBuild(
                new("d1"),
                Body("joint"),
                "联合通知",
                Issued,
                [By(Government, "g"), By(Government, "x", Issued.PlusDays(1)), By(Military, "g")],
                out JointDocument? document,
                out var defects
            )
            .Should()
            .BeFalse();
        document.Should().BeNull();
        defects
            .Should()
            .Equal(
                Told(
                    LeadershipRules.SignOffRepeated,
                    ("document", "d1"),
                    ("line", "government"),
                    ("officer", "x"),
                    ("first", "g")
                ),
                Told(
                    LeadershipRules.SignOffLate,
                    ("document", "d1"),
                    ("line", "government"),
                    ("signed", "2024-03-02"),
                    ("issued", "2024-03-01")
                ),
                Told(LeadershipRules.SignOffSameOfficer, ("document", "d1"), ("officer", "g"))
            );
    }

    [Fact]
    public void Signatories_are_of_their_lines_and_the_office_stands()
    {
        JointDocument
            .Build(new("d1"), Body("joint"), "联合通知", Issued, [By(Government, "m"), By(Military, "old")])
            .Check(Bodies, People)
            .Should()
            .Equal(
                Told(
                    LeadershipRules.NotOfTheLine,
                    ("record", "d1"),
                    ("officer", "m"),
                    ("line", "government"),
                    ("on", "2024-03-01")
                ),
                Told(
                    LeadershipRules.NotOfTheLine,
                    ("record", "d1"),
                    ("officer", "old"),
                    ("line", "military"),
                    ("on", "2024-03-01")
                )
            );
        LocalDate early = Opened.PlusDays(-1);
        JointDocument
            .Build(
                new("d2"),
                Body("joint"),
                "联合通知",
                early,
                [By(Government, "g", early), By(Military, "old", early)]
            )
            .Check(Bodies, People)
            .Should()
            .Equal(
                Told(LeadershipRules.JointOfficeAbsent, ("record", "d2"), ("office", "joint"), ("on", "2023-06-30"))
            );
    }

    [Fact]
    public void Information_is_exchanged_between_organs_of_the_office()
    {
        InformationExchange Tell(string giver, string receiver, string office = "joint") =>
            new(new("i1"), Body(office), Issued, Body(giver), Body(receiver), "潜力数据");

        Tell("afd", "office").Check(Bodies).Should().BeEmpty();
        Tell("committee", "office")
            .Check(Bodies)
            .Should()
            .Equal(Told(LeadershipRules.ExchangeOutsideOffice, ("exchange", "i1"), ("organ", "committee")));
        Tell("afd", "office", "office")
            .Check(Bodies)
            .Should()
            .Equal(
                Told(LeadershipRules.JointOfficeAbsent, ("record", "i1"), ("office", "office"), ("on", "2024-03-01"))
            );
        FluentActions
            .Invoking(() => Tell("afd", "afd"))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("receiver");
    }

    [Fact]
    public void A_consultation_has_both_lines_and_a_conclusion()
    {
        Consultation Of(string conclusion, LocalDate on, params string[] officers) =>
            new(new("c1"), Body("joint"), on, "征用方案", [.. officers.Select(Who)], conclusion);

        Of("同意", Issued, "g", "m").Check(Bodies, People).Should().BeEmpty();
        Of("同意", Issued, "g", "old")
            .Check(Bodies, People)
            .Should()
            .Equal(Told(LeadershipRules.ConsultationOneLine, ("consultation", "c1"), ("line", "military")));
        Of("同意", Opened.PlusDays(-1), "g", "m")
            .Check(Bodies, People)
            .Should()
            .ContainSingle()
            .Which.Rule.Should()
            .Be(LeadershipRules.JointOfficeAbsent);
        FluentActions
            .Invoking(() => Of("", Issued, "g", "m"))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("conclusion");
    }

    [Fact]
    public void Joint_documents_are_equal_when_everything_is()
    {
        JointDocument Of(string id = "d1", string office = "joint", string title = "联合通知", int days = 0) =>
            JointDocument.Build(
                new(id),
                Body(office),
                title,
                Issued.PlusDays(days),
                [By(Government, "g"), By(Military, "m")]
            );

        Of().Should().Be(Of());
        Of("d2").Should().NotBe(Of());
        Of(office: "other").Should().NotBe(Of());
        Of(title: "另一通知").Should().NotBe(Of());
        Of(days: 1).Should().NotBe(Of());
    }

    [Fact]
    public void A_joint_document_names_itself_and_its_office()
    {
        FluentActions
            .Invoking(() => JointDocument.Build(default, Body("joint"), "联合通知", Issued, []))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("id");
        FluentActions
            .Invoking(() => JointDocument.Build(new("d1"), default, "联合通知", Issued, []))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("office");
        FluentActions
            .Invoking(() => JointDocument.Build(new("d1"), Body("joint"), "联合通知", Issued, []))
            .Should()
            .Throw<DefectException>()
            .WithMessage("The joint document has 2 defect(s)*")
            .WithParameterName("signOffs");
    }

    [Fact]
    public void A_record_is_checked_against_an_establishment_and_a_roster_of_one_tree() =>
        JointDocument
            .Build(new("d1"), Body("joint"), "联合通知", Issued, [By(Government, "g"), By(Military, "m")])
            .Invoking(document => document.Check(Bodies, Roster.Build(Elsewhere.Tree, [], [])))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Establishment and roster are over different trees.*")
            .WithParameterName("roster");
}
