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
    public void A_moved_column_can_not_be_used_again()
    {
        DivisionColumn<long> own = Tree().NewColumn<long>();
        own.MoveToRollup();

        own.Invoking(column => column.Values.Length).Should().Throw<InvalidOperationException>();
        own.Invoking(column => column.MoveToRollup()).Should().Throw<InvalidOperationException>();
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
        own.Invoking(it => it.Add(it)).Should().Throw<ArgumentException>().WithParameterName("shard");
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
