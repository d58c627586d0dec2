using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using static Mobilization.Domain.Leadership.LeadershipLine;
using static Mobilization.Domain.Tests.Serialization.RootSamples;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>The samples of room Leadership.</summary>
internal static class LeadershipSamples
{
    private static readonly Organ Office = new(
        new("o"),
        "南湖区国动办",
        OrganKind.MobilizationOffice,
        Nanhu,
        new(Begin),
        Street
    );

    private static readonly MemberUnit Treasury = new(new("m"), "财政局", ResponsibilityScope.Sector, new(Begin));

    private static readonly LeadingPostRule ArmsPost = new(
        Military,
        DivisionLevel.County,
        ["人武部部长"],
        ["人武部政委"],
        Begin
    );

    private static readonly Appointment Head = new(
        new("P3"),
        Nanhu,
        Military,
        "人武部部长",
        Year,
        isActing: true,
        new("afd")
    );

    private static readonly SignOff[] BothLines = [new(Government, new("g"), Day), new(Military, new("m"), Day)];

    public static object[] All =>
        [
            Head,
            new Appointment(new("P3"), Nanhu, Government, ""),
            OrganKind.JointOffice,
            new OrganKind("镇长", Government, [DivisionLevel.Township]),
            Office,
            new Supervision(new("o"), new("p"), Year),
            new Succession(new("p"), new("o"), Day),
            Treasury,
            new MobilizationCommittee(new("c"), "主任", [Treasury], new("o")),
            new JointOffice(new("j"), [new("o"), new("afd")]),
            new LeadershipFacts(
                [new(new("P3"), "汤")],
                [Head],
                [Office],
                [new(new("o"), new("p"), new(Begin))],
                [new(new("p"), new("o"), Day)],
                [new(new("c"), "主任")],
                [new(new("j"), [new("o")])]
            ),
            ArmsPost,
            LeadingPosts.Build(ArmsPost),
            new RequiredPost(Military, DivisionLevel.County, "人武部部长", 2),
            new PostExclusion("国动办主任", "人武部部长"),
            new StaffingPolicy(
                LeadingPosts.Build(ArmsPost),
                [new(Military, DivisionLevel.County, "人武部部长")],
                [new("国动办主任", "人武部部长")],
                [Street]
            ),
            new Duty(new("d"), "潜力调查", ResponsibilityScope.Region, new("o"), Begin),
            new DutyTransfer(new("d"), new("o"), new("p"), Day, "现地核查"),
            new DutyTransfer(new("d"), new("o"), new("p"), Day),
            new DutyCooperation(new("o"), "现地核查", Begin),
            new DutyHolding(new("p"), Day, [new(new("o"), "现地核查", Begin)]),
            BothLines[0],
            JointDocument.Build(new("j1"), new("j"), "关于潜力核查的通知", Day, [.. BothLines]),
            new InformationExchange(new("i1"), new("j"), Day, new("o"), new("afd"), "潜力数据"),
            new Consultation(new("c1"), new("j"), Day, "重大事项", [new("g"), new("m")], "同意"),
            new ReformPlan([DivisionLevel.County], ["职能转变"]),
            new ReformMilestone(Nanhu, Day, ReformPhase.JoinForces),
            new ReformMilestone(Nanhu, Day, transformation: "职能转变"),
            new PostGroup(Military, DivisionLevel.County),
            new PostTally(3, 2, 1),
            new LeaderTally(4, 3, 1, 0),
            new ReformTally(7, 6, 5, 4, 3, 2, 1),
        ];
}
