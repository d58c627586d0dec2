using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>How far an order is.</summary>
public enum OrderStep
{
    /// <summary>Not issued yet.</summary>
    Draft,

    /// <summary>Issued: the defect is to be mended.</summary>
    Issued,

    /// <summary>Reported fixed: a re-inspection is awaited.</summary>
    Reported,

    /// <summary>Sent back by a re-inspection: the defect is still to be mended.</summary>
    SentBack,

    /// <summary>Closed by a passed re-inspection.</summary>
    Closed,

    /// <summary>Withdrawn.</summary>
    Withdrawn,
}

/// <summary>An order to mend a defect of a facility by a day, from issue to re-inspection (限期整改).</summary>
/// <remarks>
/// <para>
/// Immutable; compared by reference. It starts at version 0 with <see cref="Draft"/>. Commands are methods; each is accepted with one
/// event and the next state, or refused with every rule of <see cref="PatrolRules"/> and <see cref="ActRules"/> that it breaks:
/// first those of the act, then of the order's state, then of what is asked for.
/// </para>
/// <para>
/// A passed re-inspection closes the order as of the day on which the fix was reported, so that nobody is late for the inspector's
/// sake; both days are kept (<see cref="ClosedOn"/>, <see cref="ReinspectedOn"/>). An extension keeps the original deadline. No
/// closed or withdrawn order opens again.
/// </para>
/// </remarks>
public sealed class RectificationOrder : ILifecycle<RectificationOrder, OrderEvent>
{
    private RectificationOrder(
        Id<RectificationOrder> id,
        Facility facility,
        OrderStep step,
        OrderIssued? issuance,
        LocalDate? extendedTo,
        FixReported? report,
        OrderEvent? last
    ) =>
        (Id, Facility, Step, Issuance, ExtendedTo, Report, Last) = (
            id,
            facility,
            step,
            issuance,
            extendedTo,
            report,
            last
        );

    /// <summary>An order that is not issued yet.</summary>
    /// <param name="id">The order.</param>
    /// <param name="facility">What is to be mended.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <c>default</c>, or <paramref name="facility"/> is null.</exception>
    public static RectificationOrder Draft(Id<RectificationOrder> id, Facility facility) =>
        new(
            Guard.Against.Default(id),
            Guard.Against.Null(facility),
            OrderStep.Draft,
            issuance: null,
            extendedTo: null,
            report: null,
            last: null
        );

    /// <summary>The order.</summary>
    public Id<RectificationOrder> Id { get; }

    /// <summary>What is to be mended.</summary>
    public Facility Facility { get; }

    /// <summary>How far it is.</summary>
    public OrderStep Step { get; }

    /// <summary>How it was issued; null before. Its deadline is the original one.</summary>
    public OrderIssued? Issuance { get; }

    /// <summary>The extended deadline; null without an extension.</summary>
    public LocalDate? ExtendedTo { get; }

    /// <summary>The report that waits for, or passed, its re-inspection; null without one.</summary>
    public FixReported? Report { get; }

    /// <summary>The last event; null before the first.</summary>
    public OrderEvent? Last { get; }

    /// <inheritdoc/>
    public int Version => Last?.Version ?? 0;

    /// <summary>The deadline in force, the last day in time; null before the issue.</summary>
    public LocalDate? Deadline => ExtendedTo ?? Issuance?.Deadline;

    /// <summary>Whether it is closed or withdrawn.</summary>
    public bool IsOver => Step is OrderStep.Closed or OrderStep.Withdrawn;

    /// <summary>The day as of which it is closed, that on which the fix was reported; null unless it is.</summary>
    public LocalDate? ClosedOn => Step == OrderStep.Closed ? Report?.Act.On : null;

    /// <summary>The day of the re-inspection that closed it; null unless it is.</summary>
    public LocalDate? ReinspectedOn => Step == OrderStep.Closed ? Last?.Act.On : null;

    /// <summary>What figures read: the order's days and evidence; null before the issue.</summary>
    public OrderRecord? Record =>
        Issuance is { } issue
            ? new(
                Id,
                Facility.Id,
                issue.Station,
                issue.Responsible,
                issue.Act.On,
                issue.Deadline,
                ExtendedTo,
                ClosedOn,
                ClosedOn is null ? 0 : Report!.Evidence.Length,
                Step == OrderStep.Withdrawn ? Last!.Act.On : null
            )
            : null;

    /// <summary>Whether it was closed by the original deadline, or the extended one; null while that cannot be said.</summary>
    /// <param name="asOf">The day, taken at its end.</param>
    /// <param name="extended">Whether the extended deadline counts, where there is one.</param>
    public bool? IsOnTime(LocalDate asOf, bool extended = false) => Record?.IsOnTime(asOf, extended);

