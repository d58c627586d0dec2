using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>Which patrols count, which facilities are current, and what is due, as of a day.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PatrolReview
{
    private readonly PatrolJudge _judge;
    private readonly FacilityRegister _register;
    private readonly Patrol?[] _last;
    private readonly List<(int Facility, Patrol Patrol, bool Counts)> _patrols;

    private PatrolReview(
        PatrolJudge judge,
        FacilityRegister register,
        Patrol?[] last,
        List<(int Facility, Patrol Patrol, bool Counts)> patrols,
        ImmutableArray<Finding> findings
    ) => (_judge, _register, _last, _patrols, Findings) = (judge, register, last, patrols, findings);

    /// <summary>The tree whose units have the facilities.</summary>
    public AdministrativeTree Tree => _register.Tree;

    /// <summary>The day.</summary>
    public LocalDate AsOf => _judge.AsOf;

    /// <summary>
    /// Everything at fault with facilities and patrols, in their order. A patrol that reports defects without a photo or video is
    /// refused, one of an unknown facility left out; what is wrong with a tour is told, and the patrol counts.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; }

    internal static PatrolReview Of(PatrolJudge judge, FacilityRegister register, IEnumerable<Patrol> patrols)
    {
        var last = new Patrol?[register.Facilities.Count];
        var happened = new List<(int, Patrol, bool)>();
        var findings = new Findings();
        foreach (Finding defect in register.Defects)
        {
            findings.Add(defect);
        }
        foreach (Patrol patrol in patrols)
        {
            if (patrol is null)
            {
                throw new ArgumentException("A patrol is null.", nameof(patrols));
            }
            if (patrol.On > judge.AsOf)
            {
                continue;
            }
            int place = register.Find(patrol.Facility);
            if (place < 0)
            {
                findings.Add(PatrolRules.FacilityUnknown, ("patrol", patrol.Id), ("facility", patrol.Facility));
                continue;
            }
            var refusals = new Findings();
            patrol.CheckEvidence(ref refusals);
            bool counts = !refusals.Any;
            judge.Check(register.Facilities[place], patrol, ref findings);
            happened.Add((place, patrol, counts));
            if (counts && (last[place] is not { } before || IsLater(patrol, before)))
            {
                last[place] = patrol;
            }
        }
        return new(judge, register, last, happened, findings.ToImmutable());

        static bool IsLater(Patrol one, Patrol other) =>
            one.On.CompareTo(other.On) is var order && (order > 0 || (order == 0 && one.Id > other.Id));
    }

    /// <summary>Whether and why a facility is current. O(1).</summary>
    /// <exception cref="KeyNotFoundException">No such facility was reviewed.</exception>
    public PatrolVerdict this[Id<Facility> facility] =>
        _register.Find(facility) is >= 0 and var place
            ? VerdictOf(place)
            : throw new KeyNotFoundException($"There is no facility {facility}.");

    /// <summary>The verdicts of all sound facilities, in their order.</summary>
    public IEnumerable<PatrolVerdict> Verdicts => Enumerable.Range(0, _last.Length).Select(VerdictOf);

    /// <summary>Whether a facility was reviewed. O(1).</summary>
    internal bool Has(Id<Facility> facility) => _register.Find(facility) >= 0;

    /// <summary>The sound facilities with their units, in their order.</summary>
    internal IEnumerable<(Division Unit, Facility Facility)> Facilities =>
        _register.Facilities.Select((facility, place) => (_register.Units[place], facility));

    /// <summary>The refused patrols with their facilities' units, in their order.</summary>
    internal IEnumerable<(Division Unit, Patrol Patrol)> Refusals =>
        _patrols.Where(static entry => !entry.Counts).Select(entry => (_register.Units[entry.Facility], entry.Patrol));

    /// <summary>Facilities and patrols, counted at the facilities' units.</summary>
    public DivisionColumn<PatrolTally> Tally()
    {
        DivisionColumn<PatrolTally> own = Tree.NewColumn<PatrolTally>();
        for (int i = 0; i < _last.Length; i++)
        {
            own[_register.Units[i]] += new PatrolTally(1, IsCurrent(i) ? 1 : 0, 0, 0);
        }
        foreach ((int place, _, bool counts) in _patrols)
        {
            own[_register.Units[place]] += new PatrolTally(0, 0, counts ? 1 : 0, counts ? 0 : 1);
        }
        return own;
    }

    /// <summary>Defects by kind that patrols which count have found, at the facilities' units.</summary>
    public KeyedColumn<string, long> Defects()
    {
        var own = new KeyedColumn<string, long>(Tree, StringComparer.Ordinal);
        foreach ((int place, Patrol patrol, bool counts) in _patrols)
        {
            foreach (Defect defect in counts ? patrol.Form?.Defects ?? [] : [])
            {
                own.Add(defect.Kind, _register.Units[place], 1);
            }
        }
        return own;
    }

    /// <summary>What has to be patrolled by so many days from the review's day on, with whoever has the duty to.</summary>
    /// <param name="days">How many days ahead; 0 asks for what is due today or overdue.</param>
    /// <param name="members">Grid members; those active on the day, in the facility's unit or below it, with its duty, are named.</param>
    /// <returns>What was never patrolled first, then by due day; ties by unit, then facility.</returns>
    /// <exception cref="ArgumentException"><paramref name="days"/> is negative, or a member is null.</exception>
    public ImmutableArray<DuePatrol> Due(int days, IEnumerable<GridMember> members)
    {
        LocalDate? until = CalendarPeriod.OfDays(days).Add(AsOf);
        var duties = new DutyIndex(Tree, AsOf, Guard.Against.Null(members));
        return
        [
            .. Verdicts
                .Select((verdict, place) => (verdict, place))
                .Where(entry =>
                    entry.verdict.Last is null || (entry.verdict.DueOn is { } due && (until is null || due <= until))
                )
                .Select(entry => DueOf(entry.verdict, entry.place, duties))
                .OrderBy(static due => due.DueOn ?? CivilCalendar.FirstDay)
                .ThenBy(static due => due.Unit)
                .ThenBy(static due => due.Facility),
        ];
    }

    private DuePatrol DueOf(PatrolVerdict verdict, int place, DutyIndex duties)
    {
        Facility facility = _register.Facilities[place];
        string? duty = _judge.DutyFor(facility.Kind);
        ImmutableArray<Id<GridMember>> members = duty is null ? [] : duties.Of(duty, _register.Units[place]);
        return new(facility.Id, facility.Unit, verdict.DueOn, duty, members);
    }

    private bool IsCurrent(int place) =>
        _last[place] is { } last && last.On >= _register.Facilities[place].PatrolEvery.Cutoff(AsOf);

    private PatrolVerdict VerdictOf(int place)
    {
        Facility facility = _register.Facilities[place];
        if (_last[place] is not { } last)
        {
            return new(
                facility.Id,
                false,
                null,
                null,
                new(PatrolRules.NeverPatrolled, ("facility", facility.Id), ("interval", facility.PatrolEvery))
            );
        }
        LocalDate? due = facility.PatrolEvery.Add(last.On);
        return IsCurrent(place)
            ? new(
                facility.Id,
                true,
                last.On,
                due,
                new(
                    PatrolRules.Current,
                    ("facility", facility.Id),
                    ("patrol", last.Id),
                    ("last", last.On),
                    ("interval", facility.PatrolEvery)
                )
            )
            : new(
                facility.Id,
                false,
                last.On,
                due,
                new(
                    PatrolRules.Overdue,
                    ("facility", facility.Id),
                    ("last", last.On),
                    ("due", due!.Value),
                    ("interval", facility.PatrolEvery)
                )
            );
    }

    /// <summary>Active members by duty, in the tree's order.</summary>
    private sealed class DutyIndex
    {
        private readonly AdministrativeTree _tree;
        private readonly Dictionary<string, List<(int Unit, Id<GridMember> Member)>> _byDuty;

        public DutyIndex(AdministrativeTree tree, LocalDate on, IEnumerable<GridMember> members)
        {
            _tree = tree;
            _byDuty = new(StringComparer.Ordinal);
            foreach (GridMember member in members)
            {
                if (member is null)
                {
                    throw new ArgumentException("A member is null.", nameof(members));
                }
                if (!member.During.Contains(on) || !_tree.TryFind(member.Unit, out Division unit))
                {
                    continue;
                }
                foreach (string duty in member.Duties.Distinct(StringComparer.Ordinal))
                {
                    if (!_byDuty.TryGetValue(duty, out List<(int, Id<GridMember>)>? those))
                    {
                        _byDuty.Add(duty, those = []);
                    }
                    those.Add((unit.Ordinal, member.Id));
                }
            }
            foreach (List<(int, Id<GridMember>)> those in _byDuty.Values)
            {
                those.Sort();
            }
        }

        public ImmutableArray<Id<GridMember>> Of(string duty, Division unit)
        {
            if (!_byDuty.TryGetValue(duty, out List<(int Unit, Id<GridMember> Member)>? those))
            {
                return [];
            }
            // No member's identifier is the default one, so nothing is found but the place where it would stand.
            int first = ~those.BinarySearch((unit.Ordinal, default));
            int end = ~those.BinarySearch((unit.SubtreeEnd, default));
            return [.. those.GetRange(first, end - first).Select(static entry => entry.Member)];
        }
    }
}
