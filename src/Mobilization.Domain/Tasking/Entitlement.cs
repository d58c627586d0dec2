using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>Who may act on what, by the posts of the day.</summary>
internal static class Entitlement
{
    /// <summary>Puts to an officer whether they stand on a line in a unit on a day, and if not, why not.</summary>
    public static void Check(
        Roster roster,
        Id<Officer> officer,
        Division unit,
        LeadershipLine line,
        LocalDate on,
        ref Findings broken
    )
    {
        if (roster.Holds(officer, unit, line, on))
        {
            return;
        }
        if (roster.Holds(officer, unit, [], on))
        {
            broken.Add(TaskingRules.WrongLine, ("officer", officer), ("line", line), ("on", on));
        }
        else
        {
            Elsewhere(roster, officer, unit, on, ref broken);
        }
    }

    /// <summary>Says of an officer without a post in a unit whether they have one anywhere.</summary>
    public static void Elsewhere(Roster roster, Id<Officer> officer, Division unit, LocalDate on, ref Findings broken)
    {
        if (roster.Of(officer, on).Any())
        {
            broken.Add(TaskingRules.WrongUnit, ("officer", officer), ("unit", unit.Code), ("on", on));
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
        if (roster.Tree[unit].Parent is { } superior && !roster.Holds(act.By, superior, [], act.On))
        {
            broken.Add(TaskingRules.NotSuperior, ("officer", act.By), ("superior", superior.Code), ("on", act.On));
        }
    }
}
