using System.Collections.Immutable;
using CsCheck;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

public class TreeDefectTests
{
    private static readonly DivisionCode Province = DivisionCode.Parse("330000");
    private static readonly DivisionCode City = DivisionCode.Parse("330400");
    private static readonly DivisionCode Nanhu = DivisionCode.Parse("330402");
    private static readonly DivisionCode Grid = DivisionCode.Parse("330402007024001");

    private static ImmutableArray<Finding> Defects(bool requireParents, params DivisionRow[] rows)
    {
        AdministrativeTree
            .TryBuild(rows, out AdministrativeTree? tree, out var defects, requireParents)
            .Should()
            .Be(defects.IsEmpty);
        (tree is null).Should().Be(!defects.IsEmpty);
        return defects;
    }

    [Fact]
    public void A_row_without_a_code() =>
        Defects(false, new(City, "嘉兴市", DivisionLevel.Prefecture), new(default, "无", DivisionLevel.County))
            .Should()
            .Equal(new Finding(HierarchyRules.CodeMissing, ("row", 1)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_row_without_a_name(string? name) =>
        Defects(false, new DivisionRow(City, name!, DivisionLevel.Prefecture))
            .Should()
            .Equal(new Finding(HierarchyRules.NameMissing, ("row", 0), ("code", City)));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_level_that_is_none(int level) =>
        Defects(false, new DivisionRow(City, "嘉兴市", (DivisionLevel)level))
            .Should()
            .Equal(new Finding(HierarchyRules.LevelUnknown, ("row", 0), ("code", City), ("level", level)));

    [Fact]
    public void Fifteen_digits_belong_to_grids_and_to_them_alone() =>
        Defects(
                false,
                new(Nanhu, "南湖区", DivisionLevel.Grid),
                new(Grid, "第一网格", DivisionLevel.Village),
                new(DivisionCode.Parse("330402007024002"), "第二网格", DivisionLevel.Grid)
            )
            .Should()
            .Equal(
                new Finding(HierarchyRules.CodeLength, ("row", 0), ("code", Nanhu), ("level", "grid")),
                new Finding(HierarchyRules.CodeLength, ("row", 1), ("code", Grid), ("level", "village"))
            );

    [Fact]
    public void A_code_that_stands_twice_is_told_at_the_later_row() =>
        Defects(
                false,
                new(Nanhu, "南湖区", DivisionLevel.County),
                new(City, "嘉兴市", DivisionLevel.Prefecture),
                new(Nanhu, "秀城区", DivisionLevel.County)
            )
            .Should()
            .Equal(new Finding(HierarchyRules.DuplicateCode, ("row", 2), ("code", Nanhu), ("first-row", 0)));

    [Fact]
    public void A_parent_that_is_not_there_makes_a_root_unless_parents_are_required()
    {
        var row = new DivisionRow(Nanhu, "南湖区", DivisionLevel.County, City);

        Defects(false, row).Should().BeEmpty();
        AdministrativeTree.Build([row])[Nanhu].IsRoot.Should().BeTrue();
        Defects(true, row)
            .Should()
            .Equal(new Finding(HierarchyRules.ParentMissing, ("row", 0), ("code", Nanhu), ("parent", City)));
        Defects(true, new DivisionRow(Province, "浙江省", DivisionLevel.Province))
            .Should()
            .BeEmpty("a blank parent is none");
    }

    [Fact]
    public void A_parent_must_stand_above() =>
        Defects(
                false,
                new(City, "嘉兴市", DivisionLevel.County),
                new(Nanhu, "南湖区", DivisionLevel.County, City),
                new(Province, "浙江省", DivisionLevel.Province, City)
            )
            .Should()
            .Equal(
                new Finding(
                    HierarchyRules.ParentNotAbove,
                    ("row", 1),
                    ("code", Nanhu),
                    ("level", "county"),
                    ("parent", City),
                    ("parent-level", "county")
                ),
                new Finding(
                    HierarchyRules.ParentNotAbove,
                    ("row", 2),
                    ("code", Province),
                    ("level", "province"),
                    ("parent", City),
                    ("parent-level", "county")
                )
            );

    [Fact]
    public void A_level_that_is_none_is_not_compared_with()
    {
        Defects(
                false,
                new(City, "嘉兴市", (DivisionLevel)9),
                new(Nanhu, "南湖区", DivisionLevel.County, City),
                new(Province, "浙江省", default, City)
            )
            .Should()
            .Equal(
                new Finding(HierarchyRules.LevelUnknown, ("row", 0), ("code", City), ("level", 9)),
                new Finding(HierarchyRules.LevelUnknown, ("row", 2), ("code", Province), ("level", 0))
            );
        Defects(false, new DivisionRow(City, "嘉兴市", default, City))
            .Select(defect => defect.Rule)
            .Should()
            .Equal(HierarchyRules.LevelUnknown, HierarchyRules.Cycle);
    }

    [Fact]
    public void The_exception_names_five_defects_and_holds_them_all()
    {
        DivisionRow[] rows = [.. Enumerable.Repeat(new DivisionRow(default, "无", DivisionLevel.County), 7)];

        DefectException thrown = FluentActions
            .Invoking(() => AdministrativeTree.Build(rows))
            .Should()
            .Throw<DefectException>()
            .Which;

        thrown.Defects.Should().HaveCount(7);
        thrown
            .Message.Should()
            .StartWith("The register has 7 defect(s): hierarchy.code-missing (row 0); ")
            .And.Contain("(row 4); …")
            .And.NotContain("(row 5)");
        FluentActions
            .Invoking(() => AdministrativeTree.Build([default], [DivisionLevel.County], [default], ["无"]))
            .Should()
            .Throw<DefectException>()
            .WithParameterName("codes");
    }

    [Fact]
    public void A_cycle_is_told_once_at_its_first_row()
    {
        DivisionCode[] codes = [.. Enumerable.Range(1, 5).Select(i => DivisionCode.Parse($"33040{i}"))];

        ImmutableArray<Finding> defects = Defects(
            false,
            new(codes[0], "甲", DivisionLevel.Township, codes[1]), // leads into the cycle
            new(codes[1], "乙", DivisionLevel.County, codes[3]),
            new(codes[2], "丙", DivisionLevel.County, codes[1]),
            new(codes[3], "丁", DivisionLevel.County, codes[2]),
            new(codes[4], "戊", DivisionLevel.County, codes[4])
        );

        defects
            .Where(defect => defect.Rule == HierarchyRules.Cycle)
            .Should()
            .Equal(
                new Finding(HierarchyRules.Cycle, ("row", 1), ("code", codes[1]), ("length", 3)),
                new Finding(HierarchyRules.Cycle, ("row", 4), ("code", codes[4]), ("length", 1))
            );
    }

    [Fact]
    public void Build_throws_every_defect_with_its_row()
    {
        var build = () =>
            AdministrativeTree.Build([
                new(default, "", DivisionLevel.County),
                new(Nanhu, "南湖区", DivisionLevel.Grid, Province),
                new(Nanhu, "南湖区", (DivisionLevel)9),
            ]);

        build
            .Should()
            .Throw<DefectException>()
            .WithParameterName("rows")
            .Which.Defects.Select(defect => $"{defect["row"]} {defect.Rule}")
            .Should()
            .Equal(
                "0 " + HierarchyRules.CodeMissing,
                "0 " + HierarchyRules.NameMissing,
                "1 " + HierarchyRules.CodeLength,
                "2 " + HierarchyRules.DuplicateCode,
                "2 " + HierarchyRules.LevelUnknown
            );
    }

    [Fact]
    public void One_spoilt_row_never_makes_a_tree() =>
        Gen.Select(RandomForest.Rows, Gen.Int[0, 1000], Gen.Int[0, 3])
            .Sample(
                (rows, pick, how) =>
                {
                    if (rows.Length == 0)
                    {
                        return;
                    }
                    int spoilt = pick % rows.Length;
                    DivisionRow row = rows[spoilt];
                    rows[spoilt] = how switch
                    {
                        0 => new(default, row.Name, row.Level, row.Parent),
                        1 => new(row.Code, row.Name, default, row.Parent),
                        2 => new(row.Code, row.Name, row.Level, row.Code),
                        _ => new(row.Code, "", row.Level, row.Parent),
                    };
                    AdministrativeTree
                        .TryBuild(RandomForest.Shuffled(rows, pick), out _, out var defects)
                        .Should()
                        .BeFalse();
                    defects.Should().NotBeEmpty();
                    defects.Select(defect => int.Parse(defect["row"]!)).Should().BeInAscendingOrder();
                },
                iter: 300
            );

    [Fact]
    public void Columns_of_different_lengths_are_the_callers_mistake() =>
        FluentActions
            .Invoking(() => AdministrativeTree.Build([City], [DivisionLevel.Prefecture], [], ["嘉兴市"]))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("codes");

    [Fact]
    public void Codes_that_disagree_with_the_register_are_listed_and_legal()
    {
        var tree = AdministrativeTree.Build([
            new(Province, "浙江省", DivisionLevel.Province),
            new(City, "嘉兴市", DivisionLevel.County, Province),
            new(Nanhu, "南湖区", DivisionLevel.Township, City),
            new(DivisionCode.Parse("330402007"), "建设街道", DivisionLevel.Township, City),
        ]);

        tree.CodeDisagreements()
            .Should()
            .Equal(
                new Finding(
                    HierarchyRules.CodeDisagrees,
                    ("code", City),
                    ("level", "county"),
                    ("parent", Province),
                    ("code-level", "prefecture"),
                    ("code-parent", Province)
                ),
                new Finding(
                    HierarchyRules.CodeDisagrees,
                    ("code", Nanhu),
                    ("level", "township"),
                    ("parent", City),
                    ("code-level", "county"),
                    ("code-parent", City)
                ),
                new Finding(
                    HierarchyRules.CodeDisagrees,
                    ("code", DivisionCode.Parse("330402007")),
                    ("level", "township"),
                    ("parent", City),
                    ("code-level", "township"),
                    ("code-parent", Nanhu)
                )
            );
    }

    [Fact]
    public void The_fingerprint_of_a_tree_never_changes_and_names_do_not_count()
    {
        const string golden = "sha256:796f547e593791a4177f9059860bdbf6915079c8aa403108c30ac04148f52fbe";
        AdministrativeTree
            .Build([new(City, "嘉兴市", DivisionLevel.Prefecture), new(Nanhu, "南湖区", DivisionLevel.County, City)])
            .Fingerprint.Should()
            .Be(golden);
        AdministrativeTree
            .Build([new(City, "嘉兴", DivisionLevel.Prefecture), new(Nanhu, "秀城区", DivisionLevel.County, City)])
            .Fingerprint.Should()
            .Be(golden);
        AdministrativeTree
            .Build([new(City, "嘉兴市", DivisionLevel.Prefecture), new(Nanhu, "南湖区", DivisionLevel.Township, City)])
            .Fingerprint.Should()
            .NotBe(golden);
        AdministrativeTree
            .Build([])
            .Fingerprint.Should()
            .Be("sha256:1d25f280be22f7b8bb27227f5cbfb2d2e05fdf7a36e05dea224915fc101ccde5");
    }

    [Fact]
    public void The_fingerprint_of_a_tree_is_a_hash_of_its_lines() =>
        AdministrativeTree
            .Build([
                new(Nanhu, "南湖区", DivisionLevel.County, City),
                new(City, "嘉兴市", DivisionLevel.Prefecture, Province),
                new(Grid, "第一网格", DivisionLevel.Grid, Nanhu),
            ])
            .Fingerprint.Should()
            .Be(
                "sha256:"
                    + Convert.ToHexStringLower(
                        System.Security.Cryptography.SHA256.HashData(
                            "mobilization.tree.1\n330400000000,2,\n330402000000,3,330400000000\n330402007024001,6,330402000000\n"u8
                        )
                    )
            );
}
