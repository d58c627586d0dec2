using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Assessment;

/// <summary>Records of one category and unit of measure, by their amounts; and, for growth, the baseline.</summary>
internal sealed class StockSource(PotentialBaseline? against = null) : FactSource
{
    public static IEnumerable<(KnownRecord Known, decimal Amount)> Records(
        RegionAssessment region,
        Division unit,
        StockKey key
    )
    {
        Category category = region.Policies.Categories[key.Category];
        foreach (RegionPart part in region.Parts)
        {
            foreach (KnownRecord known in part.Stock?.Within(unit) ?? [])
            {
                if (known.Record.Quantity.Unit == key.Measure && category.Contains(known.Category))
                {
                    yield return (known, known.Record.Quantity.Amount);
                }
            }
        }
    }

    public override FactKey Subject(object fact) =>
        fact is PotentialBaseline baseline ? RecordFacts.Key(baseline) : RecordFacts.Key((PotentialRecord)fact);

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact) =>
        fact switch
        {
            PotentialBaseline baseline =>
            [
                new(
                    AssessmentRules.Baseline,
                    ("unit", baseline.Unit),
                    ("category", baseline.Category),
                    ("amount", baseline.Quantity.Amount),
                    ("measure", baseline.Quantity.Unit)
                ),
            ],
            PotentialRecord record =>
            [
                new(
                    AssessmentRules.Counted,
                    ("record", record.Id),
                    ("category", record.Category),
                    ("amount", record.Quantity.Amount),
                    ("measure", record.Quantity.Unit)
                ),
            ],
            _ => [],
        };

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact) =>
        against is null ? [Subject(fact)] : new[] { Subject(fact), RecordFacts.Key(against) }.Distinct();
}
