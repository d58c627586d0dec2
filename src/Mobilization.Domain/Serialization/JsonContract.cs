using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mobilization.Domain.Serialization;

/// <summary>What each room adds to the contract: converters, generated metadata, and the members of closed hierarchies.</summary>
/// <remarks>A type that was added by name is written by its converter; all others, the shapes among them, by generated metadata.</remarks>
internal sealed class JsonContract : IJsonTypeInfoResolver
{
    private readonly List<IJsonTypeInfoResolver> _generated = [];
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];
    private readonly Dictionary<Type, List<JsonDerivedType>> _members = [];

    public bool Has(Type type) => _types.ContainsKey(type);

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out var make) ? make(options) : Generated(type, options);

    /// <summary>The generated metadata of a type, whether or not it has a converter.</summary>
    public JsonTypeInfo? Generated(Type type, JsonSerializerOptions options)
    {
        foreach (IJsonTypeInfoResolver resolver in _generated)
        {
            if (resolver.GetTypeInfo(type, options) is { } info)
            {
                CloseHierarchy(info);
                return info;
            }
        }
        return null;
    }

    /// <summary>Adds the generated metadata of a room.</summary>
    public JsonContract Metadata(JsonSerializerContext context)
    {
        _generated.Add(context);
        return this;
    }

    /// <summary>A type written as text and read by its own <c>TryParse</c>.</summary>
    public JsonContract Text<T>()
        where T : ISpanParsable<T>, IFormattable => Add(new ParsableConverter<T>());

    /// <summary>A type written and read by a converter of its own.</summary>
    public JsonContract Text<T>(JsonConverter<T> converter) => Add(converter);

    /// <summary>An enum written as a word.</summary>
    public JsonContract Word<T>()
        where T : struct, Enum => Add(new WordConverter<T>());

    /// <summary>A class whose single public constructor takes its members by name.</summary>
    public JsonContract Class<T>()
        where T : class => Add(new GuardedConverter<T>(this));

    /// <summary>A type written through another of plain members: structs, and whatever its constructor does not mirror.</summary>
    public JsonContract Shape<T, TShape>(Func<T, TShape> write, Func<TShape, T> read)
        where TShape : class => Add(new ShapeConverter<T, TShape>(write, read));

    /// <summary>A member of the closed hierarchy of <typeparamref name="TBase"/>, told apart by the value of <c>type</c>.</summary>
    public JsonContract Member<TBase, TMember>(string discriminator)
        where TBase : class
        where TMember : TBase
    {
        if (!_members.TryGetValue(typeof(TBase), out List<JsonDerivedType>? members))
        {
            _members.Add(typeof(TBase), members = []);
            Add(new GuardedConverter<TBase>(this));
        }
        members.Add(new(typeof(TMember), discriminator));
        return this;
    }

    private JsonContract Add<T>(JsonConverter<T> converter)
    {
        if (!_types.TryAdd(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter)))
        {
            throw new InvalidOperationException($"{typeof(T)} is in the contract twice.");
        }
        return this;
    }

    private void CloseHierarchy(JsonTypeInfo info)
    {
        if (_members.TryGetValue(info.Type, out List<JsonDerivedType>? members))
        {
            info.PolymorphismOptions = new()
            {
                TypeDiscriminatorPropertyName = "type",
                UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
                IgnoreUnrecognizedTypeDiscriminators = false,
            };
            foreach (JsonDerivedType member in members)
            {
                info.PolymorphismOptions.DerivedTypes.Add(member);
            }
        }
    }
}
