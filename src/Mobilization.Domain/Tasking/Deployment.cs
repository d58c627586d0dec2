using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>What a deployment meeting (部署会) sets before any unit has its part: the beginning of a campaign.</summary>
/// <remarks>
/// It is no unit's task and nobody claims it, so that a national campaign, for which there is no unit above the provinces,
/// begins as any other does. Immutable, with value equality.
/// </remarks>
public sealed record Deployment
{
    /// <summary>States a deployment.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="title">What is to be done, for people.</param>
    /// <param name="decided">The day of the meeting.</param>
    /// <param name="due">The last day on which all is completed in time; null where none is set.</param>
    /// <param name="target">How much is to be done in all; null where that is no quantity.</param>
    /// <exception cref="ArgumentException">An argument is empty or <c>default</c>, or <paramref name="due"/> is before <paramref name="decided"/>.</exception>
    public Deployment(
        Id<Deployment> id,
        string title,
        LocalDate decided,
        LocalDate? due = null,
        Quantity? target = null
    )
    {
        Id = Guard.Against.Default(id);
        Title = Guard.Against.NullOrEmpty(title);
        Decided = decided;
        Due =
            due < decided ? throw new ArgumentOutOfRangeException(nameof(due), due, "It is before the meeting.") : due;
        Target = target;
    }

    /// <summary>The identifier.</summary>
    public Id<Deployment> Id { get; }

    /// <summary>What is to be done, for people.</summary>
    public string Title { get; }

    /// <summary>The day of the meeting.</summary>
    public LocalDate Decided { get; }

    /// <summary>The last day on which all is completed in time; null where none is set.</summary>
    public LocalDate? Due { get; }

    /// <summary>How much is to be done in all; null where that is no quantity.</summary>
    public Quantity? Target { get; }

    /// <summary>Decomposes the deployment to units, each exactly once; for the nation, to <see cref="AdministrativeTree.Roots"/> or a level.</summary>
    /// <param name="units">The units, of one tree and none below another.</param>
    /// <param name="issued">The day from which the parts exist.</param>
    /// <param name="claimBy">The last day on which they are claimed in time.</param>
    /// <param name="weight">The weights by which <see cref="Target"/> is split; null for equal ones. Of equal remainders the lower code comes first.</param>
    /// <param name="forms">The claim form per level; null for dual always.</param>
    /// <param name="name">The parts' identifiers; null for this one's, a slash and the unit's code.</param>
    /// <returns>One task a unit, in the order of the units. O(n log n).</returns>
    /// <exception cref="DefectException">The units break rules of <see cref="TaskingRules"/>: all breaches (<c>decomposition.*</c>).</exception>
    /// <exception cref="ArgumentException">A date or a weight is out of its bounds, or units are of several trees.</exception>
    public ImmutableArray<MobilizationTask> Decompose(
        IEnumerable<Division> units,
        LocalDate issued,
        LocalDate claimBy,
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
        ImmutableArray<Finding> defects = Decomposition.DefectsOf(all, all[0].Tree, below: null);
        if (!defects.IsEmpty)
        {
            throw new DefectException("The list of units", defects, nameof(units));
        }
        var whole = new Decomposition.Whole(Id.Value, null, Id, Title, Due, Target);
        return Decomposition.Parts(whole, all, issued, claimBy, weight, forms, name);
    }

    /// <summary>Identifier and title.</summary>
    public override string ToString() => $"{Id} {Title}";
}
