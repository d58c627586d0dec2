namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Potential adds.</summary>
internal static class PotentialJson
{
    public static void AddTo(JsonContract contract) => _ = contract;
}
