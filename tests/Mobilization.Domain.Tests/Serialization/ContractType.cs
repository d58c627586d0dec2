using System.Text.Json.Serialization.Metadata;
using Mobilization.Domain.Serialization;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>A type of the JSON contract, with what the tests of the contract do to every one of them.</summary>
public abstract class ContractType
{
    /// <summary>All that stand as documents, by kind.</summary>
    public static IReadOnlyDictionary<string, ContractType> ByKind { get; } =
        MobilizationJson.Contract.Kinds.ToDictionary(entry => entry.Key, entry => Of(entry.Key, entry.Value));

    public static TheoryData<string> Kinds => [.. ByKind.Keys];

    /// <summary>The rooms that have types in the contract, as the names of files.</summary>
    public static TheoryData<string> Rooms => [.. ByKind.Values.Select(type => type.Room).Distinct()];

    public abstract string Kind { get; }

    public abstract Type Type { get; }

    /// <summary>The contract of the members; null for what is written as text or as a word.</summary>
    public JsonTypeInfo? Shape =>
        MobilizationJson.Options.GetTypeInfo(Type).Converter is IShapedConverter shaped
            ? shaped.ShapeIn(MobilizationJson.Options)
            : null;

    /// <summary>The room of the type, or of what an identifier or a decision is about.</summary>
    public string Room
    {
        get
        {
            Type about = Type.IsGenericType ? Type.GenericTypeArguments[0] : Type;
            return about.Namespace == typeof(Finding).Namespace
                ? "root"
                : about.Namespace!.Split('.')[^1].ToLowerInvariant();
        }
    }

    public abstract string Write(object value);

    public abstract object Read(string document);

    public abstract object Read(ReadOnlySpan<byte> document);

    public override string ToString() => Kind;

    private static ContractType Of(string kind, Type type) =>
        (ContractType)Activator.CreateInstance(typeof(ContractType<>).MakeGenericType(type), kind)!;
}

internal sealed class ContractType<T>(string kind) : ContractType
{
    public override string Kind => kind;

    public override Type Type => typeof(T);

    public override string Write(object value) => MobilizationJson.WriteDocument((T)value);

    public override object Read(string document) => MobilizationJson.ReadDocument<T>(document)!;

    public override object Read(ReadOnlySpan<byte> document) => MobilizationJson.ReadDocument<T>(document)!;
}
