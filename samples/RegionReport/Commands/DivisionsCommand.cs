using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Mobilization.Domain.Hierarchy;
using RegionReport.Case;
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
        IAnsiConsole console = _screen.Console;
        var watch = Stopwatch.StartNew();
        byte[] content;
        try
        {
            content = Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            _screen.Error.WriteLine($"{path}: {e.Message}");
            return ExitCode.Refused;
        }
        TimeSpan unpacked = watch.Elapsed;
        if (!CaseFolder.TryReadDivisions(content, out ImmutableArray<UnitRow> rows, out Defects defects))
        {
            throw new CaseRefusedException(defects);
        }
        TimeSpan read = watch.Elapsed;
        AdministrativeTree tree = Region.Tree(rows);
        TimeSpan built = watch.Elapsed;
        rows = default;
        content = [];
        long kept = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(tree);

        var counts = new Table().Border(TableBorder.Simple).AddColumn(say["level", "层级"]);
        counts.AddColumn(new TableColumn(say["divisions", "数量"]).RightAligned());
        foreach (DivisionLevel level in Enum.GetValues<DivisionLevel>())
        {
            counts.AddRow(say.Level(level), Number(tree.DivisionsAt(level).Count()));
        }
        counts.AddRow(say["all", "合计"], Number(tree.Count));
        console.Write(counts);

        var odd = new Table().Border(TableBorder.Simple).AddColumn(say["irregular, and legal", "不规则但合法"]);
        odd.AddColumn(new TableColumn(say["divisions", "数量"]).RightAligned()).AddColumn(say["such as", "例如"]);
        foreach ((string what, Func<Division, bool> isSo) in Irregularities(say))
        {
            Division[] found = [.. tree.Divisions.Where(isSo)];
            string examples = string.Join(say[", ", "、"], found.Take(3).Select(division => division.ToString()));
            odd.AddRow(Markup.Escape(what), Number(found.Length), Markup.Escape(examples));
        }
        console.Write(odd);

        console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{say["unpacked", "解压"]} {unpacked.TotalMilliseconds:F0} ms, {say["read and checked", "读取与校验"]} {(read - unpacked).TotalMilliseconds:F0} ms, {say["tree built", "建树"]} {(built - read).TotalMilliseconds:F0} ms; {say["memory kept", "占用内存"]} {kept / 1048576.0:F1} MiB"
            )
        );
        console.WriteLine($"{say["fingerprint", "指纹"]} {tree.Fingerprint}");
        return ExitCode.Done;
    }

    private static IEnumerable<(string What, Func<Division, bool> IsSo)> Irregularities(Wording say) =>
        [
            (
                say["level skipped below the parent", "与上级之间跳级"],
                division => division.Parent is { } parent && division.Level - parent.Level > 1
            ),
            (
                say["root below province", "非省级的根"],
                division => division.IsRoot && division.Level != DivisionLevel.Province
            ),
            (
                say["leaf above village", "村级以上的末级"],
                division => division.IsLeaf && division.Level < DivisionLevel.Village
            ),
            (
                say["only child", "上级仅此一个下级"],
                division =>
                    division.Parent is { } parent
                    && parent.SubtreeEnd == division.SubtreeEnd
                    && parent.Ordinal + 1 == division.Ordinal
            ),
            (
                say["code suggests another level or parent", "代码与层级或上级不符"],
                division =>
                    division.Code.NominalLevel != division.Level
                    || (division.Parent is { } parent && division.Code.NominalParent != parent.Code)
            ),
            (
                say["name as of its parent's other child", "同级重名"],
                division => division.Parent is { } parent && HasNamesake(parent, division)
            ),
            (
                say["name with characters outside the BMP or of private use", "名称含扩展或专用字符"],
                division => division.Name.Any(c => char.IsSurrogate(c) || c is >= '\uE000' and <= '\uF8FF')
            ),
        ];

    private static bool HasNamesake(Division parent, Division division)
    {
        foreach (Division sibling in parent.Children)
        {
            if (sibling != division && sibling.Name == division.Name)
            {
                return true;
            }
        }
        return false;
    }

    private static byte[] Read(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return File.ReadAllBytes(path);
        }
        using FileStream file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var content = new MemoryStream();
        unpacked.CopyTo(content);
        return content.ToArray();
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
