using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>What will become of a stock's freshness if nothing is verified (保鲜度预测), rules announced for later days included.</summary>
/// <remarks>
/// It stands on the facts known on the stock's day alone: what is dated later has not happened, so an anomaly stays one. Freshness
/// need not fall for good: a longer rule, or an exemption, can lift it again. Immutable and safe to share between threads.
/// </remarks>
public sealed class FreshnessOutlook
{
    private readonly FreshnessPolicy _policy;
    private readonly Dictionary<int, List<(LocalDate From, FreshnessRule? Rule)>> _rules; // by category, from the day on

    internal FreshnessOutlook(KnownStock stock, FreshnessPolicy policy)
    {
        (Stock, _policy) = (stock, Guard.Against.Null(policy));
        if (!ReferenceEquals(policy.Categories, stock.Categories))
        {
            throw new ArgumentException("The policy is for other categories.", nameof(policy));
        }
        _rules = [];
        foreach (int category in stock.Columns.Categories)
        {
            if (!_rules.ContainsKey(category))
            {
                _rules.Add(category, policy.Announced(category, stock.AsOf));
            }
        }
    }

    /// <summary>The stock.</summary>
    public KnownStock Stock { get; }

    /// <summary>The verdicts on a record from the stock's day on, without a gap; the last is until further notice.</summary>
    /// <exception cref="ArgumentException"><paramref name="record"/> is of another stock.</exception>
    public IEnumerable<FreshnessSpan> Timeline(KnownRecord record)
    {
        List<(LocalDate From, FreshnessRule? Rule)> rules = RulesFor(record);
        return record.Record.Verified > Stock.AsOf
            ? [new(new(Stock.AsOf), FreshnessState.Anomaly, null)]
            : Spans(rules, record.Last);
    }

    /// <summary>The first day on which a record is stale; null where that day never comes.</summary>
    /// <remarks>It stays fresh or due, or out of the question, until the day before.</remarks>
    /// <exception cref="ArgumentException"><paramref name="record"/> is of another stock.</exception>
    public LocalDate? StaleFrom(KnownRecord record)
    {
        foreach (FreshnessSpan span in Timeline(record))
        {
            if (span.State == FreshnessState.Stale)
            {
                return span.Days.From;
            }
        }
        return null;
    }

    /// <summary>The first day on which the freshness of a division and all below it is under a target; null where that day never comes.</summary>
    /// <param name="unit">The division.</param>
    /// <param name="target">A ratio of 1 at most, such as <c>Figure.Ratio(9, 10)</c>.</param>
    /// <returns>The stock's own day where the target is missed already. A day without a record in scope misses nothing.</returns>
    /// <remarks>O(records below x their spans), then a sort of the days on which something changes.</remarks>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or <paramref name="target"/> is no ratio or above 1.</exception>
    public LocalDate? FallsBelow(Division unit, Figure target) => FirstMiss(Stock.Within(unit), target);

    /// <summary>The first day on which the freshness of everything is under a target; null where that day never comes.</summary>
    /// <param name="target">A ratio of 1 at most.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> is no ratio or above 1.</exception>
    public LocalDate? FallsBelow(Figure target) => FirstMiss(Stock.Records, target);

    /// <summary>The days on which records change their verdict: what falls due, what becomes stale, and what a new rule changes.</summary>
    /// <param name="days">The days asked about; changes are after the stock's own day.</param>
    /// <param name="within">Only records in this division and below; null for everywhere.</param>
    /// <returns>Changes by day, then by the record's identifier.</returns>
    /// <exception cref="ArgumentException"><paramref name="within"/> is of another tree.</exception>
    public IEnumerable<FreshnessChange> Calendar(DateRange days, Division? within = null)
    {
        var changes = new List<FreshnessChange>();
        foreach (KnownRecord record in within is { } unit ? Stock.Within(unit) : Stock.Records)
        {
            FreshnessSpan? before = null;
            foreach (FreshnessSpan span in Timeline(record))
            {
                if (before is { } last && last.State != span.State && days.Contains(span.Days.From))
                {
                    changes.Add(new(span.Days.From, record, last.State, span.State, span.Rule));
                }
                before = span;
            }
        }
        return changes.OrderBy(static change => change.Day).ThenBy(static change => change.Record.Record.Id);
    }

