using CsCheck;
using global::RegionReport.Case;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tests.RegionReport;

namespace Mobilization.Domain.Tests.Potential;

/// <summary>Columns give what objects give.</summary>
public sealed class ColumnTests
{
    [Fact]
    public void Quantities_reports_and_accuracy_of_columns_equal_those_of_objects() =>
        Gen.Int.Sample(
            seed =>
            {
                CaseFacts facts = RandomRegion.Of(seed);
                RegionAssessment region = CaseRows.Assess(facts);
                RegionTotals measures = region.Totals;
                KnownStock stock = region.Parts[0].Stock!;
                AdministrativeTree tree = stock.Tree;
                PotentialRow[] rows = [.. facts.Potential];
                string[] names = ["台", "吨"];
                string[] sources = ["应急管理局", "商务局", "交通运输局"];
                int[] units = Array.ConvertAll(rows, row => tree[row.Unit].Ordinal);
                int[] categories = Array.ConvertAll(rows, row => stock.Categories[row.Category].Index);
                int[] measureNumbers = Array.ConvertAll(rows, row => Array.IndexOf(names, row.Measure));
                decimal[] amounts = Array.ConvertAll(rows, row => row.Quantity);
                DayNumber[] collected = Array.ConvertAll(rows, row => DayNumber.Of(row.Collected));
                var records = new RecordColumns(
                    units,
                    categories,
                    collected,
                    Array.ConvertAll(rows, row => DayNumber.Of(row.Verified))
                );

                KeyedRollup<StockKey, decimal> quantities = StockTotals
                    .Tally(tree, stock.Categories, records, amounts, measureNumbers, names, facts.AsOf)
                    .RollUp();

                quantities.Keys.Should().BeEquivalentTo(measures.Quantities.Keys);
                foreach (StockKey key in quantities.Keys)
                {
                    quantities.Of(key).Should().Equal(measures.Quantities.Of(key));
                }

                ExpectationRow[] expected = [.. facts.Expectations];
                CompletenessReport
                    .Tally(
                        tree,
                        new(units, Array.ConvertAll(rows, row => Array.IndexOf(sources, row.Source)), collected),
                        new(
                            Array.ConvertAll(expected, row => tree[row.Unit].Ordinal),
                            Array.ConvertAll(expected, row => Array.IndexOf(sources, row.Source)),
                            Array.ConvertAll(expected, row => DayNumber.Of(row.From)),
                            Array.ConvertAll(expected, row => DayNumber.Of(row.DueDate))
                        ),
                        facts.AsOf
                    )
                    .RollUp()
                    .Values.ToArray()
                    .Should()
                    .Equal(measures.Completeness.Values.ToArray());

                VerificationRow[] visits = [.. facts.Verifications];
                string?[] people = ["甲", "乙", "丙"];
                new TolerancePolicy("1", facts.Accuracy.Absolute, facts.Accuracy.Relative)
                    .Tally(
                        tree,
                        new(units, collected, amounts, measureNumbers),
                        new(
                            Array.ConvertAll(visits, visit => new Id<SiteVerification>(visit.Id)),
                            Array.ConvertAll(visits, visit => Array.FindIndex(rows, row => row.Id == visit.Record)),
                            Array.ConvertAll(visits, visit => DayNumber.Of(visit.Date)),
                            Array.ConvertAll(visits, visit => Of(visit.AddressMatches)),
                            Array.ConvertAll(visits, visit => visit.ObservedQuantity),
                            Array.ConvertAll(visits, visit => Array.IndexOf(names, visit.ObservedMeasure)),
                            Array.ConvertAll(visits, visit => Of(visit.CategoryMatches)),
                            Array.ConvertAll(visits, visit => visit.NaReason is not null),
                            Array.ConvertAll(visits, visit => Array.IndexOf(people, visit.MilitaryVerifier)),
                            Array.ConvertAll(visits, visit => Array.IndexOf(people, visit.GovernmentVerifier))
                        ),
                        facts.AsOf
                    )
                    .RollUp()
                    .Values.ToArray()
                    .Should()
                    .Equal(measures.Accuracy.Values.ToArray());

                static bool? Of(Match match) => match == Match.NotAssessed ? null : match == Match.True;
            },
            iter: CaseMeasuresTests.Regions / 2
        );

    [Fact]
    public void Every_day_of_the_calendar_is_a_number_and_none_sorts_first()
    {
        default(DayNumber).Date.Should().BeNull();
        DayNumber.Of(null).Should().Be(default(DayNumber));
        DayNumber.Of(new(1, 1, 1)).Number.Should().Be(1);
        (DayNumber.Of(new(1, 1, 1)) > default(DayNumber)).Should().BeTrue();
        DayNumber.Of(new(9999, 12, 31)).Date.Should().Be(new LocalDate(9999, 12, 31));
        FluentActions.Invoking(() => DayNumber.Of(new LocalDate(0, 12, 31))).Should().Throw<ArgumentException>();
        Gen.Int[1, 3_652_059]
            .Sample(
                number => DayNumber.Of(new LocalDate(1, 1, 1).PlusDays(number - 1)).Number.Should().Be(number),
                iter: 1_000
            );
    }
}
