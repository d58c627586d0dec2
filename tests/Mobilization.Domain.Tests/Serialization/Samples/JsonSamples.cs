using Mobilization.Domain.Serialization;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>At least one value of every type of the contract, fit to stand in a golden file.</summary>
/// <remarks>A room lists its own in a file of its own; identifiers and words need no listing.</remarks>
internal static class JsonSamples
{
    private static readonly ILookup<Type, object> Listed = new[]
    {
        RootSamples.All,
        RootSamples.OfHierarchy,
        LeadershipSamples.All,
        CoverageSamples.All,
        TaskingSamples.All,
        PotentialSamples.All,
        PatrolsSamples.All,
        AssessmentSamples.All,
    }
        .SelectMany(room => room)
        .ToLookup(sample => TypeInContract(sample.GetType()));

    public static IReadOnlyList<object> Of(ContractType type) =>
        type.Type.IsEnum ? [.. Enum.GetValues(type.Type).Cast<object>()]
        : type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(Id<>)
            ? [Activator.CreateInstance(type.Type, $"{type.Kind}-甲1")!]
        : [.. Listed[type.Type]];

    /// <summary>The type itself, or the root of the closed hierarchy that it belongs to.</summary>
    private static Type TypeInContract(Type type) =>
        MobilizationJson.Contract.IsDocument(type) ? type
        : type.BaseType is { } above ? TypeInContract(above)
        : throw new InvalidOperationException("A sample is of no type of the contract.");
}
