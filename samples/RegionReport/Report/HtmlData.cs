using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using NodaTime.Text;

namespace RegionReport.Report;

/// <summary>Writes the data of <c>report.html</c>: columns of exact texts, which its script reads when they are asked for.</summary>
/// <remarks>
/// The texts of a column are separated by commas. A numerator left out is 0. A denominator left out means that nothing is in
/// scope, <c>-</c> that nothing of it was observed. Units are named by their place in the list of units.
/// </remarks>
internal static class HtmlData
{
    /// <summary>Escapes whatever could end a script element, and line ends of every kind; Chinese stays as it is.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(ReportModel model, UnitsInside inside, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("title"u8, model.Title);
        json.WriteString("asOf"u8, LocalDatePattern.Iso.Format(model.AsOf));
        json.WriteNumber("inAll"u8, inside.InAll);
        json.WriteNumber("deepest"u8, inside.Deepest is { } deepest ? (int)deepest : 0);
        json.WriteString("digest"u8, model.Digest);
        json.WriteStartArray("policies"u8);
        foreach (PolicyVersion policy in model.Policies)
        {
            WriteTexts(json, policy.Policy, policy.Version);
        }
        json.WriteEndArray();
        Dictionary<int, int> places = WriteUnits(json, inside);
        json.WriteStartArray("measures"u8);
        foreach (ReportMeasure measure in model.Measures)
        {
            WriteMeasure(json, measure, inside, places);
            json.Flush();
        }
        json.WriteEndArray();
        WriteWorst(json, model, places);
        json.WriteEndObject();
    }

    private static Dictionary<int, int> WriteUnits(Utf8JsonWriter json, UnitsInside inside)
    {
        var places = new Dictionary<int, int>(inside.Units.Length);
        var codes = new StringBuilder();
        var levels = new StringBuilder();
        var parents = new StringBuilder();
        json.WriteStartObject("units"u8);
        json.WriteStartArray("names"u8);
        foreach (Division unit in inside.Units)
        {
            if (places.Count > 0)
            {
                codes.Append(',');
                parents.Append(',');
            }
            codes.Append(unit.Code);
            levels.Append((int)unit.Level);
            if (unit.Parent is { } parent)
            {
                parents.Append(places[parent.Ordinal]);
            }
            places.Add(unit.Ordinal, places.Count);
            json.WriteStringValue(unit.Name);
        }
        json.WriteEndArray();
        json.WriteString("codes"u8, codes.ToString());
        json.WriteString("levels"u8, levels.ToString());
        json.WriteString("parents"u8, parents.ToString());
        json.WriteEndObject();
        return places;
    }

    private static void WriteMeasure(
        Utf8JsonWriter json,
        ReportMeasure measure,
        UnitsInside inside,
        Dictionary<int, int> places
    )
    {
        json.WriteStartObject();
        json.WriteString("name"u8, measure.Name);
        json.WriteBoolean("ratio"u8, measure.IsRatio);
        json.WriteString("group"u8, measure.Words.Group);
        json.WriteString("better"u8, JsonReport.Better(measure.Worse));
        json.WritePropertyName("label"u8);
        WriteTexts(json, measure.Words.Label.English, measure.Words.Label.Chinese);
        json.WritePropertyName("meaning"u8);
        WriteTexts(json, measure.Words.Meaning.English, measure.Words.Meaning.Chinese);
        if (measure.Sum is { } sum)
        {
            json.WritePropertyName("sum"u8);
            WriteTexts(json, Numerator(sum), Denominator(sum));
        }
        var at = new StringBuilder();
        var numerators = new StringBuilder();
        var denominators = new StringBuilder();
        string separator = "";
        foreach (Division unit in inside.Units)
        {
            if (measure[unit] is { } figure)
            {
                at.Append(separator).Append(places[unit.Ordinal]);
                numerators.Append(separator).Append(Numerator(figure));
                denominators.Append(separator).Append(Denominator(figure));
                separator = ",";
            }
        }
        if (!measure.IsEverywhere)
        {
            json.WriteString("at"u8, at.ToString());
        }
        json.WriteString("n"u8, numerators.ToString());
        if (measure.IsRatio)
        {
            json.WriteString("d"u8, denominators.ToString());
        }
        json.WriteEndObject();
    }

    private static void WriteWorst(Utf8JsonWriter json, ReportModel model, Dictionary<int, int> places)
    {
        json.WriteNumber("worstLevel"u8, model.Worst.IsEmpty ? 0 : (int)model.Worst[0].Unit.Level);
        json.WriteStartArray("worst"u8);
        foreach (WorstUnit worst in model.Worst)
        {
            json.WriteStartObject();
            json.WriteString("measure"u8, worst.Measure);
            json.WriteString("name"u8, worst.Unit.Name);
            json.WriteString("within"u8, worst.Unit.Parent?.Name ?? "");
            json.WriteString("code"u8, worst.Unit.Code.ToString());
            if (places.TryGetValue(worst.Unit.Ordinal, out int place))
            {
                json.WriteNumber("at"u8, place);
            }
            json.WritePropertyName("figure"u8);
            WriteTexts(json, Numerator(worst.Figure), Denominator(worst.Figure));
            json.WriteStartArray("reasons"u8);
            foreach (WorstReason reason in worst.Reasons)
            {
                json.WriteStartObject();
                json.WriteNumber("facts"u8, reason.Facts);
                json.WritePropertyName("example"u8);
                WriteTexts(json, reason.Example.English, reason.Example.Chinese);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string one, string other)
    {
        json.WriteStartArray();
        json.WriteStringValue(one);
        json.WriteStringValue(other);
        json.WriteEndArray();
    }

    private static string Numerator(Figure figure) => figure.Numerator == 0 ? "" : PlainText.Of(figure.Numerator);

    private static string Denominator(Figure figure) =>
        figure.Kind switch
        {
            FigureKind.Ratio => PlainText.Of(figure.Denominator),
            FigureKind.NoData => "-",
            _ => "",
        };
}
