using System.Globalization;
using System.Numerics;
using global::RegionReport.Case;

namespace Mobilization.Domain.Tests.Potential;

/// <summary>The measures of potential data, written down as the case format states them: row by row, nothing indexed, nothing shared with the library.</summary>
internal sealed class NaivePotential(CaseFacts facts)
{
    private static readonly BigInteger Scale = 1_000_000;

    private PotentialRow[] Existing { get; } = [.. facts.Potential.Where(row => row.Collected <= facts.AsOf)];

    /// <summary>The rows of <c>measures.csv</c>, in its order.</summary>
    public string[] Rows()
    {
        var rows = new List<(string Unit, string Measure, string Ratio)>();
        foreach (UnitRow unit in facts.Divisions)
        {
            string code = unit.Code.ToString();
            HashSet<string> below = Below(unit);
            PotentialRow[] here = [.. Existing.Where(row => below.Contains(row.Unit.ToString()))];
            string[] states = [.. here.Select(StateOf)];
            int fresh = states.Count(state => state == "fresh");
            int due = states.Count(state => state == "due");
            int stale = states.Count(state => state == "stale");
            rows.Add((code, "freshness", $"{fresh + due},{fresh + due + stale}"));
            foreach (string state in (string[])["fresh", "due", "stale", "anomaly", "unruled", "exempt"])
            {
                rows.Add((code, $"freshness.{state}", $"{states.Count(other => other == state)},"));
            }
            rows.Add((code, "potential.records", $"{here.Length},"));

            (bool? Address, bool? Quantity, bool? Category)[] verdicts = [.. here.Select(VerdictOn)];
            Passes("address", verdicts.Select(verdict => verdict.Address));
            Passes("quantity", verdicts.Select(verdict => verdict.Quantity));
            Passes("category", verdicts.Select(verdict => verdict.Category));
            Passes(
                "record",
                verdicts.Select(verdict =>
                {
                    bool[] assessed = [.. new[] { verdict.Address, verdict.Quantity, verdict.Category }.OfType<bool>()];
                    return assessed.Length == 0 ? (bool?)null : assessed.All(passes => passes);
                })
            );
            int refused = here.Sum(row => VisitsOf(row).Count(visit => !IsValid(visit)));
            rows.Add((code, "verification.refused", $"{refused},"));

            ExpectationRow[] expected =
            [
                .. facts.Expectations.Where(row => row.DueDate < facts.AsOf && below.Contains(row.Unit.ToString())),
            ];
            rows.Add((code, "completeness", $"{expected.Count(row => IsReported(row, facts.AsOf))},{expected.Length}"));
            rows.Add(
                (
                    code,
                    "completeness.onTime",
                    $"{expected.Count(row => IsReported(row, row.DueDate))},{expected.Length}"
                )
            );
            foreach (CategoryRow category in facts.Categories)
            {
                foreach (var group in here.Where(row => IsIn(row.Category, category.Code)).GroupBy(row => row.Measure))
                {
                    rows.Add((code, $"quantity/{category.Code}/{group.Key}", $"{Plain(Sum(group))},"));
                }
            }
            foreach (BaselineRow baseline in facts.Baseline.Where(row => row.Unit == unit.Code))
            {
                BigInteger now = Sum(
                    here.Where(row => row.Measure == baseline.Measure && IsIn(row.Category, baseline.Category))
                );
                BigInteger then = Scaled(baseline.Quantity);
                rows.Add(
                    (
                        code,
                        $"growth/{baseline.Category}/{baseline.Measure}",
                        then.IsZero ? "0,0" : $"{Plain(now)},{Plain(then)}"
                    )
                );
            }

            void Passes(string dimension, IEnumerable<bool?> assessed)
            {
                bool[] known = [.. assessed.OfType<bool>()];
                rows.Add((code, $"accuracy.{dimension}", $"{known.Count(passes => passes)},{known.Length}"));
            }
        }
        return
        [
            .. rows.OrderBy(row => row.Unit, StringComparer.Ordinal)
                .ThenBy(row => row.Measure, StringComparer.Ordinal)
                .Select(row => $"{row.Unit},{row.Measure},{row.Ratio}"),
        ];
    }

    public string StateOf(PotentialRow row)
    {
        if (row.Verified > facts.AsOf)
        {
            return "anomaly";
        }
        if (RuleFor(row.Category) is not { } rule)
        {
            return "unruled";
        }
        if (rule.WarnAfter is not { } warn || rule.StaleAfter is not { } staleAfter)
        {
            return "exempt";
        }
        LocalDate[] seen =
        [
            .. VisitsOf(row).Where(IsValid).Select(visit => visit.Date).Concat(row.Verified is { } own ? [own] : []),
        ];
        return seen.Length == 0 ? "stale"
            : Reaches(seen.Max(), warn) ? "fresh"
            : Reaches(seen.Max(), staleAfter) ? "due"
            : "stale";
    }

