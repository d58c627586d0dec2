using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mobilization.Domain.Serialization;

/// <summary>Reads a class by its generated contract, so that its constructor judges, and lets nothing but <see cref="JsonException"/> out.</summary>
internal sealed class GuardedConverter<T>(JsonContract contract) : JsonConverter<T>, IShapedConverter
    where T : class
{
    private JsonTypeInfo<T>? _contract;

    /// <summary>At the root a null is refused here; below it a null is its member's own affair.</summary>
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isRoot = reader.CurrentDepth == 0;
        if (reader.TokenType == JsonTokenType.Null && !isRoot)
        {
            return null;
        }
        Utf8JsonReader start = isRoot ? reader : default;
        try
        {
            contract.CheckDiscriminator(typeof(T), reader);
            return JsonSerializer.Deserialize(ref reader, Contract(options))
                ?? throw new JsonException("Null stands where a value is needed.");
        }
        catch (Exception exception) when (JsonGuard.IsBadJson(exception))
        {
            throw JsonGuard.At(exception, isRoot, start);
        }
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value!, Contract(options));

    public JsonTypeInfo ShapeIn(JsonSerializerOptions options) => Contract(options);

    /// <summary>The generated contract of this class among the converters of all others.</summary>
    private JsonTypeInfo<T> Contract(JsonSerializerOptions options)
    {
        if (_contract is { } known)
        {
            return known;
        }
        var inner = new JsonSerializerOptions(options) { TypeInfoResolver = new Unguarded(contract) };
        inner.MakeReadOnly();
        return _contract = (JsonTypeInfo<T>)inner.GetTypeInfo(typeof(T));
    }

    private sealed class Unguarded(JsonContract contract) : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(T) || contract.IsMember(type, typeof(T))
                ? contract.Generated(type, options)
                : contract.GetTypeInfo(type, options);
    }
}

/// <summary>A converter that writes a value with the members of an object, its shape.</summary>
internal interface IShapedConverter
{
    /// <summary>The contract of the shape.</summary>
    JsonTypeInfo ShapeIn(JsonSerializerOptions options);
}
