using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;

namespace RegionReport.Report;

/// <summary>The units that a file has room for: whole levels from the top; deeper ones are left to <c>measures.csv</c>.</summary>
internal sealed class UnitsInside
{
    private UnitsInside(AdministrativeTree tree, DivisionLevel? deepest, ImmutableArray<Division> units)
    {
        InAll = tree.Count;
        Deepest = deepest;
        Units = units;
    }

    /// <summary>How many units the region has.</summary>
    public int InAll { get; }

    /// <summary>Whether some are left out.</summary>
    public bool IsCut => Units.Length < InAll;

    /// <summary>The deepest level inside; null where not even the highest level has room.</summary>
    public DivisionLevel? Deepest { get; }

    /// <summary>Those inside, each after its parent.</summary>
    public ImmutableArray<Division> Units { get; }

    /// <summary>As many whole levels from the top as <paramref name="most"/> units hold.</summary>
    public static UnitsInside Of(AdministrativeTree tree, int most)
    {
        int[] atLevel = new int[(int)DivisionLevel.Grid + 1];
        foreach (Division unit in tree.Divisions)
        {
            atLevel[(int)unit.Level]++;
        }
        DivisionLevel? deepest = null;
        int inside = 0;
        foreach (DivisionLevel level in Enum.GetValues<DivisionLevel>())
        {
            inside += atLevel[(int)level];
            if (inside > most)
            {
                break;
            }
            deepest = atLevel[(int)level] > 0 ? level : deepest;
        }
        return new(tree, deepest, [.. tree.Divisions.Where(unit => unit.Level <= deepest)]);
    }
}