    public FreshnessRule? RuleFor(string category)
    {
        for (string? code = category; code is not null; code = ParentOf(code))
        {
            if (InForce(code) is { } rule)
            {
                return rule;
            }
        }
        return InForce("");
    }

    private FreshnessRule? InForce(string category) =>
        facts
            .FreshnessRules.Where(rule => rule.Category == category && rule.EffectiveFrom <= facts.AsOf)
            .OrderByDescending(rule => rule.EffectiveFrom)
            .Select(rule => (FreshnessRule?)rule)
            .FirstOrDefault();

    // Months, then days, with NodaTime's own arithmetic: small periods only, far from the calendar's end.
    private bool Reaches(LocalDate last, CalendarPeriod period) =>
        facts.AsOf <= last.PlusMonths(period.Months).PlusDays(period.Days);

    public IEnumerable<VerificationRow> VisitsOf(PotentialRow row) =>
        facts.Verifications.Where(visit => visit.Record == row.Id && visit.Date <= facts.AsOf);

    public static bool IsValid(VerificationRow visit) =>
        visit.MilitaryVerifier is not null
        && visit.GovernmentVerifier is not null
        && visit.MilitaryVerifier != visit.GovernmentVerifier
        && (
            visit.NaReason is not null
            || (
                visit.AddressMatches != Match.NotAssessed
                && visit.CategoryMatches != Match.NotAssessed
                && visit.ObservedQuantity is not null
            )
        );

    private (bool? Address, bool? Quantity, bool? Category) VerdictOn(PotentialRow row)
    {
        VerificationRow[] deciding =
        [
            .. VisitsOf(row)
                .Where(IsValid)
                .Where(visit =>
                    visit.AddressMatches != Match.NotAssessed
                    || visit.CategoryMatches != Match.NotAssessed
                    || visit.ObservedQuantity is not null
                )
                .OrderBy(visit => visit.Date)
                .ThenBy(visit => visit.Id, StringComparer.Ordinal),
        ];
        return deciding.Length == 0
            ? default
            : (Of(deciding[^1].AddressMatches), QuantityPasses(row, deciding[^1]), Of(deciding[^1].CategoryMatches));

        static bool? Of(Match match) => match == Match.NotAssessed ? null : match == Match.True;
    }

    private bool? QuantityPasses(PotentialRow row, VerificationRow visit)
    {
        if (visit.ObservedQuantity is not { } observed)
        {
            return null;
        }
        BigInteger off = BigInteger.Abs(Scaled(row.Quantity) - Scaled(observed)) * Scale;
        BigInteger absolute = Scaled(facts.Accuracy.Absolute) * Scale;
        BigInteger relative = Scaled(facts.Accuracy.Relative) * Scaled(observed);
        return visit.ObservedMeasure == row.Measure && off <= BigInteger.Max(absolute, relative);
    }

    private bool IsReported(ExpectationRow expected, LocalDate until)
    {
        HashSet<string> below = Below(facts.Divisions.Single(unit => unit.Code == expected.Unit));
        return Existing.Any(row =>
            row.Source == expected.Source
            && below.Contains(row.Unit.ToString())
            && expected.From <= row.Collected
            && row.Collected <= until
        );
    }

    private HashSet<string> Below(UnitRow top)
    {
        HashSet<string> below = [top.Code.ToString()];
        while (
            facts.Divisions.FirstOrDefault(unit =>
                !unit.Parent.IsDefault
                && below.Contains(unit.Parent.ToString())
                && !below.Contains(unit.Code.ToString())
            )
                is { Name: not null } next
        )
        {
            below.Add(next.Code.ToString());
        }
        return below;
    }

    private bool IsIn(string category, string wider)
    {
        for (string? code = category; code is not null; code = ParentOf(code))
        {
            if (code == wider)
            {
                return true;
            }
        }
        return false;
    }

    private string? ParentOf(string category) => facts.Categories.Single(row => row.Code == category).Parent;

    private static BigInteger Sum(IEnumerable<PotentialRow> rows) =>
        rows.Aggregate(BigInteger.Zero, (sum, row) => sum + Scaled(row.Quantity));

    private static BigInteger Scaled(decimal number) => new(number * 1_000_000m);

    private static string Plain(BigInteger scaled)
    {
        string fraction = ((int)(scaled % Scale)).ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{scaled / Scale}{(fraction.Length == 0 ? "" : ".")}{fraction}";
    }
}
