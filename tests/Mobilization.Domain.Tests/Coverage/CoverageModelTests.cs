using CsCheck;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>Verdicts, totals, network and mending against naive models on random regions.</summary>
public sealed class CoverageModelTests
{
    /// <summary>How many regions; <c>COVERAGE_REGIONS</c> asks for more.</summary>
    private static readonly int Regions = int.TryParse(
        Environment.GetEnvironmentVariable("COVERAGE_REGIONS"),
        out int regions
    )
        ? regions
        : 300;

    private static readonly Gen<RandomRegion> AnyRegion = Gen.Select(
        Gen.Int[1, 24],
        Gen.Int,
        static (size, seed) => new RandomRegion(size, seed)
    );

    [Fact]
    public void Every_verdict_and_total_is_the_models() =>
        AnyRegion.Sample(
            region =>
            {
                var model = new CoverageModel(region, RandomRegion.AsOf);
                CoverageMap map = region.Judge(RandomRegion.AsOf);
                CoverageMap columns = region.JudgeColumns(RandomRegion.AsOf);
                foreach (DivisionCode code in model.Units)
                {
                    Division unit = region.Tree[code];
                    foreach (CoverageTier tier in CoverageModel.Tiers)
                    {
                        CoverageState state = model.State(code, tier);
                        map[unit, tier].Should().Be(state);
                        columns[unit, tier].Should().Be(state);
                        columns.Verdict(unit, tier).State.Should().Be(state);
                        CoverageVerdict verdict = map.Verdict(unit, tier);
                        verdict.State.Should().Be(state);
                        verdict.Findings.Should().NotBeEmpty();
                        CoverageState[] below = [.. model.Below(code).Select(one => model.State(one, tier))];
                        var tally = new TierTally(
                            below.Count(one => one != CoverageState.NotApplicable),
                            below.Count(one => one == CoverageState.Covered),
                            below.Count(one => one == CoverageState.Partial)
                        );
                        map.Totals(tier)[unit].Should().Be(tally);
                        columns.Totals(tier)[unit].Should().Be(tally);
                    }
                    CoverageState[] all =
                    [
                        .. model
                            .Below(code)
                            .SelectMany(one => CoverageModel.Tiers.Select(tier => model.State(one, tier)))
                            .Where(state => state != CoverageState.NotApplicable),
                    ];
                    bool? full = all.Length == 0 ? null : all.All(state => state == CoverageState.Covered);
                    map.IsFullyCovered(unit).Should().Be(full);
                }
            },
            iter: Regions
        );

    [Fact]
    public void Totals_made_in_the_memory_of_older_ones_are_the_same() =>
        AnyRegion.Sample(
            region =>
            {
                CoverageMap map = region.JudgeColumns(RandomRegion.AsOf);
                CoverageMap older = region.JudgeColumns(RandomRegion.AsOf.PlusDays(-40));
                foreach (CoverageTier tier in CoverageModel.Tiers)
                {
                    Rollup<TierTally> totals = older.Totals(tier);
                    map.TotalsInto(tier, totals);
                    totals.Values.ToArray().Should().Equal(map.Totals(tier).Values.ToArray());
                }
                Rollup<ChainTally> grids = older.Network.Totals;
                map.Network.TotalsInto(grids);
                grids.Values.ToArray().Should().Equal(map.Network.Totals.Values.ToArray());
            },
            iter: Regions
        );

