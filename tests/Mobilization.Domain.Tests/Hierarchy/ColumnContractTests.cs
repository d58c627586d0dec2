using System.Numerics;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

public class ColumnContractTests
{
    private static readonly DivisionCode City = DivisionCode.Parse("330400");
    private static readonly DivisionCode Nanhu = DivisionCode.Parse("330402");
    private static readonly DivisionCode Xiuzhou = DivisionCode.Parse("330411");

    private static AdministrativeTree Tree() =>
        AdministrativeTree.Build([
            new(City, "嘉兴市", DivisionLevel.Prefecture),
            new(Nanhu, "南湖区", DivisionLevel.County, City),
            new(Xiuzhou, "秀洲区", DivisionLevel.County, City),
        ]);

    /// <summary>A tally whose own addition is checked, as the contract asks.</summary>
    private readonly record struct Pair(long A, long B) : IAdditionOperators<Pair, Pair, Pair>
    {
        public static Pair operator +(Pair x, Pair y) => new(checked(x.A + y.A), checked(x.B + y.B));
    }

    [Fact]
    public void A_sum_that_does_not_fit_throws_and_changes_nothing()
    {
        AdministrativeTree tree = Tree();
        DivisionColumn<int> own = tree.NewColumn<int>();
        own[tree[City]] = 1;
        Rollup<int> totals = own.RollUp();
        totals.Add(tree[Nanhu], int.MaxValue - 1);

        var add = () => totals.Add(tree[Xiuzhou], 1);

        add.Should().Throw<OverflowException>();
        totals[tree[Xiuzhou]].Should().Be(0, "the sum failed at the city, so nothing below it was added either");
        totals[tree[City]].Should().Be(int.MaxValue);
        own[tree[Nanhu]] = int.MaxValue;
        own[tree[Xiuzhou]] = 1;
        own.Invoking(column => column.RollUp()).Should().Throw<OverflowException>();
    }

    [Fact]
    public void A_shard_that_does_not_fit_is_not_added_at_all()
    {
        AdministrativeTree tree = Tree();
        DivisionColumn<int> own = tree.NewColumn<int>();
        own[tree[Xiuzhou]] = int.MaxValue;
        DivisionColumn<int> shard = tree.NewColumn<int>();
        shard.Values.Fill(1);

        own.Invoking(column => column.Add(shard)).Should().Throw<OverflowException>();

        own.Values.ToArray().Should().Equal(0, 0, int.MaxValue);
        shard.Values.ToArray().Should().Equal(1, 1, 1);
    }

    [Fact]
    public void A_sparse_shard_that_does_not_fit_is_not_added_at_all()
    {
        AdministrativeTree tree = Tree();
        var own = new KeyedColumn<string, int>(tree);
        own.Add("a", tree[City], 1);
        own.Add("b", tree[Xiuzhou], int.MaxValue);
        var shard = new KeyedColumn<string, int>(tree);
        shard.Add("a", tree[City], 1);
        shard.Add("b", tree[Xiuzhou], 1);
        shard.Add("c", tree[City], 1);

        own.Invoking(column => column.Add(shard)).Should().Throw<OverflowException>();

        KeyedRollup<string, int> totals = own.RollUp();
        totals.Keys.Should().BeEquivalentTo("a", "b");
        totals["a", tree[City]].Should().Be(1);
        totals["b", tree[Xiuzhou]].Should().Be(int.MaxValue);
    }

    [Fact]
    public void Keys_that_a_column_holds_for_one_are_added_up_from_a_shard_that_tells_them_apart()
    {
        AdministrativeTree tree = Tree();
        var own = new KeyedColumn<string, int>(tree, StringComparer.OrdinalIgnoreCase);
        own.Add("K", tree[Nanhu], 1);
        var shard = new KeyedColumn<string, int>(tree);
        shard.Add("k", tree[Nanhu], 10);
        shard.Add("K", tree[Xiuzhou], 100);

        KeyedRollup<string, int> totals = own.Add(shard).RollUp();

        totals["k", tree[City]].Should().Be(111);
        totals["k", tree[Nanhu]].Should().Be(11);
        totals.Keys.Should().Equal("K");
    }

    [Fact]
    public void A_sparse_sum_that_does_not_fit_leaves_every_pair_as_it_was()
    {
        AdministrativeTree tree = Tree();
        var own = new KeyedColumn<string, int>(tree);
        own.Add("k", tree[Xiuzhou], int.MaxValue);
        own.Add("k", tree[City], 1);
        own.Add("k", tree[Xiuzhou], 1);
        own.Add("k", tree[City], 2);
        own.Invoking(column => column.RollUp()).Should().Throw<OverflowException>();
        own.Invoking(column => column.RollUp()).Should().Throw<OverflowException>("nothing was lost or added twice");
        own.Invoking(column => column.Add("k", tree[Nanhu], 5)).Should().Throw<OverflowException>();
    }

