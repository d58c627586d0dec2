namespace Mobilization.Domain.Leadership;

/// <summary>What a duty or a member unit answers for (责任范围). <c>default</c> is no scope.</summary>
public enum ResponsibilityScope
{
    /// <summary>Its own sector (本系统), wherever that has branches.</summary>
    Sector = 1,

    /// <summary>Its own region (本地), whatever the sector.</summary>
    Region,
}
