using System.Text.Json;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Serialization;
using static Mobilization.Domain.Tests.Leadership.Luan;

namespace Mobilization.Domain.Tests.Leadership;

public class DutyRegisterTests
{
    private static readonly LocalDate Reform = Day(2023, 7, 1);

    private static readonly Establishment Bodies = Establishment.Build(
        Tree,
        new(
            organs:
            [
                Stands("afd", OrganKind.ArmedForcesDepartment, Jinan),
                Stands("defence", OrganKind.SpecializedOffice, Jinan, new(Day(2000, 1, 1), Reform)),
                Stands("office", OrganKind.MobilizationOffice, Jinan, new(Reform)),
            ]
        )
    );

    private static readonly Duty Survey = new(
        new("survey"),
        "潜力调查",
        ResponsibilityScope.Region,
        Body("afd"),
        Day(2010, 1, 1)
    );

    private static readonly Duty Shelters = new(
        new("shelters"),
        "人防工程",
        ResponsibilityScope.Sector,
        Body("defence"),
        Day(2000, 1, 1)
    );

    [Fact]
    public void A_duty_moves_on_its_date_and_cooperation_continues()
    {
        DutyRegister register = DutyRegister.Build(
            Bodies,
            [Survey, Shelters],
            [
                new(Shelters.Id, Body("defence"), Body("office"), Reform),
                new(Survey.Id, Body("afd"), Body("office"), Reform.PlusDays(30), "现地核查"),
            ]
        );

        register
            .TryFindHolding(Survey.Id, Day(2009, 12, 31), out _)
            .Should()
            .BeFalse("nobody did before its first day");
        register.TryFindHolding(Survey.Id, Reform.PlusDays(29), out DutyHolding? before).Should().BeTrue();
        (before!.Organ, before.Since).Should().Be((Body("afd"), Day(2010, 1, 1)));
        before.Cooperations.Should().BeEmpty();
        register.TryFindHolding(Survey.Id, Reform.PlusDays(30), out DutyHolding? after).Should().BeTrue();
        (after!.Organ, after.Since).Should().Be((Body("office"), Reform.PlusDays(30)));
        DutyCooperation kept = after.Cooperations.Should().ContainSingle().Which;
        (kept.Organ, kept.How, kept.Since).Should().Be((Body("afd"), "现地核查", Reform.PlusDays(30)));
        register.Of(Body("office"), Reform).Should().Equal(Shelters);
        register.Of(Body("office"), Reform.PlusDays(30)).Should().Equal(Shelters, Survey);
        register.HistoryOf(Survey.Id).Select(one => one.Organ.Value).Should().Equal("afd", "office");
        register.TryFindHolding(new("other"), Reform, out _).Should().BeFalse();
        register.Orphaned(Reform).Should().BeEmpty();
    }

    [Fact]
    public void A_duty_that_comes_back_ends_the_cooperation_of_its_holder()
    {
        DutyRegister register = DutyRegister.Build(
            Bodies,
            [Survey],
            [
                new(Survey.Id, Body("office"), Body("afd"), Reform.PlusDays(2)),
                new(Survey.Id, Body("afd"), Body("office"), Reform, "现地核查"),
            ]
        );

        register.TryFindHolding(Survey.Id, Reform.PlusDays(2), out DutyHolding? back).Should().BeTrue();
        back!.Organ.Should().Be(Body("afd"));
        back.Cooperations.Should().BeEmpty();
    }

    [Fact]
    public void A_duty_whose_organ_ended_is_orphaned()
    {
        DutyRegister register = DutyRegister.Build(Bodies, [Shelters], []);

        register.Orphaned(Reform.PlusDays(-1)).Should().BeEmpty();
        register
            .Orphaned(Reform)
            .Should()
            .Equal(
                Told(LeadershipRules.DutyOrphaned, ("duty", "shelters"), ("organ", "defence"), ("on", "2023-07-01"))
            );
    }

