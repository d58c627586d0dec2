using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mobilization.Domain;
using Mobilization.Domain.Potential;
using RegionReport.Case;

namespace RegionReport.Measures;

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
    /// <param name="rows">The row of each one's record, by <see cref="RecordRows"/>.</param>
    /// <param name="stock">The records.</param>
    public VerificationsAsColumns(CaseFacts facts, int[] rows, StockColumns stock)
    {
        int count = facts.Verifications.Length;
        (_ids, _records, _days) = (new Id<SiteVerification>[count], new int[count], new DayNumber[count]);
        (_addresses, _observed, _measures) = (new bool?[count], new decimal?[count], new int[count]);
        (_categories, _explained) = (new bool?[count], new bool[count]);
        (_military, _government) = (new int[count], new int[count]);
        int[] places = new int[stock.Order.Length];
        for (int place = 0; place < places.Length; place++)
        {
            places[stock.Order[place]] = place;
        }
        var people = new Numbering();
        for (int i = 0; i < count; i++)
        {
            ref readonly VerificationRow row = ref facts.Verifications.ItemRef(i);
            _ids[i] = new(row.Id);
            _records[i] = rows[i] < 0 ? -1 : places[rows[i]];
            _days[i] = DayNumber.Of(row.Date);
            _addresses[i] = PotentialInputs.Assessed(row.AddressMatches);
            _observed[i] = row.ObservedQuantity;
            _measures[i] = stock.MeasureNumbers.Of(row.ObservedMeasure);
            _categories[i] = PotentialInputs.Assessed(row.CategoryMatches);
            _explained[i] = row.NaReason is not null;
            _military[i] = people.Of(row.MilitaryVerifier);
            _government[i] = people.Of(row.GovernmentVerifier);
        }
    }

    public VerificationColumns Columns =>
        new(_ids, _records, _days, _addresses, _observed, _measures, _categories, _explained, _military, _government);

    /// <summary>The row of each verification's record; -1 where there is none.</summary>
    /// <remarks>The ids that are named are set down and looked for among the records, for they are far fewer.</remarks>
    public static int[] RecordRows(CaseFacts facts)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (VerificationRow verification in facts.Verifications)
        {
            rows.TryAdd(verification.Record ?? "", -1);
        }
        for (int i = 0; i < facts.Potential.Length && rows.Count > 0; i++)
        {
            ref int row = ref CollectionsMarshal.GetValueRefOrNullRef(rows, facts.Potential.ItemRef(i).Id);
            if (!Unsafe.IsNullRef(ref row))
            {
                row = i;
            }
        }
        return [.. facts.Verifications.Select(verification => rows[verification.Record ?? ""])];
    }
}
