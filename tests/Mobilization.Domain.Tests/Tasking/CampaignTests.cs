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

    [Fact]
    public void Tallies_add_count_by_count()
    {
        var sole = new SoleTally(10, 9, 8, 7, 6);
        var tally = new ClaimTally(100, 51, 22, 13, 4, 5, 6, 7, sole);

        (tally + new ClaimTally(1, 2, 3, 4, 5, 6, 7, 8, new(9, 10, 11, 12, 13)))
            .Should()
            .Be(new ClaimTally(101, 53, 25, 17, 9, 11, 13, 15, new(19, 19, 19, 19, 19)));
        (new DecompositionTally(1, 20, 300) + new DecompositionTally(4, 5, 6))
            .Should()
            .Be(new DecompositionTally(5, 25, 306));
        (new DispatchTally(1, 20) + new DispatchTally(3, 4)).Should().Be(new DispatchTally(4, 24));
        tally.Unclaimed.Should().Be(14);
        tally.Open.Should().Be(50);
        tally.OpenOverdue.Should().Be(12);
        tally.Half(LeadershipLine.Government).Should().Be(22);
        tally.Half(LeadershipLine.Military).Should().Be(13);
        tally.Completeness.Should().Be(Figure.Ratio(51, 100));
        sole.Completeness.Should().Be(Figure.Ratio(9, 10));
        default(SoleTally).Completeness.Should().Be(Figure.NotApplicable);
        new DecompositionTally(0, 0, 1).IsWhole.Should().BeFalse();
    }

    [Fact]
    public void Every_sum_of_a_tally_overflows_loudly()
    {
        const int most = int.MaxValue;
        Overflow(new ClaimTally(0, most, 0, 0, 0, 0, 0, 0, default));
        Overflow(new ClaimTally(0, 0, 0, 0, 0, 0, 0, 0, new(0, 0, 0, 0, most)));
        Overflow(new DecompositionTally(0, most, 0));
        Overflow(new DispatchTally(0, most));

        static void Overflow<T>(T tally)
            where T : System.Numerics.IAdditionOperators<T, T, T> =>
            FluentActions.Invoking(() => tally + tally).Should().Throw<OverflowException>();
    }

    [Fact]
    public void A_cycle_is_named_by_its_first_task_from_wherever_it_is_reached()
    {
        Campaign
            .TryBuild(
                Tree,
                [
                    New("A", County, "D"),
                    New("B", County, "D"),
                    New("C", County, "B"),
                    New("D", County, "C"),
                    New("E", County, "E"),
                    New("F", County, "A"),
                    New("G", County),
                ],
                out _,
                out var defects
            )
            .Should()
            .BeFalse();

        defects
            .Select(defect => defect.ToString())
            .Should()
            .Equal($"{TaskingRules.TaskCycle} (task B, length 3)", $"{TaskingRules.TaskCycle} (task E, length 1)");
    }

    [Fact]
    public void Parts_stand_in_the_order_of_the_tasks_wherever_their_whole_stands()
    {
        Campaign campaign = Campaign.Build(
            Tree,
            [
                New("1", County, "W"),
                New("2", County, "V"),
                New("V", City),
                New("3", OtherCounty, "W"),
                New("W", City),
                New("4", OtherCounty, "V"),
                New("5", County, "W"),
            ]
        );

        campaign.PartsOf(new("W")).Select(part => part.Id.Value).Should().Equal("1", "3", "5");
        campaign.PartsOf(new("V")).Select(part => part.Id.Value).Should().Equal("2", "4");
        campaign.PartsOf(new("5")).Should().BeEmpty();
        campaign.TryFind(new("3"), out MobilizationTask? third).Should().BeTrue();
        third.Should().BeSameAs(campaign.Tasks[3]);
        campaign.TryFind(new("1"), out MobilizationTask? first).Should().BeTrue();
        first.Should().BeSameAs(campaign.Tasks[0]);
        campaign.TryFind(new("X"), out MobilizationTask? none).Should().BeFalse();
        none.Should().BeNull();
        // Missing: 石鼓区 and 直管镇 twice; repeated: county of W.
        campaign.TallyDecompositions(Issued)[Tree[City]].Should().Be(new DecompositionTally(4, 1, 0));
        campaign.TallyDecompositions(Issued)[Tree[County]].IsWhole.Should().BeTrue();
    }

    [Fact]
    public void Below_the_county_one_person_alone_may_be_asked()
    {
        DivisionCode street = DivisionCode.Parse("430405001");
        Campaign.TryBuild(Tree, [New("A", street, form: ClaimForm.Sole)], out _, out _).Should().BeTrue();
        Campaign.TryBuild(Tree, [New("A", City, form: ClaimForm.Sole)], out _, out var defects).Should().BeFalse();
        defects.Single().ToString().Should().Be($"{TaskingRules.SoleTooHigh} (task A, level prefecture)");
    }

    [Fact]
    public void A_decomposition_is_asked_about_from_the_day_on_which_both_were_issued()
    {
        Campaign campaign = Campaign.Build(
            Tree,
            [New("A", City, issued: new(2025, 1, 8)), New("B", County, "A", issued: new(2025, 1, 7))]
        );

        campaign.CheckDecomposition(new("A"), new(2025, 1, 7)).Should().BeEmpty("the whole was not issued");
        campaign.CheckDecomposition(new("A"), new(2025, 1, 8)).Should().HaveCount(3);
    }

    [Fact]
    public void Targets_do_not_make_a_decomposition_less_whole()
    {
        var whole = new MobilizationTask(new("A"), County, "核查", Issued, ClaimBy, target: new Quantity(5, "处"));
        Campaign campaign = Campaign.Build(
            Tree,
            [whole, New("B", DivisionCode.Parse("430405001"), "A"), New("C", DivisionCode.Parse("430405002"), "A")]
        );

        campaign.CheckDecomposition(new("A"), Issued).Should().HaveCount(3);
        campaign.TallyDecompositions(Issued)[Tree[County]].IsWhole.Should().BeTrue();
    }

    [Fact]
    public void Most_past_the_deadline_come_before_most_open_and_these_before_the_lower_code()
    {
        Division[] units = [Tree["430407"], Tree[County], Tree[OtherCounty], Tree["430499100"]];
        DivisionColumn<ClaimTally> own = Tree.NewColumn<ClaimTally>();
        own[units[0]] = new(9, 4, 0, 0, 0, 1, 0, 0, default);
        own[units[1]] = new(2, 1, 0, 0, 0, 1, 0, 0, new(4, 0, 0, 0, 0));
        own[units[2]] = new(2, 0, 0, 0, 0, 1, 0, 0, new(1, 1, 0, 1, 0));
        own[units[3]] = new(5, 5, 0, 0, 0, 0, 0, 0, new(3, 3, 0, 0, 0));
        var status = new CampaignStatus(own.RollUp(), Due);

        status.HeldBackBy(units).Select(held => held.Unit).Should().Equal(units[2], units[1], units[0]);
        status.HeldBackBy(units)[0].Total.Should().Be(own[units[2]]);
        status.AsOf.Should().Be(Due);
        status[Tree[City]].Tasks.Should().Be(18);
    }

    [Fact]
    public void An_unknown_parent_is_nobody_else()
    {
        Campaign
            .TryBuild(Tree, [New("A", County, "X"), New("B", County, "Y")], out _, out var defects)
            .Should()
            .BeFalse();

        defects
            .Select(defect => defect.ToString())
            .Should()
            .Equal(
                $"{TaskingRules.ParentUnknown} (task A, parent X)",
                $"{TaskingRules.ParentUnknown} (task B, parent Y)"
            );
    }
}
