using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Patrols;
using NodaTime;

namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Patrols adds.</summary>
internal static class PatrolsJson
{
    public static void AddTo(JsonContract contract)
    {
        contract
            .Metadata(PatrolsJsonContext.Default)
            .Text<Id<Facility>>()
            .Text<Id<Patrol>>()
            .Text<Id<RectificationOrder>>()
            .Word<PatrolMode>()
            .Word<MediaKind>()
            .Word<OrderStep>()
            .Word<OrderStanding>()
            .Class<Facility>()
            .Class<Defect>()
            .Class<MediaReference>()
            .Class<CheckpointStamp>()
            .Class<PatrolFeedbackForm>()
            .Class<Patrol>()
            .Class<PatrolledKind>()
            .Class<PatrolPolicyVersion>()
            .Class<OrderRecord>();
        AddShapes(contract);
        contract
            .Member<OrderEvent, OrderIssued>("order-issued")
            .Member<OrderEvent, OrderExtended>("order-extended")
            .Member<OrderEvent, FixReported>("fix-reported")
            .Member<OrderEvent, ReinspectionPassed>("reinspection-passed")
            .Member<OrderEvent, SentBack>("sent-back")
            .Member<OrderEvent, OrderWithdrawn>("order-withdrawn");
    }

    private static void AddShapes(JsonContract contract) =>
        contract
            .Shape<PatrolPolicy, PatrolPolicyShape>(
                static policy => new(policy.Versions),
                static shape => PatrolPolicy.Build(shape.Versions)
            )
            .Shape<PatrolVerdict, PatrolVerdictShape>(
                static verdict =>
                    new(verdict.Facility, verdict.IsCurrent, verdict.Last, verdict.DueOn, verdict.Finding),
                static shape => new(shape.Facility, shape.IsCurrent, shape.Last, shape.DueOn, shape.Finding)
            )
            .Shape<DuePatrol, DuePatrolShape>(
                static due => new(due.Facility, due.Unit, due.DueOn, due.Duty, due.Members),
                static shape => new(shape.Facility, shape.Unit, shape.DueOn, shape.Duty, shape.Members)
            )
            .Shape<AgeBand, AgeBandShape>(
                static band => new(band.From, band.To),
                static shape => new(shape.From, shape.To)
            )
            .Shape<PatrolTally, PatrolTallyShape>(
                static tally => new(tally.Facilities, tally.Current, tally.Counted, tally.Refused),
                static shape => new(shape.Facilities, shape.Current, shape.Counted, shape.Refused)
            )
            .Shape<RectificationTally, RectificationTallyShape>(
                static tally =>
                    new(
                        tally.Open,
                        tally.Overdue,
                        tally.Closed,
                        tally.Withdrawn,
                        tally.InScope,
                        tally.OnTime,
                        tally.InScopeExtended,
                        tally.OnTimeExtended
                    ),
                static shape =>
                    new(
                        shape.Open,
                        shape.Overdue,
                        shape.Closed,
                        shape.Withdrawn,
                        shape.InScope,
                        shape.OnTime,
                        shape.InScopeExtended,
                        shape.OnTimeExtended
                    )
            )
            .Shape<RectificationOrder, RectificationOrderShape>(
                static order =>
                    new(
                        order.Id,
                        order.Facility,
                        order.Step,
                        order.Issuance,
                        order.ExtendedTo,
                        order.Report,
                        order.Last
                    ),
                static shape =>
                    RectificationOrder.Restore(
                        shape.Id,
                        shape.Facility,
                        shape.Step,
                        shape.Issuance,
                        shape.ExtendedTo,
                        shape.Report,
                        shape.Last
                    )
            )
            .Shape<Decision<RectificationOrder, OrderEvent>, DecisionShape<RectificationOrder, OrderEvent>>(
                DecisionShape<RectificationOrder, OrderEvent>.Of,
                static shape => shape.ToDecision()
            );
}

internal sealed record PatrolPolicyShape(ImmutableArray<PatrolPolicyVersion> Versions);

internal sealed record PatrolVerdictShape(
    Id<Facility> Facility,
    bool IsCurrent,
    LocalDate? Last,
    LocalDate? DueOn,
    Finding Finding
);

internal sealed record DuePatrolShape(
    Id<Facility> Facility,
    DivisionCode Unit,
    LocalDate? DueOn,
    string? Duty,
    ImmutableArray<Id<GridMember>> Members
);

internal sealed record AgeBandShape(int From, int? To = null);

internal sealed record PatrolTallyShape(long Facilities, long Current, long Counted, long Refused);

internal sealed record RectificationTallyShape(
    long Open,
    long Overdue,
    long Closed,
    long Withdrawn,
    long InScope,
    long OnTime,
    long InScopeExtended,
    long OnTimeExtended
);

internal sealed record RectificationOrderShape(
    Id<RectificationOrder> Id,
    Facility Facility,
    OrderStep Step,
    OrderIssued? Issuance,
    LocalDate? ExtendedTo,
    FixReported? Report,
    OrderEvent? Last
);

[JsonSerializable(typeof(Facility))]
[JsonSerializable(typeof(Defect))]
[JsonSerializable(typeof(MediaReference))]
[JsonSerializable(typeof(CheckpointStamp))]
[JsonSerializable(typeof(PatrolFeedbackForm))]
[JsonSerializable(typeof(Patrol))]
[JsonSerializable(typeof(PatrolledKind))]
[JsonSerializable(typeof(PatrolPolicyVersion))]
[JsonSerializable(typeof(OrderRecord))]
[JsonSerializable(typeof(PatrolPolicyShape))]
[JsonSerializable(typeof(PatrolVerdictShape))]
[JsonSerializable(typeof(DuePatrolShape))]
[JsonSerializable(typeof(AgeBandShape))]
[JsonSerializable(typeof(PatrolTallyShape))]
[JsonSerializable(typeof(RectificationTallyShape))]
[JsonSerializable(typeof(RectificationOrderShape))]
[JsonSerializable(typeof(OrderEvent))]
[JsonSerializable(typeof(OrderIssued))]
[JsonSerializable(typeof(OrderExtended))]
[JsonSerializable(typeof(FixReported))]
[JsonSerializable(typeof(ReinspectionPassed))]
[JsonSerializable(typeof(SentBack))]
[JsonSerializable(typeof(OrderWithdrawn))]
[JsonSerializable(typeof(DecisionShape<RectificationOrder, OrderEvent>))]
internal sealed partial class PatrolsJsonContext : JsonSerializerContext;
