using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Tests.Potential;

/// <summary>A county with two towns and three categories, for examples.</summary>
internal static class PotentialWorld
{
    public static readonly LocalDate AsOf = new(2025, 3, 31);

    public static readonly AdministrativeTree Tree = AdministrativeTree.Build([
        new(DivisionCode.Parse("430421000000"), "衡阳县", DivisionLevel.County),
        new(DivisionCode.Parse("430421100000"), "西渡镇", DivisionLevel.Township, DivisionCode.Parse("430421000000")),
        new(DivisionCode.Parse("430421101000"), "集兵镇", DivisionLevel.Township, DivisionCode.Parse("430421000000")),
    ]);

    public static readonly CategoryTree Categories = CategoryTree.Build([
        new("11", "挖掘机", "1"),
        new("1", "工程机械"),
        new("2", "粮食"),
    ]);

    public static Division County => Tree["430421"];

    public static Division Town => Tree["430421100"];

    public static PotentialRecord Record(
        string id = "R",
        string category = "11",
        string unit = "430421100000",
        decimal amount = 10,
        string measure = "台",
        string source = "应急管理局",
        LocalDate? collected = null,
        LocalDate? verified = null
    ) =>
        new(
            new(id),
            DivisionCode.Parse(unit),
            category,
            new(amount, measure),
            source,
            collected ?? new(2025, 1, 1),
            verified
        );

    public static SiteVerification Visit(
        string id = "V",
        string record = "R",
        LocalDate? date = null,
        bool? address = true,
        decimal? observed = 10,
        string? measure = "台",
        bool? category = true,
        string? reason = null,
        string? military = "甲",
        string? government = "乙"
    ) =>
        new(
            new(id),
            new(record),
            date ?? new(2025, 2, 1),
            address,
            observed,
            measure,
            category,
            reason,
            military is null ? null : new Id<Officer>(military),
            government is null ? null : new Id<Officer>(government)
        );

    public static FreshnessRule Rule(string category, LocalDate from, string warn, string stale) =>
        new(category, from, new AgeLimit(CalendarPeriod.Parse(warn), CalendarPeriod.Parse(stale)));

    public static FreshnessPolicy Policy(params FreshnessRule[] rules) =>
        FreshnessPolicy.Build("2025", Categories, rules);

    public static KnownStock Stock(PotentialRecord[] records, params SiteVerification[] visits) =>
        KnownStock.Build(Tree, Categories, records, visits, AsOf);

    public static Act By(LocalDate on, int? expecting = null) =>
        Act.Of(new("王"), on.AtMidnight().InUtc().ToInstant(), DateTimeZone.Utc, expecting: expecting);
}
