using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Mobilization.Domain.Serialization;

/// <summary>The JSON contract of this library for System.Text.Json.</summary>
/// <remarks>
/// <para>
/// Members are in camel case and words of an enum in lower case with hyphens; dates, instants, periods, codes and identifiers are
/// strings. Reading is strict: an unknown, repeated or missing member, a null where none is allowed, a number for a word are
/// refused. Every value passes the checks of its own constructor. Whatever is wrong, reading throws
/// <see cref="JsonException"/> with the full path, and nothing else. Chinese text is written as it is.
/// </para>
/// <para>Metadata is generated at compile time, so that trimmed and ahead-of-time compiled applications can use it.</para>
/// <para>Discriminators (<c>type</c>), member names and words are public contract.</para>
/// </remarks>
public static class MobilizationJson
{
    private static readonly JsonContract Contract = MakeContract();

    /// <summary>The options, frozen: for nesting this library's types in documents of one's own.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>The contract of one type: <c>JsonSerializer.Serialize(value, MobilizationJson.Of&lt;T&gt;())</c>.</summary>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not part of the contract.</exception>
    public static JsonTypeInfo<T> Of<T>() =>
        Contract.Has(typeof(T))
            ? (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T))
#pragma warning disable MA0015 // the type parameter is what is wrong
            : throw new ArgumentException($"{typeof(T)} is not part of the JSON contract.");
#pragma warning restore MA0015

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

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = Contract,
        };
        options.MakeReadOnly();
        return options;
    }
}
