using System.Collections.Immutable;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>A small region made by chance with facts of every kind, the same one for the same seed: crowded, so that facts meet.</summary>
internal sealed class RandomRegion
{
    private static readonly LocalDate Start = new(2025, 1, 1);
    private static readonly string[] Measures = ["台", "吨"];
    private static readonly string[] Sources = ["应急管理局", "商务局"];
    private static readonly string[] Posts = ["武装部部长", "党组织书记", ""];
    private static readonly string[] Items = ["标牌", "照明"];
    private static readonly string[] Duties = ["设施巡查", "国防宣传"];
    private static readonly CategoryRow[] Categories = [new("1", "物资"), new("11", "车辆", "1"), new("2", "人员")];

    private readonly Random _random;

    /// <param name="seed">Makes the region.</param>
    /// <param name="provinces">How many roots there are.</param>
    public RandomRegion(int seed, int provinces = 1)
    {
        _random = new Random(seed);
        for (int i = 0; i < provinces; i++)
        {
            Province(i);
        }
        Tree = AdministrativeTree.Build(Rows);
        AsOf = Start.PlusDays(60 + _random.Next(60));
        Policies = NewPolicies();
        Facts = Together([.. Tree.Roots.Select(FactsOf)]);
    }

    public List<DivisionRow> Rows { get; } = [];
    public AdministrativeTree Tree { get; }
    public LocalDate AsOf { get; }
    public RegionPolicies Policies { get; }
    public RegionFacts Facts { get; }

    /// <summary>The facts of each province, apart.</summary>
    public List<RegionFacts> ByProvince { get; } = [];

    public RegionAssessment Assess(
        RegionFacts? facts = null,
        RegionPolicies? policies = null,
        LocalDate? asOf = null
    ) => RegionAssessment.Run(Tree, facts ?? Facts, policies ?? Policies, asOf ?? AsOf);

    /// <summary>Other policies, of the same categories.</summary>
    public RegionPolicies NewPolicies()
    {
        var categories = CategoryTree.Build(Categories);
        FreshnessRule[] rules =
        [
            new("", Start, new AgeLimit(CalendarPeriod.OfDays(_random.Next(60)), CalendarPeriod.OfDays(60))),
            new("11", Start.PlusDays(_random.Next(90)), new AgeLimit(new(1, 0), new(2, 0))),
            new("2", Start.PlusDays(30 + _random.Next(60))),
        ];
        return new(
            FreshnessPolicy.Build("f", categories, rules.Where(_ => _random.Next(4) > 0)),
            new("t", Pick([0m, 1m]), Pick([0m, 0.1m])),
            CoveragePolicy.Build(
                new CoveragePolicyVersion(
                    Start,
                    new([DivisionLevel.Township], [Posts[0]], [Items[0]]),
                    new([DivisionLevel.Village], [], [Items[1]]),
                    [.. Rows.Where(_ => _random.Next(15) == 0).Select(row => row.Code)]
                )
            ),
            PatrolPolicy.Build(new PatrolPolicyVersion(Start, ageBands: [7, 30]))
        );
    }

    public static RegionFacts Together(IReadOnlyCollection<RegionFacts> parts) =>
        new(
            [.. parts.SelectMany(part => part.Records)],
            [.. parts.SelectMany(part => part.Verifications)],
            [.. parts.SelectMany(part => part.Expectations)],
            [.. parts.SelectMany(part => part.Baselines)],
            [.. parts.SelectMany(part => part.Officers)],
            [.. parts.SelectMany(part => part.Appointments)],
            [.. parts.SelectMany(part => part.Tasks)],
            [.. parts.SelectMany(part => part.Claims)],
            [.. parts.SelectMany(part => part.Stations)],
            [.. parts.SelectMany(part => part.GridMembers)],
            [.. parts.SelectMany(part => part.Facilities)],
            [.. parts.SelectMany(part => part.Patrols)],
            [.. parts.SelectMany(part => part.Orders)]
        );

    private void Province(int number)
    {
        int first = Rows.Count;
        string prefix = $"{10 + number}";
        Rows.Add(new(DivisionCode.Parse($"{prefix}0000000000"), $"p{number}", DivisionLevel.Province));
        for (int i = 1; i < 3 + _random.Next(14); i++)
        {
            var level = (DivisionLevel)_random.Next(2, 7);
            DivisionRow[] above = [.. Rows.Skip(first).Where(row => row.Level < level)];
            string digits = $"{prefix}{_random.Next(10_000):D4}{i:D6}";
            Rows.Add(
                new(
                    DivisionCode.Parse(level == DivisionLevel.Grid ? $"{digits}001" : digits),
                    $"u{i}",
                    level,
                    Pick(above).Code
                )
            );
        }
    }

    private RegionFacts FactsOf(Division province)
    {
        Division[] units = [.. province.Tree.Divisions.Where(province.Contains)];
        string p = province.Code.ToString()[..2];
        PotentialRecord[] records = Many(12, i => Record($"{p}R{i}", units));
        Officer[] officers = Many(4, i => new Officer(new($"{p}P{i}"), $"officer {i}"));
        Appointment[] appointments =
        [
            .. officers.SelectMany(officer => Many(4, _ => Appointed(officer, units))).Distinct(),
        ];
        MobilizationTask[] tasks = Tasks(p, units);
        Facility[] facilities = Many(
            5,
            i => new Facility(
                new($"{p}F{i}"),
                Pick(units).Code,
                "人防工程",
                CalendarPeriod.OfDays(1 + _random.Next(50))
            )
        );
        var facts = new RegionFacts(
            [.. records],
            records.Length == 0 ? [] : [.. Many(12, i => Verified($"{p}V{i}", Pick(records)))],
            [.. Many(6, _ => Expected(units)).Distinct()],
            [
                .. Many(4, _ => new PotentialBaseline(Pick(units).Code, Pick(Categories).Code, Amount()))
                    .DistinctBy(one => (one.Unit, one.Key)),
            ],
            [.. officers],
            [.. appointments],
            [.. tasks],
            tasks.Length == 0 ? [] : [.. Many(16, i => Claim($"{p}C{i}", Pick(tasks), officers))],
            [.. Many(8, i => Station($"{p}S{i}", units, appointments))],
            [.. Many(6, i => Member($"{p}G{i}", units))],
            [.. facilities],
            facilities.Length == 0 ? [] : [.. Many(8, i => Patrolled($"{p}X{i}", Pick(facilities)))],
            facilities.Length == 0 ? [] : [.. Many(8, i => Order($"{p}O{i}", Pick(facilities)))]
        );
        ByProvince.Add(facts);
        return facts;
    }

