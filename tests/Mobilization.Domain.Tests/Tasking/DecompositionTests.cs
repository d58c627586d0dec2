using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>Passing tasks down: nobody lost, nobody twice, shares exact; and what is wrong with decompositions from outside.</summary>
public sealed class DecompositionTests
{
    private static MobilizationTask CityTask(Quantity? target = null) =>
        new(new("T"), City, "核查", Issued, ClaimBy, Due, target: target);

    private static MobilizationTask Part(string id, DivisionCode unit, Quantity? target = null) =>
        new(new(id), unit, "核查", Issued, ClaimBy, parent: new("T"), target: target);

    private static Division[] Children => [.. Tree[City].Children];

    [Fact]
    public void Every_child_gets_its_part_once_and_the_parts_name_the_whole()
    {
        ImmutableArray<MobilizationTask> parts = CityTask().Decompose(Children, new(2025, 1, 8), new(2025, 1, 31));

        parts.Select(part => part.Unit).Should().Equal(Children.Select(child => child.Code));
        parts.Should().OnlyContain(part => part.Parent == new Id<MobilizationTask>("T") && part.Due == Due);
        parts[0].Id.Should().Be(new Id<MobilizationTask>("T/430405000000"));
        Decomposition.Check(CityTask(), Tree, parts).Should().BeEmpty();
        parts[0].OpenClaim().Step.Should().Be(ClaimStep.Unclaimed);
    }

    [Fact]
    public void Level_by_level_down_nobody_is_lost_where_levels_are_skipped()
    {
        Decomposition
            .Frontier(Tree[City], DivisionLevel.Township)
            .Select(unit => unit.Name)
            .Should()
            .Equal("广东路街道", "东风街道", "雁峰区", "石鼓区", "直管镇");
        Decomposition
            .Frontier(Tree, DivisionLevel.County)
            .Select(unit => unit.Name)
            .Should()
            .Equal("珠晖区", "雁峰区", "石鼓区", "直管镇");
    }

    [Fact]
    public void A_national_campaign_goes_to_the_roots_and_keeps_its_deployment_further_down()
    {
        var deployment = new Deployment(new("D"), "全国普查", Issued, Due, new Quantity(100, "处"));
        MobilizationTask province = deployment.Decompose(Tree.Roots, Issued, ClaimBy).Single();
        MobilizationTask city = province.Decompose(Tree[province.Unit].Children, Issued, ClaimBy).Single();

        (province.Parent, province.Deployment, province.Target).Should().Be((null, new("D"), new Quantity(100, "处")));
        (city.Parent, city.Deployment).Should().Be((province.Id, new("D")));
        Decomposition.Check(deployment, Tree, [province]).Should().BeEmpty();
        Decomposition
            .Check(deployment, Tree, [])
            .Select(finding => finding.ToString())
            .Should()
            .Equal(
                $"{TaskingRules.Missing} (parent D, unit 430000000000)",
                $"{TaskingRules.TargetSum} (parent D, target 100 处, sum 0)"
            );
    }

    [Fact]
    public void A_list_with_units_twice_nested_or_from_elsewhere_is_refused_with_every_defect()
    {
        Division county = Tree[County];
        Division street = Tree["430405001"];
        Division province = Tree["430000"];

        FluentActions
            .Invoking(() => CityTask().Decompose([county, street, county, province], Issued, ClaimBy))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Select(defect => defect.ToString())
            .Should()
            .Equal(
                $"{TaskingRules.UnitTwice} (unit 430405000000)",
                $"{TaskingRules.NotBelow} (unit 430000000000, above 430400000000)",
                $"{TaskingRules.Nested} (unit 430405000000, within 430000000000)",
                $"{TaskingRules.Nested} (unit 430405001000, within 430405000000)",
                $"{TaskingRules.Nested} (unit 430405001000, within 430000000000)",
                $"{TaskingRules.Nested} (unit 430405000000, within 430000000000)"
            );
    }

