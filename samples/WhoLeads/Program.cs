// Lu'an's reform told in dates: the office is set up, duties move to it, posts are filled. Who leads where, on four days?
// The units are real; organs, officers and dates are made up.
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;
using NodaTime.Text;
using static Mobilization.Domain.Leadership.LeadershipLine;

DivisionCode city = DivisionCode.Parse("341500");
DivisionCode jinan = DivisionCode.Parse("341502");
DivisionCode yuan = DivisionCode.Parse("341503");
AdministrativeTree tree = AdministrativeTree.Build([
    new(city, "六安市", DivisionLevel.Prefecture),
    new(jinan, "金安区", DivisionLevel.County, city),
    new(yuan, "裕安区", DivisionLevel.County, city),
]);

LocalDate reform = new(2023, 7, 1);
var until = new DateRange(new(2010, 1, 1), reform);
var since = new DateRange(reform);
var facts = new LeadershipFacts(
    officers:
    [
        .. new[] { "钱立", "孙和", "李安", "周成", "吴用", "郑同", "王远" }.Select(name => new Officer(
            new(name),
            name
        )),
    ],
    appointments:
    [
        new(new("钱立"), city, Government, "人防办主任", until, organ: new("defence")),
        new(new("钱立"), city, Government, "国动办主任", since, isActing: true, organ: new("office")),
        new(new("孙和"), city, Government, "国动办主任", new(new(2024, 1, 1)), organ: new("office")),
        new(new("李安"), city, Military, "军分区司令员", organ: new("garrison")),
        new(new("周成"), jinan, Military, "人武部部长", new(new(2020, 1, 1), new(2024, 3, 1))),
        new(new("吴用"), jinan, Military, "人武部副部长"),
        new(new("郑同"), jinan, Government, "国动办主任", new(new(2023, 9, 1))),
        new(new("郑同"), jinan, Government, "区长"), // a concurrent post
        new(new("王远"), yuan, Military, "人武部部长"),
    ],
    organs:
    [
        new(new("defence"), "六安市人防办", OrganKind.SpecializedOffice, city, until),
        new(new("office"), "六安市国动办", OrganKind.MobilizationOffice, city, since),
        new(new("garrison"), "六安军分区", OrganKind.Garrison, city),
        new(new("joint"), "六安市联合办公室", OrganKind.JointOffice, city, since),
        new(new("jinan"), "金安区国动办", OrganKind.MobilizationOffice, jinan, new(new(2023, 9, 1))),
        new(new("yuan"), "裕安区国动办", OrganKind.MobilizationOffice, yuan, new(new(2023, 9, 1))),
    ],
    supervisions: [new(new("jinan"), new("office")), new(new("yuan"), new("office"))],
    successions: [new(new("defence"), new("office"), reform)],
    jointOffices: [new(new("joint"), [new("office"), new("garrison")])]
);
Roster roster = Roster.Build(tree, facts.Officers, facts.Appointments);
Establishment bodies = Establishment.Build(tree, facts);

LeadingPosts posts = LeadingPosts.Build(
    new(Government, DivisionLevel.Prefecture, ["人防办主任"]),
    new(Government, DivisionLevel.Prefecture, ["国动办主任"], from: reform),
    new(Government, DivisionLevel.County, ["国动办主任"], from: reform),
    new(Military, DivisionLevel.Prefecture, ["军分区司令员"]),
    new(Military, DivisionLevel.County, ["人武部部长"], substitutes: ["人武部副部长"])
);

// One leader if there is one; else whoever is designated; else the superior's.
LeaderResolver resolver = LeaderResolvers.FirstOf(
    LeaderResolvers.FullHolder,
    LeaderResolvers.Acting,
    LeaderResolvers.Substitute,
    LeaderResolvers.Superior(bodies, LeaderResolvers.FullHolder)
);
LocalDate[] days = [new(2023, 6, 30), reform, new(2024, 1, 1), new(2024, 3, 1)];
foreach (LeadershipLine line in Enum.GetValues<LeadershipLine>())
{
    Console.WriteLine($"{line}: {string.Join("  ", days.Select(LocalDatePattern.Iso.Format))}");
    foreach (Division unit in tree.Divisions)
    {
        Console.WriteLine($"  {unit.Name}   {string.Join("        ", days.Select(day => Leader(unit, line, day)))}");
    }
}

string[] asked =
[
    .. from line in Enum.GetValues<LeadershipLine>()
    from unit in tree.Divisions
    select string.Join(' ', days.Select(day => Leader(unit, line, day))),
];
Demand(
    asked.SequenceEqual([
        "钱立 钱立 孙和 孙和", // the head of the old office acts in the new one until the post is filled
        "—— —— 郑同 郑同", // not set up yet
        "—— —— 孙和 孙和", // set up but never filled: the superior answers
        "李安 李安 李安 李安",
        "周成 周成 周成 吴用", // the head left, the deputy is designated
        "王远 王远 王远 王远",
    ]),
    "who leads where"
);
Demand(roster.WhoLeads(tree[city], Government, posts, days[2]).Count == 2, "an acting and a full holder overlap");

// Duties: the survey moves from the garrison to the office, and the garrison goes on helping on site.
var survey = new Duty(new("survey"), "潜力调查", ResponsibilityScope.Region, new("garrison"), new(2010, 1, 1));
DutyRegister duties = DutyRegister.Build(
    bodies,
    [survey],
    [new(survey.Id, new("garrison"), new("office"), new(2023, 10, 1), cooperation: "现地核查")]
);
Demand(Answers(days[1]) == "garrison " && Answers(days[2]) == "office garrison", "who answers for the survey");
Demand(bodies.NowOf(new("defence"), days[1]).Single().Id == new Id<Organ>("office"), "what the office was before");

// How far has the reform come, and who holds it back?
ReformRecord progress = ReformRecord.Build(
    tree,
    new ReformPlan([DivisionLevel.Prefecture, DivisionLevel.County]),
    [
        new(city, reform, ReformPhase.SetUp),
        new(city, new(2023, 10, 1), ReformPhase.TransferDuties),
        new(jinan, new(2023, 9, 1), ReformPhase.SetUp),
        new(jinan, new(2023, 12, 1), ReformPhase.TransferDuties),
        new(yuan, new(2023, 9, 1), ReformPhase.SetUp),
    ]
);
ReformTally tally = progress.On(days[3])[tree[city]];
Division[] late = [.. progress.HeldBackBy(tree[city], ReformPhase.TransferDuties, days[3])];
Console.WriteLine(
    $"duties transferred: {tally.Progress(ReformPhase.TransferDuties)}, held back by {string.Join(", ", late)}"
);
Demand(tally.Reached == ReformPhase.SetUp && late.Single() == tree[yuan], "how far the reform has come");
return 0;

string Leader(Division unit, LeadershipLine line, LocalDate day) =>
    roster.WhoLeads(unit, line, posts, day).Resolve(resolver) is { } held
    && roster.TryFind(held.Officer, out Officer? who)
        ? who.Name
        : "——";

string Answers(LocalDate day) =>
    duties.TryFindHolding(survey.Id, day, out DutyHolding? holding)
        ? $"{holding.Organ} {string.Join(' ', holding.Cooperations.Select(one => one.Organ))}"
        : "";

static void Demand(bool holds, string what)
{
    if (!holds)
    {
        throw new InvalidOperationException($"Not as told: {what}.");
    }
}