    /// <summary>Issues the order: a station tells somebody to mend a defect by a day.</summary>
    /// <param name="station">The station that issues it.</param>
    /// <param name="responsible">Who has to mend it; null or empty for the facility's maintainer.</param>
    /// <param name="patrol">The patrol that found the defect, with its form.</param>
    /// <param name="defect">The defect, one of the form's.</param>
    /// <param name="deadline">The last day in time.</param>
    /// <param name="act">Who issues it, and when.</param>
    /// <remarks>
    /// Refused: <see cref="PatrolRules.IssuedAlready"/>, <see cref="PatrolRules.IssuerMissing"/> of a default station,
    /// <see cref="PatrolRules.ResponsibleMissing"/>, <see cref="PatrolRules.OtherFacility"/>, <see cref="PatrolRules.DefectMissing"/>,
    /// <see cref="PatrolRules.DefectsWithoutMedia"/>, <see cref="PatrolRules.PatrolLater"/>, <see cref="PatrolRules.DeadlineBeforeIssue"/>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="patrol"/> is null.</exception>
    public Decision<RectificationOrder, OrderEvent> Issue(
        Id<Station> station,
        string? responsible,
        Patrol patrol,
        Defect? defect,
        LocalDate deadline,
        Act act
    )
    {
        Guard.Against.Null(patrol);
        var broken = new Findings();
        CheckAct(act, ref broken);
        if (Issuance is { } before)
        {
            broken.Add(PatrolRules.IssuedAlready, ("order", Id), ("since", before.Act.On));
        }
        if (station.IsDefault)
        {
            broken.Add(PatrolRules.IssuerMissing, ("order", Id));
        }
        string? charged = string.IsNullOrEmpty(responsible) ? Facility.Maintainer : responsible;
        if (charged is null)
        {
            broken.Add(PatrolRules.ResponsibleMissing, ("order", Id), ("facility", Facility.Id));
        }
        if (patrol.Facility != Facility.Id)
        {
            broken.Add(PatrolRules.OtherFacility, ("order", Id), ("patrol", patrol.Id), ("facility", patrol.Facility));
        }
        if (defect is null || patrol.Form?.Defects.Contains(defect) is not true)
        {
            broken.Add(PatrolRules.DefectMissing, ("order", Id), ("patrol", patrol.Id));
        }
        patrol.CheckEvidence(ref broken);
        if (patrol.On > act.On)
        {
            broken.Add(PatrolRules.PatrolLater, ("order", Id), ("patrol", patrol.Id), ("on", patrol.On));
        }
        if (deadline < act.On)
        {
            broken.Add(PatrolRules.DeadlineBeforeIssue, ("order", Id), ("deadline", deadline), ("issued", act.On));
        }
        return broken.Any
            ? new(this, broken.ToImmutable())
            : Accept(new OrderIssued(station, charged!, patrol.Id, defect!, deadline, act, Version + 1));
    }

