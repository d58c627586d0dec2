using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using RegionReport.Case;

namespace RegionReport;

/// <summary>The divisions of a case as the library's tree.</summary>
internal static class Region
{
    /// <summary>Builds the tree; the reader has found every defect before, so none is left.</summary>
    public static AdministrativeTree Tree(ImmutableArray<UnitRow> rows)
    {
        var codes = new DivisionCode[rows.Length];
        var levels = new DivisionLevel[rows.Length];
        var parents = new DivisionCode[rows.Length];
        string[] names = new string[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            codes[i] = rows[i].Code;
            levels[i] = (DivisionLevel)rows[i].Level;
            parents[i] = rows[i].Parent;
            names[i] = rows[i].Name;
        }
        return AdministrativeTree.Build(codes, levels, parents, names);
    }
}
