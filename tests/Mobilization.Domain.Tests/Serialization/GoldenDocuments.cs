using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tests.Repository;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>The documents of version 1 that every later version must read: a file a room, an array with one document a line.</summary>
internal static class GoldenDocuments
{
    public static string Folder { get; } =
        $"tests/Mobilization.Domain.Tests/Serialization/Golden/v{MobilizationJson.DocumentVersion}";

    public static IReadOnlyList<string> All { get; } =
    [.. RepositoryFiles.Below(Folder, "*.json").SelectMany(path => Of(Path.GetFileNameWithoutExtension(path)))];

    public static IReadOnlyList<string> Of(string room) =>
        File.Exists(PathOf(room))
            ? [.. RepositoryFiles.Read(FileOf(room)).Split('\n')[1..^2].Select(line => line.TrimEnd(','))]
            : [];

    public static string FileOf(string room) => $"{Folder}/{room}.json";

    public static string TextOf(IEnumerable<string> documents) => $"[\n{string.Join(",\n", documents)}\n]\n";

    public static ContractType TypeOf(string document)
    {
        using JsonDocument parsed = JsonDocument.Parse(document);
        return ContractType.ByKind[parsed.RootElement.GetProperty("kind").GetString()!];
    }

    /// <summary>
    /// What a golden document shows that others of its kind need not: the kind itself, the word, or the discriminator, each with
    /// the members that are not null.
    /// </summary>
    public static IEnumerable<string> Shows(string document)
    {
        using JsonDocument parsed = JsonDocument.Parse(document);
        string kind = parsed.RootElement.GetProperty("kind").GetString()!;
        JsonElement value = parsed.RootElement.GetProperty("value");
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [ContractType.ByKind[kind].Type.IsEnum ? $"{kind} {value}" : kind];
        }
        string what = value.TryGetProperty("type", out JsonElement type) && IsHierarchy(kind) ? $"{kind} {type}" : kind;
        return
        [
            what,
            .. value
                .EnumerateObject()
                .Where(member => member.Value.ValueKind != JsonValueKind.Null)
                .Select(member => $"{what}.{member.Name}"),
        ];
    }

    /// <summary>Everything that the golden documents of a type have to show.</summary>
    public static IEnumerable<string> Owed(ContractType type)
    {
        if (type.Type.IsEnum)
        {
            return JsonSamples.Of(type).Select(type.Write).SelectMany(Shows);
        }
        if (type.Shape is not { } shape)
        {
            return [type.Kind];
        }
        IReadOnlyList<JsonDerivedType> members = MobilizationJson.Contract.MembersOf(type.Type);
        return members.Count == 0
            ? shape.Properties.Select(member => $"{type.Kind}.{member.Name}").Append(type.Kind)
            : members.SelectMany(member =>
                MobilizationJson
                    .Contract.Generated(member.DerivedType, MobilizationJson.Options)!
                    .Properties.Where(property => property.AssociatedParameter is not null)
                    .Select(property => $".{property.Name}")
                    .Append("")
                    .Select(rest => $"{type.Kind} {member.TypeDiscriminator}{rest}")
            );
    }

    private static bool IsHierarchy(string kind) =>
        MobilizationJson.Contract.MembersOf(ContractType.ByKind[kind].Type).Count > 0;

    private static string PathOf(string room) => RepositoryFiles.PathOf(FileOf(room));
}
