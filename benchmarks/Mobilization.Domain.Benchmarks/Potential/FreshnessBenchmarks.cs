using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using NodaTime;

namespace Mobilization.Domain.Benchmarks.Potential;

/// <summary>The age of ten million records judged, in total and rolled up to every unit; loading is not timed.</summary>
public class FreshnessBenchmarks : IDisposable
{
    private readonly RecordSet _records = new(Nation.Instance.Count < 100_000 ? 100_000 : 10_000_000);
    private readonly FreshnessJudge _judge;
    private readonly DivisionColumn<FreshnessTally> _own;
    private readonly Rollup<FreshnessTally> _totals;
    private readonly Period[] _warn;
    private readonly Period[] _stale;
    private readonly (LocalDate Fresh, LocalDate Due)[] _cutoffs;
    private readonly DuckDBConnection _duck = new("DataSource=:memory:");

    public FreshnessBenchmarks()
    {
        _judge = _records.Policy.On(RecordSet.AsOf);
        _own = _records.Tree.NewColumn<FreshnessTally>();
        _totals = _own.RollUp();
        AgeLimit[] limits = [.. _records.Policy.Rules.Select(rule => rule.Limit!.Value)];
        _warn = Array.ConvertAll(limits, limit => PeriodOf(limit.WarnAfter));
        _stale = Array.ConvertAll(limits, limit => PeriodOf(limit.StaleAfter));
        _cutoffs =
        [
            .. Enumerable.Range(0, limits.Length).Select(_records.CutoffOf).Select(c => (c.FreshFrom, c.DueFrom)),
        ];
        LoadDuckDb();
        if (Totals() != NodaTimeTotals() || Totals() != LocalDateTotals())
        {
            throw new InvalidOperationException("The totals differ.");
        }
        if (RolledUp() != NodaTimeRolledUp() || RolledUp() != DuckDbRolledUp() || RolledUp() != FreshRolledUp())
        {
            throw new InvalidOperationException("The roll-ups differ.");
        }
    }

    [Benchmark]
    public FreshnessTally Totals() => _judge.Total(_records.Columns);

    /// <summary>Two periods added to every record's date.</summary>
    [Benchmark]
    [Goal(nameof(Totals), 30)]
    public FreshnessTally NodaTimeTotals()
    {
        (long fresh, long due, long stale) = (0, 0, 0);
        for (int i = 0; i < _records.Units.Length; i++)
        {
            if (_records.Collected[i] <= RecordSet.AsOf)
            {
                Count(i, ref fresh, ref due, ref stale);
            }
        }
        return new(fresh, due, stale);
    }

    /// <summary>The same cutoffs, but columns of LocalDate instead of day numbers.</summary>
    [Benchmark]
    [Goal(nameof(Totals), 1)]
    public FreshnessTally LocalDateTotals()
    {
        (long fresh, long due, long stale) = (0, 0, 0);
        for (int i = 0; i < _records.Units.Length; i++)
        {
            if (_records.Collected[i] <= RecordSet.AsOf)
            {
                (LocalDate freshFrom, LocalDate dueFrom) = _cutoffs[_records.CategoryPlaces[i]];
                LocalDate? last = _records.Verified[i];
                bool isFresh = last >= freshFrom;
                bool isDue = last >= dueFrom;
                fresh += isFresh ? 1 : 0;
                due += !isFresh && isDue ? 1 : 0;
                stale += !isFresh && !isDue ? 1 : 0;
            }
        }
        return new(fresh, due, stale);
    }

    /// <summary>Into memory that was used before, as the peer's beside NodaTime.</summary>
    [Benchmark]
    public long RolledUp()
    {
        _own.Values.Clear();
        _judge.AddTo(_own, _records.Columns);
        _own.RollUpInto(_totals);
        return RecordSet.Checksum(_totals);
    }

    /// <summary>Into memory of its own, which comes fresh from the collector.</summary>
    [Benchmark]
    public long FreshRolledUp() => RecordSet.Checksum(_judge.Tally(_records.Tree, _records.Columns).MoveToRollup());

    /// <summary>NodaTime for the dates, this library's columns for the rest.</summary>
    [Benchmark]
    [Goal(nameof(RolledUp), 8)]
    public long NodaTimeRolledUp()
    {
        Span<FreshnessTally> values = _own.Values;
        values.Clear();
        for (int i = 0; i < _records.Units.Length; i++)
        {
            if (_records.Collected[i] <= RecordSet.AsOf)
            {
                (long fresh, long due, long stale) = (0, 0, 0);
                Count(i, ref fresh, ref due, ref stale);
                values[_records.Units[i]] += new FreshnessTally(fresh, due, stale);
            }
        }
        _own.RollUpInto(_totals);
        return RecordSet.Checksum(_totals);
    }

    /// <summary>Cutoff days in a table, grouped by unit, then joined with every unit above.</summary>
    [Benchmark]
    [Goal(nameof(RolledUp), 10)]
    public long DuckDbRolledUp()
    {
        using DuckDBCommand query = _duck.CreateCommand();
        query.CommandText = FreshnessSql.RollUp;
        return (long)query.ExecuteScalar()!;
    }

    public void Dispose()
    {
        _duck.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Count(int i, ref long fresh, ref long due, ref long stale)
    {
        int category = _records.CategoryPlaces[i];
        if (_records.Verified[i] is not { } last)
        {
            stale++;
        }
        else if (RecordSet.AsOf <= last.Plus(_warn[category]))
        {
            fresh++;
        }
        else if (RecordSet.AsOf <= last.Plus(_stale[category]))
        {
            due++;
        }
        else
        {
            stale++;
        }
    }

    private static Period PeriodOf(CalendarPeriod period) =>
        new PeriodBuilder { Months = period.Months, Days = period.Days }.Build();

    private void LoadDuckDb()
    {
        _duck.Open();
        foreach (string statement in FreshnessSql.Tables("DATE"))
        {
            using DuckDBCommand command = _duck.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
        using (DuckDBAppender appender = _duck.CreateAppender("records"))
        {
            for (int i = 0; i < _records.Units.Length; i++)
            {
                appender
                    .CreateRow()
                    .AppendValue(_records.Units[i])
                    .AppendValue(_records.CategoryPlaces[i])
                    .AppendValue(_records.Collected[i].ToDateOnly())
                    .AppendValue(_records.Verified[i]?.ToDateOnly())
                    .EndRow();
            }
        }
        using (DuckDBAppender appender = _duck.CreateAppender("cutoffs"))
        {
            for (int i = 0; i < RecordSet.CategoryCount; i++)
            {
                AgeCutoff cutoff = _records.CutoffOf(i);
                appender
                    .CreateRow()
                    .AppendValue(i)
                    .AppendValue(cutoff.FreshFrom.ToDateOnly())
                    .AppendValue(cutoff.DueFrom.ToDateOnly())
                    .EndRow();
            }
        }
        using (DuckDBAppender appender = _duck.CreateAppender("closure"))
        {
            foreach ((int above, int unit) in _records.Closure())
            {
                appender.CreateRow().AppendValue(above).AppendValue(unit).EndRow();
            }
        }
    }
}
