using RegionReport.Commands;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    AnsiConsole.Console.Profile.Width = 200; // a file has no edge to wrap at
}
return new CommandLine(args, AnsiConsole.Console, Console.Out, Console.Error).Run();
