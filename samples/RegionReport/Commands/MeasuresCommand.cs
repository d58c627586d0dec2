using System.CommandLine;
using Mobilization.Domain.Assessment;
using NodaTime;
using RegionReport.Measures;
using Spectre.Console;

namespace RegionReport.Commands;

/// <summary><c>measures</c>: every measure of every unit and no explanation, for regions up to the whole nation.</summary>
internal sealed class MeasuresCommand : Command, IHasExamples
{
    private readonly Screen _screen;

    public MeasuresCommand(Screen screen)
        : base(
            "measures",
            screen.Say[
                "Writes measures.csv alone: the same figures in less time and memory, up to a whole nation's.",
                "仅写出 measures.csv：指标相同，耗时与内存更少，可用于全国数据。"
            ]
        )
    {
        _screen = screen;
        Parameters.AddOutput(this, screen.Say, Run);
    }

    public IEnumerable<string> Examples => ["measures", "measures --case my-nation --out measures"];

    private int Run(string? folder, string target, LocalDate? asOf)
    {
        Wording say = _screen.Say;
        _screen.Work(steps =>
        {
            CaseInputs inputs = steps.Read(folder, CaseInputs.Bulk, say);
            RegionAssessment judged = steps.Judge(inputs, asOf, say).Region;
            steps.Take(
                say["writing", "写出"],
                () =>
                {
                    using var files = new OutputFolder(target, _screen.Cancel);
                    files.Write("measures.csv", (TextWriter writer) => MeasuresCsv.Write(judged, writer));
                    files.Commit();
                }
            );
            return judged;
        });
        _screen.Console.WriteLine(say[$"Written to {target}", $"已写入 {target}"]);
        return ExitCode.Done;
    }
}
