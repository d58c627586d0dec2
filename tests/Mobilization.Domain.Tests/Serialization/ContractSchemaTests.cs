using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
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

        GoldenDocuments.Of(room).Where(document => Faults(schema, document).Count > 0).Should().BeEmpty();
    }

    [Theory(Skip = LongTests.Reason, SkipType = typeof(LongTests), SkipWhen = nameof(LongTests.AreLeftOut))]
    [MemberData(nameof(ContractType.Rooms), MemberType = typeof(ContractType))]
    public async Task What_has_a_member_too_many_is_neither_valid_nor_read(string room)
    {
        JsonSchema schema = await SchemaOf(room);
        foreach (string document in GoldenDocuments.Of(room))
        {
            foreach (string spoilt in WithOneMore(document))
            {
                Faults(schema, spoilt).Should().NotBeEmpty("{0}", spoilt);
                IsRead(GoldenDocuments.TypeOf(document), spoilt).Should().BeFalse("{0}", spoilt);
            }
        }
    }

    /// <summary>What only several members together show, such as a ratio without a denominator, is for constructors to refuse.</summary>
    [Theory(Skip = LongTests.Reason, SkipType = typeof(LongTests), SkipWhen = nameof(LongTests.AreLeftOut))]
    [MemberData(nameof(ContractType.Rooms), MemberType = typeof(ContractType))]
    public async Task What_has_a_member_too_few_is_read_only_where_it_is_valid(string room)
    {
        JsonSchema schema = await SchemaOf(room);
        int refused = 0;
        foreach (string document in GoldenDocuments.Of(room))
        {
            foreach (string spoilt in WithOneLess(document))
            {
                bool isValid = Faults(schema, spoilt).Count == 0;
                bool isRead = IsRead(GoldenDocuments.TypeOf(document), spoilt);

                (isRead && !isValid).Should().BeFalse("{0}", spoilt);
                refused += isValid ? 0 : 1;
            }
        }
        refused
            .Should()
            .BeGreaterThanOrEqualTo(2 * GoldenDocuments.Of(room).Count, "version and value at least are needed");
    }

    [Fact]
    public async Task What_is_read_of_changed_golden_documents_is_valid()
    {
        var schemas = new Dictionary<string, JsonSchema>();
        foreach (string room in ContractType.ByKind.Values.Select(type => type.Room).Distinct())
        {
            schemas.Add(room, await SchemaOf(room));
        }
        Gen.Select(Gen.Int[0, GoldenDocuments.All.Count - 1], Gen.Int)
            .Sample(
                (number, seed) =>
                {
                    string document = GoldenDocuments.All[number];
                    string changed = new RandomDocument(seed).Like(document);
                    ContractType type = GoldenDocuments.TypeOf(document);
                    if (IsRead(type, changed))
                    {
                        Faults(schemas[type.Room], changed).Should().BeEmpty("{0}", changed);
                    }
                },
                iter: 1000,
                threads: 1
            );
    }

    /// <summary>The schema, loaded; the validator follows references from definition to definition by their former keyword alone.</summary>
    private static Task<JsonSchema> SchemaOf(string room) =>
        JsonSchema.FromJsonAsync(
            RepositoryFiles.Read(ContractSchema.FileOf(room)).Replace("$defs", "definitions", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

    /// <summary>What the schema finds wrong; the validator reads dates in the calendar of the current culture.</summary>
    private static ICollection<NJsonSchema.Validation.ValidationError> Faults(JsonSchema schema, string document)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return schema.Validate(document);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string> WithOneMore(string document)
    {
        for (int i = 0; i < Objects(JsonNode.Parse(document)).Count(); i++)
        {
            JsonNode whole = JsonNode.Parse(document)!;
            Objects(whole).ElementAt(i).Add("surplus", 1);
            yield return whole.ToJsonString();
        }
    }

    private static IEnumerable<string> WithOneLess(string document)
    {
        JsonObject[] objects = [.. Objects(JsonNode.Parse(document))];
        for (int i = 0; i < objects.Length; i++)
        {
            foreach ((string member, _) in objects[i].Where(member => member.Key != "kind"))
            {
                JsonNode whole = JsonNode.Parse(document)!;
                Objects(whole).ElementAt(i).Remove(member);
                yield return whole.ToJsonString();
            }
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
        catch (JsonException)
        {
            return false;
        }
    }
}
