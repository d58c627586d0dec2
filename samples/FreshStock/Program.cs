// Hengyang keeps its potential data (潜力数据) fresh: a survey, a check on site by both lines, what was found, and the plan for
// the next checks. Everything but the division codes is invented.
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Serialization;
using NodaTime;

// 1. The city, what is counted, and how old a figure may become.
var city = DivisionCode.Parse("430400");
AdministrativeTree tree = AdministrativeTree.Build([
    new(city, "衡阳市", DivisionLevel.Prefecture),
    new(DivisionCode.Parse("430405"), "珠晖区", DivisionLevel.County, city),
    new(DivisionCode.Parse("430406"), "雁峰区", DivisionLevel.County, city),
    new(DivisionCode.Parse("430407"), "石鼓区", DivisionLevel.County, city),
]);
CategoryTree categories = CategoryTree.Build([
    new("1000000", "救援装备"),
    new("1010000", "工程机械", "1000000"),
    new("1010100", "挖掘机", "1010000"),
    new("2000000", "运输能力"),
]);
AgeLimit Limit(string warn, string stale) => new(CalendarPeriod.Parse(warn), CalendarPeriod.Parse(stale));
var policy = FreshnessPolicy.Build(
    "2025-1",
    categories,
    [
        new("", new(2024, 1, 1), Limit("P6M", "P1Y")),
        new("1010000", new(2024, 1, 1), Limit("P3M", "P6M")),
        new("1010000", new(2025, 9, 1), Limit("P1M", "P2M")), // announced: machines twice as often from September on
    ]
);

// 2. The survey: departments report. One report is corrected; what stood before is kept.
Act By(string who, LocalDate on) => Act.Of(new(who), on.AtMidnight().InUtc().ToInstant(), DateTimeZone.Utc);
var lives = new Dictionary<string, RecordLife>();
void Report(string id, string unit, string category, decimal amount, string measure, LocalDate? verified)
{
    var record = new PotentialRecord(
        new(id),
        DivisionCode.Parse(unit),
        category,
        new(amount, measure),
        category.StartsWith('1') ? "应急管理局" : "交通运输局",
        new(2025, 1, 10),
        verified
    );
    lives[id] = RecordLife.Open(new(id)).Report(record, By("填报员", new(2025, 1, 10))).State;
}
Report("珠晖-1", "430405", "1010100", 20, "台", new(2025, 1, 10));
Report("珠晖-2", "430405", "1010100", 4, "台", new(2024, 9, 30));
Report("珠晖-3", "430405", "2000000", 60, "辆", new(2024, 3, 1));
Report("雁峰-1", "430406", "1010000", 12, "台", new(2025, 3, 1));
Report("雁峰-2", "430406", "2000000", 35, "辆", null);
Report("石鼓-1", "430407", "2000000", 18, "辆", new(2024, 12, 1));

RecordLife life = lives["石鼓-1"];
var corrected = new PotentialRecord(
    new("石鼓-1"),
    DivisionCode.Parse("430407"),
    "2000000",
    new(16, "辆"),
    "交通运输局",
    new(2025, 1, 10),
    new(2024, 12, 1)
);
lives["石鼓-1"] = life.Correct(corrected, "两辆已报废", By("填报员", new(2025, 2, 1))).State;
Assert(lives["石鼓-1"].Corrections.Single().Before.Quantity.Amount == 18, "the earlier figure is kept");

// 3. The check on site: one verifier of each line. A form that only one line signed is refused, and says why.
SiteVerification Visit(string id, string record, decimal observed, string measure, string? military = "周志强") =>
    new(
        new(id),
        new(record),
        new(2025, 3, 20),
        addressMatches: true,
        observed,
        measure,
        categoryMatches: true,
        notAssessedBecause: null,
        military is null ? null : new Id<Officer>(military),
        new Id<Officer>("陈晓燕")
    );
LocalDate entered = new(2025, 3, 21);
foreach (SiteVerification visit in new[] { Visit("V1", "珠晖-1", 19, "台"), Visit("V2", "雁峰-2", 30, "辆") })
{
    lives[visit.Record.Value] = lives[visit.Record.Value].Verify(visit, By("录入员", entered)).State;
}
var refused = lives["珠晖-3"].Verify(Visit("V3", "珠晖-3", 60, "辆", military: null), By("录入员", entered));
Console.WriteLine(FindingText.Format(refused.Refusals.Single(), FindingLanguage.Chinese));
Assert(refused.Refusals.Single().Rule == PotentialRules.VerifierMissing, "both lines must verify");

// 4. What is known at the end of March.
LocalDate asOf = new(2025, 3, 31);
KnownStock stock = KnownStock.Build(
    tree,
    categories,
    lives.Values.Select(one => one.KnownOn(asOf)).OfType<PotentialRecord>(),
    lives.Values.SelectMany(one => one.Verifications),
    asOf
);
FreshnessJudge judge = policy.On(asOf);
Rollup<FreshnessTally> freshness = stock.Freshness(judge).RollUp();
Rollup<AccuracyTally> accuracy = stock.Accuracy(new("2025-1", absolute: 1, relative: 0.05m)).RollUp();
foreach (Division unit in tree.Divisions)
{
    Console.WriteLine($"{unit.Name}: 保鲜度 {freshness[unit].Freshness}, 精准度 {accuracy[unit].Record}");
}
foreach (KnownRecord record in stock.Records)
{
    Console.WriteLine(
        $"  {record.Record.Id}: {FindingText.Format(stock.Judge(judge, record).Why, FindingLanguage.Chinese)}"
    );
}
Assert(freshness[tree["430400"]].Freshness == Figure.Ratio(4, 6), "four of six are fresh or due");
Assert(accuracy[tree["430400"]].Record == Figure.Ratio(1, 2), "19 of 20 is near enough, 30 of 35 is not");
Assert(accuracy[tree["430407"]].Record == Figure.NoData, "nobody was in Shigu yet");
var machines = stock.Quantities().RollUp()[new("1000000", "台"), tree["430400"]];
Assert(machines == 36, "excavators and other machines add up");

// 5. The plan: what to verify now so that every district has three quarters of its data in date, and what is next.
FreshnessOutlook outlook = stock.Outlook(policy);
VerificationPlan plan = outlook.Plan(DivisionLevel.County, Figure.Ratio(3, 4));
Console.WriteLine($"待核查: {string.Join(", ", plan.Records.Select(record => record.Record.Id))}");
Assert(plan.Records.Select(record => record.Record.Id.Value).SequenceEqual(["珠晖-3", "珠晖-2"]), "oldest first");
LocalDate? falls = outlook.FallsBelow(tree["430406"], Figure.Ratio(3, 4));
Assert(falls == new LocalDate(2025, 9, 1), "Yanfeng is in date until the announced rule comes");
foreach (FreshnessChange change in outlook.Calendar(new(asOf, new(2025, 7, 1))))
{
    Console.WriteLine($"  {change.Day:uuuu-MM-dd} {change.Record.Record.Id}: {change.Before} > {change.After}");
}

static void Assert(bool isSo, string what)
{
    if (!isSo)
    {
        Console.Error.WriteLine($"Wrong: {what}.");
        Environment.Exit(1);
    }
}
