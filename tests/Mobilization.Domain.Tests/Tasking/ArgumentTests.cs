using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>Callers' mistakes in this room: what each is told, and by which parameter's name.</summary>
public sealed class ArgumentTests
{
    private static readonly DateRange January = new(new(2025, 1, 1), new LocalDate(2025, 2, 1));
    private static readonly ImmutableArray<EscalationStep> Steps = [new("市住建局", DivisionLevel.Prefecture)];

    private static Instant At => By("g").At;

    public static TheoryData<string, Action, string, string> Mistakes()
    {
        var told = new TheoryData<string, Action, string, string>();
        void Add(string what, Action mistake, string message, string parameter) =>
            told.Add(what, mistake, message, parameter);

        Add("split", () => Apportionment.Split(-1, [1]), "The amount can't be a quantity's.*", "amount");
        Add("split by nothing", () => Apportionment.Split(1, [0, 0]), "There is no weight above 0.*", "weights");
        Add("split among nobody", () => Apportionment.Split(1, []), "There is no weight above 0.*", "weights");
        Add("split by less than nothing", () => Apportionment.Split(1, [1, -1]), "*", "weights");
        Add("split too coarsely", () => Apportionment.Split(1.5m, [1], decimals: 0), "*", "decimals");
        Add("split too finely", () => Apportionment.Split(1, [1], decimals: 7), "*", "decimals");
        Add("tasks", () => Campaign.Build(Tree, [Task(), null!]), "A task is null.*", "tasks");
        Add("parts", () => Campaign.Build(Tree, []).PartsOf(new("X")), "The campaign has no task X.*", "task");
        Add("part check", () => Campaign.Build(Tree, []).CheckDecomposition(new("X"), Due), "*no task X.*", "task");
        Add("holder", () => Holder("X", LeadershipLine.Government), "The campaign has no task X.*", "task");
        Add("holder's line", () => Holder("T1", (LeadershipLine)3), "*", "line");
        Add("campaign", () => ClaimLedger.Judge(null!, [], People, Due), "*", "campaign");
        Add(
            "roster",
            () => ClaimLedger.Judge(Campaign.Build(OtherTree, []), [], People, Due),
            "The roster is over another tree.*",
            "roster"
        );
        Add("changes", () => Status(Tree).ChangesSince(Status(Tree), null!), "*", "units");
        Add("claim", () => Judge([Claim(), default]), "A claim is default.*", "claims");
        Add("withdrawal", () => Claim(At - Duration.Epsilon, Issued), "It is before the claim.*", "withdrawn");
        Add("instant alone", () => Claim(At, null), "A withdrawal has an instant and a date.*", "withdrawnOn");
        Add("date alone", () => Claim(null, Issued), "A withdrawal has an instant and a date.*", "withdrawnOn");
        Add(
            "refusal",
            () => _ = new ClaimRefusal(Claim(), Task(), []),
            "A refusal has at least one reason.*",
            "reasons"
        );
        Add("refusal of nothing", () => _ = new ClaimRefusal(default, Task(), []), "*", "claim");
        Add(
            "statuses",
            () => Status(Tree).ChangesSince(Status(OtherTree), []),
            "The statuses are of two trees.*",
            "earlier"
        );
        Add("status of another's unit", () => _ = Status(Tree)[OtherTree[County]], "*", "unit");
        Add("deployment", () => _ = new Deployment(new("D"), "普查", Due, Issued), "It is before the meeting.*", "due");
        Add(
            "claim-by",
            () => _ = new MobilizationTask(new("T"), County, "核查", Due, Issued),
            "It is before 2025-06-30, when the task is issued.*",
            "claimBy"
        );
        Add(
            "due",
            () => _ = new MobilizationTask(new("T"), County, "核查", ClaimBy, Due, Issued),
            "It is before 2025-01-20, when the task is issued.*",
            "due"
        );
        Add("form", () => _ = Task(form: default), "*", "form");
        Add("scope", () => Decomposition.Check(Task(), Tree, [], [OtherTree[County]]), "*", "scope");
        Add("units", () => Task(City).Decompose([Tree[County], OtherTree[County]], Issued, ClaimBy), "*", "units");
        Add("levels", () => Decomposition.Frontier(Tree, (DivisionLevel)7), "*", "level");
        Add("level", () => Decomposition.Frontier(Tree[City], default), "*", "level");
        Add("form's level", () => ClaimFormPolicy.AlwaysDual.FormOf(default, Issued), "*", "level");
        Add("weekday", () => Weekday(IsoDayOfWeek.None), "There are seven weekdays.*", "rules");
        Add("eighth weekday", () => Weekday(IsoDayOfWeek.Sunday + 1), "There are seven weekdays.*", "rules");
        Add(
            "item",
            () => _ = new PlanItem(new("i"), "试鸣", new(Due, Due)),
            "An item has at least one day.*",
            "during"
        );
        Add("kinds", () => _ = new RouteVersion(Issued, [], Steps), "A route is for some kinds of issue.*", "kinds");
        Add("no kinds", () => _ = new RouteVersion(Issued, default, Steps), "A route is for some*", "kinds");
        Add("a kind", () => _ = new RouteVersion(Issued, ["危旧房", ""], Steps), "A route is for some*", "kinds");
        foreach (
            ImmutableArray<EscalationStep> steps in (ImmutableArray<EscalationStep>[])
                [
                    default,
                    [],
                    [.. Steps, new("", DivisionLevel.Province)],
                    [.. Steps, new(null!, DivisionLevel.Province)],
                    [.. Steps, new("省住建厅", default)],
                ]
        )
        {
            Add(
                "steps",
                () => _ = new RouteVersion(Issued, ["危旧房"], steps),
                "A route has steps, each a department and a level.*",
                "steps"
            );
        }
        Add(
            "group",
            () => _ = new SupervisionGroup(new("S"), new("chief"), [], []),
            "A group supervises somebody.*",
            "supervised"
        );
        Add("groups", () => _ = new YearSupervised([], Office(), 1), "Some group supervised.*", "groups");
        Add("items", () => _ = new PlanAdopted([], By("g"), 1), "A plan has items.*", "items");
        Add("route", () => _ = new IssueReported("危旧房", "报告", [], By("g"), 1), "A route has steps.*", "steps");
        Add("leaders", () => _ = new LeadersVisited([], By("g"), 1), "Some leader went.*", "leaders");
        Add("handed over", () => _ = new BaseDataHandedOver([], By("g"), 1), "*", "items");
        Add(
            "line",
            () => _ = new Claimed((LeadershipLine)3, By("g"), 1),
            "A seat is of one of the two lines.*",
            "line"
        );
        Add("line before", () => _ = new Claimed(default, By("g"), 1), "A seat is of one of the two lines.*", "line");
        Add("year", () => AnnualCycle.Draft(new("Y"), City, 0), "*", "year");
        Add("year after", () => AnnualCycle.Draft(new("Y"), City, 10_000), "*", "year");
        Add("plan's year", () => MonthlyPlan.Draft(new("P"), City, 0, 1), "*", "year");
        Add("plan's year after", () => MonthlyPlan.Draft(new("P"), City, 10_000, 1), "*", "year");
        Add("month", () => MonthlyPlan.Draft(new("P"), City, 2025, 0), "*", "month");
        Add("month after", () => MonthlyPlan.Draft(new("P"), City, 2025, 13), "*", "month");
        return told;
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_the_parameters_name(
        string what,
        Action mistake,
        string message,
        string parameter
    ) => mistake.Should().Throw<ArgumentException>(what).WithMessage(message).WithParameterName(parameter);

    [Fact]
    public void An_event_is_somebodys_and_has_a_version()
    {
        Func<Act, int, IEvent>[] events =
        [
            (act, version) => new WorkAccepted(act, version),
            (act, version) => new PairEnded("出师", act, version),
            (act, version) => new PlanAdopted([new(new("i"), "试鸣", January)], act, version),
            (act, version) => new YearPlanned("要点", act, version),
            (act, version) => new IssueClosed("完成", act, version),
        ];
        foreach (Func<Act, int, IEvent> make in events)
        {
            FluentActions
                .Invoking(() => make(default, 1))
                .Should()
                .Throw<ArgumentException>()
                .WithMessage("A default act names nobody.*")
                .WithParameterName("act");
            FluentActions
                .Invoking(() => make(By("g"), 0))
                .Should()
                .Throw<ArgumentException>()
                .WithParameterName("version");
            make(By("g"), 1).Version.Should().Be(1);
        }
    }

    [Fact]
    public void The_last_of_what_is_allowed_is_allowed()
    {
        new MobilizationTask(new("T"), County, "核查", Issued, Issued, Issued).ClaimBy.Should().Be(Issued);
        new Deployment(new("D"), "普查", Issued, Issued).Due.Should().Be(Issued);
        ImmutableArray<SupervisedUnit> supervised = [new(new("民政"), County)];
        new SupervisionGroup(new("S"), new("chief"), default, supervised).Members.IsDefault.Should().BeFalse();
        Claim(At, Issued).Withdrawn.Should().Be(At);
        Apportionment.Split(1, [1], decimals: 6).Should().Equal(1);
        Apportionment.Split(1.50m, [1], decimals: 1).Should().Equal(1.5m);
        AnnualCycle.Draft(new("Y"), City, 1).Year.Should().Be(1);
        AnnualCycle.Draft(new("Y"), City, 9999).Year.Should().Be(9999);
        MonthlyPlan first = MonthlyPlan.Draft(new("P"), City, 1, 1);
        MonthlyPlan last = MonthlyPlan.Draft(new("P"), City, 9999, 12);
        (first.Year, first.Month, last.Year, last.Month).Should().Be((1, 1, 9999, 12));
    }

    [Fact]
    public void What_is_built_whole_is_refused_by_its_name_with_its_defects()
    {
        Told(() => Campaign.Build(Tree, [Task(), Task()]), "The campaign has 1 defect*", "tasks");
        Told(() => Task(City).Decompose([Tree[City]], Issued, ClaimBy), "The list of units has 1 defect*", "units");
        Told(
            () => new Deployment(new("D"), "普查", Issued).Decompose([Tree[City], Tree[City]], Issued, ClaimBy),
            "The list of units has 1 defect*",
            "units"
        );
        Told(
            () => ClaimFormPolicy.Build(new ClaimFormRule(DivisionLevel.County, ClaimForm.Sole, Issued)),
            "The claim form policy has 1 defect*",
            "rules"
        );
        var version = new RouteVersion(Issued, ["危旧房"], Steps);
        Told(() => EscalationRoute.Build(version, version), "The escalation route has 1 defect*", "versions");

        static void Told(Action mistake, string message, string parameter) =>
            mistake.Should().Throw<DefectException>().WithMessage(message).WithParameterName(parameter);
    }

    private static AdministrativeTree OtherTree { get; } =
        AdministrativeTree.Build([new(County, "珠晖区", DivisionLevel.County)]);

    private static CampaignStatus Status(AdministrativeTree tree) => CampaignStatus.Of(tree, [], Due);

    private static ReportedClaim Claim(Instant? withdrawn = null, LocalDate? withdrawnOn = null) =>
        new(new("C"), new Id<MobilizationTask>("T1"), new Id<Officer>("g"), At, Issued, withdrawn, withdrawnOn);

    private static ClaimLedger Judge(ReportedClaim[] claims) =>
        ClaimLedger.Judge(Campaign.Build(Tree, [Task()]), claims, People, Due);

    private static void Holder(string task, LeadershipLine line) => Judge([]).TryFindHolder(new(task), line, out _);

    private static DispatchPolicy Weekday(IsoDayOfWeek weekday) => new(new DispatchRule(Issued, weekday));
}
