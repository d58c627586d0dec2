// Hengyang's survey of mobilization potential, from the deployment meeting to the year-end assessment: every county's task is
// claimed by one person of the mobilization office and one of the armed-forces department together (共同认领).
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tasking;
using NodaTime;

const LeadershipLine government = LeadershipLine.Government;
const LeadershipLine military = LeadershipLine.Military;
DateTimeZone zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

string[] districts = "430405珠晖区 430406雁峰区 430407石鼓区 430408蒸湘区 430412南岳区".Split(' ');
var cityCode = DivisionCode.Parse("430400");
AdministrativeTree tree = AdministrativeTree.Build([
    new(cityCode, "衡阳市", DivisionLevel.Prefecture, null),
    .. districts.Select(one => new DivisionRow(DivisionCode.Parse(one[..6]), one[6..], DivisionLevel.County, cityCode)),
]);
Division city = tree[cityCode];

// Each district: one responsible person a line, called by name and line. 雁峰's military one leaves on 15 April.
var posts = new List<Appointment>
{
    new(new("市-国动办"), city.Code, government, "国动办主任"),
    new(new("市-警备区"), city.Code, military, "警备区参谋长"),
    new(new("雁峰区-接任"), DivisionCode.Parse("430406"), military, "人武部部长", new(new(2025, 4, 15))),
};
foreach (Division district in city.Children)
{
    posts.Add(new(new($"{district.Name}-国动办"), district.Code, government, "国动办主任"));
    LocalDate? until = district.Name == "雁峰区" ? new LocalDate(2025, 4, 15) : null;
    posts.Add(new(new($"{district.Name}-人武部"), district.Code, military, "人武部部长", new(new(2024, 1, 1), until)));
}
Roster roster = Roster.Build(tree, posts.Select(post => new Officer(post.Officer, post.Officer.Value)), posts);

Act By(string who, int month, int day, string? inNameOf = null) =>
    Act.Of(
        new(who),
        new LocalDateTime(2025, month, day, 9, 0).InZoneLeniently(zone).ToInstant(),
        zone,
        inNameOf: inNameOf
    );
Act Office(int month, int day) => By("市-国动办", month, day, "衡阳市国动委联合办公室");

// 1. Deployment and decomposition: 1,000 enterprises to survey, shared out by what each district reported last year.
var survey = new Deployment(
    new("2025-普查"),
    "2025年潜力普查",
    new(2025, 3, 3),
    new(2025, 6, 30),
    new Quantity(1000, "家")
);
MobilizationTask cityTask = survey.Decompose(tree.Roots, new(2025, 3, 3), new(2025, 3, 7)).Single();
decimal Reported(Division unit) => int.Parse("310 240 222 333 071".Split(' ')[unit.Ordinal - 1]);
var tasks = cityTask.Decompose(city.Children, new(2025, 3, 10), new(2025, 3, 21), weight: Reported);
Assert(tasks.Sum(task => task.Target!.Value.Amount) == 1000, "the shares add up to the whole");
Assert(Decomposition.Check(cityTask, tree, tasks).IsEmpty, "no district is lost, none has two tasks");
Console.WriteLine(string.Join(", ", tasks.Select(task => $"{tree[task.Unit].Name} {task.Target}")));

// 2. Claims: four districts by both lines, one of them late; 南岳 by the government line alone.
var claims = new Dictionary<string, DualClaim>();
foreach (MobilizationTask task in tasks)
{
    string name = tree[task.Unit].Name;
    DualClaim claim = task.OpenClaim().Claim(government, By($"{name}-国动办", 3, 12), roster).State;
    int day = name == "石鼓区" ? 24 : 14;
    claims[name] = name == "南岳区" ? claim : claim.Claim(military, By($"{name}-人武部", 3, day), roster).State;
}
var second = claims["珠晖区"].Claim(military, By("珠晖区-人武部", 3, 25), roster);
Assert(second.Refusals.Single().Rule == TaskingRules.LineTaken, "a taken line refuses whoever asks");
Console.WriteLine(FindingText.Format(second.Refusals[0], FindingLanguage.Chinese));

CampaignStatus march = CampaignStatus.Of(tree, claims.Values, new(2025, 3, 24));
Assert(march[city].Completeness == Figure.Ratio(4, 5) && march[city].Late == 1, "4/5 dual, one of them late");
Assert(march.HeldBackBy(city.Children).Single().Unit.Name == "南岳区", "one district holds the campaign back");
Console.WriteLine(claims["南岳区"].Escalation(tree, new(2025, 3, 24)));

