using Mobilization.Domain.Potential;

namespace RegionReport.Report;

/// <summary>How a measure is called and what it says, for people.</summary>
/// <param name="Group">The key of the group that it is shown in.</param>
/// <param name="Label">Its short name.</param>
/// <param name="Meaning">What is counted of what.</param>
internal sealed record MeasureWords(string Group, BothLanguages Label, BothLanguages Meaning)
{
    private static readonly (string Name, MeasureWords Words)[] InOrder =
    [
        (
            "freshness",
            Told(
                "stock",
                "Freshness",
                "保鲜度",
                "records not stale / records under a rule",
                "未过期记录 / 有规则的记录"
            )
        ),
        ("freshness.fresh", Told("stock", "Fresh", "保鲜", "records verified recently", "近期已核实的记录")),
        (
            "freshness.due",
            Told("stock", "Due", "临期", "records soon to be verified again", "即将到期、应再核实的记录")
        ),
        (
            "freshness.stale",
            Told("stock", "Stale", "过期", "records verified too long ago, or never", "核实过久或从未核实的记录")
        ),
        (
            "freshness.anomaly",
            Told(
                "stock",
                "Date anomalies",
                "日期异常",
                "records verified after the as-of day",
                "核实日期晚于截止日的记录"
            )
        ),
        (
            "freshness.exempt",
            Told("stock", "Exempt", "免核", "records whose category needs no verification", "类别免于核实的记录")
        ),
        (
            "freshness.unruled",
            Told("stock", "Without a rule", "无规则", "records that no freshness rule covers", "无保鲜规则的记录")
        ),
        (
            "potential.records",
            Told("stock", "Records", "潜力记录", "records collected up to the as-of day", "截止日前采集的记录")
        ),
        (
            "accuracy.record",
            Told(
                "stock",
                "Accuracy",
                "精准度",
                "records that passed all that was checked on site / records checked",
                "各项核查均通过的记录 / 已核查记录"
            )
        ),
        (
            "accuracy.address",
            Told("stock", "Accuracy: address", "地址精准度", "addresses found right / checked", "地址相符 / 已核查")
        ),
        (
            "accuracy.category",
            Told("stock", "Accuracy: category", "类别精准度", "categories found right / checked", "类别相符 / 已核查")
        ),
        (
            "accuracy.quantity",
            Told(
                "stock",
                "Accuracy: quantity",
                "数量精准度",
                "quantities within tolerance / checked",
                "数量在误差内 / 已核查"
            )
        ),
        (
            "verification.refused",
            Told("stock", "Refused checks", "无效核查", "site verifications that break a rule", "不合规则的现地核查")
        ),
        ("completeness", Told("stock", "Completeness", "完整度", "reports made / reports owed", "已报 / 应报")),
        (
            "completeness.onTime",
            Told(
                "stock",
                "Reported on time",
                "按时上报率",
                "reports made by their due date / reports owed",
                "按时上报 / 应报"
            )
        ),
        (
            "claim.dual",
            Told(
                "tasks",
                "Jointly claimed",
                "共同认领率",
                "tasks claimed by both lines / tasks",
                "军地双方均已认领 / 任务"
            )
        ),
        (
            "claim.half.government",
            Told(
                "tasks",
                "Government alone",
                "仅政府方",
                "tasks that only the government line has claimed",
                "仅政府方认领的任务"
            )
        ),
        (
            "claim.half.military",
            Told(
                "tasks",
                "Military alone",
                "仅军事方",
                "tasks that only the military line has claimed",
                "仅军事方认领的任务"
            )
        ),
        ("claim.unclaimed", Told("tasks", "Unclaimed", "未认领", "tasks that nobody has claimed", "无人认领的任务")),
        (
            "claim.late",
            Told(
                "tasks",
                "Claimed late",
                "逾期认领",
                "tasks jointly claimed after the last day for it",
                "期限后才共同认领的任务"
            )
        ),
        (
            "claim.overdue",
            Told(
                "tasks",
                "Overdue",
                "逾期未认领",
                "tasks not jointly claimed although the last day is over",
                "期限已过仍未共同认领的任务"
            )
        ),
        ("claim.refused", Told("tasks", "Refused claims", "无效认领", "claims that break a rule", "不合规则的认领")),
        (
            "decomposition.missing",
            Told(
                "tasks",
                "Units left out",
                "分解遗漏",
                "units below a task's unit that got no task",
                "未分到任务的下级单位"
            )
        ),
        (
            "decomposition.repeated",
            Told(
                "tasks",
                "Units twice",
                "分解重复",
                "tasks beyond the first for the same unit",
                "同一单位重复分到的任务"
            )
        ),
        (
            "decomposition.foreign",
            Told(
                "tasks",
                "Sent past",
                "分解越界",
                "tasks given to a unit that is not directly below",
                "分给非直接下级的任务"
            )
        ),
        (
            "coverage.workstation",
            Told(
                "coverage",
                "Workstations",
                "工作站覆盖率",
                "towns with a station in order / towns that need one",
                "工作站达标 / 应建"
            )
        ),
        (
            "coverage.workstation.partial",
            Told(
                "coverage",
                "Stations not in order",
                "工作站未达标",
                "towns whose stations all lack something",
                "有站但均未达标的单位"
            )
        ),
        (
            "coverage.liaison",
            Told(
                "coverage",
                "Liaison points",
                "联络点覆盖率",
                "villages with a liaison point in order / villages that need one",
                "联络点达标 / 应建"
            )
        ),
        (
            "coverage.liaison.partial",
            Told(
                "coverage",
                "Points not in order",
                "联络点未达标",
                "villages whose liaison points all lack something",
                "有点但均未达标的单位"
            )
        ),
        (
            "coverage.grid",
            Told(
                "coverage",
                "Grid members",
                "网格员覆盖率",
                "grids with a member on duty / grids",
                "有履职网格员的网格 / 网格"
            )
        ),
        (
            "coverage.chain",
            Told(
                "coverage",
                "Connected grids",
                "指挥网络贯通率",
                "grids with an unbroken line up to the station / grids",
                "到工作站全线贯通的网格 / 网格"
            )
        ),
        (
            "patrol.current",
            Told(
                "patrols",
                "Patrols up to date",
                "巡查及时率",
                "facilities patrolled in time / facilities",
                "按期巡查的设施 / 设施"
            )
        ),
        (
            "patrol.refused",
            Told(
                "patrols",
                "Refused patrols",
                "无效巡查",
                "patrols that report defects without a picture",
                "上报隐患却无影像的巡查"
            )
        ),
        (
            "rectification.onTime",
            Told(
                "patrols",
                "Put right on time",
                "按期整改率",
                "orders closed by their deadline / orders closed or past it",
                "期限内整改 / 已整改或已到期"
            )
        ),
        (
            "rectification.onTimeExtended",
            Told(
                "patrols",
                "Put right, as extended",
                "按期整改率（含延期）",
                "the same by the extended deadline",
                "以延长后的期限计"
            )
        ),
    ];

