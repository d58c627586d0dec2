using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>Everything that is wrong with officers, posts and organs on a day, at once, and how many posts are filled.</summary>
/// <remarks>Rows that the roster or the establishment would refuse are told, left out, and the rest is judged. Immutable.</remarks>
public sealed class LeadershipReview
{
    private LeadershipReview(
        LocalDate asOf,
        ImmutableArray<Finding> findings,
        KeyedRollup<PostGroup, PostTally> posts,
        Rollup<LeaderTally> leaders
    ) => (AsOf, Findings, Posts, Leaders) = (asOf, findings, posts, leaders);

    /// <summary>Reviews facts as of a day.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="facts">The facts, with whatever defects.</param>
    /// <param name="policy">Which posts are required, lead, and exclude each other.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LeadershipReview Run(
        AdministrativeTree tree,
        LeadershipFacts facts,
        StaffingPolicy policy,
        LocalDate asOf
    )
    {
        var organs = new EstablishmentCheck(Guard.Against.Null(tree), Guard.Against.Null(facts));
        Guard.Against.Null(policy);
        var found = new Findings();
        foreach (Finding defect in organs.Defects)
        {
            found.Add(defect);
        }
        Roster roster = Roster.OfSound(tree, facts.Officers, facts.Appointments, ref found);
        var staffing = new Staffing(roster, policy, asOf);
        staffing.CheckPosts(ref found);
        staffing.CheckOrgans(organs.Organs, ref found);
        staffing.CheckExclusions(ref found);
        return new(asOf, found.ToImmutable(), staffing.Posts.RollUp(), staffing.Leaders.MoveToRollup());
    }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>
    /// Every finding: defects of organs and of appointments, then vacancies and posts with too many full holders by unit, then
    /// appointments to absent organs, then officers in places that exclude each other.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Required posts and how many are filled, by line and level, rolled up.</summary>
    public KeyedRollup<PostGroup, PostTally> Posts { get; }

    /// <summary>Units and how many have both lines led, rolled up.</summary>
    public Rollup<LeaderTally> Leaders { get; }
}
