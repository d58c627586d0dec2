using CsCheck;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

public class RollupTests
{
    private static long Own(DivisionRow row) => Math.Abs(row.Code.GetHashCode() % 1000) - 300;

    private static DivisionColumn<long> Column(AdministrativeTree tree, DivisionRow[] rows)
    {
        DivisionColumn<long> own = tree.NewColumn<long>();
        foreach (DivisionRow row in rows)
        {
            own[tree[row.Code]] += Own(row);
        }
        return own;
    }

    [Fact]
    public void Totals_equal_naive_recursion_and_leave_the_column_as_it_is() =>
        RandomForest.Rows.Sample(
            rows =>
            {
                var model = new NaiveTree(rows);
                var tree = AdministrativeTree.Build(rows);
                DivisionColumn<long> own = Column(tree, rows);
                Rollup<long> totals = own.RollUp();
                foreach (DivisionRow row in rows)
                {
                    Division unit = tree[row.Code];
                    totals[unit].Should().Be(model.Total(row, Own));
                    own[unit].Should().Be(Own(row));
                    own.TotalOf(unit).Should().Be(totals[unit]);
                }
                totals.Total.Should().Be(rows.Sum(Own));
                totals.Values.ToArray().Should().Equal(tree.Divisions.Select(unit => totals[unit]));
                Rollup<long> older = Column(tree, rows).Add(Column(tree, rows)).RollUp();
                own.RollUpInto(older);
                older.Values.ToArray().Should().Equal(totals.Values.ToArray());
                own.MoveToRollup().Values.ToArray().Should().Equal(totals.Values.ToArray());
            },
            iter: 200
        );

    [Fact]
    public void Shards_merge_to_the_whole_in_any_number_and_order() =>
        Gen.Select(RandomForest.Rows, Gen.Int[1, 5], Gen.Int)
            .Sample(
                (rows, shards, seed) =>
                {
                    var tree = AdministrativeTree.Build(rows);
                    DivisionColumn<long>[] parts = [.. Enumerable.Range(0, shards).Select(_ => tree.NewColumn<long>())];
                    var random = new Random(seed);
                    foreach (DivisionRow row in rows)
                    {
                        parts[random.Next(shards)][tree[row.Code]] += Own(row);
                    }
                    random.Shuffle(parts);
                    DivisionColumn<long> whole = tree.NewColumn<long>();
                    foreach (DivisionColumn<long> part in parts)
                    {
                        whole.Add(part).Should().BeSameAs(whole);
                    }
                    whole.Values.ToArray().Should().Equal(Column(tree, rows).Values.ToArray());
                },
                iter: 200
            );

    [Fact]
    public void A_change_added_later_gives_what_a_new_roll_up_gives() =>
        Gen.Select(RandomForest.Rows, Gen.Int[0, 59], Gen.Long[-1000, 1000])
            .Sample(
                (rows, pick, change) =>
                {
                    if (rows.Length == 0)
                    {
                        return;
                    }
                    var tree = AdministrativeTree.Build(rows);
                    DivisionColumn<long> own = Column(tree, rows);
                    Rollup<long> totals = own.RollUp();
                    Division unit = tree[rows[pick % rows.Length].Code];
                    totals.Add(unit, change);
                    own[unit] += change;
                    totals.Values.ToArray().Should().Equal(own.RollUp().Values.ToArray());
                },
                iter: 200
            );

    [Fact]
    public void Sparse_totals_equal_dense_ones_key_by_key() =>
        Gen.Select(RandomForest.Rows, Gen.Int)
            .Sample(
                (rows, seed) =>
                {
                    var tree = AdministrativeTree.Build(rows);
                    var sparse = new KeyedColumn<string, long>(tree);
                    var other = new KeyedColumn<string, long>(tree);
                    var dense = new Dictionary<string, DivisionColumn<long>>();
                    var there = new HashSet<(string, int)>();
                    var random = new Random(seed);
                    for (int i = 0; i < rows.Length * 3; i++)
                    {
                        string key = $"k{random.Next(3)}";
                        Division unit = tree[rows[random.Next(rows.Length)].Code];
                        long value = random.Next(-2, 3);
                        (random.Next(2) == 0 ? sparse : other).Add(key, unit, value);
                        dense.TryAdd(key, tree.NewColumn<long>());
                        dense[key][unit] += value;
                        there.UnionWith(unit.Ancestors.Append(unit).Select(above => (key, above.Ordinal)));
                    }
                    KeyedRollup<string, long> totals = sparse.Add(other).RollUp();
                    totals.Keys.Should().BeEquivalentTo(dense.Keys);
                    foreach ((string key, DivisionColumn<long> column) in dense)
                    {
                        Rollup<long> expected = column.RollUp();
                        totals.TotalOf(key).Should().Be(expected.Total);
                        totals
                            .Of(key)
                            .Select(cell => cell.Unit.Ordinal)
                            .Should()
                            .Equal(
                                tree.Divisions.Select(unit => unit.Ordinal).Where(place => there.Contains((key, place)))
                            );
                        foreach (Division unit in tree.Divisions)
                        {
                            totals[key, unit].Should().Be(expected[unit]);
                            totals.TryGet(key, unit, out _).Should().Be(there.Contains((key, unit.Ordinal)));
                        }
                    }
                },
                iter: 200
            );

    [Fact]
    public void A_change_added_to_sparse_totals_gives_what_a_new_roll_up_gives() =>
        Gen.Select(RandomForest.Rows, Gen.Int)
            .Sample(
                (rows, seed) =>
                {
                    if (rows.Length == 0)
                    {
                        return;
                    }
                    var tree = AdministrativeTree.Build(rows);
                    var random = new Random(seed);
                    var column = new KeyedColumn<int, long>(tree);
                    column.Add(0, tree[rows[random.Next(rows.Length)].Code], 5);
                    KeyedRollup<int, long> totals = column.RollUp();
                    for (int i = 0; i < 5; i++)
                    {
                        Division unit = tree[rows[random.Next(rows.Length)].Code];
                        totals.Add(i % 2, unit, i);
                        column.Add(i % 2, unit, i);
                    }
                    KeyedRollup<int, long> anew = column.RollUp();
                    foreach (int key in anew.Keys)
                    {
                        totals.Of(key).Should().Equal(anew.Of(key));
                    }
                },
                iter: 200
            );
}
