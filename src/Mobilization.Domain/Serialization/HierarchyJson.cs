using System.Text.Json.Serialization;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Hierarchy adds.</summary>
internal static class HierarchyJson
{
    public static void AddTo(JsonContract contract) =>
        contract
            .Metadata(HierarchyJsonContext.Default)
            .Text<DivisionCode>()
            .Word<DivisionLevel>()
            .Shape<DivisionRow, DivisionRowShape>(
                static row => new(row.Code, row.Name, row.Level, row.Parent),
                static shape => new(shape.Code, shape.Name, shape.Level, shape.Parent)
            );
}

internal sealed record DivisionRowShape(
    DivisionCode Code,
    string Name,
    DivisionLevel Level,
    DivisionCode? Parent = null
);

[JsonSerializable(typeof(DivisionRowShape))]
internal sealed partial class HierarchyJsonContext : JsonSerializerContext;
