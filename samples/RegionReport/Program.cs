using System.Runtime.InteropServices;
using RegionReport.Commands;
using Spectre.Console;

using var interruption = new CancellationTokenSource();
using var key = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
if (Console.IsOutputRedirected)
{
    AnsiConsole.Console.Profile.Width = 200; // a file has no edge to wrap at
}
return new CommandLine(args, AnsiConsole.Console, Console.Out, Console.Error, interruption.Token).Run();

// The first signal asks the program to clear up and go, the second ends it.
void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}