// 3. A pair: the military mentor hands base data over, the government mentee signs for them.
MentorPairing pair = MentorPairing
    .Draft(new("结对-1"), tasks[0].Unit)
    .Form(new("珠晖区-人武部"), new("珠晖区-国动办"), By("珠晖区-人武部", 3, 26), roster)
    .State.HandOver(["退役军人底数", "车辆底数"], By("珠晖区-人武部", 3, 27))
    .State;
Assert(!pair.Receive(receipt: null, By("珠晖区-国动办", 3, 28)).IsAccepted, "no handover closes without a receipt");
Assert(pair.Receive("珠交字1号", By("珠晖区-国动办", 3, 28)).State.OpenHandover is null, "with one it does");

// 4. A substitute: 雁峰's holder leaves mid-task, the joint office frees the seat, the successor claims it.
DualClaim yanfeng = claims["雁峰区"].Start(By("雁峰区-国动办", 4, 1), roster).State;
Assert(
    yanfeng.Substitutions(roster, new(2025, 4, 15)).Single()["holder"] == "雁峰区-人武部",
    "the change of post is found"
);
yanfeng = yanfeng
    .Release(military, Office(4, 16), roster)
    .State.Claim(military, By("雁峰区-接任", 4, 17), roster)
    .State;
Assert(yanfeng.Step == ClaimStep.Dual, "the substitute makes the claim whole again");

// 5. Weekly dispatch over April's plan, every Friday.
var fridays = new DispatchPolicy(new DispatchRule(new(2025, 1, 1), IsoDayOfWeek.Friday));
MonthlyPlan april = MonthlyPlan
    .Draft(new("4月"), city.Code, 2025, 4)
    .Adopt([new(new("入户"), "入户核查", new(new(2025, 4, 1), new LocalDate(2025, 5, 1)))], By("市-国动办", 3, 31))
    .State;
Assert(!april.Dispatch([new(new("入户"), false)], Office(4, 3), fridays).IsAccepted, "a Thursday needs a reason");
april = april.Dispatch([new(new("入户"), false)], Office(4, 3), fridays, "4月4日清明节").State;
april = april.Dispatch([new(new("入户"), true)], Office(4, 11), fridays).State;
Assert(april.Tally(fridays, new(2025, 4, 20)).Completeness == Figure.Ratio(2, 3), "two of three dispatches were held");

// 6. Work, site check in the name of the joint office, acceptance: returned once, then accepted.
DualClaim zhuhui = claims["珠晖区"]
    .Start(By("珠晖区-人武部", 4, 2), roster)
    .State.Submit(By("珠晖区-国动办", 5, 20), roster)
    .State.Countersign(By("珠晖区-人武部", 5, 21), roster)
    .State.Return("现地核查漏报3家", Office(5, 26), roster)
    .State.Start(By("珠晖区-国动办", 5, 27), roster)
    .State.Submit(By("珠晖区-国动办", 6, 3), roster)
    .State.Countersign(By("珠晖区-人武部", 6, 4), roster)
    .State.Accept(Office(6, 9), roster)
    .State;
Assert(zhuhui is { Step: ClaimStep.Accepted, Version: 10 } && !zhuhui.IsOverdue(new(2025, 7, 1)), "accepted in time");
(claims["珠晖区"], claims["雁峰区"]) = (zhuhui, yanfeng);

// 7. The year: planned, supervised over two levels of member units, assessed on what the campaign came to.
CampaignStatus july = CampaignStatus.Of(tree, claims.Values, new(2025, 7, 1));
Assert(
    july[city] is { Tasks: 5, Dual: 4, Accepted: 1, HalfGovernment: 1, Overdue: 1, Late: 2 },
    "the campaign's figures"
);
SupervisedUnit[] units = [new(new("市工信局"), cityCode), new(new("珠晖区工信局"), tasks[0].Unit)];
var group = new SupervisionGroup(new("督导一组"), new("市-警备区"), [], [.. units]);
AnnualCycle year = AnnualCycle
    .Draft(new("2025"), city.Code, 2025)
    .Plan("2025年工作要点", By("市-国动办", 1, 10))
    .State.Supervise([group], Office(7, 10), tree)
    .State.Assess($"认领率{july[city].Completeness}", Office(12, 20))
    .State;
Assert(year.Assessment!.Result == "认领率4/5", "planned, supervised, assessed");
Console.WriteLine($"{city.Name}: {july[city]}");

static void Assert(bool holds, string what)
{
    if (!holds)
    {
        throw new InvalidOperationException($"The story went otherwise: {what}.");
    }
}
