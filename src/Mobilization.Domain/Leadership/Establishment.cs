using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>The organs of a tree's units (机构编制), who stands above whom, who succeeded whom: frozen and without a defect.</summary>
/// <remarks>
/// A body belongs to the unit that it stands in; a superior stands in the same unit or in one above it; no organ is its own superior
/// (invariant 20). Immutable and safe to share between threads.
/// </remarks>
public sealed class Establishment
{
    private readonly Dictionary<Id<Organ>, Organ> _organs;
    private readonly ILookup<DivisionCode, Organ> _byUnit;
    private readonly ILookup<Id<Organ>, Supervision> _superiors;
    private readonly ILookup<Id<Organ>, Supervision> _subordinates;
    private readonly ILookup<Id<Organ>, Succession> _successors;
    private readonly ILookup<Id<Organ>, Succession> _predecessors;
    private readonly Dictionary<Id<Organ>, MobilizationCommittee> _committees;
    private readonly Dictionary<Id<Organ>, JointOffice> _offices;

    internal Establishment(AdministrativeTree tree, EstablishmentCheck sound)
    {
        Tree = tree;
        _organs = sound.Organs;
        _byUnit = sound.Organs.Values.OrderBy(static organ => organ.Id).ToLookup(static organ => organ.Unit);
        _superiors = sound.Supervisions.OrderBy(static one => one.Superior).ToLookup(static one => one.Subordinate);
        _subordinates = sound.Supervisions.OrderBy(static one => one.Subordinate).ToLookup(static one => one.Superior);
        _successors = sound
            .Successions.OrderBy(static one => (one.On, one.Successor))
            .ToLookup(static one => one.Predecessor);
        _predecessors = sound
            .Successions.OrderBy(static one => (one.On, one.Predecessor))
            .ToLookup(static one => one.Successor);
        _committees = sound.Committees.ToDictionary(static committee => committee.Organ);
        _offices = sound.JointOffices.ToDictionary(static office => office.Organ);
    }

    /// <summary>Binds the organs of some facts to a tree.</summary>
    /// <exception cref="DefectException">The facts break rules of <see cref="LeadershipRules"/> on organs: all breaches.</exception>
    public static Establishment Build(AdministrativeTree tree, LeadershipFacts facts) =>
        TryBuild(tree, facts, out Establishment? establishment, out var defects)
            ? establishment
            : throw new DefectException("The establishment", defects, nameof(facts));

    /// <summary>Binds the organs of some facts to a tree, or lists every defect.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="facts">The facts, of which officers and appointments are not looked at.</param>
    /// <param name="establishment">The establishment; null where there are defects.</param>
    /// <param name="defects">Every breach: of organs, supervisions, successions, committees and joint offices, each in the order of the facts.</param>
    /// <returns>Whether there is no defect.</returns>
    public static bool TryBuild(
        AdministrativeTree tree,
        LeadershipFacts facts,
        [NotNullWhen(true)] out Establishment? establishment,
        out ImmutableArray<Finding> defects
    )
    {
        var check = new EstablishmentCheck(Guard.Against.Null(tree), Guard.Against.Null(facts));
        defects = [.. check.Defects];
        establishment = defects.IsEmpty ? new(tree, check) : null;
        return establishment is not null;
    }

    /// <summary>The tree whose units have the organs.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>Every organ, of any time, in no particular order.</summary>
    public IReadOnlyCollection<Organ> Organs => _organs.Values;

    /// <summary>Finds an organ. O(1).</summary>
    /// <returns>Whether there is one, of any time.</returns>
    public bool TryFind(Id<Organ> id, [NotNullWhen(true)] out Organ? organ) => _organs.TryGetValue(id, out organ);

    /// <summary>Whether an organ is listed and exists on a day. O(1).</summary>
    public bool Exists(Id<Organ> id, LocalDate asOf) => TryFind(id, out Organ? organ) && organ.Existence.Contains(asOf);

    /// <summary>The organs of a unit that exist on a day, by identifier.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public IEnumerable<Organ> In(Division unit, LocalDate asOf)
    {
        Tree.Ordinal(unit);
        return _byUnit[unit.Code].Where(organ => organ.Existence.Contains(asOf));
    }

