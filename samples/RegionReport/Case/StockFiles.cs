using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace RegionReport.Case;

/// <summary>Reads what is held and what was found of it: <c>potential.csv</c>, <c>verifications.csv</c>, <c>expectations.csv</c>, <c>baseline.csv</c>.</summary>
internal static class StockFiles
{
    public static ImmutableArray<PotentialRow> Potential(Sheet sheet, Ids ids, Units units, Ids categories)
    {
        ImmutableArray<PotentialRow>.Builder rows = ImmutableArray.CreateBuilder<PotentialRow>(sheet.MostRows);
        while (sheet.Next())
        {
            rows.Add(
                new PotentialRow(
                    Id: sheet.Id(ids, rows.Count),
                    Unit: sheet.Unit(1, units),
                    Category: sheet.Category(2, categories),
                    Quantity: sheet.Needed(3, Form.Decimal) ?? 0,
                    Measure: sheet.SharedText(4),
                    Source: sheet.SharedText(5),
                    Collected: sheet.Needed(6, Form.Date) ?? default,
                    Verified: sheet.Optional(7, Form.Date)
                )
            );
        }
        return rows.DrainToImmutable();
    }

    public static ImmutableArray<VerificationRow> Verifications(Sheet sheet, Ids ids)
    {
        ImmutableArray<VerificationRow>.Builder rows = ImmutableArray.CreateBuilder<VerificationRow>(sheet.MostRows);
        while (sheet.Next())
        {
            rows.Add(
                new VerificationRow(
                    Id: sheet.Id(ids, rows.Count),
                    Record: sheet.OptionalText(1),
                    Date: sheet.Needed(2, Form.Date) ?? default,
                    AddressMatches: sheet.Optional(3, Form.Match) ?? Match.NotAssessed,
                    ObservedQuantity: sheet.Optional(4, Form.Decimal),
                    ObservedMeasure: sheet.OptionalText(5),
                    CategoryMatches: sheet.Optional(6, Form.Match) ?? Match.NotAssessed,
                    NaReason: sheet.OptionalText(7),
                    MilitaryVerifier: sheet.OptionalText(8),
                    GovernmentVerifier: sheet.OptionalText(9)
                )
            );
        }
        return rows.DrainToImmutable();
    }

    public static ImmutableArray<ExpectationRow> Expectations(Sheet sheet, Units units)
    {
        const int fromColumn = 2;
        const int dueDate = 3;
        ImmutableArray<ExpectationRow>.Builder rows = ImmutableArray.CreateBuilder<ExpectationRow>(sheet.MostRows);
        HashSet<(int, int, LocalDate, LocalDate)> keys = [];
        while (sheet.Next())
        {
            DivisionCode unit = sheet.Unit(0, units);
            string source = sheet.SharedText(1);
            LocalDate? from = sheet.Needed(fromColumn, Form.Date);
            LocalDate? due = sheet.Needed(dueDate, Form.Date);
            sheet.Ends(dueDate, due, from, "from");
            if (sheet.Number(0) is { } u && sheet.Number(1) is { } s && from is { } begin && due is { } end)
            {
                if (!keys.Add((u, s, begin, end)))
                {
                    sheet.ReportDuplicate("a unit, source, from and dueDate that no row before has");
                }
            }
            rows.Add(new ExpectationRow(unit, source, from ?? default, due ?? default));
        }
        return rows.DrainToImmutable();
    }

    public static ImmutableArray<BaselineRow> Baseline(Sheet sheet, Units units, Ids categories)
    {
        ImmutableArray<BaselineRow>.Builder rows = ImmutableArray.CreateBuilder<BaselineRow>(sheet.MostRows);
        HashSet<(int, int, int)> keys = [];
        while (sheet.Next())
        {
            rows.Add(
                new BaselineRow(
                    Unit: sheet.Unit(0, units),
                    Category: sheet.Category(1, categories),
                    Measure: sheet.SharedText(2),
                    Quantity: sheet.Needed(3, Form.Decimal) ?? 0
                )
            );
            if (sheet.Number(0) is { } unit && sheet.Number(1) is { } category && sheet.Number(2) is { } measure)
            {
                if (!keys.Add((unit, category, measure)))
                {
                    sheet.ReportDuplicate("a unit, category and measure that no row before has");
                }
            }
        }
        return rows.DrainToImmutable();
    }
}
