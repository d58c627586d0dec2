using NodaTime;
using RegionReport.Case;
using RegionReport.Measures;
using RegionReport.Report;
using Spectre.Console;

namespace RegionReport.Commands;

/// <summary>The main job: a case in; tables on the console and files in a folder out.</summary>
internal sealed class ReportCommand(Wording say, IAnsiConsole console, TextWriter error)
{
    private const string DefaultFolder = "region-report";

    public int Run(string? folder, string? output, LocalDate? asOf)
    {
        CaseFacts? facts = null;
        Defects? defects = null;
        RegionMeasures? region = null;
        string target = Path.GetFullPath(output ?? DefaultFolder);
        try
        {
            Steps(
                (say["reading", "读取"], () => facts = Read(folder, out defects)),
                (
                    say["judging", "考核"],
                    () => region = facts is null ? null : RegionMeasures.Of(facts with { AsOf = asOf ?? facts.AsOf })
                ),
                (say["writing", "写出"], () => Write(region, target))
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return ExitCode.Refused;
        }
        if (region is null)
        {
            defects?.WriteTo(error);
            return ExitCode.Refused;
        }
        RegionTables.Write(region, say, console);
        console.WriteLine(say[$"Written to {target}", $"已写入 {target}"]);
        return ExitCode.Done;
    }

    private static CaseFacts? Read(string? folder, out Defects? defects)
    {
        defects = null;
        return folder is null ? EmbeddedCase.Read()
            : CaseFolder.TryRead(folder, out CaseFacts? facts, out defects) ? facts
            : null;
    }

    private static void Write(RegionMeasures? region, string target)
    {
        if (region is not null)
        {
            OutputFolder.Write(target, "measures.csv", writer => MeasuresCsv.Write(region.Region, writer));
            ReportFiles.Write(RegionModel.Of(region.Facts.Name, region.Region), target);
        }
    }

    /// <summary>Takes the steps one by one; on a terminal a bar shows how far they have come.</summary>
    private void Steps(params (string Name, Action Take)[] steps)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            foreach ((_, Action take) in steps)
            {
                take();
            }
            return;
        }
        console
            .Progress()
            .AutoClear(true)
            .Start(progress =>
            {
                ProgressTask[] bars = [.. steps.Select(step => progress.AddTask(step.Name, maxValue: 1))];
                for (int i = 0; i < steps.Length; i++)
                {
                    bars[i].IsIndeterminate = true;
                    steps[i].Take();
                    bars[i].IsIndeterminate = false;
                    bars[i].Value = 1;
                }
            });
    }
}
