using CsCheck;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>Why a figure is what it is: the evidence adds up, the worst comes first, and rules are named.</summary>
public sealed class WhyTests
{
    private const int Regions = 60;

    [Fact]
    public void What_the_evidence_adds_is_the_figure_of_every_measure_and_unit() =>
        Gen.Int.Sample(
            seed =>
            {
                RegionAssessment region = new RandomRegion(seed).Assess();
                foreach ((Division unit, RegionMeasure measure, Figure figure) in RegionRows.Each(region))
                {
                    Evidence[] evidence = [.. region.EvidenceOf(unit, measure.Name)];
                    evidence.Sum(one => one.Numerator).Should().Be(figure.Numerator, "{0} of {1}", measure, unit);
                    evidence.Sum(one => one.Denominator).Should().Be(figure.Denominator, "{0} of {1}", measure, unit);
                    foreach (Evidence one in evidence)
                    {
                        unit.Contains(one.Unit).Should().BeTrue();
                        (one.Numerator != 0 || one.Denominator != 0 || !measure.IsEverywhere).Should().BeTrue();
                        one.Findings.Should().NotBeEmpty("{0} has a reason", one.Subject);
                        one.Subject.Id.Should().NotBeEmpty();
                        one.Facts.Should().OnlyHaveUniqueItems();
                    }
                }
            },
            iter: LongTests.Cases(Regions)
        );

    [Fact]
    public void The_worst_are_the_first_of_all_evidence_in_order() =>
        Gen.Int.Sample(
            seed =>
            {
                RegionAssessment region = new RandomRegion(seed).Assess();
                foreach ((Division unit, RegionMeasure measure, Figure figure) in RegionRows.Each(region))
                {
                    Explanation all = region.Why(unit, measure.Name, int.MaxValue);
                    Explanation few = region.Why(unit, measure.Name, 2);
                    all.Figure.Should().Be(figure);
                    Evidence[] evidence = [.. region.EvidenceOf(unit, measure.Name)];
                    all.Worst.Select(Told).Should().BeEquivalentTo(evidence.Select(Told));
                    few.Worst.Select(Told).Should().Equal(all.Worst.Take(2).Select(Told));
                    region.Why(unit, measure.Name, 0).Worst.Should().BeEmpty();
                    if (measure.Worse == Worse.Lower)
                    {
                        all.Worst.Select(one => one.Denominator - one.Numerator).Should().BeInDescendingOrder();
                    }
                    else
                    {
                        all.Worst.Select(one => one.Numerator).Should().BeInDescendingOrder();
                    }
                    if (!measure.Name.StartsWith("growth/", StringComparison.Ordinal))
                    {
                        Evidence[] own = [.. evidence.Where(one => one.Unit == unit)];
                        all.OwnNumerator.Should().Be(own.Sum(one => one.Numerator));
                        all.OwnDenominator.Should().Be(own.Sum(one => one.Denominator));
                        all.Children.Select(child => child.Unit).Should().Equal(unit.Children);
                        all.Children.Select(child => child.Figure)
                            .Should()
                            .Equal(unit.Children.Select(child => region[child, measure.Name]));
                    }
                }
            },
            iter: LongTests.Cases(Regions / 2)
        );

    [Fact]
    public void The_worst_children_come_first_and_ties_by_code() =>
        Gen.Int.Sample(
            seed =>
            {
                RegionAssessment region = new RandomRegion(seed, 2).Assess();
                foreach ((Division unit, RegionMeasure measure, _) in RegionRows.Each(region))
                {
                    if (measure.Worse == Worse.Never)
                    {
                        FluentActions
                            .Invoking(() => region.WorstChildren(unit, measure.Name))
                            .Should()
                            .Throw<ArgumentException>();
                        continue;
                    }
                    UnitFigure[] worst = [.. region.WorstChildren(unit, measure.Name, int.MaxValue)];
                    worst
                        .Select(child => child.Unit)
                        .Should()
                        .BeEquivalentTo(
                            unit.Children.Where(child =>
                                region[child, measure.Name].Kind is FigureKind.Ratio or FigureKind.Count
                            )
                        );
                    region.WorstChildren(unit, measure.Name, 1).Should().Equal(worst.Take(1));
                    for (int i = 1; i < worst.Length; i++)
                    {
                        decimal order = Value(worst[i].Figure) - Value(worst[i - 1].Figure);
                        order = measure.Worse == Worse.Higher ? -order : order;
                        order.Should().BeGreaterThanOrEqualTo(0);
                        if (order == 0)
                        {
                            worst[i].Unit.Code.CompareTo(worst[i - 1].Unit.Code).Should().BePositive();
                        }
                    }
                }
            },
            iter: LongTests.Cases(Regions / 2)
        );

    [Fact]
    public void Facts_that_count_by_their_state_alone_say_so()
    {
        RegionAssessment region = SmallRegion.Assess();
        Division root = region.Tree.Roots.First();

        Lines("quantity/1/台").Should().Equal("assessment.counted (record R1, category 1, amount 12.5, measure 台)");
        Lines("growth/1/台")
            .Should()
            .BeEquivalentTo(
                "assessment.baseline (unit 110000000000, category 1, amount 10, measure 台)",
                "assessment.counted (record R1, category 1, amount 12.5, measure 台)"
            );
        Lines("claim.dual")
            .Should()
            .Equal(
                "assessment.task-unclaimed (task T3, claim-by 2025-02-01, as-of 2025-03-31)",
                "assessment.task-half (task T2, line military, holder P2, claim-by 2025-02-01, as-of 2025-03-31)",
                "assessment.task-dual (task T1, government P1, military P2, claimed 2025-01-12, claim-by 2025-02-01)"
            );
        Lines("rectification.onTimeExtended")
            .Should()
            .Equal(
                "assessment.order-open (order O2, responsible 物业, deadline 2025-02-01, extended , as-of 2025-03-31)",
                "assessment.order-closed (order O1, closed 2025-02-10, deadline 2025-02-01, extended 2025-02-10)"
            );
        region.Why(root, "rectification.onTime").Figure.Should().Be(Figure.Ratio(0, 2));

        IEnumerable<string> Lines(string measure) =>
            region.Why(root, measure).Worst.SelectMany(one => one.Findings).Select(finding => finding.ToString());
    }

    private static (FactKey, decimal, decimal, string) Told(Evidence one) =>
        (one.Subject, one.Numerator, one.Denominator, string.Join("; ", one.Findings));

    private static decimal Value(Figure figure) =>
        figure.Kind == FigureKind.Ratio ? figure.Numerator / figure.Denominator : figure.Numerator;
}
