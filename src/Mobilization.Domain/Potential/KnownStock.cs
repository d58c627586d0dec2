using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>The potential known of a region on a day (潜力底数): its records and what verifications on site found of them.</summary>
/// <remarks>
/// Everything dated after the day has not happened. Codes are resolved once; every figure is then one pass. Immutable and safe to
/// share between threads.
/// </remarks>
[DebuggerDisplay("{Count} records on {AsOf}")]
public sealed class KnownStock
{
    private readonly StockColumns _columns;

    private KnownStock(LocalDate asOf, AdministrativeTree tree, CategoryTree categories, StockColumns columns) =>
        (AsOf, Tree, Categories, _columns) = (asOf, tree, categories, columns);

    /// <summary>The day, taken at its end.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The divisions.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>The categories.</summary>
    public CategoryTree Categories { get; }

    /// <summary>How many records exist on the day.</summary>
    public int Count => _columns.Records.Length;

    /// <summary>Gathers what is known on a day.</summary>
    /// <exception cref="ArgumentException">An argument or an entry is null, or <paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    /// <exception cref="DefectException">Identifiers repeat, or records lie in unknown divisions or are of unknown categories: all of them, records first.</exception>
    public static KnownStock Build(
        AdministrativeTree tree,
        CategoryTree categories,
        IEnumerable<PotentialRecord> records,
        IEnumerable<SiteVerification> verifications,
        LocalDate asOf
    ) =>
        TryBuild(
            tree,
            categories,
            records,
            verifications,
            asOf,
            out KnownStock? stock,
            out ImmutableArray<Finding> defects
        )
            ? stock
            : throw new DefectException("The stock", defects, nameof(records));

