using CsCheck;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Tests.Potential;

public sealed class CategoryTreeTests
{
    [Fact]
    public void Every_defect_is_named_in_the_order_of_the_rows()
    {
        CategoryTree
            .TryBuild(
                [
                    new("1", "甲", "9"),
                    new("", "乙"),
                    new("1", "丙"),
                    new("2", "", "3"),
                    new("3", "丁", "2"),
                    new("4", "戊", "3"),
                    new("5", "己", "5"),
                ],
                out CategoryTree? tree,
                out var defects
            )
            .Should()
            .BeFalse();

        tree.Should().BeNull();
        defects
            .Should()
            .Equal(
                new Finding(PotentialRules.CategoryParentUnknown, ("row", 0), ("category", "1"), ("parent", "9")),
                new Finding(PotentialRules.CategoryCodeMissing, ("row", 1)),
                new Finding(PotentialRules.CategoryDuplicate, ("row", 2), ("category", "1"), ("first-row", 0)),
                new Finding(PotentialRules.CategoryNameMissing, ("row", 3), ("category", "2")),
                new Finding(PotentialRules.CategoryCycle, ("row", 3), ("category", "2"), ("length", 2)),
                new Finding(PotentialRules.CategoryCycle, ("row", 6), ("category", "5"), ("length", 1))
            );
        FluentActions
            .Invoking(() => CategoryTree.Build([new("1", "甲", "9")]))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .ContainSingle();
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_built_ruled_and_added_up()
    {
        const int depth = 100_000;
        var tree = CategoryTree.Build(
            Enumerable
                .Range(0, depth)
                .Select(i => new CategoryRow($"{i:000000}", "类", i == 0 ? null : $"{i - 1:000000}"))
                .Reverse()
        );

        Category deepest = tree.At(depth - 1);
        deepest.Code.Should().Be("099999");
        deepest.Ancestors.Count().Should().Be(depth - 1);
        tree.At(0).SubtreeEnd.Should().Be(depth);
        tree.At(1).Contains(deepest).Should().BeTrue();
        var policy = FreshnessPolicy.Build(
            "1",
            tree,
            [PotentialWorld.Rule("000000", PotentialWorld.AsOf, "P1M", "P2M")]
        );
        policy.On(PotentialWorld.AsOf).RuleFor(deepest).Should().Be(policy.Rules[0]);
        var stock = KnownStock.Build(
            PotentialWorld.Tree,
            tree,
            [PotentialWorld.Record(category: "099999")],
            [],
            PotentialWorld.AsOf
        );
        stock.Quantities().RollUp()[new("000000", "台"), PotentialWorld.County].Should().Be(10);
    }

    [Fact]
    public void Random_trees_equal_a_walk_over_the_rows() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                CategoryRow[] rows =
                [
                    .. Enumerable
                        .Range(0, 1 + random.Next(12))
                        .Select(i => new CategoryRow(
                            $"{i * 7 % 13}",
                            "类",
                            i == 0 || random.Next(4) == 0 ? null : $"{random.Next(i) * 7 % 13}"
                        )),
                ];
                var tree = CategoryTree.Build(rows.OrderBy(_ => random.Next()));

                tree.Rows.Should().BeEquivalentTo(rows);
                tree.Categories.Select(category => category.Code).Should().Equal(Walk(null));
                foreach (Category category in tree.Categories)
                {
                    tree.At(category.Index).Should().BeSameAs(category);
                    tree[category.Code].Should().BeSameAs(category);
                    category
                        .Subtree.Select(below => below.Code)
                        .Should()
                        .Equal(Walk(category.Code).Prepend(category.Code));
                    category.Children.All(child => ReferenceEquals(child.Parent, category)).Should().BeTrue();
                    category
                        .Children.Select(child => child.Code)
                        .Should()
                        .Equal(
                            rows.Where(row => row.Parent == category.Code)
                                .Select(row => row.Code)
                                .Order(StringComparer.Ordinal)
                        );
                }

                IEnumerable<string> Walk(string? parent) =>
                    rows.Where(row => row.Parent == parent)
                        .OrderBy(row => row.Code, StringComparer.Ordinal)
                        .SelectMany(row => Walk(row.Code).Prepend(row.Code));
            },
            iter: 300
        );

    [Fact]
    public void A_category_contains_itself_and_what_is_below_and_says_what_it_is()
    {
        CategoryTree tree = PotentialWorld.Categories;

        tree["1"].Contains(tree["1"]).Should().BeTrue();
        tree["1"].Contains(tree["11"]).Should().BeTrue();
        tree["11"].Contains(tree["1"]).Should().BeFalse();
        tree["1"].Contains(tree["2"]).Should().BeFalse();
        tree["11"].ToString().Should().Be("11 挖掘机");
        tree.Roots.Select(root => root.Code).Should().Equal("1", "2");
        tree.TryFind("9", out Category? none).Should().BeFalse();
        none.Should().BeNull();
        CategoryTree.Empty.Count.Should().Be(0);
        CategoryTree.Empty.Roots.Should().BeEmpty();
    }

    [Fact]
    public void A_cycle_is_named_by_its_first_row_from_wherever_it_is_reached()
    {
        CategoryTree
            .TryBuild(
                [
                    new("1", "甲", "4"),
                    new("2", "乙", "4"),
                    new("3", "丙", "2"),
                    new("4", "丁", "3"),
                    new("5", "戊", "1"),
                ],
                out _,
                out var defects
            )
            .Should()
            .BeFalse();

        defects.Should().Equal(new Finding(PotentialRules.CategoryCycle, ("row", 1), ("category", "2"), ("length", 3)));
        CategoryTree.TryBuild([new("1", "甲", "8"), new("2", "乙", "9")], out _, out defects).Should().BeFalse();
        defects
            .Select(defect => (defect.Rule, defect["parent"]))
            .Should()
            .Equal((PotentialRules.CategoryParentUnknown, "8"), (PotentialRules.CategoryParentUnknown, "9"));
        CategoryTree.TryBuild([new(null!, null!, "9")], out _, out defects).Should().BeFalse();
        defects
            .Should()
            .Equal(
                new Finding(PotentialRules.CategoryCodeMissing, ("row", 0)),
                new Finding(PotentialRules.CategoryNameMissing, ("row", 0), ("category", "")),
                new Finding(PotentialRules.CategoryParentUnknown, ("row", 0), ("category", ""), ("parent", "9"))
            );
    }
}
