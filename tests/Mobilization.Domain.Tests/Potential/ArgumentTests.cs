using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using static Mobilization.Domain.Tests.Potential.PotentialWorld;

namespace Mobilization.Domain.Tests.Potential;

/// <summary>Callers' mistakes in this room: what each is told, and by which parameter's name.</summary>
public sealed class ArgumentTests
{
    private static readonly DivisionCode Nowhere = DivisionCode.Parse("110000000000");
    private static readonly CategoryTree Others = CategoryTree.Build([new("1", "工程机械")]);

    public static TheoryData<string, Action, string, string> Mistakes()
    {
        var told = new TheoryData<string, Action, string, string>();
        void Add(string what, Action mistake, string message, string parameter) =>
            told.Add(what, mistake, message, parameter);

        KnownStock stock = Stock([Record()]);
        FreshnessJudge other = FreshnessPolicy.Build("v", Others, []).On(AsOf);
        FreshnessJudge later = Policy().On(AsOf.PlusDays(1));
        DayNumber[] day = [DayNumber.Of(AsOf)];

        Add("judge of others", () => stock.Freshness(other), "The judge is bound to another day or*", "judge");
        Add("judge of a day", () => stock.Judge(later, stock.At(0)), "The judge is bound to another day or*", "judge");
        Add("category", () => Policy().On(AsOf).RuleFor(Others["1"]), "The category is of another tree.*", "category");
        Add(
            "other category",
            () => Categories["1"].Contains(Others["1"]),
            "The category is of another tree.*",
            "other"
        );
        Add("place", () => stock.At(1), "*", "place");
        Add("place before", () => stock.At(-1), "*", "place");
        Add("index", () => Categories.At(3), "*", "index");
        Add("index before", () => Categories.At(-1), "*", "index");
        Add(
            "verification",
            () => TolerancePolicy.None.Judge(Record(), Visit(record: "R2")),
            "The verification is of another record.*",
            "verification"
        );
        Add("amount", () => Visit(observed: -1), "This can't be an amount.*", "observedAmount");
        Add(
            "tolerance",
            () => _ = new TolerancePolicy("v", -1, 0),
            "The number is 0 to 999999999999999.999999, with at most six decimals.*",
            "absolute"
        );
        Add("share", () => _ = new TolerancePolicy("v", 0, 0.0000001m), "The number is 0 to *", "relative");
        Add("reported", () => TolerancePolicy.None.Accepts(-1, 0), "The number is 0 to *", "reported");
        Add("observed", () => TolerancePolicy.None.Accepts(0, -1), "The number is 0 to *", "observed");
        Add(
            "period",
            () => _ = new ReportExpectation(County.Code, "商务局", AsOf, AsOf.PlusDays(-1)),
            "The period ends before it begins.*",
            "due"
        );
        Add(
            "sample",
            () => ConfidenceInterval.Of(Figure.Ratio(3, 2)),
            $"{Figure.Ratio(3, 2)} is no share of a sample.*",
            "share"
        );
        Add(
            "record",
            () => new TolerancePolicy("v", 0, 0).Tally(Tree, default, Verifications(day, 0), AsOf),
            "There is no record at place 0.*",
            "verifications"
        );
        Add(
            "reports",
            () => CompletenessReport.Tally(Tree, new([3], [0], day), default, AsOf),
            "There is no division 3 or no department 0.*",
            "reports"
        );
        Add(
            "expectations",
            () => CompletenessReport.Tally(Tree, default, new([0], [-1], day, day), AsOf),
            "There is no division 0 or no department *-1.*",
            "expectations"
        );
        Add("catalogue", () => CategoryTree.Build([new("", "类")]), "The catalogue has 1 defect*", "rows");
        Add("stock", () => Stock([Record(), Record()]), "The stock has 1 defect*", "records");
        Add(
            "expected",
            () => stock.Completeness([new(Nowhere, "商务局", AsOf, AsOf)]),
            "The list of expectations has 1 defect*",
            "expectations"
        );
        Add(
            "finds",
            () => stock.Omissions([new(new("F"), Nowhere, "1", new(1, "台"), AsOf)]),
            "The list of finds has 1 defect*",
            "finds"
        );
        Add(
            "baselines",
            () => Growth.Against(stock.Quantities().RollUp(), Categories, [new(Nowhere, "1", new(1, "台"))]),
            "The list of baselines has 1 defect*",
            "baselines"
        );
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
    public void What_is_not_there_is_named()
    {
        FluentActions
            .Invoking(() => Stock([])[new("X")])
            .Should()
            .Throw<KeyNotFoundException>()
            .WithMessage("There is no record 'X'.");
        FluentActions
            .Invoking(() => Categories["9"])
            .Should()
            .Throw<KeyNotFoundException>()
            .WithMessage("There is no category '9'.");
    }

    [Fact]
    public void The_last_of_what_is_allowed_is_allowed()
    {
        new ReportExpectation(County.Code, "商务局", AsOf, AsOf).Due.Should().Be(AsOf);
        new ConfidenceInterval(0.5m, 0.5m).From.Should().Be(0.5m);
        new ConfidenceInterval(0, 1).To.Should().Be(1);
        ConfidenceInterval.Of(Figure.Ratio(2, 2))!.Value.To.Should().Be(1);
        Visit(observed: 0).ObservedAmount.Should().Be(0);
        Categories.At(2).Code.Should().Be("2");
        Stock([Record(), Record("R2")]).At(1).Record.Id.Value.Should().Be("R2");
    }

    private static VerificationColumns Verifications(DayNumber[] day, int record) =>
        new(
            (Id<SiteVerification>[])[new("V1")],
            new int[] { record },
            day,
            new bool?[1],
            new decimal?[1],
            new int[1],
            new bool?[1],
            new bool[1],
            new int[1],
            new int[1]
        );
}
