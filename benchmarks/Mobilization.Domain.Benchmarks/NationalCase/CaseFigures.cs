using System.Globalization;

namespace Mobilization.Domain.Benchmarks.NationalCase;

/// <summary>Figures by name that two ways must agree on.</summary>
internal sealed class CaseFigures
{
    public const string Mark = "figure ";

    private readonly SortedDictionary<string, decimal> _figures = new(StringComparer.Ordinal);

    public void Add(string name, decimal figure) => _figures[name] = _figures.GetValueOrDefault(name) + figure;

    public void Print()
    {
        foreach ((string name, decimal figure) in _figures)
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{Mark}{name} {figure:0.############################}")
            );
        }
    }
}