    /// <summary>The fewest records to verify on the stock's day so that every division of a level reaches a target.</summary>
    /// <param name="level">The level; records of divisions without one of that level above them are not asked about.</param>
    /// <param name="target">A ratio of 1 at most.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> is no ratio or above 1, or the level is none.</exception>
    public VerificationPlan Plan(DivisionLevel level, Figure target)
    {
        var share = new FreshnessTarget(target, nameof(target));
        FreshnessJudge judge = _policy.On(Stock.AsOf);
        Rollup<FreshnessTally> totals = Stock.Freshness(judge).MoveToRollup();
        return new VerificationPlan([
            .. Stock
                .Tree.DivisionsAt(level)
                .Select(unit => (Unit: unit, Tally: totals[unit]))
                .Select(entry => new PlannedUnit(
                    entry.Unit,
                    entry.Tally,
                    PlannedUnit.Oldest(
                        Stock
                            .Within(entry.Unit)
                            .Where(record => Stock.Judge(judge, record).State == FreshnessState.Stale),
                        share.Lacking(entry.Tally.Fresh + entry.Tally.Due, entry.Tally.InScope)
                    )
                )),
        ]);
    }

    private LocalDate? FirstMiss(IEnumerable<KnownRecord> records, Figure target)
    {
        var share = new FreshnessTarget(target, nameof(target));
        var changes = new SortedDictionary<LocalDate, (long Good, long InScope)>();
        foreach (KnownRecord record in records)
        {
            foreach (FreshnessSpan span in Timeline(record))
            {
                if (span.IsInScope)
                {
                    Change(span.Days.From, span.IsGood ? 1 : 0, 1);
                    if (span.Days.To is { } end)
                    {
                        Change(end, span.IsGood ? -1 : 0, -1);
                    }
                }
            }
        }
        (long good, long inScope) = (0, 0);
        foreach ((LocalDate day, (long Good, long InScope) change) in changes)
        {
            (good, inScope) = (good + change.Good, inScope + change.InScope);
            if (share.IsMissed(good, inScope))
            {
                return day;
            }
        }
        return null;

        void Change(LocalDate day, long ofGood, long ofScope)
        {
            (long Good, long InScope) known = changes.GetValueOrDefault(day);
            changes[day] = (known.Good + ofGood, known.InScope + ofScope);
        }
    }

    private List<(LocalDate From, FreshnessRule? Rule)> RulesFor(KnownRecord record) =>
        record.Record is not null
        && ReferenceEquals(record.Unit.Tree, Stock.Tree)
        && _rules.TryGetValue(record.Category.Index, out var rules)
            ? rules
            : throw new ArgumentException("The record is of another stock.", nameof(record));

    private static IEnumerable<FreshnessSpan> Spans(List<(LocalDate From, FreshnessRule? Rule)> rules, LocalDate? last)
    {
        for (int i = 0; i < rules.Count; i++)
        {
            (LocalDate from, FreshnessRule? rule) = rules[i];
            LocalDate? to = i + 1 < rules.Count ? rules[i + 1].From : null;
            if (rule?.Limit is not { } limit)
            {
                yield return new(new(from, to), rule is null ? FreshnessState.Unruled : FreshnessState.Exempt, rule);
                continue;
            }
            LocalDate? start = from;
            if (last is { } day)
            {
                if (Part(FreshnessState.Fresh, limit.WarnAfter.Add(day)) is { } fresh)
                {
                    yield return fresh;
                }
                if (Part(FreshnessState.Due, limit.StaleAfter.Add(day)) is { } due)
                {
                    yield return due;
                }
            }
            if (start is { } rest)
            {
                yield return new(new(rest, to), FreshnessState.Stale, rule);
            }

            // The days from start up to a last one, which is beyond the calendar where it is null; start moves on.
            FreshnessSpan? Part(FreshnessState state, LocalDate? until)
            {
                if (start is not { } begin || until < begin)
                {
                    return null;
                }
                LocalDate? end = until is { } final && final < CivilCalendar.LastDay ? final.PlusDays(1) : null;
                end = end is null || to <= end ? to : end;
                start = end == to ? null : end;
                return new(new(begin, end), state, rule);
            }
        }
    }
}
