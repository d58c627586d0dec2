using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

/// <summary>Codes chosen by someone who knows how the tree scatters them: all of them fall upon each other.</summary>
public class CodeCollisionTests
{
    private const ulong Mask = (1UL << 51) - 1;

    /// <summary>Runs the scattering backwards: the grid codes that are scattered to the first places.</summary>
    private static List<DivisionCode> Colliding(int count)
    {
        ulong inverse = 1;
        for (int i = 0; i < 6; i++)
        {
            inverse = unchecked(inverse * (2 - 0x9E3779B97F4A7C15UL * inverse)); // Newton: right bits double each time
        }
        var codes = new List<DivisionCode>();
        for (ulong scattered = 0; codes.Count < count; scattered++)
        {
            ulong key = unchecked(scattered * inverse);
            if (key > Mask)
            {
                continue; // no code is scattered there
            }
            key ^= key >> 27;
            // A key is 1 + twice the 15 digits + 1 for a grid.
            if (key >= 2 && key % 2 == 0 && (key - 2) / 2 <= 999_999_999_999_999)
            {
                codes.Add(DivisionCode.Parse(((key - 2) / 2).ToString("000000000000000")));
            }
        }
        return codes;
    }

    private static DivisionRow Grid(DivisionCode code, DivisionCode? parent = null) =>
        new(code, "某网格", DivisionLevel.Grid, parent);

    [Theory]
    [InlineData(200)]
    [InlineData(20_000)]
    public void A_register_of_colliding_codes_is_built_and_found(int count)
    {
        List<DivisionCode> codes = Colliding(count + 100);
        DivisionCode[] absent = [.. codes[count..]];
        codes.RemoveRange(count, 100);
        DivisionRow[] rows = [.. codes.Select(code => Grid(code))];

        var tree = AdministrativeTree.Build(RandomForest.Shuffled(rows, 5));

        tree.Count.Should().Be(count);
        codes.TrueForAll(code => tree[code].Code == code).Should().BeTrue();
        Array.Exists(absent, code => tree.TryFind(code, out _)).Should().BeFalse();
        tree.TryFind(default, out _).Should().BeFalse();
    }

    [Fact]
    public void Duplicates_parents_and_orders_are_told_as_ever()
    {
        var village = DivisionCode.Parse("330402007024");
        DivisionRow[] rows =
        [
            new(village, "某村", DivisionLevel.Village),
            .. Colliding(3_000).Select(code => Grid(code, village)),
        ];

        var tree = AdministrativeTree.Build(RandomForest.Shuffled(rows, 5));

        tree[village].Children.Count().Should().Be(3_000);
        tree.Divisions.All(unit => tree[unit.Code] == unit).Should().BeTrue();
        AdministrativeTree.TryBuild([.. rows, rows[7]], out _, out var defects).Should().BeFalse();
        defects
            .Should()
            .Equal(new Finding(HierarchyRules.DuplicateCode, ("row", 3_001), ("code", rows[7].Code), ("first-row", 7)));
    }
}
