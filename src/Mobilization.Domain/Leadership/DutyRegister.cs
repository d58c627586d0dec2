using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>Which organ answers for which duty on any day (职责清单): duties and their transfers, frozen.</summary>
/// <remarks>Immutable and safe to share between threads; the order in which duties and transfers came does not matter.</remarks>
public sealed class DutyRegister
{
    private readonly SortedDictionary<Id<Duty>, (Duty Duty, Effective<DutyHolding> Holdings)> _duties;

    private DutyRegister(
        Establishment establishment,
        SortedDictionary<Id<Duty>, (Duty Duty, Effective<DutyHolding> Holdings)> duties
    ) => (Establishment, _duties) = (establishment, duties);

    /// <summary>Builds a register.</summary>
    /// <exception cref="DefectException">Duties or transfers break rules of <see cref="LeadershipRules"/>: all breaches.</exception>
    public static DutyRegister Build(
        Establishment establishment,
        IEnumerable<Duty> duties,
        IEnumerable<DutyTransfer> transfers
    ) =>
        TryBuild(establishment, duties, transfers, out DutyRegister? register, out var defects)
            ? register
            : throw new DefectException("The register of duties", defects, nameof(transfers));

    /// <summary>Builds a register, or lists every defect.</summary>
    /// <param name="establishment">The organs.</param>
    /// <param name="duties">The duties, in any order.</param>
    /// <param name="transfers">The transfers, in any order.</param>
    /// <param name="register">The register; null where there are defects.</param>
    /// <param name="defects">Every defect: of duties in their order, then of transfers by duty and date.</param>
    /// <returns>Whether there is no defect.</returns>
    public static bool TryBuild(
        Establishment establishment,
        IEnumerable<Duty> duties,
        IEnumerable<DutyTransfer> transfers,
        [NotNullWhen(true)] out DutyRegister? register,
        out ImmutableArray<Finding> defects
    )
    {
        Guard.Against.Null(establishment);
        var broken = new Findings();
        var known = new SortedDictionary<Id<Duty>, Duty>();
        foreach (Duty duty in Texts.Every([.. Guard.Against.Null(duties)], nameof(duties)))
        {
            if (!known.TryAdd(duty.Id, duty))
            {
                broken.Add(LeadershipRules.DuplicateDuty, ("duty", duty.Id));
            }
            else if (!establishment.Exists(duty.Organ, duty.Since))
            {
                broken.Add(
                    LeadershipRules.DutyReceiverAbsent,
                    ("duty", duty.Id),
                    ("organ", duty.Organ),
                    ("on", duty.Since)
                );
            }
        }
        ILookup<Id<Duty>, DutyTransfer> moves = Texts
            .Every([.. Guard.Against.Null(transfers)], nameof(transfers))
            .OrderBy(static move => move.Duty)
            .ThenBy(static move => move.On)
            .ThenBy(static move => move.From)
            .ThenBy(static move => move.To)
            .ToLookup(static move => move.Duty);
        foreach (DutyTransfer move in moves.Where(group => !known.ContainsKey(group.Key)).SelectMany(static g => g))
        {
            broken.Add(LeadershipRules.DutyUnknown, ("duty", move.Duty), ("on", move.On));
        }
        var holdings = new SortedDictionary<Id<Duty>, (Duty, Effective<DutyHolding>)>();
        foreach (Duty duty in known.Values)
        {
            List<DutyHolding> held = Follow(duty, moves[duty.Id], establishment, ref broken);
            holdings.Add(duty.Id, (duty, new(held.Select(static one => (one.Since, one)))));
        }
        defects = broken.ToImmutable();
        register = broken.Any ? null : new(establishment, holdings);
        return register is not null;
    }

    /// <summary>Puts the rules to the transfers of one duty and follows those that keep them.</summary>
    private static List<DutyHolding> Follow(
        Duty duty,
        IEnumerable<DutyTransfer> moves,
        Establishment establishment,
        ref Findings broken
    )
    {
        var held = new List<DutyHolding> { new(duty.Organ, duty.Since, []) };
        foreach (DutyTransfer move in moves)
        {
            DutyHolding last = held[^1];
            if (move.On <= last.Since)
            {
                broken.Add(LeadershipRules.DutyOutOfOrder, ("duty", duty.Id), ("on", move.On), ("last", last.Since));
                continue;
            }
            if (move.From != last.Organ)
            {
                broken.Add(
                    LeadershipRules.DutyGiverNotHolder,
                    ("duty", duty.Id),
                    ("from", move.From),
                    ("holder", last.Organ),
                    ("on", move.On)
                );
            }
            if (!establishment.Exists(move.To, move.On))
            {
                broken.Add(LeadershipRules.DutyReceiverAbsent, ("duty", duty.Id), ("organ", move.To), ("on", move.On));
            }
            // Whoever answers now no longer co-operates with itself.
            var partners = last.Cooperations.Where(one => one.Organ != move.To);
            held.Add(
                new(
                    move.To,
                    move.On,
                    move.Cooperation is { } how ? [.. partners, new(move.From, how, move.On)] : [.. partners]
                )
            );
        }
        return held;
    }

    /// <summary>The organs.</summary>
    public Establishment Establishment { get; }

    /// <summary>The duties, by identifier.</summary>
    public IEnumerable<Duty> Duties => _duties.Values.Select(static one => one.Duty);

    /// <summary>Finds who answers for a duty on a day. O(log n).</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="holding">The organ, since when, and who co-operates.</param>
    /// <returns>Whether anybody does; false before the duty's first day and for one that is not listed.</returns>
    public bool TryFindHolding(Id<Duty> duty, LocalDate asOf, [NotNullWhen(true)] out DutyHolding? holding)
    {
        holding = null;
        return _duties.TryGetValue(duty, out var found) && found.Holdings.TryGet(asOf, out holding);
    }

    /// <summary>The duties that an organ answers for on a day, by identifier. O(duties).</summary>
    public IEnumerable<Duty> Of(Id<Organ> organ, LocalDate asOf) =>
        Duties.Where(duty => TryFindHolding(duty.Id, asOf, out DutyHolding? holding) && holding.Organ == organ);

    /// <summary>The holdings of a duty, by date; none for one that is not listed.</summary>
    public IEnumerable<DutyHolding> HistoryOf(Id<Duty> duty) =>
        _duties.TryGetValue(duty, out var found) ? found.Holdings.Select(static one => one.Value) : [];

    /// <summary>The duties that nobody living answers for on a day: their organ no longer exists.</summary>
    /// <returns>A finding of <see cref="LeadershipRules.DutyOrphaned"/> each, by duty.</returns>
    public IEnumerable<Finding> Orphaned(LocalDate asOf)
    {
        foreach (Duty duty in Duties)
        {
            if (TryFindHolding(duty.Id, asOf, out DutyHolding? holding) && !Establishment.Exists(holding.Organ, asOf))
            {
                yield return new(
                    LeadershipRules.DutyOrphaned,
                    ("duty", duty.Id),
                    ("organ", holding.Organ),
                    ("on", asOf)
                );
            }
        }
    }
}
