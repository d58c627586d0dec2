using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <summary>How far a station is.</summary>
public enum StationStep
{
    /// <summary>Not opened yet.</summary>
    Draft,

    /// <summary>In use.</summary>
    Open,

    /// <summary>Out of use for a while.</summary>
    Suspended,

    /// <summary>Closed for good.</summary>
    Closed,
}

/// <summary>A workstation (工作站) or liaison point (联络点) from its opening to its closing.</summary>
/// <remarks>
/// <para>
/// Immutable; compared by reference. It starts at version 0 with <see cref="Draft"/>. Commands are methods; each is accepted with one
/// event and the next state, or refused with every rule of <see cref="CoverageRules"/> and <see cref="ActRules"/> that it breaks:
/// first those of the act, then of the station's state, then of what is asked for.
/// </para>
/// <para>
/// A station may be opened with an incomplete fit-out or without a head: it then counts as partial. A head that is named must be
/// fit on that day (invariants 18, 19), and a joint or nested build complete (invariant 25). Days count by <see cref="Act.On"/>: a
/// change holds from that day on, and what stood before held until the day before.
/// </para>
/// </remarks>
public sealed partial class Station : ILifecycle<Station, StationEvent>
{
    private Station(
        Id<Station> id,
        CoverageTier tier,
        StationStep step,
        StationRecord? standing,
        ImmutableArray<StationRecord> past,
        StationEvent? last
    ) => (Id, Tier, Step, Standing, Past, Last) = (id, tier, step, standing, past, last);

    /// <summary>A station that is not opened yet.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <c>default</c>, or <paramref name="tier"/> has no stations.</exception>
    public static Station Draft(Id<Station> id, CoverageTier tier) =>
        new(
            Guard.Against.Default(id),
            StationRecord.OfStations(tier),
            StationStep.Draft,
            standing: null,
            past: [],
            last: null
        );

    /// <summary>The identifier.</summary>
    public Id<Station> Id { get; }

    /// <summary>The tier, one of the two that have stations.</summary>
    public CoverageTier Tier { get; }

    /// <summary>How far it is.</summary>
    public StationStep Step { get; }

    /// <summary>How it stands, or stood last; null before the opening. Its days run from the last change, without an end.</summary>
    public StationRecord? Standing { get; }

    /// <summary>How it stood before, by day: a record for each stretch in which it was in use and nothing changed.</summary>
    public ImmutableArray<StationRecord> Past { get; }

    /// <summary>The last event; null before the first.</summary>
    public StationEvent? Last { get; }

    /// <inheritdoc/>
    public int Version => Last?.Version ?? 0;

    /// <summary>What verdicts read: every stretch in which it was or is in use, by day, none without a day.</summary>
    public ImmutableArray<StationRecord> Records =>
        Step == StationStep.Open && Standing is { } standing ? Past.Add(standing) : Past;

    /// <inheritdoc/>
    public Station Apply(StationEvent happened) =>
        Guard.Against.Null(happened) switch
        {
            StationOpened e => Next(e, StationStep.Open, Stand(e, e.Unit, e.Housing, e.Head, e.Items)),
            HeadNamed e => Next(
                e,
                Step,
                Standing is { } now ? Stand(e, now.Unit, now.Housing, e.Head, now.Items) : null
            ),
            FittedOut e => Next(
                e,
                Step,
                Standing is { } now ? Stand(e, now.Unit, now.Housing, now.Head, e.Items) : null
            ),
            StationMoved e => Next(e, Step, Stand(e, e.Unit, e.Housing, e.Head, Standing?.Items ?? [])),
            StationSuspended e => Next(e, StationStep.Suspended, Standing),
            StationResumed e => Next(
                e,
                StationStep.Open,
                Standing is { } now ? Stand(e, now.Unit, now.Housing, now.Head, now.Items) : null
            ),
            StationClosed e => Next(e, StationStep.Closed, Standing),
            _ => throw new ArgumentException($"{happened.GetType()} is no event of a station.", nameof(happened)),
        };

    /// <summary>A state as it was stored, for reading it back.</summary>
    /// <exception cref="ArgumentException">No sequence of events leads to such a state.</exception>
    internal static Station Restore(
        Id<Station> id,
        CoverageTier tier,
        StationStep step,
        StationRecord? standing,
        ImmutableArray<StationRecord> past,
        StationEvent? last
    )
    {
        Station draft = Draft(id, tier);
        past = Texts.Every(past, nameof(past));
        bool isDraft = step == StationStep.Draft;
        bool isOwn = past.Append(standing).All(record => record is null || (record.Id == id && record.Tier == tier));
        return Guard.Against.EnumOutOfRange(step) == StationStep.Draft
            && standing is null
            && last is null
            && past.IsEmpty
                ? draft
            : !isDraft && standing is { During.To: null } && last is not null && isOwn
                ? new(id, tier, step, standing, past, last)
            : throw new ArgumentException("No events lead to such a station.", nameof(step));
    }

    /// <summary>Identifier, tier, unit and step in one invariant line.</summary>
    public override string ToString() =>
        $"{Id} ({new Fact("tier", Tier).Value}{(Standing is { } now ? $" in {now.Unit}" : "")}): {new Fact("step", Step).Value}";

    private StationRecord Stand(
        StationEvent e,
        DivisionCode unit,
        Housing housing,
        Id<Officer>? head,
        ImmutableArray<string> items
    ) => new(Id, Tier, unit, housing, head, items, new(e.Act.On));

    /// <summary>The next state; where the station was in use until the event, that stretch becomes past, unless it has no day.</summary>
    private Station Next(StationEvent e, StationStep step, StationRecord? standing)
    {
        ImmutableArray<StationRecord> past = Past;
        if (Step == StationStep.Open && Standing is { } until && until.During.From < e.Act.On)
        {
            past = past.Add(
                new(Id, Tier, until.Unit, until.Housing, until.Head, until.Items, new(until.During.From, e.Act.On))
            );
        }
        return new(Id, Tier, step, standing, past, e);
    }
}
