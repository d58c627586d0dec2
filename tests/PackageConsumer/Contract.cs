using System.Text.Json;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;
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

        try
        {
            JsonSerializer.Deserialize("""{"amount":-1,"unit":"t"}""", MobilizationJson.Of<Quantity>());
        }
        catch (JsonException)
        {
            return;
        }
        throw new InvalidOperationException("A bad quantity was read.");
    }

    private static void Same<T>(T value)
    {
        string json = JsonSerializer.Serialize(value, MobilizationJson.Of<T>());
        T? read = JsonSerializer.Deserialize(json, MobilizationJson.Of<T>());
        if (!EqualityComparer<T>.Default.Equals(read, value))
        {
            throw new InvalidOperationException($"{json} was read as {read}.");
        }
    }
}
