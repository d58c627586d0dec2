using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mobilization.Domain.Serialization;

/// <summary>Reads a decimal from exactly the number that is written: one that would be rounded is refused.</summary>
internal sealed class ExactNumberConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException("A number is needed.");
        }
        ReadOnlySpan<byte> text = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        return
            reader.TryGetDecimal(out decimal number)
            && Plain(text) == Plain(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)))
            ? number
            : throw new JsonException("The number has more digits than a decimal holds.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);

    /// <summary>A number's digits without zeros at either end, and the power of ten of the last one; null for an exponent beyond all reason.</summary>
    private static (string Digits, long Power)? Plain(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAny((byte)'e', (byte)'E');
        int exponent = 0;
        bool isReasonable =
            end < 0
            || int.TryParse(
                text[(end + 1)..],
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out exponent
            );
        long power = exponent;
        var digits = new StringBuilder();
        bool isFraction = false;
        foreach (byte one in end < 0 ? text : text[..end])
        {
            isFraction |= one == '.';
            if (char.IsAsciiDigit((char)one))
            {
                digits.Append((char)one);
                power -= isFraction ? 1 : 0;
            }
        }
        string significant = digits.ToString().TrimStart('0');
        string kept = significant.TrimEnd('0');
        return kept.Length == 0 ? ("", 0)
            : isReasonable ? (kept, power + significant.Length - kept.Length)
            : null;
    }
}
