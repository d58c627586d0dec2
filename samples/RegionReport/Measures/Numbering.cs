namespace RegionReport.Measures;

/// <summary>Numbers texts from 0 in order of first sight.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private string? _last; // the files' shared texts are one string each, and rows that agree tend to stand together
    private int _lastNumber;

    public string[] Texts => [.. _texts];

    /// <summary>The number of a text; -1 for null.</summary>
    public int Of(string? text)
    {
        if (text is null)
        {
            return -1;
        }
        if (ReferenceEquals(text, _last))
        {
            return _lastNumber;
        }
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
        }
        (_last, _lastNumber) = (text, number);
        return number;
    }
}
