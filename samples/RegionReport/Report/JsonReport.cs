using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using NodaTime.Text;

namespace RegionReport.Report;

/// <summary>Writes <c>report.json</c>, described by <c>docs/report.schema.json</c>; the same model gives the same bytes.</summary>
internal static class JsonReport
{
    /// <summary>What <c>report.json</c> has room for; deeper levels are left to <c>measures.csv</c>.</summary>
    public const int MostUnits = 50_000;

    private const string Format = "mobilization-region-report";
    private const int Version = 1;
    private const int FlushAt = 1 << 16;

    public static void Write(ReportModel model, Stream stream, int mostUnits = MostUnits)
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = false };
        using var json = new Utf8JsonWriter(stream, options);
        var inside = UnitsInside.Of(model.Tree, mostUnits);
        json.WriteStartObject();
        json.WriteString("format"u8, Format);
        json.WriteNumber("version"u8, Version);
        json.WriteString("title"u8, model.Title);
        json.WriteString("asOf"u8, LocalDatePattern.Iso.Format(model.AsOf));
        WriteExtent(json, inside);
        json.WriteString("digest"u8, model.Digest);
        json.WriteStartArray("policies"u8);
        foreach (PolicyVersion policy in model.Policies)
        {
            json.WriteStartObject();
            json.WriteString("policy"u8, policy.Policy);
            json.WriteString("version"u8, policy.Version);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteMeasures(json, model);
        WriteWorst(json, model);
        json.WriteStartArray("units"u8);
        foreach (Division unit in inside.Units)
        {
            WriteUnit(json, unit, model);
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteExtent(Utf8JsonWriter json, UnitsInside inside)
    {
        json.WriteStartObject("extent"u8);
        json.WriteNumber("unitsInAll"u8, inside.InAll);
        json.WriteNumber("unitsHere"u8, inside.Units.Length);
        json.WriteBoolean("complete"u8, !inside.IsCut);
        if (inside.Deepest is { } level)
        {
            json.WriteNumber("deepestLevel"u8, (int)level);
        }
        else
        {
            json.WriteNull("deepestLevel"u8);
        }
        if (inside.IsCut)
        {
            json.WriteString(
                "note"u8,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{inside.InAll - inside.Units.Length} units of deeper levels are left out; measures.csv has them all."
                )
            );
        }
        json.WriteEndObject();
    }

    private static void WriteMeasures(Utf8JsonWriter json, ReportModel model)
    {
        json.WriteStartArray("measures"u8);
        foreach (ReportMeasure measure in model.Measures)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, measure.Name);
            json.WriteString("form"u8, measure.IsRatio ? "ratio"u8 : "count"u8);
            json.WriteBoolean("everywhere"u8, measure.IsEverywhere);
            json.WriteString("better"u8, Better(measure.Worse));
            Write(json, "label"u8, measure.Words.Label);
            Write(json, "meaning"u8, measure.Words.Meaning);
            json.WritePropertyName("sum"u8);
            if (measure.Sum is { } sum)
            {
                Write(json, sum);
            }
            else
            {
                json.WriteNullValue();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteWorst(Utf8JsonWriter json, ReportModel model)
    {
        json.WriteStartArray("worst"u8);
        foreach (WorstUnit worst in model.Worst)
        {
            json.WriteStartObject();
            json.WriteString("measure"u8, worst.Measure);
            json.WriteString("unit"u8, worst.Unit.Code.ToString());
            json.WriteString("name"u8, worst.Unit.Name);
            json.WritePropertyName("figure"u8);
            Write(json, worst.Figure);
            json.WriteStartArray("reasons"u8);
            foreach (WorstReason reason in worst.Reasons)
            {
                json.WriteStartObject();
                json.WriteNumber("facts"u8, reason.Facts);
                Write(json, "example"u8, reason.Example);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteUnit(Utf8JsonWriter json, Division unit, ReportModel model)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, unit.Code.ToString());
        json.WriteString("name"u8, unit.Name);
        json.WriteNumber("level"u8, (int)unit.Level);
        if (unit.Parent is { } parent)
        {
            json.WriteString("parent"u8, parent.Code.ToString());
        }
        else
        {
            json.WriteNull("parent"u8);
        }
        json.WriteStartObject("figures"u8);
        foreach (ReportMeasure measure in model.Measures)
        {
            if (measure[unit] is { } figure)
            {
                json.WritePropertyName(measure.Name);
                Write(json, figure);
            }
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A figure as the library's own JSON contract has it.</summary>
    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        switch (figure.Kind)
        {
            case FigureKind.Ratio:
                json.WriteString("kind"u8, "ratio"u8);
                json.WritePropertyName("numerator"u8);
                json.WriteRawValue(PlainText.Of(figure.Numerator));
                json.WritePropertyName("denominator"u8);
                json.WriteRawValue(PlainText.Of(figure.Denominator));
                break;
            case FigureKind.Count:
                json.WriteString("kind"u8, "count"u8);
                json.WritePropertyName("numerator"u8);
                json.WriteRawValue(PlainText.Of(figure.Numerator));
                break;
            default:
                json.WriteString("kind"u8, figure.Kind == FigureKind.NotApplicable ? "not-applicable"u8 : "no-data"u8);
                break;
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, BothLanguages text)
    {
        json.WriteStartObject(name);
        json.WriteString("en"u8, text.English);
        json.WriteString("zh"u8, text.Chinese);
        json.WriteEndObject();
    }

    /// <summary>Which figures are the better ones, in a word.</summary>
    public static string Better(Worse worse) =>
        worse switch
        {
            Worse.Lower => "higher",
            Worse.Higher => "lower",
            _ => "neither",
        };
}
