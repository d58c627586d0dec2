using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Measures;

/// <summary>A region's measures as the case format writes them: <c>unit,measure,numerator,denominator</c>.</summary>
internal static class MeasuresCsv
{
    /// <summary>Writes the rows by unit and then by measure, ordinally, with LF.</summary>
    public static void Write(RegionAssessment region, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("unit,measure,numerator,denominator\n");
        Division[] units = [.. region.Tree.Divisions];
        Array.Sort(units, static (a, b) => a.Code.CompareTo(b.Code));
        foreach (Division unit in units)
        {
            string code = unit.Code.ToString();
            foreach ((RegionMeasure measure, Figure figure) in region.At(unit))
            {
                writer.Write(code);
                writer.Write(',');
                writer.Write(Quoted(measure.Name));
                writer.Write(',');
                writer.Write(PlainText.Of(figure.Numerator));
                writer.Write(',');
                if (measure.Form == MeasureForm.Ratio)
                {
                    writer.Write(PlainText.Of(figure.Denominator)); // not applicable and no data are 0/0
                }
                writer.Write('\n');
            }
        }
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
