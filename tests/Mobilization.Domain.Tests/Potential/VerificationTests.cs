using System.Numerics;
using CsCheck;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using static Mobilization.Domain.Tests.Potential.PotentialWorld;

namespace Mobilization.Domain.Tests.Potential;

public sealed class VerificationTests
{
    private static readonly TolerancePolicy FivePercent = new("1", 0, 0.05m);

    [Fact]
    public void It_records_three_dimensions_or_says_why_not()
    {
        Visit().Check().Should().BeEmpty();
        Visit(address: null, observed: null, category: null, reason: "封闭").Check().Should().BeEmpty();
        Visit(address: null, observed: null, category: null)
            .Check()
            .Should()
            .Equal(
                new[] { "address", "quantity", "category" }.Select(dimension => new Finding(
                    PotentialRules.DimensionUnexplained,
                    ("verification", "V"),
                    ("dimension", dimension)
                ))
            );
    }

    [Fact]
    public void It_takes_a_verifier_of_each_line()
    {
        Visit(military: null, government: null)
            .Check()
            .Should()
            .Equal(
                new Finding(PotentialRules.VerifierMissing, ("verification", "V"), ("line", "military")),
                new Finding(PotentialRules.VerifierMissing, ("verification", "V"), ("line", "government"))
            );
        Visit(government: "甲")
            .Check()
            .Should()
            .Equal(new Finding(PotentialRules.VerifiersSame, ("verification", "V"), ("verifier", "甲")));
    }

