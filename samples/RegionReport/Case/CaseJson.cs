using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RegionReport.Case;

/// <summary>A JSON value with its place in the file, members in the file's order.</summary>
internal sealed class JsonNode(JsonTokenType kind, int start, string text = "")
{
    /// <summary><see cref="JsonTokenType.StartObject"/>, <see cref="JsonTokenType.StartArray"/>, or what a plain value is.</summary>
    public JsonTokenType Kind { get; } = kind;

    /// <summary>Where the value begins: bytes from the file's start.</summary>
    public int Start { get; } = start;

    /// <summary>Where an object or array ends.</summary>
    public int End { get; set; } = start;

    /// <summary>A string's text, its escapes resolved; a number as it is written.</summary>
    public string Text { get; } = text;

    /// <summary>The members of an object; the elements of an array, without names.</summary>
    public List<(string Name, JsonNode Value)> Children { get; } = [];

    /// <summary>What it is, for a message.</summary>
    public string Found =>
        Kind switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => Text.Length == 0 ? "an empty string" : Defects.Quote(Text),
            JsonTokenType.Number => Text.Length <= 60 ? Text : Text[..60] + "…",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => "null",
        };

    public JsonNode? Member(string name)
    {
        foreach ((string candidate, JsonNode value) in Children)
        {
            if (string.Equals(candidate, name, StringComparison.Ordinal))
            {
                return value;
            }
        }
        return null;
    }
}

/// <summary>Parses JSON as RFC 8259 has it, of any depth; no comments, no trailing commas, no member twice in an object.</summary>
internal static class CaseJson
{
    /// <param name="json">UTF-8 without a byte order mark.</param>
    /// <param name="fault">What keeps the text from being read, where null is returned.</param>
    public static JsonNode? Parse(ReadOnlySpan<byte> json, out string fault)
    {
        fault = "";
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
            return Parse(ref reader, out fault);
        }
        catch (JsonException e)
        {
            fault = string.Create(
                CultureInfo.InvariantCulture,
                $"text that is not JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}"
            );
            return null;
        }
    }

    private static JsonNode? Parse(ref Utf8JsonReader reader, out string fault)
    {
        JsonNode? root = null;
        Stack<(JsonNode Node, HashSet<string>? Names)> open = [];
        string name = "";
        fault = "";
        while (reader.Read())
        {
            int at = checked((int)reader.TokenStartIndex);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Unescape(reader.ValueSpan);
                    if (!open.Peek().Names!.Add(name))
                    {
                        fault = $"the member {Defects.Quote(name)} twice in one object";
                        return null;
                    }
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop().Node.End = at;
                    continue;
                default:
                    break;
            }
            JsonNode node = new(reader.TokenType, at, TextOf(ref reader));
            if (open.TryPeek(out (JsonNode Node, HashSet<string>? Names) parent))
            {
                parent.Node.Children.Add((parent.Names is null ? "" : name, node));
            }
            root ??= node;
            if (node.Kind == JsonTokenType.StartObject)
            {
                open.Push((node, new HashSet<string>(StringComparer.Ordinal)));
            }
            else if (node.Kind == JsonTokenType.StartArray)
            {
                open.Push((node, null));
            }
        }
        return root;
    }

    private static string TextOf(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Unescape(reader.ValueSpan),
            JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
            _ => "",
        };

    /// <summary>Resolves the escapes of a string that the reader has found well-formed.</summary>
    /// <remarks>Unlike the reader's own, it takes <c>\ud800</c> alone: the grammar does, and text here is UTF-16 code units.</remarks>
    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        int escape = raw.IndexOf((byte)'\\');
        if (escape < 0)
        {
            return Encoding.UTF8.GetString(raw);
        }
        var text = new StringBuilder(raw.Length);
        for (; escape >= 0; escape = raw.IndexOf((byte)'\\'))
        {
            text.Append(Encoding.UTF8.GetString(raw[..escape]));
            byte letter = raw[escape + 1];
            if (letter == 'u')
            {
                text.Append(
                    (char)
                        ushort.Parse(
                            raw.Slice(escape + 2, 4),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture
                        )
                );
            }
            else
            {
                text.Append(
                    letter switch
                    {
                        (byte)'b' => '\b',
                        (byte)'f' => '\f',
                        (byte)'n' => '\n',
                        (byte)'r' => '\r',
                        (byte)'t' => '\t',
                        _ => (char)letter,
                    }
                );
            }
            raw = raw[(escape + (letter == 'u' ? 6 : 2))..];
        }
        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }
}
