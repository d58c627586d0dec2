using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tasking;

/// <summary>A military mentor and a government mentee of one unit, paired so that one coaches the other (结对帮带).</summary>
/// <remarks>
/// Immutable, with value equality. Base data are handed over from one to the other as often as needed, one handover at a time, and
/// each closes with a receipt alone. That a holder of a task is substituted leaves the pair as it is. Refusals list every broken
/// rule, those of the act first.
/// </remarks>
public sealed record MentorPairing : ILifecycle<MentorPairing, PairEvent>
{
    private MentorPairing(Id<MentorPairing> id, DivisionCode unit) => (Id, Unit) = (id, unit);

    /// <summary>The identifier.</summary>
    public Id<MentorPairing> Id { get; }

    /// <summary>The unit in which both stand.</summary>
    public DivisionCode Unit { get; }

    /// <inheritdoc/>
    public int Version => Last?.Version ?? 0;

    /// <summary>Who was paired; null before.</summary>
    public PairFormed? Pair { get; private init; }

    /// <summary>The handover that nobody signed for yet; null without one.</summary>
    public BaseDataHandedOver? OpenHandover { get; private init; }

    /// <summary>The last receipt; null before the first.</summary>
    public BaseDataReceived? Receipt { get; private init; }

    /// <summary>How the pair ended; null while it lasts.</summary>
    public PairEnded? End { get; private init; }

    /// <summary>The last event; null before the first.</summary>
    public PairEvent? Last { get; private init; }

    /// <summary>A pairing before anybody was paired, version 0.</summary>
    /// <exception cref="ArgumentException">An argument is <c>default</c>.</exception>
    public static MentorPairing Draft(Id<MentorPairing> id, DivisionCode unit) =>
        new(Guard.Against.Default(id), Guard.Against.Default(unit));

    /// <summary>Pairs two people, each of their line in the unit that day.</summary>
    /// <remarks>
    /// Refused: <see cref="TaskingRules.PairFormedAlready"/>, <see cref="TaskingRules.PairSamePerson"/>,
    /// <see cref="TaskingRules.MentorNotMilitary"/>, <see cref="TaskingRules.MenteeNotGovernment"/>.
    /// </remarks>
    /// <exception cref="KeyNotFoundException">The roster's tree does not have the unit.</exception>
    public Decision<MentorPairing, PairEvent> Form(Id<Officer> mentor, Id<Officer> mentee, Act act, Roster roster)
    {
        Division unit = Guard.Against.Null(roster).Tree[Unit];
        var broken = new Findings();
        ActRules.Check(act, Version, Last?.Act.At, ref broken);
        if (Pair is { } pair)
        {
            broken.Add(TaskingRules.PairFormedAlready, ("mentor", pair.Mentor), ("mentee", pair.Mentee));
        }
        if (mentor == mentee)
        {
            broken.Add(TaskingRules.PairSamePerson, ("officer", mentor));
        }
        if (!roster.Holds(mentor, unit, LeadershipLine.Military, act.On))
        {
            broken.Add(TaskingRules.MentorNotMilitary, ("officer", mentor), ("unit", Unit), ("on", act.On));
        }
        if (!roster.Holds(mentee, unit, LeadershipLine.Government, act.On))
        {
            broken.Add(TaskingRules.MenteeNotGovernment, ("officer", mentee), ("unit", Unit), ("on", act.On));
        }
        return Decide(ref broken) ?? Accept(new PairFormed(mentor, mentee, act, Version + 1));
    }

    /// <summary>Hands base data over, by one of the pair to the other.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.HandoverOpen"/>, <see cref="TaskingRules.NoItems"/>, whoever is not of the pair, and before or after the pair.</remarks>
    public Decision<MentorPairing, PairEvent> HandOver(ImmutableArray<string> items, Act act)
    {
        items = Texts.Each(items, nameof(items));
        var broken = new Findings();
        CheckPair(act, ref broken);
        CheckHandoverClosed(ref broken);
        if (items.IsEmpty)
        {
            broken.Add(TaskingRules.NoItems, ("officer", act.By));
        }
        return Decide(ref broken) ?? Accept(new BaseDataHandedOver(items, act, Version + 1));
    }

