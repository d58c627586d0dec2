using BenchmarkDotNet.Attributes;

namespace Mobilization.Domain.Benchmarks.Coverage;

/// <summary>Three tiers and the command network of the nation, totals of every unit; loading is not timed, equal answers are checked.</summary>
[MemoryDiagnoser]
public class CoverageBenchmarks
{
    private CoverageNation _nation = null!;
    private CoverageLinq _linq = null!;
    private CoverageSql _duckDb = null!;
    private CoverageSql _sqlite = null!;

    [GlobalSetup]
    public void Load()
    {
        _nation = new();
        _linq = new(_nation);
        _duckDb = CoverageSql.DuckDb(_nation);
        _sqlite = CoverageSql.Sqlite(_nation);
        long[] answers = [Columns(), Objects(), Linq(), DuckDb(), Sqlite()];
        if (answers.Distinct().Count() != 1)
        {
            throw new InvalidOperationException($"The answers differ: {string.Join(", ", answers)}.");
        }
    }

    [GlobalCleanup]
    public void Close()
    {
        _duckDb.Dispose();
        _sqlite.Dispose();
    }

    [Benchmark(Baseline = true)]
    public long Columns() => _nation.JudgeColumns();

    [Benchmark]
    public long Objects() => _nation.JudgeObjects();

    [Benchmark]
    [Goal(nameof(Columns), 80)]
    [Goal(nameof(Objects), 4)]
    public long Linq() => _linq.Judge();

    [Benchmark]
    [Goal(nameof(Columns), 10)]
    public long DuckDb() => _duckDb.Judge();

    [Benchmark]
    public long Sqlite() => _sqlite.Judge();
}
