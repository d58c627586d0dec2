using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using NodaTime;

namespace Mobilization.Domain.Benchmarks.Potential;

/// <summary>Records of the whole nation as columns, in no order, their codes resolved already.</summary>
internal sealed class RecordSet
{
    public const int CategoryCount = 20;

    public static readonly LocalDate AsOf = new(2025, 3, 31);

    public RecordSet(int count)
    {
        Tree = Nation.Instance.Tree();
        Categories = CategoryTree.Build(
            Enumerable.Range(0, CategoryCount).Select(i => new CategoryRow($"{i:00}", "类"))
        );
        Policy = FreshnessPolicy.Build(
            "1",
            Categories,
            Enumerable
                .Range(0, CategoryCount)
                .Select(i => new FreshnessRule($"{i:00}", new(2020, 1, 1), new AgeLimit(new(1 + i, 0), new(13 + i, i))))
        );
        Units = new int[count];
        CategoryPlaces = new int[count];
        Collected = new LocalDate[count];
        Verified = new LocalDate?[count];
        CollectedDays = new DayNumber[count];
        VerifiedDays = new DayNumber[count];
        LocalDate[] days = [.. Enumerable.Range(0, 1_500).Select(i => AsOf.PlusDays(-i))];
        DayNumber[] numbers = Array.ConvertAll(days, day => DayNumber.Of(day));
        var random = new Random(5);
        for (int i = 0; i < count; i++)
        {
            Units[i] = random.Next(Tree.Count);
            CategoryPlaces[i] = random.Next(CategoryCount);
            int collected = random.Next(days.Length);
            Collected[i] = days[collected];
            CollectedDays[i] = numbers[collected];
            if (random.Next(10) > 0)
            {
                int verified = random.Next(collected + 1);
                Verified[i] = days[verified];
                VerifiedDays[i] = numbers[verified];
            }
        }
    }

    public AdministrativeTree Tree { get; }

    public CategoryTree Categories { get; }

    public FreshnessPolicy Policy { get; }

    public int[] Units { get; }

    public int[] CategoryPlaces { get; }

    public LocalDate[] Collected { get; }

    public LocalDate?[] Verified { get; }

    public DayNumber[] CollectedDays { get; }

    public DayNumber[] VerifiedDays { get; }

    public RecordColumns Columns => new(Units, CategoryPlaces, CollectedDays, VerifiedDays);

    /// <summary>Every unit with every unit above it, itself included: what a database rolls up by.</summary>
    public IEnumerable<(int Above, int Unit)> Closure() =>
        Tree.Divisions.SelectMany(unit => unit.Ancestors.Prepend(unit).Select(above => (above.Ordinal, unit.Ordinal)));

    /// <summary>The cutoff days of a category, given to the databases too: their best case.</summary>
    public AgeCutoff CutoffOf(int category) => Policy.Rules[category].Limit!.Value.On(AsOf);

    /// <summary>A number that every way of rolling up must agree on.</summary>
    public static long Checksum(Rollup<FreshnessTally> totals)
    {
        long sum = 0;
        foreach (FreshnessTally tally in totals.Values)
        {
            sum += tally.Fresh + 2 * tally.Due + 3 * tally.Stale;
        }
        return sum;
    }
}
