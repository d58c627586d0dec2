namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Coverage adds.</summary>
internal static class CoverageJson
{
    public static void AddTo(JsonContract contract) => _ = contract;
}
