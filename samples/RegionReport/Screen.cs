using Mobilization.Domain.Assessment;
using RegionReport.Commands;
using Spectre.Console;

namespace RegionReport;

/// <summary>What a command shows its caller: results, complaints, and on a terminal how far it has come; all in one language.</summary>
/// <param name="Say">The language.</param>
/// <param name="Console">Takes results.</param>
/// <param name="Error">Takes complaints.</param>
/// <param name="Cancel">Tells that the caller has interrupted.</param>
internal sealed record Screen(Wording Say, IAnsiConsole Console, TextWriter Error, CancellationToken Cancel)
{
    /// <summary>Tells what is wrong with the call.</summary>
    public int Reject(params IEnumerable<string> complaints)
    {
        foreach (string complaint in complaints)
        {
            Error.WriteLine(complaint);
        }
        Error.WriteLine(Say["--help tells how to call.", "用 --help 查看用法。"]);
        return ExitCode.WrongCall;
    }

    /// <summary>Does work that goes by steps; on a terminal each has a bar until all is done.</summary>
    public T Work<T>(Func<Steps, T> work) =>
        Console.Profile.Out.IsTerminal
            ? Console.Progress().AutoClear(true).Start(progress => work(new Steps(progress, Cancel)))
            : work(new Steps(null, Cancel));
}

/// <summary>The steps of a work, taken one after another unless the caller interrupts.</summary>
internal sealed class Steps(ProgressContext? progress, CancellationToken cancel)
{
    public CancellationToken Cancel => cancel;

    public void Take(string name, Action step) =>
        Take(
            name,
            () =>
            {
                step();
                return true;
            }
        );

    public T Take<T>(string name, Func<T> step) => Take(name, _ => step());

    /// <param name="step">May tell how far it has come.</param>
    public T Take<T>(string name, Func<IProgress<AssessmentProgress>, T> step)
    {
        cancel.ThrowIfCancellationRequested();
        ProgressTask? bar = progress?.AddTask(name, maxValue: 1).IsIndeterminate();
        T result = step(new Bar(bar));
        bar?.IsIndeterminate(false).Value(1);
        return result;
    }

    private sealed class Bar(ProgressTask? bar) : IProgress<AssessmentProgress>
    {
        public void Report(AssessmentProgress value) =>
            bar?.IsIndeterminate(false).Value((double)value.Done / value.Total);
    }
}
