using CsCheck;
using global::RegionReport.Measures;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;
using Mobilization.Domain.Tests.RegionReport;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>Regions assessed apart and merged equal the whole, to the letter.</summary>
public sealed class ShardTests
{
    [Fact]
    public void Provinces_assessed_apart_and_merged_equal_the_whole() =>
        Gen.Int.Sample(
            seed =>
            {
                var made = new RandomRegion(seed, 3);
                RegionAssessment whole = made.Assess();

                RegionAssessment merged = RegionAssessment.Merge(made.ByProvince.Select(facts => made.Assess(facts)));

                RegionRows.Of(merged).Should().Equal(RegionRows.Of(whole));
                merged.Digest.Should().Be(whole.Digest);
                merged.Parts.Should().HaveCount(3);
                merged.ComparedWith(whole).Changes().Should().BeEmpty();
                RegionAssessment later = made.Assess(asOf: made.AsOf.PlusDays(15));
                foreach (FigureChange change in later.ComparedWith(whole).Changes().Take(20))
                {
                    later
                        .ComparedWith(merged)
                        .WhyChanged(change.Unit, change.Measure)
                        .Should()
                        .Equal(later.ComparedWith(whole).WhyChanged(change.Unit, change.Measure));
                }
                foreach ((Division unit, RegionMeasure measure, _) in RegionRows.Each(whole))
                {
                    Told(merged).Should().Equal(Told(whole), "{0} of {1}", measure, unit);

                    IEnumerable<string> Told(RegionAssessment region) =>
                        region.Why(unit, measure.Name, 5).Worst.Select(one => one.ToString());
                }
            },
            iter: LongTests.Cases(40)
        );

    /// <summary>
    /// The counties and what lies above them. A county's shard has its own facts and every expectation that its records may
    /// fulfil; tasks are joined with those that they are parts of.
    /// </summary>
    [Theory(Skip = LongTests.Reason, SkipType = typeof(LongTests), SkipWhen = nameof(LongTests.AreLeftOut))]
    [InlineData("")]
    [InlineData("2025-03-01")]
    public void Counties_of_a_worked_case_assessed_apart_and_merged_equal_the_expected_rows(string asOf)
    {
        var facts = CaseRows.Read("hengyang", asOf);
        RegionAssessment whole = CaseRows.Assess(facts);
        RegionFacts all = CaseInputs.FactsOf(facts);
        AdministrativeTree tree = whole.Tree;
        Dictionary<Id<MobilizationTask>, MobilizationTask> tasks = all.Tasks.ToDictionary(task => task.Id);
        Dictionary<Id<PotentialRecord>, DivisionCode> units = all.Records.ToDictionary(one => one.Id, one => one.Unit);
        Dictionary<Id<Facility>, DivisionCode> places = all.Facilities.ToDictionary(one => one.Id, one => one.Unit);
        DivisionCode[] shards = [.. tree.Divisions.Select(CountyOf).Distinct()];

        RegionAssessment merged = RegionAssessment.Merge(
            shards.Select(shard => SmallRegion.Run(tree, Part(shard), whole.Policies, facts.AsOf))
        );

        shards.Length.Should().BeGreaterThan(10);
        RegionRows.Of(merged).Should().Equal(RegionRows.Of(whole));
        CaseRows.Of(merged).Should().Equal(CaseRows.Expected("hengyang", asOf));
        merged.Digest.Should().Be(whole.Digest);

        RegionFacts Part(DivisionCode shard) =>
            new(
                [.. all.Records.Where(one => ShardOf(one.Unit) == shard)],
                [
                    .. all.Verifications.Where(one =>
                        units.TryGetValue(one.Record, out var unit) ? ShardOf(unit) == shard : shard == shards[0]
                    ),
                ],
                [.. all.Expectations.Where(one => ShardOf(one.Unit) == shard || tree[one.Unit].Contains(tree[shard]))],
                [.. all.Baselines.Where(one => ShardOf(one.Unit) == shard)],
                all.Officers,
                all.Appointments,
                [.. all.Tasks.Where(one => ShardOf(Top(one).Unit) == shard)],
                [
                    .. all.Claims.Where(one =>
                        one.Task is { } id && tasks.TryGetValue(id, out var task)
                            ? ShardOf(Top(task).Unit) == shard
                            : shard == shards[0]
                    ),
                ],
                [.. all.Stations.Where(one => ShardOf(one.Unit) == shard)],
                [.. all.GridMembers.Where(one => ShardOf(one.Unit) == shard)],
                [.. all.Facilities.Where(one => ShardOf(one.Unit) == shard)],
                [.. all.Patrols.Where(one => ShardOf(places[one.Facility]) == shard)],
                [.. all.Orders.Where(one => ShardOf(places[one.Facility]) == shard)]
            );

        MobilizationTask Top(MobilizationTask task) => task.Parent is { } parent ? Top(tasks[parent]) : task;

        DivisionCode ShardOf(DivisionCode unit) => CountyOf(tree[unit]);

        static DivisionCode CountyOf(Division unit)
        {
            Division step = unit;
            while (step.Level > DivisionLevel.County && step.Parent is { } above)
            {
                step = above;
            }
            return step.Code;
        }
    }

