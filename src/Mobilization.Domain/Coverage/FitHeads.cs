using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <summary>Who is fit to head the stations of each unit on the judge's day: a station asks its unit, whose answer is near.</summary>
/// <remarks>Looking for each head among all officers costs a hash of his identifier and several misses a station.</remarks>
internal sealed class FitHeads
{
    private readonly int[] _starts; // each unit's first holder, and one past the last
    private readonly List<(Id<Officer> Officer, int Tiers)> _holders; // a bit a tier

    public FitHeads(CoverageJudge judge, Roster roster)
    {
        AdministrativeTree tree = roster.Tree;
        _starts = new int[tree.Count + 1];
        _holders = new(tree.Count);
        int unit = 0;
        foreach (Appointment one in roster.Appointments) // by unit, in the tree's order
        {
            for (; tree.CodeAt(unit) != one.Unit; unit++)
            {
                _starts[unit + 1] = _holders.Count;
            }
            if (
                one.During.Contains(judge.AsOf)
                && Tiers(CoverageTier.Workstation) + Tiers(CoverageTier.LiaisonPoint) is not 0 and var tiers
            )
            {
                _holders.Add((one.Officer, tiers));
            }

            int Tiers(CoverageTier tier) => judge.Accepts(tier, one.Unit, one.Post) ? (int)tier : 0;
        }
        _starts.AsSpan(unit + 1).Fill(_holders.Count);
    }

    public bool Contains(Id<Officer> officer, int unit, CoverageTier tier)
    {
        for (int i = _starts[unit]; i < _starts[unit + 1]; i++)
        {
            (Id<Officer> holder, int tiers) = _holders[i];
            if ((tiers & (int)tier) != 0 && holder == officer)
            {
                return true;
            }
        }
        return false;
    }
}
