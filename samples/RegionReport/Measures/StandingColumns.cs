using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using NodaTime;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>The stations of a case, the posts of their heads, and its grid members, as columns.</summary>
internal sealed class StandingColumns
{
    private static readonly string[] Duties = ["any"]; // a case's policy asks for some duty, whichever it is
    private readonly string[] _items;
    private readonly int[] _units;
    private readonly CoverageTier[] _tiers;
    private readonly DayNumber[] _from;
    private readonly DayNumber[] _to;
    private readonly BuildMode[] _modes;
    private readonly bool[] _hasPartner;
    private readonly bool[] _hasHost;
    private readonly int[] _heads;
    private readonly ulong[] _equipment;
    private readonly int[] _starts;
    private readonly int[] _officerUnits;
    private readonly int[] _posts;
    private readonly DayNumber[] _officerFrom;
    private readonly DayNumber[] _officerTo;
    private readonly Numbering _postNumbers = new();
    private readonly int[] _memberUnits;
    private readonly DayNumber[] _memberFrom;
    private readonly DayNumber[] _memberTo;
    private readonly ulong[] _memberDuties;

    public StandingColumns(CaseFacts facts, AdministrativeTree tree)
    {
        _items = ItemsOf(facts.Coverage);
        var officers = new Dictionary<string, int>(facts.Officers.Length, StringComparer.Ordinal);
        _starts = [.. Enumerable.Range(0, facts.Officers.Length + 1)];
        _officerUnits = new int[facts.Officers.Length];
        _posts = new int[facts.Officers.Length];
        _officerFrom = new DayNumber[_posts.Length]; // officers of a case hold their posts at all times
        _officerTo = new DayNumber[_posts.Length];
        Array.Fill(_officerFrom, DayNumber.Of(new LocalDate(1, 1, 1)));
        for (int i = 0; i < facts.Officers.Length; i++)
        {
            ref readonly OfficerRow row = ref facts.Officers.ItemRef(i);
            officers.Add(row.Id, i);
            _officerUnits[i] = tree[row.Unit].Ordinal;
            _posts[i] = _postNumbers.Of(row.Post);
        }
        int count = facts.Stations.Length;
        (_units, _tiers, _modes) = (new int[count], new CoverageTier[count], new BuildMode[count]);
        (_from, _to) = (new DayNumber[count], new DayNumber[count]);
        (_hasPartner, _hasHost, _heads, _equipment) = (
            new bool[count],
            new bool[count],
            new int[count],
            new ulong[count]
        );
        for (int i = 0; i < count; i++)
        {
            ref readonly StationRow row = ref facts.Stations.ItemRef(i);
            _units[i] = tree[row.Unit].Ordinal;
            _tiers[i] = CoverageInputs.TierOf(row.Kind);
            _from[i] = DayNumber.Of(row.Established);
            _to[i] = DayNumber.Of(row.Closed);
            _modes[i] = CoverageInputs.ModeOf(row.Mode);
            _hasPartner[i] = !row.Partners.IsEmpty;
            _hasHost[i] = row.Host is not null;
            _heads[i] = row.Head is { } head && officers.TryGetValue(head, out int place) ? place : -1;
            _equipment[i] = Bits(row.Items);
        }
        _memberUnits = [.. facts.GridMembers.Select(row => tree[row.Unit].Ordinal)];
        _memberFrom = [.. facts.GridMembers.Select(static row => DayNumber.Of(row.From))];
        _memberTo = [.. facts.GridMembers.Select(static row => DayNumber.Of(row.To))];
        _memberDuties = [.. facts.GridMembers.Select(static row => row.Duties.IsEmpty ? 0UL : 1)];
    }

    public StationColumns Stations =>
        new(_units, _tiers, _from, _to, _modes, _hasPartner, _hasHost, _heads, _equipment, _items);

    public PostColumns Posts => new(_starts, _officerUnits, _posts, _officerFrom, _officerTo, _postNumbers.Texts);

    public MemberColumns GridMembers => new(_memberUnits, _memberFrom, _memberTo, _memberDuties, Duties);

    /// <summary>Whether the items that are asked for have a bit each.</summary>
    public static bool CanHold(CaseFacts facts) => ItemsOf(facts.Coverage).Length <= 64;

    private static string[] ItemsOf(Case.CoveragePolicy policy) =>
        [.. (policy.Workstation?.Items ?? []).Union(policy.Liaison?.Items ?? [], StringComparer.Ordinal)];

    private ulong Bits(ImmutableArray<string> items)
    {
        ulong bits = 0;
        foreach (string item in items)
        {
            int bit = Array.IndexOf(_items, item);
            bits |= bit < 0 ? 0 : 1UL << bit;
        }
        return bits;
    }
}
