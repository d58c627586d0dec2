using System.CommandLine;
using NodaTime;
using RegionReport.Measures;
using RegionReport.Report;
using RegionReport.Tables;
using Spectre.Console;

namespace RegionReport.Commands;

/// <summary>The main job: a case in; tables on the console and files in a folder out.</summary>
internal sealed class ReportCommand : RootCommand, IHasExamples
{
    private readonly Screen _screen;

    public ReportCommand(Screen screen)
        : base(
            screen.Say[
                "Reports what a region's facts amount to: tables here, every measure of every unit in files.",
                "由一个地区的数据生成考核报告：在此列表，各单位的全部指标写入文件。"
            ]
        )
    {
        _screen = screen;
        Parameters.AddOutput(this, screen.Say, Run);
    }

    public IEnumerable<string> Examples =>
        [
            "",
            "--case my-county --out report --as-of 2025-03-31",
            "check --case my-county",
            "explain 海盐县 freshness",
            "compare first-quarter second-quarter",
            "new-case my-county",
            "divisions divisions.csv.gz --language zh",
        ];

    private int Run(string? folder, string target, LocalDate? asOf)
    {
        Wording say = _screen.Say;
        RegionMeasures region = _screen.Work(steps =>
        {
            CaseInputs inputs = steps.Read(folder, CaseInputs.Objects, say);
            RegionMeasures judged = steps.Judge(inputs, asOf, say);
            steps.Take(say["writing", "写出"], () => WriteFiles(judged, target));
            return judged;
        });
        RegionTables.Write(region, say, _screen.Console);
        _screen.Console.WriteLine(say[$"Written to {target}", $"已写入 {target}"]);
        return ExitCode.Done;
    }

    private void WriteFiles(RegionMeasures region, string target)
    {
        using var files = new OutputFolder(target, _screen.Cancel);
        files.Write("measures.csv", (TextWriter writer) => MeasuresCsv.Write(region.Region, writer));
        ReportFiles.Write(RegionModel.Of(region.Name, region.Region), files);
        files.Commit();
    }
}
