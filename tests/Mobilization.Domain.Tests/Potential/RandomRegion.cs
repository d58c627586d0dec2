using global::RegionReport.Case;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Potential;

/// <summary>A small region made by chance, the same one for the same seed: crowded, so that rules, dates and units meet.</summary>
internal static class RandomRegion
{
    private static readonly LocalDate Start = new(2024, 1, 25);
    private static readonly string[] Measures = ["台", "吨"];
    private static readonly string[] Sources = ["应急管理局", "商务局", "交通运输局"];
    private static readonly decimal[] Amounts = [0, 0.5m, 1, 9.5m, 10, 10.000001m, 11, 999_999_999_999_999.999999m];

    public static CaseFacts Of(int seed)
    {
        var random = new Random(seed);
        UnitRow[] units = Units(random);
        CategoryRow[] categories = Categories(random);
        PotentialRow[] records =
        [
            .. Enumerable
                .Range(0, random.Next(12))
                .Select(i => new PotentialRow(
                    $"R{i}",
                    Pick(random, units).Code,
                    Pick(random, categories).Code,
                    Pick(random, Amounts),
                    Pick(random, Measures),
                    Pick(random, Sources),
                    Day(random),
                    random.Next(3) == 0 ? null : Day(random)
                )),
        ];
        return new CaseFacts
        {
            Name = "",
            AsOf = Start.PlusDays(50 + random.Next(60)),
            Zone = DateTimeZone.Utc,
            Divisions = [.. units],
            Categories = [.. categories],
            FreshnessRules =
            [
                .. Enumerable
                    .Range(0, random.Next(7))
                    .Select(_ => Rule(random, categories))
                    .DistinctBy(rule => (rule.Category, rule.EffectiveFrom)),
            ],
            Accuracy = new(Pick(random, [0m, 0.5m, 1m]), Pick(random, [0m, 0.05m, 0.000001m, 0.1m])),
            Potential = [.. records],
            Verifications =
            [
                .. Enumerable.Range(0, random.Next(14)).Select(i => Visit(random, i, random.Next(records.Length + 1))),
            ],
            Expectations = [.. Enumerable.Range(0, random.Next(10)).Select(_ => Expectation(random, units)).Distinct()],
            Baseline =
            [
                .. Enumerable
                    .Range(0, random.Next(5))
                    .Select(_ => new BaselineRow(
                        Pick(random, units).Code,
                        Pick(random, categories).Code,
                        Pick(random, Measures),
                        Pick(random, Amounts)
                    ))
                    .DistinctBy(row => (row.Unit, row.Category, row.Measure)),
            ],
            Officers = [],
            Tasks = [],
            Claims = [],
            Coverage = CoveragePolicy.None,
            Stations = [],
            GridMembers = [],
            Facilities = [],
            Patrols = [],
            Orders = [],
        };
    }

    private static UnitRow[] Units(Random random)
    {
        var units = new List<UnitRow>();
        for (int i = 0; i < 1 + random.Next(9); i++)
        {
            int level = 1 + random.Next(5);
            UnitRow[] wider = [.. units.Where(unit => unit.Level < level)];
            UnitRow parent = wider.Length == 0 || random.Next(6) == 0 ? default : Pick(random, wider);
            units.Add(
                new(DivisionCode.Parse($"{100000000000 + random.Next(90) * 1000 + i}"), $"U{i}", level, parent.Code, -1)
            );
        }
        return [.. units];
    }

    private static CategoryRow[] Categories(Random random)
    {
        var categories = new List<CategoryRow>();
        for (int i = 0; i < 1 + random.Next(6); i++)
        {
            string? parent = i == 0 || random.Next(4) == 0 ? null : Pick(random, [.. categories]).Code;
            categories.Add(new($"C{random.Next(10)}{i}", "类", parent, -1));
        }
        return [.. categories.OrderBy(_ => random.Next())];
    }

    private static FreshnessRule Rule(Random random, CategoryRow[] categories)
    {
        string category = random.Next(4) == 0 ? "" : Pick(random, categories).Code;
        (CalendarPeriod Warn, CalendarPeriod Stale) = Pick(
            random,
            [
                (new CalendarPeriod(0, 0), new CalendarPeriod(0, 10)),
                (new(1, 0), new(2, 0)),
                (new(0, 30), new(1, 0)), // crosses in February
                (new(0, 20), new(1, 5)),
            ]
        );
        return random.Next(5) == 0 ? new(category, null, null, Day(random)) : new(category, Warn, Stale, Day(random));
    }

    private static VerificationRow Visit(Random random, int i, int record) =>
        new(
            $"V{random.Next(20)}-{i}",
            $"R{record}",
            Day(random),
            (Match)random.Next(3),
            random.Next(3) == 0 ? null : Pick(random, Amounts),
            random.Next(5) == 0 ? null : Pick(random, Measures),
            (Match)random.Next(3),
            random.Next(3) == 0 ? null : "现场封闭",
            Pick(random, ["甲", "甲", "乙", null]),
            Pick(random, ["丙", "丙", "乙", null])
        );

    private static ExpectationRow Expectation(Random random, UnitRow[] units)
    {
        LocalDate from = Day(random);
        return new(Pick(random, units).Code, Pick(random, Sources), from, from.PlusDays(random.Next(40)));
    }

    private static LocalDate Day(Random random) => Start.PlusDays(random.Next(110));

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