    [Fact]
    public void What_would_count_twice_is_refused()
    {
        RegionAssessment one = SmallRegion.Assess();
        RegionPolicies policies = one.Policies;
        RegionFacts facts = SmallRegion.Facts;
        var other = SmallRegion.Run(
            one.Tree,
            new RegionFacts(facts.Records, tasks: [.. facts.Tasks.Take(1)], facilities: facts.Facilities),
            policies,
            one.AsOf
        );

        FluentActions
            .Invoking(() => RegionAssessment.Merge([one, other]))
            .Should()
            .Throw<DefectException>()
            .WithParameterName("shards")
            .Which.Defects.Select(defect => defect.ToString())
            .Should()
            .Equal(
                "assessment.fact-in-two-shards (kind record, id R1)",
                "assessment.fact-in-two-shards (kind task, id T1)",
                "assessment.fact-in-two-shards (kind facility, id F1)"
            );
    }

    [Fact]
    public void A_gap_is_explained_by_the_shard_that_has_facts_about_it()
    {
        var grid = DivisionCode.Parse("110101001001001");
        var tree = AdministrativeTree.Build([
            new(SmallRegion.Province, "省", DivisionLevel.Province),
            new(grid, "网格", DivisionLevel.Grid, SmallRegion.Province),
        ]);
        RegionPolicies policies = SmallRegion.Policies();
        RegionFacts idle = new(gridMembers: [new(new("G1"), grid, [], default)]);
        RegionAssessment[] shards =
        [
            .. new[] { RegionFacts.None, idle }.Select(facts =>
                SmallRegion.Run(tree, facts, policies, SmallRegion.AsOf)
            ),
        ];
        foreach (RegionAssessment[] order in new[] { shards, [shards[1], shards[0]] })
        {
            RegionAssessment
                .Merge(order)
                .Why(tree[SmallRegion.Province], "coverage.grid")
                .Worst.Select(one => one.ToString())
                .Should()
                .Equal(
                    "unit 110101001001001 grid: 0/1 (coverage.member-without-duty (member G1, unit 110101001001001))"
                );
        }
    }

    [Fact]
    public void A_measure_that_was_added_to_a_shard_is_refused_rather_than_lost()
    {
        var made = new RandomRegion(5);
        RegionAssessment whole = made.Assess();
        RegionAssessment nothing = made.Assess(RegionFacts.None);
        Measure drills = whole
            .Tree.NewColumn<long>()
            .RollUp()
            .Measure("drills.held", static held => Figure.Count(held));

        foreach (
            RegionAssessment[] shards in new[] { new[] { whole.With(drills), nothing }, [whole, nothing.With(drills)] }
        )
        {
            FluentActions
                .Invoking(() => RegionAssessment.Merge(shards))
                .Should()
                .Throw<ArgumentException>()
                .WithParameterName("shards")
                .WithMessage("*drills.held*");
        }
        RegionAssessment.Merge([whole, nothing]).With(drills).MeasureNamed("drills.held").Name.Should().Be(drills.Name);
    }

    [Fact]
    public void Officers_and_expectations_may_be_given_to_several_shards()
    {
        RegionAssessment one = SmallRegion.Assess();
        RegionFacts facts = SmallRegion.Facts;
        ReportExpectation expected = new(SmallRegion.Province, "商务局", new(2025, 1, 1), new(2025, 2, 1));
        RegionAssessment[] shards =
        [
            .. new[] { facts.Records, [] }.Select(records =>
                SmallRegion.Run(
                    one.Tree,
                    new RegionFacts(
                        records,
                        expectations: [expected],
                        officers: facts.Officers,
                        appointments: facts.Appointments
                    ),
                    one.Policies,
                    one.AsOf
                )
            ),
        ];

        RegionAssessment merged = RegionAssessment.Merge(shards.Reverse());

        Division root = merged.Tree.Roots.First();
        merged[root, "completeness"].Should().Be(Figure.Ratio(1, 1));
        merged.Digest.Should().Be(shards[0].Digest);
        RegionRows.Of(merged).Should().Equal(RegionRows.Of(shards[0]));
    }

    [Fact]
    public void Shards_of_another_tree_day_or_policy_are_refused()
    {
        RegionAssessment one = SmallRegion.Assess();
        var again = AdministrativeTree.Build(
            one.Tree.Divisions.Select(unit => new DivisionRow(unit.Code, unit.Name, unit.Level, unit.Parent?.Code))
        );
        RegionAssessment[] others =
        [
            SmallRegion.Run(again, RegionFacts.None, one.Policies, one.AsOf),
            SmallRegion.Run(one.Tree, RegionFacts.None, SmallRegion.Policies(), one.AsOf),
            SmallRegion.Run(one.Tree, RegionFacts.None, one.Policies, one.AsOf.PlusDays(1)),
        ];
        foreach (RegionAssessment other in others)
        {
            FluentActions.Invoking(() => RegionAssessment.Merge([one, other])).Should().Throw<ArgumentException>();
        }
        FluentActions.Invoking(() => RegionAssessment.Merge([])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => RegionAssessment.Merge([one, null!])).Should().Throw<ArgumentException>();
    }
}
