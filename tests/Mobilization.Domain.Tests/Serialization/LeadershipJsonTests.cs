using System.Text.Json;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Serialization;
using static Mobilization.Domain.Leadership.LeadershipLine;
using static Mobilization.Domain.Tests.Leadership.Luan;

namespace Mobilization.Domain.Tests.Serialization;

public class LeadershipJsonTests
{
    private static readonly LocalDate Reform = Day(2023, 7, 1);
    private static readonly DateRange Since = new(Reform);

    private static T Reread<T>(T value)
    {
        string json = JsonSerializer.Serialize(value, MobilizationJson.Of<T>());
        T back = JsonSerializer.Deserialize(json, MobilizationJson.Of<T>())!;
        JsonSerializer.Serialize(back, MobilizationJson.Of<T>()).Should().Be(json);
        return back;
    }

    private static void RoundTrips<T>(T value) => Reread(value).Should().Be(value);

    [Fact]
    public void Facts_and_records_read_back_equal()
    {
        RoundTrips(Holds("a", Jinan, Military, "人武部部长", Since, acting: true, organ: "afd"));
        RoundTrips(Holds("a", Jinan, Government, ""));
        RoundTrips(OrganKind.JointOffice);
        RoundTrips(OrganKind.ArmedForcesDepartment);
        RoundTrips(new OrganKind("mayor", Government, [DivisionLevel.Township]));
        RoundTrips(Stands("o", OrganKind.MobilizationOffice, Jinan, Since, seat: Street));
        RoundTrips(Under("o", "p", Since));
        RoundTrips(new Succession(Body("o"), Body("p"), Reform));
        var member = new MemberUnit(new("m"), "财政局", ResponsibilityScope.Sector, Since);
        RoundTrips(member);
        RoundTrips(new MobilizationCommittee(Body("o"), "主任", [member], Body("p")));
        RoundTrips(new JointOffice(Body("o"), [Body("p"), Body("q")]));
        RoundTrips(new LeadingPostRule(Military, DivisionLevel.County, ["x", "y"], ["z"], Reform));
        RoundTrips(new RequiredPost(Military, DivisionLevel.County, "x", 2));
        RoundTrips(new PostExclusion("x", "y"));
        RoundTrips(new Duty(new("d"), "潜力调查", ResponsibilityScope.Region, Body("o"), Reform));
        RoundTrips(new DutyTransfer(new("d"), Body("o"), Body("p"), Reform, "现地核查"));
        RoundTrips(new DutyTransfer(new("d"), Body("o"), Body("p"), Reform));
        SignOff[] both = [new(Government, Who("g"), Reform), new(Military, Who("m"), Reform)];
        RoundTrips(both[0]);
        RoundTrips(JointDocument.Build(new("j"), Body("o"), "通知", Reform, [.. both]));
        RoundTrips(new InformationExchange(new("i"), Body("o"), Reform, Body("p"), Body("q"), "数据"));
        RoundTrips(new Consultation(new("c"), Body("o"), Reform, "事项", [Who("g"), Who("m")], "同意"));
        RoundTrips(new ReformPlan([DivisionLevel.County], ["职能转变"]));
        RoundTrips(new ReformMilestone(DivisionCode.Parse(Jinan), Reform, ReformPhase.JoinForces));
        RoundTrips(new ReformMilestone(DivisionCode.Parse(Jinan), Reform, transformation: "职能转变"));
        RoundTrips(new PostGroup(Military, DivisionLevel.County));
        RoundTrips(new PostTally(3, 2, 1));
        RoundTrips(new LeaderTally(4, 3, 2, 1));
        RoundTrips(new ReformTally(7, 6, 5, 4, 3, 2, 1));
        foreach (ReformPhase phase in Enum.GetValues<ReformPhase>())
        {
            RoundTrips(phase);
        }
    }

