using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mobilization.Domain.Serialization;

/// <summary>Finds the place where a text stops being JSON, which the serializer, looking ahead for the end of a value, does not tell.</summary>
internal static class JsonSyntax
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        " './\"[]()\t\n\r\f\b\\\u0085\u2028\u2029"
    );

    /// <summary>The path, line and byte of the first error in the value that the reader stands on; null where there is none.</summary>
    public static (string Path, long? Line, long? Byte)? FirstError(Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        var open = new List<Level>();
        try
        {
            do
            {
                Follow(ref reader, open);
            } while ((open.Count > 0 || reader.CurrentDepth > depth) && reader.Read());
            return null;
        }
        catch (JsonException exception)
        {
            return (PathOf(open), exception.LineNumber, exception.BytePositionInLine);
        }
        catch (InvalidOperationException)
        {
            return (PathOf(open), null, null); // the name of a member is not valid text
        }
    }

    /// <summary>The path of a member, as the serializer writes it.</summary>
    public static string Member(string name) => name.AsSpan().ContainsAny(Special) ? $"['{name}']" : "." + name;

    private static void Follow(ref Utf8JsonReader reader, List<Level> open)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                open[^1] = new(reader.GetString(), null);
                return;
            case JsonTokenType.StartObject:
                open.Add(default);
                return;
            case JsonTokenType.StartArray:
                open.Add(new(null, 0));
                return;
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                open.RemoveAt(open.Count - 1);
                break;
        }
        if (open.Count > 0)
        {
            open[^1] = new(null, open[^1].Index + 1);
        }
    }

    private static string PathOf(List<Level> open)
    {
        var path = new StringBuilder("$");
        foreach ((string? name, int? index) in open)
        {
            if (index is { } at)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{at}]");
            }
            else if (name is not null)
            {
                path.Append(Member(name));
            }
        }
        return path.ToString();
    }

    /// <summary>An object that is open, with the member whose value comes, or an array with the place of the element that comes.</summary>
    private readonly record struct Level(string? Name, int? Index);
}
