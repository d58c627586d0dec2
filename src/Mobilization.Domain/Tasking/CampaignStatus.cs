using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>How far a campaign's claims are in every unit and all below it, at the end of a day: who holds it back, and what moved since.</summary>
/// <remarks>Immutable. Everything is read off one roll-up of <see cref="ClaimTally"/>.</remarks>
public sealed class CampaignStatus
{
    /// <summary>Takes totals that were rolled up already, from <see cref="ClaimLedger.Tally"/> or from elsewhere.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="asOf">The day, taken at its end.</param>
    public CampaignStatus(Rollup<ClaimTally> totals, LocalDate asOf) =>
        (Totals, AsOf) = (Guard.Against.Null(totals), asOf);

    /// <summary>The totals of every unit.</summary>
    public Rollup<ClaimTally> Totals { get; }

    /// <summary>The day, taken at its end.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The total of a unit. O(1).</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public ClaimTally this[Division unit] => Totals[unit];

    /// <summary>Counts claims at the end of a day and rolls them up. O(claims + divisions).</summary>
    /// <param name="tree">The tree of the tasks' units.</param>
    /// <param name="claims">The claims as they stand; for a past day, as <see cref="Lifecycle.Replay"/> gives them.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="KeyNotFoundException">The tree does not have a task's unit.</exception>
    public static CampaignStatus Of(AdministrativeTree tree, IEnumerable<DualClaim> claims, LocalDate asOf)
    {
        DivisionColumn<ClaimTally> own = Guard.Against.Null(tree).NewColumn<ClaimTally>();
        foreach (DualClaim claim in Guard.Against.Null(claims))
        {
            own[tree[Guard.Against.Null(claim, nameof(claims)).Task.Unit]] += claim.Tally(asOf);
        }
        return new(own.MoveToRollup(), asOf);
    }

    /// <summary>
    /// Which units hold the campaign back, the worst first: most open tasks past their deadline, then most open ones, then the lower code.
    /// </summary>
    /// <param name="units">The units to be compared, such as the children of one or all of a level.</param>
    /// <returns>Those with an open task, each with its total. O(n log n).</returns>
    /// <exception cref="ArgumentException">A unit is of another tree.</exception>
    public ImmutableArray<(Division Unit, ClaimTally Total)> HeldBackBy(IEnumerable<Division> units)
    {
        var found = new List<(Division Unit, ClaimTally Total)>();
        foreach (Division unit in Guard.Against.Null(units))
        {
            if (Totals[unit] is { Open: > 0 } total)
            {
                found.Add((unit, total));
            }
        }
        found.Sort(
            static (a, b) =>
                b.Total.OpenOverdue.CompareTo(a.Total.OpenOverdue) is not 0 and var byOverdue ? byOverdue
                : b.Total.Open.CompareTo(a.Total.Open) is not 0 and var byOpen ? byOpen
                : a.Unit.Code.CompareTo(b.Unit.Code)
        );
        return [.. found];
    }

    /// <summary>Compares two moments of one campaign: the units whose totals differ, in the order given.</summary>
    /// <param name="earlier">The status at the other moment, over the same tree.</param>
    /// <param name="units">The units to be compared.</param>
    /// <exception cref="ArgumentException">The other status, or a unit, is of another tree.</exception>
    public IEnumerable<(Division Unit, ClaimTally Was, ClaimTally Now)> ChangesSince(
        CampaignStatus earlier,
        IEnumerable<Division> units
    )
    {
        Guard.Against.Null(units);
        return ReferenceEquals(Guard.Against.Null(earlier).Totals.Tree, Totals.Tree)
            ? units
                .Where(unit => earlier.Totals[unit] != Totals[unit])
                .Select(unit => (unit, earlier.Totals[unit], Totals[unit]))
            : throw new ArgumentException("The statuses are of two trees.", nameof(earlier));
    }
}