    [Fact]
    public void Valid_is_what_breaks_no_rule() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                SiteVerification visit = Visit(
                    address: random.Next(2) == 0 ? null : true,
                    observed: random.Next(2) == 0 ? null : 1,
                    category: random.Next(2) == 0 ? null : false,
                    reason: random.Next(2) == 0 ? null : "封闭",
                    military: random.Next(4) == 0 ? null : "甲",
                    government: random.Next(4) == 0 ? null : $"{"甲乙"[random.Next(2)]}"
                );
                visit.IsValid.Should().Be(visit.Check().IsEmpty);
            },
            iter: 500
        );

    [Fact]
    public void The_tolerance_is_exact_for_every_amount()
    {
        Gen<decimal> amount = Gen.OneOf(
            Gen.Int[0, 200].Select(i => i / 100m),
            Gen.Long[0, 999_999_999_999_999].Select(Gen.Int[0, 999_999], (whole, part) => whole + part / 1_000_000m),
            Gen.Int[0, 5].Select(i => Quantity.MaxAmount - i / 1_000_000m)
        );
        Gen.Select(amount, amount, amount, amount)
            .Sample(
                (reported, observed, absolute, relative) =>
                {
                    BigInteger off = BigInteger.Abs(Scaled(reported) - Scaled(observed)) * 1_000_000;
                    bool isNear = off <= Scaled(absolute) * 1_000_000 || off <= Scaled(relative) * Scaled(observed);
                    new TolerancePolicy("1", absolute, relative).Accepts(reported, observed).Should().Be(isNear);
                },
                iter: 5_000
            );
        // One millionth of the largest amount is off by 10^-12 from being enough: more digits than a decimal has.
        new TolerancePolicy("1", 0, 0.000001m)
            .Accepts(Quantity.MaxAmount - 1_000_000_000m, Quantity.MaxAmount)
            .Should()
            .BeFalse();
        new TolerancePolicy("1", 0, 0.000001m)
            .Accepts(Quantity.MaxAmount - 999_999_999.999999m, Quantity.MaxAmount)
            .Should()
            .BeTrue();

        static BigInteger Scaled(decimal number) => new(number * 1_000_000m);
    }

    [Fact]
    public void The_boundary_of_the_tolerance_passes()
    {
        FivePercent.Accepts(21, 20).Should().BeTrue();
        FivePercent.Accepts(21.000001m, 20).Should().BeFalse();
        FivePercent.Accepts(0, 0).Should().BeTrue();
        FivePercent.Accepts(0.000001m, 0).Should().BeFalse();
    }

    [Fact]
    public void A_verdict_says_what_is_wrong()
    {
        FivePercent.Judge(Record(), null).Why.Should().Equal(new Finding(PotentialRules.NotAssessed, ("record", "R")));
        FivePercent.Judge(Record(), null).Passes.Should().BeNull();
        FivePercent.Judge(Record(), Visit()).Why.Should().Equal(Found(PotentialRules.Accurate));
        AccuracyVerdict wrong = FivePercent.Judge(Record(), Visit(address: false, observed: 11, category: false));
        wrong.Passes.Should().BeFalse();
        wrong
            .Why.Should()
            .Equal(
                Found(PotentialRules.AddressWrong),
                Found(
                    PotentialRules.QuantityOff,
                    ("reported", "10"),
                    ("observed", "11"),
                    ("absolute", "0"),
                    ("relative", "0.05"),
                    ("measure", "台")
                ),
                Found(PotentialRules.CategoryWrong)
            );
        FivePercent
            .Judge(Record(), Visit(measure: "辆"))
            .Why.Should()
            .Equal(Found(PotentialRules.MeasureDiffers, ("reported", "台"), ("observed", "辆")));

        static Finding Found(string rule, params Fact[] facts) =>
            new(rule, [("record", "R"), ("verification", "V"), ("date", "2025-02-01"), .. facts]);
    }

    [Fact]
    public void The_latest_valid_verification_that_assesses_anything_decides()
    {
        KnownStock stock = Stock(
            [Record()],
            Visit("V1"),
            Visit("V10"),
            Visit("V2"),
            Visit("V3", date: AsOf, address: null, observed: null, category: null, reason: "封闭"),
            Visit("V4", date: AsOf, government: null),
            Visit("V5", date: AsOf.PlusDays(1)),
            Visit("V6", record: "none", government: null)
        );

        KnownRecord record = stock[new("R")];
        record.Deciding!.Id.Value.Should().Be("V2");
        record.Visited.Should().Be(AsOf);
        stock.Refusals.Should().ContainSingle().Which.Unit.Should().Be(Town);
        AccuracyTally tally = stock.Accuracy(FivePercent).RollUp()[County];
        tally.Refused.Should().Be(1);
        tally.Record.Should().Be(Figure.Ratio(1, 1));
    }

    [Fact]
    public void Nothing_assessed_is_no_data_and_no_record_not_applicable()
    {
        Rollup<AccuracyTally> totals = Stock([Record()]).Accuracy(FivePercent).RollUp();

        totals[Town].Address.Should().Be(Figure.NoData);
        totals[Tree["430421101"]].Address.Should().Be(Figure.NotApplicable);
    }

    [Fact]
    public void Tallies_add_count_by_count_and_never_wrap()
    {
        (
            new AccuracyTally(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
            + new AccuracyTally(10, 30, 50, 70, 90, 110, 130, 150, 170, 190)
        )
            .Should()
            .Be(new AccuracyTally(11, 32, 53, 74, 95, 116, 137, 158, 179, 200));
        (new CompletenessTally(1, 2, 3) + new CompletenessTally(10, 30, 50))
            .Should()
            .Be(new CompletenessTally(11, 32, 53));
        (new OmissionTally(1, 2) + new OmissionTally(10, 30)).Should().Be(new OmissionTally(11, 32));
        Overflow(new AccuracyTally(0, 0, 0, 0, 0, 0, 0, 0, 0, long.MaxValue));
        Overflow(new CompletenessTally(0, 0, long.MaxValue));
        Overflow(new OmissionTally(long.MaxValue, 0));
        var tally = new AccuracyTally(9, 1, 2, 3, 4, 5, 6, 7, 8);
        tally.Address.Should().Be(Figure.Ratio(1, 2));
        tally.Quantity.Should().Be(Figure.Ratio(3, 4));
        tally.Category.Should().Be(Figure.Ratio(5, 6));
        tally.Record.Should().Be(Figure.Ratio(7, 8));
        tally.Refused.Should().Be(0);
        new CompletenessTally(4, 3, 2).Completeness.Should().Be(Figure.Ratio(3, 4));
        new CompletenessTally(4, 3, 2).Timeliness.Should().Be(Figure.Ratio(2, 4));

        static void Overflow<T>(T tally)
            where T : IAdditionOperators<T, T, T> =>
            FluentActions.Invoking(() => tally + tally).Should().Throw<OverflowException>();
    }

    [Fact]
    public void Every_dimension_decides_alone_whether_anything_was_assessed_and_all_of_it_passes()
    {
        foreach (bool passes in (bool[])[true, false])
        {
            SiteVerification[] visits =
            [
                Visit(address: passes, observed: null, category: null, reason: "封闭"),
                Visit(address: null, observed: passes ? 10 : 11, category: null, reason: "封闭"),
                Visit(address: null, observed: null, category: passes, reason: "封闭"),
            ];
            foreach (SiteVerification visit in visits)
            {
                visit.AssessesAnything.Should().BeTrue();
                AccuracyVerdict verdict = TolerancePolicy.None.Judge(Record(), visit);
                verdict.Passes.Should().Be(passes);
                verdict.Tally.Record.Should().Be(Figure.Ratio(passes ? 1 : 0, 1));
                verdict.Why.Should().ContainSingle();
                verdict.ToString().Should().Be(verdict.Why[0].ToString());
            }
        }
        SiteVerification nothing = Visit(address: null, observed: null, category: null, reason: "封闭");
        nothing.AssessesAnything.Should().BeFalse();
        TolerancePolicy.None.Judge(Record(), nothing).Passes.Should().BeNull();
        TolerancePolicy
            .None.Judge(Record(), nothing)
            .Why.Should()
            .Equal(new Finding(PotentialRules.NotAssessed, ("record", "R")));
        AccuracyVerdict wrong = TolerancePolicy.None.Judge(Record(), Visit(address: false, category: false));
        wrong.ToString().Should().Be($"{wrong.Why[0]}; {wrong.Why[1]}");
        TolerancePolicy
            .None.Judge(Record(), Visit(measure: null))
            .Why.Single()["observed"]
            .Should()
            .BeEmpty("the form names no measure");
    }

    [Fact]
    public void A_policy_and_a_form_say_what_they_are()
    {
        new TolerancePolicy("1", 1.50m, 0.05m).ToString().Should().Be("1.5 or 0.05");
        Visit().ToString().Should().Be("V of R on 2025-02-01");
        KnownStock stock = Stock([Record()], Visit(military: null, government: null));
        stock
            .Refusals.Single()
            .ToString()
            .Should()
            .Be(string.Join("; ", Visit(military: null, government: null).Check()));
        new TolerancePolicy("1", 2, 0.1m).Accepts(12, 10).Should().BeTrue("the absolute tolerance is the wider one");
        new TolerancePolicy("1", 2, 0.1m).Accepts(8, 10).Should().BeTrue();
        new TolerancePolicy("1", 2, 0.1m).Accepts(12.000001m, 10).Should().BeFalse();
        new TolerancePolicy("1", 0, 0.1m).Accepts(9, 10).Should().BeTrue();
        new TolerancePolicy("1", 0, 0.1m).Accepts(8.999999m, 10).Should().BeFalse();
    }

    [Fact]
    public void A_verification_of_the_day_itself_has_happened()
    {
        KnownStock stock = Stock([Record()], Visit(date: AsOf, address: false), Visit("V2", date: AsOf.PlusDays(1)));

        stock[new("R")].Deciding!.Id.Value.Should().Be("V");
        stock[new("R")].Last.Should().Be(AsOf);
        Stock([Record(verified: AsOf)], Visit())[new("R")].Last.Should().Be(AsOf);
        Stock([Record(verified: new(2025, 1, 31))], Visit())[new("R")].Last.Should().Be(new LocalDate(2025, 2, 1));
        Stock([Record(verified: AsOf)])[new("R")].Last.Should().Be(AsOf);
        Stock([Record()])[new("R")].Last.Should().BeNull();
    }
}
