using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <content>What the joint office (联合办公室) of the unit above decides.</content>
public sealed partial record DualClaim
{
    /// <summary>Accepts submitted work, by the superior's joint office: the claim is closed.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.WrongStep"/> unless submitted, and whoever does not act for that office.</remarks>
    public Decision<DualClaim, ClaimEvent> Accept(Act act, Roster roster)
    {
        Guard.Against.Null(roster);
        var broken = new Findings();
        CheckOffice(act, roster, ref broken, ClaimStep.Submitted);
        return broken.Any ? Refuse(ref broken) : Accept(new WorkAccepted(act, Version + 1));
    }

    /// <summary>Gives submitted work back, by the superior's joint office; a holder starts again.</summary>
    /// <remarks>Refused as <see cref="Accept(Act, Roster)"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    public Decision<DualClaim, ClaimEvent> Return(string reason, Act act, Roster roster)
    {
        Guard.Against.Null(roster);
        Guard.Against.NullOrEmpty(reason);
        var broken = new Findings();
        CheckOffice(act, roster, ref broken, ClaimStep.Submitted);
        return broken.Any ? Refuse(ref broken) : Accept(new WorkReturned(reason, act, Version + 1));
    }

    /// <summary>Calls the task off, by the superior's joint office, at any step: the claim is closed.</summary>
    /// <remarks>Refused: whoever does not act for that office.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    public Decision<DualClaim, ClaimEvent> Cancel(string reason, Act act, Roster roster)
    {
        Guard.Against.Null(roster);
        Guard.Against.NullOrEmpty(reason);
        var broken = new Findings();
        CheckOffice(act, roster, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new TaskCancelled(reason, act, Version + 1));
    }

    /// <summary>Puts off the day of completion, by the superior's joint office; <see cref="MobilizationTask.Due"/> stays as it was.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.NoDeadline"/>, <see cref="TaskingRules.NotLater"/>, and whoever does not act for that office.</remarks>
    public Decision<DualClaim, ClaimEvent> Extend(LocalDate due, Act act, Roster roster)
    {
        Guard.Against.Null(roster);
        var broken = new Findings();
        CheckOpen(act, ref broken);
        if (!IsClosed && Due is null)
        {
            broken.Add(TaskingRules.NoDeadline, ("task", Task.Id));
        }
        else if (!IsClosed && due <= Due)
        {
            broken.Add(TaskingRules.NotLater, ("due", Due.Value), ("to", due));
        }
        Entitlement.CheckOffice(roster, act, Task.Unit, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new DeadlineExtended(due, act, Version + 1));
    }

    /// <summary>Frees the seat of an officer whose appointment ended, by the superior's joint office: what is left is a half.</summary>
    /// <remarks>
    /// What was submitted, if anything, no longer counts as that; the other holder, the deadlines and the history stay.
    /// Refused: <see cref="TaskingRules.SeatFree"/>, <see cref="TaskingRules.StillAppointed"/>, and whoever does not act for that office.
    /// </remarks>
    public Decision<DualClaim, ClaimEvent> Release(LeadershipLine line, Act act, Roster roster)
    {
        Guard.Against.Null(roster);
        var broken = new Findings();
        CheckOpen(act, ref broken);
        if (this[line] is not { } seat)
        {
            broken.Add(TaskingRules.SeatFree, ("line", line));
        }
        else if (roster.Holds(seat.Act.By, roster.Tree[Task.Unit], line, act.On))
        {
            broken.Add(TaskingRules.StillAppointed, ("line", line), ("holder", seat.Act.By), ("on", act.On));
        }
        Entitlement.CheckOffice(roster, act, Task.Unit, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new SeatReleased(line, act, Version + 1));
    }

    /// <summary>Takes a closed task up again as a new one that names it (<see cref="Successor"/>), by the superior's joint office.</summary>
    /// <remarks>
    /// No closed claim opens again: what was wrong is put right by a new one. Refused: <see cref="TaskingRules.NotClosed"/>,
    /// <see cref="TaskingRules.AlreadyReopened"/>, and whoever does not act for that office.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="successor"/> is <c>default</c> or this task's own, or a date is before the act's.</exception>
    public Decision<DualClaim, ClaimEvent> Reopen(
        Id<MobilizationTask> successor,
        LocalDate claimBy,
        Act act,
        Roster roster,
        LocalDate? due = null
    )
    {
        Guard.Against.Null(roster);
        if (Guard.Against.Default(successor) == Task.Id)
        {
            throw new ArgumentException("A new task has a new identifier.", nameof(successor));
        }
        if (claimBy < act.On)
        {
            throw new ArgumentOutOfRangeException(nameof(claimBy), claimBy, "It is before the day of reopening.");
        }
        if (due < act.On)
        {
            throw new ArgumentOutOfRangeException(nameof(due), due, "It is before the day of reopening.");
        }
        var broken = new Findings();
        ActRules.Check(act, Version, Last?.Act.At, ref broken);
        if (!IsClosed)
        {
            broken.Add(TaskingRules.NotClosed, ("step", Step));
        }
        if (Reopening is { } before)
        {
            broken.Add(TaskingRules.AlreadyReopened, ("successor", before.Successor), ("since", before.Act.At));
        }
        Entitlement.CheckOffice(roster, act, Task.Unit, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new TaskReopened(successor, claimBy, due, act, Version + 1));
    }

    private void CheckOffice(
        in Act act,
        Roster roster,
        ref Findings broken,
        ClaimStep? only = null,
        [CallerMemberName] string command = ""
    )
    {
        CheckOpen(act, ref broken);
        if (!IsClosed && only is { } step && Step != step)
        {
            WrongStep(ref broken, command);
        }
        Entitlement.CheckOffice(roster, act, Task.Unit, ref broken);
    }
}
