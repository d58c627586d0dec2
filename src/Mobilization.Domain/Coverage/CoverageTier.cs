namespace Mobilization.Domain.Coverage;

/// <summary>One of the three teams that reach the last mile (三级队伍); each has its own figures, and they are never mixed.</summary>
/// <remarks><c>default</c> is no tier.</remarks>
public enum CoverageTier
{
    /// <summary>Workstations (工作站), usually one a township.</summary>
    Workstation = 1,

    /// <summary>Liaison points (联络点), usually one a village.</summary>
    LiaisonPoint,

    /// <summary>Grid members (网格员), at least one a grid.</summary>
    Grid,
}

/// <summary>How a unit is covered in a tier.</summary>
public enum CoverageState
{
    /// <summary>Nothing is asked of the unit in this tier.</summary>
    NotApplicable,

    /// <summary>Nothing active is there; in a grid, nobody with a duty.</summary>
    None,

    /// <summary>Active stations are there, none of which meets everything.</summary>
    Partial,

    /// <summary>One active station meets everything; in a grid, one active member has a duty.</summary>
    Covered,
}
