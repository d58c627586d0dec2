using System.Text.Json;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Serialization;
using static Mobilization.Domain.Tests.Potential.PotentialWorld;

namespace Mobilization.Domain.Tests.Potential;

public sealed class PotentialJsonTests
{
    private static readonly LocalDate Monday = new(2025, 2, 3);

    private static T Again<T>(T value)
    {
        string json = JsonSerializer.Serialize(value, MobilizationJson.Of<T>());
        T read = JsonSerializer.Deserialize(json, MobilizationJson.Of<T>())!;
        JsonSerializer.Serialize(read, MobilizationJson.Of<T>()).Should().Be(json);
        return read;
    }

    private static void Equal<T>(params T[] values) => values.Select(Again).Should().Equal(values);

    [Fact]
    public void A_record_is_written_plainly() =>
        JsonSerializer
            .Serialize(Record(verified: Monday), MobilizationJson.Of<PotentialRecord>())
            .Should()
            .Be(
                """{"id":"R","unit":"430421100000","category":"11","quantity":{"amount":10,"unit":"台"},"source":"应急管理局","collected":"2025-01-01","verified":"2025-02-03","address":null}"""
            );

    [Fact]
    public void Facts_read_back_equal()
    {
        Equal(Record(), Record(verified: Monday));
        Equal(Visit(), Visit(address: null, observed: null, measure: null, reason: "封闭", military: null));
        Equal(new SiteFind(new("F"), Town.Code, "1", new(1, "台"), AsOf, new Id<PotentialRecord>("R")));
        Equal(new ReportExpectation(Town.Code, "商务局", Monday, AsOf));
        Equal(new PotentialBaseline(Town.Code, "1", new(0, "台")));
        Equal(new TolerancePolicy("1", 1, 0.05m));
        Equal(Rule("", AsOf, "P1M", "P1Y2M3D"), new FreshnessRule("1", AsOf));
        Equal(new CategoryRow("1", "甲"), new CategoryRow("2", "乙", "1"));
        Equal(DayNumber.Of(AsOf), default);
        Again(Categories).Rows.Should().Equal(Categories.Rows);
        FreshnessPolicy policy = Policy(Rule("1", AsOf, "P1M", "P3M"), new FreshnessRule("", AsOf));
        FreshnessPolicy read = Again(policy);
        read.Rules.Should().Equal(policy.Rules);
        read.Categories.Rows.Should().Equal(Categories.Rows);
    }

    [Fact]
    public void Tallies_read_back_equal()
    {
        Equal(new FreshnessTally(1, 2, 3, 4, 5, 6));
        Equal(new AccuracyTally(9, 1, 2, 3, 4, 5, 6, 7, 8, 10));
        Equal(new CompletenessTally(3, 2, 1));
        Equal(new OmissionTally(1, 2));
        Equal(new StockKey("1", "台"));
    }

    [Fact]
    public void Verdicts_read_back_and_false_ones_do_not()
    {
        FreshnessJudge judge = Policy(Rule("1", new(2024, 1, 1), "P1M", "P3M"), new FreshnessRule("2", Monday))
            .On(AsOf);
        Equal(
            judge.Judge(Record(verified: AsOf)),
            judge.Judge(Record()),
            judge.Judge(Record(category: "2")),
            judge.Judge(Record(verified: AsOf.PlusDays(1))),
            judge.Judge(Record(collected: AsOf.PlusDays(1)))
        );
        Refused(judge.Judge(Record(verified: AsOf)), "\"state\":\"fresh\"", "\"state\":\"due\"");
        KnownStock stock = Stock([Record(verified: AsOf)], Visit(observed: 20));
        FreshnessSpan[] spans = [.. stock.Outlook(judge.Policy).Timeline(stock[new("R")])];
        spans.Length.Should().Be(3);
        Equal(spans);
        AccuracyVerdict accuracy = TolerancePolicy.None.Judge(Record(), Visit(observed: 20));
        Again(accuracy).Why.Should().Equal(accuracy.Why);
        CompletenessReport report = stock.Completeness([
            new(Town.Code, "应急管理局", new(2025, 1, 1), Monday),
            new(Town.Code, "商务局", new(2025, 1, 1), Monday),
        ]);
        report
            .Verdicts.Select(verdict => Again(verdict).Why)
            .Should()
            .Equal(report.Verdicts.Select(verdict => verdict.Why));
        Refused(report.Verdicts[0], "\"state\":\"on-time\"", "\"state\":\"late\"");
        Refused(report.Verdicts[0], "\"from\":\"2025-01-01\"", "\"from\":\"2025-01-02\"");
        ReportReminder reminder = report.Reminders().Single();
        Again(reminder).Missing.Should().Equal(reminder.Missing);
        Refused(reminder, "{\"source\":\"商务局\"", "{\"source\":\"教育局\"");
    }

    [Fact]
    public void A_life_reads_back_and_an_impossible_one_does_not()
    {
        RecordLife life = RecordLife
            .Open(new("R"))
            .Report(Record(), By(Monday))
            .State.Correct(Record(amount: 12), "漏报", By(Monday.PlusDays(1)))
            .State.Verify(Visit(), By(Monday.PlusDays(2)))
            .State.Retire("报废", By(Monday.PlusDays(3)))
            .State;

        Equal([.. life.Events]);
        Again(RecordLife.Open(new("R"))).Version.Should().Be(0);
        RecordLife read = Again(life);
        read.Events.Should().Equal(life.Events);
        read.Record.Should().Be(life.Record);
        Refused(life, "\"version\":2", "\"version\":3");
        Refused(life, "\"type\":\"record-retired\",\"why\":\"报废\"", "\"type\":\"record-retired\",\"why\":\"\"");
        Refused(life, "\"governmentVerifier\":\"乙\"", "\"governmentVerifier\":\"甲\"");
        var refused = life.Retire("again", By(Monday.PlusDays(4)));
        Again(refused).Refusals.Should().Equal(refused.Refusals);
    }

    private static void Refused<T>(T value, string from, string to)
    {
        string json = JsonSerializer.Serialize(value, MobilizationJson.Of<T>());
        string changed = json.Replace(from, to, StringComparison.Ordinal);
        changed.Should().NotBe(json);
        FluentActions
            .Invoking(() => JsonSerializer.Deserialize(changed, MobilizationJson.Of<T>()))
            .Should()
            .Throw<JsonException>();
    }
}
