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

    [Fact]
    public void A_life_shows_its_first_report_and_nothing_before_it()
    {
        var empty = RecordLife.Open(new("R"));
        empty.Reported.Should().BeNull();
        empty.Record.Should().BeNull();
        empty.KnownOn(AsOf).Should().BeNull();
        empty.ToString().Should().Be("R, version 0");
        RecordLife corrected = Reported.Correct(Record(amount: 12), "漏报", By(Monday)).State;
        corrected.Reported!.Record.Should().Be(Record());
        corrected.Retirement.Should().BeNull();
        corrected.KnownOn(new(2025, 1, 1))!.Quantity.Amount.Should().Be(12, "it was collected on that day");
        corrected.KnownOn(AsOf).Should().Be(corrected.Record);
    }

    [Fact]
    public void No_act_is_recorded_before_the_last_or_dated_before_the_collection()
    {
        Finding backdated = new(ActRules.Backdated, ("at", By(Monday.PlusDays(-1)).At), ("last", By(Monday).At));
        Act early = By(Monday.PlusDays(-1));
        Reported.Correct(Record(amount: 3), "手误", early).Refusals.Should().Equal(backdated);
        Reported.Verify(Visit(date: early.On), early).Refusals.Should().Equal(backdated);
        Reported.Retire("报废", early).Refusals.Should().Equal(backdated);
        Act before = By(new(2024, 12, 31));
        Finding uncollected = new(
            PotentialRules.BeforeCollection,
            ("record", "R"),
            ("on", "2024-12-31"),
            ("collected", "2025-01-01")
        );
        Reported
            .Retire("报废", before)
            .Refusals.Select(refusal => refusal.Rule)
            .Should()
            .Equal(ActRules.Backdated, PotentialRules.BeforeCollection);
        Reported.Correct(Record(amount: 3), "手误", before).Refusals.Should().Contain(uncollected);
        RecordLife.Open(new("R")).Report(Record(), before).Refusals.Should().Equal(uncollected);
        RecordLife.Open(new("R")).Report(Record(), By(new(2025, 1, 1))).IsAccepted.Should().BeTrue();
        Reported.Verify(Visit(date: Monday), By(Monday)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void A_retired_record_is_neither_reported_nor_verified_nor_retired_again()
    {
        RecordLife retired = Reported.Retire("报废", By(Monday)).State;
        Finding over = new(PotentialRules.Retired, ("record", "R"), ("since", Monday));

        retired.Verify(Visit(), By(Monday)).Refusals.Should().Equal(over);
        retired.Retire("报废", By(Monday)).Refusals.Should().Equal(over);
        retired
            .Report(Record(), By(Monday))
            .Refusals.Select(refusal => refusal.Rule)
            .Should()
            .Equal(PotentialRules.Retired, PotentialRules.AlreadyReported);
        RecordLife
            .Open(new("R"))
            .Verify(Visit(), By(Monday))
            .Refusals.Should()
            .Equal(new Finding(PotentialRules.NotReported, ("record", "R")));
        Reported
            .Correct(Record("other"), "手误", By(Monday))
            .Refusals.Should()
            .Equal(new Finding(PotentialRules.OtherRecord, ("record", "R"), ("other", "other")));
    }
}
