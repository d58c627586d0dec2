using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Mobilization.Domain.Serialization;

/// <summary>Tells the words that facts carry, of enums, commands and kinds, in the words of a language.</summary>
/// <remarks>
/// A word is known by the fact that carries it, and where a name means different things, by the room or the rule before it. A
/// value without a word, such as a name or a date, stays as it is.
/// </remarks>
internal static class FactWords
{
    private static readonly Word[] Levels =
    [
        new("province", "province", "省级"),
        new("prefecture", "prefecture", "地级"),
        new("county", "county", "县级"),
        new("township", "township", "乡级"),
        new("village", "village", "村级"),
        new("grid", "grid", "网格"),
    ];

    private static readonly Word[] Lines =
    [
        new("government", "government", "政府"),
        new("military", "military", "军事"),
    ];

    private static readonly Word[] Tiers =
    [
        new("workstation", "workstation", "工作站"),
        new("liaison-point", "liaison point", "联络点"),
        new("grid", "grid member", "网格员"),
    ];

    private static readonly Word[] CoverageStates =
    [
        new("not-applicable", "not asked for", "不要求"),
        new("none", "missing", "缺失"),
        new("partial", "incomplete", "未达标"),
        new("covered", "covered", "已覆盖"),
    ];

    private static readonly Word[] ClaimForms =
    [
        new("dual", "joint claim", "共同认领"),
        new("sole", "sole claim", "单独认领"),
    ];

    private static readonly Word[] ClaimSteps =
    [
        new("unclaimed", "unclaimed", "未认领"),
        new("half", "claimed by one line", "仅一方认领"),
        new("dual", "jointly claimed", "已共同认领"),
        new("sole", "claimed by one person alone", "已单独认领"),
        new("in-progress", "in progress", "办理中"),
        new("submitted", "submitted", "已提交"),
        new("returned", "returned", "已退回"),
        new("accepted", "accepted", "已验收"),
        new("cancelled", "cancelled", "已取消"),
    ];

    private static readonly Word[] ClaimCommands =
    [
        new("abandon", "abandoned", "中止"),
        new("start", "started", "开始办理"),
        new("submit", "submitted", "提交"),
        new("countersign", "countersigned", "会签"),
        new("accept", "accepted", "验收"),
        new("return", "returned", "退回"),
    ];

    private static readonly Word[] CycleCommands =
    [
        new("plan", "planning", "年初部署"),
        new("supervise", "supervision", "年中督导"),
        new("assess", "assessment", "年终考评"),
    ];

    private static readonly Word[] Dimensions =
    [
        new("address", "the address", "地址"),
        new("quantity", "the quantity", "数量"),
        new("category", "the category", "类别"),
    ];

    private static readonly Word[] OrderSteps =
    [
        new("draft", "a draft", "未下达"),
        new("issued", "issued", "已下达"),
        new("reported", "reported fixed", "待复查"),
        new("sent-back", "sent back", "复查未通过"),
        new("closed", "closed", "已销号"),
        new("withdrawn", "withdrawn", "已撤回"),
    ];

    private static readonly Word[] ReformPhases =
    [
        new("set-up", "setting up", "机构组建"),
        new("transfer-duties", "the transfer of duties", "职能划转"),
        new("regularise", "regularising", "规范运行"),
        new("join-forces", "joining forces", "合力推进"),
    ];

    private static readonly Word[] OrganKinds =
    [
        new("mobilization-committee", "mobilization committee", "国防动员委员会"),
        new("mobilization-office", "mobilization office", "国动办"),
        new("specialized-office", "specialized office", "专业办公室"),
        new("joint-office", "joint office", "联合办公室"),
        new("provincial-military-district", "provincial military district", "省军区"),
        new("garrison", "garrison", "军分区（警备区）"),
        new("armed-forces-department", "armed forces department", "人武部"),
        new("grassroots-armed-forces-department", "grassroots armed forces department", "武装部"),
    ];

    private static readonly Word[] OrganRecords =
    [
        new("committee", "committee", "委员会"),
        new("joint-office", "joint office", "联合办公室"),
        new("supervision", "supervision", "隶属关系"),
        new("succession", "succession", "沿革"),
    ];

