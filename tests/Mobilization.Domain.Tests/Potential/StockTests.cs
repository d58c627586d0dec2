using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using static Mobilization.Domain.Tests.Potential.PotentialWorld;

namespace Mobilization.Domain.Tests.Potential;

public sealed class StockTests
{
    private static readonly DivisionCode Nowhere = DivisionCode.Parse("110000000000");

    [Fact]
    public void A_stock_names_every_defect()
    {
        KnownStock
            .TryBuild(
                Tree,
                Categories,
                [Record(), Record(category: "9", unit: "110000000000")],
                [Visit(), Visit()],
                AsOf,
                out KnownStock? stock,
                out var defects
            )
            .Should()
            .BeFalse();

        stock.Should().BeNull();
        defects
            .Should()
            .Equal(
                new Finding(PotentialRules.RecordDuplicate, ("row", 1), ("record", "R"), ("first-row", 0)),
                new Finding(PotentialRules.RecordUnitUnknown, ("row", 1), ("record", "R"), ("unit", Nowhere)),
                new Finding(PotentialRules.RecordCategoryUnknown, ("row", 1), ("record", "R"), ("category", "9")),
                new Finding(PotentialRules.VerificationDuplicate, ("row", 1), ("verification", "V"), ("first-row", 0))
            );
        Stock([Record(), Record("R2", collected: AsOf.PlusDays(1))], Visit()).Count.Should().Be(1);
    }

