using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CsCheck;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>Facts given as columns make the same figures as objects.</summary>
public sealed class ColumnTests
{
    [Fact]
    public void Columns_give_the_figures_that_objects_give() =>
        Gen.Int.Sample(
            seed =>
            {
                var made = new RandomRegion(seed);
                RegionAssessment objects = made.Assess();

                RegionAssessment columns = SmallRegion.Run(
                    made.Tree,
                    new Arrays(made, made.Facts),
                    Others(made.Facts),
                    made.Policies,
                    made.AsOf
                );

                RegionRows.Of(columns).Should().Equal(RegionRows.Of(objects));
                columns.Parts[0].Stock.Should().BeNull();
                columns.Totals.Reports.Should().BeNull();
                foreach (Division unit in made.Tree.Divisions)
                {
                    columns.EvidenceOf(unit, "freshness").Should().BeEmpty();
                    columns
                        .EvidenceOf(unit, "coverage.workstation")
                        .Sum(evidence => evidence.Numerator)
                        .Should()
                        .Be(columns[unit, "coverage.workstation"].Numerator);
                }
            },
            iter: LongTests.Cases(150)
        );

    [Fact]
    public void The_digest_of_columns_owes_nothing_to_their_order_and_all_to_their_values()
    {
        var seen = new HashSet<string>();
        for (int seed = 0; seed < 30; seed++)
        {
            var made = new RandomRegion(seed);
            var backwards = new RegionFacts(
                [.. made.Facts.Records.Reverse()],
                [.. made.Facts.Verifications.Reverse()],
                [.. made.Facts.Expectations.Reverse()],
                officers: [.. made.Facts.Officers.Reverse()],
                appointments: [.. made.Facts.Appointments.Reverse()],
                stations: [.. made.Facts.Stations.Reverse()],
                gridMembers: [.. made.Facts.GridMembers.Reverse()]
            );
            string digest = Digest(made, made.Facts);
            Digest(made, backwards).Should().Be(digest);
            seen.Add(digest).Should().BeTrue();
            if (made.Facts.Records.Length > 0)
            {
                var fewer = new RegionFacts(
                    [.. made.Facts.Records.Skip(1)],
                    made.Facts.Verifications,
                    made.Facts.Expectations,
                    stations: made.Facts.Stations
                );
                Digest(made, fewer).Should().NotBe(digest);
            }
        }

        static string Digest(RandomRegion made, RegionFacts facts) =>
            SmallRegion.Run(made.Tree, new Arrays(made, facts), RegionFacts.None, made.Policies, made.AsOf).Digest;
    }

    [Fact]
    public void What_comes_as_columns_does_not_come_as_objects_too()
    {
        var made = new RandomRegion(1);
        var nothing = new Nothing();
        RegionFacts[] both =
        [
            new([SmallRegion.Record()]),
            new(verifications: [SmallRegion.Visit("V", made.AsOf)]),
            new(expectations: [new(SmallRegion.Town, "商务局", made.AsOf, made.AsOf)]),
            new(gridMembers: [new(new("G"), SmallRegion.Town, [], default)]),
            new(
                stations:
                [
                    new(new("S"), CoverageTier.Workstation, SmallRegion.Town, Housing.Standalone, null, [], default),
                ]
            ),
        ];
        foreach (RegionFacts others in both)
        {
            FluentActions
                .Invoking(() => SmallRegion.Run(made.Tree, nothing, others, made.Policies, made.AsOf))
                .Should()
                .Throw<ArgumentException>()
                .WithParameterName("others");
        }
        RegionAssessment region = SmallRegion.Run(made.Tree, nothing, RegionFacts.None, made.Policies, made.AsOf);
        RegionRows.Of(region).Should().Equal(RegionRows.Of(made.Assess(RegionFacts.None)));
        region.Digest.Should().Be(made.Assess(RegionFacts.None).Digest);
    }

