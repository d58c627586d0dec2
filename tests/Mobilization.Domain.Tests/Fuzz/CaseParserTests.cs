using System.Text;
using global::RegionReport.Case;
using Mobilization.Domain.Tests.RegionReport;

namespace Mobilization.Domain.Tests.Fuzz;

/// <summary>Whatever the bytes, the readers of case files read them or report defects; none throws.</summary>
public sealed class CaseParserTests
{
    private static readonly string[] Files =
    [
        "divisions.csv",
        "categories.csv",
        "potential.csv",
        "verifications.csv",
        "expectations.csv",
        "baseline.csv",
        "officers.csv",
        "tasks.csv",
        "claims.csv",
        "stations.csv",
        "gridmembers.csv",
        "facilities.csv",
        "patrols.csv",
        "orders.csv",
    ];

    private static readonly string[] Policy = ["case.json", "freshness.json", "accuracy.json", "coverage.json"];

    private static readonly string[] Pieces =
    [
        ",",
        "\"",
        "\n",
        "\r\n",
        "\r",
        "\"\"",
        ";",
        "0",
        "-1",
        ".",
        "1e9",
        "P1Y",
        "2025-02-30",
        "9999-12-31T23:59:59-18:00",
        "é",
        "𠮷",
        "\uFEFF",
        "\0",
        "110101001001",
        "999999999999999999999",
    ];

    private static readonly string[] JsonPieces =
    [
        "null",
        "true",
        "-1",
        "1e400",
        "\"\"",
        "\"\\ud800\"",
        "{}",
        "[]",
        ",",
        ":",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        "\"rules\":",
        "\"category\":\"\"",
        "\"P0D\"",
        "\"2025-01-01\"",
        "\uFEFF",
        "//",
        "/*",
    ];

    [Fact]
    public void Rows_and_fields()
    {
        var small = new CaseBuilder();
        var noise = Noise.Of(Files.Select(small.Text), Pieces);
        for (long i = 0; i < Noise.Tries; i++)
        {
            ReadOnlySpan<byte> text = noise.Next();
            try
            {
                int length = 0;
                int last = 0;
                for (var csv = new Utf8Csv(text); csv.Read(); last = csv.Line)
                {
                    for (int field = 0; field < csv.FieldCount; field++)
                    {
                        length += csv[field].Length;
                    }
                    if (csv.FieldCount == 0 || csv.Line <= last || length > text.Length)
                    {
                        Assert.Fail($"row {csv.Line} of {Convert.ToHexString(text)}");
                    }
                }
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{exception.GetType()} of {Convert.ToHexString(text)}");
            }
        }
    }

    [Fact]
    public void Values()
    {
        var noise = Noise.Of(
            [
                "2025-02-28",
                "2025-01-10T08:00Z",
                "2025-01-10T08:00:00.5+08:00",
                "12.50",
                "12",
                "6",
                "P1Y6M",
                "military",
                "na",
                "video",
            ],
            ["0", "9", "-", ":", ".", "T", "Z", "+", "P", "D", "é", "\0", "000000000000000"]
        );
        int read = 0;
        for (long i = 0; i < Noise.Tries; i++)
        {
            ReadOnlySpan<byte> text = noise.Next();
            try
            {
                read += Form.Date.TryRead(text, out _) ? 1 : 0;
                read += Form.Moment.TryRead(text, out Moment moment) ? 1 : 0;
                moment.DateIn(DateTimeZone.Utc);
                read += Form.Decimal.TryRead(text, out decimal amount) ? 1 : 0;
                read += Form.Count.TryRead(text, out _) ? 1 : 0;
                read += Form.Level.TryRead(text, out _) ? 1 : 0;
                read += Form.Period.TryRead(text, out _) ? 1 : 0;
                read += Form.Line.TryRead(text, out _) ? 1 : 0;
                read += Form.Match.TryRead(text, out _) ? 1 : 0;
                read += Form.PatrolMode.TryRead(text, out _) ? 1 : 0;
                if (!Quantity.IsAmount(amount))
                {
                    Assert.Fail($"no amount: {Convert.ToHexString(text)}");
                }
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{exception.GetType()} of {Convert.ToHexString(text)}");
            }
        }
        read.Should().BePositive();
    }

    [Fact]
    public void Json()
    {
        var small = new CaseBuilder();
        var noise = Noise.Of(Policy.Select(small.Text), JsonPieces);
        int read = 0;
        for (long i = 0; i < Noise.Tries; i++)
        {
            ReadOnlySpan<byte> text = noise.Next();
            try
            {
                bool isRead = CaseJson.Parse(text, out string fault) is not null;
                read += isRead ? 1 : 0;
                if (isRead != (fault.Length == 0))
                {
                    Assert.Fail($"read and at fault, or neither: {Convert.ToHexString(text)}");
                }
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{exception.GetType()} of {Convert.ToHexString(text)}");
            }
        }
        read.Should().BePositive();
    }

    [Fact]
    public void Policies() => Reported(Policy, JsonPieces);

    [Fact]
    public void Rows_of_every_file() => Reported(Files, Pieces);

    private static void Reported(string[] files, string[] pieces)
    {
        var small = new CaseBuilder();
        byte[][] texts = [.. files.Select(file => Encoding.UTF8.GetBytes(small.Text(file)))];
        Noise[] noises = [.. texts.Select(text => Noise.Of([Encoding.UTF8.GetString(text)], pieces))];
        int read = 0;
        for (long i = 0; i < Noise.Tries; i++)
        {
            int number = (int)(i % files.Length);
            byte[] text = noises[number].Next().ToArray();
            try
            {
                read += small.Content(files[number], text).Defects().Count == 0 ? 1 : 0;
            }
            catch (Exception exception)
            {
                Assert.Fail(
                    $"{exception.GetType()} of {files[number]} {Convert.ToHexString(text)}: {exception.Message}"
                );
            }
            small.Content(files[number], texts[number]);
        }
        read.Should().BePositive();
    }
}
