using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Coverage adds.</summary>
internal static class CoverageJson
{
    public static void AddTo(JsonContract contract)
    {
        contract
            .Metadata(CoverageJsonContext.Default)
            .Text<Id<Station>>()
            .Text<Id<GridMember>>()
            .Word<CoverageTier>()
            .Word<CoverageState>()
            .Word<CoverageCause>()
            .Word<BuildMode>()
            .Word<StationStep>()
            .Class<SubstitutePost>()
            .Class<TierRule>()
            .Class<CoveragePolicyVersion>()
            .Class<StationRecord>()
            .Class<GridMember>()
            .Class<SoleBreak>();
        AddShapes(contract);
        contract
            .Member<StationEvent, StationOpened>("station-opened")
            .Member<StationEvent, HeadNamed>("head-named")
            .Member<StationEvent, FittedOut>("fitted-out")
            .Member<StationEvent, StationSuspended>("station-suspended")
            .Member<StationEvent, StationResumed>("station-resumed")
            .Member<StationEvent, StationMoved>("station-moved")
            .Member<StationEvent, StationClosed>("station-closed");
    }

    private static void AddShapes(JsonContract contract) =>
        contract
            .Shape<Housing, HousingShape>(
                static housing => new(housing.Mode, housing.Partners, housing.Host),
                static shape => new(shape.Mode, shape.Partners, shape.Host)
            )
            .Shape<CoveragePolicy, CoveragePolicyShape>(
                static policy => new(policy.Versions),
                static shape => CoveragePolicy.Build(shape.Versions)
            )
            .Shape<CoverageVerdict, CoverageVerdictShape>(
                static verdict => new(verdict.Unit, verdict.Tier, verdict.State, verdict.Findings),
                static shape => new(shape.Unit, shape.Tier, shape.State, shape.Findings)
            )
            .Shape<CountyMending, CountyMendingShape>(
                static county => new(county.County, county.Gaps),
                static shape => new(shape.County, shape.Gaps)
            )
            .Shape<MendingPlan, MendingPlanShape>(
                static plan => new(plan.Counties, plan.Apart),
                static shape => MendingPlan.Restore(shape.Counties, shape.Apart)
            )
            .Shape<CoverageChange, CoverageChangeShape>(
                static change => new(change.Before, change.After, change.Causes),
                static shape => new(shape.Before, shape.After, shape.Causes)
            )
            .Shape<TierTally, TierTallyShape>(
                static tally => new(tally.Applicable, tally.Covered, tally.Partial),
                static shape => new(shape.Applicable, shape.Covered, shape.Partial)
            )
            .Shape<ChainTally, ChainTallyShape>(
                static tally => new(tally.Grids, tally.Connected),
                static shape => new(shape.Grids, shape.Connected)
            )
            .Shape<Station, StationShape>(
                static station =>
                    new(station.Id, station.Tier, station.Step, station.Standing, station.Past, station.Last),
                static shape =>
                    Station.Restore(shape.Id, shape.Tier, shape.Step, shape.Standing, shape.Past, shape.Last)
            )
            .Shape<Decision<Station, StationEvent>, DecisionShape<Station, StationEvent>>(
                DecisionShape<Station, StationEvent>.Of,
                static shape => shape.ToDecision()
            );
}

internal sealed record HousingShape(BuildMode Mode, ImmutableArray<string> Partners, string? Host = null);

internal sealed record CoveragePolicyShape(ImmutableArray<CoveragePolicyVersion> Versions);

internal sealed record CoverageVerdictShape(
    DivisionCode Unit,
    CoverageTier Tier,
    CoverageState State,
    ImmutableArray<Finding> Findings
);

internal sealed record CountyMendingShape(DivisionCode County, ImmutableArray<CoverageVerdict> Gaps);

internal sealed record MendingPlanShape(ImmutableArray<CountyMending> Counties, ImmutableArray<CoverageVerdict> Apart);

internal sealed record CoverageChangeShape(
    CoverageVerdict Before,
    CoverageVerdict After,
    ImmutableArray<CoverageCause> Causes
);

internal sealed record TierTallyShape(int Applicable, int Covered, int Partial);

internal sealed record ChainTallyShape(int Grids, int Connected);

internal sealed record StationShape(
    Id<Station> Id,
    CoverageTier Tier,
    StationStep Step,
    StationRecord? Standing,
    ImmutableArray<StationRecord> Past,
    StationEvent? Last
);

[JsonSerializable(typeof(SubstitutePost))]
[JsonSerializable(typeof(TierRule))]
[JsonSerializable(typeof(CoveragePolicyVersion))]
[JsonSerializable(typeof(StationRecord))]
[JsonSerializable(typeof(GridMember))]
[JsonSerializable(typeof(SoleBreak))]
[JsonSerializable(typeof(HousingShape))]
[JsonSerializable(typeof(CoveragePolicyShape))]
[JsonSerializable(typeof(CoverageVerdictShape))]
[JsonSerializable(typeof(CountyMendingShape))]
[JsonSerializable(typeof(MendingPlanShape))]
[JsonSerializable(typeof(CoverageChangeShape))]
[JsonSerializable(typeof(TierTallyShape))]
[JsonSerializable(typeof(ChainTallyShape))]
[JsonSerializable(typeof(StationShape))]
[JsonSerializable(typeof(StationEvent))]
[JsonSerializable(typeof(StationOpened))]
[JsonSerializable(typeof(HeadNamed))]
[JsonSerializable(typeof(FittedOut))]
[JsonSerializable(typeof(StationSuspended))]
[JsonSerializable(typeof(StationResumed))]
[JsonSerializable(typeof(StationMoved))]
[JsonSerializable(typeof(StationClosed))]
[JsonSerializable(typeof(DecisionShape<Station, StationEvent>))]
internal sealed partial class CoverageJsonContext : JsonSerializerContext;
