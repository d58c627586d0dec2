using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Leadership adds.</summary>
internal static class LeadershipJson
{
    public static void AddTo(JsonContract contract) =>
        contract
            .Metadata(LeadershipJsonContext.Default)
            .Text<Id<Organ>>()
            .Text<Id<MemberUnit>>()
            .Text<Id<Duty>>()
            .Text<Id<JointDocument>>()
            .Text<Id<InformationExchange>>()
            .Text<Id<Consultation>>()
            .Word<LeadershipLine>()
            .Word<ResponsibilityScope>()
            .Word<ReformPhase>()
            .Class<Appointment>()
            .Shape<OrganKind, OrganKindShape>(
                static kind => new(kind.Name, kind.Line, kind.Levels),
                static shape => new(shape.Name, shape.Line, shape.Levels)
            )
            .Class<Organ>()
            .Class<Supervision>()
            .Class<Succession>()
            .Class<MemberUnit>()
            .Class<MobilizationCommittee>()
            .Class<JointOffice>()
            .Class<LeadershipFacts>()
            .Class<LeadingPostRule>()
            .Shape<LeadingPosts, LeadingPostsShape>(
                static posts => new(posts.Rules),
                static shape => LeadingPosts.Build(shape.Rules)
            )
            .Class<RequiredPost>()
            .Class<PostExclusion>()
            .Class<StaffingPolicy>()
            .Class<Duty>()
            .Class<DutyTransfer>()
            .Shape<DutyCooperation, DutyCooperationShape>(
                static one => new(one.Organ, one.How, one.Since),
                static shape => new(shape.Organ, shape.How, shape.Since)
            )
            .Shape<DutyHolding, DutyHoldingShape>(
                static holding => new(holding.Organ, holding.Since, holding.Cooperations),
                static shape => new(shape.Organ, shape.Since, shape.Cooperations)
            )
            .Class<SignOff>()
            .Shape<JointDocument, JointDocumentShape>(
                static document => new(document.Id, document.Office, document.Title, document.On, document.SignOffs),
                static shape => JointDocument.Build(shape.Id, shape.Office, shape.Title, shape.On, shape.SignOffs)
            )
            .Class<InformationExchange>()
            .Class<Consultation>()
            .Class<ReformPlan>()
            .Class<ReformMilestone>()
            .Shape<PostGroup, PostGroupShape>(
                static group => new(group.Line, group.Level),
                static shape => new(shape.Line, shape.Level)
            )
            .Shape<PostTally, PostTallyShape>(
                static tally => new(tally.Seats, tally.Filled, tally.Acting),
                static shape => new(shape.Seats, shape.Filled, shape.Acting)
            )
            .Shape<LeaderTally, LeaderTallyShape>(
                static tally => new(tally.Units, tally.Both, tally.GovernmentOnly, tally.MilitaryOnly),
                static shape => new(shape.Units, shape.Both, shape.GovernmentOnly, shape.MilitaryOnly)
            )
            .Shape<ReformTally, ReformTallyShape>(
                static tally =>
                    new(
                        tally.Units,
                        tally.SetUp,
                        tally.TransferDuties,
                        tally.Regularise,
                        tally.JoinForces,
                        tally.Transformations,
                        tally.Expected
                    ),
                static shape =>
                    new(
                        shape.Units,
                        shape.SetUp,
                        shape.TransferDuties,
                        shape.Regularise,
                        shape.JoinForces,
                        shape.Transformations,
                        shape.Expected
                    )
            );
}

internal sealed record OrganKindShape(string Name, LeadershipLine? Line, ImmutableArray<DivisionLevel> Levels);

internal sealed record LeadingPostsShape(ImmutableArray<LeadingPostRule> Rules);

internal sealed record DutyCooperationShape(Id<Organ> Organ, string How, LocalDate Since);

internal sealed record DutyHoldingShape(Id<Organ> Organ, LocalDate Since, ImmutableArray<DutyCooperation> Cooperations);

internal sealed record JointDocumentShape(
    Id<JointDocument> Id,
    Id<Organ> Office,
    string Title,
    LocalDate On,
    ImmutableArray<SignOff> SignOffs
);

internal sealed record PostGroupShape(LeadershipLine Line, DivisionLevel Level);

internal sealed record PostTallyShape(int Seats, int Filled, int Acting);

internal sealed record LeaderTallyShape(int Units, int Both, int GovernmentOnly, int MilitaryOnly);

internal sealed record ReformTallyShape(
    int Units,
    int SetUp,
    int TransferDuties,
    int Regularise,
    int JoinForces,
    int Transformations,
    int Expected
);

[JsonSerializable(typeof(Appointment))]
[JsonSerializable(typeof(OrganKindShape))]
[JsonSerializable(typeof(Organ))]
[JsonSerializable(typeof(Supervision))]
[JsonSerializable(typeof(Succession))]
[JsonSerializable(typeof(MemberUnit))]
[JsonSerializable(typeof(MobilizationCommittee))]
[JsonSerializable(typeof(JointOffice))]
[JsonSerializable(typeof(LeadershipFacts))]
[JsonSerializable(typeof(LeadingPostRule))]
[JsonSerializable(typeof(LeadingPostsShape))]
[JsonSerializable(typeof(RequiredPost))]
[JsonSerializable(typeof(PostExclusion))]
[JsonSerializable(typeof(StaffingPolicy))]
[JsonSerializable(typeof(Duty))]
[JsonSerializable(typeof(DutyTransfer))]
[JsonSerializable(typeof(SignOff))]
[JsonSerializable(typeof(JointDocumentShape))]
[JsonSerializable(typeof(InformationExchange))]
[JsonSerializable(typeof(Consultation))]
[JsonSerializable(typeof(ReformPlan))]
[JsonSerializable(typeof(ReformMilestone))]
[JsonSerializable(typeof(DutyCooperationShape))]
[JsonSerializable(typeof(DutyHoldingShape))]
[JsonSerializable(typeof(PostGroupShape))]
[JsonSerializable(typeof(PostTallyShape))]
[JsonSerializable(typeof(LeaderTallyShape))]
[JsonSerializable(typeof(ReformTallyShape))]
internal sealed partial class LeadershipJsonContext : JsonSerializerContext;
