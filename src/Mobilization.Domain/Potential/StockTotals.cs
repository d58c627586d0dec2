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
            if (Guard.Against.Null(record, nameof(records)).Collected <= asOf)
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
        var chains = new Dictionary<(int Category, int Measure), SparseCells<decimal>[]>();
        DayNumber last = DayNumber.Of(asOf);
        foreach (int i in ByUnit(tree, records.Units)) // in the tree's order nothing is left to be sorted
        {
            if (records.Collected[i] > last)
            {
                continue;
            }
            if (!Quantity.IsAmount(amounts[i]))
            {
                throw new ArgumentOutOfRangeException(nameof(amounts), amounts[i], "This can't be an amount.");
            }
            ref SparseCells<decimal>[]? chain = ref CollectionsMarshal.GetValueRefOrAddDefault(
                chains,
                (records.Categories[i], measures[i]),
                out _
            );
            if (chain is null)
            {
                if (measures[i] < 0 || measures[i] >= measureNames.Length)
                {
                    throw new ArgumentOutOfRangeException(nameof(measures), measures[i], "No measure has this place.");
                }
                string measure = measureNames[measures[i]];
                chain = Chain(own, categories.At(records.Categories[i]), measure);
            }
            foreach (SparseCells<decimal> cells in chain)
            {
                cells.Append(records.Units[i], amounts[i]);
            }
        }
        return own;
    }

    /// <summary>All cells that a record of a category and unit of measure is added to, its own first.</summary>
    internal static SparseCells<decimal>[] Chain(
        KeyedColumn<StockKey, decimal> own,
        Category category,
        string measure
    ) => [.. Chain(category).Select(one => own.CellsOf(new(one.Code, measure)))];

    /// <summary>The places of records in the order of their units. O(n).</summary>
    private static int[] ByUnit(AdministrativeTree tree, ReadOnlySpan<int> units)
    {
        int[] next = new int[tree.Count + 1];
        foreach (int unit in units)
        {
            next[tree.At(unit).Ordinal + 1]++;
        }
        for (int i = 1; i < next.Length; i++)
        {
            next[i] += next[i - 1];
        }
        int[] places = new int[units.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[next[units[i]]++] = i;
        }
        return places;
    }

    private static IEnumerable<Category> Chain(Category category) => category.Ancestors.Prepend(category);
}
