using CsCheck;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;
using Mobilization.Domain.Tests.RegionReport;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>The one call: against the worked cases, against the rooms one by one, and what it refuses.</summary>
public sealed class RegionAssessmentTests
{
    private const int Regions = 150;

    [Theory]
    [InlineData("tiny", "")]
    [InlineData("tiny", "2025-02-28")]
    [InlineData("hengyang", "")]
    [InlineData("hengyang", "2025-03-01")]
    public void Every_row_of_the_worked_cases_is_the_expected_one(string name, string asOf) =>
        CaseRows.Of(CaseRows.Read(name, asOf)).Should().Equal(CaseRows.Expected(name, asOf));

    [Fact]
    public void Every_figure_is_that_of_its_room() =>
        Gen.Int.Sample(
            seed =>
            {
                var made = new RandomRegion(seed, 1 + Math.Abs(seed % 2));
                RegionAssessment region = made.Assess();
                (AdministrativeTree tree, RegionFacts facts, RegionPolicies policies) = (
                    made.Tree,
                    made.Facts,
                    made.Policies
                );
                var stock = KnownStock.Build(tree, policies.Categories, facts.Records, facts.Verifications, made.AsOf);
                Is(stock.Freshness(policies.Freshness.On(made.AsOf)), region.Totals.Freshness);
                Is(stock.Accuracy(policies.Tolerance), region.Totals.Accuracy);
                Is(stock.Completeness(facts.Expectations).Tally(), region.Totals.Completeness);
                var roster = Roster.Build(tree, facts.Officers, facts.Appointments);
                var campaign = Campaign.Build(tree, facts.Tasks);
                Is(ClaimLedger.Judge(campaign, facts.Claims.AsSpan(), roster, made.AsOf).Tally(), region.Totals.Claims);
                Is(campaign.TallyDecompositions(made.AsOf), region.Totals.Decompositions);
                CoverageMap map = policies
                    .Coverage.On(made.AsOf)
                    .Judge(tree, facts.Stations, facts.GridMembers, roster);
                PatrolJudge patrols = policies.Patrols.On(made.AsOf);
                Is(patrols.Judge(tree, facts.Facilities, facts.Patrols).Tally(), region.Totals.Patrols);
                Is(patrols.JudgeOrders(tree, facts.Facilities, facts.Orders).Tally(), region.Totals.Orders);
                KeyedRollup<StockKey, decimal> quantities = stock.Quantities().RollUp();
                foreach (Division unit in tree.Divisions)
                {
                    foreach (CoverageTier tier in Enum.GetValues<CoverageTier>())
                    {
                        region.Totals.Coverage[unit, tier].Should().Be(map[unit, tier]);
                    }
                    region[unit, "coverage.chain"].Should().Be(map.Network.Totals[unit].Chain);
                    foreach (StockKey key in quantities.Keys)
                    {
                        region[unit, $"quantity/{key}"]
                            .Should()
                            .Be(
                                quantities.TryGet(key, unit, out decimal amount)
                                    ? Figure.Count(amount)
                                    : Figure.NotApplicable
                            );
                    }
                }
                foreach (Growth growth in Growth.Against(quantities, policies.Categories, facts.Baselines))
                {
                    region[growth.Unit, $"growth/{growth.Baseline.Key}"].Should().Be(growth.Ratio);
                }
            },
            iter: LongTests.Cases(Regions)
        );

    [Fact]
    public void Rows_stand_in_the_order_of_their_names_and_read_as_the_figures_do() =>
        Gen.Int.Sample(
            seed =>
            {
                RegionAssessment region = new RandomRegion(seed).Assess();
                region.Measures.Select(measure => measure.Name).Should().BeInAscendingOrder(StringComparer.Ordinal);
                region.Measures.Count(measure => measure.IsEverywhere).Should().Be(35);
                foreach (Division unit in region.Tree.Divisions)
                {
                    (RegionMeasure Measure, Figure Figure)[] rows = [.. region.At(unit)];
                    rows.Select(row => row.Measure.Name).Should().BeInAscendingOrder(StringComparer.Ordinal);
                    rows.Count(row => row.Measure.IsEverywhere).Should().Be(35);
                    foreach ((RegionMeasure measure, Figure figure) in rows)
                    {
                        region[unit, measure.Name].Should().Be(figure);
                        (figure.Kind == FigureKind.Count).Should().Be(measure.Form == MeasureForm.Count);
                    }
                    foreach (RegionMeasure measure in region.Measures.Except(rows.Select(row => row.Measure)))
                    {
                        measure.IsEverywhere.Should().BeFalse();
                        region[unit, measure.Name].Should().Be(Figure.NotApplicable);
                    }
                }
            },
            iter: LongTests.Cases(Regions)
        );