    private PotentialRecord Record(string id, Division[] units) =>
        new(
            new(id),
            Pick(units).Code,
            Pick(Categories).Code,
            Amount(),
            Pick(Sources),
            Day(),
            _random.Next(3) == 0 ? null : Day()
        );

    private SiteVerification Verified(string id, PotentialRecord record) =>
        new(
            new(id),
            record.Id,
            Day(),
            Maybe(),
            _random.Next(3) == 0 ? null : Amount().Amount,
            Pick(Measures),
            Maybe(),
            _random.Next(3) == 0 ? null : "封闭",
            _random.Next(6) == 0 ? null : new Id<Officer>("A"),
            new Id<Officer>(_random.Next(6) == 0 ? "A" : "B")
        );

    private ReportExpectation Expected(Division[] units)
    {
        LocalDate from = Day();
        return new(Pick(units).Code, Pick(Sources), from, from.PlusDays(_random.Next(40)));
    }

    private Appointment Appointed(Officer officer, Division[] units) =>
        new(
            officer.Id,
            Pick(units).Code,
            _random.Next(2) == 0 ? LeadershipLine.Government : LeadershipLine.Military,
            Pick(Posts),
            _random.Next(4) == 0 ? new(Start, Day()) : default
        );

    private MobilizationTask[] Tasks(string p, Division[] units)
    {
        var tasks = new List<MobilizationTask>();
        for (int i = _random.Next(8); i > 0; i--)
        {
            MobilizationTask? parent = tasks.Count == 0 || _random.Next(2) == 0 ? null : Pick([.. tasks]);
            Division[] near = parent is null ? units : [.. Tree[parent.Unit].Children, .. units.Take(1)];
            LocalDate issued = Day();
            tasks.Add(
                new(
                    new($"{p}T{i}"),
                    Pick(near).Code,
                    "普查",
                    issued,
                    issued.PlusDays(_random.Next(30)),
                    parent: parent?.Id
                )
            );
        }
        return [.. tasks];
    }

    private ReportedClaim Claim(string id, MobilizationTask task, Officer[] officers)
    {
        LocalDate on = task.Issued.PlusDays(_random.Next(-2, 40));
        LocalDate? back = _random.Next(4) == 0 ? on.PlusDays(_random.Next(20)) : null;
        Id<Officer> officer = officers.Length == 0 ? new("nobody") : Pick(officers).Id;
        return new(new(id), task.Id, officer, Noon(on), on, back is { } day ? Noon(day) : null, back);
    }

    private StationRecord Station(string id, Division[] units, Appointment[] appointments)
    {
        Appointment? held = appointments.Length == 0 ? null : Pick(appointments);
        return new(
            new(id),
            _random.Next(2) == 0 ? CoverageTier.Workstation : CoverageTier.LiaisonPoint,
            held is null || _random.Next(3) == 0 ? Pick(units).Code : held.Unit,
            _random.Next(4) == 0 ? new(BuildMode.Joint) : Housing.Standalone,
            _random.Next(5) == 0 ? null : held?.Officer,
            [.. Items.Where(_ => _random.Next(4) > 0)],
            Days()
        );
    }

    private GridMember Member(string id, Division[] units) =>
        new(new(id), Pick(units).Code, [.. Duties.Where(_ => _random.Next(2) == 0)], Days());

    private Patrol Patrolled(string id, Facility facility)
    {
        PatrolFeedbackForm? form = _random.Next(3) switch
        {
            0 => null,
            1 => new([new("锈蚀")]),
            _ => new([new("锈蚀")], [new(MediaKind.Photo, id, Noon(Start))]),
        };
        return new(new(id), facility.Id, Day(), PatrolMode.Manual, form: form);
    }

    private OrderRecord Order(string id, Facility facility)
    {
        LocalDate issued = Day();
        LocalDate deadline = issued.PlusDays(_random.Next(30));
        return new(
            new(id),
            facility.Id,
            new("S"),
            "物业",
            issued,
            deadline,
            _random.Next(3) == 0 ? deadline.PlusDays(_random.Next(20)) : null,
            _random.Next(2) == 0 ? issued.PlusDays(_random.Next(60)) : null,
            _random.Next(4),
            _random.Next(8) == 0 ? issued.PlusDays(_random.Next(30)) : null
        );
    }

    private Quantity Amount() => new(Pick([0m, 0.5m, 1m, 10m]), Pick(Measures));

    private bool? Maybe() => _random.Next(3) == 0 ? null : _random.Next(2) == 0;

    private LocalDate Day() => Start.PlusDays(_random.Next(110));

    private DateRange Days() => _random.Next(3) == 0 ? new(Start, Day()) : new(Start.PlusDays(_random.Next(80)));

    private static Instant Noon(LocalDate on) => on.At(new(12, 0)).InUtc().ToInstant();

    private T[] Many<T>(int most, Func<int, T> make) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(make)];

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
