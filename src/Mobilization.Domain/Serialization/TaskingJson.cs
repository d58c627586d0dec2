namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Tasking adds.</summary>
internal static class TaskingJson
{
    public static void AddTo(JsonContract contract) => _ = contract;
}