    [Fact]
    public void A_measure_that_is_not_there_is_not_found_and_a_unit_of_another_tree_refused()
    {
        RegionAssessment region = new RandomRegion(1).Assess();
        Division root = region.Tree.Roots.First();
        FluentActions.Invoking(() => region[root, "freshnes"]).Should().Throw<KeyNotFoundException>();
        FluentActions.Invoking(() => region[root, "quantity/9/台"]).Should().Throw<KeyNotFoundException>();
        Division foreign = new RandomRegion(1).Tree.Roots.First();
        FluentActions.Invoking(() => region[foreign, "freshness"]).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => region.At(foreign)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Policies_are_cited_by_the_versions_in_force()
    {
        var made = new RandomRegion(1);
        made.Assess()
            .PolicyVersions.Select(version => version.ToString())
            .Should()
            .Equal("coverage 2025-01-01", "freshness f", "patrols 2025-01-01", "tolerance t");
        made.Assess(asOf: new(2024, 12, 31))
            .PolicyVersions.Select(version => version.ToString())
            .Should()
            .Equal("coverage none", "freshness f", "patrols none", "tolerance t");
    }

    [Fact]
    public void Defects_of_every_room_come_at_once()
    {
        var made = new RandomRegion(1);
        var nowhere = DivisionCode.Parse("999999");
        LocalDate day = made.AsOf;
        var facts = new RegionFacts(
            records: [new(new("R"), nowhere, "9", new(1, "台"), "商务局", day)],
            expectations: [new(nowhere, "商务局", day, day)],
            baselines: [new(nowhere, "1", new(1, "台"))],
            appointments: [new(new("P"), made.Tree.Roots.First().Code, LeadershipLine.Military, "")],
            tasks: [new(new("T"), nowhere, "普查", day, day)]
        );

        RegionAssessment
            .TryRun(
                made.Tree,
                facts,
                made.Policies,
                day,
                out RegionAssessment? region,
                out var defects,
                cancellationToken: TestContext.Current.CancellationToken
            )
            .Should()
            .BeFalse();

        region.Should().BeNull();
        defects
            .Select(defect => defect.Rule)
            .Should()
            .Equal(
                "potential.record-unit-unknown",
                "potential.record-category-unknown",
                "potential.expectation-unit-unknown",
                "potential.baseline-unit-unknown",
                "leadership.officer-unknown",
                "campaign.unit-unknown"
            );
        FluentActions
            .Invoking(() => made.Assess(facts))
            .Should()
            .Throw<DefectException>()
            .WithParameterName("facts")
            .Which.Defects.Should()
            .Equal(defects);
    }

    [Fact]
    public void Steps_are_told_in_their_order_and_each_once()
    {
        var made = new RandomRegion(3);
        var heard = new Heard();

        RegionAssessment.Run(
            made.Tree,
            made.Facts,
            made.Policies,
            made.AsOf,
            heard,
            TestContext.Current.CancellationToken
        );

        heard.Reports.Select(report => report.Done).Should().Equal(Enumerable.Range(1, 8));
        heard.Reports.Should().OnlyContain(report => report.Total == 8 && (int)report.Step == report.Done);
    }

    [Fact]
    public void It_stops_when_cancelled_before_and_between_steps()
    {
        var made = new RandomRegion(3);
        FluentActions
            .Invoking(() => Run(null, new CancellationToken(canceled: true)))
            .Should()
            .Throw<OperationCanceledException>();
        foreach (AssessmentStep last in Enum.GetValues<AssessmentStep>().SkipLast(1))
        {
            using var source = new CancellationTokenSource();
            var heard = new Heard(report =>
            {
                if (report.Step == last)
                {
                    source.Cancel();
                }
            });
            FluentActions
                .Invoking(() => Run(heard, source.Token))
                .Should()
                .Throw<OperationCanceledException>()
                .Which.CancellationToken.Should()
                .Be(source.Token);
            heard.Reports[^1].Step.Should().Be(last);
        }

        void Run(IProgress<AssessmentProgress>? progress, CancellationToken cancellation) =>
            RegionAssessment.Run(made.Tree, made.Facts, made.Policies, made.AsOf, progress, cancellation);
    }

    [Fact]
    public void A_measure_from_elsewhere_is_read_like_the_others()
    {
        var made = new RandomRegion(5);
        RegionAssessment before = made.Assess();
        var sameTree = AdministrativeTree.Build(
            made.Rows.Select(row => new DivisionRow(row.Code, "新", row.Level, row.Parent))
        );
        DivisionColumn<long> own = sameTree.NewColumn<long>();
        own[sameTree.Divisions.Last()] = 3;
        Measure drills = own.RollUp().Measure("drills.held", static held => Figure.Count(held));

        RegionAssessment region = before.With(drills, MeasureForm.Count, Worse.Lower);

        Division root = region.Tree.Divisions.First();
        region[root, "drills.held"].Should().Be(Figure.Count(3));
        region.At(root).Select(row => row.Measure.Name).Should().BeInAscendingOrder(StringComparer.Ordinal);
        region.At(root).Should().HaveCount(before.At(root).Count() + 1);
        region.Digest.Should().Be(before.Digest);
        FluentActions.Invoking(() => before[root, "drills.held"]).Should().Throw<KeyNotFoundException>();
        FluentActions
            .Invoking(() => region.With(drills))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*drills.held*");
        AdministrativeTree other = AdministrativeTree.Build(made.Rows.Take(1));
        FluentActions
            .Invoking(() => before.With(other.NewColumn<long>().RollUp().Measure("x", static _ => Figure.NoData)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*another tree*");
    }

    private static void Is<T>(DivisionColumn<T> own, Rollup<T> totals)
        where T : struct, System.Numerics.IAdditionOperators<T, T, T> =>
        totals.Values.ToArray().Should().Equal(own.RollUp().Values.ToArray());

    private sealed class Heard(Action<AssessmentProgress>? then = null) : IProgress<AssessmentProgress>
    {
        public List<AssessmentProgress> Reports { get; } = [];

        public void Report(AssessmentProgress value)
        {
            Reports.Add(value);
            then?.Invoke(value);
        }
    }
}
