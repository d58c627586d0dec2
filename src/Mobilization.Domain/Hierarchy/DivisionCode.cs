using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Hierarchy;

/// <summary>The code of an administrative division (行政区划代码): 12 digits, or 15 for a grid.</summary>
/// <remarks>
/// The first six digits follow GB/T 2260 (province, prefecture, county), the next three GB/T 10114 (township), the next three the
/// statistical division codes (village), the last three are a grid's serial within its village. Digits hint at a level and at
/// ancestors and prove neither: the register says what a division is and what it belongs to. Equality is of digits, so 12 and 15
/// digits are always distinct. Order is ordinal, as of the texts: a code stands before the grids that begin with it.
/// <c>default</c> is no code; it differs from twelve zeros, sorts first and prints as empty text. 8 bytes.
/// </remarks>
public readonly struct DivisionCode
    : IEquatable<DivisionCode>,
        IComparable<DivisionCode>,
        ISpanParsable<DivisionCode>,
        IUtf8SpanParsable<DivisionCode>,
        ISpanFormattable,
        IUtf8SpanFormattable
{
    // 0 for no code; otherwise 1 + 2 x (the digits, padded to 15 with zeros) + (1 for a grid): ordered as the texts are.
    private readonly ulong _key;

    private DivisionCode(ulong key) => _key = key;

    /// <summary>Whether this is <c>default</c>, no code.</summary>
    public bool IsDefault => _key == 0;

    /// <summary>Whether the code has the 15 digits of a grid.</summary>
    public bool IsGrid => _key != 0 && ((_key - 1) & 1) == 1;

    /// <summary>How many digits the code has: 12, 15, or 0 for <c>default</c>.</summary>
    public int Length =>
        IsDefault ? 0
        : IsGrid ? 15
        : 12;

    /// <summary>The level that the digits suggest, a hint: six zeros at the end of a county, three at that of a township, and so on; null for <c>default</c>.</summary>
    public DivisionLevel? NominalLevel
    {
        get
        {
            if (IsDefault)
            {
                return null;
            }
            ulong digits = Digits;
            return IsGrid ? DivisionLevel.Grid
                : digits % 1_000_000 != 0 ? DivisionLevel.Village
                : digits % 1_000_000_000 != 0 ? DivisionLevel.Township
                : digits % 100_000_000_000 != 0 ? DivisionLevel.County
                : digits % 10_000_000_000_000 != 0 ? DivisionLevel.Prefecture
                : DivisionLevel.Province;
        }
    }

    /// <summary>The code of the wider division that the digits suggest, a hint; null for a province's and for <c>default</c>.</summary>
    public DivisionCode? NominalParent =>
        NominalLevel switch
        {
            DivisionLevel.Grid => Prefix(1_000),
            DivisionLevel.Village => Prefix(1_000_000),
            DivisionLevel.Township => Prefix(1_000_000_000),
            DivisionLevel.County => Prefix(100_000_000_000),
            DivisionLevel.Prefecture => Prefix(10_000_000_000_000),
            _ => null,
        };

    /// <summary>The digits, padded to 15 with zeros, as a number.</summary>
    private ulong Digits => (_key - 1) >> 1;

    /// <summary>A number below 2^51 that is distinct for each code and ordered as codes are; 0 for <c>default</c>.</summary>
    internal ulong Key => _key;

    internal static DivisionCode OfKey(ulong key) => new(key);

    private DivisionCode Prefix(ulong unit) => new(Digits / unit * unit * 2 + 1);

    /// <inheritdoc/>
    public bool Equals(DivisionCode other) => _key == other._key;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is DivisionCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _key.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(DivisionCode other) => _key.CompareTo(other._key);

    /// <summary>The 12 or 15 digits; empty for <c>default</c>.</summary>
    public override string ToString() =>
        string.Create(
            Length,
            this,
            static (digits, code) =>
            {
                _ = code.TryWrite(digits, out _);
            }
        );

    /// <summary>The 12 or 15 digits; format and provider are ignored.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the digits; format and provider are ignored.</summary>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null
    ) => TryWrite(destination, out charsWritten);

    /// <summary>Writes the digits; format and provider are ignored.</summary>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null
    ) => TryWrite(utf8Destination, out bytesWritten);

    private bool TryWrite<TChar>(Span<TChar> destination, out int written)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int length = Length;
        if (destination.Length < length)
        {
            written = 0;
            return false;
        }
        written = length;
        if (length != 0)
        {
            ulong digits = length == 15 ? Digits : Digits / 1_000;
            for (int i = length - 1; i >= 0; i--)
            {
                destination[i] = TChar.CreateTruncating('0' + digits % 10);
                digits /= 10;
            }
        }
        return true;
    }

    /// <summary>Reads a code: 12 digits, 15 for a grid, or the short forms of 6 (county and wider) and 9 digits (township), which zeros fill up.</summary>
    /// <remarks>ASCII digits alone: no sign, space or full-width digit. Allocates nothing.</remarks>
    /// <exception cref="FormatException"><paramref name="s"/> has another form.</exception>
    public static DivisionCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryRead(s, out DivisionCode code) ? code : throw Malformed(s);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static DivisionCode Parse(string s, IFormatProvider? provider = null) =>
        Parse(Guard.Against.Null(s).AsSpan(), provider);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static DivisionCode Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryRead(utf8Text, out DivisionCode code) ? code : throw Malformed(Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads what <see cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/> reads, without an exception.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DivisionCode result) =>
        TryRead(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out DivisionCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DivisionCode result) =>
        TryRead(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out DivisionCode)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out DivisionCode result) =>
        TryRead(utf8Text, out result);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out DivisionCode code)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (text.Length == 12 && BitConverter.IsLittleEndian)
        {
            return TryReadTwelve(Eight(text), Eight(text[4..]), out code);
        }
        ulong unit = text.Length switch
        {
            15 => 1,
            12 => 1_000,
            9 => 1_000_000,
            6 => 1_000_000_000,
            _ => 0,
        };
        code = default;
        if (unit == 0)
        {
            return false;
        }
        ulong digits = 0;
        foreach (TChar character in text)
        {
            uint digit = unchecked(uint.CreateTruncating(character) - '0');
            if (digit > 9)
            {
                return false;
            }
            digits = unchecked(digits * 10 + digit);
        }
        code = new DivisionCode(digits * unit * 2 + (unit == 1 ? 2UL : 1UL));
        return true;
    }

    /// <summary>Twelve digits at once, from the first eight characters and the last eight.</summary>
    private static bool TryReadTwelve(Vector128<ushort> first, Vector128<ushort> last, out DivisionCode code)
    {
        first -= Vector128.Create((ushort)'0');
        last -= Vector128.Create((ushort)'0');
        if (Vector128.GreaterThanAny(Vector128.Max(first, last), Vector128.Create((ushort)9)))
        {
            code = default;
            return false;
        }
        Vector128<ulong> eight = first.AsUInt64();
        ulong digits = (Four(eight[0]) * 10_000 + Four(eight[1])) * 10_000 + Four(last.AsUInt64()[1]);
        code = new DivisionCode(digits * 2_000 + 1);
        return true;

        // Lane 0 x 1000 + lane 1 x 100 + lane 2 x 10 + lane 3, all in the topmost lane.
        static ulong Four(ulong lanes) => unchecked(lanes * 0x03E8_0064_000A_0001) >> 48;
    }

    private static Vector128<ushort> Eight<TChar>(ReadOnlySpan<TChar> text)
        where TChar : unmanaged =>
        typeof(TChar) == typeof(byte)
            ? Vector128.WidenLower(Vector64.Create(MemoryMarshal.Cast<TChar, byte>(text)).ToVector128())
            : Vector128.Create(MemoryMarshal.Cast<TChar, ushort>(text));

    private static FormatException Malformed(ReadOnlySpan<char> text) =>
        new($"'{text}' is not a division code of 12 digits, 15 for a grid, or 6 or 9 as a short form.");

    /// <summary>Equality of digits.</summary>
    public static bool operator ==(DivisionCode left, DivisionCode right) => left.Equals(right);

    /// <summary>Inequality of digits.</summary>
    public static bool operator !=(DivisionCode left, DivisionCode right) => !left.Equals(right);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(DivisionCode left, DivisionCode right) => left._key < right._key;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(DivisionCode left, DivisionCode right) => left._key > right._key;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(DivisionCode left, DivisionCode right) => left._key <= right._key;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(DivisionCode left, DivisionCode right) => left._key >= right._key;
}
