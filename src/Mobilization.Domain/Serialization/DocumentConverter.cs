using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mobilization.Domain.Serialization;

/// <summary>Writes a value as a document of its own: <c>{"version":1,"kind":"dual-claim","value":{…}}</c>.</summary>
/// <remarks>The version is looked at before anything else, wherever it stands: what another version means is not for this one to judge.</remarks>
internal sealed class DocumentConverter<T>(string kind) : JsonConverter<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isRoot = reader.CurrentDepth == 0;
        Utf8JsonReader start = reader;
        string within = "$";
        try
        {
            CheckVersion(reader);
            return ReadMembers(ref reader, ref within);
        }
        catch (Exception exception) when (JsonGuard.IsBadJson(exception))
        {
            throw JsonGuard.At(exception, isRoot, start, within);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }
        writer.WriteStartObject();
        writer.WriteNumber("version"u8, MobilizationJson.DocumentVersion);
        writer.WriteString("kind"u8, kind);
        writer.WritePropertyName("value"u8);
        JsonSerializer.Serialize(writer, value, MobilizationJson.Of<T>());
        writer.WriteEndObject();
    }

    private static void CheckVersion(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A document is an object with a version, a kind and a value.");
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isVersion = reader.ValueTextEquals("version"u8);
            if (!reader.Read() || !isVersion)
            {
                reader.TrySkip();
                continue;
            }
            if (
                reader.TokenType != JsonTokenType.Number
                || !reader.TryGetInt32(out int version)
                || version != MobilizationJson.DocumentVersion
            )
            {
                string found = reader is { TokenType: JsonTokenType.Number, ValueSpan.Length: > 0 and <= 20 }
                    ? Encoding.ASCII.GetString(reader.ValueSpan)
                    : "none of the versions there are";
                throw At(
                    "version",
                    $"The version is {found}; {MobilizationJson.DocumentVersion} is the one read here."
                );
            }
            return;
        }
        throw At("version", $"The document has no version; {MobilizationJson.DocumentVersion} is needed.");
    }

    private T ReadMembers(ref Utf8JsonReader reader, ref string within)
    {
        (bool hasVersion, bool hasKind, bool hasValue) = (false, false, false);
        T? value = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonText.Of(ref reader);
            reader.Read();
            switch (name)
            {
                case "version" when !hasVersion:
                    hasVersion = true;
                    break;
                case "kind" when !hasKind:
                    hasKind =
                        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(kind)
                            ? true
                            : throw At("kind", $"The document is of another kind than '{kind}'.");
                    break;
                case "value" when !hasValue:
                    hasValue = true;
                    within = "$.value";
                    value = JsonSerializer.Deserialize(ref reader, MobilizationJson.Of<T>());
                    within = "$";
                    break;
                case "version" or "kind" or "value":
                    throw At(name, $"The member '{name}' is repeated.");
                default:
                    throw At(name, $"A document has no member '{name}'.");
            }
        }
        return !hasKind ? throw At("kind", $"The document has no kind; '{kind}' is needed.")
            : !hasValue ? throw At("value", "The document has no value.")
            : value!;
    }

    private static JsonException At(string member, string message) =>
        new(message, "$" + JsonSyntax.Member(member), null, null);
}
