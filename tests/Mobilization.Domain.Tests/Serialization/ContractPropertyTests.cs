using System.Text;
using System.Text.Json;
using CsCheck;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>
/// What is read is what was written, for every type; and whatever the bytes, a document is read or refused by one exception with a
/// path. MOBILIZATION_FUZZ says how many random ones are tried.
/// </summary>
public sealed class ContractPropertyTests
{
    private static readonly ContractType[] Types = [.. ContractType.ByKind.Values];

    private static readonly string[] Hostile =
    [
        "null",
        "NaN",
        "-Infinity",
        "1e999",
        "1e-999",
        "-0",
        "99999999999999999999",
        "0.1234567890123456789012345678901",
        "\"\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "true",
        "{}",
        "[]",
        "[null]",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "/**/",
        "\"type\":\"claimed\",",
        "\"version\":2,",
        "\"value\":",
        new string('[', 200),
        "\uFEFF",
        "\u2028",
    ];

    private static long Tries =>
        long.TryParse(Environment.GetEnvironmentVariable("MOBILIZATION_FUZZ"), out long tries) ? tries : 6000;

    [Theory]
    [MemberData(nameof(ContractType.Kinds), MemberType = typeof(ContractType))]
    public void Every_sample_reads_back_equal(string kind)
    {
        ContractType type = ContractType.ByKind[kind];
        IReadOnlyList<object> samples = JsonSamples.Of(type);

        samples.Should().NotBeEmpty();
        foreach (object sample in samples)
        {
            ReadsBack(type, sample);
        }
    }

    /// <summary>Of most types some random documents are values; the members of the others seldom go together by chance.</summary>
    [Fact]
    public void What_is_read_of_random_documents_reads_back_equal()
    {
        var read = new HashSet<string>();
        Gen.Select(Gen.Int[0, Types.Length - 1], Gen.Int)
            .Sample(
                (number, seed) =>
                {
                    ContractType type = Types[number];
                    if (TryRead(type, Encoding.UTF8.GetBytes(new RandomDocument(seed).Of(type)), out object? value))
                    {
                        ReadsBack(type, value!);
                        read.Add(type.Kind);
                    }
                },
                iter: LongTests.Cases(Tries),
                threads: 1
            );

        read.Count.Should().BeGreaterThan(Types.Length * 3 / 4);
    }

    [Fact]
    public void What_is_read_of_changed_golden_documents_reads_back_equal()
    {
        var read = new HashSet<string>();
        Gen.Select(Gen.Int[0, GoldenDocuments.All.Count - 1], Gen.Int)
            .Sample(
                (number, seed) =>
                {
                    string document = GoldenDocuments.All[number];
                    string changed = new RandomDocument(seed).Like(document);
                    ContractType type = GoldenDocuments.TypeOf(document);
                    if (TryRead(type, Encoding.UTF8.GetBytes(changed), out object? value))
                    {
                        ReadsBack(type, value!);
                        read.Add(type.Kind);
                    }
                },
                iter: LongTests.Cases(Tries),
                threads: 1
            );

        read.Count.Should().BeGreaterThan(Types.Count(type => type.Shape is not null) * 9 / 10);
    }

    [Fact]
    public void Whatever_the_bytes_a_document_is_read_or_refused_with_a_path()
    {
        Gen<byte[]> insert = Gen.OneOf(
            Gen.Int[0, Hostile.Length - 1].Select(index => Encoding.UTF8.GetBytes(Hostile[index])),
            Gen.Byte.Array[1, 3]
        );
        Gen.Select(
                Gen.Int[0, GoldenDocuments.All.Count - 1],
                Gen.Select(Gen.Int[0, 999], Gen.Int[0, 8], insert).Array[1, 3]
            )
            .Sample(
                (number, changes) =>
                {
                    string document = GoldenDocuments.All[number];
                    List<byte> bytes = [.. Encoding.UTF8.GetBytes(document)];
                    foreach ((int place, int length, byte[] with) in changes)
                    {
                        int at = place * bytes.Count / 1000;
                        bytes.RemoveRange(at, Math.Min(length, bytes.Count - at));
                        bytes.InsertRange(at, with);
                    }
                    ContractType type = GoldenDocuments.TypeOf(document);
                    if (TryRead(type, [.. bytes], out object? value))
                    {
                        ReadsBack(type, value!);
                    }
                },
                iter: LongTests.Cases(Tries)
            );
    }

    private static bool TryRead(ContractType type, byte[] document, out object? value)
    {
        try
        {
            value = type.Read(document);
            return true;
        }
        catch (JsonException exception)
        {
            exception.Path.Should().StartWith("$");
            value = null;
            return false;
        }
    }

    private static void ReadsBack(ContractType type, object value)
    {
        string json = type.Write(value);
        object again = type.Read(json);

        type.Write(again).Should().Be(json);
        if (type.Type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type.Type)))
        {
            again.Should().Be(value);
            again.GetHashCode().Should().Be(value.GetHashCode());
        }
    }
}