    [Fact]
    public void Defects_of_the_other_facts_are_listed_and_a_wrong_place_is_the_caller_s_fault()
    {
        var made = new RandomRegion(1);
        var nowhere = DivisionCode.Parse("999999");
        var others = new RegionFacts(
            baselines: [new(nowhere, "1", new(1, "台"))],
            appointments: [new(new("P"), made.Tree.Roots.First().Code, LeadershipLine.Military, "")],
            tasks: [new(new("T"), nowhere, "普查", made.AsOf, made.AsOf)]
        );

        TryRun(new Nothing(), others, out RegionAssessment? region, out ImmutableArray<Finding> defects)
            .Should()
            .BeFalse();

        region.Should().BeNull();
        string[] rules = ["potential.baseline-unit-unknown", "leadership.officer-unknown", "campaign.unit-unknown"];
        defects.Select(defect => defect.Rule).Should().Equal(rules);
        FluentActions
            .Invoking(() => SmallRegion.Run(made.Tree, new Nothing(), others, made.Policies, made.AsOf))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Select(defect => defect.Rule)
            .Should()
            .Equal(rules);
        TryRun(new Nothing(), RegionFacts.None, out region, out defects).Should().BeTrue();
        defects.Should().BeEmpty();
        RegionRows.Of(region!).Should().Equal(RegionRows.Of(made.Assess(RegionFacts.None)));
        FluentActions
            .Invoking(() => TryRun(new OneRecordAt(made.Tree.Count), RegionFacts.None, out _, out _))
            .Should()
            .Throw<ArgumentException>();

        bool TryRun(
            IRegionColumns columns,
            RegionFacts facts,
            [NotNullWhen(true)] out RegionAssessment? region,
            out ImmutableArray<Finding> defects
        ) =>
            RegionAssessment.TryRun(
                made.Tree,
                columns,
                facts,
                made.Policies,
                made.AsOf,
                out region,
                out defects,
                cancellationToken: TestContext.Current.CancellationToken
            );
    }

    private static RegionFacts Others(RegionFacts facts) =>
        new(
            baselines: facts.Baselines,
            officers: facts.Officers,
            appointments: facts.Appointments,
            tasks: facts.Tasks,
            claims: facts.Claims,
            facilities: facts.Facilities,
            patrols: facts.Patrols,
            orders: facts.Orders
        );

    private sealed class Nothing : IRegionColumns;

    private sealed class OneRecordAt(int place) : IRegionColumns
    {
        private readonly int[] _places = [place];
        private readonly int[] _zeros = [0];
        private readonly DayNumber[] _days = [DayNumber.Of(new LocalDate(2025, 1, 1))];
        private readonly DayNumber[] _none = new DayNumber[1];
        private readonly decimal[] _amounts = [1];
        private readonly string[] _names = ["台"];

        public RecordColumns Records => new(_places, _zeros, _days, _none);

        public ReadOnlySpan<decimal> Amounts => _amounts;

        public ReadOnlySpan<int> Measures => _zeros;

        public ReadOnlySpan<string> MeasureNames => _names;
    }

