using Mobilization.Domain.Assessment;
using Mobilization.Domain.Tests.Assessment;

namespace Mobilization.Domain.Tests.Serialization;

/// <summary>The samples of room Assessment.</summary>
internal static class AssessmentSamples
{
    private static readonly FactKey Record = new("record", "R1");

    private static readonly NamedFigure Freshness = new("freshness", Figure.Ratio(1, 2));

    private static readonly NamedFigure Quantity = new("quantity/1/台", Figure.Count(12.5m));

    private static readonly NamedFigure Claims = new("claim.dual", Figure.NoData);

    private static readonly PolicyVersion Policy = new("freshness", "30 days");

    private static readonly UnitFigures Town = new(SmallRegion.Town, [Freshness, Quantity, Claims]);

    public static object[] All =>
        [
            Record,
            Policy,
            Freshness,
            Quantity,
            Claims,
            Town,
            new UnitFigures(SmallRegion.Province, []),
            new AssessmentDocument(
                SmallRegion.AsOf,
                $"sha256:{new string('a', 64)}",
                $"sha256:{new string('b', 64)}",
                [Policy, new("coverage", "none")],
                [Town]
            ),
            new ChangeCause(ChangeKind.AsOf),
            new ChangeCause(ChangeKind.Added, new FactKey("verification", "V1")),
            new FigureChange(SmallRegion.Town, "freshness", Figure.Ratio(1, 2), Figure.NotApplicable),
            new FactChange(
                Record,
                SmallRegion.Town,
                -1,
                0.5m,
                [new(ChangeKind.Policy), new(ChangeKind.Changed, new FactKey("verification", "V1"))]
            ),
            new AssessmentProgress(AssessmentStep.Coverage, 7, 8),
        ];
}
