using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>Tasks that belong together, and how far they are: who holds the campaign back, what moved since.</summary>
public sealed class CampaignTests
{
    private static MobilizationTask New(
        string id,
        DivisionCode unit,
        string? parent = null,
        ClaimForm form = ClaimForm.Dual,
        LocalDate? issued = null
    ) =>
        new(
            new(id),
            unit,
            "核查",
            issued ?? Issued,
            ClaimBy,
            parent: parent is null ? null : new Id<MobilizationTask>(parent),
            form: form
        );

    [Fact]
    public void A_campaign_names_every_defect_of_its_tasks()
    {
        Campaign.TryBuild(
            Tree,
            [
                New("A", City),
                New("A", City),
                New("B", DivisionCode.Parse("999999")),
                New("C", County, form: ClaimForm.Sole),
                New("D", County, "X"),
                New("E", County, "F"),
                New("F", County, "G"),
                New("G", County, "F"),
            ],
            out Campaign? campaign,
            out var defects
        );

        campaign.Should().BeNull();
        defects
            .Select(defect => defect.ToString())
            .Should()
            .Equal(
                $"{TaskingRules.TaskRepeated} (task A)",
                $"{TaskingRules.UnitUnknown} (task B, unit 999999000000)",
                $"{TaskingRules.SoleTooHigh} (task C, level county)",
                $"{TaskingRules.ParentUnknown} (task D, parent X)",
                $"{TaskingRules.TaskCycle} (task F, length 2)"
            );
        FluentActions
            .Invoking(() => Campaign.Build(Tree, [New("A", City), New("A", City)]))
            .Should()
            .Throw<DefectException>()
            .Which.Defects.Should()
            .ContainSingle();
    }

    [Fact]
    public void Decompositions_are_judged_among_the_tasks_that_exist_on_the_day()
    {
        Campaign campaign = Campaign.Build(
            Tree,
            [
                New("A", City),
                New("B", County, "A"),
                New("C", County, "A", issued: new(2025, 1, 10)),
                New("D", City, "A"),
                New("E", OtherCounty, "B", issued: new(2025, 1, 10)),
            ]
        );

        Division city = Tree[City];
        campaign.TallyDecompositions(new(2025, 1, 9))[city].Should().Be(new DecompositionTally(3, 0, 1));
        campaign.TallyDecompositions(new(2025, 1, 10))[city].Should().Be(new DecompositionTally(3, 1, 1));
        campaign.TallyDecompositions(new(2025, 1, 5))[city].IsWhole.Should().BeTrue("nothing was issued");
        campaign
            .CheckDecomposition(new("B"), new(2025, 1, 10))
            .Select(finding => finding.ToString())
            .Should()
            .Equal(
                $"{TaskingRules.Missing} (parent B, unit 430405001000)",
                $"{TaskingRules.Missing} (parent B, unit 430405002000)",
                $"{TaskingRules.Foreign} (parent B, unit 430406000000, task E)"
            );
        campaign.CheckDecomposition(new("C"), Due).Should().BeEmpty("it was not decomposed");
        campaign.PartsOf(new("A")).Select(part => part.Id.Value).Should().Equal("B", "C", "D");
    }

    [Fact]
    public void The_status_tells_who_holds_the_campaign_back_and_what_moved()
    {
        MobilizationTask county = New("A", County);
        MobilizationTask other = New("B", OtherCounty);
        MobilizationTask again = new(new("C"), OtherCounty, "核查", Issued, Due);
        MobilizationTask third = New("D", DivisionCode.Parse("430407"));
        MobilizationTask village = New("V", Village, form: ClaimForm.Sole);
        MobilizationTask cancelled = New("X", County);
        DualClaim half = county.OpenClaim().Claim(LeadershipLine.Government, By("g"), People).Accepted();
        DualClaim dual = half.Claim(LeadershipLine.Military, By("m", 1), People).Accepted();
        DualClaim closed = cancelled.OpenClaim().Cancel("合并", Office(), People).Accepted();
        DualClaim otherHalf = other.OpenClaim().Claim(LeadershipLine.Government, By("other"), People).Accepted();
        DualClaim[] rest = [otherHalf, again.OpenClaim(), third.OpenClaim(), village.OpenClaim(), closed];
        LocalDate later = ClaimBy.PlusDays(1);

        CampaignStatus was = CampaignStatus.Of(Tree, [half, .. rest], ClaimBy);
        CampaignStatus now = CampaignStatus.Of(Tree, [dual, .. rest], later);

        ClaimTally city = now[Tree[City]];
        city.Should().Be(new ClaimTally(4, 1, 1, 0, 0, 2, 0, 0, new SoleTally(1, 0, 0, 1, 0)));
        city.Unclaimed.Should().Be(2);
        city.Completeness.Should().Be(Figure.Ratio(1, 4));
        now.HeldBackBy(Tree[City].Children)
            .Select(held => (held.Unit.Name, held.Total.OpenOverdue, held.Total.Open))
            .Should()
            .Equal(("雁峰区", 1, 2), ("珠晖区", 1, 1), ("石鼓区", 1, 1));
        now.ChangesSince(was, Tree[City].Children)
            .Select(change => (change.Unit.Name, change.Was.Half(LeadershipLine.Government), change.Now.Dual))
            .Should()
            .Equal(("珠晖区", 1, 1), ("雁峰区", 1, 0), ("石鼓区", 0, 0));
        now.ChangesSince(now, Tree.Divisions).Should().BeEmpty();
    }

    [Fact]
    public void An_accepted_task_stays_dual_and_a_task_of_tomorrow_is_not_counted()
    {
        MobilizationTask task = Task();
        task.OpenClaim().Tally(Issued.PlusDays(-1)).Should().Be(default(ClaimTally));
        DualClaim accepted = task.OpenClaim()
            .Apply(new Claimed(LeadershipLine.Government, By("g"), 1))
            .Apply(new Claimed(LeadershipLine.Military, By("m"), 2))
            .Apply(new WorkAccepted(Office(), 3));
        accepted.Tally(Due).Should().Be(new ClaimTally(1, 1, 0, 0, 0, 0, 0, 1, default));
        default(ClaimTally).Completeness.Should().Be(Figure.NotApplicable);
    }

    [Fact]
    public void Tallies_overflow_loudly()
    {
        var most = new ClaimTally(int.MaxValue, 0, 0, 0, 0, 0, 0, 0, default);
        FluentActions
            .Invoking(() => most + new ClaimTally(1, 0, 0, 0, 0, 0, 0, 0, default))
            .Should()
            .Throw<OverflowException>();
    }
}