    private static readonly Word[] FactKinds =
    [
        new("record", "record", "数据"),
        new("verification", "verification", "核查"),
        new("task", "task", "任务"),
        new("claim", "claim", "认领"),
        new("facility", "facility", "设施"),
        new("patrol", "patrol", "巡查"),
        new("order", "order", "整改通知"),
    ];

    private static readonly Word[] EveryCategory =
    [
        new("*", "all categories", "全部类别"),
        new("", "all categories", "全部类别"),
    ];

    private static readonly Word[] LastDays = [new("..", "the end of the calendar", "历法终日")];

    /// <summary>By the fact's name alone, by room and name, or by rule and name; the longer key wins.</summary>
    private static readonly FrozenDictionary<string, FrozenDictionary<string, Word>> Tables = new (string, Word[])[]
    {
        ("level", Levels),
        ("parent-level", Levels),
        ("code-level", Levels),
        ("line", Lines),
        ("missing", Lines),
        ("tier", Tiers),
        ("coverage/state", CoverageStates),
        ("claim-form/form", ClaimForms),
        ("claim/step", ClaimSteps),
        ("claim/command", ClaimCommands),
        ("cycle/command", CycleCommands),
        ("potential/dimension", Dimensions),
        ("potential/rule", EveryCategory),
        ("potential.rule-duplicate/category", EveryCategory),
        ("potential/fresh-until", LastDays),
        ("potential/due-until", LastDays),
        ("rectification/step", OrderSteps),
        ("leadership/step", ReformPhases),
        ("leadership/phase", ReformPhases),
        ("leadership/before", ReformPhases),
        ("leadership/kind", OrganKinds),
        ("leadership.organ-unknown/record", OrganRecords),
        ("leadership.organ-stated-twice/record", OrganRecords),
        ("leadership.organ-of-wrong-kind/record", OrganRecords),
        ("leadership.organ-of-other-unit/record", OrganRecords),
        ("assessment/kind", FactKinds),
    }.ToFrozenDictionary(
        static table => table.Item1,
        static table => table.Item2.ToFrozenDictionary(static word => word.Value)
    );

    /// <summary>A fact as it is told; null where the finding has none of that name.</summary>
    public static string? Tell(Finding finding, string fact, FindingLanguage language)
    {
        if (finding[fact] is not { } value)
        {
            return null;
        }
        bool isChinese = language == FindingLanguage.Chinese;
        if (fact is "missing" or "holders")
        {
            return string.Join(isChinese ? "、" : " and ", value.Split(';').Select(One));
        }
        return fact switch
        {
            "interval" => Period(value, isChinese),
            "row" or "first-row" => Ordinal(value),
            _ => One(value),
        };

        string One(string text) =>
            TableOf(finding.Rule, fact) is { } table && table.TryGetValue(text, out Word? word)
                ? isChinese
                    ? word.Chinese
                    : word.English
                : text;
    }

    private static FrozenDictionary<string, Word>? TableOf(string rule, string fact) =>
        Tables.GetValueOrDefault($"{rule}/{fact}")
        ?? Tables.GetValueOrDefault($"{rule.Split('.')[0]}/{fact}")
        ?? Tables.GetValueOrDefault(fact);

    /// <summary>A row's place in its list, which facts count from 0 and people from 1; a text of another form as it is.</summary>
    private static string Ordinal(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long place) && place < long.MaxValue
            ? (place + 1).ToString(CultureInfo.InvariantCulture)
            : text;

    /// <summary>A period's text, such as <c>P1Y6M</c>, in words; a text of another form as it is.</summary>
    private static string Period(string text, bool isChinese)
    {
        if (!CalendarPeriod.TryParse(text, null, out _))
        {
            return text;
        }
        var words = new StringBuilder();
        for (int at = 1, from = 1; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                continue;
            }
            string number = text[from..at];
            (string english, string chinese) = text[at] switch
            {
                'Y' => ("year", "年"),
                'M' => ("month", "个月"),
                'W' => ("week", "周"),
                _ => ("day", "天"),
            };
            words.Append(
                isChinese ? number + chinese : $"{(from == 1 ? "" : " ")}{number} {english}{(number == "1" ? "" : "s")}"
            );
            from = at + 1;
        }
        return words.ToString();
    }

    private sealed record Word(string Value, string English, string Chinese);
}
