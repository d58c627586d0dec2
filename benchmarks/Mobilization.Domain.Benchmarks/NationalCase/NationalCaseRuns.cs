using System.Diagnostics;
using System.Globalization;

namespace Mobilization.Domain.Benchmarks.NationalCase;

/// <summary>The national case end to end, each way in processes of its own: wall time from start to exit, and peak memory.</summary>
internal static class NationalCaseRuns
{
    private const string CostMark = "cost ";
    private const int Runs = 3;
    private const long MostBytes = 2L << 30;
    private static readonly (string Way, string Text)[] Ways =
    [
        ("ours", "ours: read strictly, every measure of every unit"),
        ("read", "(a) typed rows, their ids in sets"),
        ("duckdb", "(b) DuckDB: freshness, quantities, coverage"),
        ("write", "ours, and `measures.csv` written"),
        ("explained", "ours from objects, so that every figure can be explained"),
    ];

    /// <summary>Writes the case where there is none, and prints how long each way takes beside ours.</summary>
    /// <returns>0 if the figures agree, else 1.</returns>
    public static int Compare(string? folder)
    {
        string place = Path.GetFullPath(
            folder ?? Path.Combine(Path.GetTempPath(), $"national-case-{Nation.Instance.Count}")
        );
        if (!File.Exists(Path.Combine(place, "orders.csv")))
        {
            new CaseWriter(place).Write();
        }
        var runs = Ways.ToDictionary(way => way.Way, _ => new List<Outcome>());
        for (int i = 0; i < Runs; i++)
        {
            foreach ((string way, _) in Ways)
            {
                runs[way].Add(Start(way, place));
            }
        }
        string[] figures =
        [
            .. runs.Values.SelectMany(all => all.Select(run => run.Figures)).Where(text => text.Length > 0),
        ];
        bool agree = figures.Distinct().Count() == 1;
        long bytes = new DirectoryInfo(place)
            .EnumerateFiles()
            .Where(file => file.Name != Ours.Output)
            .Sum(file => file.Length);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{bytes >> 20} MiB of files; {figures[0].Split('\n').Length} figures of ours and DuckDB agree: {(agree ? "yes" : "no")}"
            )
        );
        Console.WriteLine("| way | wall: median (all), s | processors, s | peak, MiB | ours takes |");
        Console.WriteLine("|---|---|---|---|---|");
        decimal ours = Median(runs["ours"]);
        foreach ((string way, string text) in Ways)
        {
            string all = string.Join(", ", runs[way].Select(run => Text(run.Seconds)));
            Console.WriteLine(
                $"| {text} | {Text(Median(runs[way]))} ({all}) | {Text(runs[way].Select(run => run.Processor).Order().ElementAt(Runs / 2))} | {runs[way].Max(run => run.PeakBytes) >> 20} | {Text(ours / Median(runs[way]))} × |"
            );
        }
        Console.WriteLine($"within 2 times of (a): {YesNo(ours <= 2 * Median(runs["read"]))}");
        Console.WriteLine($"no slower than (b): {YesNo(ours <= Median(runs["duckdb"]))}");
        Console.WriteLine(
            $"below 2 GiB: {YesNo(runs["ours"].Concat(runs["write"]).All(run => run.PeakBytes < MostBytes))}"
        );
        return agree ? 0 : 1;
    }

    /// <summary>One way, in this process.</summary>
    public static int Run(string way, string folder)
    {
        var figures = new CaseFigures();
        switch (way)
        {
            case "ours":
                Ours.Assess(folder, explained: false, figures);
                break;
            case "explained":
                Ours.Assess(folder, explained: true, figures);
                break;
            case "write":
                Ours.Write(folder);
                break;
            case "read":
                Console.WriteLine($"{BareReading.Read(folder)} rows");
                break;
            case "duckdb":
                NationalSql.Judge(folder, figures);
                break;
            default:
                throw new ArgumentException($"There is no way '{way}'.", nameof(way));
        }
        figures.Print();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{CostMark}{self.PeakWorkingSet64} {(long)self.TotalProcessorTime.TotalMilliseconds}"
            )
        );
        return 0;
    }

    private static Outcome Start(string way, string folder)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["nation-run", way, folder])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
                // As the report sample is set; the other ways gain by it too.
                Environment =
                {
                    ["DOTNET_gcConcurrent"] = "0",
                    ["DOTNET_TieredPGO"] = "0",
                    ["DOTNET_TC_CallCountingDelayMs"] = "A",
                },
            }
        )!;
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        decimal seconds = (decimal)watch.ElapsedMilliseconds / 1000;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{way} failed.");
        }
        string[] cost = lines.Single(line => line.StartsWith(CostMark, StringComparison.Ordinal)).Split(' ');
        return new(
            seconds,
            Number(cost[2]) / 1000m,
            Number(cost[1]),
            string.Join('\n', lines.Where(line => line.StartsWith(CaseFigures.Mark, StringComparison.Ordinal)))
        );
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string YesNo(bool met) => met ? "yes" : "no";

    private static decimal Median(List<Outcome> runs) =>
        runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2);

    private static string Text(decimal number) => number.ToString("F2", CultureInfo.InvariantCulture);

    private sealed record Outcome(decimal Seconds, decimal Processor, long PeakBytes, string Figures);
}
