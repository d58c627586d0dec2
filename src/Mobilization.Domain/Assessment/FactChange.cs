using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Assessment;

/// <summary>Why a fact counts otherwise than it did.</summary>
public enum ChangeKind
{
    /// <summary>A policy says otherwise.</summary>
    Policy = 1,

    /// <summary>The day is another: something has happened by then, or has become old or overdue.</summary>
    AsOf,

    /// <summary>A fact is new.</summary>
    Added,

    /// <summary>A fact is gone.</summary>
    Removed,

    /// <summary>A fact says something else.</summary>
    Changed,

    /// <summary>The hierarchy is another: a unit stands elsewhere.</summary>
    Hierarchy,
}

/// <summary>A cause of a change, with the fact where it is one.</summary>
/// <remarks>Value equality.</remarks>
public sealed record ChangeCause
{
    /// <summary>States a cause.</summary>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is none of its enum's, or names a fact where there is none to name, or none where there is.</exception>
    public ChangeCause(ChangeKind kind, FactKey? fact = null)
    {
        Kind = Guard.Against.EnumOutOfRange(kind);
        bool isFact = kind is ChangeKind.Added or ChangeKind.Removed or ChangeKind.Changed;
        Fact =
            isFact == (fact is { Kind.Length: > 0 })
                ? fact
                : throw new ArgumentException("A fact is named where a fact is the cause.", nameof(fact));
    }

    /// <summary>What kind of cause it is.</summary>
    public ChangeKind Kind { get; }

    /// <summary>The fact that is new, gone or another; null for the other kinds.</summary>
    public FactKey? Fact { get; }

    /// <summary><c>added verification V7</c>, or the kind alone.</summary>
    public override string ToString() =>
        Fact is { } fact ? $"{new Fact("kind", Kind).Value} {fact}" : new Fact("kind", Kind).Value;
}

/// <summary>A figure that differs between two assessments.</summary>
/// <remarks>Value equality. Where a quantity is in one alone, the other's figure is <see cref="Figure.NotApplicable"/>.</remarks>
public sealed record FigureChange
{
    /// <summary>States a change.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is <c>default</c>, <paramref name="measure"/> is null or empty, or the figures are equal.</exception>
    public FigureChange(DivisionCode unit, string measure, Figure before, Figure after)
    {
        Unit = Guard.Against.Default(unit);
        Measure = Guard.Against.NullOrEmpty(measure);
        (Before, After) =
            before != after ? (before, after) : throw new ArgumentException("The figures are equal.", nameof(after));
    }

    /// <summary>The unit.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The name of the measure.</summary>
    public string Measure { get; }

    /// <summary>The figure before.</summary>
    public Figure Before { get; }

    /// <summary>The figure after.</summary>
    public Figure After { get; }

    /// <summary><c>330402000000 freshness: 2/3 -> 1/3</c>.</summary>
    public override string ToString() => $"{Unit} {Measure}: {Before} -> {After}";
}

/// <summary>A fact that adds something else to a figure than it did, and every cause of that.</summary>
/// <remarks>Value equality, in which the order of causes counts.</remarks>
public sealed class FactChange : IEquatable<FactChange>
{
    /// <summary>States a change.</summary>
    /// <exception cref="ArgumentException"><paramref name="subject"/> or <paramref name="unit"/> is <c>default</c>, nothing differs, or there is no cause.</exception>
    public FactChange(
        FactKey subject,
        DivisionCode unit,
        decimal numerator,
        decimal denominator,
        ImmutableArray<ChangeCause> causes
    )
    {
        Subject = Guard.Against.Default(subject);
        Unit = Guard.Against.Default(unit);
        (Numerator, Denominator) =
            numerator != 0 || denominator != 0
                ? (numerator, denominator)
                : throw new ArgumentException("Nothing differs.", nameof(numerator));
        Causes = Lists.Every(causes, nameof(causes));
        if (Causes.IsEmpty)
        {
            throw new ArgumentException("A change has a cause.", nameof(causes));
        }
    }

    /// <summary>The fact.</summary>
    public FactKey Subject { get; }

    /// <summary>The unit at which it counts, or did before where it counts no more.</summary>
    public DivisionCode Unit { get; }

    /// <summary>What it adds to the numerator, or to the count, less what it added before.</summary>
    public decimal Numerator { get; }

    /// <summary>What it adds to the denominator, less what it added before.</summary>
    public decimal Denominator { get; }

    /// <summary>Every cause: policy, day, then facts by kind and identifier.</summary>
    public ImmutableArray<ChangeCause> Causes { get; }

    /// <inheritdoc/>
    public bool Equals(FactChange? other) =>
        other is not null
        && (Subject, Unit, Numerator, Denominator) == (other.Subject, other.Unit, other.Numerator, other.Denominator)
        && Causes.AsSpan().SequenceEqual(other.Causes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactChange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, Unit, Numerator, Denominator, Causes.Length);

    /// <summary>The fact, the differences and the causes in one invariant line.</summary>
    public override string ToString() =>
        $"{Subject}: {Quantity.Format(Numerator)}/{Quantity.Format(Denominator)} ({string.Join(", ", Causes)})";
}
