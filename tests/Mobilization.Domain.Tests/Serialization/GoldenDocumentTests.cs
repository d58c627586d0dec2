using Mobilization.Domain.Tests.Repository;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>What version 1 wrote is read for ever, and written again to the byte.</summary>
public sealed class GoldenDocumentTests
{
    /// <summary>
    /// What the samples have more is added when this runs with ADD_GOLDEN_DOCUMENTS=1; what is there is never written over. A
    /// document that has to change needs another version, or, before the first release, the hand of its author.
    /// </summary>
    [Theory]
    [MemberData(nameof(ContractType.Rooms), MemberType = typeof(ContractType))]
    public void Every_type_word_discriminator_and_member_has_one(string room)
    {
        List<string> documents = [.. GoldenDocuments.Of(room)];
        ContractType[] types = [.. ContractType.ByKind.Values.Where(type => type.Room == room)];
        if (Environment.GetEnvironmentVariable("ADD_GOLDEN_DOCUMENTS") == "1")
        {
            documents.AddRange(
                types.SelectMany(type => JsonSamples.Of(type).Select(type.Write)).Except(documents).ToArray()
            );
            File.WriteAllText(RepositoryFiles.PathOf(GoldenDocuments.FileOf(room)), GoldenDocuments.TextOf(documents));
        }

        types
            .SelectMany(GoldenDocuments.Owed)
            .Except(documents.SelectMany(GoldenDocuments.Shows))
            .Should()
            .BeEmpty(
                "give {0} samples in Serialization/Samples, and run with ADD_GOLDEN_DOCUMENTS=1 to add to {1}",
                room,
                GoldenDocuments.FileOf(room)
            );
    }

    [Theory]
    [MemberData(nameof(ContractType.Rooms), MemberType = typeof(ContractType))]
    public void Each_reads_and_is_written_back_to_the_byte(string room)
    {
        IReadOnlyList<string> documents = GoldenDocuments.Of(room);

        documents.Should().NotBeEmpty();
        IEnumerable<string> again = documents.Select(document =>
        {
            ContractType type = GoldenDocuments.TypeOf(document);
            return type.Write(type.Read(document));
        });
        GoldenDocuments.TextOf(again).Should().Be(RepositoryFiles.Read(GoldenDocuments.FileOf(room)));
    }

    [Fact]
    public void They_stand_in_the_files_of_their_rooms_alone() =>
        RepositoryFiles
            .Below("tests/Mobilization.Domain.Tests/Serialization/Golden", "*")
            .Should()
            .BeEquivalentTo(ContractType.ByKind.Values.Select(type => GoldenDocuments.FileOf(type.Room)).Distinct());
}
