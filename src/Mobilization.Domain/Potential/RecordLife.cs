namespace Mobilization.Domain.Potential;

/// <summary>placeholder</summary>
public sealed class RecordLife;