    /// <summary>Gives more time.</summary>
    /// <param name="to">The extended deadline, after the one in force.</param>
    /// <param name="reason">Why.</param>
    /// <param name="act">Who gives it, and when.</param>
    /// <remarks>Refused: <see cref="PatrolRules.NotIssued"/>, <see cref="PatrolRules.Over"/>, <see cref="PatrolRules.ExtensionNotLater"/>. After the deadline it is accepted: the original one counts on.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    public Decision<RectificationOrder, OrderEvent> Extend(LocalDate to, string reason, Act act)
    {
        var happened = new OrderExtended(to, reason, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckIssued(ref broken);
        if (Deadline is { } deadline && to <= deadline)
        {
            broken.Add(PatrolRules.ExtensionNotLater, ("order", Id), ("to", to), ("deadline", deadline));
        }
        return broken.Any ? new(this, broken.ToImmutable()) : Accept(happened);
    }

    /// <summary>Reports the defect to be mended.</summary>
    /// <param name="evidence">Photos or videos of it, at least one.</param>
    /// <param name="act">Who reports it, and when: the order may be closed as of this day.</param>
    /// <remarks>
    /// Refused: <see cref="PatrolRules.NotIssued"/>, <see cref="PatrolRules.Over"/>, <see cref="PatrolRules.ReportedAlready"/>,
    /// <see cref="PatrolRules.EvidenceMissing"/>, <see cref="PatrolRules.EvidenceInFuture"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">A piece of evidence is null.</exception>
    public Decision<RectificationOrder, OrderEvent> ReportFixed(ImmutableArray<MediaReference> evidence, Act act)
    {
        evidence = Texts.Every(evidence, nameof(evidence));
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckIssued(ref broken);
        if (Step == OrderStep.Reported)
        {
            broken.Add(PatrolRules.ReportedAlready, ("order", Id), ("since", Report!.Act.On));
        }
        if (evidence.IsEmpty)
        {
            broken.Add(PatrolRules.EvidenceMissing, ("order", Id));
        }
        foreach (MediaReference media in evidence)
        {
            if (media.TakenAt > act.At)
            {
                broken.Add(
                    PatrolRules.EvidenceInFuture,
                    ("order", Id),
                    ("media", media.Hash),
                    ("at", media.TakenAt),
                    ("recorded", act.At)
                );
            }
        }
        return broken.Any ? new(this, broken.ToImmutable()) : Accept(new FixReported(evidence, act, Version + 1));
    }

    /// <summary>Inspects again what was reported fixed, and closes the order or sends it back.</summary>
    /// <param name="passed">Whether the defect is mended.</param>
    /// <param name="act">Who inspected, and when.</param>
    /// <param name="reason">What is still wrong; needed unless <paramref name="passed"/>.</param>
    /// <remarks>Refused: <see cref="PatrolRules.NotIssued"/>, <see cref="PatrolRules.Over"/>, <see cref="PatrolRules.NotReported"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty though not <paramref name="passed"/>.</exception>
    public Decision<RectificationOrder, OrderEvent> Reinspect(bool passed, Act act, string? reason = null)
    {
        OrderEvent happened = passed
            ? new ReinspectionPassed(act, Version + 1)
            : new SentBack(Guard.Against.NullOrEmpty(reason), act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckIssued(ref broken);
        if (Step is OrderStep.Issued or OrderStep.SentBack)
        {
            broken.Add(PatrolRules.NotReported, ("order", Id));
        }
        return broken.Any ? new(this, broken.ToImmutable()) : Accept(happened);
    }

    /// <summary>Withdraws the order.</summary>
    /// <remarks>Refused: <see cref="PatrolRules.NotIssued"/>, <see cref="PatrolRules.Over"/>.</remarks>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    public Decision<RectificationOrder, OrderEvent> Withdraw(string reason, Act act)
    {
        var happened = new OrderWithdrawn(reason, act, Version + 1);
        var broken = new Findings();
        CheckAct(act, ref broken);
        CheckIssued(ref broken);
        return broken.Any ? new(this, broken.ToImmutable()) : Accept(happened);
    }

    /// <inheritdoc/>
    public RectificationOrder Apply(OrderEvent happened) =>
        Guard.Against.Null(happened) switch
        {
            OrderIssued e => new(Id, Facility, OrderStep.Issued, e, null, null, e),
            OrderExtended e => new(Id, Facility, Step, Issuance, e.To, Report, e),
            FixReported e => new(Id, Facility, OrderStep.Reported, Issuance, ExtendedTo, e, e),
            ReinspectionPassed e => new(Id, Facility, OrderStep.Closed, Issuance, ExtendedTo, Report, e),
            SentBack e => new(Id, Facility, OrderStep.SentBack, Issuance, ExtendedTo, null, e),
            OrderWithdrawn e => new(Id, Facility, OrderStep.Withdrawn, Issuance, ExtendedTo, Report, e),
            _ => throw new ArgumentException($"{happened.GetType()} is no event of an order.", nameof(happened)),
        };

    /// <summary>A state as it was stored, for reading it back.</summary>
    /// <exception cref="ArgumentException">No sequence of events leads to such a state.</exception>
    internal static RectificationOrder Restore(
        Id<RectificationOrder> id,
        Facility facility,
        OrderStep step,
        OrderIssued? issuance,
        LocalDate? extendedTo,
        FixReported? report,
        OrderEvent? last
    )
    {
        RectificationOrder draft = Draft(id, facility);
        Guard.Against.EnumOutOfRange(step);
        bool needsReport = step is OrderStep.Reported or OrderStep.Closed;
        bool mayReport = needsReport || step == OrderStep.Withdrawn;
        bool agrees =
            step == OrderStep.Draft
                ? issuance is null && extendedTo is null && report is null && last is null
                : issuance is not null
                    && last is not null
                    && issuance.Version <= last.Version
                    && (report is null ? !needsReport : mayReport && report.Version <= last.Version)
                    && (extendedTo is not { } to || to > issuance.Deadline);
        return !agrees ? throw new ArgumentException("No events lead to such an order.", nameof(step))
            : step == OrderStep.Draft ? draft
            : new(id, facility, step, issuance, extendedTo, report, last);
    }

    /// <summary>Order, facility and step in one invariant line.</summary>
    public override string ToString() => $"{Id} of {Facility.Id}: {new Fact("step", Step).Value}";

    private void CheckAct(in Act act, ref Findings broken)
    {
        ActRules.Check(act, Version, Last?.Act.At, ref broken);
        if (Last is { } last && act.On < last.Act.On)
        {
            broken.Add(PatrolRules.OutOfOrder, ("order", Id), ("on", act.On), ("last", last.Act.On));
        }
    }

    private void CheckIssued(ref Findings broken)
    {
        if (Step == OrderStep.Draft)
        {
            broken.Add(PatrolRules.NotIssued, ("order", Id));
        }
        else if (IsOver)
        {
            broken.Add(PatrolRules.Over, ("order", Id), ("step", Step), ("since", Last!.Act.On));
        }
    }

    private Decision<RectificationOrder, OrderEvent> Accept(OrderEvent happened) => new(Apply(happened), happened);
}
