using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>A case judged as of its date.</summary>
internal sealed record RegionMeasures(
    CaseFacts Facts,
    AdministrativeTree Tree,
    MeasureTable Table,
    PotentialMeasures Potential
)
{
    public static RegionMeasures Of(CaseFacts facts)
    {
        AdministrativeTree tree = Region.Tree(facts.Divisions);
        var table = new MeasureTable(tree);
        var potential = PotentialMeasures.Of(facts, tree);
        potential.AddTo(table);
        Roster roster = TaskingMeasures.RosterOf(facts, tree);
        TaskingMeasures.Add(facts, roster, table);
        CoverageMeasures.Add(facts, roster, table);
        PatrolsMeasures.Add(facts, table);
        return new(facts, tree, table, potential);
    }
}
