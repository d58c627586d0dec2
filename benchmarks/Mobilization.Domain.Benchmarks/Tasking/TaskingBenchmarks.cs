using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using NodaTime;
using Stateless;

namespace Mobilization.Domain.Benchmarks.Tasking;

/// <summary>A claim's seven steps (both lines claim, start, extend, submit, countersign, accept) and a refusal, beside the Stateless package.</summary>
[MemoryDiagnoser]
public class TaskingBenchmarks
{
    public static readonly LocalDate Extended = new(2025, 8, 1);
    private readonly Act[] _acts = new Act[7];
    private Roster _roster = null!;
    private MobilizationTask _task = null!;
    private DualClaim _half = null!;
    private Act _loser;
    private StatelessClaim _immediate = null!;
    private StatelessClaim _queued = null!;
    private StatelessRecord _stored = null!;

    [GlobalSetup]
    public void Setup()
    {
        DivisionRow[] rows =
        [
            new(DivisionCode.Parse("430000"), "省", DivisionLevel.Province, null),
            .. Enumerable
                .Range(1, 90)
                .Select(i => new DivisionRow(
                    DivisionCode.Parse($"43{i:00}00"),
                    "市",
                    DivisionLevel.Prefecture,
                    DivisionCode.Parse("430000")
                )),
            .. Enumerable
                .Range(1, 90 * 90)
                .Select(i => new DivisionRow(
                    DivisionCode.Parse($"43{(i - 1) / 90 + 1:00}{(i - 1) % 90 + 1:00}"),
                    "县",
                    DivisionLevel.County,
                    DivisionCode.Parse($"43{(i - 1) / 90 + 1:00}00")
                )),
        ];
        AdministrativeTree tree = AdministrativeTree.Build(rows);
        Appointment[] posts =
        [
            .. tree.Divisions.SelectMany(unit =>
                new Appointment[]
                {
                    new(new($"{unit.Code}-g"), unit.Code, LeadershipLine.Government, "国动办主任"),
                    new(new($"{unit.Code}-m"), unit.Code, LeadershipLine.Military, "部长"),
                }
            ),
        ];
        _roster = Roster.Build(tree, posts.Select(post => new Officer(post.Officer, post.Officer.Value)), posts);
        Division county = tree["434545"];
        _task = new(new("T"), county.Code, "普查", new(2025, 3, 1), new(2025, 4, 1), new LocalDate(2025, 7, 1));
        Act By(string who, int hour, string? inNameOf = null) =>
            Act.Of(
                new(who),
                Instant.FromUtc(2025, 3, 10, hour, 0),
                DateTimeZone.Utc,
                expecting: hour,
                inNameOf: inNameOf
            );
        string[] people =
        [
            $"{county.Code}-g",
            $"{county.Code}-m",
            $"{county.Code}-g",
            $"{county.Parent!.Value.Code}-g",
            $"{county.Code}-g",
            $"{county.Code}-m",
            $"{county.Parent!.Value.Code}-m",
        ];
        for (int i = 0; i < 7; i++)
        {
            _acts[i] = By(people[i], i, i is 3 or 6 ? "联合办公室" : null);
        }
        _half = _task.OpenClaim().Claim(LeadershipLine.Government, _acts[0], _roster).State;
        // Three reasons: it saw version 0, the line is taken, and it is of another unit.
        _loser = Act.Of(new("430101000000-g"), Instant.FromUtc(2025, 3, 10, 5, 0), DateTimeZone.Utc, expecting: 0);
        _immediate = new(new(_task), _roster, FiringMode.Immediate);
        _queued = new(new(_task), _roster, FiringMode.Queued);
        _stored = new(_task);
        _immediate.Record = _stored;
        _immediate.Fire(Trigger.ClaimGovernment, _acts[0]);
        if (
            Lifecycle() != 7
            || StatelessImmediate() != 7
            || StatelessQueued() != 7
            || Refusal() != 3
            || StatelessRefusal() < 1
        )
        {
            throw new InvalidOperationException("The steps went otherwise.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Lifecycle() =>
        _task
            .OpenClaim()
            .Claim(LeadershipLine.Government, _acts[0], _roster)
            .State.Claim(LeadershipLine.Military, _acts[1], _roster)
            .State.Start(_acts[2], _roster)
            .State.Extend(Extended, _acts[3], _roster)
            .State.Submit(_acts[4], _roster)
            .State.Countersign(_acts[5], _roster)
            .State.Accept(_acts[6], _roster)
            .State.Version;

    [Benchmark]
    public int StatelessImmediate() => Fire(_immediate);

    [Benchmark]
    public int StatelessQueued() => Fire(_queued);

    /// <summary>State kept inside: a machine of its own for each claim.</summary>
    [Benchmark]
    public int StatelessMachinePerClaim() => Fire(new(new(_task), _roster, FiringMode.Immediate));

    [Benchmark]
    public int Refusal() => _half.Claim(LeadershipLine.Government, _loser, _roster).Refusals.Length;

    [Benchmark]
    public int StatelessRefusal()
    {
        _immediate.Record = _stored;
        try
        {
            _immediate.Fire(Trigger.ClaimGovernment, _loser);
            return 0;
        }
        catch (InvalidOperationException refused)
        {
            return refused.Message.Length;
        }
    }

    private int Fire(StatelessClaim claim)
    {
        claim.Record = new(_task);
        for (int i = 0; i < _acts.Length; i++)
        {
            claim.Fire((Trigger)i, _acts[i]);
        }
        return claim.Record.Version;
    }
}

/// <summary>A national campaign on the real register: decomposed to all townships, and its status in every unit above them.</summary>
[MemoryDiagnoser]
public class CampaignBenchmarks
{
    private static readonly LocalDate AsOf = new(2025, 5, 1);
    private AdministrativeTree _tree = null!;
    private Deployment _deployment = null!;
    private DualClaim[] _claims = null!;
    private Campaign _campaign = null!;
    private ReportedClaim[] _reported = null!;
    private Roster _roster = null!;

    [GlobalSetup]
    public void Setup()
    {
        _tree = Register();
        _deployment = new(new("D"), "普查", new(2025, 3, 1), target: new Domain.Quantity(1_000_000, "家"));
        ImmutableArray<MobilizationTask> tasks = DecomposeToTownships();
        Appointment[] posts =
        [
            .. tasks.SelectMany(task =>
                new Appointment[]
                {
                    new(new($"{task.Unit}-g"), task.Unit, LeadershipLine.Government, "镇长"),
                    new(new($"{task.Unit}-m"), task.Unit, LeadershipLine.Military, "武装部部长"),
                }
            ),
        ];
        _roster = Roster.Build(_tree, posts.Select(post => new Officer(post.Officer, post.Officer.Value)), posts);
        _claims = [.. tasks.Select(Claimed)];
        _campaign = Campaign.Build(_tree, tasks);
        _reported =
        [
            .. posts.Select(
                (post, i) =>
                    new ReportedClaim(
                        new($"C{i}"),
                        tasks[i / 2].Id,
                        post.Officer,
                        Instant.FromUtc(2025, 3, 2, 0, 0) + Duration.FromMinutes(i * 7919 % 50_000),
                        new(2025, 3, 2)
                    )
            ),
        ];
        IReadOnlyDictionary<Division, (int Tasks, int Dual)> linq = StatusWithLinq();
        CampaignStatus status = Status();
        if (linq.Any(unit => (status[unit.Key].Tasks, status[unit.Key].Dual) != unit.Value))
        {
            throw new InvalidOperationException("The two statuses differ.");
        }
    }

    [Benchmark]
    public ImmutableArray<MobilizationTask> DecomposeToTownships() =>
        _deployment.Decompose(
            Decomposition.Frontier(_tree, DivisionLevel.Township),
            new(2025, 3, 1),
            new(2025, 4, 1),
            weight: static unit => unit.SubtreeEnd - unit.Ordinal
        );

    [Benchmark]
    public CampaignStatus Status() => CampaignStatus.Of(_tree, _claims, AsOf);

    /// <summary>Every claim counted at each unit above it, grouped.</summary>
    [Benchmark]
    public IReadOnlyDictionary<Division, (int Tasks, int Dual)> StatusWithLinq() =>
        _claims
            .SelectMany(
                claim => _tree[claim.Task.Unit].Ancestors.Prepend(_tree[claim.Task.Unit]),
                (claim, unit) => (Unit: unit, Claim: claim)
            )
            .GroupBy(pair => pair.Unit)
            .ToDictionary(
                group => group.Key,
                group =>
                    (group.Count(), group.Count(pair => pair.Claim is { Government: not null, Military: not null }))
            );

    [Benchmark]
    public ClaimLedger JudgeReportedClaims() => ClaimLedger.Judge(_campaign, _reported, _roster, AsOf);

    private static DualClaim Claimed(MobilizationTask task, int number)
    {
        DualClaim claim = task.OpenClaim();
        Act act = Act.Of(new("x"), Instant.FromUtc(2025, 3, 10, 0, 0), DateTimeZone.Utc);
        if (number % 3 > 0)
        {
            claim = claim.Apply(new Claimed(LeadershipLine.Government, act, 1));
        }
        return number % 3 > 1 ? claim.Apply(new Claimed(LeadershipLine.Military, act, 2)) : claim;
    }

    private static AdministrativeTree Register()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mobilization.Domain.sln")))
        {
            folder = folder.Parent;
        }
        string path = Path.Combine(folder!.Parent!.FullName, "shared", "data", "divisions-full.csv.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rows = new List<DivisionRow>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            rows.Add(
                new(
                    DivisionCode.Parse(fields[0]),
                    fields[1].Trim('"'),
                    (DivisionLevel)int.Parse(fields[2], CultureInfo.InvariantCulture),
                    fields[3].Length == 0 ? null : DivisionCode.Parse(fields[3])
                )
            );
        }
        return AdministrativeTree.Build(rows);
    }
}
