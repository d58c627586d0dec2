using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>The records of a case and what was expected, as columns.</summary>
internal sealed class StockColumns
{
    private readonly int[] _units;
    private readonly int[] _categories;
    private readonly DayNumber[] _collected;
    private readonly DayNumber[] _verified;
    private readonly int[] _sources;
    private readonly int[] _measures;
    private readonly Numbering _sourceNumbers = new();

    public StockColumns(CaseFacts facts, AdministrativeTree tree, CategoryTree categories)
    {
        int count = facts.Potential.Length;
        (_units, _categories, _sources, _measures) = (new int[count], new int[count], new int[count], new int[count]);
        (_collected, _verified, Amounts) = (new DayNumber[count], new DayNumber[count], new decimal[count]);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Case.CategoryRow row in facts.Categories)
        {
            kinds.Add(row.Code, categories[row.Code].Index);
        }
        Order = InOrderOfUnits(facts.Potential, tree);
        for (int i = 0; i < count; i++)
        {
            ref readonly PotentialRow row = ref facts.Potential.ItemRef(Order[i]);
            _categories[i] = kinds[row.Category];
            _collected[i] = DayNumber.Of(row.Collected);
            _verified[i] = DayNumber.Of(row.Verified);
            _sources[i] = _sourceNumbers.Of(row.Source);
            _measures[i] = MeasureNumbers.Of(row.Measure);
            Amounts[i] = row.Quantity;
        }
        Expected = new(facts, tree, _sourceNumbers);
    }

    /// <summary>The row of each record.</summary>
    public int[] Order { get; }

    public RecordColumns Records => new(_units, _categories, _collected, _verified);

    public decimal[] Amounts { get; }

    public int[] Measures => _measures;

    /// <summary>Numbers the units of measure.</summary>
    public Numbering MeasureNumbers { get; } = new();

    public int[] Sources => _sources;

    public ExpectationsAsColumns Expected { get; }

    /// <summary>The rows in the order of the tree, which every roll-up walks: what is near in it is near in memory then. Sets their units down.</summary>
    private int[] InOrderOfUnits(ImmutableArray<PotentialRow> rows, AdministrativeTree tree)
    {
        int[] units = new int[rows.Length];
        int[] next = new int[tree.Count + 1];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = tree[rows.ItemRef(i).Unit].Ordinal;
            next[units[i] + 1]++;
        }
        for (int i = 1; i < next.Length; i++)
        {
            next[i] += next[i - 1];
        }
        int[] order = new int[units.Length];
        for (int i = 0; i < units.Length; i++)
        {
            int place = next[units[i]]++;
            (order[place], _units[place]) = (i, units[i]);
        }
        return order;
    }
}

/// <summary>What a case expects to be reported, as columns.</summary>
internal sealed class ExpectationsAsColumns
{
    private readonly int[] _units;
    private readonly int[] _sources;
    private readonly DayNumber[] _from;
    private readonly DayNumber[] _due;

    public ExpectationsAsColumns(CaseFacts facts, AdministrativeTree tree, Numbering sources)
    {
        _units = [.. facts.Expectations.Select(row => tree[row.Unit].Ordinal)];
        _sources = [.. facts.Expectations.Select(row => sources.Of(row.Source))];
        _from = [.. facts.Expectations.Select(static row => DayNumber.Of(row.From))];
        _due = [.. facts.Expectations.Select(static row => DayNumber.Of(row.DueDate))];
    }

    public ExpectationColumns Columns => new(_units, _sources, _from, _due);
}
