namespace Mobilization.Domain.Hierarchy;

/// <summary>The rules that the rows of a tree must keep.</summary>
/// <remarks>A fact <c>row</c> is counted from 0; what is wrong with a row names it first.</remarks>
public static class HierarchyRules
{
    /// <summary>A row has no code. Facts: <c>row</c>.</summary>
    public const string CodeMissing = "hierarchy.code-missing";

    /// <summary>A row has no name. Facts: <c>row</c>, <c>code</c>.</summary>
    public const string NameMissing = "hierarchy.name-missing";

    /// <summary>A row's level is none of the six. Facts: <c>row</c>, <c>code</c>, <c>level</c>.</summary>
    public const string LevelUnknown = "hierarchy.level-unknown";

    /// <summary>A grid's code has not 15 digits, or another division's has. Facts: <c>row</c>, <c>code</c>, <c>level</c>.</summary>
    public const string CodeLength = "hierarchy.code-length";

    /// <summary>An earlier row has the same code. Facts: <c>row</c>, <c>code</c>, <c>first-row</c>.</summary>
    public const string DuplicateCode = "hierarchy.duplicate-code";

    /// <summary>No row has the parent's code, where parents are required. Facts: <c>row</c>, <c>code</c>, <c>parent</c>.</summary>
    public const string ParentMissing = "hierarchy.parent-missing";

    /// <summary>The parent's level is not wider. Facts: <c>row</c>, <c>code</c>, <c>level</c>, <c>parent</c>, <c>parent-level</c>.</summary>
    public const string ParentNotAbove = "hierarchy.parent-not-above";

    /// <summary>A division is its own ancestor; stated once a cycle, at its first row. Facts: <c>row</c>, <c>code</c>, <c>length</c>.</summary>
    public const string Cycle = "hierarchy.cycle";

    /// <summary>
    /// The code's digits suggest another level or parent than the data say: legal, and listed on request. Facts: <c>code</c>,
    /// <c>level</c>, <c>parent</c>, <c>code-level</c>, <c>code-parent</c>.
    /// </summary>
    public const string CodeDisagrees = "hierarchy.code-disagrees";
}
