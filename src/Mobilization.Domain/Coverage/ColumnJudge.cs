using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Coverage;

/// <summary>Judges columns: names become bits and places once, then each station costs a few comparisons.</summary>
/// <remarks>
/// Posts are judged first, in their order: an officer's seat is the one unit, and the tiers, that accept him there that day. So a
/// station looks at one number of its head, and not at appointments that lie anywhere in memory.
/// </remarks>
internal readonly ref struct ColumnJudge
{
    private const int NoSeat = -1;
    private const int SeveralSeats = -2;

    private readonly CoverageJudge _judge;
    private readonly AdministrativeTree _tree;
    private readonly CoverageCells _cells;
    private readonly PostColumns _posts;
    private readonly DayNumber _asOf;
    private readonly int[] _acceptedBy; // of post + 1: a bit a tier
    private readonly Dictionary<(int Unit, int Post), int> _substitutes; // likewise

    public ColumnJudge(CoverageJudge judge, AdministrativeTree tree, CoverageCells cells, in PostColumns posts)
    {
        (_judge, _tree, _cells, _asOf) = (judge, tree, cells, DayNumber.Of(judge.AsOf));
        _posts = posts;
        foreach (int post in posts.Posts)
        {
            if (post < -1 || post >= posts.PostNames.Length)
            {
                throw new ArgumentException("A post is not among the names.", nameof(posts));
            }
        }
        _acceptedBy = new int[posts.PostNames.Length + 1];
        _substitutes = [];
        AddPosts(CoverageTier.Workstation);
        AddPosts(CoverageTier.LiaisonPoint);
    }

    public void Judge(in StationColumns stations, in MemberColumns members)
    {
        JudgeStations(stations, Seats());
        ulong counting = Counting(members.DutyNames);
        for (int i = 0; i < members.Count; i++)
        {
            int unit = Place(members.Units[i]);
            if ((members.Duties[i] & counting) != 0 && IsActive(members.From[i], members.To[i]) != 0)
            {
                _cells.Reach(unit, CoverageTier.Grid, CoverageCells.Meets);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // it may run once in a program
    private void JudgeStations(in StationColumns stations, int[] seats)
    {
        // By tier, the workstations' at 1. An item that no station has can't be met: no bits answer to it.
        ReadOnlySpan<ulong> asked =
        [
            0,
            Items(CoverageTier.Workstation, stations),
            Items(CoverageTier.LiaisonPoint, stations),
        ];
        ReadOnlySpan<int> canBeFitted =
        [
            0,
            CanBeFitted(CoverageTier.Workstation, stations),
            CanBeFitted(CoverageTier.LiaisonPoint, stations),
        ];
        ReadOnlySpan<int> units = stations.Units;
        ReadOnlySpan<CoverageTier> tiers = stations.Tiers;
        ReadOnlySpan<DayNumber> from = stations.From;
        ReadOnlySpan<DayNumber> to = stations.To;
        ReadOnlySpan<BuildMode> modes = stations.Modes;
        ReadOnlySpan<bool> hasPartner = stations.HasPartner;
        ReadOnlySpan<bool> hasHost = stations.HasHost;
        ReadOnlySpan<int> heads = stations.Heads;
        ReadOnlySpan<ulong> items = stations.Items;
        uint complete = CompleteHousings();
        for (int i = 0; i < units.Length; i++)
        {
            int unit = Place(units[i]);
            int tier = (int)StationRecord.OfStations(tiers[i]);
            int head = heads[i];
            if (head >= seats.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(stations), head, "There is no such officer.");
            }
            if (modes[i] is < BuildMode.Standalone or > BuildMode.Nested)
            {
                throw new ArgumentOutOfRangeException(nameof(stations), modes[i], "There is no such build mode.");
            }
            // What stations look like can't be foretold, so conditions are bits, and no branch is taken on any.
            int seat = head < 0 ? NoSeat : seats[head];
            int isHeaded =
                seat == SeveralSeats ? Bit(Holds(head, unit, tier)) : Bit(seat >> 2 == unit) & Bit((seat & tier) != 0);
            int housing = ((int)modes[i] << 2) | (Bit(hasPartner[i]) << 1) | Bit(hasHost[i]);
            int isFitted = Bit((items[i] & asked[tier]) == asked[tier]) & canBeFitted[tier];
            int meets = isHeaded & isFitted & (int)(complete >> housing);
            int reached = CoverageCells.Lacks | (meets << 1);
            _cells.Reach(unit, (CoverageTier)tier, reached & -IsActive(from[i], to[i]));
        }
    }

    /// <summary>Of each officer: the unit and, in the lowest two bits, the tiers that accept him there; or none, or several.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Seats()
    {
        ReadOnlySpan<int> starts = _posts.Starts;
        int[] seats = GC.AllocateUninitializedArray<int>(Math.Max(0, starts.Length - 1));
        for (int officer = 0; officer < seats.Length; officer++)
        {
            int seat = NoSeat;
            for (int row = starts[officer]; row < starts[officer + 1]; row++)
            {
                if (Tiers(row) is not 0 and var tiers)
                {
                    seat = seat == NoSeat ? 4 * Place(_posts.Units[row]) + tiers : SeveralSeats;
                }
            }
            seats[officer] = seat;
        }
        return seats;
    }

    /// <summary>The tiers, a bit each, that accept an appointment in its unit on the day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Tiers(int row)
    {
        int tiers = _acceptedBy[_posts.Posts[row] + 1];
        if (_substitutes.Count > 0)
        {
            tiers |= _substitutes.GetValueOrDefault((_posts.Units[row], _posts.Posts[row]));
        }
        return tiers * IsActive(_posts.From[row], _posts.To[row]);
    }

    private bool Holds(int head, int unit, int tier)
    {
        for (int row = _posts.Starts[head]; row < _posts.Starts[head + 1]; row++)
        {
            if (_posts.Units[row] == unit && (Tiers(row) & tier) != 0)
            {
                return true;
            }
        }
        return false;
    }

    private void AddPosts(CoverageTier tier)
    {
        if (_judge.Version?[tier] is not { } rule)
        {
            return;
        }
        _acceptedBy[0] |= rule.HeadPosts.IsEmpty ? (int)tier : 0;
        for (int post = 0; post < _posts.PostNames.Length; post++)
        {
            string name = _posts.PostNames[post];
            _acceptedBy[post + 1] |= rule.HeadPosts.IsEmpty || rule.HeadPosts.Contains(name) ? (int)tier : 0;
            foreach (SubstitutePost one in rule.Substitutes)
            {
                if (one.Post == name && _tree.TryFind(one.Unit, out Division unit))
                {
                    _substitutes[(unit.Ordinal, post)] =
                        _substitutes.GetValueOrDefault((unit.Ordinal, post)) | (int)tier;
                }
            }
        }
    }

    private ulong Items(CoverageTier tier, in StationColumns stations)
    {
        ulong items = 0;
        foreach (string item in _judge.Version?[tier]?.Items ?? [])
        {
            items |= stations.ItemNames.IndexOf(item) is >= 0 and var bit ? 1UL << bit : 0;
        }
        return items;
    }

    private int CanBeFitted(CoverageTier tier, in StationColumns stations)
    {
        foreach (string item in _judge.Version?[tier]?.Items ?? [])
        {
            if (!stations.ItemNames.Contains(item))
            {
                return 0;
            }
        }
        return 1;
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

    /// <summary>1 on the days of a range, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int IsActive(DayNumber from, DayNumber to) => Bit(from <= _asOf) & (Bit(to.IsNone) | Bit(_asOf < to));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(int unit) =>
        unit >= 0 && unit < _tree.Count
            ? unit
            : throw new ArgumentOutOfRangeException(nameof(unit), unit, "The tree has no such place.");

    private static int Bit(bool condition) => condition ? 1 : 0;

    /// <summary>A bit for each mode, partner and host (4 x mode + 2 x partner + host) that together make a complete housing.</summary>
    private static uint CompleteHousings()
    {
        uint complete = 0;
        foreach (BuildMode mode in Enum.GetValues<BuildMode>())
        {
            for (int named = 0; named < 4; named++)
            {
                bool isComplete = Housing.Names(mode, (named & 2) != 0, (named & 1) != 0);
                complete |= isComplete ? 1U << (4 * (int)mode + named) : 0;
            }
        }
        return complete;
    }
}
