using System.Runtime.InteropServices;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>Adds up quantities (数量) by category, its ancestors included, and unit of measure.</summary>
public static class StockTotals
{
    /// <summary>Every division's own quantities, of the records that exist on a day.</summary>
    /// <param name="tree">The divisions.</param>
    /// <param name="categories">The categories.</param>
    /// <param name="records">The records; those collected after <paramref name="asOf"/> are left out.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>A sparse column, to be rolled up: no pair without a record, and zero where the records say zero.</returns>
    /// <exception cref="KeyNotFoundException">A record's unit or category is unknown.</exception>
    public static KeyedColumn<StockKey, decimal> Tally(
        AdministrativeTree tree,
        CategoryTree categories,
        IEnumerable<PotentialRecord> records,
        LocalDate asOf
    )
    {
        Guard.Against.Null(categories);
        var own = new KeyedColumn<StockKey, decimal>(tree);
        foreach (PotentialRecord record in Guard.Against.Null(records))
        {
            if (record.Collected <= asOf)
            {
                Division unit = tree[record.Unit];
                foreach (Category category in Chain(categories[record.Category]))
                {
                    own.Add(new(category.Code, record.Quantity.Unit), unit, record.Quantity.Amount);
                }
            }
        }
        return own;
    }

    /// <summary>Every division's own quantities, from columns; the same result.</summary>
    /// <param name="tree">The divisions.</param>
    /// <param name="categories">The categories.</param>
    /// <param name="records">The records; those collected after <paramref name="asOf"/> are left out.</param>
    /// <param name="amounts">The amount of each record.</param>
    /// <param name="measures">The place of each record's unit of measure in <paramref name="measureNames"/>.</param>
    /// <param name="measureNames">The units of measure.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="ArgumentException">The columns are not of one length, a place is none, or an amount can't be one.</exception>
    public static KeyedColumn<StockKey, decimal> Tally(
        AdministrativeTree tree,
        CategoryTree categories,
        in RecordColumns records,
        ReadOnlySpan<decimal> amounts,
        ReadOnlySpan<int> measures,
        ReadOnlySpan<string> measureNames,
        LocalDate asOf
    )
    {
        Guard.Against.Null(categories);
        if (amounts.Length != records.Count || measures.Length != records.Count)
        {
            throw new ArgumentException("The columns are not of one length.", nameof(amounts));
        }
        var own = new KeyedColumn<StockKey, decimal>(tree);
        var chains = new Dictionary<(int Category, int Measure), StockKey[]>();
        DayNumber last = DayNumber.Of(asOf);
        for (int i = 0; i < records.Count; i++)
        {
            if (records.Collected[i] > last)
            {
                continue;
            }
            if (!Quantity.IsAmount(amounts[i]))
            {
                throw new ArgumentOutOfRangeException(nameof(amounts), amounts[i], "This can't be an amount.");
            }
            ref StockKey[]? keys = ref CollectionsMarshal.GetValueRefOrAddDefault(
                chains,
                (records.Categories[i], measures[i]),
                out _
            );
            if (keys is null)
            {
                if (measures[i] < 0 || measures[i] >= measureNames.Length)
                {
                    throw new ArgumentOutOfRangeException(nameof(measures), measures[i], "No measure has this place.");
                }
                string measure = measureNames[measures[i]];
                keys = Keys(categories.At(records.Categories[i]), measure);
            }
            Division unit = tree.At(records.Units[i]);
            foreach (StockKey key in keys)
            {
                own.Add(key, unit, amounts[i]);
            }
        }
        return own;
    }

    /// <summary>All keys that a record of a category and unit of measure is added to, its own first.</summary>
    internal static StockKey[] Keys(Category category, string measure) =>
        [.. Chain(category).Select(one => new StockKey(one.Code, measure))];

    private static IEnumerable<Category> Chain(Category category) => category.Ancestors.Prepend(category);
}
