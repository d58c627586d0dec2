using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>The columns of a <see cref="KnownStock"/>: one place a record that exists on its day.</summary>
internal sealed class StockColumns
{
    public StockColumns(
        LocalDate asOf,
        AdministrativeTree tree,
        CategoryTree categories,
        IEnumerable<PotentialRecord> records,
        IEnumerable<SiteVerification> verifications,
        out ImmutableArray<Finding> defects
    )
    {
        var broken = new Findings();
        Records = Gather(asOf, tree, categories, records, ref broken);
        Visited = new DayNumber[Records.Length];
        Deciding = new SiteVerification?[Records.Length];
        Gather(asOf, verifications, ref broken);
        defects = broken.ToImmutable();

        UnitStarts = new int[tree.Count + 1];
        foreach (int unit in Units)
        {
            UnitStarts[unit + 1]++;
        }
        for (int i = 1; i < UnitStarts.Length; i++)
        {
            UnitStarts[i] += UnitStarts[i - 1];
        }
        int[] next = [.. UnitStarts];
        ByUnit = new int[Units.Length];
        for (int i = 0; i < Units.Length; i++)
        {
            ByUnit[next[Units[i]]++] = i;
        }
    }

    public PotentialRecord[] Records { get; }

    public int[] Units { get; private set; } = [];

    public int[] Categories { get; private set; } = [];

    public DayNumber[] Collected { get; private set; } = [];

    public DayNumber[] Verified { get; private set; } = [];

    public DayNumber[] Visited { get; }

    public SiteVerification?[] Deciding { get; }

    /// <summary>Every record's place; -1 for one collected later.</summary>
    public Dictionary<Id<PotentialRecord>, int> Places { get; } = [];

    public List<(int Place, SiteVerification Verification)> Refused { get; } = [];

    /// <summary>Places by division.</summary>
    public int[] ByUnit { get; }

    /// <summary>Where each division's places begin in <see cref="ByUnit"/>.</summary>
    public int[] UnitStarts { get; }

    private PotentialRecord[] Gather(
        LocalDate asOf,
        AdministrativeTree tree,
        CategoryTree categories,
        IEnumerable<PotentialRecord> records,
        ref Findings broken
    )
    {
        int room = records.TryGetNonEnumeratedCount(out int count) ? count : 0;
        Places.EnsureCapacity(room);
        var kept = new List<PotentialRecord>(room);
        var units = new List<int>(room);
        var kinds = new List<int>(room);
        var later = new Dictionary<Id<PotentialRecord>, int>(); // rows of those that are not kept
        var rows = new List<int>(room); // rows of those that are
        int row = 0;
        foreach (PotentialRecord record in records)
        {
            Guard.Against.Null(record, nameof(records));
            bool exists = record.Collected <= asOf;
            if (!Places.TryAdd(record.Id, exists ? kept.Count : -1))
            {
                int first = Places[record.Id];
                broken.Add(
                    PotentialRules.RecordDuplicate,
                    ("row", row),
                    ("record", record.Id),
                    ("first-row", first < 0 ? later[record.Id] : rows[first])
                );
            }
            else if (!exists)
            {
                later.Add(record.Id, row);
            }
            if (!tree.TryFind(record.Unit, out Division unit))
            {
                broken.Add(
                    PotentialRules.RecordUnitUnknown,
                    ("row", row),
                    ("record", record.Id),
                    ("unit", record.Unit)
                );
            }
            if (!categories.TryFind(record.Category, out Category? category))
            {
                broken.Add(
                    PotentialRules.RecordCategoryUnknown,
                    ("row", row),
                    ("record", record.Id),
                    ("category", record.Category)
                );
            }
            if (exists)
            {
                kept.Add(record);
                rows.Add(row);
                units.Add(unit.Ordinal);
                kinds.Add(category?.Index ?? 0);
            }
            row++;
        }
        Units = [.. units];
        Categories = [.. kinds];
        Collected = [.. kept.Select(static record => DayNumber.Of(record.Collected))];
        Verified = [.. kept.Select(static record => DayNumber.Of(record.Verified))];
        return [.. kept];
    }

    private void Gather(LocalDate asOf, IEnumerable<SiteVerification> verifications, ref Findings broken)
    {
        var rows = new Dictionary<Id<SiteVerification>, int>();
        int row = 0;
        foreach (SiteVerification verification in verifications)
        {
            Guard.Against.Null(verification, nameof(verifications));
            if (!rows.TryAdd(verification.Id, row))
            {
                broken.Add(
                    PotentialRules.VerificationDuplicate,
                    ("row", row),
                    ("verification", verification.Id),
                    ("first-row", rows[verification.Id])
                );
            }
            row++;
            if (verification.Date > asOf || !Places.TryGetValue(verification.Record, out int place) || place < 0)
            {
                continue;
            }
            if (!verification.IsValid)
            {
                Refused.Add((place, verification));
                continue;
            }
            DayNumber day = DayNumber.Of(verification.Date);
            Visited[place] = Visited[place] < day ? day : Visited[place];
            if (verification.AssessesAnything && IsLater(verification, Deciding[place]))
            {
                Deciding[place] = verification;
            }
        }
    }

    private static bool IsLater(SiteVerification verification, SiteVerification? than) =>
        than is null || verification.Date > than.Date || (verification.Date == than.Date && verification.Id > than.Id);
}
