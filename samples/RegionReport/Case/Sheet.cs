using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Case;

/// <summary>One CSV file of a case: its rows one by one, their fields by column and form, and the defects of both.</summary>
/// <remarks>
/// What is missing or malformed is reported here and answered with null or a zero, for such a case is refused as a whole. A column
/// whose header is missing reads as blank, and nothing is reported of its fields. <c>default</c> is a file without rows.
/// </remarks>
internal ref struct Sheet
{
    private readonly CaseFile _file;
    private readonly Defects _defects;
    private readonly Texts _texts;
    private readonly IKeys? _keys;
    private readonly int[] _positions; // of each column in the file; below zero where it is missing
    private readonly int _width;
    private Utf8Csv _csv;

    /// <param name="content">The file as UTF-8, without a byte order mark.</param>
    /// <param name="keys">Takes the ids that broken rows have in the first column.</param>
    public Sheet(CaseFile file, ReadOnlySpan<byte> content, Defects defects, Texts texts, IKeys? keys)
    {
        _file = file;
        _defects = defects;
        _texts = texts;
        _keys = keys;
        _positions = new int[file.Columns.Length];
        Array.Fill(_positions, -1);
        _csv = new Utf8Csv(content);
        if (!_csv.Read())
        {
            _defects.OfFile(file, "no header", "a header row");
        }
        else if (_csv.Fault != CsvFault.None)
        {
            _defects.OfFile(file, $"{Describe(_csv.Fault)} in the header", "a header row of RFC 4180");
        }
        else
        {
            _width = _csv.FieldCount;
            int lines = content.Count((byte)'\n') + (content[^1] == '\n' ? 0 : 1);
            MostRows = Math.Min(lines - 1, content.Length / Math.Max(2, _width)); // a row has a comma or line end for each field
            ReadHeader();
        }
        if (keys is not null)
        {
            keys.AreJudged = _positions[0] >= 0;
            keys.Reserve(MostRows);
        }
    }

    /// <summary>No fewer than the rows to come.</summary>
    public int MostRows { get; }

    /// <summary>The physical line on which the current row starts.</summary>
    public readonly int Line => _csv.Line;

    /// <summary>The text of a field; empty where it is blank or its column missing.</summary>
    public readonly ReadOnlySpan<byte> this[int column] => _positions[column] is >= 0 and var at ? _csv[at] : [];

    /// <summary>Moves to the next row that can be judged; reports those that cannot.</summary>
    public bool Next()
    {
        while (_width > 0 && _csv.Read())
        {
            if (_csv.Fault == CsvFault.None && _csv.FieldCount == _width)
            {
                return true;
            }
            ReportBrokenRow();
        }
        return false;
    }

    /// <summary>Reports the value of a field.</summary>
    public readonly void Report(int column, string expected) =>
        _defects.OfField(_file, Line, _positions[column], _file.Columns[column], this[column], expected);

    /// <summary>Reports a field of a row that was read before.</summary>
    public readonly void Report(int line, int column, string found, string expected) =>
        _defects.OfField(_file, line, _positions[column], _file.Columns[column], found, expected);

    /// <summary>The text of a field that needs one; false, and reported, where it is blank.</summary>
    public readonly bool TryNeeded(int column, string expected, out ReadOnlySpan<byte> text)
    {
        text = this[column];
        if (text.IsEmpty && _positions[column] >= 0)
        {
            Report(column, expected);
        }
        return !text.IsEmpty;
    }

    public readonly T? Needed<T>(int column, Form<T> form)
        where T : struct =>
        TryNeeded(column, form.Expected, out ReadOnlySpan<byte> text) ? Read(column, form, text) : null;

    public readonly T? Optional<T>(int column, Form<T> form)
        where T : struct
    {
        ReadOnlySpan<byte> text = this[column];
        return text.IsEmpty ? null : Read(column, form, text);
    }

    /// <summary>A text of its own, such as a name.</summary>
    public readonly string Text(int column) =>
        TryNeeded(column, "a text", out ReadOnlySpan<byte> text) ? TextTable.Decode(text) : "";

    /// <summary>A text that many rows share.</summary>
    public readonly string SharedText(int column) =>
        TryNeeded(column, "a text", out ReadOnlySpan<byte> text) ? _texts.Intern(text) : "";

    public readonly string? OptionalText(int column) => this[column].IsEmpty ? null : _texts.Intern(this[column]);

    /// <summary>A text that is mostly the id of a row of another file, and then that id's own string.</summary>
    public readonly string? OptionalText(int column, Ids ids)
    {
        ReadOnlySpan<byte> text = this[column];
        return text.IsEmpty ? null : ids.Find(text) ?? _texts.Intern(text);
    }

    public readonly ImmutableArray<string> List(int column) => _texts.List(this[column]);

    /// <summary>The id of a row, in the first column.</summary>
    public readonly string Id(Ids ids, int row)
    {
        string id = "";
        if (TryNeeded(0, "an id", out ReadOnlySpan<byte> text) && !ids.TryAdd(text, row, out id))
        {
            ReportDuplicate("an id that no row before has");
        }
        return id;
    }

    public readonly DivisionCode Unit(int column, Units units)
    {
        const string expected = "a unit of divisions.csv";
        DivisionCode code = default;
        if (
            TryNeeded(column, expected, out ReadOnlySpan<byte> text)
            && !units.Contains(text, out code)
            && units.AreJudged
        )
        {
            Report(column, expected);
        }
        return code;
    }

    public readonly string Category(int column, Ids categories) =>
        Reference(column, categories, "a category of categories.csv");

    /// <summary>A needed reference to a row of another file.</summary>
    public readonly string Reference(int column, Ids ids, string expected) =>
        TryNeeded(column, expected, out ReadOnlySpan<byte> text) ? Refer(column, ids, expected, text) : "";

    public readonly string? OptionalReference(int column, Ids ids, string expected)
    {
        ReadOnlySpan<byte> text = this[column];
        return text.IsEmpty ? null : Refer(column, ids, expected, text);
    }

    /// <summary>Reports a field that ends an interval before it begins.</summary>
    public readonly void Ends<T>(int column, T? end, T? begin, string beginning)
        where T : struct, IComparable<T>
    {
        if (end is { } last && begin is { } first && last.CompareTo(first) < 0)
        {
            Report(column, $"no earlier than {beginning}");
        }
    }

    /// <summary>A number that equal texts of the file share; null where the field is blank.</summary>
    public readonly int? Number(int column) => this[column].IsEmpty ? null : _texts.Number(this[column]);

    public readonly void ReportDuplicate(string expected) => Report(0, expected);

    private static string Fields(int count) =>
        count == 1 ? "1 field" : string.Create(CultureInfo.InvariantCulture, $"{count} fields");

    private static string Describe(CsvFault fault) =>
        fault switch
        {
            CsvFault.QuoteInsideField => "a quote inside an unquoted field",
            CsvFault.TextAfterQuote => "text after a closing quote",
            CsvFault.QuoteNotClosed => "no closing quote",
            _ => "a carriage return without its line feed",
        };

    private readonly T? Read<T>(int column, Form<T> form, ReadOnlySpan<byte> text)
        where T : struct
    {
        if (form.TryRead(text, out T value))
        {
            return value;
        }
        Report(column, form.Expected);
        return null;
    }

    private readonly string Refer(int column, Ids ids, string expected, ReadOnlySpan<byte> text)
    {
        if (ids.AreJudged && !ids.Contains(text))
        {
            Report(column, expected);
        }
        return _texts.Intern(text);
    }

    private void ReadHeader()
    {
        for (int column = 0; column < _positions.Length; column++)
        {
            ReadOnlySpan<byte> name = Encoding.UTF8.GetBytes(_file.Columns[column]);
            int repeated = -1;
            for (int at = _width - 1; at >= 0; at--)
            {
                if (_csv[at].SequenceEqual(name))
                {
                    repeated = repeated < 0 ? _positions[column] : repeated;
                    _positions[column] = at;
                }
            }
            if (_positions[column] < 0)
            {
                // After those that the file has.
                _defects.OfField(_file, Line, _width + column, _file.Columns[column], "no such header", "it once");
            }
            else if (repeated >= 0)
            {
                _defects.OfField(_file, Line, repeated, _file.Columns[column], "the header again", "it once");
            }
        }
    }

    private readonly void ReportBrokenRow()
    {
        if (_csv.Fault != CsvFault.None)
        {
            _defects.OfRow(_file, Line, Describe(_csv.Fault), "a row of RFC 4180");
        }
        else
        {
            _defects.OfRow(_file, Line, Fields(_csv.FieldCount), $"{Fields(_width)}, as in the header");
        }
        int key = _positions[0];
        if (_keys is not null && key >= 0 && key < _csv.FieldCount && !_csv[key].IsEmpty)
        {
            _keys.AddBroken(_csv[key]);
        }
    }
}
