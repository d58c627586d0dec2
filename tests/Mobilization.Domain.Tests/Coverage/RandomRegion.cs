using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>A region of random units, posts, stations, members and rules, small enough to be judged by hand.</summary>
internal sealed class RandomRegion
{
    public static readonly LocalDate AsOf = new(2025, 3, 31);
    private static readonly string[] Posts = ["武装部部长", "党组织书记", "街道办主任", ""];
    private static readonly string[] AllItems = ["标牌", "照明", "逃生绳"];
    private static readonly string[] AllDuties = ["设施巡查", "国防宣传"];

    private readonly Random _random;

    public RandomRegion(int size, int seed)
    {
        _random = new Random(seed);
        for (int i = 0; i < size; i++)
        {
            var level = (DivisionLevel)_random.Next(1, 7);
            DivisionRow[] above = [.. Rows.Where(row => row.Level < level)];
            DivisionCode? parent = above.Length == 0 || _random.Next(6) == 0 ? null : Pick(above).Code;
            // The order of codes is not that of the tree.
            string digits = $"{_random.Next(1_000_000):D6}{i:D6}";
            Rows.Add(
                new(DivisionCode.Parse(level == DivisionLevel.Grid ? $"{digits}001" : digits), $"u{i}", level, parent)
            );
        }
        Tree = AdministrativeTree.Build(Rows);
        for (int i = 0; i < size; i++)
        {
            Officers.Add(new(new($"P{i}"), $"officer {i}"));
            for (int posts = _random.Next(3); posts > 0; posts--)
            {
                LeadershipLine line = _random.Next(2) == 0 ? LeadershipLine.Government : LeadershipLine.Military;
                Appointments.Add(new(new($"P{i}"), Pick(Rows).Code, line, Pick(Posts), Days()));
            }
        }
        Appointments = [.. Appointments.Distinct()];
        Roster = Roster.Build(Tree, Officers, Appointments);
        Policy = CoveragePolicy.Build(Version(new(2025, 1, 1)), Version(new(2025, 4, 1)));
        for (int i = _random.Next(3 * size); i > 0; i--)
        {
            Stations.Add(Station(i));
        }
        for (int i = _random.Next(size); i > 0; i--)
        {
            Members.Add(new(new($"M{i}"), Pick(Rows).Code, [.. AllDuties.Where(_ => _random.Next(2) == 0)], Days()));
        }
    }

    public List<DivisionRow> Rows { get; } = [];
    public AdministrativeTree Tree { get; }
    public List<Officer> Officers { get; } = [];
    public List<Appointment> Appointments { get; } = [];
    public Roster Roster { get; }
    public CoveragePolicy Policy { get; }
    public List<StationRecord> Stations { get; } = [];
    public List<GridMember> Members { get; } = [];

    public CoverageMap Judge(LocalDate on) => Policy.On(on).Judge(Tree, Stations, Members, Roster);

    public CoverageMap JudgeColumns(LocalDate on)
    {
        string[] items = [.. Stations.SelectMany(station => station.Items).Distinct()];
        string[] duties = [.. Members.SelectMany(member => member.Duties).Distinct()];
        string[] posts = [.. Appointments.Select(one => one.Post).Distinct().Where(post => post.Length > 0)];
        Appointment[] rows = [.. Appointments.OrderBy(one => Officers.FindIndex(officer => officer.Id == one.Officer))];
        int[] starts = new int[Officers.Count + 1];
        foreach (Appointment one in rows)
        {
            starts[Officers.FindIndex(officer => officer.Id == one.Officer) + 1]++;
        }
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
        return Policy
            .On(on)
            .Judge(
                Tree,
                new StationColumns(
                    [.. Stations.Select(station => Tree[station.Unit].Ordinal)],
                    [.. Stations.Select(station => station.Tier)],
                    [.. Stations.Select(station => DayNumber.Of(station.During.From))],
                    [.. Stations.Select(station => DayNumber.Of(station.During.To))],
                    [.. Stations.Select(station => station.Housing.Mode)],
                    [.. Stations.Select(station => !station.Housing.Partners.IsEmpty)],
                    [.. Stations.Select(station => station.Housing.Host is not null)],
                    [
                        .. Stations.Select(station =>
                            station.Head is { } head ? Officers.FindIndex(officer => officer.Id == head) : -1
                        ),
                    ],
                    [.. Stations.Select(station => Bits(items, station.Items))],
                    items
                ),
                new MemberColumns(
                    [.. Members.Select(member => Tree[member.Unit].Ordinal)],
                    [.. Members.Select(member => DayNumber.Of(member.During.From))],
                    [.. Members.Select(member => DayNumber.Of(member.During.To))],
                    [.. Members.Select(member => Bits(duties, member.Duties))],
                    duties
                ),
                new PostColumns(
                    starts,
                    [.. rows.Select(one => Tree[one.Unit].Ordinal)],
                    [.. rows.Select(one => Array.IndexOf(posts, one.Post))],
                    [.. rows.Select(one => DayNumber.Of(one.During.From))],
                    [.. rows.Select(one => DayNumber.Of(one.During.To))],
                    posts
                )
            );
    }

    private static ulong Bits(string[] names, IEnumerable<string> of) =>
        of.Aggregate(0UL, (bits, name) => bits | 1UL << Array.IndexOf(names, name));

    private CoveragePolicyVersion Version(LocalDate from) =>
        new(
            from,
            _random.Next(8) == 0 ? null : Rule(),
            _random.Next(8) == 0 ? null : Rule(),
            [.. Rows.Where(_ => _random.Next(12) == 0).Select(row => row.Code), DivisionCode.Parse("999999999999")],
            [.. AllDuties.Where(_ => _random.Next(3) == 0)]
        );

    private TierRule Rule() =>
        new(
            [.. Enum.GetValues<DivisionLevel>().Where(_ => _random.Next(3) == 0)],
            [.. Posts.Where(post => post.Length > 0 && _random.Next(2) == 0)],
            [.. AllItems.Where(_ => _random.Next(3) == 0)],
            [.. Rows.Where(_ => _random.Next(5) == 0).Select(row => new SubstitutePost(row.Code, Pick(Posts[..3])))]
        );

    private StationRecord Station(int number)
    {
        Appointment? held = Appointments.Count == 0 ? null : Pick(Appointments);
        DivisionCode unit = held is null || _random.Next(3) == 0 ? Pick(Rows).Code : held.Unit;
        Id<Officer>? head = _random.Next(8) switch
        {
            0 => null,
            1 => new Id<Officer>("P0"),
            _ => held?.Officer,
        };
        Housing housing = _random.Next(5) switch
        {
            0 => new(BuildMode.Joint, [], "host"),
            1 => new(BuildMode.Nested, ["partner"]),
            2 => Housing.JointWith("partner"),
            3 => Housing.NestedIn("host"),
            _ => Housing.Standalone,
        };
        return new(
            new($"S{number}"),
            _random.Next(2) == 0 ? CoverageTier.Workstation : CoverageTier.LiaisonPoint,
            unit,
            housing,
            head,
            [.. AllItems.Where(_ => _random.Next(4) > 0)],
            Days()
        );
    }

    /// <summary>Mostly open; at times ending or beginning on, or about, the as-of day.</summary>
    private DateRange Days() =>
        _random.Next(8) switch
        {
            0 => new(AsOf),
            1 => new(AsOf.PlusDays(1)),
            2 => new(new(2024, 1, 1), AsOf),
            3 => new(new(2024, 1, 1), AsOf.PlusDays(1)),
            4 => default,
            _ => new(new(2024, 1, 1)),
        };

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
