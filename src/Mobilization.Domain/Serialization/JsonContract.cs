using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mobilization.Domain.Serialization;

/// <summary>What each room adds to the contract: converters, generated metadata, and the members of closed hierarchies.</summary>
/// <remarks>A type that was added by name is written by its converter; all others, the shapes among them, by generated metadata.</remarks>
internal sealed class JsonContract : IJsonTypeInfoResolver
{
    private const string Discriminator = "type";

    private readonly List<IJsonTypeInfoResolver> _generated = [];
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];
    private readonly Dictionary<Type, List<JsonDerivedType>> _members = [];
    private readonly HashSet<Type> _parts = [];
    private readonly OrderedDictionary<string, Type> _kinds = [];
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _documents = [];

    /// <summary>The kinds of documents with their types, in the order in which they were added: all types of this library in the contract.</summary>
    public IReadOnlyDictionary<string, Type> Kinds => _kinds;

    /// <summary>The contracts of documents.</summary>
    public IJsonTypeInfoResolver Documents => new DocumentResolver(_documents);

    /// <summary>Whether values of a type can stand alone; a member of a closed hierarchy stands as one of its base.</summary>
    public bool Has(Type type) => _types.ContainsKey(type) && !_parts.Contains(type);

    public bool IsDocument(Type type) => _documents.ContainsKey(type);

    public bool IsMember(Type type, Type ofBase) =>
        _members.TryGetValue(ofBase, out List<JsonDerivedType>? members)
        && members.Exists(member => member.DerivedType == type);

    /// <summary>The members of a closed hierarchy with their discriminators; none of any other type.</summary>
    public IReadOnlyList<JsonDerivedType> MembersOf(Type type) => _members.GetValueOrDefault(type, []);

    /// <summary>Looks for the discriminator of a closed hierarchy ahead of the serializer, which would not give its path.</summary>
    /// <exception cref="JsonException">There is none, or it is none of the hierarchy's.</exception>
    public void CheckDiscriminator(Type type, Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject || MembersOf(type) is not { Count: > 0 } members)
        {
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isDiscriminator = reader.ValueTextEquals(Discriminator);
            if (!reader.Read() || !isDiscriminator)
            {
                reader.TrySkip();
                continue;
            }
            if (reader.TokenType == JsonTokenType.String)
            {
                foreach (JsonDerivedType member in members)
                {
                    if (reader.ValueTextEquals((string?)member.TypeDiscriminator))
                    {
                        return;
                    }
                }
            }
            throw Undiscriminated("is none of ");
        }
        throw Undiscriminated("is missing; it is one of ");

        JsonException Undiscriminated(string what) =>
            new(
                $"The type {what}{string.Join(", ", members.Select(static member => member.TypeDiscriminator))}.",
                "$." + Discriminator,
                null,
                null
            );
    }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out var make) ? make(options) : Generated(type, options);

    /// <summary>The generated metadata of a type, whether or not it has a converter.</summary>
    public JsonTypeInfo? Generated(Type type, JsonSerializerOptions options)
    {
        foreach (IJsonTypeInfoResolver resolver in _generated)
        {
            if (resolver.GetTypeInfo(type, options) is { } info)
            {
                LeaveOutDerived(info);
                RefuseNulls(info);
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
        where TMember : class, TBase
    {
        if (!_members.TryGetValue(typeof(TBase), out List<JsonDerivedType>? members))
        {
            _members.Add(typeof(TBase), members = []);
            Add(new GuardedConverter<TBase>(this));
        }
        members.Add(new(typeof(TMember), discriminator));
        // Where a shape asks for this very member, it stands without a discriminator, and its constructor judges all the same.
        AddType(new GuardedConverter<TMember>(this));
        _parts.Add(typeof(TMember));
        return this;
    }

    private JsonContract Add<T>(JsonConverter<T> converter)
    {
        AddType(converter);
        if (typeof(T).Assembly == typeof(JsonContract).Assembly)
        {
            string kind = KindOf(typeof(T));
            if (!_kinds.TryAdd(kind, typeof(T)))
            {
                throw new InvalidOperationException($"{typeof(T)} and {_kinds[kind]} are of one kind, '{kind}'.");
            }
            _documents.Add(
                typeof(T),
                options => JsonMetadataServices.CreateValueInfo<T>(options, new DocumentConverter<T>(kind))
            );
        }
        return this;
    }

    private void AddType<T>(JsonConverter<T> converter)
    {
        if (!_types.TryAdd(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter)))
        {
            throw new InvalidOperationException($"{typeof(T)} is in the contract twice.");
        }
    }

    /// <summary>The name of a type as a word; that of what it is about before it where it is generic: <c>officer-id</c>, <c>station-decision</c>.</summary>
    private static string KindOf(Type type) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(
            type.IsGenericType
                ? type.GenericTypeArguments[0].Name + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
                : type.Name
        );

    /// <summary>Leaves out what a class derives from its members: it would be written, and anything at all be read past it.</summary>
    private static void LeaveOutDerived(JsonTypeInfo info)
    {
        for (int i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i].AssociatedParameter is null)
            {
                info.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>Refuses a null in a list: the serializer's own strictness is of members alone.</summary>
    private static void RefuseNulls(JsonTypeInfo info)
    {
        if (info.Kind == JsonTypeInfoKind.Enumerable && info.ElementType is { IsValueType: false })
        {
            info.OnDeserialized = static list =>
            {
                int index = 0;
                foreach (object? element in (IEnumerable)list)
                {
                    if (element is null)
                    {
                        throw JsonGuard.AtElement("A list holds a null.", index);
                    }
                    index++;
                }
            };
        }
    }

    private void CloseHierarchy(JsonTypeInfo info)
    {
        if (_members.TryGetValue(info.Type, out List<JsonDerivedType>? members))
        {
            info.PolymorphismOptions = new()
            {
                TypeDiscriminatorPropertyName = Discriminator,
                UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
                IgnoreUnrecognizedTypeDiscriminators = false,
            };
            foreach (JsonDerivedType member in members)
            {
                info.PolymorphismOptions.DerivedTypes.Add(member);
            }
        }
    }

    private sealed class DocumentResolver(Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> documents)
        : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            documents.TryGetValue(type, out var make) ? make(options) : null;
    }
}
