using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace RegionReport.Case;

/// <summary>Reads the JSON files: <c>case.json</c>, <c>freshness.json</c>, <c>accuracy.json</c>, <c>coverage.json</c>.</summary>
internal static class PolicyFiles
{
    // Where two periods are compared; both are added to the same day.
    private static readonly LocalDate Origin = new(2000, 1, 1);

    private static readonly HashSet<string> ZoneIds = new(DateTimeZoneProviders.Tzdb.Ids, StringComparer.Ordinal);

    public static (string Name, LocalDate AsOf, DateTimeZone Zone) Case(JsonNode root, JsonSheet sheet)
    {
        (string name, LocalDate asOf, DateTimeZone zone) = ("", default, DateTimeZone.Utc);
        if (!sheet.IsObject(root, ""))
        {
            return (name, asOf, zone);
        }
        if (Needed(root, sheet, "", "name") is { } nameNode)
        {
            name = sheet.Text(nameNode, "name") ?? "";
        }
        if (Needed(root, sheet, "", "asOf") is { } asOfNode)
        {
            asOf = sheet.Value(asOfNode, "asOf", Form.Date) ?? default;
        }
        if (Needed(root, sheet, "", "zone") is { } zoneNode)
        {
            // The provider also makes zones of fixed offsets (UTC+08), which tzdb does not name.
            if (zoneNode.Kind == JsonTokenType.String && ZoneIds.Contains(zoneNode.Text))
            {
                zone = DateTimeZoneProviders.Tzdb[zoneNode.Text];
            }
            else
            {
                sheet.Report(zoneNode, "zone", "a zone of tzdb such as Asia/Shanghai");
            }
        }
        return (name, asOf, zone);
    }

    public static ImmutableArray<FreshnessRule> Freshness(JsonNode root, JsonSheet sheet, Ids categories)
    {
        ImmutableArray<FreshnessRule>.Builder rules = ImmutableArray.CreateBuilder<FreshnessRule>();
        if (!sheet.IsObject(root, ""))
        {
            return [];
        }
        sheet.OnlyMembers(root, "", "rules");
        if (root.Member("rules") is not { } array || !sheet.IsArray(array, "rules"))
        {
            return [];
        }
        HashSet<(string, LocalDate)> keys = [];
        for (int i = 0; i < array.Children.Count; i++)
        {
            JsonNode rule = array.Children[i].Value;
            string path = JsonSheet.Path("rules", i);
            if (!sheet.IsObject(rule, path))
            {
                continue;
            }
            sheet.OnlyMembers(rule, path, "category", "warnAfter", "staleAfter", "effectiveFrom", "exempt");
            string? category = RuleCategory(rule, sheet, path, categories);
            (CalendarPeriod? warn, CalendarPeriod? stale) = RulePeriods(rule, sheet, path);
            LocalDate? from = null;
            if (Needed(rule, sheet, path, "effectiveFrom") is { } node)
            {
                from = sheet.Value(node, JsonSheet.Path(path, "effectiveFrom"), Form.Date);
            }
            if (category is not null && from is { } date && !keys.Add((category, date)))
            {
                sheet.Report(rule, path, "a category and effectiveFrom again", "one rule per category and date");
            }
            rules.Add(new FreshnessRule(category ?? "", warn, stale, from ?? default));
        }
        return rules.ToImmutable();
    }

    public static AccuracyPolicy Accuracy(JsonNode root, JsonSheet sheet)
    {
        if (!sheet.IsObject(root, ""))
        {
            return default;
        }
        sheet.OnlyMembers(root, "", "quantity");
        if (root.Member("quantity") is not { } quantity || !sheet.IsObject(quantity, "quantity"))
        {
            return default;
        }
        sheet.OnlyMembers(quantity, "quantity", "absolute", "relative");
        return new AccuracyPolicy(Tolerance("absolute"), Tolerance("relative"));

        decimal Tolerance(string name) =>
            quantity.Member(name) is { } node
                ? sheet.Value(node, JsonSheet.Path("quantity", name), Form.Decimal) ?? 0
                : 0;
    }

    public static CoveragePolicy Coverage(JsonNode root, JsonSheet sheet, Units units)
    {
        if (!sheet.IsObject(root, ""))
        {
            return CoveragePolicy.None;
        }
        sheet.OnlyMembers(root, "", "workstation", "liaison", "exempt");
        TierPolicy? workstation = Tier(root, sheet, "workstation");
        TierPolicy? liaison = Tier(root, sheet, "liaison");
        ImmutableArray<DivisionCode> exempt = root.Member("exempt") is { } node ? Exempt(node, sheet, units) : [];
        return new CoveragePolicy(workstation, liaison, exempt);
    }

