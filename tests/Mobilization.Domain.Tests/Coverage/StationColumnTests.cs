using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>What columns of stations, members and appointments may not be.</summary>
public sealed class StationColumnTests
{
    [Fact]
    public void Columns_are_of_one_length()
    {
        for (int i = 1; i <= 8; i++)
        {
            int shorter = i;
            Action stations = () =>
                _ = new StationColumns(
                    [0],
                    new CoverageTier[Of(1)],
                    new DayNumber[Of(2)],
                    new DayNumber[Of(3)],
                    new BuildMode[Of(4)],
                    new bool[Of(5)],
                    new bool[Of(6)],
                    new int[Of(7)],
                    new ulong[Of(8)],
                    []
                ).Count;
            Action members = () =>
                _ = new MemberColumns([0], new DayNumber[Of(1)], new DayNumber[Of(2)], new ulong[Of(3)], []).Count;
            Action posts = () =>
                _ = new PostColumns([0, 1], [0], new int[Of(1)], new DayNumber[Of(2)], new DayNumber[Of(3)], [])
                    .Units
                    .Length;
            foreach (Action columns in i <= 3 ? (Action[])[stations, members, posts] : [stations])
            {
                columns
                    .Should()
                    .Throw<ArgumentException>()
                    .WithMessage("The columns differ in length.*")
                    .WithParameterName("units");
            }
            int Of(int place) => place == shorter ? 0 : 1;
        }
    }

