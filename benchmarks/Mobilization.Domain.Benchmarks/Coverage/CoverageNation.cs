using System.Collections.Immutable;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Benchmarks.Coverage;

/// <summary>The nation with a workstation in every township, a liaison point in every village, and grids in one province.</summary>
/// <remarks>
/// One officer a station, who mostly holds the post that is asked for. Stations come in no order. Some are closed, lack an item, have
/// no partner, or are headed by somebody else's officer, so that every condition decides something.
/// </remarks>
public sealed class CoverageNation
{
    public const int Province = 33;
    public static readonly LocalDate AsOf = new(2025, 3, 31);
    public static readonly string[] Items = ["统一标识", "独立办公场所", "办公设备", "标牌", "应急照明", "逃生绳"];
    public static readonly string[] Posts = ["武装部部长", "党组织书记", "副职"];
    public static readonly string[] Duties = ["人防设施巡查", "国防宣传"];

    public CoverageNation()
    {
        Nation nation = Nation.Instance;
        var rows = new List<DivisionRow>(nation.Count);
        for (int i = 0; i < nation.Count; i++)
        {
            DivisionCode? parent = nation.Parents[i].IsDefault ? null : nation.Parents[i];
            rows.Add(new(nation.Codes[i], nation.Names[i], nation.Levels[i], parent));
            if (nation.Levels[i] == DivisionLevel.Village && nation.Numbers[i] / 10_000_000_000 == Province)
            {
                rows.Add(new(DivisionCode.Parse($"{nation.Codes[i]}001"), "网格", DivisionLevel.Grid, nation.Codes[i]));
            }
        }
        Tree = AdministrativeTree.Build(rows);
        var random = new Random(1);
        int[] places =
        [
            .. Tree
                .Divisions.Where(unit => unit.Level is DivisionLevel.Township or DivisionLevel.Village)
                .Select(unit => unit.Ordinal),
        ];
        int count = places.Length;
        PostStarts = [.. Enumerable.Range(0, count + 1)];
        PostUnits = [.. places];
        PostOf = new int[count];
        PostDays = new DateRange[count];
        for (int i = 0; i < count; i++)
        {
            int fit = Tree.At(places[i]).Level == DivisionLevel.Township ? 0 : 1;
            PostOf[i] = random.Next(20) == 0 ? 2 : fit;
            PostDays[i] = random.Next(50) == 0 ? new(new(2020, 1, 1), AsOf) : new(new(2020, 1, 1));
        }
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        (Units, Heads, Tiers) = (new int[count], new int[count], new CoverageTier[count]);
        (During, Modes, ItemBits) = (new DateRange[count], new BuildMode[count], new ulong[count]);
        (HasPartner, HasHost) = (new bool[count], new bool[count]);
        for (int i = 0; i < count; i++)
        {
            Units[i] = places[order[i]];
            bool isTownship = Tree.At(Units[i]).Level == DivisionLevel.Township;
            Tiers[i] = isTownship ? CoverageTier.Workstation : CoverageTier.LiaisonPoint;
            Heads[i] = random.Next(20) == 0 ? random.Next(count) : order[i];
            During[i] =
                random.Next(12) == 0
                    ? new(new(2021, 1, 1), AsOf)
                    : new(new LocalDate(2021, 1, 1).PlusDays(random.Next(1000)));
            Modes[i] = (BuildMode)random.Next(1, 4);
            HasPartner[i] = Modes[i] == BuildMode.Joint && random.Next(20) > 0;
            HasHost[i] = Modes[i] == BuildMode.Nested && random.Next(20) > 0;
            ItemBits[i] =
                (isTownship ? 0b111UL : 0b111000UL) & (random.Next(10) == 0 ? ~(1UL << random.Next(6)) : ~0UL);
        }
        MemberUnits = [.. Tree.Divisions.Where(unit => unit.Level == DivisionLevel.Grid).Select(unit => unit.Ordinal)];
        MemberDays =
        [
            .. MemberUnits.Select(_ =>
                random.Next(20) == 0 ? new DateRange(new(2024, 1, 1), AsOf) : new(new(2024, 1, 1))
            ),
        ];
        MemberDuties = [.. MemberUnits.Select(_ => (ulong)random.Next(4))];
        Exempt =
        [
            .. Tree
                .Divisions.Where(unit =>
                    unit.Level == DivisionLevel.Village
                    && unit.Code.ToString().EndsWith("498", StringComparison.Ordinal)
                )
                .Select(unit => unit.Code),
        ];
        Policy = CoveragePolicy.Build(
            new CoveragePolicyVersion(
                new(2020, 1, 1),
                new([DivisionLevel.Township], [Posts[0]], [.. Items[..3]]),
                new([DivisionLevel.Village], [Posts[1]], [.. Items[3..]]),
                Exempt
            )
        );
        (StationFrom, StationTo) = Days(During);
        (MemberFrom, MemberTo) = Days(MemberDays);
        (PostFrom, PostTo) = Days(PostDays);
        ToObjects();

        static (DayNumber[] From, DayNumber[] To) Days(DateRange[] ranges) =>
            (
                Array.ConvertAll(ranges, days => DayNumber.Of(days.From)),
                Array.ConvertAll(ranges, days => DayNumber.Of(days.To))
            );
    }

