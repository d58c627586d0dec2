using System.Text.Json.Nodes;
using Mobilization.Domain.Tests.Repository;
using NJsonSchema;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>The published schemas are those of the contract, take what is written and refuse what is not read.</summary>
public sealed class ContractSchemaTests
{
    /// <summary>After a change of the contract, run this with APPROVE_JSON_SCHEMAS=1, read the difference and commit it.</summary>
    [Theory]
    [MemberData(nameof(ContractType.Rooms), MemberType = typeof(ContractType))]
    public void The_published_schema_is_current(string room)
    {
        string schema = ContractSchema.TextOf(room);
        if (Environment.GetEnvironmentVariable("APPROVE_JSON_SCHEMAS") == "1")
        {
            File.WriteAllText(RepositoryFiles.PathOf(ContractSchema.FileOf(room)), schema);
        }

        RepositoryFiles.Read(ContractSchema.FileOf(room)).Should().Be(schema);
    }

    [Fact]
    public void There_is_one_a_room() =>
        RepositoryFiles
            .Below(ContractSchema.Folder, "*.json")
            .Should()
            .BeEquivalentTo(ContractType.ByKind.Values.Select(type => ContractSchema.FileOf(type.Room)).Distinct());

    [Theory]
    [MemberData(nameof(ContractType.Rooms), MemberType = typeof(ContractType))]
    public async Task A_golden_document_is_valid(string room)
    {
        JsonSchema schema = await SchemaOf(room);

        GoldenDocuments.Of(room).Where(document => schema.Validate(document).Count > 0).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(ContractType.Rooms), MemberType = typeof(ContractType))]
    public async Task A_document_with_a_member_too_many_or_too_few_is_neither_valid_nor_read(string room)
    {
        JsonSchema schema = await SchemaOf(room);
        int tried = 0;
        foreach (string document in GoldenDocuments.Of(room))
        {
            foreach (string spoilt in Spoilt(document))
            {
                ContractType type = GoldenDocuments.TypeOf(document);
                bool isValid = schema.Validate(spoilt).Count == 0;
                bool isRead = IsRead(type, spoilt);

                isValid.Should().Be(isRead, "{0}", spoilt);
                tried += isRead ? 0 : 1;
            }
        }
        tried.Should().BeGreaterThan(2 * GoldenDocuments.Of(room).Count);
    }

    /// <summary>The schema, loaded; the validator follows references from definition to definition by their former keyword alone.</summary>
    private static Task<JsonSchema> SchemaOf(string room) =>
        JsonSchema.FromJsonAsync(
            RepositoryFiles
                .Read(ContractSchema.FileOf(room))
                .Replace("$defs", "definitions", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

    /// <summary>The document with each object of it given one member more, or one less.</summary>
    private static IEnumerable<string> Spoilt(string document)
    {
        int objects = Objects(JsonNode.Parse(document)!).Count();
        for (int i = 0; i < objects; i++)
        {
            string[] members = [.. Objects(JsonNode.Parse(document)!).ElementAt(i).Select(member => member.Key)];
            foreach (string member in members.Where(member => member != "kind"))
            {
                JsonNode whole = JsonNode.Parse(document)!;
                Objects(whole).ElementAt(i).Remove(member);
                yield return whole.ToJsonString();
            }
            JsonNode more = JsonNode.Parse(document)!;
            Objects(more).ElementAt(i).Add("surplus", 1);
            yield return more.ToJsonString();
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject one => one.SelectMany(member => Objects(member.Value)).Prepend(one),
            JsonArray list => list.SelectMany(Objects),
            _ => [],
        };

    private static bool IsRead(ContractType type, string document)
    {
        try
        {
            type.Read(document);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