    [Fact]
    public void Roots_are_not_added_to_each_other()
    {
        var tree = AdministrativeTree.Build([
            new(City, "嘉兴市", DivisionLevel.Prefecture),
            new(Nanhu, "南湖区", DivisionLevel.County),
            new(Xiuzhou, "秀洲区", DivisionLevel.County),
        ]);
        DivisionColumn<long> own = tree.NewColumn<long>();
        own.Values.Fill(long.MaxValue);

        Rollup<long> totals = own.RollUp();

        totals.Values.ToArray().Should().Equal(long.MaxValue, long.MaxValue, long.MaxValue);
        totals.Invoking(it => it.Total).Should().Throw<OverflowException>();
    }

    [Fact]
    public void A_pair_with_zero_is_there_and_one_that_nobody_added_is_not()
    {
        AdministrativeTree tree = Tree();
        var own = new KeyedColumn<string, long>(tree);
        own.Add("k", tree[Nanhu], 0);
        KeyedRollup<string, long> totals = own.RollUp();

        totals.TryGet("k", tree[Nanhu], out long zero).Should().BeTrue();
        zero.Should().Be(0);
        totals.TryGet("k", tree[City], out _).Should().BeTrue();
        totals.TryGet("k", tree[Xiuzhou], out _).Should().BeFalse();
        totals.TryGet("none", tree[Nanhu], out _).Should().BeFalse();
        totals["k", tree[Xiuzhou]].Should().Be(0);
        totals.Of("k").Select(cell => cell.Unit.Code).Should().Equal(City, Nanhu);
        totals.Of("none").Should().BeEmpty();
        totals.TotalOf("none").Should().Be(0);
        totals.Add("k", tree[Xiuzhou], 0);
        totals.TryGet("k", tree[Xiuzhou], out _).Should().BeTrue();
        totals.Measure("m", "k", total => Figure.Count(total)).Name.Should().Be("m");
        totals.Measure("m", "none", total => Figure.Count(total))[tree[City]].Should().Be(Figure.Count(0));
    }