    private static JsonNode? Needed(JsonNode owner, JsonSheet sheet, string path, string name)
    {
        JsonNode? member = owner.Member(name);
        if (member is null)
        {
            sheet.Missing(owner, path, name);
        }
        return member;
    }

    private static string? RuleCategory(JsonNode rule, JsonSheet sheet, string path, Ids categories)
    {
        if (Needed(rule, sheet, path, "category") is not { } node)
        {
            return null;
        }
        if (node.Kind != JsonTokenType.String)
        {
            sheet.Report(node, JsonSheet.Path(path, "category"), "a string");
            return null;
        }
        if (node.Text.Length > 0 && categories.AreJudged && !categories.Contains(node.Text))
        {
            sheet.Report(node, JsonSheet.Path(path, "category"), "a category of categories.csv, or an empty string");
        }
        return node.Text;
    }

    private static (CalendarPeriod? WarnAfter, CalendarPeriod? StaleAfter) RulePeriods(
        JsonNode rule,
        JsonSheet sheet,
        string path
    )
    {
        if (rule.Member("exempt") is { } exempt)
        {
            if (exempt.Kind != JsonTokenType.True)
            {
                sheet.Report(exempt, JsonSheet.Path(path, "exempt"), "true");
            }
            foreach (string name in (ReadOnlySpan<string>)["warnAfter", "staleAfter"])
            {
                if (rule.Member(name) is { } beside)
                {
                    sheet.Report(beside, JsonSheet.Path(path, name), "nothing beside exempt");
                }
            }
            return (null, null);
        }
        CalendarPeriod? warn = ReadPeriod("warnAfter");
        CalendarPeriod? stale = ReadPeriod("staleAfter");
        if (warn is { } w && stale is { } s && IsBefore(s.Add(Origin), w.Add(Origin)))
        {
            JsonNode node = rule.Member("staleAfter")!;
            sheet.Report(node, JsonSheet.Path(path, "staleAfter"), "a period no shorter than warnAfter");
        }
        return (warn, stale);

        CalendarPeriod? ReadPeriod(string name) =>
            Needed(rule, sheet, path, name) is { } node
                ? sheet.Value(node, JsonSheet.Path(path, name), Form.Period)
                : null;
    }

    /// <summary>Whether a date is before another, null being later than all.</summary>
    private static bool IsBefore(LocalDate? date, LocalDate? other) => date is { } d && (other is not { } o || d < o);

    private static TierPolicy? Tier(JsonNode root, JsonSheet sheet, string name)
    {
        if (root.Member(name) is not { } tier || !sheet.IsObject(tier, name))
        {
            return null;
        }
        sheet.OnlyMembers(tier, name, "levels", "headPosts", "items");
        ImmutableArray<int> levels = Needed(tier, sheet, name, "levels") is { } node
            ? Levels(node, sheet, JsonSheet.Path(name, "levels"))
            : [];
        return new TierPolicy(levels, Texts("headPosts"), Texts("items"));

        ImmutableArray<string> Texts(string member) =>
            Needed(tier, sheet, name, member) is { } list ? sheet.Texts(list, JsonSheet.Path(name, member)) : [];
    }

    private static ImmutableArray<int> Levels(JsonNode node, JsonSheet sheet, string path)
    {
        ImmutableArray<int>.Builder levels = ImmutableArray.CreateBuilder<int>();
        if (sheet.IsArray(node, path))
        {
            for (int i = 0; i < node.Children.Count; i++)
            {
                JsonNode element = node.Children[i].Value;
                if (
                    element.Kind == JsonTokenType.Number
                    && Forms.TryLevel(Encoding.UTF8.GetBytes(element.Text), out int level)
                )
                {
                    levels.Add(level);
                }
                else
                {
                    sheet.Report(element, JsonSheet.Path(path, i), "a level, an integer from 1 to 6");
                }
            }
        }
        return levels.ToImmutable();
    }

    private static ImmutableArray<DivisionCode> Exempt(JsonNode node, JsonSheet sheet, Units units)
    {
        ImmutableArray<DivisionCode>.Builder codes = ImmutableArray.CreateBuilder<DivisionCode>();
        if (sheet.IsArray(node, "exempt"))
        {
            for (int i = 0; i < node.Children.Count; i++)
            {
                JsonNode element = node.Children[i].Value;
                string path = JsonSheet.Path("exempt", i);
                if (sheet.Text(element, path) is { } text)
                {
                    if (!units.Contains(Encoding.UTF8.GetBytes(text), out DivisionCode code) && units.AreJudged)
                    {
                        sheet.Report(element, path, "a code of divisions.csv");
                    }
                    codes.Add(code);
                }
            }
        }
        return codes.ToImmutable();
    }
}
