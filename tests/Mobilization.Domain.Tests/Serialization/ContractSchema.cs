using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>JSON Schemas (draft 2020-12) of the documents of a room, made from the contract by which they are written and read.</summary>
/// <remarks>Each is whole by itself: what a document holds stands below <c>$defs</c>, by its kind, from whichever room.</remarks>
internal sealed class ContractSchema
{
    public const string Folder = "docs/schema";

    private static readonly JsonContract Contract = MobilizationJson.Contract;
    private static readonly JsonSerializerOptions Options = MobilizationJson.Options;

    private static readonly JsonSerializerOptions Indented = new(Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal);

    public static string FileOf(string room) => $"{Folder}/{room}.schema.json";

    public static string TextOf(string room)
    {
        var schema = new ContractSchema();
        JsonNode?[] documents =
        [
            .. ContractType.ByKind.Values.Where(type => type.Room == room).Select(schema.Document),
        ];
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:mobilization-domain:json:{MobilizationJson.DocumentVersion}:{room}",
            ["title"] = $"Documents of room {room}, version {MobilizationJson.DocumentVersion}",
            ["oneOf"] = new JsonArray(documents),
            ["$defs"] = new JsonObject(schema._definitions),
        };
        return whole.ToJsonString(Indented) + "\n";
    }

    private JsonObject Document(ContractType type) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["version"] = new JsonObject { ["enum"] = new JsonArray(MobilizationJson.DocumentVersion) },
                ["kind"] = new JsonObject { ["enum"] = new JsonArray(type.Kind) },
                ["value"] = Reference(type.Type),
            },
            ["required"] = new JsonArray("version", "kind", "value"),
            ["additionalProperties"] = false,
        };

    /// <summary>A reference to the definition of a type, made where it is missing.</summary>
    private JsonObject Reference(Type type)
    {
        string name = NameOf(type);
        if (_definitions.TryAdd(name, null))
        {
            _definitions[name] = Definition(type, name);
        }
        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Definition(Type type, string name) =>
        Contract.MembersOf(type) is { Count: > 0 } members
            ? new()
            {
                ["oneOf"] = new JsonArray([
                    .. members.Select(member => Member(member, $"{name}.{member.TypeDiscriminator}")),
                ]),
            }
        : Options.GetTypeInfo(type).Converter is IShapedConverter shaped ? Members(shaped.ShapeIn(Options))
        : Text(type);

    /// <summary>A member of a closed hierarchy, with its discriminator.</summary>
    private JsonObject Member(JsonDerivedType member, string name)
    {
        JsonObject schema = Members(Contract.Generated(member.DerivedType, Options)!);
        JsonObject discriminator = new() { ["enum"] = new JsonArray($"{member.TypeDiscriminator}") };
        schema["properties"]!.AsObject().Insert(0, "type", discriminator);
        schema["required"]!.AsArray().Insert(0, "type");
        _definitions.Add(name, schema);
        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Members(JsonTypeInfo shape)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (JsonPropertyInfo property in shape.Properties)
        {
            JsonParameterInfo parameter =
                property.AssociatedParameter
                ?? throw new InvalidOperationException($"{shape.Type} is not read by {property.Name}.");
            properties.Add(property.Name, Value(property.PropertyType, parameter.IsNullable));
            if (!parameter.HasDefaultValue)
            {
                required.Add(property.Name);
            }
        }
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    private JsonObject Value(Type type, bool isNullable)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        JsonTypeInfo info = Options.GetTypeInfo(plain);
        JsonObject schema = info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new()
            {
                ["type"] = "array",
                ["items"] = Value(info.ElementType!, isNullable: false),
            },
            JsonTypeInfoKind.None when IsDefinition(plain, info) => Reference(plain),
            JsonTypeInfoKind.None => Text(plain),
            _ => throw new InvalidOperationException($"{type} is no part of a shape."),
        };
        if (isNullable || plain != type)
        {
            return schema["type"] is { } one
                ? With(schema, "type", new JsonArray(one.DeepClone(), "null"))
                : new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }
        return schema;
    }

    private static bool IsDefinition(Type type, JsonTypeInfo info) =>
        Contract.Kinds.Values.Contains(type) || info.Converter is IShapedConverter || type.IsEnum;

    private static JsonObject With(JsonObject schema, string name, JsonNode value)
    {
        schema[name] = value;
        return schema;
    }

    private static JsonObject Text(Type type) =>
        type.IsEnum
            ? new()
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([
                    .. Enum.GetValues(type)
                        .Cast<object>()
                        .Select(word => JsonNode.Parse(JsonSerializer.Serialize(word, Options.GetTypeInfo(type)))),
                ]),
            }
        : type == typeof(string) ? new() { ["type"] = "string" }
        : type == typeof(bool) ? new() { ["type"] = "boolean" }
        : type == typeof(int) || type == typeof(long) ? new() { ["type"] = "integer" }
        : type == typeof(decimal) ? new() { ["type"] = "number" }
        : type == typeof(LocalDate) ? new() { ["type"] = "string", ["format"] = "date" }
        : type == typeof(Instant)
            ? new()
            {
                ["type"] = "string",
                ["format"] = "date-time",
                ["pattern"] = "Z$",
            }
        : type == typeof(DivisionCode)
            ? new() { ["type"] = "string", ["pattern"] = "^([0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$" }
        : type == typeof(CalendarPeriod)
            ? new() { ["type"] = "string", ["pattern"] = "^P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$" }
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)
            ? new() { ["type"] = "string", ["minLength"] = 1 }
        : throw new InvalidOperationException($"Say here by which pattern {type} is written.");

    private static string NameOf(Type type) =>
        Contract.Kinds.FirstOrDefault(kind => kind.Value == type).Key
        ?? JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);
}
