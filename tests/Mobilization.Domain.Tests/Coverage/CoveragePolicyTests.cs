using System.Collections.Immutable;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using static Mobilization.Domain.Tests.Coverage.Jiaxing;

namespace Mobilization.Domain.Tests.Coverage;

public sealed class CoveragePolicyTests
{
    [Fact]
    public void A_sound_policy_has_no_defect() =>
        CoveragePolicy
            .TryBuild(
                [new(new(2024, 1, 1), WorkstationRule, LiaisonRule, [Virtual]), new(new(2025, 1, 1))],
                out CoveragePolicy? policy,
                out _
            )
            .Should()
            .Be(policy is { Versions.Length: 2 });

    [Fact]
    public void Every_defect_is_named_at_once()
    {
        LocalDate from = new(2024, 1, 1);
        CoveragePolicyVersion[] versions =
        [
            new(from, new([(DivisionLevel)9], ["武装部部长", ""], [""])),
            new(from, exempt: [default], duties: [""]),
        ];

        CoveragePolicy.TryBuild(versions, out CoveragePolicy? policy, out ImmutableArray<Finding> defects);

        policy.Should().BeNull();
        defects
            .Should()
            .Equal(
                new Finding(
                    CoverageRules.LevelUnknown,
                    ("from", from),
                    ("tier", CoverageTier.Workstation),
                    ("level", 9)
                ),
                new Finding(CoverageRules.PostEmpty, ("from", from), ("tier", CoverageTier.Workstation)),
                new Finding(CoverageRules.ItemEmpty, ("from", from), ("tier", CoverageTier.Workstation)),
                new Finding(CoverageRules.VersionRepeated, ("from", from)),
                new Finding(CoverageRules.ExemptCodeMissing, ("from", from)),
                new Finding(CoverageRules.DutyEmpty, ("from", from))
            );
        FluentActions
            .Invoking(() => CoveragePolicy.Build(versions))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .Equal(defects);
    }

    [Fact]
    public void The_version_in_force_on_the_day_judges()
    {
        var policy = CoveragePolicy.Build(
            new CoveragePolicyVersion(new(2025, 1, 1), WorkstationRule),
            new CoveragePolicyVersion(new(2025, 4, 1), WorkstationRule, exempt: [Township])
        );
        Judge([], on: new(2025, 3, 31), policy: policy)[Tree[Township], CoverageTier.Workstation]
            .Should()
            .Be(CoverageState.None);
        Judge([], on: new(2025, 4, 1), policy: policy)[Tree[Township], CoverageTier.Workstation]
            .Should()
            .Be(CoverageState.NotApplicable);
    }

    [Fact]
    public void Units_that_the_tree_does_not_have_are_listed()
    {
        DivisionCode gone = DivisionCode.Parse("110000");
        LocalDate from = new(2025, 1, 1);
        CoveragePolicy
            .Build(new CoveragePolicyVersion(from, WorkstationRule, exempt: [Township, gone]))
            .UnknownUnits(Tree)
            .Should()
            .Equal(new Finding(CoverageRules.PolicyUnitUnknown, ("from", from), ("unit", gone)));
        Policy.UnknownUnits(Tree).Should().BeEmpty();
    }

    [Fact]
    public void An_empty_list_of_posts_accepts_every_officer_of_the_unit_alone()
    {
        var policy = CoveragePolicy.Build(
            new CoveragePolicyVersion(new(2025, 1, 1), new([DivisionLevel.Township], [], []))
        );
        Judge([Workstation(unit: Street, head: StreetDeputy)], policy: policy)[Tree[Street], CoverageTier.Workstation]
            .Should()
            .Be(CoverageState.Covered);
        Judge([Workstation(unit: Street, head: ArmsHead)], policy: policy)[Tree[Street], CoverageTier.Workstation]
            .Should()
            .Be(CoverageState.Partial);
    }

    [Fact]
    public void Defects_of_both_tiers_and_a_null_are_told()
    {
        LocalDate from = new(2024, 1, 1);
        FluentActions
            .Invoking(() => CoveragePolicy.Build(new CoveragePolicyVersion(from, liaisonPoint: new([], [""], [""]))))
            .Should()
            .Throw<DefectException>()
            .WithMessage("The coverage policy has 2 defect(s)*")
            .WithParameterName("versions")
            .Which.Defects.Should()
            .Equal(
                new Finding(CoverageRules.PostEmpty, ("from", from), ("tier", CoverageTier.LiaisonPoint)),
                new Finding(CoverageRules.ItemEmpty, ("from", from), ("tier", CoverageTier.LiaisonPoint))
            );
        FluentActions
            .Invoking(() => CoveragePolicy.Build(new CoveragePolicyVersion(from), null!))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A version is null.*")
            .WithParameterName("versions");
    }

    [Fact]
    public void A_policy_is_asked_for_a_day_of_the_calendar() =>
        Policy
            .Invoking(policy => policy.On(new(2025, 1, 1, CalendarSystem.Julian)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("asOf");
}
