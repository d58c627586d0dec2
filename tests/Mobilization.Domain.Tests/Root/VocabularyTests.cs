using System.Globalization;
using CsCheck;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Root;

public class IdTests
{
    [Fact]
    public void Identifiers_are_ordinal_texts()
    {
        new Id<Officer>("P1").Should().Be(new Id<Officer>("P1")).And.NotBe(new Id<Officer>("p1"));
        new Id<Officer>("é").Should().NotBe(new Id<Officer>("e\u0301"));
        (new Id<Officer>("V10") < new Id<Officer>("V2")).Should().BeTrue();
        (new Id<Officer>("Z") < new Id<Officer>("a")).Should().BeTrue();
        new Id<Officer>(" ").Value.Should().Be(" ");
        Id<Officer>.Parse("P1").ToString().Should().Be("P1");
    }

    [Fact]
    public void Default_identifies_nothing()
    {
        default(Id<Officer>).IsDefault.Should().BeTrue();
        default(Id<Officer>).ToString().Should().BeEmpty();
        default(Id<Officer>).Invoking(id => id.Value).Should().Throw<InvalidOperationException>();
        (default(Id<Officer>) < new Id<Officer>("\0")).Should().BeTrue();
        (default(Id<Officer>) == default).Should().BeTrue();
        Id<Officer>.TryParse("", null, out _).Should().BeFalse();
        FluentActions
            .Invoking(() => new Id<Officer>(""))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("value");
        FluentActions.Invoking(() => Id<Officer>.Parse("")).Should().Throw<FormatException>();
    }

    [Fact]
    public void An_officer_has_an_identifier_and_a_name()
    {
        new Officer(new("P1"), "陈晓燕").Should().Be(new Officer(new("P1"), "陈晓燕"));
        new Officer(new("P1"), "陈晓燕").ToString().Should().Be("陈晓燕 (P1)");
        FluentActions
            .Invoking(() => new Officer(default, "陈晓燕"))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("id");
        FluentActions
            .Invoking(() => new Officer(new("P1"), ""))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("name");
    }
}

