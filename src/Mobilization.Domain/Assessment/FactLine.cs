using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Mobilization.Domain.Hierarchy;
using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain.Assessment;

/// <summary>One line of the canonical form, written into memory that is used again for the next.</summary>
internal sealed class FactLine
{
    private const string Plain = "0.############################";

    private byte[] _bytes = new byte[512];
    private int _used;

    /// <summary>The line so far.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _used);

    /// <summary>Begins a line of a kind.</summary>
    public FactLine Begin(string kind)
    {
        _used = 0;
        Write(kind);
        return this;
    }

    /// <summary>Appends a text; null is told from an empty one.</summary>
    public FactLine Add(string? text)
    {
        Append((byte)'\t');
        if (text is null)
        {
            Append((byte)'\\');
            Append((byte)'N');
        }
        else
        {
            Write(text);
        }
        return this;
    }

    public FactLine Add(DivisionCode code)
    {
        Room(1 + 16);
        _bytes[_used++] = (byte)'\t';
        _ = code.TryFormat(_bytes.AsSpan(_used), out int written);
        _used += written;
        return this;
    }

    public FactLine Add(LocalDate? date)
    {
        if (date is not { } day)
        {
            return Add((string?)null);
        }
        Room(1 + 10);
        _bytes[_used++] = (byte)'\t';
        Digits(day.Year, 4);
        _bytes[_used++] = (byte)'-';
        Digits(day.Month, 2);
        _bytes[_used++] = (byte)'-';
        Digits(day.Day, 2);
        return this;
    }

    public FactLine Add(DateRange days) => Add(days.From).Add(days.To);

    public FactLine Add(Instant? instant) => Add(instant is { } at ? InstantPattern.ExtendedIso.Format(at) : null);

    public FactLine Add(decimal? number)
    {
        if (number is not { } amount)
        {
            return Add((string?)null);
        }
        Room(1 + 64);
        _bytes[_used++] = (byte)'\t';
        Span<byte> rest = _bytes.AsSpan(_used);
        bool isWhole = amount.Scale == 0 && amount is >= 0 and <= long.MaxValue; // most are, and custom formats are slow
        _ = isWhole
            ? ((long)amount).TryFormat(rest, out int written, default, CultureInfo.InvariantCulture)
            : amount.TryFormat(rest, out written, Plain, CultureInfo.InvariantCulture);
        _used += written;
        return this;
    }

    public FactLine Add(int number) => Add((decimal)number);

    public FactLine Add(bool? truth) =>
        Add(
            truth is not { } known ? null
            : known ? "true"
            : "false"
        );

    public FactLine Add<TWord>(TWord word)
        where TWord : struct, Enum => Add(Words<TWord>.Texts[word]);

    public FactLine Add<T>(Id<T>? id) => Add(id?.Value);

    public FactLine Add(Quantity? quantity) => Add(quantity?.Amount).Add(quantity?.Unit);

    /// <summary>Appends a list of texts: how many there are, then each.</summary>
    public FactLine Add(IReadOnlyCollection<string> texts)
    {
        Add(texts.Count);
        foreach (string text in texts)
        {
            Add(text);
        }
        return this;
    }

    /// <summary>Appends the hash of another line.</summary>
    public FactLine Add(LineHash hash)
    {
        Span<byte> bytes = stackalloc byte[LineHash.Size];
        hash.Write(bytes);
        return Add(Convert.ToHexStringLower(bytes));
    }

    /// <summary>The texts of an enum's words, as facts write them, made once.</summary>
    private static class Words<TWord>
        where TWord : struct, Enum
    {
        public static readonly FrozenDictionary<TWord, string> Texts = Enum.GetValues<TWord>()
            .ToFrozenDictionary(static word => word, static word => new Fact("word", word).Value);
    }

    private void Write(string text)
    {
        int start = _used;
        Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        _used += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_used));
        if (_bytes.AsSpan(start.._used).IndexOfAny("\\\t\n\r"u8) >= 0)
        {
            Escape(start);
        }
    }

    private void Escape(int start)
    {
        byte[] plain = _bytes.AsSpan(start.._used).ToArray();
        _used = start;
        foreach (byte one in plain)
        {
            (bool isEscaped, byte written) = one switch
            {
                (byte)'\t' => (true, (byte)'t'),
                (byte)'\n' => (true, (byte)'n'),
                (byte)'\r' => (true, (byte)'r'),
                (byte)'\\' => (true, (byte)'\\'),
                _ => (false, one),
            };
            if (isEscaped)
            {
                Append((byte)'\\');
            }
            Append(written);
        }
    }

    private void Digits(int number, int count)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            _bytes[_used + i] = (byte)('0' + number % 10);
            number /= 10;
        }
        _used += count;
    }

    private void Append(byte one)
    {
        Room(1);
        _bytes[_used++] = one;
    }

    private void Room(int more)
    {
        if (_bytes.Length - _used < more)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + more));
        }
    }
}
