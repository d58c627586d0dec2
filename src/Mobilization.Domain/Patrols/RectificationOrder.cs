using Ardalis.GuardClauses;
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
public sealed partial class RectificationOrder : ILifecycle<RectificationOrder, OrderEvent>
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
}
