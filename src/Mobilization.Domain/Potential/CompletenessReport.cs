using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>What became of all that was expected to be reported (填报完整度), expectation by expectation.</summary>
public sealed class CompletenessReport
{
    private readonly AdministrativeTree _tree;
    private readonly int[] _units;

    private CompletenessReport(AdministrativeTree tree, ImmutableArray<ReportVerdict> verdicts, int[] units) =>
        (_tree, Verdicts, _units) = (tree, verdicts, units);

    /// <summary>One verdict an expectation, in the order in which they were given.</summary>
    public ImmutableArray<ReportVerdict> Verdicts { get; }

    /// <summary>Every division's own count of reports expected, reported and on time.</summary>
    public DivisionColumn<CompletenessTally> Tally()
    {
        DivisionColumn<CompletenessTally> own = _tree.NewColumn<CompletenessTally>();
        for (int i = 0; i < _units.Length; i++)
        {
            own.Values[_units[i]] += Verdicts[i].Tally;
        }
        return own;
    }

    /// <summary>Counts, from columns, what was expected, came, and came in time, at each expectation's own division.</summary>
    /// <remarks>O((records + expectations) x log records), however many records lie below a unit.</remarks>
    /// <param name="tree">The divisions.</param>
    /// <param name="reports">The records; those collected after <paramref name="asOf"/> are left out.</param>
    /// <param name="expectations">What was expected; in scope are those due before <paramref name="asOf"/>.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="ArgumentException">A place is none of the tree, or a department's number is negative.</exception>
    public static DivisionColumn<CompletenessTally> Tally(
        AdministrativeTree tree,
        in ReportColumns reports,
        in ExpectationColumns expectations,
        LocalDate asOf
    ) => ReportSearch.Tally(tree, reports, expectations, asOf);

    /// <summary>Every department's count at every division: which department lags, and where.</summary>
    public KeyedColumn<string, CompletenessTally> TallyBySource()
    {
        var own = new KeyedColumn<string, CompletenessTally>(_tree, StringComparer.Ordinal);
        for (int i = 0; i < _units.Length; i++)
        {
            own.Add(Verdicts[i].Expectation.Source, _tree.At(_units[i]), Verdicts[i].Tally);
        }
        return own;
    }

    /// <summary>Who has not reported, grouped for a reminder (催报): by department, ordinally.</summary>
    /// <param name="within">Only what is missing in this division and below; null for everywhere.</param>
    /// <exception cref="ArgumentException"><paramref name="within"/> is of another tree.</exception>
    public IEnumerable<ReportReminder> Reminders(Division? within = null)
    {
        int from = within is { } unit ? _tree.Ordinal(unit, nameof(within)) : 0;
        int end = within?.SubtreeEnd ?? _tree.Count;
        return Enumerable
            .Range(0, _units.Length)
            .Where(i => Verdicts[i].State == ReportState.Missing && from <= _units[i] && _units[i] < end)
            .GroupBy(i => Verdicts[i].Expectation.Source, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => new ReportReminder(
                group.Key,
                [
                    .. group
                        .OrderBy(i => Verdicts[i].Expectation.Due)
                        .ThenBy(i => _units[i])
                        .Select(i => Verdicts[i].Expectation),
                ]
            ));
    }

    /// <summary>
    /// What became of expectations that shards judged, each against its own records. One that several shards judged is one
    /// expectation: the earliest proof counts, of one day's that of the earlier shard.
    /// </summary>
    internal static CompletenessReport Merge(CompletenessReport one, CompletenessReport other)
    {
        var verdicts = one.Verdicts.ToBuilder();
        var units = new List<int>(one._units);
        // A repeat within a shard is an expectation of its own.
        var places = new Dictionary<(ReportExpectation, int Occurrence), int>();
        foreach ((int place, (ReportExpectation Expectation, int Occurrence) key) in Numbered(one).Index())
        {
            places.Add(key, place);
        }
        foreach ((int i, (ReportExpectation Expectation, int Occurrence) key) in Numbered(other).Index())
        {
            ReportVerdict verdict = other.Verdicts[i];
            if (!places.TryGetValue(key, out int place))
            {
                verdicts.Add(verdict);
                units.Add(other._units[i]);
            }
            else if (verdict.Proof is { } proof && !(verdicts[place].Proof?.Collected <= proof.Collected))
            {
                verdicts[place] = verdict;
            }
        }
        return new(one._tree, verdicts.ToImmutable(), [.. units]);

        static IEnumerable<(ReportExpectation Expectation, int Occurrence)> Numbered(CompletenessReport report)
        {
            var seen = new Dictionary<ReportExpectation, int>();
            foreach (ReportVerdict verdict in report.Verdicts)
            {
                int occurrence = seen.GetValueOrDefault(verdict.Expectation);
                seen[verdict.Expectation] = occurrence + 1;
                yield return (verdict.Expectation, occurrence);
            }
        }
    }

    internal static CompletenessReport Of(
        KnownStock stock,
        StockColumns columns,
        ImmutableArray<ReportExpectation> expectations
    )
    {
        var broken = new Findings();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] units = new int[expectations.Length];
        int[] sources = new int[expectations.Length];
        for (int i = 0; i < expectations.Length; i++)
        {
            ReportExpectation expectation = Guard.Against.Null(expectations[i], nameof(expectations));
            if (!stock.Tree.TryFind(expectation.Unit, out Division unit))
            {
                broken.Add(
                    PotentialRules.ExpectationUnitUnknown,
                    ("row", i),
                    ("unit", expectation.Unit),
                    ("source", expectation.Source)
                );
            }
            units[i] = unit.Ordinal;
            sources[i] = Number(expectation.Source);
        }
        if (broken.Any)
        {
            throw new DefectException("The list of expectations", broken.ToImmutable(), nameof(expectations));
        }
        int[] proofs = ReportSearch.Proofs(
            stock.Tree,
            new(columns.Units, Array.ConvertAll(columns.Records, record => Number(record.Source)), columns.Collected),
            new(
                units,
                sources,
                [.. expectations.Select(static expectation => DayNumber.Of(expectation.From))],
                [.. expectations.Select(static expectation => DayNumber.Of(expectation.Due))]
            ),
            stock.AsOf
        );
        return new(
            stock.Tree,
            [
                .. expectations.Select(
                    (expectation, i) =>
                        new ReportVerdict(expectation, proofs[i] < 0 ? null : columns.Records[proofs[i]], stock.AsOf)
                ),
            ],
            units
        );

        int Number(string source)
        {
            if (!numbers.TryGetValue(source, out int number))
            {
                numbers.Add(source, number = numbers.Count);
            }
            return number;
        }
    }
}

/// <summary>What one department has not reported.</summary>
public sealed class ReportReminder
{
    internal ReportReminder(string source, ImmutableArray<ReportExpectation> missing) =>
        (Source, Missing) = (source, missing);

    /// <summary>The department.</summary>
    public string Source { get; }

    /// <summary>What it owes, by due day, then in the tree's order.</summary>
    public ImmutableArray<ReportExpectation> Missing { get; }

    /// <summary>The department and how much it owes.</summary>
    public override string ToString() => $"{Source}: {Missing.Length}";
}
