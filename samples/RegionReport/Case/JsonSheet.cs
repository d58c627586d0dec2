using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace RegionReport.Case;

/// <summary>Judges the members of one JSON file and reports its defects.</summary>
internal sealed class JsonSheet(CaseFile file, Defects defects)
{
    public void Report(JsonNode node, string path, string expected) =>
        defects.OfMember(file, node.Start, path, node.Found, expected);

    public void Report(JsonNode node, string path, string found, string expected) =>
        defects.OfMember(file, node.Start, path, found, expected);

    /// <summary>A member's path; a name that would break the line is escaped.</summary>
    public static string Path(string parent, string name) =>
        parent.Length == 0 ? Defects.OneLine(name) : $"{parent}.{Defects.OneLine(name)}";

    public static string Path(string parent, int element) => FormattableString.Invariant($"{parent}[{element}]");

    /// <summary>Whether a value is an object; reports it otherwise.</summary>
    public bool IsObject(JsonNode node, string path) => Is(node, path, JsonTokenType.StartObject, "an object");

    public bool IsArray(JsonNode node, string path) => Is(node, path, JsonTokenType.StartArray, "an array");

    public void Missing(JsonNode owner, string path, string name) =>
        defects.OfMember(file, owner.End, Path(path, name), "nothing", "this member");

    /// <summary>Reports the members that are not among those named.</summary>
    public void OnlyMembers(JsonNode owner, string path, params ReadOnlySpan<string> names)
    {
        foreach ((string name, JsonNode value) in owner.Children)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                Report(value, Path(path, name), "an unknown member", $"only {string.Join(", ", names!)}");
            }
        }
    }

    /// <summary>A string that is not empty.</summary>
    public string? Text(JsonNode node, string path)
    {
        if (node is { Kind: JsonTokenType.String, Text.Length: > 0 })
        {
            return node.Text;
        }
        Report(node, path, "a string that is not empty");
        return null;
    }

    /// <summary>A string of a form.</summary>
    public T? Value<T>(JsonNode node, string path, Form<T> form)
        where T : struct
    {
        if (node.Kind == JsonTokenType.String && form.TryRead(Encoding.UTF8.GetBytes(node.Text), out T value))
        {
            return value;
        }
        Report(node, path, $"{form.Expected}, as a string");
        return null;
    }

    /// <summary>The strings of an array, none of them empty.</summary>
    public ImmutableArray<string> Texts(JsonNode node, string path)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        if (IsArray(node, path))
        {
            for (int i = 0; i < node.Children.Count; i++)
            {
                texts.Add(Text(node.Children[i].Value, Path(path, i)) ?? "");
            }
        }
        return texts.ToImmutable();
    }

    private bool Is(JsonNode node, string path, JsonTokenType kind, string expected)
    {
        if (node.Kind != kind)
        {
            Report(node, path, expected);
        }
        return node.Kind == kind;
    }
}
