using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Mobilization.Domain.Benchmarks;

/// <summary>Runs every class that has a <see cref="GoalAttribute"/> and prints the ratios of the medians, all from one run.</summary>
internal static class Ratios
{
    public static int Run(string[] filters)
    {
        Type[] classes =
        [
            .. typeof(Ratios)
                .Assembly.GetTypes()
                .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(GoalAttribute))))
                .Where(type => filters.Length == 0 || filters.Any(type.Name.Contains))
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];
        IConfig config = ManualConfig
            .CreateEmpty()
            .AddJob(
                Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                    .WithWarmupCount(2)
                    .WithIterationCount(11)
                    .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(200))
            )
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator);
        var lines = new List<string>();
        bool allMet = true;
        foreach (Type type in classes)
        {
            Summary summary = BenchmarkRunner.Run(type, config);
            foreach (MethodInfo peer in type.GetMethods())
            {
                foreach (GoalAttribute goal in peer.GetCustomAttributes<GoalAttribute>())
                {
                    BenchmarkDotNet.Mathematics.Statistics ours = Of(summary, goal.Ours);
                    BenchmarkDotNet.Mathematics.Statistics theirs = Of(summary, peer.Name);
                    double ratio = theirs.Median / ours.Median;
                    allMet &= ratio >= goal.Times;
                    lines.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"| {type.Name} | {goal.Ours} | {Time(ours)} | {peer.Name} | {Time(theirs)} | {ratio:F1} | {goal.Times:0.##} | {(ratio >= goal.Times ? "yes" : "no")} |"
                        )
                    );
                }
            }
        }
        if (filters.Length == 0 || filters.Any(nameof(TreeMemory).Contains))
        {
            lines.AddRange(TreeMemory.Lines(out bool met));
            allMet &= met;
        }
        Console.WriteLine();
        Console.WriteLine("| class | ours | median (Q1–Q3) | peer | median (Q1–Q3) | ratio | goal | met |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        lines.ForEach(Console.WriteLine);
        return allMet ? 0 : 1;
    }

    private static BenchmarkDotNet.Mathematics.Statistics Of(Summary summary, string method) =>
        summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method).ResultStatistics
        ?? throw new InvalidOperationException($"{method} gave no result.");

    private static string Time(BenchmarkDotNet.Mathematics.Statistics statistics)
    {
        (double unit, string name) = statistics.Median switch
        {
            < 1_000 => (1, "ns"),
            < 1_000_000 => (1_000, "µs"),
            _ => (1_000_000.0, "ms"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{statistics.Median / unit:G4} {name} ({statistics.Q1 / unit:G4}–{statistics.Q3 / unit:G4})"
        );
    }
}
