using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Coverage;

/// <content>What is asked of a station.</content>
public sealed partial class Station
{
    /// <summary>Opens the station.</summary>
    /// <param name="unit">The unit in which it stands.</param>
    /// <param name="housing">How it is housed.</param>
    /// <param name="head">Who heads it; null for nobody yet.</param>
    /// <param name="items">What its fit-out has.</param>
    /// <param name="act">Who opens it, and when.</param>
    /// <param name="policy">Which levels and posts are asked for.</param>
    /// <param name="roster">Who holds which post, over the tree of the units.</param>
    /// <remarks>
    /// Refused: <see cref="CoverageRules.StationOpenAlready"/>, <see cref="CoverageRules.StationClosed"/>,
    /// <see cref="CoverageRules.StationUnitUnknown"/>, <see cref="CoverageRules.StationLevelNotAsked"/>,
    /// <see cref="CoverageRules.HeadNotInPost"/>, <see cref="CoverageRules.PartnersMissing"/>, <see cref="CoverageRules.HostMissing"/>.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is <c>default</c>, another argument is null, or an item is null or empty.</exception>
    public Decision<Station, StationEvent> Open(
        DivisionCode unit,
        Housing housing,
        Id<Officer>? head,
        ImmutableArray<string> items,
        Act act,
        CoveragePolicy policy,
        Roster roster
    )
    {
        var happened = new StationOpened(unit, housing, head, items, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        if (Step == StationStep.Closed)
        {
            AddClosed(ref broken);
        }
        else if (Step != StationStep.Draft)
        {
            broken.Add(
                CoverageRules.StationOpenAlready,
                ("station", Id),
                ("since", (Past.IsEmpty ? Standing! : Past[0]).During.From)
            );
        }
        CheckPlace(unit, housing, head, act.On, policy, roster, ref broken);
        return Decide(happened, ref broken);
    }

    /// <summary>Names another head, or none.</summary>
    /// <param name="head">Who heads the station from that day on; null for nobody.</param>
    /// <param name="act">Who says so, and when.</param>
    /// <param name="policy">Which posts are asked for.</param>
    /// <param name="roster">Who holds which post.</param>
    /// <remarks>Refused: <see cref="CoverageRules.StationNotOpen"/>, <see cref="CoverageRules.StationClosed"/>, <see cref="CoverageRules.HeadNotInPost"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="head"/> is <c>default</c>, or another argument is null.</exception>
    public Decision<Station, StationEvent> NameHead(Id<Officer>? head, Act act, CoveragePolicy policy, Roster roster)
    {
        Guard.Against.Null(policy);
        Guard.Against.Null(roster);
        var happened = new HeadNamed(head, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckOpened(ref broken);
        if (Standing is { } now)
        {
            CheckHead(now.Unit, head, act.On, policy, roster, ref broken);
        }
        return Decide(happened, ref broken);
    }

    /// <summary>Takes stock of the fit-out.</summary>
    /// <param name="items">What the station has from that day on, all of it.</param>
    /// <param name="act">Who says so, and when.</param>
    /// <remarks>Refused: <see cref="CoverageRules.StationNotOpen"/>, <see cref="CoverageRules.StationClosed"/>.</remarks>
    /// <exception cref="ArgumentException">An item is null or empty.</exception>
    public Decision<Station, StationEvent> FitOut(ImmutableArray<string> items, Act act)
    {
        var happened = new FittedOut(items, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckOpened(ref broken);
        return Decide(happened, ref broken);
    }

    /// <summary>Takes the station out of use: from that day on it does not count.</summary>
    /// <remarks>Refused: <see cref="CoverageRules.StationNotOpen"/>, <see cref="CoverageRules.StationClosed"/>, <see cref="CoverageRules.StationSuspended"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    public Decision<Station, StationEvent> Suspend(string reason, Act act)
    {
        var happened = new StationSuspended(reason, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckOpened(ref broken);
        if (Step == StationStep.Suspended)
        {
            broken.Add(
                CoverageRules.StationSuspended,
                ("station", Id),
                ("since", Past.IsEmpty ? Standing!.During.From : Past[^1].During.To!.Value)
            );
        }
        return Decide(happened, ref broken);
    }

    /// <summary>Takes a suspended station into use again, as it stands.</summary>
    /// <remarks>Refused: <see cref="CoverageRules.StationNotOpen"/>, <see cref="CoverageRules.StationClosed"/>, <see cref="CoverageRules.StationNotSuspended"/>.</remarks>
    public Decision<Station, StationEvent> Resume(Act act)
    {
        var happened = new StationResumed(act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckOpened(ref broken);
        if (Step == StationStep.Open)
        {
            broken.Add(CoverageRules.StationNotSuspended, ("station", Id));
        }
        return Decide(happened, ref broken);
    }

    /// <summary>Moves the station to other premises, in this or another unit; its fit-out moves along.</summary>
    /// <param name="unit">The unit in which it then stands.</param>
    /// <param name="housing">How it is then housed.</param>
    /// <param name="head">Who then heads it; null for nobody.</param>
    /// <param name="act">Who moves it, and when.</param>
    /// <param name="policy">Which levels and posts are asked for.</param>
    /// <param name="roster">Who holds which post, over the tree of the units.</param>
    /// <remarks>Refused as <see cref="Open"/>, but for <see cref="CoverageRules.StationNotOpen"/> in place of <see cref="CoverageRules.StationOpenAlready"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is <c>default</c>, or another argument is null.</exception>
    public Decision<Station, StationEvent> Move(
        DivisionCode unit,
        Housing housing,
        Id<Officer>? head,
        Act act,
        CoveragePolicy policy,
        Roster roster
    )
    {
        var happened = new StationMoved(unit, housing, head, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckOpened(ref broken);
        CheckPlace(unit, housing, head, act.On, policy, roster, ref broken);
        return Decide(happened, ref broken);
    }

    /// <summary>Closes the station for good.</summary>
    /// <remarks>Refused: <see cref="CoverageRules.StationNotOpen"/>, <see cref="CoverageRules.StationClosed"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    public Decision<Station, StationEvent> Close(string reason, Act act)
    {
        var happened = new StationClosed(reason, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckOpened(ref broken);
        return Decide(happened, ref broken);
    }

    private void CheckAct(in Act act, ref Findings broken)
    {
        ActRules.Check(act, Version, Last?.Act.At, ref broken);
        if (Last is { } last && act.On < last.Act.On)
        {
            broken.Add(CoverageRules.StationOutOfOrder, ("station", Id), ("on", act.On), ("last", last.Act.On));
        }
    }

    private void CheckOpened(ref Findings broken)
    {
        if (Step == StationStep.Draft)
        {
            broken.Add(CoverageRules.StationNotOpen, ("station", Id));
        }
        else if (Step == StationStep.Closed)
        {
            AddClosed(ref broken);
        }
    }

    private void AddClosed(ref Findings broken) =>
        broken.Add(CoverageRules.StationClosed, ("station", Id), ("since", Last!.Act.On));

    private void CheckPlace(
        DivisionCode unit,
        Housing housing,
        Id<Officer>? head,
        LocalDate on,
        CoveragePolicy policy,
        Roster roster,
        ref Findings broken
    )
    {
        Guard.Against.Null(policy);
        if (!Guard.Against.Null(roster).Tree.TryFind(unit, out Division place))
        {
            broken.Add(CoverageRules.StationUnitUnknown, ("station", Id), ("unit", unit));
        }
        else if (!policy.On(on).Asks(Tier, place.Level))
        {
            broken.Add(CoverageRules.StationLevelNotAsked, ("station", Id), ("unit", unit), ("level", place.Level));
        }
        CheckHead(unit, head, on, policy, roster, ref broken);
        housing.Check(Id, ref broken);
    }

    private void CheckHead(
        DivisionCode unit,
        Id<Officer>? head,
        LocalDate on,
        CoveragePolicy policy,
        Roster roster,
        ref Findings broken
    )
    {
        if (
            head is { } named
            && roster.Tree.TryFind(unit, out Division place)
            && policy.On(on).CheckHead(Id, Tier, place, named, roster, on) is { } finding
        )
        {
            broken.Add(finding);
        }
    }

    private Decision<Station, StationEvent> Decide(StationEvent happened, ref Findings broken) =>
        broken.Any ? new(this, broken.ToImmutable()) : new(Apply(happened), happened);
}