    [Fact]
    public void Totals_of_another_tree_are_not_written_into()
    {
        CoverageMap map = new RandomRegion(3, 1).Judge(RandomRegion.AsOf);
        CoverageMap other = new RandomRegion(3, 1).Judge(RandomRegion.AsOf);

        map.Invoking(it => it.TotalsInto(CoverageTier.Grid, other.Totals(CoverageTier.Grid)))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The totals are of another tree.*")
            .WithParameterName("totals");
        map.Invoking(it => it.TotalsInto(default, map.Totals(CoverageTier.Grid)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("tier");
        map.Network.Invoking(it => it.TotalsInto(other.Network.Totals))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The totals are of another tree.*")
            .WithParameterName("totals");
    }

    [Fact]
    public void The_network_is_the_models() =>
        AnyRegion.Sample(
            region =>
            {
                var model = new CoverageModel(region, RandomRegion.AsOf);
                CoverageMap map = region.Judge(RandomRegion.AsOf);
                DivisionCode[] grids =
                [
                    .. model.Units.Where(unit => model.State(unit, CoverageTier.Grid) != CoverageState.NotApplicable),
                ];
                foreach (DivisionCode code in model.Units)
                {
                    Division unit = region.Tree[code];
                    bool isGrid = grids.Contains(code);
                    map.Network.IsConnected(unit).Should().Be(isGrid && !model.Breaks(code).Any());
                    map.Network.Breaks(unit)
                        .Select(found => (found["unit"], found["tier"]))
                        .Should()
                        .BeEquivalentTo(
                            (isGrid ? model.Breaks(code) : []).Select(link =>
                                (link.Unit.ToString(), new Fact("tier", link.Tier).Value)
                            )
                        );
                    DivisionCode[] here = [.. model.Below(code).Where(grids.Contains)];
                    map.Network.Totals[unit]
                        .Should()
                        .Be(new ChainTally(here.Length, here.Count(grid => !model.Breaks(grid).Any())));
                }
                // The only break of most grids, found by mending each link in turn.
                map.Network.SoleBreaks()
                    .Should()
                    .Equal(
                        grids
                            .SelectMany(model.Breaks)
                            .Distinct()
                            .Select(link =>
                                (link, Grids: grids.Count(grid => model.Breaks(grid).SequenceEqual([link])))
                            )
                            .Where(entry => entry.Grids > 0)
                            .OrderByDescending(entry => entry.Grids)
                            .ThenBy(entry => entry.link.Unit.ToString(), StringComparer.Ordinal)
                            .ThenBy(entry => entry.link.Tier)
                            .Select(entry => new SoleBreak(entry.link.Unit, entry.link.Tier, entry.Grids))
                    );
            },
            iter: Regions
        );

    [Fact]
    public void No_other_choice_of_mends_completes_more_counties() =>
        AnyRegion.Sample(
            region =>
            {
                var model = new CoverageModel(region, RandomRegion.AsOf);
                MendingPlan plan = region.Judge(RandomRegion.AsOf).MendFirst();
                (DivisionCode Unit, CoverageTier Tier)[] gaps =
                [
                    .. from unit in model.Units
                    from tier in CoverageModel.Tiers
                    where model.State(unit, tier) is CoverageState.None or CoverageState.Partial
                    select (unit, tier),
                ];
                DivisionCode[] counties =
                [
                    .. region.Rows.Where(row => row.Level == DivisionLevel.County).Select(row => row.Code),
                ];
                plan.Order.Concat(plan.Apart)
                    .Select(gap => (gap.Unit, gap.Tier))
                    .Should()
                    .BeEquivalentTo(gaps, "every gap is listed once");
                plan.Order.Concat(plan.Apart).Should().NotContain(gap => gap.Missing.Length == 0);
                plan.Apart.Select(gap => gap.Unit)
                    .Should()
                    .NotContain(unit =>
                        counties.Contains(unit) || model.Above(unit).Any(above => counties.Contains(above.Code))
                    );
                if (gaps.Length > 12)
                {
                    return;
                }
                // Each county's gaps, as bits.
                int[] needs =
                [
                    .. counties
                        .Select(county => model.Below(county).ToHashSet())
                        .Select(below => gaps.Select((gap, bit) => below.Contains(gap.Unit) ? 1 << bit : 0).Sum())
                        .Where(bits => bits != 0),
                ];
                int[] best = new int[gaps.Length + 1];
                for (int choice = 0; choice < 1 << gaps.Length; choice++)
                {
                    int mends = System.Numerics.BitOperations.PopCount((uint)choice);
                    best[mends] = Math.Max(best[mends], needs.Count(need => (need & choice) == need));
                }
                var order = plan.Order.Select(gap => (gap.Unit, gap.Tier)).ToList();
                for (int mends = 0; mends <= order.Count; mends++)
                {
                    int chosen = order.Take(mends).Sum(gap => 1 << Array.IndexOf(gaps, gap));
                    int completes = needs.Count(need => (need & chosen) == need);
                    completes.Should().Be(best[mends]);
                    plan.CompletedAfter(mends).Should().Be(completes);
                }
            },
            iter: Regions
        );

    [Fact]
    public void Changes_between_two_days_name_a_cause_that_differs() =>
        AnyRegion.Sample(
            region =>
            {
                LocalDate later = RandomRegion.AsOf.PlusDays(1);
                var was = new CoverageModel(region, RandomRegion.AsOf);
                var now = new CoverageModel(region, later);
                CoverageChange[] changes = [.. region.Judge(later).Since(region.Judge(RandomRegion.AsOf))];
                changes
                    .Select(change => (change.Unit, change.Tier, change.Before.State, change.After.State))
                    .Should()
                    .BeEquivalentTo(
                        from unit in was.Units
                        from tier in CoverageModel.Tiers
                        where was.State(unit, tier) != now.State(unit, tier)
                        select (unit, tier, was.State(unit, tier), now.State(unit, tier))
                    );
                changes.Should().NotContain(change => change.Causes.Length == 0);
                changes.Should().NotContain(change => !change.Appeared.Any() || !change.Vanished.Any());
            },
            iter: Regions
        );
}
