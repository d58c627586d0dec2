using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>The records of a case, their verifications and what was expected, as columns.</summary>
internal sealed class StockColumns
{
    private readonly int[] _units;
    private readonly int[] _categories;
    private readonly DayNumber[] _collected;
    private readonly DayNumber[] _verified;
    private readonly int[] _sources;
    private readonly int[] _measures;
    private readonly Numbering _measureNumbers = new();
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
        int[] order = InOrderOfUnits(facts.Potential, tree);
        for (int i = 0; i < count; i++)
        {
            ref readonly PotentialRow row = ref facts.Potential.ItemRef(order[i]);
            _categories[i] = kinds[row.Category];
            _collected[i] = DayNumber.Of(row.Collected);
            _verified[i] = DayNumber.Of(row.Verified);
            _sources[i] = _sourceNumbers.Of(row.Source);
            _measures[i] = _measureNumbers.Of(row.Measure);
            Amounts[i] = row.Quantity;
        }
        Verifications = new(facts, order, _measureNumbers);
        Expected = new(facts, tree, _sourceNumbers);
        MeasureNames = _measureNumbers.Texts;
    }

    public RecordColumns Records => new(_units, _categories, _collected, _verified);

    public decimal[] Amounts { get; }

    public int[] Measures => _measures;

    public string[] MeasureNames { get; }

    public int[] Sources => _sources;

    public VerificationsAsColumns Verifications { get; }

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

/// <summary>The verifications of a case as columns.</summary>
internal sealed class VerificationsAsColumns
{
    private readonly Id<SiteVerification>[] _ids;
    private readonly int[] _records;
    private readonly DayNumber[] _days;
    private readonly bool?[] _addresses;
    private readonly decimal?[] _observed;
    private readonly int[] _measures;
    private readonly bool?[] _categories;
    private readonly bool[] _explained;
    private readonly int[] _military;
    private readonly int[] _government;

    /// <param name="facts">The case.</param>
    /// <param name="order">The rows of the records in the order of the columns.</param>
    /// <param name="measures">Numbers the units of measure.</param>
    public VerificationsAsColumns(CaseFacts facts, int[] order, Numbering measures)
    {
        int count = facts.Verifications.Length;
        (_ids, _records, _days) = (new Id<SiteVerification>[count], new int[count], new DayNumber[count]);
        (_addresses, _observed, _measures) = (new bool?[count], new decimal?[count], new int[count]);
        (_categories, _explained) = (new bool?[count], new bool[count]);
        (_military, _government) = (new int[count], new int[count]);
        var people = new Numbering();
        for (int i = 0; i < count; i++)
        {
            ref readonly VerificationRow row = ref facts.Verifications.ItemRef(i);
            _ids[i] = new(row.Id);
            _days[i] = DayNumber.Of(row.Date);
            _addresses[i] = PotentialInputs.Assessed(row.AddressMatches);
            _observed[i] = row.ObservedQuantity;
            _measures[i] = measures.Of(row.ObservedMeasure);
            _categories[i] = PotentialInputs.Assessed(row.CategoryMatches);
            _explained[i] = row.NaReason is not null;
            _military[i] = people.Of(row.MilitaryVerifier);
            _government[i] = people.Of(row.GovernmentVerifier);
        }
        FindRecords(facts, order);
    }

    public VerificationColumns Columns =>
        new(_ids, _records, _days, _addresses, _observed, _measures, _categories, _explained, _military, _government);

    /// <summary>Sets down the records that are named and looks for them, for they are far fewer than the records.</summary>
    private void FindRecords(CaseFacts facts, int[] order)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (VerificationRow row in facts.Verifications)
        {
            rows.TryAdd(row.Record ?? "", -1);
        }
        for (int i = 0; i < order.Length && rows.Count > 0; i++)
        {
            ref int row = ref CollectionsMarshal.GetValueRefOrNullRef(rows, facts.Potential.ItemRef(i).Id);
            if (!Unsafe.IsNullRef(ref row))
            {
                row = i;
            }
        }
        int[] places = new int[order.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[order[i]] = i;
        }
        for (int i = 0; i < _records.Length; i++)
        {
            int row = rows[facts.Verifications.ItemRef(i).Record ?? ""];
            _records[i] = row < 0 ? -1 : places[row];
        }
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
