using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <content>Judging everything at once, from objects and from columns.</content>
public sealed partial class CoverageJudge
{
    /// <summary>Judges every unit in every tier.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="stations">Stations as they stood for some days; those of other days are left out.</param>
    /// <param name="members">Grid members; those of other days are left out.</param>
    /// <param name="roster">Who holds which post.</param>
    /// <returns>The verdicts, which explain themselves. O(units + stations + members + appointments).</returns>
    /// <exception cref="ArgumentException"><paramref name="roster"/> is of another tree, or a station or member is null.</exception>
    public CoverageMap Judge(
        AdministrativeTree tree,
        IEnumerable<StationRecord> stations,
        IEnumerable<GridMember> members,
        Roster roster
    )
    {
        Guard.Against.Null(tree);
        if (!ReferenceEquals(Guard.Against.Null(roster).Tree, tree))
        {
            throw new ArgumentException("The roster is of another tree.", nameof(roster));
        }
        var facts = new CoverageFacts(tree, Guard.Against.Null(stations), Guard.Against.Null(members), roster);
        var cells = new CoverageCells(tree, this);
        var heads = new FitHeads(this, roster);
        var anomalies = new Findings();
        for (int i = 0; i < facts.Stations.Length; i++)
        {
            StationRecord station = facts.Stations[i];
            int unit = facts.UnitOfStation[i];
            if (!station.During.Contains(AsOf) || !IsPlaced(tree, unit, station.Tier, station, ref anomalies))
            {
                continue;
            }
            if (cells.MayRise(unit, station.Tier))
            {
                bool meets = Meets(station, unit, heads);
                cells.Reach(unit, station.Tier, meets ? CoverageCells.Meets : CoverageCells.Lacks);
            }
        }
        for (int i = 0; i < facts.Members.Length; i++)
        {
            GridMember member = facts.Members[i];
            int unit = facts.UnitOfMember[i];
            if (
                member.During.Contains(AsOf)
                && IsPlaced(tree, unit, CoverageTier.Grid, member, ref anomalies)
                && HasDuty(member)
            )
            {
                cells.Reach(unit, CoverageTier.Grid, CoverageCells.Meets);
            }
        }
        cells.Connect();
        return new(tree, this, cells, facts, anomalies.ToImmutable());
    }

    /// <summary>Judges every unit in every tier from columns: the same verdicts, without the reasons.</summary>
    /// <param name="tree">The units, whose places the columns name.</param>
    /// <param name="stations">The stations.</param>
    /// <param name="members">The grid members.</param>
    /// <param name="posts">Who holds which post.</param>
    /// <exception cref="ArgumentException">A place is outside the tree, or a head outside <paramref name="posts"/>.</exception>
    public CoverageMap Judge(
        AdministrativeTree tree,
        in StationColumns stations,
        in MemberColumns members,
        in PostColumns posts
    )
    {
        Guard.Against.Null(tree);
        var cells = new CoverageCells(tree, this);
        new ColumnJudge(this, tree, cells, posts).Judge(stations, members);
        cells.Connect();
        return new(tree, this, cells, facts: null, []);
    }

    private bool IsPlaced(AdministrativeTree tree, int unit, CoverageTier tier, object fact, ref Findings anomalies)
    {
        if (unit >= 0 && Asks(tier, tree.LevelAt(unit)))
        {
            return true;
        }
        (string record, DivisionCode code) = fact is StationRecord station
            ? (station.Id.Value, station.Unit)
            : (((GridMember)fact).Id.Value, ((GridMember)fact).Unit);
        if (unit < 0)
        {
            anomalies.Add(CoverageRules.UnitUnknown, ("record", record), ("unit", code));
        }
        else
        {
            anomalies.Add(
                CoverageRules.Misplaced,
                ("record", record),
                ("unit", code),
                ("tier", tier),
                ("level", tree.LevelAt(unit))
            );
        }
        return false;
    }
}
