using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Assessment;

/// <summary>The figures of an assessment with all that is needed to prove them later: what is published and filed.</summary>
/// <remarks>Whoever has the same tree, facts, policies and day finds the same digest and the same figures. Compared by reference; its parts by value.</remarks>
public sealed class AssessmentDocument
{
    /// <summary>States a document.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="tree">The tree's fingerprint.</param>
    /// <param name="digest">The digest of the inputs.</param>
    /// <param name="policies">The policies' versions.</param>
    /// <param name="units">The figures, each unit once.</param>
    /// <exception cref="ArgumentException">A text is null or empty, a list holds null, a unit is repeated, or <paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public AssessmentDocument(
        LocalDate asOf,
        string tree,
        string digest,
        ImmutableArray<PolicyVersion> policies,
        ImmutableArray<UnitFigures> units
    )
    {
        AsOf = CivilCalendar.Check(asOf);
        Tree = Guard.Against.NullOrEmpty(tree);
        Digest = Guard.Against.NullOrEmpty(digest);
        Policies = Lists.Every(policies, nameof(policies));
        Units = Lists.Every(units, nameof(units));
        if (Units.Select(static unit => unit.Unit).Distinct().Count() != Units.Length)
        {
            throw new ArgumentException("A unit is repeated.", nameof(units));
        }
    }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The tree's fingerprint.</summary>
    public string Tree { get; }

    /// <summary>The digest of the inputs.</summary>
    public string Digest { get; }

    /// <summary>The policies' versions.</summary>
    public ImmutableArray<PolicyVersion> Policies { get; }

    /// <summary>The figures by unit.</summary>
    public ImmutableArray<UnitFigures> Units { get; }
}

/// <summary>The figures of one unit, by the names of the measures.</summary>
/// <remarks>Value equality, in which the order of figures counts.</remarks>
public sealed class UnitFigures : IEquatable<UnitFigures>
{
    /// <summary>States figures.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is <c>default</c>, the list holds null, or a measure is repeated.</exception>
    public UnitFigures(DivisionCode unit, ImmutableArray<NamedFigure> figures)
    {
        Unit = Guard.Against.Default(unit);
        Figures = Lists.Every(figures, nameof(figures));
        if (Figures.Select(static figure => figure.Measure).Distinct(StringComparer.Ordinal).Count() != Figures.Length)
        {
            throw new ArgumentException("A measure is repeated.", nameof(figures));
        }
    }

    /// <summary>The unit.</summary>
    public DivisionCode Unit { get; }

    /// <summary>Its figures.</summary>
    public ImmutableArray<NamedFigure> Figures { get; }

    /// <inheritdoc/>
    public bool Equals(UnitFigures? other) =>
        other is not null && Unit == other.Unit && Figures.AsSpan().SequenceEqual(other.Figures.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnitFigures);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Figures.Length);
}

/// <summary>A figure and the name of its measure.</summary>
/// <remarks>Value equality.</remarks>
public sealed record NamedFigure
{
    /// <summary>States a figure.</summary>
    /// <exception cref="ArgumentException"><paramref name="measure"/> is null or empty.</exception>
    public NamedFigure(string measure, Figure figure)
    {
        Measure = Guard.Against.NullOrEmpty(measure);
        Figure = figure;
    }

    /// <summary>The name of the measure.</summary>
    public string Measure { get; }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary><c>freshness 2/3</c>.</summary>
    public override string ToString() => $"{Measure} {Figure}";
}

/// <summary>Checks on lists that come from outside.</summary>
internal static class Lists
{
    /// <summary>The values, none of them null; a default array is an empty one.</summary>
    public static ImmutableArray<T> Every<T>(ImmutableArray<T> values, string name)
        where T : class
    {
        foreach (T value in values.IsDefault ? [] : values)
        {
            if (value is null)
            {
                throw new ArgumentException("The list holds a null.", name);
            }
        }
        return values.IsDefault ? [] : values;
    }
}
