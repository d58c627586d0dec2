using Mobilization.Domain.Potential;
using static Mobilization.Domain.Tests.Potential.PotentialWorld;

namespace Mobilization.Domain.Tests.Potential;

public sealed class RecordLifeTests
{
    private static readonly LocalDate Monday = new(2025, 2, 3);
    private static readonly RecordLife Reported = RecordLife.Open(new("R")).Report(Record(), By(Monday)).State;

    [Fact]
    public void A_life_keeps_what_stood_before_and_any_past_moment_is_replayed()
    {
        RecordLife life = Reported.Correct(Record(amount: 12), "漏报两台", By(Monday.PlusDays(1), expecting: 1)).State;
        life = life.Verify(Visit(), By(Monday.PlusDays(2))).State;
        life = life.Retire("报废", By(Monday.PlusDays(3))).State;

        life.Version.Should().Be(4);
        life.Record!.Quantity.Amount.Should().Be(12);
        RecordCorrected correction = life.Corrections.Should().ContainSingle().Subject;
        (correction.Before.Quantity.Amount, correction.Why, correction.Act.By.Value)
            .Should()
            .Be((10, "漏报两台", "王"));
        life.Verifications.Should().Equal(Visit());
        life.KnownOn(Monday.PlusDays(2))!.Quantity.Amount.Should().Be(12, "an assessment uses what is now known");
        life.KnownOn(Monday.PlusDays(3)).Should().BeNull();
        life.KnownOn(new(2024, 12, 31)).Should().BeNull("it was collected later");
        RecordLife then = RecordLife.Open(new("R")).Replay(life.Events, until: By(Monday).At);
        (then.Version, then.Record!.Quantity.Amount).Should().Be((1, 10));
    }

    [Fact]
    public void What_was_not_reported_can_only_be_reported_once()
    {
        var empty = RecordLife.Open(new("R"));

        empty
            .Retire("报废", By(Monday))
            .Refusals.Should()
            .Equal(new Finding(PotentialRules.NotReported, ("record", "R")));
        Reported
            .Report(Record(), By(Monday))
            .Refusals.Should()
            .Equal(new Finding(PotentialRules.AlreadyReported, ("record", "R"), ("since", Monday)));
        empty
            .Report(Record("other", collected: AsOf), By(Monday))
            .Refusals.Should()
            .Equal(
                new Finding(PotentialRules.OtherRecord, ("record", "R"), ("other", "other")),
                new Finding(PotentialRules.BeforeCollection, ("record", "R"), ("on", Monday), ("collected", AsOf))
            );
    }

    [Fact]
    public void A_correction_changes_something_of_a_record_in_use()
    {
        Reported
            .Correct(Record(), "手误", By(Monday))
            .Refusals.Should()
            .Equal(new Finding(PotentialRules.NothingCorrected, ("record", "R")));
        RecordLife retired = Reported.Retire("报废", By(Monday)).State;
        var refused = retired.Correct(Record(amount: 3), "手误", By(Monday.PlusDays(1), expecting: 1));
        refused
            .Refusals.Should()
            .Equal(
                new Finding(ActRules.StaleVersion, ("expected", 1), ("current", 2)),
                new Finding(PotentialRules.Retired, ("record", "R"), ("since", Monday))
            );
        refused.State.Should().BeSameAs(retired);
    }

    [Fact]
    public void Only_a_valid_verification_of_this_record_is_entered_once()
    {
        RecordLife verified = Reported.Verify(Visit(), By(Monday)).State;

        verified
            .Verify(Visit(date: AsOf, government: null), By(Monday))
            .Refusals.Should()
            .Equal(
                new Finding(PotentialRules.VerificationRepeated, ("record", "R"), ("verification", "V")),
                new Finding(
                    PotentialRules.VerificationLaterThanAct,
                    ("record", "R"),
                    ("verification", "V"),
                    ("date", AsOf),
                    ("on", Monday)
                ),
                new Finding(PotentialRules.VerifierMissing, ("verification", "V"), ("line", "government"))
            );
        verified
            .Verify(Visit("V2", record: "other"), By(Monday))
            .Refusals.Should()
            .Equal(new Finding(PotentialRules.OtherRecord, ("record", "R"), ("other", "other")));
    }
}
