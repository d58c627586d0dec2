using System.IO.Compression;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

/// <summary>The real register, read once.</summary>
public sealed class NationalRegister
{
    private readonly Lazy<(AdministrativeTree Tree, DivisionRow[] Rows)> _read = new(Read);

    public AdministrativeTree Tree => _read.Value.Tree;

    internal DivisionRow[] Rows => _read.Value.Rows;

    private static (AdministrativeTree, DivisionRow[]) Read()
    {
        Assert.SkipWhen(LongTests.AreLeftOut, LongTests.Reason);
        using FileStream file = File.OpenRead(SharedData.Require("divisions-full.csv.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        text.ReadLine().Should().Be("code,name,level,parentCode");
        var rows = new List<DivisionRow>(665_271);
        while (text.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            rows.Add(
                new(
                    DivisionCode.Parse(fields[0]),
                    fields[1],
                    (DivisionLevel)int.Parse(fields[2]),
                    fields[3].Length == 0 ? null : DivisionCode.Parse(fields[3])
                )
            );
        }
        DivisionRow[] all = [.. rows];
        return (AdministrativeTree.Build(all, requireParents: true), all);
    }
}

/// <summary>What the real register has that a model must bear.</summary>
public sealed class NationalRegisterTests(NationalRegister register) : IClassFixture<NationalRegister>
{
    private AdministrativeTree Tree
    {
        get
        {
            SharedData.Require("divisions-full.csv.gz");
            return register.Tree;
        }
    }

    [Theory]
    [InlineData(DivisionLevel.Province, 31)]
    [InlineData(DivisionLevel.Prefecture, 342)]
    [InlineData(DivisionLevel.County, 2_975)]
    [InlineData(DivisionLevel.Township, 41_351)]
    [InlineData(DivisionLevel.Village, 620_572)]
    [InlineData(DivisionLevel.Grid, 0)]
    public void Every_level_is_complete(DivisionLevel level, int count) =>
        Tree.DivisionsAt(level).Count().Should().Be(count);

    [Fact]
    public void Provinces_are_the_roots_and_nothing_else_is() =>
        Tree.Roots.Should().HaveCount(31).And.OnlyContain(root => root.Level == DivisionLevel.Province);

    [Theory]
    [InlineData("441900", "东莞市", 36)]
    [InlineData("442000", "中山市", 23)]
    [InlineData("460400", "儋州市", 18)]
    public void A_prefecture_without_counties_has_its_towns_straight_below(string code, string name, int towns)
    {
        Division prefecture = Tree[code];
        prefecture.Name.Should().Be(name);
        prefecture.Children.Should().HaveCount(towns).And.OnlyContain(town => town.Level == DivisionLevel.Township);
        prefecture.DescendantsAt(DivisionLevel.County).Should().BeEmpty();
    }

    [Fact]
    public void Villages_stand_at_depth_4_or_at_3_where_a_level_is_skipped()
    {
        ILookup<int, Division> byDepth = Tree.DivisionsAt(DivisionLevel.Village).ToLookup(village => village.Depth);
        byDepth.Select(group => group.Key).Should().BeEquivalentTo([3, 4]);
        byDepth[3].Should().HaveCount(1_236);
    }

    [Theory]
    [InlineData("110100", "市辖区")]
    [InlineData("419000", "省直辖县级行政区划")]
    public void Placeholder_prefectures_are_divisions_like_any_other(string code, string name)
    {
        Tree[code].Name.Should().Be(name);
        Tree[code].Level.Should().Be(DivisionLevel.Prefecture);
        Tree[code].Children.Should().NotBeEmpty().And.OnlyContain(county => county.Level == DivisionLevel.County);
    }

    [Fact]
    public void Some_counties_have_no_real_prefecture_above_them() =>
        Tree.DivisionsAt(DivisionLevel.Prefecture)
            .Where(prefecture => prefecture.Name is "市辖区" or "县" || prefecture.Name.Contains("直辖"))
            .Sum(prefecture => prefecture.Children.Count())
            .Should()
            .Be(118);

    [Fact]
    public void One_leaf_stands_above_the_villages() =>
        Tree
            .Divisions.Where(unit => unit.IsLeaf && unit.Level < DivisionLevel.Village)
            .Select(unit => unit.Code.ToString())
            .Should()
            .Equal("350527000000");

    [Fact]
    public void Townships_have_1_to_170_villages()
    {
        Tree["370704008"].Children.Should().HaveCount(170);
        Tree.DivisionsAt(DivisionLevel.Township)
            .Max(town => town.Children.Count())
            .Should()
            .BeGreaterThanOrEqualTo(170);
        Tree.DivisionsAt(DivisionLevel.Township).Count(town => town.Children.Count() == 1).Should().Be(1_629);
    }

    [Fact]
    public void Names_keep_characters_beyond_the_common_ones()
    {
        Tree["420602006207"].Name.EnumerateRunes().Should().Contain(rune => rune.Value > 0xFFFF);
        Tree["420684103229"].Name.Should().Match<string>(name => name.Any(c => c >= '\uE000' && c <= '\uF8FF'));
        Tree["140524101209"].Name.Should().Be("长shan村委会");
    }

    [Fact]
    public void Names_are_33_characters_at_most_and_repeat_but_never_among_siblings()
    {
        Tree.Divisions.Max(unit => unit.Name.Length).Should().Be(33);
        Tree.Divisions.GroupBy(unit => unit.Name).Max(group => group.Count()).Should().Be(274);
        foreach (Division parent in Tree.Divisions)
        {
            var names = new HashSet<string>();
            foreach (Division child in parent.Children)
            {
                names.Add(child.Name).Should().BeTrue();
            }
        }
    }

    [Fact]
    public void Parentheses_come_in_both_widths()
    {
        Tree.Divisions.Any(unit => unit.Name.Contains('（')).Should().BeTrue();
        Tree.Divisions.Any(unit => unit.Name.Contains('(')).Should().BeTrue();
    }

    [Fact]
    public void Rows_in_any_order_give_the_same_tree_and_every_code_is_found()
    {
        AdministrativeTree whole = Tree;
        var shuffled = AdministrativeTree.Build(RandomForest.Shuffled(register.Rows, 3));
        shuffled.Fingerprint.Should().Be(whole.Fingerprint);
        DivisionCode[] codes = [.. register.Rows.Select(row => row.Code)];
        int[] places = new int[codes.Length];
        shuffled.Resolve(codes, places).Should().Be(0);
        for (int i = 0; i < codes.Length; i++)
        {
            if (shuffled.At(places[i]).Code != codes[i])
            {
                Assert.Fail($"{codes[i]} was found at the place of {shuffled.At(places[i])}.");
            }
        }
        shuffled.Resolve([DivisionCode.Parse("999999"), default], places).Should().Be(2);
        places[..2].Should().Equal(-1, -1);
    }

    [Fact]
    public void A_national_roll_up_counts_every_division_once()
    {
        DivisionColumn<long> own = Tree.NewColumn<long>();
        own.Values.Fill(1);
        Rollup<long> totals = own.MoveToRollup();
        totals.Total.Should().Be(665_271);
        totals.Values.ToArray().Should().Equal(Tree.Divisions.Select(unit => (long)(unit.SubtreeEnd - unit.Ordinal)));
    }
}