    [Fact]
    public void A_judge_of_another_day_or_catalogue_is_refused()
    {
        KnownStock stock = Stock([Record()]);
        FluentActions
            .Invoking(() => stock.Freshness(Policy().On(AsOf.PlusDays(1))))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("judge");
        var others = FreshnessPolicy.Build("1", CategoryTree.Empty, []);
        FluentActions.Invoking(() => stock.Freshness(others.On(AsOf))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => stock.Outlook(others)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Reports_are_on_time_late_missing_or_not_due_and_the_record_proves_it()
    {
        KnownStock stock = Stock([
            Record("late", collected: new(2025, 2, 2)),
            Record("early", collected: new(2024, 12, 31)),
            Record("same-day", collected: new(2025, 2, 2)),
        ]);
        LocalDate from = new(2025, 1, 1);
        ReportExpectation[] expected =
        [
            new(County.Code, "应急管理局", from, new(2025, 2, 2)),
            new(County.Code, "应急管理局", from, new(2025, 2, 1)),
            new(DivisionCode.Parse("430421101000"), "应急管理局", from, new(2025, 2, 2)),
            new(County.Code, "商务局", from, AsOf),
        ];

        CompletenessReport report = stock.Completeness(expected);

        report
            .Verdicts.Select(verdict => verdict.Why)
            .Should()
            .Equal(
                new Finding(
                    PotentialRules.ReportedOnTime,
                    ("unit", County.Code),
                    ("source", "应急管理局"),
                    ("due", "2025-02-02"),
                    ("record", "late"),
                    ("collected", "2025-02-02")
                ),
                new Finding(
                    PotentialRules.ReportedLate,
                    ("unit", County.Code),
                    ("source", "应急管理局"),
                    ("due", "2025-02-01"),
                    ("record", "late"),
                    ("collected", "2025-02-02")
                ),
                new Finding(
                    PotentialRules.ReportMissing,
                    ("unit", "430421101000"),
                    ("source", "应急管理局"),
                    ("from", "2025-01-01"),
                    ("due", "2025-02-02")
                ),
                new Finding(
                    PotentialRules.ReportNotDue,
                    ("unit", County.Code),
                    ("source", "商务局"),
                    ("due", AsOf),
                    ("as-of", AsOf)
                )
            );
        report.Tally().RollUp()[County].Should().Be(new CompletenessTally(3, 2, 1));
        ReportReminder reminder = report.Reminders().Should().ContainSingle().Subject;
        (reminder.Source, reminder.Missing.Single()).Should().Be(("应急管理局", expected[2]));
        report.Reminders(Town).Should().BeEmpty();
        report.TallyBySource().RollUp()["应急管理局", County].Should().Be(new CompletenessTally(3, 2, 1));
        FluentActions
            .Invoking(() => stock.Completeness([new(Nowhere, "商务局", from, AsOf)]))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .Equal(
                new Finding(PotentialRules.ExpectationUnitUnknown, ("row", 0), ("unit", Nowhere), ("source", "商务局"))
            );
    }

    [Fact]
    public void Growth_holds_now_against_then()
    {
        var quantities = Stock([Record(), Record("R2", category: "1", amount: 9.5m)]).Quantities().RollUp();

        var growth = Growth.Against(
            quantities,
            Categories,
            [
                new(County.Code, "1", new(10, "台")),
                new(County.Code, "1", new(0, "吨")),
                new(Town.Code, "2", new(4, "吨")),
            ]
        );

        growth
            .Select(one => (one.Ratio, one.Difference))
            .Should()
            .Equal((Figure.Ratio(19.5m, 10), 9.5m), (Figure.NotApplicable, 0), (Figure.Ratio(0, 4), -4));
        FluentActions
            .Invoking(() =>
                Growth.Against(
                    quantities,
                    Categories,
                    [
                        new(Town.Code, "1", new(1, "台")),
                        new(Town.Code, "1", new(2, "台")),
                        new(Nowhere, "9", new(1, "台")),
                    ]
                )
            )
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .Equal(
                new Finding(
                    PotentialRules.BaselineDuplicate,
                    ("row", 1),
                    ("unit", Town.Code),
                    ("category", "1"),
                    ("measure", "台"),
                    ("first-row", 0)
                ),
                new Finding(PotentialRules.BaselineUnitUnknown, ("row", 2), ("unit", Nowhere)),
                new Finding(PotentialRules.BaselineCategoryUnknown, ("row", 2), ("category", "9"))
            );
    }

    [Fact]
    public void What_no_record_lists_is_an_omission()
    {
        KnownStock stock = Stock([Record()]);

        var totals = stock.Omissions([
            Find("1", "R"),
            Find("2", null),
            Find("3", "gone"),
            Find("4", null, AsOf.PlusDays(1)),
        ]);

        totals.RollUp()[County].Omission.Should().Be(Figure.Ratio(2, 3));
        totals.RollUp()[Tree["430421101"]].Omission.Should().Be(Figure.NoData);
        FluentActions
            .Invoking(() => stock.Omissions([new(new("5"), Nowhere, "1", new(1, "台"), AsOf)]))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .Equal(new Finding(PotentialRules.FindUnitUnknown, ("row", 0), ("find", "5"), ("unit", Nowhere)));

        static SiteFind Find(string id, string? listed, LocalDate? date = null) =>
            new(
                new(id),
                Town.Code,
                "1",
                new(1, "台"),
                date ?? AsOf,
                listed is null ? null : new Id<PotentialRecord>(listed)
            );
    }

    [Fact]
    public void A_record_that_is_collected_later_is_not_there_but_its_identifier_is_taken()
    {
        PotentialRecord later = Record("L", collected: AsOf.PlusDays(1));
        KnownStock stock = Stock([later, Record("A", collected: AsOf), Record("B", unit: "430421000000")]);

        stock.TryFind(new("L"), out KnownRecord none).Should().BeFalse();
        none.Record.Should().BeNull();
        none.ToString().Should().BeEmpty();
        stock.TryFind(new("X"), out _).Should().BeFalse();
        stock.TryFind(new("A"), out KnownRecord found).Should().BeTrue();
        found.ToString().Should().Be(found.Record.ToString());
        stock.Records.Select(one => one.Record.Id.Value).Should().Equal("A", "B");
        stock.Within(County).Select(one => one.Record.Id.Value).Should().Equal("B", "A");
        stock.Within(Town).Select(one => one.Record.Id.Value).Should().Equal("A");
        stock.Within(Tree["430421101"]).Should().BeEmpty();
        KnownStock
            .TryBuild(
                Tree,
                Categories,
                [later, Record("A"), Record("B"), Record("B"), later, Record("L")],
                [],
                AsOf,
                out _,
                out var defects
            )
            .Should()
            .BeFalse();
        defects
            .Select(defect => (defect["row"], defect["record"], defect["first-row"]))
            .Should()
            .Equal(("3", "B", "2"), ("4", "L", "0"), ("5", "L", "0"));
    }

    [Fact]
    public void Reminders_are_by_department_and_what_is_due_first_comes_first()
    {
        LocalDate from = new(2025, 1, 1);
        ReportExpectation Expect(string unit, string source, int day) =>
            new(DivisionCode.Parse(unit), source, from, new(2025, 2, day));
        ReportExpectation[] expected =
        [
            Expect("430421101", "b", 2),
            Expect("430421100", "b", 2),
            Expect("430421", "b", 1),
            Expect("430421", "a", 3),
            Expect("430421101", "a", 3),
        ];

        CompletenessReport report = Stock([]).Completeness(expected);

        report.Reminders().Select(reminder => reminder.ToString()).Should().Equal("a: 2", "b: 3");
        report.Reminders().Last().Missing.Should().Equal(expected[2], expected[1], expected[0]);
        report.Reminders(Tree["430421101"]).Select(reminder => reminder.ToString()).Should().Equal("a: 1", "b: 1");
        report.Reminders(Town).Single().Missing.Should().Equal(expected[1]);
        report.TallyBySource().RollUp()["b", County].Should().Be(new CompletenessTally(3, 0, 0));
        report.Verdicts[0].ToString().Should().Be($"Missing: {report.Verdicts[0].Why}");
        expected[0].ToString().Should().Be("b for 430421101000 by 2025-02-02");
    }

    [Fact]
    public void A_report_counts_from_the_first_to_the_due_day_and_is_missed_after_it()
    {
        KnownStock stock = Stock([
            Record("before", collected: new(2025, 1, 31)),
            Record("first", collected: new(2025, 2, 1)),
        ]);
        LocalDate from = new(2025, 2, 1);

        stock
            .Completeness([
                new(Town.Code, "应急管理局", from, from),
                new(Town.Code, "应急管理局", from.PlusDays(1), from.PlusDays(1)),
                new(Town.Code, "应急管理局", from.PlusDays(-1), from),
                new(Town.Code, "商务局", from, AsOf.PlusDays(-1)),
                new(Town.Code, "商务局", from, AsOf),
            ])
            .Verdicts.Select(verdict => (verdict.State, verdict.Proof?.Id.Value))
            .Should()
            .Equal(
                (ReportState.OnTime, "first"),
                (ReportState.Missing, null),
                (ReportState.OnTime, "before"),
                (ReportState.Missing, null),
                (ReportState.NotDue, null)
            );
    }

    [Fact]
    public void Growth_says_what_became_of_what()
    {
        Growth growth = Growth
            .Against(Stock([Record()]).Quantities().RollUp(), Categories, [new(County.Code, "1", new(4, "台"))])
            .Single();

        growth.ToString().Should().Be("430421000000: 1, 10 of 4 台");
        (growth.Unit, growth.Now).Should().Be((County, 10));
        growth.Baseline.Key.ToString().Should().Be("1/台");
    }
}
