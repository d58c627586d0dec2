using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tasking;

/// <content>What holders, and those who would be, ask for.</content>
public sealed partial record DualClaim
{
    /// <summary>Takes a line's seat, for an officer who stands on that line in the task's unit that day.</summary>
    /// <remarks>
    /// Refused: <see cref="TaskingRules.LineTaken"/> (by the holder again too), <see cref="TaskingRules.SoleTaken"/>,
    /// <see cref="TaskingRules.Excluded"/>, <see cref="TaskingRules.SamePerson"/>, <see cref="TaskingRules.NotAppointed"/>,
    /// <see cref="TaskingRules.WrongUnit"/>, <see cref="TaskingRules.WrongLine"/>. After the deadline it is accepted, and marked.
    /// </remarks>
    public Decision<DualClaim, ClaimEvent> Claim(LeadershipLine line, Act act, Roster roster)
    {
        Guard.Against.Null(roster);
        var broken = new Findings();
        CheckOpen(act, ref broken);
        Claimed? other = this[Other(line)];
        if (this[line] is { } holder)
        {
            broken.Add(TaskingRules.LineTaken, ("line", line), ("holder", holder.Act.By), ("since", holder.Act.At));
        }
        else if (Task.Form == ClaimForm.Sole && other is not null)
        {
            broken.Add(TaskingRules.SoleTaken, ("holder", other.Act.By), ("since", other.Act.At));
        }
        CheckExcluded(act, ref broken);
        if (other is not null && other.Act.By == act.By)
        {
            broken.Add(TaskingRules.SamePerson, ("officer", act.By), ("line", other.Line));
        }
        Entitlement.Check(roster, act.By, Task.Unit, line, act.On, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new Claimed(line, act, Version + 1));
    }

    /// <summary>Declines before any work was done: the holder's seat is free from that instant.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.WorkBegun"/> (see <see cref="Abandon"/>), <see cref="TaskingRules.NotHolder"/>.</remarks>
    public Decision<DualClaim, ClaimEvent> Relinquish(Act act)
    {
        var broken = new Findings();
        CheckOpen(act, ref broken);
        if (!IsClosed && Begun is { } begun)
        {
            broken.Add(TaskingRules.WorkBegun, ("since", begun.Act.At));
        }
        Claimed? seat = CheckHolder(act, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new Relinquished(seat!.Line, act, Version + 1));
    }

    /// <summary>Gives up after work began: the holder's seat is free from that instant, the other holder keeps theirs.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.WorkNotBegun"/> (see <see cref="Relinquish"/>), <see cref="TaskingRules.WrongStep"/> once submitted, <see cref="TaskingRules.NotHolder"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    public Decision<DualClaim, ClaimEvent> Abandon(string reason, Act act)
    {
        Guard.Against.NullOrEmpty(reason);
        var broken = new Findings();
        CheckOpen(act, ref broken);
        if (!IsClosed && Begun is null)
        {
            broken.Add(TaskingRules.WorkNotBegun, ("step", Step));
        }
        if (Step == ClaimStep.Submitted)
        {
            WrongStep(ref broken);
        }
        Claimed? seat = CheckHolder(act, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new Abandoned(seat!.Line, reason, act, Version + 1));
    }

    /// <summary>Starts the work, for the first time or after it was returned. One holder starts for both.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.WrongStep"/> unless every seat is taken, <see cref="TaskingRules.Excluded"/>, <see cref="TaskingRules.NotHolder"/>, and where the holder's appointment ended.</remarks>
    public Decision<DualClaim, ClaimEvent> Start(Act act, Roster roster)
    {
        Guard.Against.Null(roster);
        var broken = new Findings();
        CheckOpen(act, ref broken);
        if (!IsClosed && Step is not (ClaimStep.Dual or ClaimStep.Sole or ClaimStep.Returned))
        {
            WrongStep(ref broken);
        }
        Claimed? seat = CheckActing(act, roster, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new WorkStarted(seat!.Line, act, Version + 1));
    }

