using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Potential;

/// <summary>What became of a baseline (增长): the same division, category and unit of measure, then and now.</summary>
public sealed class Growth
{
    private Growth(PotentialBaseline baseline, Division unit, decimal now) =>
        (Baseline, Unit, Now) = (baseline, unit, now);

    /// <summary>The baseline.</summary>
    public PotentialBaseline Baseline { get; }

    /// <summary>Its division.</summary>
    public Division Unit { get; }

    /// <summary>How much there is now; 0 without a record.</summary>
    public decimal Now { get; }

    /// <summary>How much more there is now; negative for less.</summary>
    public decimal Difference => Now - Baseline.Quantity.Amount;

    /// <summary>Now over then; <i>not applicable</i> where there was nothing.</summary>
    public Figure Ratio =>
        Baseline.Quantity.Amount == 0 ? Figure.NotApplicable : Figure.Ratio(Now, Baseline.Quantity.Amount);

    /// <summary>Holds quantities against baselines, in the order of these.</summary>
    /// <param name="quantities">The totals, as <see cref="KnownStock.Quantities"/> gives them, rolled up.</param>
    /// <param name="categories">The categories.</param>
    /// <param name="baselines">The baselines.</param>
    /// <exception cref="ArgumentException">An argument or a baseline is null.</exception>
    /// <exception cref="DefectException">Baselines are for unknown divisions or categories, or two for the same unit, category and measure: all of them.</exception>
    public static ImmutableArray<Growth> Against(
        KeyedRollup<StockKey, decimal> quantities,
        CategoryTree categories,
        IEnumerable<PotentialBaseline> baselines
    )
    {
        Guard.Against.Null(quantities);
        Guard.Against.Null(categories);
        var broken = new Findings();
        var first = new Dictionary<(DivisionCode Unit, StockKey Key), int>();
        ImmutableArray<Growth>.Builder growth = ImmutableArray.CreateBuilder<Growth>();
        foreach ((int row, PotentialBaseline entry) in Guard.Against.Null(baselines).Index())
        {
            PotentialBaseline baseline = Guard.Against.Null(entry, nameof(baselines));
            if (!quantities.Tree.TryFind(baseline.Unit, out Division unit))
            {
                broken.Add(PotentialRules.BaselineUnitUnknown, ("row", row), ("unit", baseline.Unit));
            }
            if (!categories.TryFind(baseline.Category, out _))
            {
                broken.Add(PotentialRules.BaselineCategoryUnknown, ("row", row), ("category", baseline.Category));
            }
            if (!first.TryAdd((baseline.Unit, baseline.Key), row))
            {
                broken.Add(
                    PotentialRules.BaselineDuplicate,
                    ("row", row),
                    ("unit", baseline.Unit),
                    ("category", baseline.Category),
                    ("measure", baseline.Quantity.Unit),
                    ("first-row", first[(baseline.Unit, baseline.Key)])
                );
            }
            if (!broken.Any)
            {
                growth.Add(new(baseline, unit, quantities[baseline.Key, unit]));
            }
        }
        return broken.Any
            ? throw new DefectException("The list of baselines", broken.ToImmutable(), nameof(baselines))
            : growth.ToImmutable();
    }

    /// <summary>Unit, category, now and then.</summary>
    public override string ToString() =>
        $"{Unit.Code}: {Baseline.Category}, {Quantity.Format(Now)} of {Baseline.Quantity}";
}
