using System.Collections;
using CsCheck;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

public class TreeContractTests
{
    private static readonly DivisionCode City = DivisionCode.Parse("330400");
    private static readonly DivisionCode Nanhu = DivisionCode.Parse("330402");
    private static readonly DivisionCode Xiuzhou = DivisionCode.Parse("330411");

    private static readonly AdministrativeTree Tree = AdministrativeTree.Build([
        new(Xiuzhou, "秀洲区", DivisionLevel.County, City),
        new(City, "嘉兴市", DivisionLevel.Prefecture),
        new(Nanhu, "南湖区", DivisionLevel.County, City),
    ]);

    [Fact]
    public void What_the_tree_does_not_have_is_told_by_type_and_parameter()
    {
        Tree.Invoking(it => it[DivisionCode.Parse("110000")])
            .Should()
            .Throw<KeyNotFoundException>()
            .WithMessage("*110000000000*");
        Tree.Invoking(it => it["110000"]).Should().Throw<KeyNotFoundException>();
        Tree.Invoking(it => it["浙江"]).Should().Throw<FormatException>();
        Tree.Invoking(it => it[(string)null!]).Should().Throw<ArgumentNullException>();
        Tree.Invoking(it => it[default(DivisionCode)]).Should().Throw<KeyNotFoundException>();
        foreach (int place in new[] { -1, int.MinValue, 3, int.MaxValue })
        {
            Tree.Invoking(it => it.At(place))
                .Should()
                .Throw<ArgumentOutOfRangeException>()
                .WithParameterName("ordinal");
        }
        foreach (int level in new[] { 0, 7, 255 })
        {
            Tree.Invoking(it => it.DivisionsAt((DivisionLevel)level))
                .Should()
                .Throw<ArgumentOutOfRangeException>()
                .WithParameterName("level");
            Tree[City]
                .Invoking(it => it.DescendantsAt((DivisionLevel)level))
                .Should()
                .Throw<ArgumentOutOfRangeException>()
                .WithParameterName("level");
        }
        Tree.Invoking(it => it.DivisionsNamed(null!)).Should().Throw<ArgumentNullException>().WithParameterName("name");
        Tree[City]
            .Invoking(it => it.DescendantsNamed(null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("name");
        Tree.Invoking(it => it.Resolve([City, Nanhu], new int[1]))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("ordinals");
        FluentActions
            .Invoking(() => AdministrativeTree.Build(null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("rows");
    }

    [Fact]
    public void Places_run_from_0_and_codes_resolve_to_them()
    {
        int[] places = new int[4];
        Tree.Resolve([Xiuzhou, City, DivisionCode.Parse("110000"), Nanhu], places).Should().Be(1);
        places.Should().Equal(2, 0, -1, 1);
        Tree.At(2).Should().Be(Tree[Xiuzhou]);
        Tree.DivisionsNamed("南湖区").Should().Equal(Tree[Nanhu]);
        Tree.DivisionsNamed("南湖").Should().BeEmpty();
        Tree[City].Path("·").Should().Be("嘉兴市");
        Tree[Nanhu].Path("·").Should().Be("嘉兴市·南湖区");
        Tree[Nanhu].ToString().Should().Be("330402000000 南湖区");
    }

    [Fact]
    public void The_tree_keeps_its_own_columns()
    {
        DivisionCode[] codes = [City, Nanhu];
        DivisionLevel[] levels = [DivisionLevel.Prefecture, DivisionLevel.County];
        string[] names = ["嘉兴市", "南湖区"];
        var tree = AdministrativeTree.Build(codes, levels, [default, City], names);

        (codes[1], levels[1], names[1]) = (Xiuzhou, DivisionLevel.Grid, "");

        tree.At(1).ToString().Should().Be("330402000000 南湖区");
        tree.At(1).Level.Should().Be(DivisionLevel.County);
    }

    [Fact]
    public void Divisions_are_equal_within_one_tree_and_ordered_by_place()
    {
        var twin = AdministrativeTree.Build(
            Tree.Divisions.Select(unit => new DivisionRow(unit.Code, unit.Name, unit.Level, unit.Parent?.Code))
        );
        Division nanhu = Tree[Nanhu];
        Division xiuzhou = Tree[Xiuzhou];

        (nanhu == Tree[Nanhu]).Should().BeTrue();
        nanhu.GetHashCode().Should().Be(Tree[Nanhu].GetHashCode());
        (nanhu == twin[Nanhu]).Should().BeFalse();
        (nanhu != twin[Nanhu]).Should().BeTrue();
        nanhu.Equals((object)Tree[Nanhu]).Should().BeTrue();
        nanhu.Equals("南湖区").Should().BeFalse();
        (nanhu < xiuzhou).Should().BeTrue();
        (nanhu > xiuzhou).Should().BeFalse();
        (nanhu <= Tree[Nanhu]).Should().BeTrue();
        (nanhu >= xiuzhou).Should().BeFalse();
        nanhu.CompareTo(Tree[Nanhu]).Should().Be(0);
        nanhu.Invoking(it => it < twin[Nanhu]).Should().Throw<ArgumentException>().WithParameterName("other");
    }

    [Fact]
    public void A_default_division_is_none()
    {
        Division none = default;

        none.IsDefault.Should().BeTrue();
        none.ToString().Should().BeEmpty();
        (none == default).Should().BeTrue();
        (none == Tree.At(0)).Should().BeFalse();
        none.GetHashCode().Should().Be(0);
        foreach (
            Func<object?> ask in new Func<object?>[]
            {
                () => none.Tree,
                () => none.Code,
                () => none.Name,
                () => none.Level,
                () => none.Parent,
                () => none.IsRoot,
                () => none.IsLeaf,
                () => none.Depth,
                () => none.SubtreeEnd,
                () => none.Children,
                () => none.Descendants,
                () => none.Subtree,
                () => none.Ancestors,
                () => none.Siblings.Count(),
                () => none.Path(),
                () => none.Contains(Tree.At(0)),
                () => none.CommonAncestor(Tree.At(0)),
                () => none.CompareTo(Tree.At(0)),
            }
        )
        {
            ask.Should().Throw<InvalidOperationException>();
        }
        Tree.At(0).Invoking(it => it.Contains(default)).Should().Throw<ArgumentException>().WithParameterName("other");
    }

    [Fact]
    public void A_walk_has_no_division_before_its_first_step_and_may_start_again()
    {
        default(DivisionSequence).Should().BeEmpty();
        default(DivisionSequence).Count().Should().Be(0);
        DivisionSequence.Enumerator walk = Tree[City].Children.GetEnumerator();
        walk.Invoking(it => it.Current).Should().Throw<InvalidOperationException>();
        walk.MoveNext().Should().BeTrue();
        walk.Current.Should().Be(Tree[Nanhu]);
        walk.MoveNext().Should().BeTrue();
        walk.MoveNext().Should().BeFalse();
        walk.MoveNext().Should().BeFalse();
        walk.Reset();
        walk.MoveNext().Should().BeTrue();
        walk.Current.Should().Be(Tree[Nanhu]);
        ((IEnumerable)Tree.Divisions).Cast<Division>().Should().Equal(Tree.At(0), Tree.At(1), Tree.At(2));
    }

    [Fact]
    public void Many_threads_read_one_tree_and_its_roll_ups_at_once() =>
        RandomForest.Rows.Sample(
            rows =>
            {
                var tree = AdministrativeTree.Build(rows);
                DivisionColumn<long> own = tree.NewColumn<long>();
                own.Values.Fill(1);
                Rollup<long> totals = own.RollUp();
                string[] seen = new string[16];

                // The first to ask computes the fingerprint, several at once.
                Parallel.For(
                    0,
                    seen.Length,
                    new ParallelOptions { MaxDegreeOfParallelism = 8 },
                    i => seen[i] = Summary()
                );

                seen.Distinct().Should().Equal(Summary());
                string Summary() =>
                    tree.Fingerprint
                    + string.Concat(
                        tree.Divisions.Select(unit =>
                            $"{unit.Path()} {unit.Depth} {totals[unit]} {tree[unit.Code].Descendants.Count()} {unit.CommonAncestor(tree.At(0))}\n"
                        )
                    );
            },
            iter: 20,
            threads: 1
        );

    public static TheoryData<string, Action, string> Mistakes()
    {
        DivisionCode[] codes = [City, Nanhu];
        DivisionLevel[] levels = [DivisionLevel.Prefecture, DivisionLevel.County];
        DivisionCode[] parents = [default, City];
        string[] names = ["嘉兴市", "南湖区"];
        Division foreign = AdministrativeTree.Build([new(City, "嘉兴市", DivisionLevel.Prefecture)]).At(0);
        var keyed = new KeyedColumn<string, long>(Tree);
        return new()
        {
            {
                "codes",
                () => AdministrativeTree.Build(codes, [levels[0]], parents, names),
                "The columns differ in length.*"
            },
            {
                "codes",
                () => AdministrativeTree.Build(codes, levels, [parents[0]], names),
                "The columns differ in length.*"
            },
            {
                "codes",
                () => AdministrativeTree.Build(codes, levels, parents, [names[0]]),
                "The columns differ in length.*"
            },
            {
                "codes",
                () => AdministrativeTree.Build(codes, [.. levels, default], parents, names),
                "The columns differ*"
            },
            {
                "codes",
                () => AdministrativeTree.Build(codes, levels, [.. parents, default], names),
                "The columns differ*"
            },
            {
                "codes",
                () => AdministrativeTree.Build(codes, levels, parents, [.. names, "某"]),
                "The columns differ*"
            },
            { "codes", () => AdministrativeTree.Build(codes, levels, parents, ["", ""]), "The register has 2 defect*" },
            { "ordinal", () => Tree.At(3), "There are 3 places.*" },
            { "ordinals", () => Tree.Resolve([City], []), "There is no room for every place.*" },
            { "level", () => Tree.DivisionsAt(default), "There is no such level.*" },
            {
                "fingerprint",
                () => Tree.NewColumn<long>("sha256:", [1, 2, 3]),
                "The values were made on another tree.*"
            },
            { "values", () => Tree.NewColumn<long>(Tree.Fingerprint, [1, 2]), "There are 2 values for 3 divisions.*" },
            {
                "values",
                () => Tree.NewColumn<long>(Tree.Fingerprint, [1, 2, 3, 4]),
                "There are 4 values for 3 divisions.*"
            },
            { "other", () => Tree[City].Contains(foreign), "The division is of another tree.*" },
            { "unit", () => keyed.Add("k", foreign, 1), "The division is of another tree.*" },
            { "unit", () => keyed.RollUp().Add("k", foreign, 1), "The division is of another tree.*" },
            { "shard", () => keyed.Add(keyed), "The shard is of another tree, or this very column.*" },
            {
                "shard",
                () => keyed.Add(new KeyedColumn<string, long>(foreign.Tree)),
                "The shard is of another tree, or*"
            },
        };
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_the_parameters_name(string parameter, Action mistake, string message) =>
        mistake.Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(parameter);

    [Fact]
    public void What_is_asked_too_early_of_a_walk_or_of_no_division_is_told()
    {
        FluentActions
            .Invoking(() => default(Division).Tree)
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("A default division belongs to no tree.");
        FluentActions
            .Invoking(() => Tree.Divisions.GetEnumerator().Current)
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("The walk has not begun.");
        FluentActions
            .Invoking(() => default(DivisionSequence.Enumerator).Current)
            .Should()
            .Throw<InvalidOperationException>();
        default(DivisionSequence.Enumerator).MoveNext().Should().BeFalse();
        DivisionCode.TryParse("33", null, out _).Should().BeFalse();
        FluentActions
            .Invoking(() => DivisionCode.Parse("33"))
            .Should()
            .Throw<FormatException>()
            .WithMessage("'33' is not a division code of 12 digits, 15 for a grid, or 6 or 9 as a short form.");
    }

    [Fact]
    public void Rows_in_any_order_allocate_no_more_than_rows_in_the_trees_order()
    {
        const int count = 20_000;
        DivisionCode[] codes =
        [
            .. Enumerable.Range(0, count).Select(i => DivisionCode.Parse($"{110000000000 + i * 7}")),
        ];
        DivisionCode[] shuffled = [.. codes];
        new Random(5).Shuffle(shuffled);
        DivisionLevel[] levels = [.. Enumerable.Repeat(DivisionLevel.Village, count)];
        DivisionCode[] parents = new DivisionCode[count];
        string[] names = [.. Enumerable.Repeat("某村", count)];
        Allocated(shuffled);

        long ordered = Allocated(codes);
        Allocated(shuffled).Should().BeInRange(1, ordered + count);

        long Allocated(DivisionCode[] rows)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            AdministrativeTree.Build(rows, levels, parents, names).Count.Should().Be(count);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
