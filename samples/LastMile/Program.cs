// Jiaxing reaches the last mile: a grid member finds a rusted part in a shelter, the workstation orders it mended, a village gets its
// liaison point, and the command network closes. Everything but the division codes is invented.
using Mobilization.Domain;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Serialization;
using NodaTime;

// 1. A street with two villages and three grids, and who holds which post.
DivisionCode Code(string digits) => DivisionCode.Parse(digits);
(DivisionCode county, DivisionCode street) = (Code("330402"), Code("330402007"));
(DivisionCode baifu, DivisionCode pingshan) = (Code("330402007024"), Code("330402007029"));
AdministrativeTree tree = AdministrativeTree.Build([
    new(county, "南湖区", DivisionLevel.County),
    new(street, "建设街道", DivisionLevel.Township, county),
    new(baifu, "百福弄社区", DivisionLevel.Village, street),
    new(pingshan, "瓶山社区", DivisionLevel.Village, street),
    new(Code("330402007024001"), "百福弄第一网格", DivisionLevel.Grid, baifu),
    new(Code("330402007024002"), "百福弄第二网格", DivisionLevel.Grid, baifu),
    new(Code("330402007029001"), "瓶山第一网格", DivisionLevel.Grid, pingshan),
]);
var roster = Roster.Build(
    tree,
    [new(new("朱"), "朱卫东"), new(new("姚"), "姚玉兰"), new(new("徐"), "徐海燕")],
    [
        new(new("朱"), street, LeadershipLine.Military, "武装部部长"),
        new(new("姚"), baifu, LeadershipLine.Government, "党组织书记"),
        new(new("徐"), pingshan, LeadershipLine.Government, "党组织书记"),
    ]
);
var coverage = CoveragePolicy.Build(
    new CoveragePolicyVersion(
        new(2025, 1, 1),
        workstation: new([DivisionLevel.Township], ["武装部部长"], ["统一标识", "独立办公场所", "办公设备"]),
        liaisonPoint: new([DivisionLevel.Village], ["党组织书记"], ["标牌", "应急照明", "逃生绳", "储备物资"])
    )
);
GridMember[] members =
[
    new(new("甲"), Code("330402007024001"), ["人防设施巡查", "国防宣传"], new(new(2025, 1, 1))),
    new(new("乙"), Code("330402007024002"), ["国防宣传"], new(new(2025, 1, 1))),
    new(new("丙"), Code("330402007029001"), ["警报器巡查"], new(new(2025, 1, 1))),
];
Act By(string who, LocalDate on) => Act.Of(new(who), (on + new LocalTime(9, 0)).InUtc().ToInstant(), DateTimeZone.Utc);

// 2. The workstation opens together with the veterans' station, at first without its equipment.
string[] rooms = ["统一标识", "独立办公场所"];
var partner = Housing.JointWith("退役军人服务站");
Station workstation = Open(CoverageTier.Workstation, street, partner, "朱", rooms, new(2025, 2, 1));
var stranger = workstation.NameHead(new("姚"), By("朱", new(2025, 2, 2)), coverage, roster);
Check("only the street's own post heads it", stranger.Refusals.Single().Rule, CoverageRules.HeadNotInPost);

// 3. A patrol along the checkpoints of a shelter finds a rusted hinge and photographs it.
var shelter = new Facility(
    new("百福弄人防工程"),
    baifu,
    "人防工程",
    CalendarPeriod.Parse("P1M"),
    maintainer: "宏达物业公司",
    checkpoints: ["入口", "配电室", "防护门"]
);
var patrols = PatrolPolicy.Build(
    new PatrolPolicyVersion(new(2025, 1, 1), [new("人防工程", "人防设施巡查")], ["锈蚀", "密封垫缺失", "关闭不严"])
);
Instant noon = Instant.FromUtc(2025, 3, 3, 12, 0);
var rust = new Defect("锈蚀", "防护门", "铰链锈蚀，开启费力");
var patrol = new Patrol(
    new("0303"),
    shelter.Id,
    new(2025, 3, 3),
    PatrolMode.ElectronicTour,
    new("甲"),
    new([rust], [new(MediaKind.Photo, "sha256:5f1d", noon)]),
    [new("入口", noon - Duration.FromMinutes(20)), new("防护门", noon)],
    recordedAt: noon
);
PatrolReview review = patrols.On(new(2025, 3, 31)).Judge(tree, [shelter], [patrol]);
Check("one checkpoint was missed", review.Findings.Single()["checkpoint"], "配电室");
Check("the shelter is current", review.Tally().RollUp()[tree[county]].Currency, Figure.Ratio(1, 1));
DuePatrol next = review.Due(7, members).Single();
Check("the next patrol is due", next.DueOn, new LocalDate(2025, 4, 3));
Check("and somebody's duty", next.Members.Single().Value, "甲");