    [Fact]
    public void What_is_missing_is_the_callers_mistake()
    {
        AdministrativeTree tree = Tree();
        DivisionColumn<long> own = tree.NewColumn<long>();
        var keyed = new KeyedColumn<string, long>(tree);
        Rollup<long> totals = own.RollUp();
        own.Invoking(it => it.Add(null!)).Should().Throw<ArgumentNullException>().WithParameterName("shard");
        keyed.Invoking(it => it.Add(null!)).Should().Throw<ArgumentNullException>().WithParameterName("shard");
        keyed
            .Invoking(it => it.Add(null!, tree[City], 1))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("key");
        keyed.RollUp().Keys.Should().BeEmpty();
        FluentActions
            .Invoking(() => new KeyedColumn<string, long>(null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("tree");
        totals
            .Invoking(it => it.Measure("", total => Figure.Count(total)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("name");
        totals.Invoking(it => it.Measure("m", null!)).Should().Throw<ArgumentNullException>().WithParameterName("read");
        tree.Invoking(it => it.NewColumn<long>(null!, [])).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_checked_tally_throws_too()
    {
        AdministrativeTree tree = Tree();
        DivisionColumn<Pair> own = tree.NewColumn<Pair>();
        own[tree[Nanhu]] = new(0, long.MaxValue);
        own[tree[Xiuzhou]] = new(0, 1);

        own.Invoking(column => column.RollUp()).Should().Throw<OverflowException>();
        own.Invoking(column => column.TotalOf(tree[City])).Should().Throw<OverflowException>();
    }

    [Fact]
    public void A_sparse_sum_that_does_not_fit_throws_and_changes_nothing()
    {
        AdministrativeTree tree = Tree();
        var own = new KeyedColumn<string, int>(tree);
        own.Add("k", tree[Nanhu], int.MaxValue);
        KeyedRollup<string, int> totals = own.RollUp();

        totals.Invoking(it => it.Add("k", tree[Xiuzhou], 1)).Should().Throw<OverflowException>();

        totals.TryGet("k", tree[Xiuzhou], out _).Should().BeFalse();
        totals["k", tree[City]].Should().Be(int.MaxValue);
    }

    [Fact]
    public void An_older_roll_up_is_renewed_whole_or_emptied()
    {
        DivisionColumn<int> own = Tree().NewColumn<int>();
        own[own.Tree[Nanhu]] = 3;
        Rollup<int> totals = own.RollUp();
        own[own.Tree[Nanhu]] = 5;

        own.RollUpInto(totals);

        totals[own.Tree[City]].Should().Be(5);
        own[own.Tree[Xiuzhou]] = int.MaxValue;
        own.Invoking(column => column.RollUpInto(totals)).Should().Throw<OverflowException>();
        totals.Values.ToArray().Should().OnlyContain(total => total == 0);
        own.Invoking(column => column.RollUpInto(Tree().NewColumn<int>().RollUp()))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The totals are of another tree.*")
            .WithParameterName("totals");
        own.Invoking(column => column.RollUpInto(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_moved_column_can_not_be_used_again()
    {
        DivisionColumn<long> own = Tree().NewColumn<long>();
        own.MoveToRollup();

        own.Invoking(column => column.Values.Length)
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("The column was moved into a roll-up.");
        own.Invoking(column => column.MoveToRollup()).Should().Throw<InvalidOperationException>();
        own.Invoking(column => column.RollUp()).Should().Throw<InvalidOperationException>();
        own.Invoking(column => column.TotalOf(column.Tree[City])).Should().Throw<InvalidOperationException>();
        own.Invoking(column => column.Add(column.Tree.NewColumn<long>())).Should().Throw<InvalidOperationException>();
        own.Tree.NewColumn<long>()
            .Invoking(column => column.Add(own))
            .Should()
            .Throw<InvalidOperationException>("a shard that was moved is gone");
    }

    [Fact]
    public void Divisions_and_columns_of_another_tree_are_refused()
    {
        AdministrativeTree tree = Tree();
        Division foreign = Tree()[Nanhu];
        DivisionColumn<long> own = tree.NewColumn<long>();
        Rollup<long> totals = own.RollUp();
        var keyed = new KeyedColumn<string, long>(tree);

        own.Invoking(it => it[foreign] = 1).Should().Throw<ArgumentException>().WithParameterName("unit");
        own.Invoking(it => it[default] = 1).Should().Throw<ArgumentException>().WithParameterName("unit");
        own.Invoking(it => it.TotalOf(foreign)).Should().Throw<ArgumentException>().WithParameterName("unit");
        totals.Invoking(it => it[foreign]).Should().Throw<ArgumentException>().WithParameterName("unit");
        totals.Invoking(it => it.Add(foreign, 1)).Should().Throw<ArgumentException>().WithParameterName("unit");
        keyed.Invoking(it => it.Add("k", foreign, 1)).Should().Throw<ArgumentException>().WithParameterName("unit");
        keyed.RollUp().Invoking(it => it["k", foreign]).Should().Throw<ArgumentException>().WithParameterName("unit");
        totals
            .Measure("m", Figure2)
            .Invoking(it => it[foreign])
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("unit");
        own.Invoking(it => it.Add(Tree().NewColumn<long>()))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("shard");
        own.Invoking(it => it.Add(it))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The shard is of another tree, or this very column.*")
            .WithParameterName("shard");
        keyed.Invoking(it => it.Add(it)).Should().Throw<ArgumentException>().WithParameterName("shard");
        tree[City].Invoking(it => it.Contains(foreign)).Should().Throw<ArgumentException>().WithParameterName("other");
        tree[City]
            .Invoking(it => it.CommonAncestor(foreign))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("other");
        tree[City].Invoking(it => it.CompareTo(foreign)).Should().Throw<ArgumentException>().WithParameterName("other");
        static Figure Figure2(long total) => Figure.Count(total);
    }

    [Fact]
    public void Values_from_elsewhere_must_carry_the_trees_fingerprint()
    {
        AdministrativeTree tree = Tree();

        DivisionColumn<long> column = tree.NewColumn<long>(Tree().Fingerprint, [1, 2, 3]);

        column.RollUp()[tree[City]].Should().Be(6);
        tree.Invoking(it => it.NewColumn<long>("sha256:00", [1, 2, 3]))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("fingerprint");
        tree.Invoking(it => it.NewColumn<long>(tree.Fingerprint, [1, 2]))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("values");
    }

    [Fact]
    public void A_measure_reads_the_roll_up_as_it_is_now()
    {
        AdministrativeTree tree = Tree();
        DivisionColumn<Pair> own = tree.NewColumn<Pair>();
        own[tree[Nanhu]] = new(1, 2);
        Rollup<Pair> totals = own.RollUp();
        Measure held = totals.Measure("drills.held", static pair => Figure.Ratio(pair.A, pair.B));

        held[tree[City]].Should().Be(Figure.Ratio(1, 2));
        held[tree[Xiuzhou]].Should().Be(Figure.NotApplicable);
        totals.Add(tree[Xiuzhou], new(1, 1));
        held[tree[City]].Should().Be(Figure.Ratio(2, 3));
        held.Name.Should().Be("drills.held");
    }

    [Fact]
    public void Walks_and_changes_allocate_nothing()
    {
        AdministrativeTree tree = Tree();
        Rollup<long> totals = tree.NewColumn<long>().RollUp();
        var keyed = new KeyedColumn<string, long>(tree);
        keyed.Add("k", tree[Nanhu], 1);
        KeyedRollup<string, long> sparse = keyed.RollUp();
        Division city = tree[City];
        Division nanhu = tree[Nanhu];
        Walk();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Walk();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Walk()
        {
            foreach (Division child in city.Children)
            {
                foreach (Division above in child.Ancestors)
                {
                    totals.Add(above, 1);
                }
                totals.Add(child, 1);
            }
            foreach (Division below in city.Descendants)
            {
                _ = city.Contains(below) && city.CommonAncestor(below) is null;
            }
            foreach (Division county in tree.DivisionsAt(DivisionLevel.County))
            {
                _ = tree.TryFind(county.Code, out _);
            }
            sparse.Add("k", nanhu, 1);
        }
    }
}
