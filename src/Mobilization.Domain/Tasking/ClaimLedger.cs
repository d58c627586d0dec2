using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>The claims that a report states, judged in the order in which they came (认领台账), as of the end of a day.</summary>
/// <remarks>
/// <para>
/// Claims are taken in the order of instant, then identifier; those dated after the day, or on a task that is unknown or not yet
/// issued, count nowhere, and a withdrawal dated after it has not happened. A claim is of the line on which its officer stands in
/// the task's unit on its date. It is refused as <see cref="DualClaim"/> would refuse it: before the task was issued
/// (<see cref="TaskingRules.NotIssued"/>), for a seat that is taken at that instant (<see cref="TaskingRules.LineTaken"/>,
/// <see cref="TaskingRules.SoleTaken"/>), by an officer whom the task excludes or who has the other seat
/// (<see cref="TaskingRules.Excluded"/>, <see cref="TaskingRules.SamePerson"/>), or who has no post there
/// (<see cref="TaskingRules.OfficerUnknown"/>, <see cref="TaskingRules.NotAppointed"/>, <see cref="TaskingRules.WrongUnit"/>). An
/// accepted claim holds its seat from its instant until its withdrawal, that instant excluded; a refused one never does.
/// </para>
/// <para>An officer who stands on both lines there claims the seat that is free, the government line's first.</para>
/// </remarks>
public sealed class ClaimLedger
{
    private readonly ReportedClaim[] _claims;
    private readonly Seat[] _government;
    private readonly Seat[] _military;
    private ImmutableArray<ClaimRefusal> _refusals = []; // set once, before anybody has the ledger

    private ClaimLedger(Campaign campaign, LocalDate asOf, ReportedClaim[] claims)
    {
        (Campaign, AsOf, _claims) = (campaign, asOf, claims);
        _government = new Seat[campaign.Tasks.Length];
        _military = new Seat[campaign.Tasks.Length];
    }

    /// <summary>The tasks.</summary>
    public Campaign Campaign { get; }

    /// <summary>The day, taken at its end.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The refused claims with every reason, in the order in which they were judged.</summary>
    public ImmutableArray<ClaimRefusal> Refusals => _refusals;

    /// <summary>Judges claims, given in any order.</summary>
    /// <param name="campaign">The tasks.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="roster">Who stands where, over the campaign's tree.</param>
    /// <param name="asOf">The day, taken at its end.</param>
    /// <remarks>O(n log n).</remarks>
    /// <exception cref="ArgumentException">The roster is over another tree, or a claim is <c>default</c>.</exception>
    public static ClaimLedger Judge(
        Campaign campaign,
        ReadOnlySpan<ReportedClaim> claims,
        Roster roster,
        LocalDate asOf
    )
    {
        Guard.Against.Null(campaign);
        if (!ReferenceEquals(Guard.Against.Null(roster).Tree, campaign.Tree))
        {
            throw new ArgumentException("The roster is over another tree.", nameof(roster));
        }
        ReportedClaim[] all = claims.ToArray();
        if (all.Any(static claim => claim.Id.IsDefault))
        {
            throw new ArgumentException("A claim is default.", nameof(claims));
        }
        int[] inOrder = [.. Enumerable.Range(0, all.Length)];
        Array.Sort(
            inOrder,
            (a, b) => all[a].At.CompareTo(all[b].At) is not 0 and var order ? order : all[a].Id.CompareTo(all[b].Id)
        );
        var ledger = new ClaimLedger(campaign, asOf, all);
        var refusals = ImmutableArray.CreateBuilder<ClaimRefusal>();
        foreach (int index in inOrder)
        {
            ledger.Take(index, roster, refusals);
        }
        ledger._refusals = refusals.DrainToImmutable();
        return ledger;
    }

    /// <summary>The claim that holds a line's seat of a task at the end of the day.</summary>
    /// <returns>Whether the seat is held.</returns>
    /// <exception cref="ArgumentException">The task is not of this campaign, or <paramref name="line"/> is none of the two.</exception>
    public bool TryFindHolder(
        Id<MobilizationTask> task,
        LeadershipLine line,
        [NotNullWhen(true)] out ReportedClaim? holder
    )
    {
        int place = Campaign.PlaceOf(task);
        if (place < 0)
        {
            throw new ArgumentException($"The campaign has no task {task}.", nameof(task));
        }
        holder = HolderAtEnd(SeatsOf(Guard.Against.EnumOutOfRange(line))[place]);
        return holder is not null;
    }

    /// <summary>The counts of every unit's own tasks and refused claims.</summary>
    public DivisionColumn<ClaimTally> Tally()
    {
        DivisionColumn<ClaimTally> own = Campaign.Tree.NewColumn<ClaimTally>();
        for (int i = 0; i < Campaign.Tasks.Length; i++)
        {
            MobilizationTask task = Campaign.Tasks[i];
            if (task.Issued <= AsOf)
            {
                own[Campaign.Tree[task.Unit]] += TallyOf(i);
            }
        }
        foreach (ClaimRefusal refusal in Refusals)
        {
            own[Campaign.Tree[refusal.Task.Unit]] += ClaimTally.OfRefusal;
        }
        return own;
    }

