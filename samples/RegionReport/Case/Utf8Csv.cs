using System.Numerics;
using System.Runtime.Intrinsics;

namespace RegionReport.Case;

/// <summary>What keeps a row from being RFC 4180.</summary>
internal enum CsvFault
{
    None,
    QuoteInsideField,
    TextAfterQuote,
    QuoteNotClosed,
    LoneCarriageReturn,
}

/// <summary>Splits UTF-8 text into the rows and fields of RFC 4180, without making strings.</summary>
/// <remarks>
/// Line ends are LF or CRLF; lines are physical and counted from 1, skipped empty ones and those inside quotes included. A faulty row
/// still has its fields as far as they can be told, and the next row begins after the next line end outside quotes. The caller
/// strips a byte order mark and vouches for UTF-8. Time is linear in the bytes whatever they hold.
/// </remarks>
internal ref struct Utf8Csv
{
    private readonly ReadOnlySpan<byte> _text;
    private int[] _starts = new int[16]; // below zero: the complement is a start in _unquoted
    private int[] _lengths = new int[16];
    private byte[] _unquoted = [];
    private int _unquotedLength;
    private int _fields;
    private int _next; // where the next row starts
    private int _nextLine = 1;
    private int _scanned; // everything before is in _marks or done
    private int _marksAt;
    private ulong _marks; // commas, quotes and line ends still to visit, counted from _marksAt

    public Utf8Csv(ReadOnlySpan<byte> text)
    {
        _text = text;
    }

    /// <summary>The physical line on which the current row starts.</summary>
    public int Line { get; private set; }

    public CsvFault Fault { get; private set; }

    public readonly int FieldCount => _fields;

    /// <summary>A field's text, quotes taken off; valid until the next row is read.</summary>
    public readonly ReadOnlySpan<byte> this[int field]
    {
        get
        {
            int start = _starts[field];
            return start >= 0 ? _text.Slice(start, _lengths[field]) : _unquoted.AsSpan(~start, _lengths[field]);
        }
    }

    /// <summary>Moves to the next row that is not an empty line.</summary>
    public bool Read()
    {
        while (_next < _text.Length)
        {
            int start = _next;
            Line = _nextLine;
            ReadRow();
            bool emptyLine = _fields == 1 && (_text[start] == '\n' || _next == start + 2 && _text[start] == '\r');
            if (!emptyLine || Fault != CsvFault.None)
            {
                return true;
            }
        }
        return false;
    }

    private void ReadRow()
    {
        _fields = 0;
        _unquotedLength = 0;
        Fault = CsvFault.None;
        int start = _next;
        int closed = -1; // the closing quote of the current field
        bool escapes = false;
        while (true)
        {
            int at = NextMark();
            byte mark = at < _text.Length ? _text[at] : (byte)'\n';
            if (mark == ',')
            {
                EndField(start, at, closed, escapes);
                start = at + 1;
                closed = -1;
            }
            else if (mark == '\n')
            {
                EndField(start, at, closed, escapes);
                EndRow(at);
                return;
            }
            else if (mark == '\r')
            {
                if (at + 1 < _text.Length && _text[at + 1] == '\n')
                {
                    EndField(start, at, closed, escapes);
                    EndRow(NextMark());
                    return;
                }
                Blame(CsvFault.LoneCarriageReturn);
            }
            else if (at != start)
            {
                Blame(closed >= 0 ? CsvFault.TextAfterQuote : CsvFault.QuoteInsideField);
            }
            else
            {
                closed = ClosingQuote(out escapes);
                if (closed == _text.Length)
                {
                    Blame(CsvFault.QuoteNotClosed);
                    AddField(start + 1, closed - start - 1, escapes);
                    _next = closed;
                    return;
                }
            }
        }
    }

    private int ClosingQuote(out bool escapes)
    {
        escapes = false;
        while (true)
        {
            int at = NextMark();
            if (at == _text.Length)
            {
                return at;
            }
            if (_text[at] == '\n')
            {
                _nextLine++;
            }
            else if (_text[at] == '"')
            {
                if (at + 1 == _text.Length || _text[at + 1] != '"')
                {
                    return at;
                }
                escapes = true;
                NextMark();
            }
        }
    }

    private void EndField(int start, int end, int closed, bool escapes)
    {
        if (closed < 0)
        {
            AddField(start, end - start, escapes: false);
            return;
        }
        if (closed + 1 != end)
        {
            Blame(CsvFault.TextAfterQuote);
        }
        AddField(start + 1, closed - start - 1, escapes);
    }

    private void EndRow(int lineFeed)
    {
        _next = lineFeed + 1;
        _nextLine++;
    }

    private void Blame(CsvFault fault)
    {
        if (Fault == CsvFault.None)
        {
            Fault = fault;
        }
    }

    private void AddField(int start, int length, bool escapes)
    {
        if (_fields == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * _fields);
            Array.Resize(ref _lengths, 2 * _fields);
        }
        if (escapes)
        {
            (start, length) = Unquote(_text.Slice(start, length));
        }
        _starts[_fields] = start;
        _lengths[_fields++] = length;
    }

    private (int Start, int Length) Unquote(ReadOnlySpan<byte> quoted)
    {
        if (_unquoted.Length - _unquotedLength < quoted.Length)
        {
            Array.Resize(ref _unquoted, Math.Max(2 * _unquoted.Length, _unquotedLength + quoted.Length));
        }
        int start = _unquotedLength;
        while (quoted.IndexOf((byte)'"') is >= 0 and var quote)
        {
            quoted[..(quote + 1)].CopyTo(_unquoted.AsSpan(_unquotedLength));
            _unquotedLength += quote + 1;
            quoted = quoted[Math.Min(quote + 2, quoted.Length)..];
        }
        quoted.CopyTo(_unquoted.AsSpan(_unquotedLength));
        _unquotedLength += quoted.Length;
        return (~start, _unquotedLength - start);
    }

    /// <summary>The next comma, quote, CR or LF, or the text's length.</summary>
    private int NextMark()
    {
        while (_marks == 0)
        {
            if (_scanned == _text.Length)
            {
                return _text.Length;
            }
            _marksAt = _scanned;
            ReadOnlySpan<byte> rest = _text[_scanned..];
            if (rest.Length >= 64)
            {
                _marks = Marks(Vector256.Create(rest)) | (ulong)Marks(Vector256.Create(rest[32..])) << 32;
                _scanned += 64;
            }
            else
            {
                for (int i = 0; i < rest.Length; i++)
                {
                    _marks |= rest[i] is (byte)',' or (byte)'"' or (byte)'\r' or (byte)'\n' ? 1UL << i : 0;
                }
                _scanned = _text.Length;
            }
        }
        int at = _marksAt + BitOperations.TrailingZeroCount(_marks);
        _marks &= _marks - 1;
        return at;
    }

    private static uint Marks(Vector256<byte> bytes) =>
        (
            Vector256.Equals(bytes, Vector256.Create((byte)','))
            | Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\r'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
        ).ExtractMostSignificantBits();
}
