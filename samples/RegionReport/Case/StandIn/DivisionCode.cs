namespace Mobilization.Domain.Hierarchy;

public readonly record struct DivisionCode(long Value, bool IsGrid)
{
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out DivisionCode result)
    {
        bool read = long.TryParse(utf8Text, System.Globalization.NumberStyles.None, provider, out long value);
        result = new DivisionCode(value, utf8Text.Length == 15);
        return read;
    }
}
