using System.Collections.Immutable;
using CsCheck;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Tests.RegionReport;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>Two assessments compared: every difference is found, and put down to what made it.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void Changes_are_the_figures_that_differ_and_facts_add_up_to_them() =>
        Gen.Int.Sample(
            seed =>
            {
                var made = new RandomRegion(seed);
                RegionAssessment before = made.Assess();
                RegionAssessment after = (seed & 3) switch
                {
                    0 => made.Assess(asOf: made.AsOf.PlusDays(20)),
                    1 => made.Assess(policies: made.NewPolicies()),
                    2 => made.Assess(Lessened(made.Facts)),
                    _ => made.Assess(Lessened(made.Facts), made.NewPolicies(), made.AsOf.PlusDays(9)),
                };
                RegionComparison comparison = after.ComparedWith(before);

                FigureChange[] changes = [.. comparison.Changes()];

                changes
                    .Select(change => (change.Unit, change.Measure, change.Before, change.After))
                    .Should()
                    .Equal(Differences(before, after));
                foreach (FigureChange change in changes)
                {
                    ImmutableArray<FactChange> facts = comparison.WhyChanged(change.Unit, change.Measure);
                    facts
                        .Sum(fact => fact.Numerator)
                        .Should()
                        .Be(change.After.Numerator - change.Before.Numerator, "{0}", change);
                    facts
                        .Sum(fact => fact.Denominator)
                        .Should()
                        .Be(change.After.Denominator - change.Before.Denominator, "{0}", change);
                    ChangeKind[] kinds = [.. facts.SelectMany(fact => fact.Causes).Select(cause => cause.Kind)];
                    kinds
                        .Except(
                            (seed & 3) switch
                            {
                                0 => [ChangeKind.AsOf],
                                1 => [ChangeKind.Policy],
                                2 => [ChangeKind.Removed],
                                _ => [ChangeKind.AsOf, ChangeKind.Policy, ChangeKind.Removed],
                            }
                        )
                        .Should()
                        .BeEmpty();
                }
            },
            iter: LongTests.Cases(60)
        );

    [Fact]
    public void Two_dates_of_a_worked_case_differ_by_the_day_alone()
    {
        var facts = CaseRows.Read("tiny");
        RegionAssessment before = CaseRows.Assess(CaseRows.Read("tiny", "2025-02-28"));
        RegionComparison comparison = CaseRows.Assess(facts).ComparedWith(before);

        FigureChange[] changes = [.. comparison.Changes()];

        changes.Should().NotBeEmpty();
        foreach (FigureChange change in changes)
        {
            ImmutableArray<FactChange> why = comparison.WhyChanged(change.Unit, change.Measure);
            why.Sum(fact => fact.Numerator).Should().Be(change.After.Numerator - change.Before.Numerator);
            why.SelectMany(fact => fact.Causes).Should().NotContain(cause => cause != new ChangeCause(ChangeKind.AsOf));
        }
    }

    [Fact]
    public void What_was_added_removed_and_changed_is_named()
    {
        RegionFacts facts = SmallRegion.Facts;
        RegionAssessment before = SmallRegion.Assess(
            new RegionFacts([
                SmallRegion.Record("R1"),
                SmallRegion.Record("R2"),
                SmallRegion.Record("R3", new(2025, 1, 2)),
                SmallRegion.Record("R5", new(2025, 1, 2)),
            ])
        );
        RegionAssessment after = SmallRegion.Assess(
            new RegionFacts(
                [
                    SmallRegion.Record("R1"),
                    SmallRegion.Record("R3", new(2025, 3, 2)),
                    SmallRegion.Record("R4"),
                    SmallRegion.Record("R5", new(2025, 1, 2)),
                ],
                [SmallRegion.Visit("V1", new(2025, 3, 30), "R5"), SmallRegion.Visit("V2", new(2025, 3, 30), "R1")]
            )
        );

        RegionComparison comparison = after.ComparedWith(before);

        comparison
            .Changes()
            .Should()
            .Contain(new FigureChange(SmallRegion.Town, "freshness", Figure.Ratio(2, 4), Figure.Ratio(4, 4)));
        comparison
            .WhyChanged(SmallRegion.Town, "freshness")
            .Select(change => change.ToString())
            .Should()
            .Equal(
                "record R2: -1/-1 (removed record R2)",
                "record R3: 1/0 (changed record R3)",
                "record R4: 1/1 (added record R4)",
                "record R5: 1/0 (added verification V1)"
            );
    }

    [Fact]
    public void Policy_and_day_are_told_apart()
    {
        RegionFacts facts = new([SmallRegion.Record("R1"), SmallRegion.Record("R2", new(2025, 2, 20))]);
        var before = SmallRegion.Run(SmallRegion.Tree, facts, SmallRegion.Policies(60), SmallRegion.AsOf);
        var after = SmallRegion.Run(SmallRegion.Tree, facts, SmallRegion.Policies(30), SmallRegion.AsOf.PlusDays(20));

        after
            .ComparedWith(before)
            .WhyChanged(SmallRegion.Province, "freshness.stale")
            .Select(change => change.ToString())
            .Should()
            .Equal("record R1: 1/0 (as-of)", "record R2: 1/0 (policy)");
    }

    [Fact]
    public void A_unit_that_moves_is_put_down_to_the_hierarchy_and_units_of_one_tree_are_told()
    {
        var county = DivisionCode.Parse("110101000000");
        var other = DivisionCode.Parse("110102000000");
        RegionFacts facts = new([SmallRegion.Record()]);
        RegionAssessment before = Under(county, DivisionCode.Parse("110103000000"));
        RegionAssessment after = Under(other, DivisionCode.Parse("110104000000"));

        RegionComparison comparison = after.ComparedWith(before);

        comparison.UnitsOnlyBefore.Select(code => code.ToString()).Should().Equal("110103000000");
        comparison.UnitsOnlyAfter.Select(code => code.ToString()).Should().Equal("110104000000");
        comparison
            .Changes()
            .Where(change => change.Measure == "potential.records")
            .Select(change => change.ToString())
            .Should()
            .Equal("110101000000 potential.records: 1 -> 0", "110102000000 potential.records: 0 -> 1");
        comparison
            .Changes()
            .Should()
            .Contain(new FigureChange(county, "quantity/1/台", Figure.Count(12.5m), Figure.NotApplicable));
        comparison
            .WhyChanged(county, "potential.records")
            .Should()
            .Equal(new FactChange(new("record", "R1"), SmallRegion.Town, -1, 0, [new(ChangeKind.Hierarchy)]));
        comparison.Changes(after.Tree[other]).Should().OnlyContain(change => change.Unit == other);
        FluentActions
            .Invoking(() => comparison.WhyChanged(DivisionCode.Parse("110103000000"), "freshness"))
            .Should()
            .Throw<ArgumentException>();
        FluentActions.Invoking(() => comparison.WhyChanged(county, "x")).Should().Throw<KeyNotFoundException>();

        RegionAssessment Under(DivisionCode parent, DivisionCode extra) =>
            SmallRegion.Run(
                AdministrativeTree.Build([
                    new(SmallRegion.Province, "省", DivisionLevel.Province),
                    new(county, "甲", DivisionLevel.County, SmallRegion.Province),
                    new(other, "乙", DivisionLevel.County, SmallRegion.Province),
                    new(extra, "丙", DivisionLevel.County, SmallRegion.Province),
                    new(SmallRegion.Town, "镇", DivisionLevel.Township, parent),
                ]),
                facts,
                SmallRegion.Policies(),
                SmallRegion.AsOf
            );
    }

    [Fact]
    public void Nothing_changes_between_equal_regions() =>
        Gen.Int.Sample(
            seed =>
            {
                var made = new RandomRegion(seed);
                made.Assess().ComparedWith(new RandomRegion(seed).Assess()).Changes().Should().BeEmpty();
            },
            iter: LongTests.Cases(30)
        );

    [Fact]
    public void A_new_name_changes_nothing()
    {
        var renamed = AdministrativeTree.Build([
            new(SmallRegion.Province, "新省", DivisionLevel.Province),
            new(SmallRegion.Town, "新镇", DivisionLevel.Township, SmallRegion.Province),
        ]);
        RegionComparison comparison = SmallRegion
            .Run(renamed, SmallRegion.Facts, SmallRegion.Policies(), SmallRegion.AsOf)
            .ComparedWith(SmallRegion.Assess());
        comparison.UnitsOnlyBefore.Should().BeEmpty();
        comparison.UnitsOnlyAfter.Should().BeEmpty();
        comparison.Changes().Should().BeEmpty();
        comparison.WhyChanged(SmallRegion.Town, "freshness").Should().BeEmpty();
    }

    private static IEnumerable<(DivisionCode, string, Figure, Figure)> Differences(
        RegionAssessment before,
        RegionAssessment after
    )
    {
        string[] names =
        [
            .. before
                .Measures.Concat(after.Measures)
                .Select(measure => measure.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        foreach (Division unit in after.Tree.Divisions)
        {
            foreach (string name in names)
            {
                Figure was = Read(before, unit, name);
                Figure now = Read(after, unit, name);
                if (was != now)
                {
                    yield return (unit.Code, name, was, now);
                }
            }
        }

        static Figure Read(RegionAssessment region, Division unit, string name) =>
            region.Measures.Any(measure => measure.Name == name)
                ? region[region.Tree[unit.Code], name]
                : Figure.NotApplicable;
    }

    /// <summary>Without every third fact that nothing else refers to.</summary>
    private static RegionFacts Lessened(RegionFacts facts) =>
        new(
            Some(facts.Records),
            Some(facts.Verifications),
            Some(facts.Expectations),
            Some(facts.Baselines),
            facts.Officers,
            facts.Appointments,
            facts.Tasks,
            Some(facts.Claims),
            Some(facts.Stations),
            Some(facts.GridMembers),
            facts.Facilities,
            Some(facts.Patrols),
            Some(facts.Orders)
        );

    private static ImmutableArray<T> Some<T>(ImmutableArray<T> rows) => [.. rows.Where((_, i) => i % 3 > 0)];
}