    /// <summary>The count of one task that exists on the day, by its place in the campaign.</summary>
    internal ClaimTally TallyOf(int place)
    {
        MobilizationTask task = Campaign.Tasks[place];
        ReportedClaim? government = HolderAtEnd(_government[place]);
        ReportedClaim? military = HolderAtEnd(_military[place]);
        ReportedClaim? later = military is null || government?.At > military.Value.At ? government : military;
        return ClaimTally.OfTask(
            task.Form,
            government is not null,
            military is not null,
            late: later?.On > task.ClaimBy,
            past: AsOf > task.ClaimBy,
            accepted: false
        );
    }

    private void Take(int index, Roster roster, ImmutableArray<ClaimRefusal>.Builder refusals)
    {
        ReportedClaim claim = _claims[index];
        if (claim.On > AsOf || claim.Task is not { } id || Campaign.PlaceOf(id) is not (>= 0 and var place))
        {
            return;
        }
        MobilizationTask task = Campaign.Tasks[place];
        if (task.Issued > AsOf)
        {
            return;
        }
        var broken = new Findings();
        if (claim.On < task.Issued)
        {
            broken.Add(TaskingRules.NotIssued, ("on", claim.On), ("issued", task.Issued));
        }
        LeadershipLine line = default;
        if (claim.Officer is not { } officer || !roster.TryFind(officer, out _))
        {
            broken.Add(
                TaskingRules.OfficerUnknown,
                ("claim", claim.Id),
                ("officer", claim.Officer is { } named ? named.Value : "")
            );
        }
        else
        {
            Division unit = Campaign.Tree[task.Unit];
            line = LineOf(roster, officer, unit, claim, place);
            if (line != default)
            {
                CheckSeats(claim, officer, task, line, place, ref broken);
            }
            if (task.Excluded.Contains(officer))
            {
                broken.Add(TaskingRules.Excluded, ("officer", officer));
            }
            if (line == default)
            {
                Entitlement.NotThere(officer, task.Unit, claim.On, roster.Of(officer, claim.On).Any(), ref broken);
            }
        }
        if (broken.Any)
        {
            refusals.Add(new(claim, task, broken.ToImmutable()));
        }
        else
        {
            SeatsOf(line)[place] = new(index);
        }
    }

    private void CheckSeats(
        in ReportedClaim claim,
        Id<Officer> officer,
        MobilizationTask task,
        LeadershipLine line,
        int place,
        ref Findings broken
    )
    {
        LeadershipLine otherLine =
            line == LeadershipLine.Government ? LeadershipLine.Military : LeadershipLine.Government;
        ReportedClaim? other = HolderAt(SeatsOf(otherLine)[place], claim.At);
        if (HolderAt(SeatsOf(line)[place], claim.At) is { } holder)
        {
            broken.Add(TaskingRules.LineTaken, ("line", line), ("holder", holder.Officer!.Value), ("since", holder.At));
        }
        else if (task.Form == ClaimForm.Sole && other is { } sole)
        {
            broken.Add(TaskingRules.SoleTaken, ("holder", sole.Officer!.Value), ("since", sole.At));
        }
        if (other is { } otherHolder && otherHolder.Officer == officer)
        {
            broken.Add(TaskingRules.SamePerson, ("officer", officer), ("line", otherLine));
        }
    }

    /// <summary>The line on which an officer stands in a unit; of both, the one whose seat is free, the government's first.</summary>
    private LeadershipLine LineOf(Roster roster, Id<Officer> officer, Division unit, in ReportedClaim claim, int place)
    {
        bool government = roster.Holds(officer, unit, LeadershipLine.Government, claim.On);
        bool military = roster.Holds(officer, unit, LeadershipLine.Military, claim.On);
        return government && military && HolderAt(_government[place], claim.At) is not null ? LeadershipLine.Military
            : government ? LeadershipLine.Government
            : military ? LeadershipLine.Military
            : default;
    }

    private Seat[] SeatsOf(LeadershipLine line) => line == LeadershipLine.Government ? _government : _military;

    /// <summary>
    /// Of the accepted claims of a seat only the last can hold it at a later instant: when it was accepted, all before it were withdrawn.
    /// </summary>
    private ReportedClaim? HolderAt(Seat seat, Instant at) =>
        seat.Last is { } last && !(IsWithdrawn(last) && _claims[last].Withdrawn <= at) ? _claims[last] : null;

    private ReportedClaim? HolderAtEnd(Seat seat) => seat.Last is { } last && !IsWithdrawn(last) ? _claims[last] : null;

    private bool IsWithdrawn(int index) => _claims[index].WithdrawnOn <= AsOf;

    /// <summary>The last accepted claim of a seat, as its index plus one, so that <c>default</c> is none.</summary>
    private readonly struct Seat(int last)
    {
        private readonly int _next = last + 1;

        public int? Last => _next == 0 ? null : _next - 1;
    }
}
