using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Leadership adds.</summary>
internal static class LeadershipJson
{
    public static void AddTo(JsonContract contract) => contract.Word<LeadershipLine>().Text<Id<Organ>>();
}