    /// <summary>Signs for what the other of the pair handed over, which closes the handover.</summary>
    /// <remarks>
    /// Refused: <see cref="TaskingRules.NoHandover"/>, <see cref="TaskingRules.OwnHandover"/>, <see cref="TaskingRules.ReceiptMissing"/>,
    /// whoever is not of the pair, and before or after the pair.
    /// </remarks>
    public Decision<MentorPairing, PairEvent> Receive(string? receipt, Act act)
    {
        var broken = new Findings();
        CheckPair(act, ref broken);
        if (OpenHandover is not { } handover)
        {
            broken.Add(TaskingRules.NoHandover, ("officer", act.By));
        }
        else if (handover.Act.By == act.By)
        {
            broken.Add(TaskingRules.OwnHandover, ("officer", act.By), ("since", handover.Act.At));
        }
        if (string.IsNullOrEmpty(receipt))
        {
            broken.Add(TaskingRules.ReceiptMissing, ("officer", act.By));
        }
        return Decide(ref broken) ?? Accept(new BaseDataReceived(receipt!, act, Version + 1));
    }

    /// <summary>Ends the pair with its outcome.</summary>
    /// <remarks>Refused: <see cref="TaskingRules.HandoverOpen"/>, and before or after the pair.</remarks>
    /// <exception cref="ArgumentException"><paramref name="outcome"/> is null or empty.</exception>
    public Decision<MentorPairing, PairEvent> Finish(string outcome, Act act)
    {
        Guard.Against.NullOrEmpty(outcome);
        var broken = new Findings();
        CheckLasts(act, ref broken);
        CheckHandoverClosed(ref broken);
        return Decide(ref broken) ?? Accept(new PairEnded(outcome, act, Version + 1));
    }

    /// <summary>A state as it was stored, for reading it back.</summary>
    /// <exception cref="ArgumentException">No sequence of events leads to such a state.</exception>
    internal static MentorPairing Restore(
        Id<MentorPairing> id,
        DivisionCode unit,
        PairFormed? pair,
        BaseDataHandedOver? openHandover,
        BaseDataReceived? receipt,
        PairEnded? end,
        PairEvent? last
    )
    {
        bool isBare = openHandover is null && receipt is null && end is null && last is null;
        bool agrees = pair is null
            ? isBare
            : last is not null && (end is null || (openHandover is null && end == last));
        return agrees
            ? Draft(id, unit) with
            {
                Pair = pair,
                OpenHandover = openHandover,
                Receipt = receipt,
                End = end,
                Last = last,
            }
            : throw new ArgumentException("No events lead to such a pair.", nameof(last));
    }

    /// <inheritdoc/>
    public MentorPairing Apply(PairEvent happened) =>
        Guard.Against.Null(happened) switch
        {
            PairFormed e => this with { Pair = e, Last = e },
            BaseDataHandedOver e => this with { OpenHandover = e, Last = e },
            BaseDataReceived e => this with { OpenHandover = null, Receipt = e, Last = e },
            PairEnded e => this with { End = e, Last = e },
            _ => throw new ArgumentException($"{happened.GetType()} is no event of a pair.", nameof(happened)),
        };

    private Decision<MentorPairing, PairEvent> Accept(PairEvent happened) => new(Apply(happened), happened);

    private Decision<MentorPairing, PairEvent>? Decide(ref Findings broken) =>
        broken.Any ? new(this, broken.ToImmutable()) : null;

    private void CheckLasts(in Act act, ref Findings broken)
    {
        ActRules.Check(act, Version, Last?.Act.At, ref broken);
        if (Pair is null)
        {
            broken.Add(TaskingRules.PairNotFormed, ("pair", Id));
        }
        if (End is { } end)
        {
            broken.Add(TaskingRules.PairOver, ("since", end.Act.At));
        }
    }

    private void CheckPair(in Act act, ref Findings broken)
    {
        CheckLasts(act, ref broken);
        if (Pair is { } pair && pair.Mentor != act.By && pair.Mentee != act.By)
        {
            broken.Add(TaskingRules.NotOfPair, ("officer", act.By));
        }
    }

    private void CheckHandoverClosed(ref Findings broken)
    {
        if (OpenHandover is { } handover)
        {
            broken.Add(TaskingRules.HandoverOpen, ("by", handover.Act.By), ("since", handover.Act.At));
        }
    }
}