    [Fact]
    public void A_target_is_split_exactly_by_weights_ties_by_code()
    {
        MobilizationTask task = CityTask(new(10, "处"));
        Division[] backwards = [.. Children.Reverse()];

        ImmutableArray<MobilizationTask> even = task.Decompose(backwards, Issued, ClaimBy);
        ImmutableArray<MobilizationTask> weighed = task.Decompose(
            Children,
            Issued,
            ClaimBy,
            weight: unit => unit.Code == County ? 2 : 1
        );

        even.Select(part => part.Target!.Value.Amount).Should().Equal(2, 2, 3, 3);
        even[^1].Unit.Should().Be(County);
        weighed.Select(part => part.Target!.Value.Amount).Should().Equal(4, 2, 2, 2);
        Decomposition.Check(task, Tree, even).Should().BeEmpty();
    }

    [Fact]
    public void What_is_wrong_with_a_decomposition_from_outside_is_told_in_full()
    {
        MobilizationTask task = CityTask(new(10, "处"));
        MobilizationTask[] parts =
        [
            Part("A", County, new(4, "处")),
            Part("B", OtherCounty, new(4, "个")),
            Part("C", County, new(5, "处")),
            Part("D", City),
        ];

        Decomposition
            .Check(task, Tree, parts)
            .Select(finding => finding.ToString())
            .Should()
            .Equal(
                $"{TaskingRules.Missing} (parent T, unit 430407000000)",
                $"{TaskingRules.Missing} (parent T, unit 430499100000)",
                $"{TaskingRules.Repeated} (parent T, unit 430405000000, task C, first A)",
                $"{TaskingRules.Foreign} (parent T, unit 430400000000, task D)",
                $"{TaskingRules.TargetMeasure} (parent T, task B, measure 个, expected 处)",
                $"{TaskingRules.TargetMeasure} (parent T, task D, measure , expected 处)",
                $"{TaskingRules.TargetSum} (parent T, target 10 处, sum 9)"
            );
    }

    [Fact]
    public void The_claim_form_follows_the_policy_of_the_level_and_day()
    {
        var policy = ClaimFormPolicy.Build(
            new ClaimFormRule(DivisionLevel.Village, ClaimForm.Sole, new(2025, 2, 1)),
            new ClaimFormRule(DivisionLevel.Village, ClaimForm.Dual, new(2025, 3, 1))
        );
        MobilizationTask street = Part("S", DivisionCode.Parse("430405001"));
        ClaimForm FormOn(LocalDate day) =>
            street.Decompose(Tree[street.Unit].Children, day, Due, forms: policy).Single().Form;

        FormOn(new(2025, 1, 31)).Should().Be(ClaimForm.Dual);
        FormOn(new(2025, 2, 1)).Should().Be(ClaimForm.Sole);
        FormOn(new(2025, 3, 1)).Should().Be(ClaimForm.Dual);
        ClaimFormPolicy.AlwaysDual.FormOf(DivisionLevel.Grid, Due).Should().Be(ClaimForm.Dual);
    }

    [Fact]
    public void A_claim_form_policy_names_all_its_defects()
    {
        ImmutableArray<ClaimFormRule> rules =
        [
            new(DivisionLevel.County, ClaimForm.Sole, Issued),
            new(DivisionLevel.Grid, ClaimForm.Sole, Issued),
            new(DivisionLevel.Grid, ClaimForm.Dual, Issued),
            new((DivisionLevel)9, ClaimForm.Dual, Issued),
        ];

        ClaimFormPolicy.TryBuild(rules, out ClaimFormPolicy? policy, out var defects).Should().BeFalse();

        policy.Should().BeNull();
        defects
            .Select(defect => defect.ToString())
            .Should()
            .Equal(
                $"{TaskingRules.FormTooHigh} (row 0, level county)",
                $"{TaskingRules.FormRepeated} (row 2, level grid, from 2025-01-06)",
                $"{TaskingRules.FormUnknown} (row 3, level 9, form dual)"
            );
        FluentActions
            .Invoking(() => ClaimFormPolicy.Build(rules))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .Equal(defects);
        ClaimFormPolicy.TryBuild([rules[1]], out policy, out _).Should().BeTrue();
        policy!.FormOf(DivisionLevel.Grid, Issued).Should().Be(ClaimForm.Sole);
    }

