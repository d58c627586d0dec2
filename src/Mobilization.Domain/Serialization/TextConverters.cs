using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mobilization.Domain.Serialization;

/// <summary>Writes a value as its text and reads it with its own <c>TryParse</c>; also as the name of a member.</summary>
internal sealed class ParsableConverter<T> : JsonConverter<T>
    where T : ISpanParsable<T>, IFormattable
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Parse(ref reader)
            : throw new JsonException($"A {typeof(T).Name} is a string.");

    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Parse(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Format(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Format(value));

    private static T Parse(ref Utf8JsonReader reader)
    {
        string text = JsonText.Of(ref reader);
        return T.TryParse(text, CultureInfo.InvariantCulture, out T? value)
            ? value
            : throw new JsonException($"'{text}' is no {typeof(T).Name}.");
    }

    private static string Format(T value) =>
        value.ToString(null, CultureInfo.InvariantCulture) is { Length: > 0 } text
            ? text
            : throw new JsonException($"A default {typeof(T).Name} has no text.");
}

/// <summary>Writes an enum as a word in lower case with hyphens, and reads exactly these words.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(Word);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Parse(ref reader)
            : throw new JsonException($"A {typeof(T).Name} is a string.");

    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Parse(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Checked(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Checked(value));

    private static string Word(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Checked(T value) =>
        Enum.IsDefined(value) ? Word(value) : throw new JsonException($"{value} is no {typeof(T).Name}.");

    private static T Parse(ref Utf8JsonReader reader)
    {
        string text = JsonText.Of(ref reader);
        return Values.TryGetValue(text, out T value)
            ? value
            : throw new JsonException($"'{text}' is none of {string.Join(", ", Values.Keys)}.");
    }
}

/// <summary>Reads strings.</summary>
internal static class JsonText
{
    /// <summary>The string that the reader stands on.</summary>
    /// <exception cref="JsonException">It holds half of a surrogate pair.</exception>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The string is not valid text.", exception);
        }
    }
}