// 4. The workstation orders the property company to mend it; the first fix fails its re-inspection, the second passes.
RectificationOrder order = RectificationOrder.Draft(new("整改-1"), shelter);
order = order.Issue(workstation.Id, null, patrol, rust, new(2025, 3, 15), By("朱", new(2025, 3, 4))).State;
Check("the maintainer answers for it", order.Record!.Responsible, "宏达物业公司");
var bare = order.ReportFixed([], By("物业", new(2025, 3, 8)));
Check("no fix without evidence", bare.Refusals.Single().Rule, PatrolRules.EvidenceMissing);
MediaReference Photo(string hash, int day) => new(MediaKind.Photo, hash, Instant.FromUtc(2025, 3, day, 8, 0));
order = order.ReportFixed([Photo("sha256:6a02", 8)], By("物业", new(2025, 3, 8))).State;
order = order.Reinspect(passed: false, By("朱", new(2025, 3, 10)), "仍有锈迹").State;
order = order.ReportFixed([Photo("sha256:7b13", 14)], By("物业", new(2025, 3, 14))).State;
order = order.Reinspect(passed: true, By("朱", new(2025, 3, 18))).State;
Check("closed as of the report, not of the re-inspection", order.ClosedOn, new LocalDate(2025, 3, 14));
Check("hence on time", order.IsOnTime(new(2025, 3, 31)), true);
RectificationReview orders = patrols.On(new(2025, 3, 31)).JudgeOrders(tree, [shelter], [order.Record!]);
Check("ten days", new ClosingDays(orders.DaysToClose().RollUp()).Median(tree[county]), Figure.Count(10));

// 5. The equipment arrives, and one village opens its liaison point inside a host.
workstation = workstation.FitOut([.. rooms, "办公设备"], By("朱", new(2025, 3, 20))).State;
string[] stock = ["标牌", "应急照明", "逃生绳", "储备物资"];
Station point = Open(CoverageTier.LiaisonPoint, baifu, Housing.NestedIn("党群服务中心"), "姚", stock, new(2025, 3, 25));

// 6. Before and after: three tiers, each by itself, and the command network.
StationRecord[] stations = [.. workstation.Records, .. point.Records];
CoverageMap before = coverage.On(new(2025, 3, 1)).Judge(tree, stations, members, roster);
CoverageMap after = coverage.On(new(2025, 3, 31)).Judge(tree, stations, members, roster);
string Tiers(CoverageMap map) =>
    string.Join(' ', Enum.GetValues<CoverageTier>().Select(tier => map.Totals(tier)[tree[county]].Coverage));
Check("before", Tiers(before), "0/1 0/2 3/3");
Check("after", Tiers(after), "1/1 1/2 3/3");
Check("the network before", before.Network.Totals[tree[county]].Chain, Figure.Ratio(0, 3));
Check("the network after", after.Network.Totals[tree[county]].Chain, Figure.Ratio(2, 3));
foreach (CoverageChange change in after.Since(before))
{
    Console.WriteLine($"{change}; it lacked {string.Join("; ", change.Vanished)}");
}

// 7. What is left: one gap, which is also the only break of one grid.
CoverageVerdict gap = after.MendFirst().Order.Single();
Check("what to mend first", (gap.Unit, gap.Tier), (pingshan, CoverageTier.LiaisonPoint));
Check("it connects", after.Network.SoleBreaks().Single().Grids, 1);
Check("not complete yet", after.IsFullyCovered(tree[county]), false);
Console.WriteLine(FindingText.Format(gap.Missing.Single(), FindingLanguage.Chinese));

Station Open(CoverageTier tier, DivisionCode unit, Housing how, string head, string[] items, LocalDate on) =>
    Station
        .Draft(new(tree[unit].Name), tier)
        .Open(unit, how, new Id<Officer>(head), [.. items], By(head, on), coverage, roster)
        .State;

static void Check<T>(string what, T actual, T expected)
{
    Console.WriteLine($"{what}: {actual}");
    if (!EqualityComparer<T>.Default.Equals(actual, expected))
    {
        throw new InvalidOperationException($"{what}: {actual} instead of {expected}");
    }
}