    /// <summary>The facts of a region as arrays.</summary>
    private sealed class Arrays(RandomRegion made, RegionFacts facts) : IRegionColumns
    {
        private readonly AdministrativeTree _tree = made.Tree;
        private readonly string[] _measures =
        [
            .. facts
                .Records.Select(one => one.Quantity.Unit)
                .Concat(facts.Verifications.Select(one => one.ObservedMeasure!))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        private readonly string[] _sources = ["应急管理局", "商务局"];
        private readonly Appointment[] _posts =
        [
            .. facts.Appointments.OrderBy(one => facts.Officers.ToList().FindIndex(who => who.Id == one.Officer)),
        ];

        public RecordColumns Records =>
            new(
                Of(facts.Records.Select(one => _tree[one.Unit].Ordinal)),
                Of(facts.Records.Select(one => made.Policies.Categories[one.Category].Index)),
                Of(facts.Records.Select(one => DayNumber.Of(one.Collected))),
                Of(facts.Records.Select(one => DayNumber.Of(one.Verified)))
            );

        public ReadOnlySpan<decimal> Amounts => facts.Records.Select(one => one.Quantity.Amount).ToArray();

        public ReadOnlySpan<int> Measures =>
            facts.Records.Select(one => Array.IndexOf(_measures, one.Quantity.Unit)).ToArray();

        public ReadOnlySpan<string> MeasureNames => _measures;

        public ReadOnlySpan<int> Sources => facts.Records.Select(one => Array.IndexOf(_sources, one.Source)).ToArray();

        public VerificationColumns Verifications =>
            new(
                Of(facts.Verifications.Select(one => one.Id)),
                Of(
                    facts.Verifications.Select(one =>
                        facts.Records.ToList().FindIndex(record => record.Id == one.Record)
                    )
                ),
                Of(facts.Verifications.Select(one => DayNumber.Of(one.Date))),
                Of(facts.Verifications.Select(one => one.AddressMatches)),
                Of(facts.Verifications.Select(one => one.ObservedAmount)),
                Of(facts.Verifications.Select(one => Array.IndexOf(_measures, one.ObservedMeasure))),
                Of(facts.Verifications.Select(one => one.CategoryMatches)),
                Of(facts.Verifications.Select(one => one.NotAssessedBecause is not null)),
                Of(facts.Verifications.Select(one => Person(one.MilitaryVerifier))),
                Of(facts.Verifications.Select(one => Person(one.GovernmentVerifier)))
            );

        public ExpectationColumns Expectations =>
            new(
                Of(facts.Expectations.Select(one => _tree[one.Unit].Ordinal)),
                Of(facts.Expectations.Select(one => Array.IndexOf(_sources, one.Source))),
                Of(facts.Expectations.Select(one => DayNumber.Of(one.From))),
                Of(facts.Expectations.Select(one => DayNumber.Of(one.Due)))
            );

        public StationColumns Stations =>
            new(
                Of(facts.Stations.Select(one => _tree[one.Unit].Ordinal)),
                Of(facts.Stations.Select(one => one.Tier)),
                Of(facts.Stations.Select(one => DayNumber.Of(one.During.From))),
                Of(facts.Stations.Select(one => DayNumber.Of(one.During.To))),
                Of(facts.Stations.Select(one => one.Housing.Mode)),
                Of(facts.Stations.Select(one => !one.Housing.Partners.IsEmpty)),
                Of(facts.Stations.Select(one => one.Housing.Host is not null)),
                Of(facts.Stations.Select(one => one.Head is { } head ? Officer(head) : -1)),
                Of(facts.Stations.Select(one => Bits(["标牌", "照明"], one.Items))),
                new[] { "标牌", "照明" }
            );

        public MemberColumns GridMembers =>
            new(
                Of(facts.GridMembers.Select(one => _tree[one.Unit].Ordinal)),
                Of(facts.GridMembers.Select(one => DayNumber.Of(one.During.From))),
                Of(facts.GridMembers.Select(one => DayNumber.Of(one.During.To))),
                Of(facts.GridMembers.Select(one => Bits(["设施巡查", "国防宣传"], one.Duties))),
                new[] { "设施巡查", "国防宣传" }
            );

        public PostColumns Posts =>
            new(
                Of(
                    Enumerable
                        .Range(0, facts.Officers.Length + 1)
                        .Select(officer => _posts.Count(one => Officer(one.Officer) < officer))
                ),
                Of(_posts.Select(one => _tree[one.Unit].Ordinal)),
                Of(_posts.Select(one => Array.IndexOf(["武装部部长", "党组织书记"], one.Post))),
                Of(_posts.Select(one => DayNumber.Of(one.During.From))),
                Of(_posts.Select(one => DayNumber.Of(one.During.To))),
                new[] { "武装部部长", "党组织书记" }
            );

        private int Officer(Id<Officer> id) => facts.Officers.ToList().FindIndex(one => one.Id == id);

        private static T[] Of<T>(IEnumerable<T> values) => [.. values];

        private static int Person(Id<Officer>? id) => id is { } named ? Array.IndexOf(["A", "B"], named.Value) : -1;

        private static ulong Bits(string[] names, IEnumerable<string> of) =>
            of.Aggregate(0UL, (bits, name) => bits | 1UL << Array.IndexOf(names, name));
    }
}
