using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>What one unit has to do (任务): claimed until one day, completed until another.</summary>
/// <remarks>
/// A fact of its own, which names its unit by code. Immutable, with value equality. A task says what is asked; who has taken it on and how far they are is a
/// <see cref="DualClaim"/>, begun with <see cref="OpenClaim"/>. Both deadlines' own days are still in time.
/// </remarks>
public sealed record MobilizationTask
{
    /// <summary>States a task.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="unit">The unit that has to do it.</param>
    /// <param name="title">What is to be done, for people.</param>
    /// <param name="issued">The day from which it exists.</param>
    /// <param name="claimBy">The last day on which it is claimed in time.</param>
    /// <param name="due">The last day on which it is completed in time; null where none is set.</param>
    /// <param name="parent">The task that this one is a part of; null without one.</param>
    /// <param name="deployment">The <see cref="Deployment"/> from which it stems; null without one.</param>
    /// <param name="target">How much is to be done; null where that is no quantity.</param>
    /// <param name="form">Whether both lines claim it, or one person alone.</param>
    /// <param name="excluded">Officers who may not claim it, whatever post they hold.</param>
    /// <param name="replaces">The closed task that this one takes up again; null for a task of its own.</param>
    /// <exception cref="ArgumentException">
    /// A needed argument is empty or <c>default</c>, <paramref name="claimBy"/> or <paramref name="due"/> is before <paramref name="issued"/>,
    /// or <paramref name="form"/> is none of the two.
    /// </exception>
    public MobilizationTask(
        Id<MobilizationTask> id,
        DivisionCode unit,
        string title,
        LocalDate issued,
        LocalDate claimBy,
        LocalDate? due = null,
        Id<MobilizationTask>? parent = null,
        Id<Deployment>? deployment = null,
        Quantity? target = null,
        ClaimForm form = ClaimForm.Dual,
        ImmutableArray<Id<Officer>> excluded = default,
        Id<MobilizationTask>? replaces = null
    )
    {
        Id = Guard.Against.Default(id);
        Unit = Guard.Against.Default(unit);
        Title = Guard.Against.NullOrEmpty(title);
        Issued = issued;
        ClaimBy = NotBefore(issued, claimBy, nameof(claimBy));
        Due = due is { } last ? NotBefore(issued, last, nameof(due)) : null;
        Parent = parent;
        Deployment = deployment;
        Target = target;
        Form = Guard.Against.EnumOutOfRange(form);
        Excluded = excluded.IsDefault ? [] : excluded;
        Replaces = replaces;
    }

    /// <summary>The identifier.</summary>
    public Id<MobilizationTask> Id { get; }

    /// <summary>The unit that has to do it.</summary>
    public DivisionCode Unit { get; }

    /// <summary>What is to be done, for people.</summary>
    public string Title { get; }

    /// <summary>The day from which the task exists.</summary>
    public LocalDate Issued { get; }

    /// <summary>The last day on which it is claimed in time.</summary>
    public LocalDate ClaimBy { get; }

    /// <summary>The last day on which it is completed in time, as first set; null where none is.</summary>
    public LocalDate? Due { get; }

    /// <summary>The task that this one is a part of; null without one.</summary>
    public Id<MobilizationTask>? Parent { get; }

    /// <summary>The deployment from which the task stems, through however many decompositions; null without one.</summary>
    public Id<Deployment>? Deployment { get; }

    /// <summary>How much is to be done; null where that is no quantity.</summary>
    public Quantity? Target { get; }

    /// <summary>Whether both lines claim it, or one person alone.</summary>
    public ClaimForm Form { get; }

    /// <summary>Officers who may not claim it, whatever post they hold.</summary>
    public ImmutableArray<Id<Officer>> Excluded { get; }

    /// <summary>The closed task that this one takes up again; null for a task of its own.</summary>
    public Id<MobilizationTask>? Replaces { get; }

    /// <summary>The claim of this task before anybody took a seat, version 0.</summary>
    public DualClaim OpenClaim() => new(this);

    /// <summary>Decomposes the task to units below its own: each of them exactly once.</summary>
    /// <param name="units">
    /// The units, of one tree, all below <see cref="Unit"/> and none below another: its <see cref="Division.Children"/>, a level through
    /// <see cref="Decomposition.Frontier(Division, DivisionLevel)"/>, or a list.
    /// </param>
    /// <param name="issued">The day from which the parts exist.</param>
    /// <param name="claimBy">The last day on which they are claimed in time.</param>
    /// <param name="due">The last day on which they are completed in time; null for this task's own.</param>
    /// <param name="weight">The weights by which <see cref="Target"/> is split; null for equal ones. Of equal remainders the lower code comes first.</param>
    /// <param name="forms">The claim form per level; null for dual always.</param>
    /// <param name="name">The parts' identifiers; null for this one's, a slash and the unit's code.</param>
    /// <returns>One task a unit, in the order of the units. O(n log n).</returns>
    /// <exception cref="DefectException">The units break rules of <see cref="TaskingRules"/>: all breaches (<c>decomposition.*</c>).</exception>
    /// <exception cref="ArgumentException">A date or a weight is out of its bounds, or units are of several trees.</exception>
    /// <exception cref="KeyNotFoundException">The tree has no <see cref="Unit"/>.</exception>
    public ImmutableArray<MobilizationTask> Decompose(
        IEnumerable<Division> units,
        LocalDate issued,
        LocalDate claimBy,
        LocalDate? due = null,
        Func<Division, decimal>? weight = null,
        ClaimFormPolicy? forms = null,
        Func<Division, Id<MobilizationTask>>? name = null
    )
    {
        Division[] all = [.. Guard.Against.Null(units)];
        if (all.Length == 0)
        {
            return [];
        }
        AdministrativeTree tree = all[0].Tree;
        ImmutableArray<Finding> defects = Decomposition.DefectsOf(all, tree, below: tree[Unit]);
        if (!defects.IsEmpty)
        {
            throw new DefectException("The list of units", defects, nameof(units));
        }
        var whole = new Decomposition.Whole(Id.Value, Id, Deployment, Title, due ?? Due, Target);
        return Decomposition.Parts(whole, all, issued, claimBy, weight, forms, name);
    }

    /// <summary>Same values, <see cref="Excluded"/> in the same order.</summary>
    public bool Equals(MobilizationTask? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && (Id, Unit, Title, Issued, ClaimBy, Due, Form)
                == (other.Id, other.Unit, other.Title, other.Issued, other.ClaimBy, other.Due, other.Form)
            && (Parent, Deployment, Target, Replaces) == (other.Parent, other.Deployment, other.Target, other.Replaces)
            && Excluded.AsSpan().SequenceEqual(other.Excluded.AsSpan())
        );

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Identifier, title and unit.</summary>
    public override string ToString() => $"{Id} {Title} ({Unit})";

    private static LocalDate NotBefore(LocalDate issued, LocalDate date, string name) =>
        date >= issued
            ? date
            : throw new ArgumentOutOfRangeException(
                name,
                date,
                $"It is before {issued:uuuu-MM-dd}, when the task is issued."
            );
}
