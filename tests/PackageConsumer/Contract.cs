using System.Text.Json;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Serialization;
using Mobilization.Domain.Tasking;
using NodaTime;

/// <summary>The JSON contract without reflection: whatever trimming cut away shows here, as an exception.</summary>
internal static class Contract
{
    public static void Check()
    {
        Same(
            new DivisionRow(DivisionCode.Parse("330402"), "南湖区", DivisionLevel.County, DivisionCode.Parse("330400"))
        );
        Same(new Officer(new("P3"), "汤"));
        Same(new Act(new("P3"), Instant.FromUtc(2025, 1, 8, 1, 0), new(2025, 1, 8), new(2025, 1, 7), expecting: 2));
        Same(new Finding(HierarchyRules.Cycle, ("row", 3), ("code", "330402000000"), ("length", 2)));
        Same(new AgeLimit(CalendarPeriod.OfMonths(6), CalendarPeriod.OfYears(1)));
        Same(new DateRange(new(2025, 1, 1), null));
        Same(new Quantity(12.5m, "吨"));
        Same(Figure.Ratio(2, 3));

        Act act = new(new("P3"), Instant.FromUtc(2025, 1, 8, 1, 0), new(2025, 1, 8), new(2025, 1, 7));
        Same<ClaimEvent>(new Abandoned(LeadershipLine.Military, "抽调", act, 3));
        Same(
            new MobilizationTask(
                new("T1"),
                DivisionCode.Parse("330402"),
                "潜力核查",
                new(2025, 1, 6),
                new(2025, 1, 20),
                target: new Quantity(12.5m, "吨"),
                excluded: [new("P9")]
            ).OpenClaim()
        );
        Same(Decided());

        Refused("""{"version":1,"kind":"quantity","value":{"amount":-1,"unit":"t"}}""", "$.value");
        Refused("""{"version":2,"kind":"quantity","value":{"amount":1,"unit":"t"}}""", "$.version");
    }

    /// <summary>The answer to a command on a record, read again through every rule that it kept.</summary>
    private static Decision<RecordLife, RecordEvent> Decided()
    {
        var record = new PotentialRecord(
            new("R"),
            DivisionCode.Parse("330402"),
            "boat",
            new(3, "艘"),
            "应急管理局",
            new(2025, 1, 1)
        );
        Act act = new(new("P3"), Instant.FromUtc(2025, 1, 8, 1, 0), new(2025, 1, 8), new(2025, 1, 8));
        return RecordLife.Open(record.Id).Report(record, act);
    }

    private static void Refused(string json, string path)
    {
        try
        {
            MobilizationJson.ReadDocument<Quantity>(json);
        }
        catch (JsonException exception) when (exception.Path == path)
        {
            return;
        }
        throw new InvalidOperationException($"A bad document was read: {json}");
    }

    private static void Same<T>(T value)
    {
        string json = JsonSerializer.Serialize(value, MobilizationJson.Of<T>());
        T read = JsonSerializer.Deserialize(json, MobilizationJson.Of<T>())!;
        string document = MobilizationJson.WriteDocument(value);
        T again = MobilizationJson.ReadDocument<T>(document);
        if (
            JsonSerializer.Serialize(read, MobilizationJson.Of<T>()) != json
            || MobilizationJson.WriteDocument(again) != document
        )
        {
            throw new InvalidOperationException($"{json} was read as {read}.");
        }
        if (value is IEquatable<T> && !(value.Equals(read) && value.Equals(again)))
        {
            throw new InvalidOperationException($"{json} was read as another value.");
        }
    }
}
