using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>Puts the rules of a staffing policy to a roster on a day.</summary>
internal sealed class Staffing(Roster roster, StaffingPolicy policy, LocalDate asOf)
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
            LeaderMapping government = roster.WhoLeads(unit, LeadershipLine.Government, policy.Leading, asOf);
            LeaderMapping military = roster.WhoLeads(unit, LeadershipLine.Military, policy.Leading, asOf);
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
        foreach (Appointment held in roster.In(unit, post.Line, asOf))
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
                ("on", asOf)
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
                ("on", asOf)
            );
        }
    }

    public void CheckOrgans(Dictionary<Id<Organ>, Organ> organs, ref Findings found)
    {
        foreach (Appointment held in roster.Appointments)
        {
            if (held.Organ is not { } id || !held.During.Contains(asOf))
            {
                continue;
            }
            if (!organs.TryGetValue(id, out Organ? organ) || !organ.Existence.Contains(asOf))
            {
                found.Add(
                    LeadershipRules.OrganAbsent,
                    ("officer", held.Officer),
                    ("post", held.Post),
                    ("organ", id),
                    ("on", asOf)
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
            Appointment[] held = [.. roster.Of(officer.Id, asOf)];
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
                            ("on", asOf)
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
