using System.Globalization;
using System.Text;

namespace RegionReport.Case;

/// <summary>One fault of a case folder: where it is, what was found there, what should be.</summary>
public readonly record struct Defect(string Place, string Found, string Expected)
{
    public override string ToString() => $"{Place}: found {Found}; expected {Expected}";
}

/// <summary>Collects defects in the order of the text: by file, then line or JSON position, then column.</summary>
/// <remarks>Counts all, keeps the first <see cref="Kept"/>: a hopeless file of millions of rows costs no more memory than a good one.</remarks>
public sealed class Defects
{
    private readonly PriorityQueue<Defect, Key> _first = new(Comparer<Key>.Create((x, y) => y.CompareTo(x)));

    /// <param name="kept">How many are kept and printed.</param>
    public Defects(int kept = 100)
    {
        Kept = kept;
    }

    public int Kept { get; }

    public int Count { get; private set; }

    /// <summary>The first defects in order, at most <see cref="Kept"/>.</summary>
    public IReadOnlyList<Defect> First =>
        [.. _first.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element)];

    /// <summary>One line for each of the first defects, then how many there are in all.</summary>
    public void WriteTo(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (Defect defect in First)
        {
            writer.WriteLine(defect.ToString());
        }
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count} defects in all"));
    }

    /// <summary>A value as a message shows it: quoted, on one line, cut where it is long.</summary>
    public static string Quote(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        const int longest = 60;
        if (value.Length == 0)
        {
            return "nothing";
        }
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value.AsSpan(0, Math.Min(value.Length, longest)))
        {
            AppendVisible(text, c);
        }
        return text.Append(value.Length > longest ? "…\"" : "\"").ToString();
    }

    /// <summary>Text that goes into a place, on one line.</summary>
    internal static string OneLine(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (char c in value)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029')
            {
                AppendVisible(text, c);
            }
            else
            {
                text.Append(c);
            }
        }
        return text.ToString();
    }

    internal static string Quote(ReadOnlySpan<byte> value) =>
        Quote(Encoding.UTF8.GetString(value[..Math.Min(value.Length, 500)]));

    internal void OfFile(CaseFile file, string found, string expected) =>
        Add(new Key(file.Order, 0, 0, Count), new Defect(file.Name, found, expected));

    internal void OfRow(CaseFile file, int line, string found, string expected) =>
        Add(new Key(file.Order, line, -1, Count), new Defect($"{file.Name}:{Number(line)}", found, expected));

    /// <param name="position">The column's place in the file, from 0.</param>
    internal void OfField(
        CaseFile file,
        int line,
        int position,
        string column,
        ReadOnlySpan<byte> found,
        string expected
    )
    {
        var key = new Key(file.Order, line, position, Count);
        if (IsKept(key))
        {
            Add(key, new Defect($"{file.Name}:{Number(line)}:{column}", Quote(found), expected));
        }
        else
        {
            Count++;
        }
    }

    internal void OfField(CaseFile file, int line, int position, string column, string found, string expected) =>
        Add(
            new Key(file.Order, line, position, Count),
            new Defect($"{file.Name}:{Number(line)}:{column}", found, expected)
        );

    /// <param name="position">Where in the file the member begins, or the end of its object when it is missing.</param>
    internal void OfMember(CaseFile file, int position, string path, string found, string expected) =>
        Add(
            new Key(file.Order, position, 0, Count),
            new Defect(path.Length == 0 ? file.Name : $"{file.Name}:{path}", found, expected)
        );

    /// <summary>Takes in the defects of files that were read apart.</summary>
    internal void Add(Defects others)
    {
        int dropped = others.Count - others._first.Count;
        foreach ((Defect defect, Key key) in others._first.UnorderedItems)
        {
            Add(key, defect);
        }
        Count += dropped;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void AppendVisible(StringBuilder text, char c)
    {
        if (c is '"' or '\\')
        {
            text.Append('\\').Append(c);
        }
        else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }
        else
        {
            text.Append(c);
        }
    }

    private bool IsKept(Key key) =>
        _first.Count < Kept || _first.TryPeek(out _, out Key last) && key.CompareTo(last) < 0;

    private void Add(Key key, Defect defect)
    {
        Count++;
        if (IsKept(key))
        {
            if (_first.Count == Kept)
            {
                _first.Dequeue();
            }
            _first.Enqueue(defect, key);
        }
    }

    private readonly record struct Key(int File, int Line, int Column, int Found) : IComparable<Key>
    {
        public int CompareTo(Key other) =>
            (File, Line, Column, Found).CompareTo((other.File, other.Line, other.Column, other.Found));
    }
}
