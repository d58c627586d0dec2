using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using CsvHelper;
using CsvHelper.Configuration;
using RegionReport.Case;

namespace Mobilization.Domain.Benchmarks;

/// <summary>Reading a register from the bytes of its CSV: the sample's strict reader beside CsvHelper's records.</summary>
/// <remarks>The strict reader also judges every field and parent and keeps physical lines; CsvHelper makes records and nothing else.</remarks>
public class CsvBenchmarks
{
    private byte[] _content = [];

    [GlobalSetup]
    public void Setup()
    {
        _content = Nation.Bytes();
        if (Strict() != Records())
        {
            throw new InvalidOperationException("The readers disagree.");
        }
    }

    [Benchmark]
    public int Strict() =>
        CaseFolder.TryReadDivisions(_content, out var rows, out Defects defects)
            ? rows.Length
            : throw new InvalidDataException(defects.First[0].ToString());

    [Benchmark]
    [Goal(nameof(Strict), 1)]
    public int Records()
    {
        using var text = new StreamReader(new MemoryStream(_content), Encoding.UTF8);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        return csv.GetRecords<Row>().ToList().Count;
    }

    public sealed class Row
    {
        public string code { get; set; } = "";
        public string name { get; set; } = "";
        public int level { get; set; }
        public string parentCode { get; set; } = "";
    }
}
