using System.Globalization;
using CsCheck;
using global::RegionReport.Case;
using global::RegionReport.Measures;
using Mobilization.Domain.Hierarchy;
using NodaTime.Text;

namespace Mobilization.Domain.Tests.Potential;

/// <summary>The rows of the region report about potential data: of the worked cases to the letter, and of random regions as a naive model has them.</summary>
public sealed class CaseMeasuresTests
{
    private static readonly string[] Ours =
    [
        ",freshness",
        ",accuracy.",
        ",verification.refused,",
        ",completeness",
        ",potential.records,",
        ",quantity/",
        ",growth/",
        ",\"quantity/",
        ",\"growth/",
    ];

    /// <summary>10,000 and more where the environment asks.</summary>
    internal static int Regions =>
        int.TryParse(
            Environment.GetEnvironmentVariable("MOBILIZATION_TEST_REGIONS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int regions
        )
            ? regions
            : 400;

    [Theory]
    [InlineData("tiny", "")]
    [InlineData("tiny", "2025-02-28")]
    [InlineData("hengyang", "")]
    [InlineData("hengyang", "2025-03-01")]
    public void Rows_of_the_worked_cases_equal_the_expected_ones(string name, string asOf)
    {
        string folder = SharedData.Require("cases", name);
        CaseFolder.TryRead(folder, out CaseFacts? facts, out _).Should().BeTrue();
        if (asOf.Length > 0)
        {
            facts = facts! with { AsOf = LocalDatePattern.Iso.Parse(asOf).Value };
        }
        string file = asOf.Length > 0 ? $"expected@{asOf}.csv" : "expected.csv";

        string[] expected = [.. File.ReadAllLines(Path.Combine(folder, file)).Where(IsOurs)];
        expected.Should().NotBeEmpty();
        RowsOf(facts!).Should().Equal(expected);
        if (name == "tiny")
        {
            new NaivePotential(facts!).Rows().Should().Equal(expected, "the model itself must be right");
        }
    }

    [Fact]
    public void Random_regions_equal_the_naive_model() =>
        Gen.Int.Sample(
            seed =>
            {
                CaseFacts facts = RandomRegion.Of(seed);
                RowsOf(facts).Should().Equal(new NaivePotential(facts).Rows());
            },
            iter: Regions
        );

    /// <summary>A record only ages from one day to a later one, as long as nothing else happens to it.</summary>
    [Fact]
    public void A_record_only_ages_while_rule_and_facts_stay() =>
        Gen.Int.Sample(
            seed =>
            {
                CaseFacts facts = RandomRegion.Of(seed);
                CaseFacts later = facts with { AsOf = facts.AsOf.PlusDays(1 + Math.Abs(seed % 40)) };
                PotentialMeasures now = PotentialMeasures.Of(facts, TreeOf(facts));
                PotentialMeasures then = PotentialMeasures.Of(later, now.Stock.Tree);
                foreach (PotentialRow row in facts.Potential)
                {
                    bool stays =
                        row.Collected <= facts.AsOf
                        && new NaivePotential(facts).RuleFor(row.Category)
                            == new NaivePotential(later).RuleFor(row.Category)
                        && !(row.Verified > facts.AsOf && row.Verified <= later.AsOf)
                        && !facts.Verifications.Any(visit =>
                            visit.Record == row.Id && visit.Date > facts.AsOf && visit.Date <= later.AsOf
                        );
                    if (stays)
                    {
                        var before = now.Stock.Judge(now.Judge, now.Stock[new(row.Id)]);
                        var after = then.Stock.Judge(then.Judge, then.Stock[new(row.Id)]);
                        after
                            .State.Should()
                            .BeOneOf(
                                Enum.GetValues<Domain.Potential.FreshnessState>().Where(state => state >= before.State)
                            );
                        if (before.State >= Domain.Potential.FreshnessState.Anomaly)
                        {
                            after.State.Should().Be(before.State);
                        }
                        else
                        {
                            ((int)after.State).Should().BeLessThanOrEqualTo((int)Domain.Potential.FreshnessState.Stale);
                        }
                    }
                }
            },
            iter: Regions
        );

    internal static AdministrativeTree TreeOf(CaseFacts facts) =>
        AdministrativeTree.Build(
            facts.Divisions.Select(row => new DivisionRow(
                row.Code,
                row.Name,
                (DivisionLevel)row.Level,
                row.Parent.IsDefault ? null : row.Parent
            ))
        );

    private static string[] RowsOf(CaseFacts facts)
    {
        AdministrativeTree tree = TreeOf(facts);
        var table = new MeasureTable(tree);
        PotentialMeasures.Of(facts, tree).AddTo(table);
        using var text = new StringWriter();
        table.Write(text);
        return [.. text.ToString().Split('\n').Where(IsOurs)];
    }

    private static bool IsOurs(string row) => Ours.Any(part => row.Contains(part, StringComparison.Ordinal));
}
