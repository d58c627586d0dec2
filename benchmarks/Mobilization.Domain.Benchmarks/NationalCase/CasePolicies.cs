namespace Mobilization.Domain.Benchmarks.NationalCase;

/// <summary>The small files of the national case.</summary>
internal static class CasePolicies
{
    public const string AsOf = "2025-06-30";

    /// <summary>Five categories at the top, three below each, two below those; a unit of measure to each top.</summary>
    public static readonly Kind[] Kinds =
    [
        .. new[] { "台", "吨", "平方米", "张", "套" }.SelectMany(
            (measure, top) =>
                new[] { "", "1", "11", "12", "2", "21", "22", "3", "31", "32" }
                    .Select(below => $"{top + 1}{below}")
                    .Select(code => new Kind(code, code[..^1], measure))
        ),
    ];

    public static readonly string[] Sources =
    [
        "应急管理局",
        "卫生健康局",
        "住房和城乡建设局",
        "工业和信息化局",
        "交通运输局",
        "农业农村局",
    ];

    public static readonly string[] WorkstationItems = ["统一标识", "独立办公场所", "办公设备"];

    public static readonly string[] LiaisonItems = ["标牌", "应急照明", "储备物资"];

    public static IEnumerable<(string Name, string Text)> Files =>
        [
            ("case.json", $$"""{"name":"全国","asOf":"{{AsOf}}","zone":"Asia/Shanghai"}"""),
            (
                "categories.csv",
                "code,name,parentCode\n"
                    + string.Concat(Kinds.Select(kind => $"{kind.Code},类{kind.Code},{kind.Parent}\n"))
            ),
            (
                "freshness.json",
                """
                {"rules":[
                {"category":"","warnAfter":"P6M","staleAfter":"P1Y","effectiveFrom":"2024-01-01"},
                {"category":"1","warnAfter":"P1Y","staleAfter":"P2Y","effectiveFrom":"2024-01-01"},
                {"category":"12","warnAfter":"P3M","staleAfter":"P1Y","effectiveFrom":"2024-01-01"},
                {"category":"311","warnAfter":"P2W","staleAfter":"P90D","effectiveFrom":"2024-01-01"},
                {"category":"52","exempt":true,"effectiveFrom":"2024-01-01"}]}
                """
            ),
            ("accuracy.json", """{"quantity":{"absolute":"0.5","relative":"0.1"}}"""),
            (
                "coverage.json",
                $$"""
                {"workstation":{"levels":[4],"headPosts":["武装部部长"],"items":{{List(WorkstationItems)}}},
                "liaison":{"levels":[5],"headPosts":["党组织书记"],"items":{{List(LiaisonItems)}}},"exempt":[]}
                """
            ),
        ];

    /// <summary>What the rules above come to: the limit of a category; null for an exempt one.</summary>
    public static AgeLimit? LimitOf(string category) =>
        category switch
        {
            "311" => new(CalendarPeriod.Parse("P2W", null), CalendarPeriod.Parse("P90D", null)),
            ['5', '2', ..] => null,
            ['1', '2', ..] => new(CalendarPeriod.Parse("P3M", null), CalendarPeriod.Parse("P1Y", null)),
            ['1', ..] => new(CalendarPeriod.Parse("P1Y", null), CalendarPeriod.Parse("P2Y", null)),
            _ => new(CalendarPeriod.Parse("P6M", null), CalendarPeriod.Parse("P1Y", null)),
        };

    private static string List(string[] texts) => $"[{string.Join(',', texts.Select(text => $"\"{text}\""))}]";

    public sealed record Kind(string Code, string Parent, string Measure);
}
