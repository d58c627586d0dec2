using System.Collections.Immutable;

namespace Mobilization.Domain;

/// <summary>Data that can't be taken, with every defect that was found in it.</summary>
/// <remarks>Thrown by the factories that build something whole; each has a <c>Try…</c> twin that returns the defects instead.</remarks>
public sealed class DefectException : ArgumentException
{
    internal DefectException(string what, ImmutableArray<Finding> defects, string paramName)
        : base(
            $"{what} has {defects.Length} defect(s): {string.Join("; ", defects.Take(5))}{(defects.Length > 5 ? "; …" : "")}",
            paramName
        ) => Defects = defects;

    /// <summary>Every defect, in the order of the data.</summary>
    public ImmutableArray<Finding> Defects { get; }
}
