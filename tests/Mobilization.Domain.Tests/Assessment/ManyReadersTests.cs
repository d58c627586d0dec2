using Mobilization.Domain.Assessment;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tests.Assessment;

/// <summary>
/// What is built once is read by many at once: readers who start together on a value that nobody read before, so that they meet in
/// whatever it makes late, get what one reader alone gets.
/// </summary>
public sealed class ManyReadersTests
{
    private const int Readers = 8;
    private const int Rounds = 12;

    [Fact]
    public void A_tree() =>
        AllAgree(
            seed => AdministrativeTree.Build(new RandomRegion(seed, 2).Rows),
            (tree, _) =>
                [
                    tree.Fingerprint,
                    .. tree.CodeDisagreements().Select(finding => finding.ToString()),
                    .. tree.Divisions.Select(unit =>
                        $"{unit.Path()} {tree[unit.Code].Ordinal} {unit.Depth} {unit.Descendants.Count()} {unit.Children.Count()}"
                        + $" {tree.DivisionsNamed(unit.Name).Count()} {unit.CommonAncestor(tree.At(0))}"
                    ),
                ]
        );

    [Fact]
    public void A_roll_up() =>
        AllAgree(
            seed =>
            {
                RegionAssessment region = new RandomRegion(seed, 2).Assess();
                return (region.Tree, region.Totals.Freshness, region.Totals.Quantities);
            },
            (it, _) =>
                [
                    it.Freshness.Total.ToString(),
                    .. it.Tree.Divisions.Select(unit => it.Freshness[unit].ToString()),
                    .. it.Quantities.Keys.Select(key =>
                        $"{key} {it.Quantities.TotalOf(key)} {it.Quantities.Of(key).Count()}"
                    ),
                ]
        );

    [Fact]
    public void A_freshness_judge_and_its_categories() =>
        AllAgree(
            seed =>
            {
                var made = new RandomRegion(seed, 2);
                return (Judge: made.NewPolicies().Freshness.On(made.AsOf), made.Facts.Records);
            },
            (it, _) =>
                [
                    .. it.Judge.Policy.Categories.Categories.Select(category =>
                        $"{category} {category.Subtree.Count()} {it.Judge.RuleFor(category)?.Category}"
                    ),
                    .. it.Records.Select(record => it.Judge.Judge(record).ToString()!),
                ]
        );

    [Fact]
    public void A_roster() =>
        AllAgree(
            seed =>
            {
                var made = new RandomRegion(seed, 2);
                return (Roster.Build(made.Tree, made.Facts.Officers, made.Facts.Appointments), made.AsOf);
            },
            (it, _) =>
            {
                (Roster roster, LocalDate on) = it;
                return
                [
                    .. roster.Officers.SelectMany(officer => roster.Of(officer.Id)).Select(one => one.ToString()),
                    .. roster.Tree.Divisions.SelectMany(unit =>
                        Enum.GetValues<LeadershipLine>()
                            .SelectMany(line => roster.In(unit, line, on))
                            .Select(one => $"{unit.Code} {one} {roster.Holds(one.Officer, unit, one.Line, on)}")
                    ),
                ];
            }
        );

    [Fact]
    public void A_coverage_map() =>
        AllAgree(
            seed => new RandomRegion(seed, 2).Assess().Totals.Coverage,
            (map, reader) =>
                [
                    // Each reader begins with another tier: what is totalled late is asked for by several at once.
                    .. Enumerable
                        .Range(reader, 3)
                        .Select(number => (CoverageTier)(number % 3 + 1))
                        .SelectMany(tier =>
                            map.Tree.Divisions.Select(unit =>
                                $"{tier} {unit.Code} {map[unit, tier]} {map.Totals(tier)[unit]}"
                            )
                        )
                        .Order(StringComparer.Ordinal),
                    .. map.Gaps().Select(gap => $"{gap.Unit} {gap.Tier} {gap.State}"),
                    .. map.Tree.Divisions.Select(unit =>
                        $"{map.IsFullyCovered(unit)} {map.Network.Totals[unit].Chain}"
                    ),
                    .. map.Anomalies.Select(anomaly => anomaly.ToString()),
                ]
        );

    [Fact]
    public void An_assessment() =>
        AllAgree(
            seed => new RandomRegion(seed, 2).Assess(),
            (region, _) =>
                [
                    region.Digest.ToString()!,
                    .. RegionRows.Of(region),
                    .. RegionRows
                        .Each(region)
                        .Take(60)
                        .SelectMany(row => region.Why(row.Unit, row.Measure.Name, 5).Worst)
                        .Select(evidence => evidence.ToString()),
                ]
        );

    /// <param name="make">Makes the same value for the same seed.</param>
    /// <param name="read">All answers, asked for by a reader of some number.</param>
    private static void AllAgree<T>(Func<int, T> make, Func<T, int, string[]> read)
    {
        int answers = 0;
        for (int seed = 0; seed < Rounds; seed++)
        {
            string[] alone = read(make(seed), 0);
            T value = make(seed);
            string[][] told = new string[Readers][];
            using var gate = new Barrier(Readers);
            Thread[] threads =
            [
                .. Enumerable
                    .Range(0, Readers)
                    .Select(reader => new Thread(() =>
                    {
                        gate.SignalAndWait();
                        try
                        {
                            told[reader] = read(value, reader);
                        }
                        catch (Exception exception)
                        {
                            told[reader] = [exception.ToString()];
                        }
                    })),
            ];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Array.ForEach(told, one => one.Should().Equal(alone));
            answers += alone.Length;
        }
        answers.Should().BeGreaterThan(Rounds);
    }
}