    /// <summary>Submits the work, for the other holder to <see cref="Countersign"/>; of a task for one person alone at once.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.WrongStep"/> unless in progress, <see cref="TaskingRules.AlreadySubmitted"/>, and as <see cref="Start"/>.</remarks>
    public Decision<DualClaim, ClaimEvent> Submit(Act act, Roster roster)
    {
        Guard.Against.Null(roster);
        var broken = new Findings();
        CheckOpen(act, ref broken);
        if (!IsClosed && Step != ClaimStep.InProgress)
        {
            WrongStep(ref broken);
        }
        else if (!IsClosed && Submission is { } signed)
        {
            broken.Add(TaskingRules.AlreadySubmitted, ("by", signed.Act.By), ("since", signed.Act.At));
        }
        Claimed? seat = CheckActing(act, roster, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new WorkSubmitted(seat!.Line, act, Version + 1));
    }

    /// <summary>Signs what the other holder submitted: with that, both together have.</summary>
    /// <remarks>
    /// Refused: <see cref="TaskingRules.WrongStep"/> unless in progress, <see cref="TaskingRules.NothingSubmitted"/>,
    /// <see cref="TaskingRules.OwnSubmission"/>, and as <see cref="Start"/>.
    /// </remarks>
    public Decision<DualClaim, ClaimEvent> Countersign(Act act, Roster roster)
    {
        Guard.Against.Null(roster);
        var broken = new Findings();
        CheckOpen(act, ref broken);
        if (!IsClosed && Step != ClaimStep.InProgress)
        {
            WrongStep(ref broken);
        }
        else if (!IsClosed && Submission is null)
        {
            broken.Add(TaskingRules.NothingSubmitted, ("step", Step));
        }
        if (Step == ClaimStep.InProgress && Submission is { } signed && signed.Act.By == act.By)
        {
            broken.Add(TaskingRules.OwnSubmission, ("officer", act.By), ("since", signed.Act.At));
        }
        Claimed? seat = CheckActing(act, roster, ref broken);
        return broken.Any ? Refuse(ref broken) : Accept(new WorkCountersigned(seat!.Line, act, Version + 1));
    }

    private static LeadershipLine Other(LeadershipLine line) =>
        line switch
        {
            LeadershipLine.Government => LeadershipLine.Military,
            LeadershipLine.Military => LeadershipLine.Government,
            _ => throw new ArgumentOutOfRangeException(nameof(line), line, "A seat is of one of the two lines."),
        };

    private Decision<DualClaim, ClaimEvent> Accept(ClaimEvent happened) => new(Apply(happened), happened);

    private Decision<DualClaim, ClaimEvent> Refuse(ref Findings broken) => new(this, broken.ToImmutable());

    private void CheckOpen(in Act act, ref Findings broken)
    {
        ActRules.Check(act, Version, Last?.Act.At, ref broken);
        if (act.On < Task.Issued)
        {
            broken.Add(TaskingRules.NotIssued, ("on", act.On), ("issued", Task.Issued));
        }
        if (IsClosed)
        {
            broken.Add(TaskingRules.Closed, ("step", Step));
        }
    }

    private void CheckExcluded(in Act act, ref Findings broken)
    {
        if (Task.Excluded.Contains(act.By))
        {
            broken.Add(TaskingRules.Excluded, ("officer", act.By));
        }
    }

    private Claimed? CheckHolder(in Act act, ref Findings broken)
    {
        Claimed? seat =
            Government?.Act.By == act.By ? Government
            : Military?.Act.By == act.By ? Military
            : null;
        if (seat is null)
        {
            broken.Add(TaskingRules.NotHolder, ("officer", act.By));
        }
        return seat;
    }

    private Claimed? CheckActing(in Act act, Roster roster, ref Findings broken)
    {
        CheckExcluded(act, ref broken);
        Claimed? seat = CheckHolder(act, ref broken);
        if (seat is not null)
        {
            Entitlement.Check(roster, act.By, Task.Unit, seat.Line, act.On, ref broken);
        }
        return seat;
    }

    private void WrongStep(ref Findings broken, [CallerMemberName] string command = "") =>
        broken.Add(TaskingRules.WrongStep, ("command", command.ToLowerInvariant()), ("step", Step));
}
