using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Coverage;

/// <summary>Judges columns: names become bits and places once, then each station costs a few comparisons.</summary>
internal readonly ref struct ColumnJudge
{
    private readonly CoverageJudge _judge;
    private readonly AdministrativeTree _tree;
    private readonly CoverageCells _cells;
    private readonly PostColumns _posts;
    private readonly LocalDate _asOf;

    public ColumnJudge(CoverageJudge judge, AdministrativeTree tree, CoverageCells cells, in PostColumns posts)
    {
        (_judge, _tree, _cells, _asOf) = (judge, tree, cells, judge.AsOf);
        _posts = posts;
        foreach (int post in posts.Posts)
        {
            if (post < -1 || post >= posts.PostNames.Length)
            {
                throw new ArgumentException("A post is not among the names.", nameof(posts));
            }
        }
    }

    public void Judge(in StationColumns stations, in MemberColumns members)
    {
        TierBits workstation = Bits(CoverageTier.Workstation, stations);
        TierBits liaison = Bits(CoverageTier.LiaisonPoint, stations);
        for (int i = 0; i < stations.Count; i++)
        {
            int unit = Place(stations.Units[i]);
            CoverageTier tier = StationRecord.OfStations(stations.Tiers[i]);
            if (
                !stations.During[i].Contains(_asOf)
                || _cells[unit, tier] is CoverageState.NotApplicable or CoverageState.Covered
            )
            {
                continue;
            }
            TierBits asked = tier == CoverageTier.Workstation ? workstation : liaison;
            bool meets =
                Housing.Names(stations.Modes[i], stations.HasPartner[i], stations.HasHost[i])
                && asked.CanBeFitted
                && (stations.Items[i] & asked.Items) == asked.Items
                && stations.Heads[i] >= 0
                && Holds(stations.Heads[i], unit, asked);
            _cells.Raise(unit, tier, meets ? CoverageState.Covered : CoverageState.Partial);
        }
        ulong counting = Counting(members.DutyNames);
        for (int i = 0; i < members.Count; i++)
        {
            int unit = Place(members.Units[i]);
            if ((members.Duties[i] & counting) != 0 && members.During[i].Contains(_asOf))
            {
                _cells.Raise(unit, CoverageTier.Grid, CoverageState.Covered);
            }
        }
    }

    private bool Holds(int head, int unit, TierBits asked)
    {
        if (head >= _posts.Starts.Length - 1)
        {
            throw new ArgumentOutOfRangeException(nameof(head), head, "There is no such officer.");
        }
        for (int row = _posts.Starts[head]; row < _posts.Starts[head + 1]; row++)
        {
            if (_posts.Units[row] == unit && _posts.During[row].Contains(_asOf))
            {
                int post = _posts.Posts[row];
                if (asked.AnyPost || (post >= 0 && (asked.Posts[post] || asked.Substitutes.Contains((unit, post)))))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private TierBits Bits(CoverageTier tier, in StationColumns stations)
    {
        if (_judge.Version?[tier] is not { } rule)
        {
            return new(0, CanBeFitted: false, AnyPost: false, [], []);
        }
        ulong items = 0;
        bool canBeFitted = true;
        foreach (string item in rule.Items)
        {
            int bit = stations.ItemNames.IndexOf(item);
            canBeFitted &= bit >= 0;
            items |= bit >= 0 ? 1UL << bit : 0;
        }
        bool[] posts = new bool[_posts.PostNames.Length];
        var substitutes = new HashSet<(int, int)>();
        for (int post = 0; post < posts.Length; post++)
        {
            posts[post] = rule.HeadPosts.Contains(_posts.PostNames[post]);
            foreach (SubstitutePost one in rule.Substitutes)
            {
                if (one.Post == _posts.PostNames[post] && _tree.TryFind(one.Unit, out Division unit))
                {
                    substitutes.Add((unit.Ordinal, post));
                }
            }
        }
        return new(items, canBeFitted, rule.HeadPosts.IsEmpty, posts, substitutes);
    }

    private ulong Counting(ReadOnlySpan<string> dutyNames)
    {
        ImmutableArray<string> counting = _judge.Version?.Duties ?? [];
        ulong bits = 0;
        for (int bit = 0; bit < dutyNames.Length; bit++)
        {
            bits |= counting.IsEmpty || counting.Contains(dutyNames[bit]) ? 1UL << bit : 0;
        }
        return bits;
    }

    private int Place(int unit) =>
        unit >= 0 && unit < _tree.Count
            ? unit
            : throw new ArgumentOutOfRangeException(nameof(unit), unit, "The tree has no such place.");

    /// <summary>A tier's rule in terms of the columns.</summary>
    private sealed record TierBits(
        ulong Items,
        bool CanBeFitted,
        bool AnyPost,
        bool[] Posts,
        HashSet<(int Unit, int Post)> Substitutes
    );
}