    [Fact]
    public void A_bit_stands_for_an_item_or_a_duty()
    {
        string[] names = [.. Enumerable.Range(0, 65).Select(i => $"n{i}")];

        new StationColumns([], [], [], [], [], [], [], [], [], names.AsSpan(1)).ItemNames.Length.Should().Be(64);
        FluentActions
            .Invoking(() => new StationColumns([], [], [], [], [], [], [], [], [], names).Count)
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A bit stands for an item, and there are 64 bits.*")
            .WithParameterName("itemNames");
        new MemberColumns([], [], [], [], names.AsSpan(1)).DutyNames.Length.Should().Be(64);
        FluentActions
            .Invoking(() => new MemberColumns([], [], [], [], names).Count)
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A bit stands for a duty, and there are 64 bits.*")
            .WithParameterName("dutyNames");
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 1, 2 })]
    [InlineData(new[] { 0, 1 })]
    [InlineData(new[] { 0, 3 })]
    [InlineData(new[] { 0, 2, 1, 2 })]
    public void Places_ascend_from_0_to_the_last_appointment(int[] starts)
    {
        string[] names = ["n"];
        FluentActions
            .Invoking(() =>
                new PostColumns(starts, [0, 0], [0, 0], new DayNumber[2], new DayNumber[2], names).Units.Length
            )
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The places do not ascend from 0 to the last appointment.*")
            .WithParameterName(nameof(starts));
        new PostColumns([0, 0, 2, 2], [0, 0], [0, 0], new DayNumber[2], new DayNumber[2], names)
            .Units.Length.Should()
            .Be(2);
        new PostColumns([], [], [], [], [], []).Units.Length.Should().Be(0);
    }

    /// <summary>A village with one point, headed by one officer with one appointment, and one member of a grid.</summary>
    private static CoverageMap Judge(
        int? station = null,
        BuildMode mode = BuildMode.Standalone,
        int head = 0,
        int? postUnit = null,
        int post = 0,
        int? member = null,
        params string[] itemNames
    ) =>
        Jiaxing
            .Policy.On(Jiaxing.On)
            .Judge(
                Jiaxing.Tree,
                new StationColumns(
                    [station ?? Village],
                    [CoverageTier.LiaisonPoint],
                    [DayNumber.Of(Jiaxing.On)],
                    [default],
                    [mode],
                    [false],
                    [false],
                    [head],
                    [ulong.MaxValue],
                    itemNames
                ),
                new MemberColumns(
                    [member ?? Jiaxing.Tree[Jiaxing.Grid].Ordinal],
                    [DayNumber.Of(Jiaxing.On)],
                    [default],
                    [1],
                    ["国防宣传"]
                ),
                new PostColumns(
                    [0, 1],
                    [postUnit ?? Village],
                    [post],
                    [DayNumber.Of(Jiaxing.On)],
                    [default],
                    ["党组织书记"]
                )
            );

    private static int Village => Jiaxing.Tree[Jiaxing.Village].Ordinal;

    [Fact]
    public void An_item_that_no_station_can_have_covers_nothing()
    {
        Division village = Jiaxing.Tree[Jiaxing.Village];
        Judge(itemNames: ["逃生绳", "标牌"])[village, CoverageTier.LiaisonPoint].Should().Be(CoverageState.Covered);
        Judge(itemNames: ["标牌"])[village, CoverageTier.LiaisonPoint].Should().Be(CoverageState.Partial);
    }

    [Fact]
    public void What_is_missing_is_not_known_from_columns()
    {
        CoverageVerdict verdict = Judge(itemNames: ["标牌"])
            .Verdict(Jiaxing.Tree[Jiaxing.Village], CoverageTier.LiaisonPoint);
        verdict.State.Should().Be(CoverageState.Partial);
        verdict.Findings.Should().BeEmpty();
        verdict.Missing.Should().BeEmpty();
    }

    [Fact]
    public void Places_posts_officers_and_modes_are_those_that_there_are()
    {
        foreach (int nowhere in (int[])[-1, Jiaxing.Tree.Count])
        {
            Refused(() => Judge(station: nowhere), "The tree has no such place.*", "unit");
            Refused(() => Judge(postUnit: nowhere), "The tree has no such place.*", "unit");
            Refused(() => Judge(member: nowhere), "The tree has no such place.*", "unit");
        }
        Refused(() => Judge(post: -2), "A post is not among the names.*", "posts");
        Refused(() => Judge(post: 1), "A post is not among the names.*", "posts");
        Refused(() => Judge(head: 1), "There is no such officer.*", "stations");
        Refused(() => Judge(mode: default(BuildMode)), "There is no such build mode.*", "stations");
        Refused(() => Judge(mode: BuildMode.Nested + 1), "There is no such build mode.*", "stations");
        Refused(
            () => Jiaxing.Policy.On(Jiaxing.On).Judge(null!, default(StationColumns), default, default),
            "*",
            "tree"
        );

        static void Refused(Func<object?> judge, string message, string parameter) =>
            judge.Should().Throw<ArgumentException>().WithMessage(message).WithParameterName(parameter);
    }

    [Theory]
    [InlineData(BuildMode.Standalone, false, false, true)]
    [InlineData(BuildMode.Standalone, true, true, true)]
    [InlineData(BuildMode.Joint, false, false, false)]
    [InlineData(BuildMode.Joint, true, true, true)]
    [InlineData(BuildMode.Nested, false, false, false)]
    [InlineData(BuildMode.Nested, true, true, true)]
    [InlineData(BuildMode.Joint, true, false, true)]
    [InlineData(BuildMode.Joint, false, true, false)]
    [InlineData(BuildMode.Nested, false, true, true)]
    [InlineData(BuildMode.Nested, true, false, false)]
    public void A_joint_build_has_a_partner_and_a_nested_one_a_host(
        BuildMode mode,
        bool partner,
        bool host,
        bool covers
    )
    {
        CoverageMap map = Jiaxing
            .Policy.On(Jiaxing.On)
            .Judge(
                Jiaxing.Tree,
                new StationColumns(
                    [Village],
                    [CoverageTier.LiaisonPoint],
                    [DayNumber.Of(Jiaxing.On)],
                    [default],
                    [mode],
                    [partner],
                    [host],
                    [0],
                    [3],
                    ["标牌", "逃生绳"]
                ),
                default,
                new PostColumns([0, 1], [Village], [0], [DayNumber.Of(Jiaxing.On)], [default], ["党组织书记"])
            );
        map[Jiaxing.Tree[Jiaxing.Village], CoverageTier.LiaisonPoint]
            .Should()
            .Be(covers ? CoverageState.Covered : CoverageState.Partial);
    }
}
