using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace RegionReport.Case;

/// <summary>Reads a case folder as a whole: all its facts, or all its defects.</summary>
public static class CaseFolder
{
    /// <param name="path">The folder. A file that is missing in it is an empty one, but for <c>case.json</c> and <c>divisions.csv</c>.</param>
    /// <param name="facts">What the case says; null if it has a defect.</param>
    /// <param name="defects">What is wrong with it.</param>
    public static bool TryRead(string path, [NotNullWhen(true)] out CaseFacts? facts, out Defects defects) =>
        TryRead(FilesOf(path), new Defects(), out facts, out defects);

    /// <summary>The bytes of a folder's files by their names; null for one that is missing.</summary>
    internal static Func<string, byte[]?> FilesOf(string path) => name => ReadFile(Path.Combine(path, name));

    /// <param name="open">The bytes of a file by its name; null if it is missing. May throw an <see cref="IOException"/>.</param>
    /// <param name="collector">Takes the defects.</param>
    internal static bool TryRead(
        Func<string, byte[]?> open,
        Defects collector,
        [NotNullWhen(true)] out CaseFacts? facts,
        out Defects defects
    )
    {
        CaseFacts read = new CaseReader(open, collector).Read();
        defects = collector;
        facts = defects.Count == 0 ? read : null;
        return facts is not null;
    }

    /// <summary>Reads a register alone, in the form of <c>divisions.csv</c>.</summary>
    public static bool TryReadDivisions(byte[] content, out ImmutableArray<UnitRow> rows, out Defects defects)
    {
        defects = new Defects();
        rows = new CaseReader(_ => content, defects).ReadDivisions();
        return defects.Count == 0;
    }

    private static byte[]? ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>One reading of a case folder, file by file in their order, so that most references are to files already read.</summary>
internal sealed class CaseReader(Func<string, byte[]?> open, Defects defects)
{
    private readonly Texts _texts = new();
    private readonly Units _units = new();
    private readonly Ids _categories = new();
    private readonly Ids _officers = new();
    private readonly Ids _tasks = new();
    private readonly Ids _stations = new();
    private readonly Ids _gridMembers = new();
    private readonly Ids _facilities = new();

    public CaseFacts Read()
    {
        // By far the largest file of a large case: opened while the registers are read, and read beside all files after them.
        var ofPotential = new Defects(defects.Kept);
        Task<ReadOnlyMemory<byte>?> opened = Task.Run(() => Open(CaseFile.Potential, ofPotential, out _));
        (string name, NodaTime.LocalDate asOf, NodaTime.DateTimeZone zone) = Json(
            CaseFile.Case,
            PolicyFiles.Case,
            ("", default, NodaTime.DateTimeZone.Utc)
        );
        ImmutableArray<UnitRow> divisions = ReadDivisions();
        ImmutableArray<CategoryRow> categories = RegisterFiles.Categories(
            Csv(CaseFile.Categories, _categories),
            _categories
        );
        ReadOnlyMemory<byte>? content = opened.GetAwaiter().GetResult();
        Task<ImmutableArray<PotentialRow>> potential = Task.Run(() => Potential(content, ofPotential));
        // Initializers run in the order written, which is that of the files.
        var facts = new CaseFacts
        {
            Name = name,
            AsOf = asOf,
            Zone = zone,
            Divisions = divisions,
            Categories = categories,
            FreshnessRules = Json(
                CaseFile.Freshness,
                (root, sheet) => PolicyFiles.Freshness(root, sheet, _categories),
                []
            ),
            Accuracy = Json(CaseFile.Accuracy, PolicyFiles.Accuracy, default),
            Potential = [],
            Verifications = StockFiles.Verifications(Csv(CaseFile.Verifications, out Ids verifications), verifications),
            Expectations = StockFiles.Expectations(Csv(CaseFile.Expectations), _units),
            Baseline = StockFiles.Baseline(Csv(CaseFile.Baseline), _units, _categories),
            Officers = WorkFiles.Officers(Csv(CaseFile.Officers, _officers), _officers, _units),
            Tasks = WorkFiles.Tasks(Csv(CaseFile.Tasks, _tasks), _units, _tasks),
            Claims = WorkFiles.Claims(Csv(CaseFile.Claims, out Ids claims), claims, _tasks, _officers),
            Coverage = Json(
                CaseFile.Coverage,
                (root, sheet) => PolicyFiles.Coverage(root, sheet, _units),
                CoveragePolicy.None
            ),
            Stations = PlaceFiles.Stations(Csv(CaseFile.Stations, _stations), _units, _stations, _officers),
            GridMembers = PlaceFiles.GridMembers(Csv(CaseFile.GridMembers, _gridMembers), _units, _gridMembers),
            Facilities = PlaceFiles.Facilities(Csv(CaseFile.Facilities, _facilities), _units, _facilities),
            Patrols = PlaceFiles.Patrols(Csv(CaseFile.Patrols, out Ids patrols), patrols, _facilities, _gridMembers),
            Orders = PlaceFiles.Orders(Csv(CaseFile.Orders, out Ids orders), orders, _facilities, _stations),
        };
        facts = facts with { Potential = potential.GetAwaiter().GetResult() };
        defects.Add(ofPotential);
        return facts;
    }

    public ImmutableArray<UnitRow> ReadDivisions() => RegisterFiles.Divisions(Csv(CaseFile.Divisions, _units), _units);

    private ImmutableArray<PotentialRow> Potential(ReadOnlyMemory<byte>? content, Defects own)
    {
        var ids = new Ids();
        Sheet sheet = content is { } text ? new(CaseFile.Potential, text.Span, own, new Texts(), ids) : default;
        return StockFiles.Potential(sheet, ids, _units, _categories);
    }

    /// <summary>Opens a CSV file; one that is missing or refused has no rows.</summary>
    private Sheet Csv(CaseFile file, IKeys? keys = null)
    {
        if (Open(file, defects, out bool isRefused) is { } content)
        {
            return new Sheet(file, content.Span, defects, _texts, keys);
        }
        if (keys is not null)
        {
            keys.AreJudged = !isRefused;
        }
        return default;
    }

    /// <summary>Opens a CSV file whose ids no other file's defects depend on.</summary>
    private Sheet Csv(CaseFile file, out Ids ids)
    {
        ids = new Ids();
        return Csv(file, ids);
    }

    private T Json<T>(CaseFile file, Func<JsonNode, JsonSheet, T> read, T none)
    {
        if (Open(file, defects, out _) is not { } content)
        {
            return none;
        }
        if (CaseJson.Parse(content.Span, out string fault) is { } root)
        {
            return read(root, new JsonSheet(file, defects));
        }
        defects.OfFile(file, fault, "JSON");
        return none;
    }

    /// <summary>A file's text as UTF-8 without a byte order mark; null if it is missing or, which is reported, cannot be read.</summary>
    private ReadOnlyMemory<byte>? Open(CaseFile file, Defects into, out bool isRefused)
    {
        isRefused = true;
        byte[]? content;
        try
        {
            content = open(file.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            into.OfFile(file, "a file that cannot be opened", "a file that can be read");
            return null;
        }
        if (content is null)
        {
            isRefused = file == CaseFile.Case || file == CaseFile.Divisions;
            if (isRefused)
            {
                into.OfFile(file, "no such file", "a file that every case has");
            }
            return null;
        }
        if (!Utf8.IsValid(content))
        {
            into.OfFile(file, "bytes that are not UTF-8", "UTF-8");
            return null;
        }
        isRefused = false;
        return content.AsSpan().StartsWith("\uFEFF"u8) ? content.AsMemory(3) : content;
    }
}
