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
        LocalDate on,
        ImmutableArray<Finding> findings,
        KeyedRollup<PostGroup, PostTally> posts,
        Rollup<LeaderTally> leaders
    ) => (On, Findings, Posts, Leaders) = (on, findings, posts, leaders);

    /// <summary>Reviews facts as of a day.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="facts">The facts, with whatever defects.</param>
    /// <param name="policy">Which posts are required, lead, and exclude each other.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LeadershipReview Run(
        AdministrativeTree tree,
        LeadershipFacts facts,
        StaffingPolicy policy,
        LocalDate on
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
        var staffing = new Staffing(roster, policy, on);
        staffing.CheckPosts(ref found);
        staffing.CheckOrgans(organs.Organs, ref found);
        staffing.CheckExclusions(ref found);
        return new(on, found.ToImmutable(), staffing.Posts.RollUp(), staffing.Leaders.MoveToRollup());
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

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

/// <summary>Puts the rules of a staffing policy to a roster on a day.</summary>
internal sealed class Staffing(Roster roster, StaffingPolicy policy, LocalDate on)
{
    private readonly HashSet<DivisionCode> _exempt = [.. policy.Exempt];

    public KeyedColumn<PostGroup, PostTally> Posts { get; } = new(roster.Tree);

    public DivisionColumn<LeaderTally> Leaders { get; } = roster.Tree.NewColumn<LeaderTally>();

    public void CheckPosts(ref Findings found)
    {
        ILookup<DivisionLevel, RequiredPost> required = policy.Required.ToLookup(static post => post.Level);
        foreach (Division unit in roster.Tree.Divisions)
        {
            if (_exempt.Contains(unit.Code))
            {
                continue;
            }
            foreach (RequiredPost post in required[unit.Level])
            {
                CheckPost(unit, post, ref found);
            }
            LeaderMapping government = roster.WhoLeads(unit, LeadershipLine.Government, on, policy.Leading);
            LeaderMapping military = roster.WhoLeads(unit, LeadershipLine.Military, on, policy.Leading);
            if (government.Rule is not null && military.Rule is not null)
            {
                (bool one, bool other) = (government.Count > 0, military.Count > 0);
                Leaders[unit] = new(1, one && other ? 1 : 0, one && !other ? 1 : 0, other && !one ? 1 : 0);
            }
        }
    }

    private void CheckPost(Division unit, RequiredPost post, ref Findings found)
    {
        var full = new HashSet<Id<Officer>>();
        var acting = new HashSet<Id<Officer>>();
        foreach (Appointment held in roster.In(unit, post.Line, on))
        {
            if (held.Post == post.Post)
            {
                (held.IsActing ? acting : full).Add(held.Officer);
            }
        }
        acting.ExceptWith(full);
        int filledFully = Math.Min(post.Seats, full.Count);
        int filled = Math.Min(post.Seats, full.Count + acting.Count);
        Posts.Add(new(post.Line, post.Level), unit, new(post.Seats, filled, filled - filledFully));
        if (filled < post.Seats)
        {
            found.Add(
                LeadershipRules.Vacancy,
                ("unit", unit.Code),
                ("line", post.Line),
                ("post", post.Post),
                ("seats", post.Seats),
                ("filled", filled),
                ("on", on)
            );
        }
        if (full.Count > post.Seats)
        {
            found.Add(
                LeadershipRules.Overfilled,
                ("unit", unit.Code),
                ("line", post.Line),
                ("post", post.Post),
                ("seats", post.Seats),
                ("holders", string.Join(';', full.Order())),
                ("on", on)
            );
        }
    }

    public void CheckOrgans(Dictionary<Id<Organ>, Organ> organs, ref Findings found)
    {
        foreach (Appointment held in roster.Appointments)
        {
            if (held.Organ is not { } id || !held.During.Contains(on))
            {
                continue;
            }
            if (!organs.TryGetValue(id, out Organ? organ) || !organ.Existence.Contains(on))
            {
                found.Add(
                    LeadershipRules.OrganAbsent,
                    ("officer", held.Officer),
                    ("post", held.Post),
                    ("organ", id),
                    ("on", on)
                );
            }
            else if (organ.Unit != held.Unit || (organ.Kind.Line is { } line && line != held.Line))
            {
                found.Add(
                    LeadershipRules.AppointmentOutsideOrgan,
                    ("officer", held.Officer),
                    ("post", held.Post),
                    ("organ", id),
                    ("unit", held.Unit),
                    ("line", held.Line)
                );
            }
        }
    }

    public void CheckExclusions(ref Findings found)
    {
        foreach (Officer officer in policy.Exclusions.IsEmpty ? [] : roster.Officers)
        {
            Appointment[] held = [.. roster.Of(officer.Id, on)];
            for (int i = 0; i < held.Length; i++)
            {
                for (int j = i + 1; j < held.Length; j++)
                {
                    if (ExcludeEachOther(held[i], held[j]))
                    {
                        found.Add(
                            LeadershipRules.PostsExcludeEachOther,
                            ("officer", officer.Id),
                            ("post", held[i].Post),
                            ("unit", held[i].Unit),
                            ("other-post", held[j].Post),
                            ("other-unit", held[j].Unit),
                            ("on", on)
                        );
                    }
                }
            }
        }
    }

    private bool ExcludeEachOther(Appointment one, Appointment other)
    {
        foreach (PostExclusion exclusion in policy.Exclusions)
        {
            bool match =
                (exclusion.Post == one.Post && exclusion.Other == other.Post)
                || (exclusion.Post == other.Post && exclusion.Other == one.Post);
            // The same post twice in one unit is one place.
            if (match && (one.Post != other.Post || one.Unit != other.Unit || one.Line != other.Line))
            {
                return true;
            }
        }
        return false;
    }
}
