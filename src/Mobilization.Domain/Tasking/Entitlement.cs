using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>Who may act on what, by the posts of the day; each question is one walk over the officer's own appointments.</summary>
internal static class Entitlement
{
    /// <summary>Puts to an officer whether they stand on a line in a unit on a day, and if not, why not.</summary>
    public static void Check(
        Roster roster,
        Id<Officer> officer,
        DivisionCode unit,
        LeadershipLine line,
        LocalDate on,
        ref Findings broken
    )
    {
        bool isAnywhere = false;
        bool isThere = false;
        foreach (Appointment post in roster.Of(officer, on))
        {
            if (post.Unit == unit)
            {
                if (post.Line == line)
                {
                    return;
                }
                isThere = true;
            }
            isAnywhere = true;
        }
        if (isThere)
        {
            broken.Add(TaskingRules.WrongLine, ("officer", officer), ("line", line), ("on", on));
        }
        else
        {
            NotThere(officer, unit, on, isAnywhere, ref broken);
        }
    }

    /// <summary>Says of an officer without a post in a unit whether they have one anywhere.</summary>
    public static void NotThere(
        Id<Officer> officer,
        DivisionCode unit,
        LocalDate on,
        bool isAnywhere,
        ref Findings broken
    )
    {
        if (isAnywhere)
        {
            broken.Add(TaskingRules.WrongUnit, ("officer", officer), ("unit", unit), ("on", on));
        }
        else
        {
            broken.Add(TaskingRules.NotAppointed, ("officer", officer), ("on", on));
        }
    }

    /// <summary>
    /// Puts to an act whether it is one of the joint office of the unit above: it says so, and the officer stands there, on either
    /// line. Above a root the tree has no unit, and saying so is all that can be asked.
    /// </summary>
    public static void CheckOffice(Roster roster, in Act act, DivisionCode unit, ref Findings broken)
    {
        if (act.InNameOf is null)
        {
            broken.Add(TaskingRules.NotInOfficeName, ("officer", act.By));
        }
        if (roster.Tree[unit].Parent is not { } superior)
        {
            return;
        }
        DivisionCode above = superior.Code;
        foreach (Appointment post in roster.Of(act.By, act.On))
        {
            if (post.Unit == above)
            {
                return;
            }
        }
        broken.Add(TaskingRules.NotSuperior, ("officer", act.By), ("superior", above), ("on", act.On));
    }
}
