using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Measures;

/// <summary>The measures of a region: some have a row for every unit, some only where there is something to tell.</summary>
public sealed class MeasureTable(AdministrativeTree tree)
{
    private readonly List<Measure> _everywhere = [];
    private readonly Dictionary<int, List<(string Name, Figure Figure)>> _somewhere = [];

    public AdministrativeTree Tree => tree;

    /// <summary>Adds a measure that has a row for every unit.</summary>
    public void Add(Measure measure) => _everywhere.Add(measure);

    /// <summary>Adds a row at one unit.</summary>
    public void Add(string name, Division unit, Figure figure)
    {
        if (!_somewhere.TryGetValue(unit.Ordinal, out var rows))
        {
            _somewhere.Add(unit.Ordinal, rows = []);
        }
        rows.Add((name, figure));
    }

    /// <summary>Finds a measure that has a row for every unit.</summary>
    public Measure this[string name] =>
        _everywhere.Find(measure => measure.Name == name) ?? throw new KeyNotFoundException(name);

    /// <summary>The measures that have a row for every unit.</summary>
    public IReadOnlyList<Measure> Everywhere => _everywhere;

    /// <summary>Writes <c>unit,measure,numerator,denominator</c>, by unit and then by measure, ordinally, with LF.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write("unit,measure,numerator,denominator\n");
        Division[] units = [.. tree.Divisions];
        Array.Sort(units, static (a, b) => a.Code.CompareTo(b.Code));
        _everywhere.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (Division unit in units)
        {
            string code = unit.Code.ToString();
            List<(string Name, Figure Figure)> here = _somewhere.GetValueOrDefault(unit.Ordinal) ?? [];
            here.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            int next = 0;
            foreach (Measure measure in _everywhere)
            {
                for (; next < here.Count && string.CompareOrdinal(here[next].Name, measure.Name) < 0; next++)
                {
                    WriteRow(writer, code, here[next].Name, here[next].Figure);
                }
                WriteRow(writer, code, measure.Name, measure[unit]);
            }
            for (; next < here.Count; next++)
            {
                WriteRow(writer, code, here[next].Name, here[next].Figure);
            }
        }
    }

    private static void WriteRow(TextWriter writer, string unit, string measure, Figure figure)
    {
        writer.Write(unit);
        writer.Write(',');
        writer.Write(Quoted(measure));
        writer.Write(',');
        writer.Write(PlainText.Of(figure.Numerator));
        writer.Write(',');
        if (figure.Kind != FigureKind.Count)
        {
            writer.Write(PlainText.Of(figure.Denominator)); // not applicable and no data are 0/0
        }
        writer.Write('\n');
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
