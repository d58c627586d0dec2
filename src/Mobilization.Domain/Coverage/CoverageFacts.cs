using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Coverage;

/// <summary>The facts that a judgement read, found again by unit.</summary>
internal sealed class CoverageFacts
{
    private readonly AdministrativeTree _tree;
    private readonly Lazy<(int[] Starts, int[] Rows)> _stationsOf;
    private readonly Lazy<(int[] Starts, int[] Rows)> _membersOf;

    public CoverageFacts(
        AdministrativeTree tree,
        IEnumerable<StationRecord> stations,
        IEnumerable<GridMember> members,
        Roster roster
    )
    {
        _tree = tree;
        Roster = roster;
        Stations = [.. stations]; // a copy: the verdicts are explained later
        Members = [.. members];
        UnitOfStation = new int[Stations.Length];
        UnitOfMember = new int[Members.Length];
        for (int i = 0; i < Stations.Length; i++)
        {
            UnitOfStation[i] = Place((Stations[i] ?? throw Null(nameof(stations))).Unit);
        }
        for (int i = 0; i < Members.Length; i++)
        {
            UnitOfMember[i] = Place((Members[i] ?? throw Null(nameof(members))).Unit);
        }
        _stationsOf = new(() => ByUnit(UnitOfStation));
        _membersOf = new(() => ByUnit(UnitOfMember));
    }

    public Roster Roster { get; }
    public StationRecord[] Stations { get; }
    public GridMember[] Members { get; }
    public int[] UnitOfStation { get; }
    public int[] UnitOfMember { get; }

    /// <summary>The records of a tier in a unit, in their order.</summary>
    public IEnumerable<StationRecord> StationsIn(int unit, CoverageTier tier)
    {
        (int[] starts, int[] rows) = _stationsOf.Value;
        for (int i = starts[unit]; i < starts[unit + 1]; i++)
        {
            if (Stations[rows[i]].Tier == tier)
            {
                yield return Stations[rows[i]];
            }
        }
    }

    /// <summary>The members of a grid, in their order.</summary>
    public IEnumerable<GridMember> MembersIn(int unit)
    {
        (int[] starts, int[] rows) = _membersOf.Value;
        for (int i = starts[unit]; i < starts[unit + 1]; i++)
        {
            yield return Members[rows[i]];
        }
    }

    private int Place(DivisionCode code) => _tree.TryFind(code, out Division unit) ? unit.Ordinal : -1;

    private (int[] Starts, int[] Rows) ByUnit(int[] units)
    {
        int[] starts = new int[_tree.Count + 1];
        foreach (int unit in units)
        {
            if (unit >= 0)
            {
                starts[unit + 1]++;
            }
        }
        for (int i = 0; i < _tree.Count; i++)
        {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.AsSpan(0, _tree.Count).ToArray();
        int[] rows = new int[starts[^1]];
        for (int row = 0; row < units.Length; row++)
        {
            if (units[row] >= 0)
            {
                rows[next[units[row]]++] = row;
            }
        }
        return (starts, rows);
    }

    private static ArgumentException Null(string name) => new("A record is null.", name);
}