    [Fact]
    public void Every_defect_of_duties_and_transfers_is_told()
    {
        bool built = DutyRegister.TryBuild(
            Bodies,
            [Survey, Survey, new(new("drill"), "演练", ResponsibilityScope.Region, Body("office"), Day(2020, 1, 1))],
            [
                new(Survey.Id, Body("defence"), Body("office"), Reform),
                new(Survey.Id, Body("office"), Body("defence"), Reform.PlusDays(1)),
                new(Survey.Id, Body("office"), Body("afd"), Reform.PlusDays(1)),
                new(Survey.Id, Body("afd"), Body("office"), Day(2010, 1, 1)),
                new(new("x"), Body("afd"), Body("office"), Reform),
            ],
            out DutyRegister? register,
            out var defects
        );

        built.Should().BeFalse();
        register.Should().BeNull();
        defects
            .Should()
            .Equal(
                Told(LeadershipRules.DuplicateDuty, ("duty", "survey")),
                Told(LeadershipRules.DutyReceiverAbsent, ("duty", "drill"), ("organ", "office"), ("on", "2020-01-01")),
                Told(LeadershipRules.DutyUnknown, ("duty", "x"), ("on", "2023-07-01")),
                Told(LeadershipRules.DutyOutOfOrder, ("duty", "survey"), ("on", "2010-01-01"), ("last", "2010-01-01")),
                Told(
                    LeadershipRules.DutyGiverNotHolder,
                    ("duty", "survey"),
                    ("from", "defence"),
                    ("holder", "afd"),
                    ("on", "2023-07-01")
                ),
                Told(LeadershipRules.DutyOutOfOrder, ("duty", "survey"), ("on", "2023-07-02"), ("last", "2023-07-02"))
            );
    }

    [Fact]
    public void A_duty_is_not_transferred_to_an_organ_that_is_no_more()
    {
        DutyTransfer late = new(Survey.Id, Body("afd"), Body("defence"), Reform);
        FluentActions
            .Invoking(() => DutyRegister.Build(Bodies, [Survey], [late]))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .Equal(
                Told(LeadershipRules.DutyReceiverAbsent, ("duty", "survey"), ("organ", "defence"), ("on", "2023-07-01"))
            );
        DutyTransfer before = new(Survey.Id, Body("afd"), Body("defence"), Reform.PlusDays(-1));
        DutyRegister register = DutyRegister.Build(Bodies, [Survey], [before]);
        register.HistoryOf(Survey.Id).Select(held => held.Organ.Value).Should().Equal("afd", "defence");
        register.HistoryOf(new("nothing")).Should().BeEmpty();
    }

    [Fact]
    public void A_duty_moves_between_two_organs() =>
        FluentActions
            .Invoking(() => new DutyTransfer(Survey.Id, Body("afd"), Body("afd"), Reform))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("to");

    [Fact]
    public void Every_former_organ_goes_on_cooperating_by_the_date_from_which_it_does()
    {
        DutyRegister register = DutyRegister.Build(
            Bodies,
            [Survey],
            [
                new(Survey.Id, Body("afd"), Body("defence"), Day(2015, 1, 1), "现地核查"),
                new(Survey.Id, Body("defence"), Body("office"), Reform, "档案"),
            ]
        );

        register.TryFindHolding(Survey.Id, Reform, out DutyHolding? held).Should().BeTrue();
        held!
            .Cooperations.Select(one => (one.Organ, one.How, one.Since))
            .Should()
            .Equal((Body("afd"), "现地核查", Day(2015, 1, 1)), (Body("defence"), "档案", Reform));
    }

    [Fact]
    public void Transfers_of_unknown_duties_are_told_by_duty() =>
        FluentActions
            .Invoking(() =>
                DutyRegister.Build(
                    Bodies,
                    [],
                    [
                        new(new("y"), Body("afd"), Body("office"), Reform),
                        new(new("x"), Body("afd"), Body("office"), Reform.PlusDays(1)),
                    ]
                )
            )
            .Should()
            .Throw<DefectException>()
            .WithMessage("The register of duties has 2 defect(s)*")
            .WithParameterName("transfers")
            .Which.Defects.Should()
            .Equal(
                Told(LeadershipRules.DutyUnknown, ("duty", "x"), ("on", "2023-07-02")),
                Told(LeadershipRules.DutyUnknown, ("duty", "y"), ("on", "2023-07-01"))
            );

    [Theory]
    [InlineData("office", "2023-07-01", "2023-07-01")]
    [InlineData("afd", "2023-07-02", "2023-07-01")]
    [InlineData("afd", "2023-07-01", "2023-07-03")]
    public void A_holding_is_read_whose_others_cooperate_by_date_and_none_later(
        string organ,
        string first,
        string second
    )
    {
        Read("afd", "2023-07-01", "2023-07-02")!.Cooperations.Should().HaveCount(2);
        FluentActions
            .Invoking(() => Read(organ, first, second))
            .Should()
            .Throw<JsonException>()
            .WithMessage("*Others co-operate, by the date from which they do, none later than the holding.*");

        static DutyHolding? Read(string organ, string first, string second) =>
            JsonSerializer.Deserialize(
                $$"""
                {
                  "organ": "office",
                  "since": "2023-07-02",
                  "cooperations": [
                    { "organ": "{{organ}}", "how": "现地核查", "since": "{{first}}" },
                    { "organ": "defence", "how": "档案", "since": "{{second}}" }
                  ]
                }
                """,
                MobilizationJson.Of<DutyHolding>()
            );
    }
}
