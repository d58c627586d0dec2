using System.Collections.Immutable;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Assessment;

/// <summary>The units of one tier, by how they are covered.</summary>
internal sealed class TierSource(CoverageTier tier) : FactSource<TierTally>
{
    public override IEnumerable<JudgedFact<TierTally>> Judge(RegionAssessment region, Division unit)
    {
        CoverageMap map = region.Totals.Coverage;
        for (int i = unit.Ordinal; i < unit.SubtreeEnd; i++)
        {
            Division at = region.Tree.At(i);
            CoverageState state = map[at, tier];
            if (state != CoverageState.NotApplicable)
            {
                int covered = state == CoverageState.Covered ? 1 : 0;
                int partial = state == CoverageState.Partial ? 1 : 0;
                yield return new(at, at, new(1, covered, partial), state == CoverageState.None ? 1 : 0);
            }
        }
    }

    public override FactKey Subject(object fact) =>
        new("unit", $"{((Division)fact).Code} {new Fact("tier", tier).Value}");

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact) =>
        region.Totals.Coverage.Verdict(unit, tier).Findings;

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact) =>
        Of(region, unit, tier).Distinct();

    /// <summary>The facts that a unit's verdict in a tier stands on.</summary>
    public static IEnumerable<FactKey> Of(RegionAssessment region, Division unit, CoverageTier tier)
    {
        foreach (RegionPart part in region.Parts)
        {
            if (tier == CoverageTier.Grid)
            {
                foreach (GridMember member in part.Joins.MembersIn(unit.Code))
                {
                    yield return new("member", member.Id.Value);
                }
                continue;
            }
            foreach (StationRecord station in part.Joins.StationsIn(unit.Code))
            {
                if (station.Tier == tier)
                {
                    yield return new("station", station.Id.Value);
                    if (station.Head is { } head)
                    {
                        yield return new("officer", head.Value);
                    }
                }
            }
        }
    }
}

/// <summary>The grids of the command network, by whether their line stands.</summary>
internal sealed class ChainSource : FactSource<ChainTally>
{
    public override IEnumerable<JudgedFact<ChainTally>> Judge(RegionAssessment region, Division unit)
    {
        CoverageMap map = region.Totals.Coverage;
        for (int i = unit.Ordinal; i < unit.SubtreeEnd; i++)
        {
            Division at = region.Tree.At(i);
            if (map[at, CoverageTier.Grid] != CoverageState.NotApplicable)
            {
                yield return new(at, at, new(1, map.Network.IsConnected(at) ? 1 : 0));
            }
        }
    }

    public override FactKey Subject(object fact) => new("grid", ((Division)fact).Code.ToString());

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact)
    {
        CoverageMap map = region.Totals.Coverage;
        ImmutableArray<Finding> breaks = [.. map.Network.Breaks(unit)];
        return breaks.IsEmpty ? map.Verdict(unit, CoverageTier.Grid).Findings : breaks;
    }

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact) =>
        TierSource
            .Of(region, unit, CoverageTier.Grid)
            .Concat(
                unit.Ancestors.SelectMany(above =>
                    TierSource
                        .Of(region, above, CoverageTier.LiaisonPoint)
                        .Concat(TierSource.Of(region, above, CoverageTier.Workstation))
                )
            )
            .Distinct();
}