    /// <summary>Gathers what is known on a day, or lists every defect.</summary>
    /// <param name="tree">The divisions.</param>
    /// <param name="categories">The categories.</param>
    /// <param name="records">The records, also those collected later.</param>
    /// <param name="verifications">The verifications, also later ones, refused ones and those of unknown records.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="stock">What is known; null where there are defects.</param>
    /// <param name="defects">Every defect, records first.</param>
    /// <returns>Whether there is no defect.</returns>
    /// <exception cref="ArgumentException">An argument or an entry is null, or <paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public static bool TryBuild(
        AdministrativeTree tree,
        CategoryTree categories,
        IEnumerable<PotentialRecord> records,
        IEnumerable<SiteVerification> verifications,
        LocalDate asOf,
        [NotNullWhen(true)] out KnownStock? stock,
        out ImmutableArray<Finding> defects
    )
    {
        CivilCalendar.Check(asOf);
        Guard.Against.Null(tree);
        Guard.Against.Null(categories);
        Guard.Against.Null(records);
        Guard.Against.Null(verifications);
        var columns = new StockColumns(asOf, tree, categories, records, verifications, out defects);
        stock = defects.IsEmpty ? new(asOf, tree, categories, columns) : null;
        return stock is not null;
    }

    /// <summary>The records as columns, resolved, in the order in which they were given.</summary>
    public RecordColumns Columns =>
        new(_columns.Units, _columns.Categories, _columns.Collected, _columns.Verified, _columns.Visited);

    /// <summary>The records that exist on the day, in the order in which they were given: places as in <see cref="Columns"/>.</summary>
    public IEnumerable<KnownRecord> Records => Enumerable.Range(0, Count).Select(At);

    /// <summary>The record at a place of <see cref="Columns"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public KnownRecord At(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Count);
        return new(
            _columns.Records[place],
            Tree.At(_columns.Units[place]),
            Categories.At(_columns.Categories[place]),
            _columns.Visited[place].Date,
            _columns.Deciding[place]
        );
    }

    /// <summary>The record of that identifier. O(1).</summary>
    /// <exception cref="KeyNotFoundException">No such record exists on the day.</exception>
    public KnownRecord this[Id<PotentialRecord> id] =>
        TryFind(id, out KnownRecord record) ? record : throw new KeyNotFoundException($"There is no record '{id}'.");

    /// <summary>Finds the record of an identifier. O(1).</summary>
    /// <returns>Whether it exists on the day.</returns>
    public bool TryFind(Id<PotentialRecord> id, out KnownRecord record)
    {
        bool isKnown = _columns.Places.TryGetValue(id, out int place) && place >= 0;
        record = isKnown ? At(place) : default;
        return isKnown;
    }

    /// <summary>The records in a division and all below it, in the tree's order. O(records below).</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public IEnumerable<KnownRecord> Within(Division unit)
    {
        int from = _columns.UnitStarts[Tree.Ordinal(unit)];
        int end = _columns.UnitStarts[unit.SubtreeEnd];
        return Enumerable.Range(from, end - from).Select(i => At(_columns.ByUnit[i]));
    }

    /// <summary>The verifications that broke a rule, in the order in which they were given.</summary>
    /// <remarks>One dated after the day has not happened, and one of a record that does not exist has no unit; neither is here.</remarks>
    public IEnumerable<RefusedVerification> Refusals =>
        _columns.Refused.Select(refused => new RefusedVerification(
            refused.Verification,
            Tree.At(_columns.Units[refused.Place])
        ));

    /// <summary>Judges a record's age.</summary>
    /// <exception cref="ArgumentException">The judge is bound to another day or other categories.</exception>
    public FreshnessVerdict Judge(FreshnessJudge judge, KnownRecord record)
    {
        Check(judge);
        return judge.Judge(record.Category, record.Record.Collected, record.Record.Verified, record.Visited);
    }

    /// <summary>Every division's own count of fresh, due and stale records.</summary>
    /// <exception cref="ArgumentException">The judge is bound to another day or other categories.</exception>
    public DivisionColumn<FreshnessTally> Freshness(FreshnessJudge judge)
    {
        Check(judge);
        return judge.Tally(Tree, Columns);
    }

    /// <summary>Every division's own count of records found right on site, and of refused verifications.</summary>
    public DivisionColumn<AccuracyTally> Accuracy(TolerancePolicy tolerance)
    {
        Guard.Against.Null(tolerance);
        DivisionColumn<AccuracyTally> own = Tree.NewColumn<AccuracyTally>();
        AccuracyTally unseen = AccuracyTally.Of(null, null, null);
        for (int i = 0; i < Count; i++)
        {
            own.Values[_columns.Units[i]] += _columns.Deciding[i] is { } deciding
                ? tolerance.TallyOf(_columns.Records[i], deciding)
                : unseen;
        }
        foreach ((int place, _) in _columns.Refused)
        {
            own.Values[_columns.Units[place]] += AccuracyTally.OfRefusal;
        }
        return own;
    }

    /// <summary>Every division's own quantities, by category, its ancestors included, and unit of measure.</summary>
    public KeyedColumn<StockKey, decimal> Quantities()
    {
        var own = new KeyedColumn<StockKey, decimal>(Tree);
        var chains = new Dictionary<(int Category, string Measure), SparseCells<decimal>[]>();
        foreach (int i in _columns.ByUnit) // in the tree's order nothing is left to be sorted
        {
            Quantity quantity = _columns.Records[i].Quantity;
            ref SparseCells<decimal>[]? chain = ref CollectionsMarshal.GetValueRefOrAddDefault(
                chains,
                (_columns.Categories[i], quantity.Unit),
                out _
            );
            chain ??= StockTotals.Chain(own, Categories.At(_columns.Categories[i]), quantity.Unit);
            foreach (SparseCells<decimal> cells in chain)
            {
                cells.Append(_columns.Units[i], quantity.Amount);
            }
        }
        return own;
    }

    /// <summary>Judges what was expected to be reported.</summary>
    /// <exception cref="ArgumentException"><paramref name="expectations"/> or one of them is null.</exception>
    /// <exception cref="DefectException">Expectations are for unknown divisions: all of them.</exception>
    public CompletenessReport Completeness(IEnumerable<ReportExpectation> expectations) =>
        CompletenessReport.Of(this, _columns, [.. Guard.Against.Null(expectations)]);

    /// <summary>Every division's own count of what was found on site and of what of it no record lists.</summary>
    /// <param name="finds">The finds; those after <see cref="AsOf"/> have not happened. A record that does not exist on the day lists nothing.</param>
    /// <exception cref="ArgumentException"><paramref name="finds"/> or one of them is null.</exception>
    /// <exception cref="DefectException">Finds lie in unknown divisions: all of them.</exception>
    public DivisionColumn<OmissionTally> Omissions(IEnumerable<SiteFind> finds)
    {
        DivisionColumn<OmissionTally> own = Tree.NewColumn<OmissionTally>();
        var broken = new Findings();
        foreach ((int row, SiteFind find) in Guard.Against.Null(finds).Index())
        {
            if (!Tree.TryFind(Guard.Against.Null(find, nameof(finds)).Unit, out Division unit))
            {
                broken.Add(PotentialRules.FindUnitUnknown, ("row", row), ("find", find.Id), ("unit", find.Unit));
            }
            else if (find.Date <= AsOf)
            {
                bool isListed = find.Listed is { } record && TryFind(record, out _);
                own[unit] += new OmissionTally(isListed ? 0 : 1, 1);
            }
        }
        return broken.Any ? throw new DefectException("The list of finds", broken.ToImmutable(), nameof(finds)) : own;
    }

    /// <summary>What will become of the records' age on the facts known now, announced rules included.</summary>
    /// <exception cref="ArgumentException">The policy is for other categories.</exception>
    public FreshnessOutlook Outlook(FreshnessPolicy policy) => new(this, policy);

    private void Check(FreshnessJudge judge)
    {
        if (Guard.Against.Null(judge).AsOf != AsOf || !ReferenceEquals(judge.Policy.Categories, Categories))
        {
            throw new ArgumentException("The judge is bound to another day or other categories.", nameof(judge));
        }
    }
}
