using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Leadership;

/// <summary>Who holds which post in which unit, on which line, on any day (干部名册): frozen, over one tree.</summary>
/// <remarks>
/// Whatever the order of officers and appointments, equal ones make an equal roster. An officer whose appointment has no named post
/// belongs to the unit and its line all the same. Every question about one officer in one unit, or about one unit and line, costs
/// O(log n) for each answer and allocates nothing, however long the history. Immutable and safe to share between threads.
/// </remarks>
public sealed class Roster
{
    private readonly Dictionary<Id<Officer>, int> _places;
    private readonly Appointment[] _byUnit;
    private readonly Appointment[] _byOfficer;
    private readonly DayIndex _unitDays;
    private readonly DayIndex _officerDays;
    private readonly int[] _officerRuns; // the first row of each officer, and one past the last

    internal Roster(
        AdministrativeTree tree,
        Officer[] officers,
        Dictionary<Id<Officer>, int> places,
        Appointment[] rows
    )
    {
        Tree = tree;
        Officers = [.. officers];
        _places = places;
        (_byUnit, _unitDays) = RosterOrder.Of(rows, row => UnitKey(tree[row.Unit].Ordinal, row.Line));
        (_byOfficer, _officerDays) = RosterOrder.Of(
            rows,
            row => OfficerKey(places[row.Officer], tree[row.Unit].Ordinal, row.Line)
        );
        _officerRuns = new int[officers.Length + 1];
        foreach (Appointment row in rows)
        {
            _officerRuns[places[row.Officer] + 1]++;
        }
        for (int i = 0; i < officers.Length; i++)
        {
            _officerRuns[i + 1] += _officerRuns[i];
        }
    }

    /// <summary>Builds a roster.</summary>
    /// <param name="tree">The tree whose units the appointments name.</param>
    /// <param name="officers">The officers, in any order; one without an appointment is legal.</param>
    /// <param name="appointments">The appointments, in any order. They may overlap: whether two may be held at once is a question of policy.</param>
    /// <exception cref="DefectException">
    /// Two officers have one identifier (<see cref="LeadershipRules.DuplicateOfficer"/>), or an appointment names an unknown officer
    /// or unit, or is listed twice (<see cref="LeadershipRules.OfficerUnknown"/>, <see cref="LeadershipRules.UnitUnknown"/>,
    /// <see cref="LeadershipRules.DuplicateAppointment"/>).
    /// </exception>
    public static Roster Build(
        AdministrativeTree tree,
        IEnumerable<Officer> officers,
        IEnumerable<Appointment> appointments
    ) =>
        TryBuild(tree, officers, appointments, out Roster? roster, out var defects)
            ? roster
            : throw new DefectException("The roster", defects, nameof(appointments));

    /// <summary>Builds a roster, or lists every defect.</summary>
    /// <param name="tree">The tree whose units the appointments name.</param>
    /// <param name="officers">The officers, in any order.</param>
    /// <param name="appointments">The appointments, in any order.</param>
    /// <param name="roster">The roster; null where there are defects.</param>
    /// <param name="defects">Every defect: those of the officers first, then those of the appointments, in their order.</param>
    /// <returns>Whether there is no defect.</returns>
    public static bool TryBuild(
        AdministrativeTree tree,
        IEnumerable<Officer> officers,
        IEnumerable<Appointment> appointments,
        [NotNullWhen(true)] out Roster? roster,
        out ImmutableArray<Finding> defects
    )
    {
        Guard.Against.Null(tree);
        var broken = new Findings();
        Roster sound = OfSound(tree, Guard.Against.Null(officers), Guard.Against.Null(appointments), ref broken);
        defects = broken.ToImmutable();
        roster = broken.Any ? null : sound;
        return roster is not null;
    }

    /// <summary>A roster of what is sound among officers and appointments; what is not is told.</summary>
    internal static Roster OfSound(
        AdministrativeTree tree,
        IEnumerable<Officer> officers,
        IEnumerable<Appointment> appointments,
        ref Findings broken
    )
    {
        Officer[] people = RosterOrder.Of(officers, ref broken);
        var places = new Dictionary<Id<Officer>, int>(people.Length);
        for (int i = 0; i < people.Length; i++)
        {
            places.Add(people[i].Id, i);
        }
        var first = new Dictionary<Appointment, int>();
        int row = -1;
        foreach (Appointment one in appointments)
        {
            row++;
            bool isSound = true;
            if (one is null)
            {
                throw new ArgumentException("An appointment is null.", nameof(appointments));
            }
            if (!places.ContainsKey(one.Officer))
            {
                isSound = false;
                broken.Add(LeadershipRules.OfficerUnknown, ("row", row), ("officer", one.Officer));
            }
            if (!tree.TryFind(one.Unit, out _))
            {
                isSound = false;
                broken.Add(LeadershipRules.UnitUnknown, ("row", row), ("officer", one.Officer), ("unit", one.Unit));
            }
            if (isSound && !first.TryAdd(one, row))
            {
                broken.Add(
                    LeadershipRules.DuplicateAppointment,
                    ("row", row),
                    ("officer", one.Officer),
                    ("first-row", first[one])
                );
            }
        }
        return new Roster(tree, people, places, [.. first.Keys]);
    }

    /// <summary>The tree whose units the appointments name.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>Every officer, by identifier.</summary>
    public ImmutableArray<Officer> Officers { get; }

