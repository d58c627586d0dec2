using System.CommandLine;
using Mobilization.Domain.Assessment;
using NodaTime;
using RegionReport.Case;
using RegionReport.Measures;
using Spectre.Console;

namespace RegionReport.Commands;

/// <summary><c>measures</c>: every measure of every unit and no explanation, for regions up to the whole nation.</summary>
internal sealed class MeasuresCommand : Command, IHasExamples
{
    private const string DefaultFolder = "region-report";
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
        Option<string?> folder = Parameters.Case(screen.Say);
        Option<string?> target = Parameters.Folder(
            "--out",
            screen.Say[$"where the file goes; without it {DefaultFolder}", $"输出目录；缺省为 {DefaultFolder}"],
            screen.Say
        );
        Option<LocalDate?> asOf = Parameters.AsOf(screen.Say);
        Add(folder);
        Add(target);
        Add(asOf);
        SetAction(call => Run(call.GetValue(folder), call.GetValue(target), call.GetValue(asOf)));
    }

    public IEnumerable<string> Examples => ["measures", "measures --case my-nation --out measures"];

    private int Run(string? folder, string? output, LocalDate? asOf)
    {
        Wording say = _screen.Say;
        string target = Path.GetFullPath(output ?? DefaultFolder);
        _screen.Work(steps =>
        {
            FigureInputs inputs = steps.Take(
                say["reading", "读取"],
                () => FigureInputs.Read(new CaseSource(folder, steps.Cancel).Read)
            );
            RegionAssessment judged = steps.Take(
                say["judging", "考核"],
                progress => (inputs with { AsOf = asOf ?? inputs.AsOf }).Assess(progress, steps.Cancel)
            );
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
