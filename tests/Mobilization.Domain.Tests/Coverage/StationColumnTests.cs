using Mobilization.Domain.Coverage;

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
}
