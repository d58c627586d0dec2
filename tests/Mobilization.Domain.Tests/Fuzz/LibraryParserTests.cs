using System.Globalization;
using System.Text;
using System.Text.Json;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Tests.Serialization;

namespace Mobilization.Domain.Tests.Fuzz;

/// <summary>Whatever the input, the library's parsers read it or refuse it in the one way that they document.</summary>
public sealed class LibraryParserTests
{
    private static readonly string[] Pieces =
    [
        "0",
        "9",
        "-",
        "+",
        " ",
        "\0",
        "P",
        "Y",
        "M",
        "W",
        "D",
        "T",
        "٣",
        "０",
        "千",
        "𠮷",
        "999999999999999999999",
        "000000",
    ];

    private static readonly string[] JsonPieces =
    [
        "null",
        "true",
        "-1",
        "1e400",
        "1e-400",
        "0.1",
        "\"\"",
        "\"\\ud800\"",
        "{}",
        "[]",
        "[null]",
        ",",
        ":",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        "\"type\":",
        "\"9999-12-31\"",
        "\"0000-01-01\"",
        "\"P1Y\"",
        "99999999999999999999999999999",
        "\"110101001000\"",
        "\uFEFF",
        "\u2028",
    ];

    [Fact]
    public void Codes()
    {
        var noise = Noise.Of(["330402", "330402007", "330402007000", "330402007000001", "000000000000"], Pieces);
        int read = 0;
        for (long i = 0; i < Noise.Tries; i++)
        {
            string text = noise.NextText();
            bool isCode = DivisionCode.TryParse(text, null, out DivisionCode code);
            bool isUtf8Code = DivisionCode.TryParse(Encoding.UTF8.GetBytes(text), null, out DivisionCode fromUtf8);
            if (isCode != isUtf8Code || code != fromUtf8 || isCode == code.IsDefault)
            {
                Assert.Fail($"UTF-16 and UTF-8 differ: {Shown(text)}");
            }
            if (isCode)
            {
                read++;
                if (
                    !code.ToString().StartsWith(text, StringComparison.Ordinal)
                    || DivisionCode.Parse(code.ToString()) != code
                )
                {
                    Assert.Fail($"not read back: {Shown(text)}");
                }
            }
            else if (i % 16 == 0)
            {
                Refused<FormatException>(() => DivisionCode.Parse(text), text);
                Refused<FormatException>(() => DivisionCode.Parse(Encoding.UTF8.GetBytes(text)), text);
            }
        }
        read.Should().BePositive();
    }

    [Fact]
    public void Periods()
    {
        var noise = Noise.Of(["P0D", "P1Y", "P6M", "P2W", "P90D", "P1Y6M", "P1Y2M3W4D", "P9999Y"], Pieces);
        int read = 0;
        for (long i = 0; i < Noise.Tries; i++)
        {
            string text = noise.NextText();
            bool isPeriod = CalendarPeriod.TryParse(text, null, out CalendarPeriod period);
            bool isUtf8Period = CalendarPeriod.TryParse(
                Encoding.UTF8.GetBytes(text),
                null,
                out CalendarPeriod fromUtf8
            );
            if (isPeriod != isUtf8Period || period != fromUtf8)
            {
                Assert.Fail($"UTF-16 and UTF-8 differ: {Shown(text)}");
            }
            if (isPeriod)
            {
                read++;
                var day = new LocalDate(1 + (int)(i % 9999), 1 + (int)(i % 12), 28);
                LocalDate cutoff = period.Cutoff(day);
                if (
                    CalendarPeriod.Parse(period.ToString()) != period
                    || period.Add(cutoff) < day
                    || cutoff > new LocalDate(1, 1, 1) && !(period.Add(cutoff.PlusDays(-1)) < day)
                )
                {
                    Assert.Fail($"not read back, or its cutoff on {day:uuuu-MM-dd} is none: {Shown(text)}");
                }
            }
            else if (i % 16 == 0)
            {
                Refused<FormatException>(() => CalendarPeriod.Parse(text), text);
                Refused<FormatException>(() => CalendarPeriod.Parse(Encoding.UTF8.GetBytes(text)), text);
            }
        }
        read.Should().BePositive();
    }

    [Fact]
    public void Identifiers()
    {
        var noise = Noise.Of(["a", "P-1", "国动办"], [.. Pieces, ""]);
        for (long i = 0; i < Noise.Tries; i++)
        {
            string text = noise.NextText();
            bool isId = Id<Officer>.TryParse(text, null, out Id<Officer> id);
            if (isId != (text.Length > 0) || id.ToString() != text)
            {
                Assert.Fail($"not taken as it is: {Shown(text)}");
            }
            if (!isId)
            {
                Refused<FormatException>(() => Id<Officer>.Parse(text), text);
            }
        }
    }

    [Fact]
    public void Quantities()
    {
        var noise = Noise.Of(["吨", "t", "台"], [.. Pieces, ""]);
        int taken = 0;
        for (long i = 0; i < Noise.Tries; i++)
        {
            decimal amount = noise.NextDecimal();
            string unit = noise.NextText();
            if (Quantity.IsAmount(amount) && unit.Length > 0)
            {
                taken++;
                if (new Quantity(amount, unit) is var quantity && (quantity.Amount != amount || quantity.Unit != unit))
                {
                    Assert.Fail($"not taken as it is: {amount.ToString(CultureInfo.InvariantCulture)} {Shown(unit)}");
                }
            }
            else if (i % 16 == 0)
            {
                Refused<ArgumentException>(() => _ = new Quantity(amount, unit), unit);
            }
        }
        taken.Should().BePositive();
    }

    [Fact]
    public void Documents()
    {
        int read = 0;
        IReadOnlyList<string> documents = GoldenDocuments.All;
        Noise[] noises = [.. documents.Select(document => Noise.Of([document], JsonPieces))];
        ContractType[] types = [.. documents.Select(GoldenDocuments.TypeOf)];
        for (long i = 0; i < Noise.Tries; i++)
        {
            int number = (int)(i % documents.Count);
            ReadOnlySpan<byte> document = noises[number].Next();
            try
            {
                object value = types[number].Read(document);
                read++;
                types[number].Write(value);
            }
            catch (JsonException refused) when (refused.Path?.StartsWith('$') == true) { }
            catch (Exception exception)
            {
                Assert.Fail($"{exception.GetType()} of {Encoding.UTF8.GetString(document)}: {exception.Message}");
            }
        }
        read.Should().BePositive();
    }

    private static void Refused<T>(Action parse, string text)
        where T : Exception
    {
        try
        {
            parse();
        }
        catch (T)
        {
            return;
        }
        catch (Exception exception)
        {
            Assert.Fail($"{exception.GetType()}: {Shown(text)}");
        }
        Assert.Fail($"read: {Shown(text)}");
    }

    private static string Shown(string text) => JsonSerializer.Serialize(text);
}
