using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>The digest owes nothing to the order of rows, and everything to what they say.</summary>
public sealed class DigestTests
{
    [Fact]
    public void Shuffled_rows_have_the_same_digest() =>
        Gen.Int.Sample(
            seed =>
            {
                var made = new RandomRegion(seed);
                made.Assess(Shuffled(made.Facts, seed)).Digest.Should().Be(made.Assess().Digest);
            },
            iter: LongTests.Cases(100)
        );

    [Fact]
    public void Any_fact_left_out_makes_another_digest()
    {
        RegionFacts facts = Rich();
        string whole = Digest(facts);
        RegionFacts[] lesser =
        [
            Without(facts, verifications: []),
            Without(facts, expectations: []),
            Without(facts, baselines: []),
            Without(facts, appointments: [.. facts.Appointments.Skip(1)]),
            Without(facts, claims: [.. facts.Claims.Skip(1)]),
            Without(facts, stations: []),
            Without(facts, members: []),
            Without(facts, patrols: []),
            Without(facts, orders: [.. facts.Orders.Skip(1)]),
        ];
        lesser.Select(Digest).Append(whole).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Any_single_value_changed_makes_another_digest()
    {
        RegionFacts facts = Rich();
        PotentialRecord record = facts.Records[0];
        PotentialRecord[] records =
        [
            new(new("R0"), record.Unit, "1", record.Quantity, record.Source, record.Collected, record.Verified),
            new(
                record.Id,
                SmallRegion.Province,
                "1",
                record.Quantity,
                record.Source,
                record.Collected,
                record.Verified
            ),
            new(record.Id, record.Unit, "1", new(12.6m, "台"), record.Source, record.Collected, record.Verified),
            new(record.Id, record.Unit, "1", new(12.5m, "吨"), record.Source, record.Collected, record.Verified),
            new(record.Id, record.Unit, "1", record.Quantity, "商务", record.Collected, record.Verified),
            new(
                record.Id,
                record.Unit,
                "1",
                record.Quantity,
                record.Source,
                record.Collected.PlusDays(1),
                record.Verified
            ),
            new(record.Id, record.Unit, "1", record.Quantity, record.Source, record.Collected),
            new(record.Id, record.Unit, "1", record.Quantity, record.Source, record.Collected, record.Verified, @"\N"),
            new(record.Id, record.Unit, "1", record.Quantity, record.Source, record.Collected, record.Verified, "a\tb"),
            new(
                record.Id,
                record.Unit,
                "1",
                record.Quantity,
                record.Source,
                record.Collected,
                record.Verified,
                @"a\tb"
            ),
        ];
        records.Append(record).Select(one => Digest(Without(facts, records: [one]))).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Tree_day_and_every_policy_are_hashed_and_names_are_not()
    {
        RegionFacts facts = RegionFacts.None;
        FreshnessPolicy freshness = SmallRegion.Policies().Freshness;
        var version = new CoveragePolicyVersion(new(2025, 1, 1), new([DivisionLevel.Township], ["a"], ["b", "c"]));
        var again = new CoveragePolicyVersion(new(2025, 1, 1), new([DivisionLevel.Township], ["a"], ["c", "b"]));
        RegionPolicies[] policies =
        [
            new(freshness),
            SmallRegion.Policies(31),
            new(freshness, new("t", 0, 0)),
            new(freshness, new("t", 0, 0.1m)),
            new(freshness, coverage: CoveragePolicy.Build(version)),
            new(freshness, coverage: CoveragePolicy.Build(new CoveragePolicyVersion(new(2025, 1, 1)))),
            new(freshness, patrols: PatrolPolicy.Build(new PatrolPolicyVersion(new(2025, 1, 1)))),
            new(freshness, patrols: PatrolPolicy.Build(new PatrolPolicyVersion(new(2025, 1, 1), ageBands: [7]))),
        ];
        string[] digests =
        [
            .. policies.Select(policy => SmallRegion.Run(SmallRegion.Tree, facts, policy, SmallRegion.AsOf).Digest),
            SmallRegion.Run(SmallRegion.Tree, facts, policies[0], SmallRegion.AsOf.PlusDays(1)).Digest,
            SmallRegion
                .Run(
                    AdministrativeTree.Build([new(SmallRegion.Town, "镇", DivisionLevel.Township)]),
                    facts,
                    policies[0],
                    SmallRegion.AsOf
                )
                .Digest,
        ];
        digests.Should().OnlyHaveUniqueItems();
        var renamed = AdministrativeTree.Build([
            new(SmallRegion.Province, "新省", DivisionLevel.Province),
            new(SmallRegion.Town, "新镇", DivisionLevel.Township, SmallRegion.Province),
        ]);
        SmallRegion.Run(renamed, facts, policies[0], SmallRegion.AsOf).Digest.Should().Be(digests[0]);
        RegionPolicies reordered = new(freshness, coverage: CoveragePolicy.Build(again));
        SmallRegion.Run(SmallRegion.Tree, facts, reordered, SmallRegion.AsOf).Digest.Should().Be(digests[4]);
    }

    /// <summary>The documented form, written out by hand.</summary>
    [Fact]
    public void The_digest_is_the_hash_of_the_documented_form()
    {
        var facts = new RegionFacts(
            [new(new("R\t1"), SmallRegion.Town, "1", new(12.50m, "台"), "商务局", new(2025, 1, 1))],
            facilities: [new(new("F1"), SmallRegion.Town, "人防工程", new(1, 2), null, ["入口"])]
        );
        RegionAssessment region = SmallRegion.Assess(facts);
        string[] lines =
        [
            "category\t1\t物资\t\\N",
            "freshness\t30 days",
            "freshness-rule\t\t2025-01-01\tP30D\tP30D",
            "tolerance\tnone\t0\t0",
            "record\tR\\t1\t110101001000\t1\t12.5\t台\t商务局\t2025-01-01\t\\N\t\\N",
            "facility\tF1\t110101001000\t人防工程\tP1M2D\t\\N\t1\t入口",
        ];
        byte[] form =
        [
            .. Encoding.ASCII.GetBytes($"mobilization.inputs.1\ntree {region.Tree.Fingerprint}\nas-of 2025-03-31\n"),
            .. lines
                .Select(line => SHA256.HashData(Encoding.UTF8.GetBytes(line)))
                .OrderBy(Convert.ToHexString, StringComparer.Ordinal)
                .SelectMany(hash => hash),
        ];
        region.Digest.Should().Be("sha256:" + Convert.ToHexStringLower(SHA256.HashData(form)));
    }

    private static string Digest(RegionFacts facts) => SmallRegion.Assess(facts).Digest;

    private static RegionFacts Rich()
    {
        RegionFacts facts = SmallRegion.Facts;
        var grid = DivisionCode.Parse("110101001001001");
        return Without(
            facts,
            verifications: [SmallRegion.Visit("V1", new(2025, 3, 1))],
            expectations: [new(SmallRegion.Town, "商务局", new(2025, 1, 1), new(2025, 2, 1))],
            stations:
            [
                new(
                    new("S1"),
                    CoverageTier.Workstation,
                    SmallRegion.Town,
                    Housing.JointWith("所"),
                    new Id<Officer>("P2"),
                    ["牌"],
                    default
                ),
            ],
            members: [new(new("G1"), grid, ["巡查"], default)],
            patrols: [new(new("X1"), new("F1"), new(2025, 3, 1), PatrolMode.Manual)]
        );
    }

    private static RegionFacts Without(
        RegionFacts facts,
        ImmutableArray<PotentialRecord>? records = null,
        ImmutableArray<SiteVerification>? verifications = null,
        ImmutableArray<ReportExpectation>? expectations = null,
        ImmutableArray<PotentialBaseline>? baselines = null,
        ImmutableArray<Appointment>? appointments = null,
        ImmutableArray<ReportedClaim>? claims = null,
        ImmutableArray<StationRecord>? stations = null,
        ImmutableArray<GridMember>? members = null,
        ImmutableArray<Patrol>? patrols = null,
        ImmutableArray<OrderRecord>? orders = null
    ) =>
        new(
            records ?? facts.Records,
            verifications ?? facts.Verifications,
            expectations ?? facts.Expectations,
            baselines ?? facts.Baselines,
            facts.Officers,
            appointments ?? facts.Appointments,
            facts.Tasks,
            claims ?? facts.Claims,
            stations ?? facts.Stations,
            members ?? facts.GridMembers,
            facts.Facilities,
            patrols ?? facts.Patrols,
            orders ?? facts.Orders
        );

    private static RegionFacts Shuffled(RegionFacts facts, int seed)
    {
        var random = new Random(seed);
        return new(
            Mixed(facts.Records),
            Mixed(facts.Verifications),
            Mixed(facts.Expectations),
            Mixed(facts.Baselines),
            Mixed(facts.Officers),
            Mixed(facts.Appointments),
            Mixed(facts.Tasks),
            Mixed(facts.Claims),
            Mixed(facts.Stations),
            Mixed(facts.GridMembers),
            Mixed(facts.Facilities),
            Mixed(facts.Patrols),
            Mixed(facts.Orders)
        );

        ImmutableArray<T> Mixed<T>(ImmutableArray<T> rows) => [.. rows.OrderBy(_ => random.Next())];
    }
}
