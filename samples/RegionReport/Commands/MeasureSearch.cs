using Mobilization.Domain.Assessment;
using RegionReport.Report;

namespace RegionReport.Commands;

/// <summary>Finds the measure that a caller means; a name that is not one gets told which come near it.</summary>
internal sealed class MeasureSearch(Wording say, params IEnumerable<RegionAssessment> regions)
{
    private const int Most = 10;
    private readonly SortedSet<string> _names = new(
        regions.SelectMany(region => region.Measures).Select(measure => measure.Name),
        StringComparer.Ordinal
    );

    /// <param name="text">The measure's name, or what people call it in either language.</param>
    /// <exception cref="WrongCallException">No measure is called so.</exception>
    public string Find(string text)
    {
        if (_names.Contains(text))
        {
            return text;
        }
        if (_names.FirstOrDefault(name => IsCalled(name, text)) is { } called)
        {
            return called;
        }
        string[] near =
        [
            .. _names
                .Select(name => (Name: name, Distance: Math.Min(Distance(name, text), Distance(Label(name), text))))
                .Where(found => found.Distance <= 1 + text.Length / 3 || Holds(found.Name, text))
                .OrderBy(found => found.Distance)
                .Take(Most)
                .Select(found => found.Name),
        ];
        throw new WrongCallException([
            say[$"No measure is called {text}.", $"没有名为 {text} 的指标。"],
            near.Length > 0 ? say["Near to it:", "相近的有："] : say["There are:", "现有："],
            .. (near.Length > 0 ? near : Kinds()).Select(name => $"  {name, -30} {Label(name)}".TrimEnd()),
        ]);
    }

    /// <summary>All measures; of those by category, which may be hundreds, their form.</summary>
    private IEnumerable<string> Kinds() =>
        _names
            .Select(name =>
                name.IndexOf('/') is > 0 and var end ? name[..end] + say["/CATEGORY/MEASURE", "/类别/计量单位"] : name
            )
            .Distinct(StringComparer.Ordinal);

    private static bool IsCalled(string name, string text)
    {
        BothLanguages label = MeasureWords.Of(name).Label;
        return label.English.Equals(text, StringComparison.OrdinalIgnoreCase) || label.Chinese == text;
    }

    /// <summary>What people call a measure; nothing for those that have no such name.</summary>
    private string Label(string name)
    {
        string text = say[MeasureWords.Of(name).Label];
        return text == name ? "" : text;
    }

    private static bool Holds(string name, string text) => name.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many characters have to be put in, left out or replaced to get from one text to the other.</summary>
    private static int Distance(string a, string b)
    {
        int[] above = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] row = new int[b.Length + 1];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced =
                    above[j - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[^1];
    }
}
