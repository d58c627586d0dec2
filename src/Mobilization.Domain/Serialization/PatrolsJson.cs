namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Patrols adds.</summary>
internal static class PatrolsJson
{
    public static void AddTo(JsonContract contract) => _ = contract;
}
