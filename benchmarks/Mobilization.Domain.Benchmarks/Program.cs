using BenchmarkDotNet.Running;
using Mobilization.Domain.Benchmarks;
using Mobilization.Domain.Benchmarks.NationalCase;

// ratios [FILTER …]   runs what has goals, in this process, and prints each as a ratio of medians
// memory              prints what a national tree keeps, in bytes a division
// nation [DIR]        runs the national case end to end, each way in processes of its own; DIR is written if it is missing
// anything else       is BenchmarkDotNet's own command line
switch (args)
{
    case ["ratios", .. string[] filters]:
        return Ratios.Run(filters);
    case ["memory"]:
        TreeMemory.Print();
        return 0;
    case ["nation"] or ["nation", _]:
        return NationalCaseRuns.Compare(args.ElementAtOrDefault(1));
    case ["nation-run", var way, var folder]:
        return NationalCaseRuns.Run(way, folder);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Ratios).Assembly).Run(args);
        return 0;
}
