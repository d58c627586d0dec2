using System.Diagnostics;
using global::RegionReport.Report;
using Mobilization.Domain.Tests.Repository;

namespace Mobilization.Domain.Tests.RegionReport.Report;

/// <summary>The page in a real browser, used by <c>tests/browser/check.mjs</c> as a reader does. Skipped where there is none, but never with CI=true.</summary>
public sealed class BrowserTests : IDisposable
{
    private const int Checks = 18;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly string Scripts = RepositoryFiles.PathOf("tests/browser");

    private readonly string _folder = Directory.CreateTempSubdirectory("region-report-browser-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_reader_can_use_the_report()
    {
        await Prerequisites();
        ReportModel model = Reports.Embedded;
        string report = Write("report.html", model);
        string cut = Write("cut.html", Reports.OfTree(prefectures: 10, countiesEach: 10, townsEach: 510));
        Figure freshness = model.Measures.First(measure => measure.Name == "freshness")[
            model.Tree["330400000000"]
        ]!.Value;

        (int exit, string output) = await Run(
            "node",
            "check.mjs",
            report,
            "330400000000",
            "freshness",
            $"{freshness.Numerator}",
            $"{freshness.Denominator}",
            cut
        );

        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(Checks).And.OnlyContain(line => line.StartsWith("ok ", StringComparison.Ordinal));
        exit.Should().Be(0);
    }

    private static async Task Prerequisites()
    {
        string? browser = Environment.GetEnvironmentVariable("CHROMIUM");
        bool hasBrowser = new[]
        {
            browser,
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }.Any(File.Exists);
        Need(hasBrowser, "There is no Chromium here; CHROMIUM may name one.");
        Need(await Works("node", "--version").ConfigureAwait(false), "There is no Node.js here.");
        if (!Directory.Exists(Path.Combine(Scripts, "node_modules", "axe-core")))
        {
            Need(await Works("npm", "ci").ConfigureAwait(false), "npm could not install axe-core.");
        }
    }

    /// <summary>What is absent skips the test and says so; in CI it fails it.</summary>
    private static void Need(bool isThere, string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.True(isThere, reason);
        }
        Assert.SkipUnless(isThere, reason);
    }

    private string Write(string name, ReportModel model)
    {
        string path = Path.Combine(_folder, name);
        using FileStream stream = File.Create(path);
        HtmlReport.Write(model, stream);
        return path;
    }

    private static async Task<bool> Works(string program, string argument)
    {
        try
        {
            return (await Run(program, argument).ConfigureAwait(false)).Exit == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int Exit, string Output)> Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Scripts,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