    [Fact]
    public void Lists_of_facts_and_policies_read_back()
    {
        var facts = new LeadershipFacts(
            [Person("a")],
            [Holds("a", Jinan, Military, "x")],
            [Stands("o", OrganKind.MobilizationOffice, Jinan), Stands("p", OrganKind.MobilizationCommittee, Jinan)],
            [Under("o", "p")],
            [new(Body("o"), Body("p"), Reform)],
            [new(Body("p"), "主任")],
            [new(Body("q"), [Body("o")])]
        );
        LeadershipFacts back = Reread(facts);
        back.Officers.Should().Equal(facts.Officers);
        back.Appointments.Should().Equal(facts.Appointments);
        back.Organs.Should().Equal(facts.Organs);
        back.Supervisions.Should().Equal(facts.Supervisions);
        back.Successions.Should().Equal(facts.Successions);
        back.Committees.Should().Equal(facts.Committees);
        back.JointOffices.Should().Equal(facts.JointOffices);

        LeadingPosts leading = LeadingPosts.Build(new LeadingPostRule(Military, DivisionLevel.County, ["x"]));
        Reread(leading).Rules.Should().Equal(leading.Rules);
        StaffingPolicy policy = Reread(
            new StaffingPolicy(
                leading,
                [new(Military, DivisionLevel.County, "x")],
                [new("x", "y")],
                [DivisionCode.Parse(Yuan)]
            )
        );
        policy.Leading.Rules.Should().Equal(leading.Rules);
        policy.Required.Should().Equal(new RequiredPost(Military, DivisionLevel.County, "x"));
        policy.Exclusions.Should().Equal(new PostExclusion("x", "y"));
        policy.Exempt.Should().Equal(DivisionCode.Parse(Yuan));
    }

    [Fact]
    public void An_appointment_is_written_plainly()
    {
        string json = JsonSerializer.Serialize(
            Holds("a", Jinan, Military, "人武部部长", Since, organ: "afd"),
            MobilizationJson.Of<Appointment>()
        );

        json.Should()
            .Be(
                """{"officer":"a","unit":"341502000000","line":"military","post":"人武部部长","during":{"from":"2023-07-01","to":null},"isActing":false,"organ":"afd"}"""
            );
        JsonSerializer
            .Deserialize(
                """{"officer":"a","unit":"341502000000","line":"military","post":""}""",
                MobilizationJson.Of<Appointment>()
            )
            .Should()
            .Be(Holds("a", Jinan, Military, ""), "what may be left out holds at all times");
    }

    [Theory]
    [InlineData("""{"officer":"a","unit":"3415","line":"military","post":""}""", "$.unit")]
    [InlineData("""{"officer":"a","unit":"341502000000","line":"navy","post":""}""", "$.line")]
    [InlineData("""{"officer":"","unit":"341502000000","line":"military","post":""}""", "$.officer")]
    [InlineData("""{"officer":"a","unit":"341502000000","line":"military","post":null}""", "$.post")]
    [InlineData("""{"officer":"a","unit":"341502000000","line":"military"}""", "$")]
    [InlineData("""{"officer":"a","unit":"341502000000","line":"military","post":"","isActing":true}""", "$")]
    [InlineData("""{"officer":"a","unit":"341502000000","line":"military","post":"","rank":1}""", "$.rank")]
    [InlineData(
        """{"officer":"a","unit":"341502000000","line":"military","post":"","during":{"from":"2023-07-01","to":"2023-06-30"}}""",
        "$.during"
    )]
    public void A_bad_appointment_is_told_with_its_path(string json, string path) =>
        FluentActions
            .Invoking(() => JsonSerializer.Deserialize(json, MobilizationJson.Of<Appointment>()))
            .Should()
            .Throw<JsonException>()
            .Which.Path.Should()
            .Be(path);

    [Theory]
    [InlineData("""{"officers":[null]}""", "$.officers[0]")]
    [InlineData("""{"appointments":[{"officer":"a"}]}""", "$.appointments[0]")]
    [InlineData("""{"supervisions":[{"subordinate":"a","superior":"b"},{"subordinate":"a"}]}""", "$.supervisions[1]")]
    [InlineData(
        """{"organs":[{"id":"o","name":"x","kind":{"name":"k","line":null,"levels":[]},"unit":"341502000000"}]}""",
        "$.organs[0].kind"
    )]
    [InlineData(
        """{"organs":[{"id":"o","name":"x","kind":{"name":"k","line":null,"levels":["nation"]},"unit":"341502000000"}]}""",
        "$.organs[0].kind.levels[0]"
    )]
    public void Bad_facts_are_told_with_their_path(string json, string path) =>
        FluentActions
            .Invoking(() => JsonSerializer.Deserialize(json, MobilizationJson.Of<LeadershipFacts>()))
            .Should()
            .Throw<JsonException>()
            .Which.Path.Should()
            .StartWith(path);

    [Fact]
    public void A_joint_document_without_both_sign_offs_cannot_be_read() =>
        FluentActions
            .Invoking(() =>
                JsonSerializer.Deserialize(
                    """{"id":"j","office":"o","title":"t","on":"2024-01-01","signOffs":[{"line":"military","officer":"m","on":"2024-01-01"}]}""",
                    MobilizationJson.Of<JointDocument>()
                )
            )
            .Should()
            .Throw<JsonException>()
            .WithMessage("*leadership.sign-off-missing*");
}
