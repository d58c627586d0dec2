using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tests.Coverage;

/// <summary>A township of Jiaxing with two villages and their grids, its officers and its policy.</summary>
internal static class Jiaxing
{
    public static readonly DivisionCode City = DivisionCode.Parse("330400");
    public static readonly DivisionCode County = DivisionCode.Parse("330402");
    public static readonly DivisionCode Township = DivisionCode.Parse("330402007");
    public static readonly DivisionCode Street = DivisionCode.Parse("330402008");
    public static readonly DivisionCode Village = DivisionCode.Parse("330402007024");
    public static readonly DivisionCode Virtual = DivisionCode.Parse("330402008498");
    public static readonly DivisionCode Grid = DivisionCode.Parse("330402007024001");
    public static readonly DivisionCode SecondGrid = DivisionCode.Parse("330402007024002");
    public static readonly DivisionCode VirtualGrid = DivisionCode.Parse("330402008498001");

    public static readonly Id<Officer> ArmsHead = new("P6");
    public static readonly Id<Officer> Secretary = new("P7");
    public static readonly Id<Officer> StreetDeputy = new("P8");

    public static readonly LocalDate On = new(2025, 3, 31);

    public static AdministrativeTree Tree { get; } =
        AdministrativeTree.Build([
            new(City, "嘉兴市", DivisionLevel.Prefecture),
            new(County, "南湖区", DivisionLevel.County, City),
            new(Township, "建设街道", DivisionLevel.Township, County),
            new(Street, "解放街道", DivisionLevel.Township, County),
            new(Village, "百福弄社区", DivisionLevel.Village, Township),
            new(Virtual, "虚拟社区", DivisionLevel.Village, Street),
            new(Grid, "第一网格", DivisionLevel.Grid, Village),
            new(SecondGrid, "第二网格", DivisionLevel.Grid, Village),
            new(VirtualGrid, "第三网格", DivisionLevel.Grid, Virtual),
        ]);

    public static Roster Roster { get; } =
        Roster.Build(
            Tree,
            [new(ArmsHead, "朱卫东"), new(Secretary, "姚玉兰"), new(StreetDeputy, "金立新")],
            [
                new(ArmsHead, Township, LeadershipLine.Military, "武装部部长", new(new(2024, 1, 1), new(2025, 6, 1))),
                new(Secretary, Village, LeadershipLine.Government, "党组织书记"),
                new(StreetDeputy, Street, LeadershipLine.Government, "街道办副主任"),
            ]
        );

    public static TierRule WorkstationRule { get; } =
        new([DivisionLevel.Township], ["武装部部长"], ["统一标识", "独立办公场所"], [new(Street, "街道办副主任")]);

    public static TierRule LiaisonRule { get; } = new([DivisionLevel.Village], ["党组织书记"], ["标牌", "逃生绳"]);

    public static CoveragePolicy Policy { get; } =
        CoveragePolicy.Build(
            new CoveragePolicyVersion(
                new(2024, 1, 1),
                WorkstationRule,
                LiaisonRule,
                [Virtual],
                ["人防设施巡查", "国防宣传"]
            )
        );

    public static StationRecord Workstation(
        string id = "S1",
        DivisionCode? unit = null,
        Id<Officer>? head = null,
        Housing? housing = null,
        string[]? items = null,
        DateRange? during = null,
        bool headless = false
    ) =>
        new(
            new(id),
            CoverageTier.Workstation,
            unit ?? Township,
            housing ?? Housing.Standalone,
            headless ? null : head ?? ArmsHead,
            [.. items ?? ["统一标识", "独立办公场所"]],
            during ?? new(new(2024, 5, 1))
        );

    public static StationRecord LiaisonPoint(string id = "L1", DateRange? during = null) =>
        new(
            new(id),
            CoverageTier.LiaisonPoint,
            Village,
            Housing.NestedIn("党群服务中心"),
            Secretary,
            ["标牌", "逃生绳"],
            during ?? new(new(2024, 5, 1))
        );

    public static GridMember Member(string id, DivisionCode grid, params string[] duties) =>
        new(new(id), grid, [.. duties], new(new(2024, 1, 1)));

    public static CoverageMap Judge(
        IEnumerable<StationRecord> stations,
        IEnumerable<GridMember>? members = null,
        LocalDate? on = null,
        CoveragePolicy? policy = null
    ) => (policy ?? Policy).On(on ?? On).Judge(Tree, stations, members ?? [], Roster);

    /// <summary>An act recorded at noon of a day in UTC.</summary>
    public static Act Act(LocalDate on, LocalDate? recorded = null, int? expecting = null)
    {
        LocalDate day = recorded ?? on;
        return new(new("A1"), day.At(new(12, 0)).InUtc().ToInstant(), day, on, expecting);
    }
}
