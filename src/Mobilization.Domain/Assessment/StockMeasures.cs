using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Assessment;

/// <summary>A quantity (数量): <c>quantity/category/measure</c>, where there is a record of it in the unit or below.</summary>
internal sealed class QuantityMeasure(StockKey key)
    : RegionMeasure($"quantity/{key}", MeasureForm.Count, Worse.Never, isEverywhere: false)
{
    internal override Figure At(RegionTotals totals, int ordinal) =>
        totals.Quantities.TryGet(key, totals.Quantities.Tree.At(ordinal), out decimal amount)
            ? Figure.Count(amount)
            : Figure.NotApplicable;

    internal override IEnumerable<int> Places(RegionTotals totals) =>
        totals.Quantities.Of(key).Select(static entry => entry.Unit.Ordinal);

    private readonly StockSource _source = new();

    internal override IEnumerable<Evidence> EvidenceOf(RegionAssessment region, Division unit) =>
        StockSource
            .Records(region, unit, key)
            .Select(entry => new Evidence(region, _source, entry.Known.Unit, entry.Known.Record, entry.Amount, 0));
}

/// <summary>Growth (增长): <c>growth/category/measure</c>, now over then, at the units of the baselines.</summary>
internal sealed class GrowthMeasure(StockKey key, ImmutableArray<Growth> baselines)
    : RegionMeasure($"growth/{key}", MeasureForm.Ratio, Worse.Lower, isEverywhere: false)
{
    private readonly Dictionary<int, Growth> _byPlace = baselines.ToDictionary(static growth => growth.Unit.Ordinal);

    internal override Figure At(RegionTotals totals, int ordinal) =>
        _byPlace.TryGetValue(ordinal, out Growth? growth) ? growth.Ratio : Figure.NotApplicable;

    internal override IEnumerable<int> Places(RegionTotals totals) => _byPlace.Keys.Order();

    internal override IEnumerable<Evidence> EvidenceOf(RegionAssessment region, Division unit)
    {
        if (_byPlace.TryGetValue(unit.Ordinal, out Growth? growth) && growth.Ratio.Kind == FigureKind.Ratio)
        {
            var source = new StockSource(growth.Baseline);
            yield return new(region, source, unit, growth.Baseline, 0, growth.Baseline.Quantity.Amount);
            foreach ((KnownRecord known, decimal amount) in StockSource.Records(region, unit, key))
            {
                yield return new(region, source, known.Unit, known.Record, amount, 0);
            }
        }
    }
}