    [Theory]
    [InlineData("0", "0;0;0")]
    [InlineData("12.5", "4.2;4.2;4.1")]
    [InlineData("0.000001", "0.000001;0;0")]
    [InlineData("999999999999999.999999", "333333333333333.333333;333333333333333.333333;333333333333333.333333")]
    public void Equal_weights_split_in_the_amounts_own_decimals(string amount, string shares) =>
        Apportionment.Split(Decimal(amount), [1, 1, 1]).Should().Equal(shares.Split(';').Select(Decimal));

    [Fact]
    public void More_decimals_may_be_asked_for_and_fewer_may_not()
    {
        Apportionment.Split(1, [1, 1, 1], decimals: 2).Should().Equal(0.34m, 0.33m, 0.33m);
        FluentActions.Invoking(() => Apportionment.Split(1.5m, [1], decimals: 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Apportionment.Split(1, [0, 0])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Apportionment.Split(1, [1, -1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Apportionment.Split(-1, [1])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Shares_add_up_and_stay_within_a_step_of_their_quota() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 6], Gen.Int[0, 50_000].Array[1, 12])
            .Where((_, _, weights) => weights.Any(weight => weight > 0))
            .Sample(
                (whole, scale, weights) =>
                {
                    decimal amount = new(whole, 0, 0, isNegative: false, (byte)scale);
                    decimal step = new(1, 0, 0, isNegative: false, (byte)scale);
                    ImmutableArray<decimal> shares = Apportionment.Split(
                        amount,
                        Array.ConvertAll(weights, weight => weight / 100m),
                        scale
                    );
                    BigInteger sum = weights.Sum(weight => (long)weight);
                    bool within = shares
                        .Select((share, i) => ((BigInteger)(share / step) * sum) - ((BigInteger)whole * weights[i]))
                        .All(difference => BigInteger.Abs(difference) < sum);
                    return within && shares.Sum() == amount;
                },
                iter: 5000
            );

    private static decimal Decimal(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void The_largest_remainders_get_the_steps_that_are_left()
    {
        Apportionment.Split(10, [1, 2, 4]).Should().Equal(1, 3, 6);
        Apportionment.Split(10, [4, 2, 1]).Should().Equal(6, 3, 1);
        Apportionment.Split(7, [0.5m, 1.25m, 0.25m, 0]).Should().Equal(2, 4, 1, 0);
        Apportionment.Split(1, [0, 3, 0.000001m]).Should().Equal(0, 1, 0);
        Apportionment.Split(2.50m, [1, 1]).Should().Equal(1.3m, 1.2m);
        Apportionment.Split(100, [1, 1, 1]).Should().Equal(34, 33, 33);
    }

    [Fact]
    public void Parts_keep_the_order_of_the_units_whatever_their_names_weights_and_days()
    {
        MobilizationTask task = CityTask(new(10, "处"));
        Division[] backwards = [.. Children.Reverse()];

        ImmutableArray<MobilizationTask> parts = task.Decompose(
            backwards,
            Issued,
            ClaimBy,
            due: new(2025, 5, 31),
            weight: unit => unit.Code == County ? 7 : 1,
            name: unit => new($"N-{unit.Name}")
        );

        parts.Select(part => part.Id.Value).Should().Equal("N-直管镇", "N-石鼓区", "N-雁峰区", "N-珠晖区");
        parts.Select(part => part.Target!.Value.Amount).Should().Equal(1, 1, 1, 7);
        parts.Should().OnlyContain(part => part.Due == new LocalDate(2025, 5, 31) && part.Title == "核查");
        parts.Should().OnlyContain(part => part.Issued == Issued && part.ClaimBy == ClaimBy);
        CityTask().Decompose(Children, Issued, ClaimBy).Should().OnlyContain(part => part.Target == null);
        task.Decompose([], Issued, ClaimBy).Should().BeEmpty();
    }

    [Fact]
    public void A_deployment_goes_to_a_list_of_units_as_a_task_does()
    {
        var deployment = new Deployment(new("D"), "普查", Issued, Due, new Quantity(3, "处"));
        var policy = ClaimFormPolicy.Build(new ClaimFormRule(DivisionLevel.Village, ClaimForm.Sole, Issued));

        ImmutableArray<MobilizationTask> parts = deployment.Decompose(
            [Tree[Village], Tree[OtherCounty]],
            Issued,
            ClaimBy,
            weight: unit => unit.Level == DivisionLevel.County ? 2 : 1,
            forms: policy,
            name: unit => new($"N-{unit.Name}")
        );

        parts.Select(part => part.Id.Value).Should().Equal("N-社区", "N-雁峰区");
        parts.Select(part => part.Form).Should().Equal(ClaimForm.Sole, ClaimForm.Dual);
        parts.Select(part => part.Target!.Value.Amount).Should().Equal(1, 2);
        parts.Should().OnlyContain(part => part.Due == Due && part.Parent == null && part.Title == "普查");
        deployment.Decompose([Tree[County]], Issued, ClaimBy)[0].Id.Value.Should().Be("D/430405000000");
        deployment.Decompose([], Issued, ClaimBy).Should().BeEmpty();
        deployment
            .Invoking(it => it.Decompose([Tree[City], Tree[County]], Issued, ClaimBy))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Select(defect => defect.ToString())
            .Should()
            .Equal($"{TaskingRules.Nested} (unit 430405000000, within 430400000000)");
        deployment.ToString().Should().Be("D 普查");
    }

    [Fact]
    public void A_frontier_ends_with_its_unit_and_skips_none_after_it()
    {
        Decomposition
            .Frontier(Tree[County], DivisionLevel.Village)
            .Select(unit => unit.Name)
            .Should()
            .Equal("社区", "东风街道");
        Decomposition
            .Frontier(Tree[County], DivisionLevel.Province)
            .Select(unit => unit.Name)
            .Should()
            .Equal("广东路街道", "东风街道");
        Decomposition.Frontier(Tree[Village], DivisionLevel.Grid).Should().BeEmpty("nothing is below it");
        Decomposition.Frontier(Tree, DivisionLevel.Province).Select(unit => unit.Name).Should().Equal("湖南省");
    }

    [Fact]
    public void A_scope_of_the_callers_choice_may_name_a_unit_again()
    {
        MobilizationTask task = CityTask();

        Decomposition
            .Check(task, Tree, [Part("A", County)], [Tree[County], Tree[OtherCounty], Tree[OtherCounty]])
            .Select(finding => finding.ToString())
            .Should()
            .Equal($"{TaskingRules.Missing} (parent T, unit 430406000000)");
        Decomposition
            .Check(new Deployment(new("D"), "普查", Issued), Tree, [Part("A", County)], [Tree[County]])
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void Every_level_from_the_county_up_claims_dually_and_every_one_below_may_not()
    {
        ClaimFormPolicy.TryBuild(
            Enum.GetValues<DivisionLevel>().Select(level => new ClaimFormRule(level, ClaimForm.Sole, Issued)),
            out _,
            out var defects
        );

        defects
            .Select(defect => defect.ToString())
            .Should()
            .Equal(
                $"{TaskingRules.FormTooHigh} (row 0, level province)",
                $"{TaskingRules.FormTooHigh} (row 1, level prefecture)",
                $"{TaskingRules.FormTooHigh} (row 2, level county)"
            );
        ClaimFormPolicy.TryBuild([new(DivisionLevel.Grid, default, Issued)], out _, out defects).Should().BeFalse();
        defects.Single().ToString().Should().Be($"{TaskingRules.FormUnknown} (row 0, level grid, form 0)");
        ClaimFormPolicy.TryBuild([new(default, ClaimForm.Sole, Issued)], out _, out defects).Should().BeFalse();
        defects.Single().ToString().Should().Be($"{TaskingRules.FormUnknown} (row 0, level 0, form sole)");
    }
}
