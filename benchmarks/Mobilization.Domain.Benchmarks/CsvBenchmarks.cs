using BenchmarkDotNet.Attributes;
using CsvHelper;
using RegionReport.Case;

namespace Mobilization.Domain.Benchmarks;

/// <summary>Reading a register from its file: the sample's strict reader beside CsvHelper's records.</summary>
/// <remarks>The strict reader also judges every field and parent and keeps physical lines; CsvHelper makes records and nothing else.</remarks>
public class CsvBenchmarks
{
    private readonly string _path = Path.GetTempFileName();

    [GlobalSetup]
    public void Setup()
    {
        File.WriteAllBytes(_path, Nation.Bytes());
        if (Strict() != Records())
        {
            throw new InvalidOperationException("The readers disagree.");
        }
    }

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    [Benchmark]
    public int Strict() =>
        CaseFolder.TryReadDivisions(File.ReadAllBytes(_path), out var rows, out Defects defects)
            ? rows.Length
            : throw new InvalidDataException(defects.First[0].ToString());

    [Benchmark]
    [Goal(nameof(Strict), 1)]
    public int Records()
    {
        using CsvReader csv = CsvReader.FromFile(_path);
        return csv.GetRecords<RegisterRow>().ToList().Count;
    }
}

/// <summary>A line as CsvHelper maps it, by code generated at build time.</summary>
[CsvRecord]
public sealed partial class RegisterRow
{
    public string code { get; set; } = "";
    public string name { get; set; } = "";
    public int level { get; set; }
    public string parentCode { get; set; } = "";
}
