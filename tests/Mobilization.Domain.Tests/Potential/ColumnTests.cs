using System.Globalization;
using CsCheck;
using global::RegionReport.Case;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tests.RegionReport;
using static Mobilization.Domain.Tests.Potential.PotentialWorld;

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

                KeyedRollup<StockKey, decimal> ofObjects = StockTotals
                    .Tally(tree, stock.Categories, stock.Records.Select(one => one.Record), facts.AsOf)
                    .RollUp();
                ofObjects.Keys.Should().BeEquivalentTo(measures.Quantities.Keys);
                foreach (StockKey key in ofObjects.Keys)
                {
                    ofObjects.Of(key).Should().Equal(measures.Quantities.Of(key));
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

    [Fact]
    public void Columns_are_of_one_length()
    {
        DayNumber[] day = [DayNumber.Of(AsOf)];
        Id<SiteVerification>[] ids = [new("V1")];
        Action[] reports =
        [
            () => _ = new ReportColumns([0], [], day).Count,
            () => _ = new ReportColumns([0], [0], []).Count,
        ];
        Action[] expectations =
        [
            () => _ = new ExpectationColumns([0], [], day, day).Count,
            () => _ = new ExpectationColumns([0], [0], [], day).Count,
            () => _ = new ExpectationColumns([0], [0], day, []).Count,
        ];
        Action[] stated =
        [
            () => _ = new StatedColumns([0], [], [1], [0]).Count,
            () => _ = new StatedColumns([0], day, [], [0]).Count,
            () => _ = new StatedColumns([0], day, [1], []).Count,
        ];
        Action[] records =
        [
            () => _ = new RecordColumns([0], [], day, day).Count,
            () => _ = new RecordColumns([0], [0], [], day).Count,
            () => _ = new RecordColumns([0], [0], day, []).Count,
            () => _ = new RecordColumns([0], [0], day, day, [day[0], day[0]]).Count,
        ];
        foreach (Action columns in (Action[])[.. reports, .. expectations, .. stated, .. records])
        {
            columns
                .Should()
                .Throw<ArgumentException>()
                .WithMessage("The columns are not of one length.*")
                .WithParameterName("units");
        }
        for (int i = 1; i < 10; i++)
        {
            int shorter = i;
            FluentActions
                .Invoking(() =>
                    new VerificationColumns(
                        ids,
                        new int[Of(1)],
                        new DayNumber[Of(2)],
                        new bool?[Of(3)],
                        new decimal?[Of(4)],
                        new int[Of(5)],
                        new bool?[Of(6)],
                        new bool[Of(7)],
                        new int[Of(8)],
                        new int[Of(9)]
                    ).Count
                )
                .Should()
                .Throw<ArgumentException>()
                .WithMessage("The columns are not of one length.*")
                .WithParameterName("ids");
            int Of(int place) => place == shorter ? 0 : 1;
        }
    }

    [Theory]
    [InlineData(new[] { "1", "2" }, new[] { 0 }, "amounts", "The columns are not of one length.*")]
    [InlineData(new[] { "1" }, new int[0], "amounts", "The columns are not of one length.*")]
    [InlineData(new[] { "-1" }, new[] { 0 }, "amounts", "This can't be an amount.*")]
    [InlineData(new[] { "0.0000001" }, new[] { 0 }, "amounts", "This can't be an amount.*")]
    [InlineData(new[] { "1" }, new[] { 1 }, "measures", "No measure has this place.*")]
    [InlineData(new[] { "1" }, new[] { -1 }, "measures", "No measure has this place.*")]
    public void Quantities_of_nonsense_are_refused(string[] amounts, int[] measures, string parameter, string message)
    {
        DayNumber[] day = [DayNumber.Of(AsOf)];
        decimal[] numbers = Array.ConvertAll(amounts, text => decimal.Parse(text, CultureInfo.InvariantCulture));

        FluentActions
            .Invoking(() =>
                StockTotals.Tally(Tree, Categories, new([0], [0], day, day), numbers, measures, ["台"], AsOf)
            )
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(message)
            .WithParameterName(parameter);
    }

    [Fact]
    public void What_is_collected_on_the_day_itself_counts_and_later_it_does_not()
    {
        DayNumber[] days = [DayNumber.Of(AsOf), DayNumber.Of(AsOf.PlusDays(1))];
        KeyedColumn<StockKey, decimal> own = StockTotals.Tally(
            Tree,
            Categories,
            new([2, 2], [Categories["2"].Index, Categories["2"].Index], days, days),
            [1.5m, 100],
            [0, 0],
            ["吨"],
            AsOf
        );

        own.RollUp().TotalOf(new("2", "吨")).Should().Be(1.5m);
        StockTotals
            .Tally(Tree, Categories, [Record("R1", collected: AsOf), Record("R2", collected: AsOf.PlusDays(1))], AsOf)
            .RollUp()
            .TotalOf(new("1", "台"))
            .Should()
            .Be(10);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void Reports_of_nonsense_are_refused(int unit, int source)
    {
        DayNumber[] day = [DayNumber.Of(AsOf)];
        foreach (bool isReport in (bool[])[true, false])
        {
            FluentActions
                .Invoking(() =>
                    CompletenessReport.Tally(
                        Tree,
                        isReport ? new([unit], [source], day) : default,
                        isReport ? default : new([unit], [source], day, day),
                        AsOf
                    )
                )
                .Should()
                .Throw<ArgumentException>()
                .WithMessage($"There is no division {unit} or no department {source}.*");
        }
    }

    [Fact]
    public void A_verification_is_of_a_record_that_there_is()
    {
        DayNumber[] day = [DayNumber.Of(AsOf)];
        FluentActions
            .Invoking(() => Tally(1))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("There is no record at place 1.*")
            .WithParameterName("verifications");
        Tally(0).Values[0].Should().NotBe(Tally(-1).Values[0], "one of no known record counts for none");

        DivisionColumn<AccuracyTally> Tally(int record) =>
            new TolerancePolicy("v", 0, 0).Tally(
                Tree,
                new([0], day, [1], [0]),
                new([new("V1")], [record], day, [true], [1], [0], [true], [false], [0], [1]),
                AsOf
            );
    }
}