    /// <summary>Every appointment: by unit in the tree's order, then line, first day, officer and post.</summary>
    public AppointmentSequence Appointments => new(_unitDays, _byUnit, (0, _byUnit.Length), 0);

    /// <summary>Finds an officer. O(1).</summary>
    /// <returns>Whether there is one; <c>default</c> is nobody.</returns>
    public bool TryFind(Id<Officer> id, [NotNullWhen(true)] out Officer? officer)
    {
        officer = _places.TryGetValue(id, out int place) ? Officers[place] : null;
        return officer is not null;
    }

    /// <summary>Whether an officer belongs to a unit, on a line, on a day, in whatever post or in none that is named. O(log n).</summary>
    /// <returns>Whether such an appointment holds; false for an unknown officer.</returns>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or <paramref name="line"/> is none of the two.</exception>
    public bool Holds(Id<Officer> officer, Division unit, LeadershipLine line, LocalDate asOf)
    {
        (int ordinal, int day) = (Tree.Ordinal(unit), DayIndex.DayOf(asOf));
        Checked(line);
        return _places.TryGetValue(officer, out int place) && Of(place, ordinal, line, day).Any();
    }

    /// <summary>Whether an officer holds one of some posts in a unit on a day, on whichever line. O(log n) for each post that the officer holds there.</summary>
    /// <param name="officer">The officer.</param>
    /// <param name="unit">The unit itself; posts above or below it don't count.</param>
    /// <param name="posts">The posts, ordinally compared; none accepts any officer of the unit, even without a named post. An empty text among them names no post.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>Whether such an appointment holds, a full or an acting one; false for an unknown officer.</returns>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public bool Holds(Id<Officer> officer, Division unit, ReadOnlySpan<string> posts, LocalDate asOf)
    {
        (int ordinal, int day) = (Tree.Ordinal(unit), DayIndex.DayOf(asOf));
        if (!_places.TryGetValue(officer, out int place))
        {
            return false;
        }
        // An officer's appointments in a unit stand next to each other, one line after the other.
        long key = OfficerKey(place, ordinal, LeadershipLine.Government);
        return HoldsOne(new(_officerDays, _byOfficer, _officerDays.Keys(key, key + 2), day), posts);
    }

    /// <summary>Every appointment of an officer, at any time: by unit, then line and first day. Empty for an unknown officer.</summary>
    public AppointmentSequence Of(Id<Officer> officer) => new(_officerDays, _byOfficer, RunOf(officer), 0);

    /// <summary>The appointments of an officer that hold on a day, in whichever unit. O(log n + appointments of that officer).</summary>
    public AppointmentSequence Of(Id<Officer> officer, LocalDate asOf) =>
        new(_officerDays, _byOfficer, RunOf(officer), DayIndex.DayOf(asOf));

    /// <summary>The appointments of a unit and line that hold on a day, by first day, then officer and post. O(log n) for each.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or <paramref name="line"/> is none of the two.</exception>
    public AppointmentSequence In(Division unit, LeadershipLine line, LocalDate asOf)
    {
        int day = DayIndex.DayOf(asOf);
        long key = UnitKey(Tree.Ordinal(unit), Checked(line));
        return new(_unitDays, _byUnit, _unitDays.Begun(key, day), day);
    }

    /// <summary>Every appointment of a unit and line, at any time: by first day, then officer and post.</summary>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, or <paramref name="line"/> is none of the two.</exception>
    public AppointmentSequence In(Division unit, LeadershipLine line)
    {
        long key = UnitKey(Tree.Ordinal(unit), Checked(line));
        return new(_unitDays, _byUnit, _unitDays.Keys(key, key + 1), 0);
    }

    /// <summary>Who leads a unit, on a line, on a day. O(log n) for each that holds a post there, without allocation.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="line">The line.</param>
    /// <param name="posts">The policy that says which posts lead.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree, <paramref name="line"/> is none of the two, or <paramref name="posts"/> is null.</exception>
    public LeaderMapping WhoLeads(Division unit, LeadershipLine line, LeadingPosts posts, LocalDate asOf)
    {
        Tree.Ordinal(unit);
        return new(this, unit, Checked(line), Guard.Against.Null(posts), asOf);
    }

    /// <summary>A line that is one of the two; unlike the guard, without boxing.</summary>
    internal static LeadershipLine Checked(LeadershipLine line) =>
        line is LeadershipLine.Government or LeadershipLine.Military
            ? line
            : throw new ArgumentOutOfRangeException(nameof(line), line, "There are two lines.");

    private AppointmentSequence Of(int officer, int unit, LeadershipLine line, int day)
    {
        (int First, int End) begun = _officerDays.Begun(OfficerKey(officer, unit, line), day, RunAt(officer));
        return new(_officerDays, _byOfficer, begun, day);
    }

    private (int First, int End) RunOf(Id<Officer> officer) =>
        _places.TryGetValue(officer, out int place) ? RunAt(place) : default;

    private (int First, int End) RunAt(int place) => (_officerRuns[place], _officerRuns[place + 1]);

    private static bool HoldsOne(AppointmentSequence held, ReadOnlySpan<string> posts)
    {
        foreach (Appointment one in held)
        {
            if (posts.IsEmpty || (one.Post.Length > 0 && posts.Contains(one.Post)))
            {
                return true;
            }
        }
        return false;
    }

    private static long UnitKey(int unit, LeadershipLine line) => 2L * unit + (int)line - 1;

    private long OfficerKey(int officer, int unit, LeadershipLine line) =>
        2L * Tree.Count * officer + UnitKey(unit, line);
}
