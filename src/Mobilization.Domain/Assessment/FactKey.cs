using Ardalis.GuardClauses;

namespace Mobilization.Domain.Assessment;

/// <summary>Which fact is meant: its kind and its identifier.</summary>
/// <remarks>
/// Kinds are <c>record</c>, <c>verification</c>, <c>expectation</c>, <c>baseline</c>, <c>officer</c>, <c>task</c>, <c>claim</c>,
/// <c>station</c>, <c>member</c>, <c>facility</c>, <c>patrol</c> and <c>order</c>; an officer stands for the name and all
/// appointments, a station for all of its stretches. Coverage is a verdict on units: there the subject is a <c>unit</c> with its
/// tier, or a <c>grid</c> of the command network. An expectation, which has no identifier, is named by unit, department and period,
/// a baseline by unit, category and measure. Value equality, ordered by kind, then by identifier, ordinally. <c>default</c> is no
/// fact: both texts are empty.
/// </remarks>
public readonly record struct FactKey : IComparable<FactKey>
{
    private readonly string? _kind;
    private readonly string? _id;

    /// <summary>Names a fact.</summary>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public FactKey(string kind, string id) =>
        (_kind, _id) = (Guard.Against.NullOrEmpty(kind), Guard.Against.NullOrEmpty(id));

    /// <summary>What kind of fact it is.</summary>
    public string Kind => _kind ?? "";

    /// <summary>Its identifier.</summary>
    public string Id => _id ?? "";

    /// <inheritdoc/>
    public int CompareTo(FactKey other) =>
        string.CompareOrdinal(Kind, other.Kind) is not 0 and var order ? order : string.CompareOrdinal(Id, other.Id);

    /// <summary>Kind and identifier: <c>record R1</c>.</summary>
    public override string ToString() => $"{Kind} {Id}";

    /// <summary>By kind, then by identifier.</summary>
    public static bool operator <(FactKey left, FactKey right) => left.CompareTo(right) < 0;

    /// <summary>By kind, then by identifier.</summary>
    public static bool operator >(FactKey left, FactKey right) => left.CompareTo(right) > 0;

    /// <summary>By kind, then by identifier.</summary>
    public static bool operator <=(FactKey left, FactKey right) => left.CompareTo(right) <= 0;

    /// <summary>By kind, then by identifier.</summary>
    public static bool operator >=(FactKey left, FactKey right) => left.CompareTo(right) >= 0;
}
