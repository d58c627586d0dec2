using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <summary>How a unit is covered in a tier, and why.</summary>
/// <remarks>Value equality over everything.</remarks>
public sealed class CoverageVerdict : IEquatable<CoverageVerdict>
{
    /// <summary>States a verdict.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is <c>default</c>, a word is none of its enum's, or a finding is null.</exception>
    public CoverageVerdict(
        DivisionCode unit,
        CoverageTier tier,
        CoverageState state,
        ImmutableArray<Finding> findings = default
    )
    {
        Unit = Guard.Against.Default(unit);
        Tier = Guard.Against.EnumOutOfRange(tier);
        State = Guard.Against.EnumOutOfRange(state);
        Findings = Texts.Every(findings, nameof(findings));
    }

    /// <summary>The unit.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The tier.</summary>
    public CoverageTier Tier { get; }

    /// <summary>How it is covered.</summary>
    public CoverageState State { get; }

    /// <summary>
    /// Why, as findings of <see cref="CoverageRules"/>: of a covered unit the first station or member that covers it; of a partial one
    /// everything that each active station lacks; of an empty one that nothing is there; of one that is not applicable, why not.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What exactly is missing, the shortest way to mend: of a partial unit what the station lacks that lacks least, ties by its identifier; nothing where there are no findings, as of columns.</summary>
    public ImmutableArray<Finding> Missing =>
        State switch
        {
            CoverageState.Partial =>
            [
                .. Findings
                    .GroupBy(static finding => finding["station"])
                    .OrderBy(static station => station.Count())
                    .ThenBy(static station => station.Key, StringComparer.Ordinal)
                    .FirstOrDefault()
                    ?? (IEnumerable<Finding>)[],
            ],
            CoverageState.None => Findings,
            _ => [],
        };

    /// <inheritdoc/>
    public bool Equals(CoverageVerdict? other) =>
        other is not null
        && (Unit, Tier, State) == (other.Unit, other.Tier, other.State)
        && Findings.AsSpan().SequenceEqual(other.Findings.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CoverageVerdict);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Tier, State, Findings.Length);

    /// <summary>Unit, tier, state and reasons in one invariant line.</summary>
    public override string ToString() =>
        $"{Unit} {new Fact("tier", Tier).Value}: {new Fact("state", State).Value}"
        + (Findings.IsEmpty ? "" : $" ({string.Join("; ", Findings)})");
}
