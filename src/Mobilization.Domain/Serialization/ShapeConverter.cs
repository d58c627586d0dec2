using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mobilization.Domain.Serialization;

/// <summary>Writes and reads a value through another type of plain members, which is its shape in JSON.</summary>
internal sealed class ShapeConverter<T, TShape>(Func<T, TShape> write, Func<TShape, T> read)
    : JsonConverter<T>,
        IShapedConverter
    where TShape : class
{
    /// <summary>At the root a null is refused here; below it a null is its member's own affair.</summary>
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isRoot = reader.CurrentDepth == 0;
        if (reader.TokenType == JsonTokenType.Null && !isRoot && default(T) is null)
        {
            return default;
        }
        Utf8JsonReader start = isRoot ? reader : default;
        try
        {
            TShape? shape = JsonSerializer.Deserialize(ref reader, Contract(options));
            return read(shape ?? throw new JsonException("Null stands where a value is needed."));
        }
        catch (Exception exception) when (JsonGuard.IsBadJson(exception))
        {
            throw JsonGuard.At(exception, isRoot, start);
        }
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(writer, write(value), Contract(options));
        }
    }

    public JsonTypeInfo ShapeIn(JsonSerializerOptions options) => Contract(options);

    private static JsonTypeInfo<TShape> Contract(JsonSerializerOptions options) =>
        (JsonTypeInfo<TShape>)options.GetTypeInfo(typeof(TShape));
}
