using CsCheck;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

/// <summary>The tree against a model that searches the rows.</summary>
public class TreeModelTests
{
    private static IEnumerable<string> Codes(IEnumerable<Division> some) => some.Select(unit => unit.Code.ToString());

    private static IEnumerable<string> Codes(IEnumerable<DivisionRow> some) => some.Select(row => row.Code.ToString());

    [Fact]
    public void Every_query_answers_as_the_rows_do() =>
        Gen.Select(RandomForest.Rows, Gen.Int)
            .Sample(
                (rows, seed) =>
                {
                    var model = new NaiveTree(rows);
                    var tree = AdministrativeTree.Build(RandomForest.Shuffled(rows, seed));
                    tree.Count.Should().Be(rows.Length);
                    Codes(tree.Roots).Should().Equal(Codes(model.Roots));
                    Codes(tree.Divisions).Should().Equal(Codes(model.Roots.SelectMany(model.Subtree)));
                    foreach (DivisionRow row in rows)
                    {
                        Division unit = tree[row.Code];
                        (unit.Code, unit.Name, unit.Level).Should().Be((row.Code, row.Name, row.Level));
                        (unit.Parent?.Code ?? default).Should().Be(model.Parent(row)?.Code ?? default);
                        unit.IsRoot.Should().Be(model.Parent(row) is null);
                        Codes(unit.Children).Should().Equal(Codes(model.Children(row)));
                        unit.IsLeaf.Should().Be(!model.Children(row).Any());
                        Codes(unit.Ancestors).Should().Equal(Codes(model.Ancestors(row)));
                        unit.Depth.Should().Be(model.Ancestors(row).Count());
                        Codes(unit.Subtree).Should().Equal(Codes(model.Subtree(row)));
                        Codes(unit.Descendants).Should().Equal(Codes(model.Subtree(row).Skip(1)));
                        unit.Descendants.Count().Should().Be(model.Subtree(row).Count() - 1);
                        Codes(unit.Siblings)
                            .Should()
                            .Equal(
                                Codes(model.Parent(row) is { } parent ? model.Children(parent) : model.Roots)
                                    .Where(code => code != row.Code.ToString())
                            );
                        unit.Path()
                            .Should()
                            .Be(string.Join('/', model.Ancestors(row).Reverse().Append(row).Select(r => r.Name)));
                        foreach (DivisionLevel level in Enum.GetValues<DivisionLevel>())
                        {
                            Codes(unit.DescendantsAt(level))
                                .Should()
                                .Equal(Codes(model.Subtree(row).Skip(1).Where(below => below.Level == level)));
                        }
                        Codes(unit.DescendantsNamed("名3"))
                            .Should()
                            .Equal(Codes(model.Subtree(row).Skip(1).Where(below => below.Name == "名3")));
                    }
                },
                iter: 150
            );

    [Fact]
    public void Containment_and_common_ancestors_are_those_of_the_rows() =>
        RandomForest.Rows.Sample(
            rows =>
            {
                var model = new NaiveTree(rows);
                var tree = AdministrativeTree.Build(rows);
                foreach (DivisionRow a in rows)
                {
                    foreach (DivisionRow b in rows)
                    {
                        DivisionCode[] aboveA = [a.Code, .. model.Ancestors(a).Select(row => row.Code)];
                        DivisionCode[] aboveB = [b.Code, .. model.Ancestors(b).Select(row => row.Code)];
                        tree[a.Code].Contains(tree[b.Code]).Should().Be(aboveB.Contains(a.Code));
                        DivisionCode common = aboveA.FirstOrDefault(aboveB.Contains);
                        (tree[a.Code].CommonAncestor(tree[b.Code])?.Code ?? default).Should().Be(common);
                    }
                }
            },
            iter: 60
        );

    [Fact]
    public void Any_order_of_the_rows_and_columns_too_give_the_same_tree() =>
        Gen.Select(RandomForest.Rows, Gen.Int)
            .Sample(
                (rows, seed) =>
                {
                    var tree = AdministrativeTree.Build(rows);
                    DivisionRow[] shuffled = RandomForest.Shuffled(rows, seed);
                    var columns = AdministrativeTree.Build(
                        [.. shuffled.Select(row => row.Code)],
                        [.. shuffled.Select(row => row.Level)],
                        [.. shuffled.Select(row => row.Parent ?? default)],
                        [.. shuffled.Select(row => row.Name)]
                    );
                    // In the tree's own order the rows are numbered as they stand, which must change nothing either.
                    var inOrder = AdministrativeTree.Build(
                        tree.Divisions.Select(unit => new DivisionRow(
                            unit.Code,
                            unit.Name,
                            unit.Level,
                            unit.Parent?.Code
                        ))
                    );
                    foreach (AdministrativeTree other in new[] { AdministrativeTree.Build(shuffled), columns, inOrder })
                    {
                        other.Fingerprint.Should().Be(tree.Fingerprint);
                        other
                            .Divisions.Select(unit =>
                                (unit.Code, unit.Name, unit.Level, unit.SubtreeEnd, unit.Parent?.Code)
                            )
                            .Should()
                            .Equal(
                                tree.Divisions.Select(unit =>
                                    (unit.Code, unit.Name, unit.Level, unit.SubtreeEnd, unit.Parent?.Code)
                                )
                            );
                        other.Divisions.All(unit => other[unit.Code] == unit).Should().BeTrue();
                    }
                },
                iter: 300
            );

    [Fact]
    public void A_hundred_thousand_children_of_one_parent_are_found_in_order()
    {
        var root = DivisionCode.Parse("330000000000");
        DivisionRow[] rows =
        [
            new(root, "省", DivisionLevel.Province),
            .. Enumerable
                .Range(0, 100_000)
                .Select(i => new DivisionRow(
                    DivisionCode.Parse($"33{i:0000000000}"),
                    $"村{i}",
                    DivisionLevel.Village,
                    root
                ))
                .Where(row => row.Code != root),
        ];
        var tree = AdministrativeTree.Build(RandomForest.Shuffled(rows, 7));

        tree[root].Children.Count().Should().Be(99_999);
        tree[root].Children.Should().BeInAscendingOrder(unit => unit.Code);
        tree.DivisionsAt(DivisionLevel.Village).Should().OnlyContain(unit => unit.Parent == tree[root]);
    }

    [Fact]
    public void No_rows_make_an_empty_forest()
    {
        var tree = AdministrativeTree.Build([]);

        tree.Count.Should().Be(0);
        tree.Roots.Should().BeEmpty();
        tree.NewColumn<long>().RollUp().Total.Should().Be(0);
        tree.TryFind(DivisionCode.Parse("330400"), out _).Should().BeFalse();
    }
}
