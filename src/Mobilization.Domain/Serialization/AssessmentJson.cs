using System.Text.Json.Serialization;
using Mobilization.Domain.Assessment;

namespace Mobilization.Domain.Serialization;

/// <summary>The part of the contract that room Assessment adds: what is published of an assessment, and what changed.</summary>
internal static class AssessmentJson
{
    public static void AddTo(JsonContract contract) =>
        contract
            .Metadata(AssessmentJsonContext.Default)
            .Word<MeasureForm>()
            .Word<Worse>()
            .Word<AssessmentStep>()
            .Word<ChangeKind>()
            .Class<PolicyVersion>()
            .Class<NamedFigure>()
            .Class<UnitFigures>()
            .Class<AssessmentDocument>()
            .Class<ChangeCause>()
            .Class<FigureChange>()
            .Class<FactChange>()
            .Shape<FactKey, FactKeyShape>(
                static fact => new(fact.Kind, fact.Id),
                static shape => new(shape.Kind, shape.Id)
            )
            .Shape<AssessmentProgress, AssessmentProgressShape>(
                static progress => new(progress.Step, progress.Done, progress.Total),
                static shape => new(shape.Step, shape.Done, shape.Of)
            );
}

internal sealed record FactKeyShape(string Kind, string Id);

internal sealed record AssessmentProgressShape(AssessmentStep Step, int Done, int Of);

[JsonSerializable(typeof(PolicyVersion))]
[JsonSerializable(typeof(NamedFigure))]
[JsonSerializable(typeof(UnitFigures))]
[JsonSerializable(typeof(AssessmentDocument))]
[JsonSerializable(typeof(ChangeCause))]
[JsonSerializable(typeof(FigureChange))]
[JsonSerializable(typeof(FactChange))]
[JsonSerializable(typeof(FactKeyShape))]
[JsonSerializable(typeof(AssessmentProgressShape))]
internal sealed partial class AssessmentJsonContext : JsonSerializerContext;