    /// <summary>The organs of a unit and line that exist on a day, by identifier; an organ made of both lines is not among them.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or <paramref name="line"/> is none of the two.</exception>
    public IEnumerable<Organ> In(Division unit, LeadershipLine line, LocalDate asOf)
    {
        Roster.Checked(line);
        return In(unit, asOf).Where(organ => organ.Kind.Line == line);
    }

    /// <summary>The superiors of an organ on a day, by identifier; two are normal: the own government and the higher organ.</summary>
    public IEnumerable<Organ> SuperiorsOf(Id<Organ> organ, LocalDate asOf) =>
        _superiors[organ].Where(one => one.During.Contains(asOf)).Select(one => _organs[one.Superior]).Distinct();

    /// <summary>The organs directly below an organ on a day, by identifier.</summary>
    public IEnumerable<Organ> SubordinatesOf(Id<Organ> organ, LocalDate asOf) =>
        _subordinates[organ].Where(one => one.During.Contains(asOf)).Select(one => _organs[one.Subordinate]).Distinct();

    /// <summary>Whether one organ is above another on a day, directly or through others.</summary>
    public bool IsAbove(Id<Organ> superior, Id<Organ> organ, LocalDate asOf)
    {
        var seen = new HashSet<Id<Organ>>();
        var open = new Stack<Id<Organ>>([organ]);
        while (open.TryPop(out Id<Organ> next))
        {
            foreach (Organ above in SuperiorsOf(next, asOf))
            {
                if (above.Id == superior)
                {
                    return true;
                }
                if (seen.Add(above.Id))
                {
                    open.Push(above.Id);
                }
            }
        }
        return false;
    }

    /// <summary>What took an organ's place, by date: usually nothing or one succession.</summary>
    public IEnumerable<Succession> SuccessorsOf(Id<Organ> organ) => _successors[organ];

    /// <summary>Whose place an organ took, by date.</summary>
    public IEnumerable<Succession> PredecessorsOf(Id<Organ> organ) => _predecessors[organ];

    /// <summary>What an organ has become by a day: itself, or all that stand in its place, through every succession up to that day.</summary>
    /// <returns>The organs, by identifier; none for an organ that is not listed.</returns>
    public ImmutableArray<Organ> NowOf(Id<Organ> organ, LocalDate asOf)
    {
        var found = new SortedDictionary<Id<Organ>, Organ>();
        var open = new Stack<Id<Organ>>([organ]);
        while (open.TryPop(out Id<Organ> next))
        {
            bool succeeded = false;
            foreach (Succession one in _successors[next].Where(one => one.On <= asOf))
            {
                succeeded = true;
                open.Push(one.Successor);
            }
            if (!succeeded && TryFind(next, out Organ? last))
            {
                found[next] = last;
            }
        }
        return [.. found.Values];
    }

    /// <summary>Every committee, in no particular order.</summary>
    public IReadOnlyCollection<MobilizationCommittee> Committees => _committees.Values;

    /// <summary>Finds what makes an organ a committee. O(1).</summary>
    /// <returns>Whether it is one.</returns>
    public bool TryFindCommittee(Id<Organ> organ, [NotNullWhen(true)] out MobilizationCommittee? committee) =>
        _committees.TryGetValue(organ, out committee);

    /// <summary>Finds what makes an organ a joint office. O(1).</summary>
    /// <returns>Whether it is one.</returns>
    public bool TryFindJointOffice(Id<Organ> organ, [NotNullWhen(true)] out JointOffice? office) =>
        _offices.TryGetValue(organ, out office);

    /// <summary>The appointments to a committee's director's post that hold on a day: none, one or several.</summary>
    /// <param name="committee">The committee's organ.</param>
    /// <param name="roster">A roster over the same tree.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>The appointments, on either line, of the committee's unit; none for an organ that is no committee or does not exist that day.</returns>
    public IEnumerable<Appointment> DirectorsOf(Id<Organ> committee, Roster roster, LocalDate asOf)
    {
        Guard.Against.Null(roster);
        if (!TryFindCommittee(committee, out MobilizationCommittee? stated) || !Exists(committee, asOf))
        {
            return [];
        }
        Division unit = roster.Tree[_organs[committee].Unit];
        return roster
            .In(unit, LeadershipLine.Government, asOf)
            .Concat(roster.In(unit, LeadershipLine.Military, asOf))
            .Where(held => held.Post == stated.DirectorPost);
    }
}
