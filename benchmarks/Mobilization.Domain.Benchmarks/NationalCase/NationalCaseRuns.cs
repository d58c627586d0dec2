using System.Diagnostics;
using System.Globalization;

namespace Mobilization.Domain.Benchmarks.NationalCase;

/// <summary>The national case end to end, each way in processes of its own: wall time from start to exit, and peak memory.</summary>
internal static class NationalCaseRuns
{
    private const string PeakMark = "peak ";
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("RUNS") ?? "3");

    /// <summary>Writes the case where there is none, and prints how long each way takes beside ours.</summary>
    /// <returns>0 if the ways agree and the goals are met, else 1.</returns>
    public static int Compare(string? folder)
    {
        string place = Path.GetFullPath(folder ?? Path.Combine(Path.GetTempPath(), $"national-case-{Nation.Instance.Count}"));
        if (!File.Exists(Path.Combine(place, "orders.csv")))
        {
            new CaseWriter(place).Write();
        }
        string[] ways = ["ours", "read", "duckdb", "write", "explained"];
        var runs = ways.ToDictionary(way => way, _ => new List<Outcome>());
        for (int i = 0; i < Runs; i++)
        {
            foreach (string way in ways)
            {
                runs[way].Add(Start(way, place));
            }
        }
        bool agree = runs["ours"].Concat(runs["duckdb"]).Concat(runs["explained"]).Select(run => run.Figures).Distinct().Count() == 1;
        Console.WriteLine($"{place}: {new DirectoryInfo(place).EnumerateFiles("*.csv").Sum(file => file.Name == "measures.csv" ? 0 : file.Length):N0} bytes");
        Console.WriteLine($"figures of ours and DuckDB agree: {(agree ? "yes" : "no")} ({runs["ours"][0].Figures.Count(c => c == '\n')} figures)");
        Console.WriteLine("| way | median s (all) | peak MiB (most) | ours takes times |");
        Console.WriteLine("|---|---|---|---|");
        decimal ours = Median(runs["ours"]);
        foreach (string way in ways)
        {
            string all = string.Join(", ", runs[way].Select(run => Text(run.Seconds)));
            Console.WriteLine(
                $"| {way} | {Text(Median(runs[way]))} ({all}) | {runs[way].Max(run => run.PeakBytes) >> 20} | {Text(ours / Median(runs[way]))} |"
            );
        }
        bool met =
            ours <= 2 * Median(runs["read"])
            && ours <= Median(runs["duckdb"])
            && runs["ours"].Concat(runs["write"]).All(run => run.PeakBytes < 2L << 30);
        Console.WriteLine($"goals met: {(met ? "yes" : "no")}");
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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PeakMark}{self.PeakWorkingSet64}"));
        return 0;
    }

    private static Outcome Start(string way, string folder)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["nation-run", way, folder]) { RedirectStandardOutput = true }
        )!;
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        decimal seconds = (decimal)watch.ElapsedMilliseconds / 1000;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{way} failed.");
        }
        long peak = long.Parse(
            lines.Single(line => line.StartsWith(PeakMark, StringComparison.Ordinal))[PeakMark.Length..],
            CultureInfo.InvariantCulture
        );
        return new(seconds, peak, string.Join('\n', lines.Where(line => line.StartsWith(CaseFigures.Mark, StringComparison.Ordinal))));
    }

    private static decimal Median(List<Outcome> runs) => runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2);

    private static string Text(decimal number) => number.ToString("F2", CultureInfo.InvariantCulture);

    private sealed record Outcome(decimal Seconds, long PeakBytes, string Figures);
}