public class FindingTests
{
    [Fact]
    public void A_finding_reads_the_same_under_every_culture()
    {
        var finding = new Finding(
            "room.rule",
            ("date", new LocalDate(2025, 1, 8)),
            ("instant", Instant.FromUtc(2025, 1, 8, 1, 2, 3).PlusNanoseconds(500_000_000)),
            ("amount", 1234.50m),
            ("count", 1234567),
            ("level", DivisionLevel.Township),
            ("code", DivisionCode.Parse("330402")),
            ("period", CalendarPeriod.Parse("P18M")),
            ("officer", new Id<Officer>("P1")),
            ("quantity", new Quantity(1.50m, "吨")),
            ("text", "自由文本")
        );
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "", "de-DE", "tr-TR", "ar-SA", "zh-CN" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                finding
                    .ToString()
                    .Should()
                    .Be(
                        "room.rule (date 2025-01-08, instant 2025-01-08T01:02:03.5Z, amount 1234.5, count 1234567, "
                            + "level township, code 330402000000, period P1Y6M, officer P1, quantity 1.5 吨, text 自由文本)"
                    );
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Words_of_an_enum_are_told_in_lower_case_with_hyphens()
    {
        new Fact("kind", FigureKind.NotApplicable).Value.Should().Be("not-applicable");
        new Fact("level", (DivisionLevel)9).Value.Should().Be("9");
        new Fact("age", Age.Due).ToString().Should().Be("age due");
        (new Fact("n", 1) == new Fact("n", "1")).Should().BeTrue();
        (new Fact("n", 1) != new Fact("m", 1)).Should().BeTrue();
        new Fact("n", 1).GetHashCode().Should().Be(new Fact("n", "1").GetHashCode());
    }

    [Fact]
    public void Equality_is_of_the_rule_and_the_facts_in_order()
    {
        var finding = new Finding("a.b", ("x", 1), ("y", "2"));

        finding.Should().Be(new Finding("a.b", ("x", "1"), ("y", "2")), "a fact is its text");
        finding.GetHashCode().Should().Be(new Finding("a.b", ("x", "1"), ("y", "2")).GetHashCode());
        finding.Should().NotBe(new Finding("a.b", ("y", "2"), ("x", 1)));
        finding.Should().NotBe(new Finding("a.c", ("x", 1), ("y", "2")));
        finding.Should().NotBe(new Finding("a.b", ("x", 1)));
        finding["x"].Should().Be("1");
        finding["z"].Should().BeNull();
        new Finding("a.b").ToString().Should().Be("a.b");
        default(Fact).Should().Be(default(Fact));
        (default(Fact).Name, default(Fact).Value).Should().Be(("", ""));
    }

    [Fact]
    public void A_finding_has_a_rule_and_each_fact_once()
    {
        FluentActions
            .Invoking(() => new Finding("a.b", default(Fact)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("facts");
        FluentActions.Invoking(() => new Finding(null!)).Should().Throw<ArgumentException>().WithParameterName("rule");
        FluentActions
            .Invoking(() => new Fact("n", (IFormattable)null!))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("value");
        FluentActions.Invoking(() => new Finding("")).Should().Throw<ArgumentException>().WithParameterName("rule");
        FluentActions
            .Invoking(() => new Finding("a.b", ("x", 1), ("x", 2)))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("facts");
        FluentActions.Invoking(() => new Fact("", "v")).Should().Throw<ArgumentException>().WithParameterName("name");
        FluentActions
            .Invoking(() => new Fact("n", (string)null!))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("value");
    }
}

public class DateRangeTests
{
    private static readonly Gen<LocalDate> Days = Gen.Int[0, 12].Select(day => new LocalDate(2025, 1, 1).PlusDays(day));

    private static readonly Gen<DateRange> Ranges = Gen.Select(
        Days,
        Gen.Int[-1, 6],
        (from, length) => new DateRange(from, length < 0 ? null : from.PlusDays(length))
    );

    [Fact]
    public void The_end_is_outside_and_intersections_hold_exactly_the_common_days() =>
        Gen.Select(Ranges, Ranges)
            .Sample(
                (a, b) =>
                {
                    bool any = false;
                    for (var day = new LocalDate(2024, 12, 31); day < new LocalDate(2025, 2, 1); day = day.PlusDays(1))
                    {
                        a.Contains(day).Should().Be(a.From <= day && (a.To is null || day < a.To));
                        bool both = a.Contains(day) && b.Contains(day);
                        any |= both;
                        (a.Intersect(b)?.Contains(day) ?? false).Should().Be(both);
                    }
                    a.Overlaps(b).Should().Be(any);
                    a.IsEmpty.Should().Be(a.To == a.From);
                }
            );

    [Fact]
    public void A_range_may_be_empty_but_not_backwards()
    {
        var day = new LocalDate(2025, 4, 1);

        new DateRange(day, day).IsEmpty.Should().BeTrue();
        new DateRange(day, day).ToString().Should().Be("2025-04-01/2025-04-01");
        new DateRange(day).ToString().Should().Be("2025-04-01/..");
        default(DateRange).Contains(day).Should().BeTrue();
        FluentActions
            .Invoking(() => new DateRange(day, day.PlusDays(-1)))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithParameterName("to");
    }
}

public class EffectiveTests
{
    [Fact]
    public void The_latest_value_whose_date_has_come_is_in_force() =>
        Gen.Int[0, 30]
            .Array[0, 8]
            .Sample(offsets =>
            {
                LocalDate origin = new(2025, 1, 1);
                (LocalDate From, int Value)[] entries =
                [
                    .. offsets.Distinct().Select(offset => (origin.PlusDays(offset), offset)),
                ];
                var effective = new Effective<int>(entries);
                effective.Count.Should().Be(entries.Length);
                effective.Select(entry => entry.From).Should().BeInAscendingOrder();
                for (int day = -1; day <= 32; day++)
                {
                    int[] come = [.. offsets.Where(offset => offset <= day)];
                    LocalDate date = origin.PlusDays(day);
                    effective.TryGet(date, out int value, out DateRange range).Should().Be(come.Length > 0);
                    if (come.Length > 0)
                    {
                        value.Should().Be(come.Max());
                        range.Contains(date).Should().BeTrue();
                        range.From.Should().Be(origin.PlusDays(value));
                    }
                }
            });

    [Fact]
    public void Two_values_of_one_date_are_refused() =>
        FluentActions
            .Invoking(() => new Effective<string>((new(2025, 1, 1), "a"), (new(2025, 1, 1), "b")))
            .Should()
            .Throw<ArgumentException>()
            .WithParameterName("values")
            .WithMessage("*2025-01-01*");
}
