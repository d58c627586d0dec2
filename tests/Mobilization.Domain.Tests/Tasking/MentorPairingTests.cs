using Mobilization.Domain.Tasking;
using static Mobilization.Domain.Tests.Tasking.TaskingWorld;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>Mentor and mentee: who may be, how base data change hands, how it ends.</summary>
public sealed class MentorPairingTests
{
    private static MentorPairing Draft => MentorPairing.Draft(new("P1"), County);

    private static MentorPairing Formed => Draft.Form(new("m"), new("g"), By("m"), People).Accepted();

    private static MentorPairing Handed => Formed.HandOver(["企业名录", "车辆底数"], By("m", 1)).Accepted();

    [Fact]
    public void A_pair_is_formed_hands_over_signs_and_ends_with_an_outcome()
    {
        MentorPairing received = Handed.Receive("R-7", By("g", 2)).Accepted();
        received.OpenHandover.Should().BeNull();
        received.Receipt!.Receipt.Should().Be("R-7");
        MentorPairing ended = received.Finish("出师", By("chief", 3)).Accepted();
        ended.End!.Outcome.Should().Be("出师");
        ended.Version.Should().Be(4);
        Draft.Replay([Formed.Last!, Handed.Last!, received.Last!, ended.Last!], By("x", 2).At).Should().Be(received);
    }

    [Fact]
    public void The_mentor_is_military_the_mentee_government_of_that_unit_and_they_are_two()
    {
        MentorPairing draft = Draft;
        draft
            .Form(new("g"), new("m"), By("m"), People)
            .RefusedBy(
                draft,
                $"{TaskingRules.MentorNotMilitary} (officer g, unit 430405000000, on 2025-01-10)",
                $"{TaskingRules.MenteeNotGovernment} (officer m, unit 430405000000, on 2025-01-10)"
            );
        draft
            .Form(new("both"), new("both"), By("m"), People)
            .RefusedBy(draft, $"{TaskingRules.PairSamePerson} (officer both)");
        draft
            .Form(new("m"), new("other"), By("m"), People)
            .RefusedBy(draft, $"{TaskingRules.MenteeNotGovernment} (officer other, unit 430405000000, on 2025-01-10)");
        MentorPairing formed = Formed;
        formed
            .Form(new("m2"), new("g2"), By("m", 1), People)
            .RefusedBy(formed, $"{TaskingRules.PairFormedAlready} (mentor m, mentee g)");
    }

    [Fact]
    public void A_handover_closes_only_with_a_receipt_of_the_other_one()
    {
        MentorPairing handed = Handed;
        handed.Receive("", By("g", 2)).RefusedBy(handed, $"{TaskingRules.ReceiptMissing} (officer g)");
        handed
            .Receive("R", By("m", 2))
            .RefusedBy(handed, $"{TaskingRules.OwnHandover} (officer m, since 2025-01-10T01:00:00Z)");
        handed.Receive("R", By("g2", 2)).RefusedBy(handed, $"{TaskingRules.NotOfPair} (officer g2)");
        handed
            .HandOver(["人员"], By("m", 2))
            .RefusedBy(handed, $"{TaskingRules.HandoverOpen} (by m, since 2025-01-10T01:00:00Z)");
        handed
            .Finish("出师", By("m", 2))
            .RefusedBy(handed, $"{TaskingRules.HandoverOpen} (by m, since 2025-01-10T01:00:00Z)");
        MentorPairing formed = Formed;
        formed.Receive("R", By("g", 1)).RefusedBy(formed, $"{TaskingRules.NoHandover} (officer g)");
        formed.HandOver([], By("m", 1)).RefusedBy(formed, $"{TaskingRules.NoItems} (officer m)");
        formed.HandOver(["人员"], By("chief", 1)).RefusedBy(formed, $"{TaskingRules.NotOfPair} (officer chief)");
    }

    [Fact]
    public void Nothing_is_done_before_the_pair_or_after_it()
    {
        MentorPairing draft = Draft;
        draft.HandOver(["人员"], By("m")).RefusedBy(draft, $"{TaskingRules.PairNotFormed} (pair P1)");
        MentorPairing ended = Formed.Finish("调离", By("m", 1)).Accepted();
        ended
            .HandOver(["人员"], By("m", 2, expecting: 1))
            .RefusedBy(
                ended,
                $"{ActRules.StaleVersion} (expected 1, current 2)",
                $"{TaskingRules.PairOver} (since 2025-01-10T01:00:00Z)"
            );
    }

    [Fact]
    public void Either_of_the_pair_hands_over_and_both_know_what_is_open()
    {
        MentorPairing handed = Formed.HandOver(["车辆底数"], By("g", 1)).Accepted();

        handed.OpenHandover!.Items.Should().Equal("车辆底数");
        handed
            .Receive(null, By("g", 1, expecting: 1))
            .RefusedBy(
                handed,
                $"{ActRules.StaleVersion} (expected 1, current 2)",
                $"{TaskingRules.OwnHandover} (officer g, since 2025-01-10T01:00:00Z)",
                $"{TaskingRules.ReceiptMissing} (officer g)"
            );
        MentorPairing received = handed.Receive("R", By("m", 2)).Accepted();
        received.Receipt.Should().Be(received.Last);
        received.HandOver(["人员"], By("m", 3)).Accepted().Receipt.Should().Be(received.Receipt);
        MentorPairing ended = received.Finish("出师", By("m", 3)).Accepted();
        ended.End.Should().Be(ended.Last);
        ended
            .Receive("R", By("m", 4))
            .RefusedBy(
                ended,
                $"{TaskingRules.PairOver} (since 2025-01-10T03:00:00Z)",
                $"{TaskingRules.NoHandover} (officer m)"
            );
    }

    [Fact]
    public void Forming_and_finishing_ask_what_every_act_is_asked()
    {
        MentorPairing draft = Draft;
        draft
            .Form(new("m"), new("g"), By("m", expecting: 9), People)
            .RefusedBy(draft, $"{ActRules.StaleVersion} (expected 9, current 0)");
        draft.Finish("?", By("m")).RefusedBy(draft, $"{TaskingRules.PairNotFormed} (pair P1)");
        MentorPairing ended = Formed.Finish("调离", By("m", 1)).Accepted();
        ended.Finish("?", By("m", 2)).RefusedBy(ended, $"{TaskingRules.PairOver} (since 2025-01-10T01:00:00Z)");
    }
}
