namespace Mobilization.Domain.Hierarchy;

/// <summary>The level of an administrative division (行政层级), from the widest to the narrowest.</summary>
/// <remarks>
/// A division's parent is of some wider level, not always the next: levels are skipped where a prefecture has no counties or a
/// county hangs directly below its province. <c>default</c> is no level.
/// </remarks>
public enum DivisionLevel : byte
{
    /// <summary>Province, autonomous region or municipality (省级).</summary>
    Province = 1,

    /// <summary>Prefecture (地级).</summary>
    Prefecture,

    /// <summary>County or district (县级).</summary>
    County,

    /// <summary>Township, town or street (乡级).</summary>
    Township,

    /// <summary>Village or residents' community (村级).</summary>
    Village,

    /// <summary>Grid (网格), part of one village.</summary>
    Grid,
}