    public AdministrativeTree Tree { get; }
    public CoveragePolicy Policy { get; }
    public ImmutableArray<DivisionCode> Exempt { get; }

    public int[] Units { get; }
    public CoverageTier[] Tiers { get; }
    public DateRange[] During { get; }
    public BuildMode[] Modes { get; }
    public bool[] HasPartner { get; }
    public bool[] HasHost { get; }
    public int[] Heads { get; }
    public ulong[] ItemBits { get; }
    public int[] PostStarts { get; }
    public int[] PostUnits { get; }
    public int[] PostOf { get; }
    public DateRange[] PostDays { get; }
    public int[] MemberUnits { get; }
    public DateRange[] MemberDays { get; }
    public ulong[] MemberDuties { get; }
    public DayNumber[] StationFrom { get; }
    public DayNumber[] StationTo { get; }
    public DayNumber[] MemberFrom { get; }
    public DayNumber[] MemberTo { get; }
    public DayNumber[] PostFrom { get; }
    public DayNumber[] PostTo { get; }

    public StationRecord[] Stations { get; private set; } = [];
    public GridMember[] Members { get; private set; } = [];
    public Roster Roster { get; private set; } = null!;

    private CoverageMap? _last;

    public long JudgeColumns() =>
        Checksum(
            Policy
                .On(AsOf)
                .Judge(
                    Tree,
                    new StationColumns(
                        Units,
                        Tiers,
                        StationFrom,
                        StationTo,
                        Modes,
                        HasPartner,
                        HasHost,
                        Heads,
                        ItemBits,
                        Items
                    ),
                    new MemberColumns(MemberUnits, MemberFrom, MemberTo, MemberDuties, Duties),
                    new PostColumns(PostStarts, PostUnits, PostOf, PostFrom, PostTo, Posts)
                )
        );

    public long JudgeObjects() => Checksum(Policy.On(AsOf).Judge(Tree, Stations, Members, Roster));

    /// <summary>Every unit's totals, each at its own weight, in the memory of the last judgement's.</summary>
    private long Checksum(CoverageMap map)
    {
        long sum = 0;
        _last ??= map;
        for (CoverageTier tier = CoverageTier.Workstation; tier <= CoverageTier.Grid; tier++)
        {
            (long applicable, long covered, long partial) = (0, 0, 0);
            Rollup<TierTally> totals = _last.Totals(tier);
            map.TotalsInto(tier, totals);
            foreach (TierTally total in totals.Values)
            {
                applicable += total.Applicable;
                covered += total.Covered;
                partial += total.Partial;
            }
            sum += (long)tier * (applicable + 3 * covered + 7 * partial);
        }
        Rollup<ChainTally> grids = _last.Network.Totals;
        map.Network.TotalsInto(grids);
        foreach (ChainTally total in grids.Values)
        {
            sum += 11L * total.Connected;
        }
        return sum;
    }

    private void ToObjects()
    {
        Officer[] officers = [.. PostUnits.Select((_, i) => new Officer(new($"P{i:D6}"), "officer"))];
        Roster = Roster.Build(
            Tree,
            officers,
            PostUnits.Select(
                (unit, i) =>
                    new Appointment(
                        officers[i].Id,
                        Tree.At(unit).Code,
                        LeadershipLine.Military,
                        Posts[PostOf[i]],
                        PostDays[i]
                    )
            )
        );
        Stations =
        [
            .. Units.Select(
                (unit, i) =>
                    new StationRecord(
                        new($"S{i:D6}"),
                        Tiers[i],
                        Tree.At(unit).Code,
                        new(Modes[i], HasPartner[i] ? ["partner"] : [], HasHost[i] ? "host" : null),
                        new Id<Officer>($"P{Heads[i]:D6}"), // a text of its own, as it would be read
                        [.. Items.Where((_, bit) => (ItemBits[i] >> bit & 1) != 0)],
                        During[i]
                    )
            ),
        ];
        Members =
        [
            .. MemberUnits.Select(
                (unit, i) =>
                    new GridMember(
                        new($"M{i:D6}"),
                        Tree.At(unit).Code,
                        [.. Duties.Where((_, bit) => (MemberDuties[i] >> bit & 1) != 0)],
                        MemberDays[i]
                    )
            ),
        ];
    }
}
