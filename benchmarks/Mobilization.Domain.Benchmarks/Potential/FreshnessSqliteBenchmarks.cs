using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain.Benchmarks.Potential;

/// <summary>The age of two million records judged and rolled up to every unit, beside SQLite; loading is not timed.</summary>
public class FreshnessSqliteBenchmarks : IDisposable
{
    private readonly RecordSet _records = new(Nation.Instance.Count < 100_000 ? 100_000 : 2_000_000);
    private readonly FreshnessJudge _judge;
    private readonly DivisionColumn<FreshnessTally> _own;
    private readonly Rollup<FreshnessTally> _totals;
    private readonly SqliteConnection _sqlite = new("Data Source=:memory:");

    public FreshnessSqliteBenchmarks()
    {
        _judge = _records.Policy.On(RecordSet.AsOf);
        _own = _records.Tree.NewColumn<FreshnessTally>();
        _totals = _own.RollUp();
        _sqlite.Open();
        foreach (string statement in FreshnessSql.Tables("TEXT"))
        {
            Execute(statement);
        }
        using (SqliteTransaction transaction = _sqlite.BeginTransaction())
        {
            Fill(
                "records",
                4,
                Enumerable
                    .Range(0, _records.Units.Length)
                    .Select(i =>
                        (object[])
                            [
                                _records.Units[i],
                                _records.CategoryPlaces[i],
                                Text(_records.Collected[i]),
                                _records.Verified[i] is { } day ? Text(day) : DBNull.Value,
                            ]
                    )
            );
            Fill(
                "cutoffs",
                3,
                Enumerable
                    .Range(0, RecordSet.CategoryCount)
                    .Select(i =>
                        (object[])[i, Text(_records.CutoffOf(i).FreshFrom), Text(_records.CutoffOf(i).DueFrom)]
                    )
            );
            Fill("closure", 2, _records.Closure().Select(pair => (object[])[pair.Above, pair.Unit]));
            transaction.Commit();
        }
        Execute("CREATE INDEX closure_unit ON closure (unit, above)");
        Execute("ANALYZE");
        if (RolledUp() != SqliteRolledUp() || RolledUp() != FreshRolledUp())
        {
            throw new InvalidOperationException("The roll-ups differ.");
        }
    }

    /// <summary>Into memory that was used before.</summary>
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

    [Benchmark]
    [Goal(nameof(RolledUp), 150)]
    public long SqliteRolledUp()
    {
        using SqliteCommand query = _sqlite.CreateCommand();
        query.CommandText = FreshnessSql.RollUp;
        return (long)query.ExecuteScalar()!;
    }

    public void Dispose()
    {
        _sqlite.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private void Execute(string statement)
    {
        using SqliteCommand command = _sqlite.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private void Fill(string table, int columns, IEnumerable<object[]> rows)
    {
        using SqliteCommand command = _sqlite.CreateCommand();
        string[] names = [.. Enumerable.Range(0, columns).Select(i => $"$p{i}")];
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", names)})";
        SqliteParameter[] parameters =
        [
            .. names.Select(name =>
            {
                var parameter = new SqliteParameter { ParameterName = name };
                command.Parameters.Add(parameter);
                return parameter;
            }),
        ];
        foreach (object[] row in rows)
        {
            for (int i = 0; i < columns; i++)
            {
                parameters[i].Value = row[i];
            }
            command.ExecuteNonQuery();
        }
    }
}
