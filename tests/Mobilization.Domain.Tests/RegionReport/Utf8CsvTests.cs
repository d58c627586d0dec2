using System.Text;
using CsCheck;
using global::RegionReport.Case;

namespace Mobilization.Domain.Tests.RegionReport;

public sealed class Utf8CsvTests
{
    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.String[Gen.Char["ab,;\"\r\n 市"], 0, 6],
        Gen.Const(""),
        Gen.String[Gen.Char["xyz"], 60, 140],
        Gen.Const("𠮷\0\uFEFF")
    );

    // Field values, and for each whether to quote it where it need not be.
    private static readonly Gen<(string Text, bool Quoted)[][]> Table = Gen.Int[1, 5]
        .SelectMany(width => Gen.Select(Value, Gen.Bool).Array[width].Array[0, 30]);

    [Fact]
    public void Rows_read_back_as_they_were_written_whatever_the_quotes_and_line_ends() =>
        Gen.Select(Table, Gen.Bool.Array[31], Gen.Bool)
            .Sample(
                (table, crlf, endsWithLine) =>
                {
                    var text = new StringBuilder();
                    List<int> lines = [];
                    for (int i = 0; i < table.Length; i++)
                    {
                        string lineEnd = crlf[i] ? "\r\n" : "\n";
                        text.Append(crlf[^1] && i % 3 == 0 ? lineEnd : ""); // an empty line
                        lines.Add(1 + text.ToString().Count(c => c == '\n'));
                        // A single blank field would be an empty line.
                        bool quote = table[i].Length == 1;
                        text.AppendJoin(',', table[i].Select(field => Write(field.Text, field.Quoted || quote)));
                        text.Append(i < table.Length - 1 || endsWithLine ? lineEnd : "");
                    }

                    List<string[]> rows = Read(text.ToString(), out List<int> found);

                    rows.Should()
                        .BeEquivalentTo(
                            table.Select(row => row.Select(field => field.Text)),
                            o => o.WithStrictOrdering()
                        );
                    found.Should().Equal(lines);
                },
                iter: 300
            );

    [Fact]
    public void Every_split_of_fields_over_blocks_of_64_bytes_reads_the_same()
    {
        for (int padding = 0; padding < 140; padding++)
        {
            string first = new('x', padding);
            Read($"{first},\"a\"\"b\",c\r\n\r\nd,\"\r\n\",\n", out List<int> lines)
                .Should()
                .BeEquivalentTo([new[] { first, "a\"b", "c" }, ["d", "\r\n", ""]], o => o.WithStrictOrdering());
            lines.Should().Equal(1, 3);
        }
    }

    [Fact]
    public void Noise_never_throws_and_ends() =>
        Gen
            .Byte.Array[0, 300]
            .Select(bytes => bytes.Select(b => b < 160 ? (byte)",\"\r\n"[b % 4] : b).ToArray())
            .Sample(
                bytes =>
                {
                    var csv = new Utf8Csv(bytes);
                    int last = 0;
                    while (csv.Read())
                    {
                        csv.Line.Should().BeGreaterThan(last);
                        last = csv.Line;
                        for (int i = 0; i < csv.FieldCount; i++)
                        {
                            _ = csv[i].Length;
                        }
                    }
                },
                iter: 2000
            );

    [Fact]
    public void Noise_splits_as_a_reader_of_single_characters_splits_it() =>
        Gen.String[Gen.Char["ab,,\"\"\r\n\n"], 0, 200]
            .Sample(
                text =>
                {
                    var csv = new Utf8Csv(Encoding.UTF8.GetBytes(text));
                    foreach ((int line, bool isBroken, List<string> fields) in ReadSingly(text))
                    {
                        csv.Read().Should().BeTrue();
                        csv.Line.Should().Be(line);
                        (csv.Fault != CsvFault.None).Should().Be(isBroken);
                        csv.FieldCount.Should().Be(fields.Count);
                        for (int i = 0; i < fields.Count && !isBroken; i++)
                        {
                            Encoding.UTF8.GetString(csv[i]).Should().Be(fields[i]);
                        }
                    }
                    csv.Read().Should().BeFalse();
                },
                iter: 3000
            );

    [Theory]
    [InlineData("a\"b", CsvFault.QuoteInsideField)]
    [InlineData("\"a\"b", CsvFault.TextAfterQuote)]
    [InlineData("\"a\" \"b\"", CsvFault.TextAfterQuote)]
    [InlineData("\"a\"\"", CsvFault.QuoteNotClosed)]
    [InlineData("\"", CsvFault.QuoteNotClosed)]
    [InlineData("a\rb", CsvFault.LoneCarriageReturn)]
    [InlineData("a\r", CsvFault.LoneCarriageReturn)]
    [InlineData("\r", CsvFault.LoneCarriageReturn)]
    [InlineData("\"a\"\r", CsvFault.LoneCarriageReturn)]
    [InlineData("\"\"", CsvFault.None)]
    [InlineData("\"a\rb\"", CsvFault.None)]
    [InlineData("\"\"\"\"", CsvFault.None)]
    internal void What_keeps_a_row_from_being_RFC_4180(string text, CsvFault fault)
    {
        var csv = new Utf8Csv(Encoding.UTF8.GetBytes(text));
        csv.Read().Should().BeTrue();
        csv.Fault.Should().Be(fault);
        csv.Read().Should().BeFalse();
    }

    private static IEnumerable<(int Line, bool IsBroken, List<string> Fields)> ReadSingly(string text)
    {
        int line = 1;
        for (int at = 0; at < text.Length; )
        {
            int start = line;
            int begin = at;
            bool isBroken = false;
            List<string> fields = [""];
            bool inQuotes = false;
            bool wasQuoted = false;
            for (bool ended = false; !ended && at < text.Length; at++)
            {
                char c = text[at];
                line += c == '\n' ? 1 : 0;
                char next = at + 1 < text.Length ? text[at + 1] : '\0';
                if (inQuotes)
                {
                    if (c != '"')
                    {
                        fields[^1] += c;
                    }
                    else if (next == '"')
                    {
                        fields[^1] += c;
                        at++;
                    }
                    else
                    {
                        inQuotes = false;
                        wasQuoted = true;
                    }
                }
                else if (c == ',')
                {
                    fields.Add("");
                    wasQuoted = false;
                }
                else if (c == '\n')
                {
                    ended = true;
                }
                else if (c == '\r' && next == '\n') { }
                else if (c == '"' && !wasQuoted && fields[^1].Length == 0)
                {
                    inQuotes = true;
                }
                else
                {
                    isBroken |= wasQuoted || c is '"' or '\r';
                    fields[^1] += c;
                }
            }
            if (text[begin..at] is not ("\n" or "\r\n"))
            {
                yield return (start, isBroken || inQuotes, fields);
            }
        }
    }

    private static string Write(string text, bool quoted) =>
        quoted || text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;

    private static List<string[]> Read(string text, out List<int> lines)
    {
        var csv = new Utf8Csv(Encoding.UTF8.GetBytes(text));
        List<string[]> rows = [];
        lines = [];
        while (csv.Read())
        {
            csv.Fault.Should().Be(CsvFault.None);
            string[] row = new string[csv.FieldCount];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = Encoding.UTF8.GetString(csv[i]);
            }
            rows.Add(row);
            lines.Add(csv.Line);
        }
        return rows;
    }
}
