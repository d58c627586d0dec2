using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Mobilization.Domain.Hierarchy;
using RegionReport.Case;
using RegionReport.Tables;
using Spectre.Console;

namespace RegionReport.Commands;

/// <summary><c>divisions FILE</c>: loads a register and tells what is in it, what is irregular, and what it took.</summary>
internal sealed class DivisionsCommand : Command, IHasExamples
{
    private readonly Screen _screen;

    public DivisionsCommand(Screen screen)
        : base(
            "divisions",
            screen.Say["Loads a register of divisions and tells what is in it.", "载入行政区划名录，说明其内容。"]
        )
    {
        _screen = screen;
        Argument<string> file = Parameters.Text(
            "FILE",
            screen.Say["code,name,level,parentCode; also compressed, as .gz", "code,name,level,parentCode；可为 .gz"],
            screen.Say
        );
        Add(file);
        SetAction(call => Run(call.GetRequiredValue(file)));
    }

    public IEnumerable<string> Examples => ["divisions my-county/divisions.csv", "divisions divisions.csv.gz"];

    private int Run(string path)
    {
        Wording say = _screen.Say;
        var watch = Stopwatch.StartNew();
        var times = new List<string>();
        AdministrativeTree tree = _screen.Work(steps =>
        {
            byte[] content = Timed(say["unpacked", "解压"], say["unpacking", "解压"], () => Read(path));
            ImmutableArray<UnitRow> rows = Timed(
                say["read and checked", "读取与校验"],
                say["reading", "读取"],
                () =>
                    CaseFolder.TryReadDivisions(content, out ImmutableArray<UnitRow> rows, out Defects defects)
                        ? rows
                        : throw new CaseRefusedException(defects)
            );
            return Timed(say["tree built", "建树"], say["building", "建树"], () => Region.Tree(rows));

            T Timed<T>(string done, string doing, Func<T> step)
            {
                watch.Restart();
                T result = steps.Take(doing, step);
                times.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{done} {watch.Elapsed.TotalMilliseconds:F0} ms")
                );
                return result;
            }
        });
        double kept = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
        RegisterTables.Write(tree, say, _screen.Console);
        string memory = string.Create(CultureInfo.InvariantCulture, $"{say["memory kept", "占用内存"]} {kept:F1} MiB");
        _screen.Console.WriteLine($"{string.Join(say[", ", "，"], times)}; {memory}");
        _screen.Console.WriteLine($"{say["fingerprint", "指纹"]} {tree.Fingerprint}");
        return ExitCode.Done;
    }

    /// <exception cref="IOException">The file cannot be read or unpacked.</exception>
    private static byte[] Read(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return File.ReadAllBytes(path);
        }
        using FileStream file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var content = new MemoryStream();
        try
        {
            unpacked.CopyTo(content);
        }
        catch (InvalidDataException e)
        {
            throw new IOException($"{path}: {e.Message}", e);
        }
        return content.ToArray();
    }
}