    private static readonly Dictionary<string, (int Place, MeasureWords Words)> Known = InOrder
        .Select((entry, place) => (entry.Name, place, entry.Words))
        .ToDictionary(entry => entry.Name, entry => (entry.place, entry.Words), StringComparer.Ordinal);

    /// <summary>Where a measure stands among those shown; behind all others if it has no entry.</summary>
    public static int PlaceOf(string measure) =>
        Known.TryGetValue(measure, out var known) ? known.Place : InOrder.Length;

    /// <summary>The words of a measure; one without an entry is called by its own name.</summary>
    public static MeasureWords Of(string measure) =>
        Known.TryGetValue(measure, out var known)
            ? known.Words
            : new("other", new(measure, measure), new(measure, measure));

    /// <summary>The words of a sum of quantities.</summary>
    public static MeasureWords OfQuantity(StockKey key, CategoryTree categories) =>
        new(
            "quantity",
            Called(key, categories),
            new(
                $"quantity in {key.Measure}, of {key.Category} and below",
                $"数量（{key.Measure}），含 {key.Category} 各下级类别"
            )
        );

    /// <summary>The words of a growth against a baseline.</summary>
    public static MeasureWords OfGrowth(StockKey key, CategoryTree categories) =>
        new(
            "growth",
            Called(key, categories),
            new($"quantity now / baseline, in {key.Measure}", $"现有 / 基数（{key.Measure}）")
        );

    private static BothLanguages Called(StockKey key, CategoryTree categories)
    {
        string name = categories.TryFind(key.Category, out Category? category) ? category.Name : key.Category;
        return new($"{name} ({key.Measure})", $"{name}（{key.Measure}）");
    }

    private static MeasureWords Told(string group, string english, string chinese, string of, string ofChinese) =>
        new(group, new(english, chinese), new(of, ofChinese));
}
