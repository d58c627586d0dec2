namespace Mobilization.Domain.Leadership;

/// <summary>The organs of a tree's units.</summary>
public sealed class Establishment;
