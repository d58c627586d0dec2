using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>Makes documents at random that have the members which a type's contract asks for; whether the values go together is left to chance.</summary>
internal sealed class RandomDocument(int seed)
{
    private static readonly string[] Words = ["甲", "乙 丙", "a", "\"\\/\t", "𠮷", "é", "0", "null"];
    private static readonly LocalDate[] Days = [new(1, 1, 1), new(2024, 2, 29), new(2025, 3, 31), new(9999, 12, 31)];

    private readonly Random _random = new(seed);

    public string Of(ContractType type) =>
        new JsonObject
        {
            ["version"] = MobilizationJson.DocumentVersion,
            ["kind"] = type.Kind,
            ["value"] = Value(type.Type),
        }.ToJsonString();

    /// <summary>The document with one value in it replaced by another of its sort, left out, or given twice.</summary>
    public string Like(string document)
    {
        JsonNode whole = JsonNode.Parse(document)!;
        JsonNode[] inside = [.. Below(whole["value"])];
        if (inside.Length == 0)
        {
            return document;
        }
        JsonNode old = inside[_random.Next(inside.Length)];
        if (old.Parent is JsonArray list && _random.Next(2) == 0)
        {
            int index = old.GetElementIndex();
            if (_random.Next(2) == 0)
            {
                list.Add(old.DeepClone());
            }
            else
            {
                list.RemoveAt(index);
            }
        }
        else
        {
            old.ReplaceWith(Other(old, inside));
        }
        return whole.ToJsonString();
    }

    private JsonNode? Value(Type type)
    {
        JsonTypeInfo info = MobilizationJson.Options.GetTypeInfo(type);
        if (Nullable.GetUnderlyingType(type) is { } plain)
        {
            return _random.Next(3) == 0 ? null : Value(plain);
        }
        if (MobilizationJson.Contract.MembersOf(type) is { Count: > 0 } members)
        {
            JsonDerivedType member = members[_random.Next(members.Count)];
            JsonObject happened = Members(
                MobilizationJson.Contract.Generated(member.DerivedType, MobilizationJson.Options)!
            );
            happened.Insert(_random.Next(happened.Count), "type", $"{member.TypeDiscriminator}");
            return happened;
        }
        return info.Converter is IShapedConverter shaped ? Members(shaped.ShapeIn(MobilizationJson.Options))
            : info.Kind == JsonTypeInfoKind.Enumerable
                ? new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Value(info.ElementType!))])
            : Plain(type, info);
    }

    private JsonObject Members(JsonTypeInfo shape)
    {
        var members = new JsonObject();
        foreach (JsonPropertyInfo property in shape.Properties)
        {
            JsonParameterInfo parameter = property.AssociatedParameter!;
            if (!parameter.HasDefaultValue || _random.Next(4) != 0)
            {
                members.Add(
                    property.Name,
                    parameter.IsNullable && _random.Next(3) == 0 ? null : Value(property.PropertyType)
                );
            }
        }
        return members;
    }

    private JsonNode? Plain(Type type, JsonTypeInfo info)
    {
        object value =
            type.IsEnum ? Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length))!
            : type == typeof(string) ? Words[_random.Next(Words.Length)]
            : type == typeof(bool) ? _random.Next(2) == 0
            : type == typeof(int)
                ? _random.Next(4) == 0 ? int.MaxValue
                    : _random.Next(5)
            : type == typeof(long)
                ? _random.Next(4) == 0 ? long.MaxValue
                    : (long)_random.Next(5)
            : type == typeof(decimal) ? Number()
            : type == typeof(LocalDate) ? Date()
            : type == typeof(Instant) ? Moment()
            : type == typeof(CalendarPeriod) ? new CalendarPeriod(_random.Next(30), _random.Next(40))
            : type == typeof(DivisionCode) ? Code()
            : Activator.CreateInstance(type, Words[_random.Next(Words.Length)])!;
        return System.Text.Json.JsonSerializer.SerializeToNode(value, info);
    }

    private decimal Number() =>
        _random.Next(5) switch
        {
            0 => decimal.MaxValue,
            1 => new decimal(_random.Next(), _random.Next(), _random.Next(), isNegative: true, (byte)_random.Next(29)),
            _ => _random.Next(100) / 4m,
        };

    private LocalDate Date() =>
        _random.Next(4) == 0 ? Days[_random.Next(Days.Length)] : new LocalDate(2025, 1, 1).PlusDays(_random.Next(90));

    private Instant Moment() =>
        Date().AtMidnight().InUtc().ToInstant()
        + Duration.FromNanoseconds(_random.NextInt64(NodaConstants.NanosecondsPerDay));

    private DivisionCode Code() =>
        DivisionCode.Parse(
            string.Concat(
                Enumerable.Range(0, _random.Next(2) == 0 ? 6 : 15).Select(_ => (char)('0' + _random.Next(10)))
            )
        );

    /// <summary>A value of the same sort: one that stands elsewhere in the document, or a new one.</summary>
    private JsonNode? Other(JsonNode old, JsonNode[] inside)
    {
        JsonNode other = inside[_random.Next(inside.Length)];
        return other.GetValueKind() == old.GetValueKind() && other != old && _random.Next(2) == 0
            ? other.DeepClone()
            : old.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.String => _random.Next(4) switch
                {
                    0 => Value(typeof(LocalDate)),
                    1 => Value(typeof(Instant)),
                    2 => Value(typeof(DivisionCode)),
                    _ => Words[_random.Next(Words.Length)],
                },
                System.Text.Json.JsonValueKind.Number => _random.Next(5),
                System.Text.Json.JsonValueKind.True => false,
                System.Text.Json.JsonValueKind.False => true,
                _ => null,
            };
    }

    /// <summary>A node and all nodes in it.</summary>
    public static IEnumerable<JsonNode> Below(JsonNode? node) =>
        node switch
        {
            JsonObject one => one.SelectMany(member => Below(member.Value)).Prepend(one),
            JsonArray list => list.SelectMany(Below).Prepend(list),
            null => [],
            _ => [node],
        };
}
