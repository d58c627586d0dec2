using System.Globalization;
using CsCheck;
using global::RegionReport.Case;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tests.RegionReport;

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
        CaseFacts facts = CaseRows.Read(name, asOf);

        string[] expected = CaseRows.Expected(name, asOf, Ours);
        CaseRows.Of(facts, Ours).Should().Equal(expected);
        if (name == "tiny")
        {
            new NaivePotential(facts).Rows().Should().Equal(expected, "the model itself must be right");
        }
    }

    [Fact]
    public void Random_regions_equal_the_naive_model() =>
        Gen.Int.Sample(
            seed =>
            {
                CaseFacts facts = RandomRegion.Of(seed);
                CaseRows.Of(facts, Ours).Should().Equal(new NaivePotential(facts).Rows());
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
                RegionAssessment now = CaseRows.Assess(facts);
                RegionAssessment then = CaseRows.Assess(later);
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
                        FreshnessVerdict before = VerdictOf(now, new(row.Id));
                        FreshnessVerdict after = VerdictOf(then, new(row.Id));
                        after
                            .State.Should()
                            .BeOneOf(Enum.GetValues<FreshnessState>().Where(state => state >= before.State));
                        if (before.State >= FreshnessState.Anomaly)
                        {
                            after.State.Should().Be(before.State);
                        }
                        else
                        {
                            ((int)after.State).Should().BeLessThanOrEqualTo((int)FreshnessState.Stale);
                        }
                    }
                }
            },
            iter: Regions
        );

    private static FreshnessVerdict VerdictOf(RegionAssessment region, Id<PotentialRecord> record)
    {
        KnownStock stock = region.Parts[0].Stock!;
        return stock.Judge(region.Policies.Freshness.On(region.AsOf), stock[record]);
    }
}
