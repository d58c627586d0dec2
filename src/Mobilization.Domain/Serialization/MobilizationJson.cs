using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Serialization;

/// <summary>The JSON contract of this library for System.Text.Json: of values, and of documents that hold one each.</summary>
/// <remarks>
/// <para>
/// Members are in camel case, in any order, and words of an enum in lower case with hyphens; dates, instants, periods, codes and
/// identifiers are strings. Reading is strict: an unknown, repeated or missing member, a null where none is allowed, a number for a
/// word, a number that would be rounded are refused. Every value passes the checks of its own constructor. Whatever is wrong,
/// reading throws <see cref="JsonException"/> with the full path, and nothing else. Chinese text is
/// written as it is, characters beyond the basic plane as escapes.
/// </para>
/// <para>
/// A document is <c>{"version":1,"kind":"dual-claim","value":{…}}</c>: its kind is the name of the type as a word (<c>officer-id</c>
/// of an identifier, <c>station-decision</c> of the answer to a command). What is stored or sent should be one, for a value alone does not tell
/// by which contract it was written. Version 1 is required; another is refused by name, before anything else is looked at.
/// </para>
/// <para>Metadata is generated at compile time, so that trimmed and ahead-of-time compiled applications can use it.</para>
/// <para>
/// Discriminators (<c>type</c>), kinds, member names and words are public contract, as is the version: a change that a reader of
/// version 1 could not take raises it. JSON Schemas of all documents stand in the repository.
/// </para>
/// </remarks>
public static class MobilizationJson
{
    /// <summary>The version of the documents that are written and read.</summary>
    internal const int DocumentVersion = 1;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static readonly JsonContract Contract = MakeContract();

    private static readonly JsonSerializerOptions Documents = MakeOptions(Contract.Documents);

    /// <summary>The options, frozen: for nesting this library's types in documents of one's own.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions(Contract);

    /// <summary>The contract of one type: <c>JsonSerializer.Serialize(value, MobilizationJson.Of&lt;T&gt;())</c>.</summary>
    /// <remarks>An event is written and read as its base, <c>Of&lt;ClaimEvent&gt;()</c>, which tells what it is.</remarks>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not part of the contract.</exception>
    public static JsonTypeInfo<T> Of<T>() =>
        Contract.Has(typeof(T)) ? (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)) : throw Unknown(typeof(T));

    /// <summary>The contract of a document that holds one value: for streams, pipes and writers.</summary>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not part of the contract, or not a type of this library.</exception>
    public static JsonTypeInfo<T> DocumentOf<T>() =>
        Contract.IsDocument(typeof(T)) ? (JsonTypeInfo<T>)Documents.GetTypeInfo(typeof(T)) : throw Unknown(typeof(T));

    /// <summary>Writes a value as a document.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, or <typeparamref name="T"/> is not part of the contract.</exception>
    /// <exception cref="JsonException">The value is, or holds, a <c>default</c> that has no text.</exception>
    public static string WriteDocument<T>(T value) =>
        JsonSerializer.Serialize(Guard.Against.Null(value), DocumentOf<T>());

    /// <summary>Reads a document.</summary>
    /// <param name="json">The whole text.</param>
    /// <exception cref="JsonException">The text is no document of version 1 that holds a <typeparamref name="T"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="json"/> is null, or <typeparamref name="T"/> is not part of the contract.</exception>
    public static T ReadDocument<T>(string json)
    {
        Guard.Against.Null(json);
        byte[] utf8;
        try
        {
            utf8 = Utf8.GetBytes(json);
        }
        catch (EncoderFallbackException half)
        {
            throw NotText<T>(json, half.Index);
        }
        return ReadDocument<T>(utf8);
    }

    /// <summary>Reads a document in UTF-8, without a byte order mark.</summary>
    /// <param name="utf8Json">The whole text.</param>
    /// <exception cref="JsonException">The text is no document of version 1 that holds a <typeparamref name="T"/>.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not part of the contract.</exception>
    public static T ReadDocument<T>(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize(utf8Json, DocumentOf<T>())!;

    /// <summary>Half of a surrogate pair is no text, hence no JSON; reading up to it gives the path.</summary>
    private static JsonException NotText<T>(string json, int index)
    {
        try
        {
            ReadDocument<T>(Utf8.GetBytes(json[..index]));
        }
        catch (JsonException cut)
        {
            string path = cut.Path ?? "$";
            return new($"Half of a surrogate pair stands at character {index}. Path: {path}.", path, null, null);
        }
        return new(
            $"Half of a surrogate pair stands at character {index}, behind the document. Path: $.",
            "$",
            null,
            null
        );
    }

    private static JsonContract MakeContract()
    {
        var contract = new JsonContract();
        RootJson.AddTo(contract);
        HierarchyJson.AddTo(contract);
        LeadershipJson.AddTo(contract);
        CoverageJson.AddTo(contract);
        TaskingJson.AddTo(contract);
        PotentialJson.AddTo(contract);
        PatrolsJson.AddTo(contract);
        AssessmentJson.AddTo(contract);
        return contract;
    }

    private static JsonSerializerOptions MakeOptions(IJsonTypeInfoResolver resolver)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            AllowOutOfOrderMetadataProperties = true,
            TypeInfoResolver = resolver,
        };
        options.MakeReadOnly();
        return options;
    }

#pragma warning disable MA0015 // the type parameter is what is wrong
    private static ArgumentException Unknown(Type type) => new($"{type} is not part of the JSON contract.");
#pragma warning restore MA0015
}
