using BenchmarkDotNet.Running;
using Mobilization.Domain.Benchmarks;

// ratios [FILTER …]   runs what has goals, in this process, and prints each as a ratio of medians
// memory              prints what a national tree keeps, in bytes a division
// anything else       is BenchmarkDotNet's own command line
switch (args)
{
    case ["ratios", .. string[] filters]:
        return Ratios.Run(filters);
    case ["memory"]:
        TreeMemory.Print();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Ratios).Assembly).Run(args);
        return 0;
}
