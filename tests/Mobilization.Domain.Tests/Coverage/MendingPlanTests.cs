using System.Text.Json;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>What to mend first, and that nothing else is read back as a plan.</summary>
public sealed class MendingPlanTests
{
    private static readonly DivisionCode City = DivisionCode.Parse("330400");
    private static readonly DivisionCode First = DivisionCode.Parse("330402");
    private static readonly DivisionCode Second = DivisionCode.Parse("330403");
    private static readonly DivisionCode Large = DivisionCode.Parse("330401");

    private static readonly AdministrativeTree Tree = AdministrativeTree.Build([
        new(City, "嘉兴市", DivisionLevel.Prefecture),
        new(Large, "大县", DivisionLevel.County, City),
        new(First, "南湖区", DivisionLevel.County, City),
        new(Second, "秀洲区", DivisionLevel.County, City),
        new(DivisionCode.Parse("330401001"), "甲镇", DivisionLevel.Township, Large),
        new(DivisionCode.Parse("330401002"), "乙镇", DivisionLevel.Township, Large),
        new(DivisionCode.Parse("330402001"), "丙镇", DivisionLevel.Township, First),
        new(DivisionCode.Parse("330403001"), "丁镇", DivisionLevel.Township, Second),
        new(DivisionCode.Parse("330499001"), "戊镇", DivisionLevel.Township, City),
        new(DivisionCode.Parse("330499002"), "己镇", DivisionLevel.Township, City),
    ]);

    private static readonly MendingPlan Plan = CoveragePolicy
        .Build(
            new CoveragePolicyVersion(
                new(2025, 1, 1),
                new([DivisionLevel.Township], [], []),
                new([DivisionLevel.Township], [], [])
            )
        )
        .On(new(2025, 3, 31))
        .Judge(Tree, [], [], Mobilization.Domain.Leadership.Roster.Build(Tree, [], []))
        .MendFirst();

    private static (string Unit, CoverageTier Tier)[] Both(params string[] townships) =>
        [
            .. townships.SelectMany(
                _ => (CoverageTier[])[CoverageTier.Workstation, CoverageTier.LiaisonPoint],
                (unit, tier) => (DivisionCode.Parse(unit).ToString(), tier)
            ),
        ];

    [Fact]
    public void The_county_that_lacks_least_comes_first_and_ties_stand_by_code()
    {
        Plan.Counties.Select(county => county.County).Should().Equal(First, Second, Large);
        Plan.Order.Select(gap => (gap.Unit.ToString(), gap.Tier))
            .Should()
            .Equal(Both("330402001", "330403001", "330401001", "330401002"));
        Plan.Apart.Select(gap => (gap.Unit.ToString(), gap.Tier)).Should().Equal(Both("330499001", "330499002"));
    }

    [Fact]
    public void A_county_is_complete_with_its_last_mend()
    {
        Enumerable.Range(0, 10).Select(Plan.CompletedAfter).Should().Equal(0, 0, 1, 1, 2, 2, 2, 2, 3, 3);
        Plan.Invoking(plan => plan.CompletedAfter(-1)).Should().Throw<ArgumentException>().WithParameterName("mends");
    }

    [Fact]
    public void A_county_to_mend_has_gaps()
    {
        foreach (
            CoverageVerdict[] gaps in (CoverageVerdict[][])
                [
                    [],
                    [Plan.Apart[0], null!],
                ]
        )
        {
            FluentActions
                .Invoking(() => new CountyMending(First, [.. gaps]))
                .Should()
                .Throw<ArgumentException>()
                .WithMessage("A county to mend has gaps.*")
                .WithParameterName("gaps");
        }
    }

    [Fact]
    public void A_plan_is_read_back_in_its_own_order_alone()
    {
        CountyMending[] counties = [.. Plan.Counties];
        CoverageVerdict[] apart = [.. Plan.Apart];
        MendingPlan read = Read(counties, apart)!;
        read.Order.Should().Equal(Plan.Order);
        read.Apart.Should().Equal(Plan.Apart);
        read.Counties.Select(county => county.County).Should().Equal(First, Second, Large);

        Refused([.. counties.Reverse()], apart);
        Refused([counties[1], counties[0], counties[2]], apart);
        Refused(counties, [.. apart.Reverse()]);
        Refused(counties, [apart[1], apart[0]]);
        Refused(counties, [counties[0].Gaps[0]]);
        Refused([new(First, [.. counties[0].Gaps[..1]]), new(First, [.. counties[0].Gaps[1..]])], []);

        static MendingPlan? Read(CountyMending[] counties, CoverageVerdict[] apart) =>
            JsonSerializer.Deserialize(
                $$"""
                {
                  "counties": [{{string.Join(
                    ',',
                    counties.Select(one => JsonSerializer.Serialize(one, MobilizationJson.Of<CountyMending>()))
                )}}],
                  "apart": [{{string.Join(
                    ',',
                    apart.Select(one => JsonSerializer.Serialize(one, MobilizationJson.Of<CoverageVerdict>()))
                )}}]
                }
                """,
                MobilizationJson.Of<MendingPlan>()
            );

        static void Refused(CountyMending[] counties, CoverageVerdict[] apart) =>
            FluentActions
                .Invoking(() => Read(counties, apart))
                .Should()
                .Throw<JsonException>()
                .WithMessage("*The gaps are not in the order of a plan.*");
    }
}
