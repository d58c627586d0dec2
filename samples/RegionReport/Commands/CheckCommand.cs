using System.CommandLine;
using System.Globalization;
using RegionReport.Case;
using Spectre.Console;

namespace RegionReport.Commands;

/// <summary><c>check</c>: reads a case and tells its defects, or that it has none; writes nothing.</summary>
internal sealed class CheckCommand : Command, IHasExamples
{
    private readonly Screen _screen;

    public CheckCommand(Screen screen)
        : base(
            "check",
            screen.Say[
                "Reads a case and tells every defect, with its file, line and column.",
                "检查案例数据，逐条列出缺陷及其文件、行、列。"
            ]
        )
    {
        _screen = screen;
        Option<string?> folder = Parameters.Case(screen.Say);
        Add(folder);
        SetAction(call => Run(call.GetValue(folder)));
    }

    public IEnumerable<string> Examples => ["check", "check --case my-county"];

    private int Run(string? folder)
    {
        Wording say = _screen.Say;
        var source = new CaseSource(folder, _screen.Cancel);
        CaseFacts facts = _screen.Work(steps => steps.Take(say["reading", "读取"], source.Read));
        string rows = facts.Rows.ToString("N0", CultureInfo.InvariantCulture);
        _screen.Console.WriteLine(
            say[$"{source.FilesFound} files, {rows} rows, no defect", $"{source.FilesFound} 个文件，{rows} 行，无缺陷"]
        );
        return ExitCode.Done;
    }
}
