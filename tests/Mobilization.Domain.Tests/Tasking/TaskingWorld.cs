using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Tests.Tasking;

/// <summary>A small region with officers, in which the tests of this room take place.</summary>
internal static class TaskingWorld
{
    public static readonly AdministrativeTree Tree = AdministrativeTree.Build([
        new(DivisionCode.Parse("430000"), "湖南省", DivisionLevel.Province, null),
        new(DivisionCode.Parse("430400"), "衡阳市", DivisionLevel.Prefecture, DivisionCode.Parse("430000")),
        new(DivisionCode.Parse("430405"), "珠晖区", DivisionLevel.County, DivisionCode.Parse("430400")),
        new(DivisionCode.Parse("430406"), "雁峰区", DivisionLevel.County, DivisionCode.Parse("430400")),
        new(DivisionCode.Parse("430407"), "石鼓区", DivisionLevel.County, DivisionCode.Parse("430400")),
        new(DivisionCode.Parse("430405001"), "广东路街道", DivisionLevel.Township, DivisionCode.Parse("430405")),
        new(DivisionCode.Parse("430405002"), "东风街道", DivisionLevel.Township, DivisionCode.Parse("430405")),
        new(DivisionCode.Parse("430499100"), "直管镇", DivisionLevel.Township, DivisionCode.Parse("430400")),
        new(DivisionCode.Parse("430405001001"), "社区", DivisionLevel.Village, DivisionCode.Parse("430405001")),
    ]);

    public static readonly DivisionCode City = DivisionCode.Parse("430400");
    public static readonly DivisionCode County = DivisionCode.Parse("430405");
    public static readonly DivisionCode OtherCounty = DivisionCode.Parse("430406");
    public static readonly DivisionCode Village = DivisionCode.Parse("430405001001");

    /// <summary>
    /// Of the county: g and g2 (government), m and m2 (military), both (on both lines), left (military, until 2025-03-01). Of the other
    /// county: other. Of the city: chief (government) and garrison (military). Of the village: v (government), w (military). idle: none.
    /// </summary>
    public static readonly Roster People = Roster.Build(
        Tree,
        "g g2 m m2 both left other chief garrison v w idle".Split(' ').Select(id => new Officer(new(id), id)),
        [
            new(new("g"), County, LeadershipLine.Government, "国动办主任"),
            new(new("g2"), County, LeadershipLine.Government, "国动办副主任"),
            new(new("m"), County, LeadershipLine.Military, "人武部部长"),
            new(new("m2"), County, LeadershipLine.Military, "人武部副部长"),
            new(new("both"), County, LeadershipLine.Government, "区长"),
            new(new("both"), County, LeadershipLine.Military, "人武部第一政委"),
            new(
                new("left"),
                County,
                LeadershipLine.Military,
                "人武部政委",
                new(new(2024, 1, 1), new LocalDate(2025, 3, 1))
            ),
            new(new("other"), OtherCounty, LeadershipLine.Government, "国动办主任"),
            new(new("chief"), City, LeadershipLine.Government, "国动办主任"),
            new(new("garrison"), City, LeadershipLine.Military, "警备区参谋长"),
            new(new("v"), Village, LeadershipLine.Government, "党组织书记"),
            new(new("w"), Village, LeadershipLine.Military, "民兵连长"),
        ]
    );

    public static readonly LocalDate Issued = new(2025, 1, 6);
    public static readonly LocalDate ClaimBy = new(2025, 1, 20);
    public static readonly LocalDate Due = new(2025, 6, 30);

    public static MobilizationTask Task(
        DivisionCode? unit = null,
        ClaimForm form = ClaimForm.Dual,
        bool hasDue = true,
        params ImmutableArray<Id<Officer>> excluded
    ) =>
        new(
            new("T1"),
            unit ?? County,
            "2025年潜力核查",
            Issued,
            ClaimBy,
            hasDue ? Due : null,
            form: form,
            excluded: excluded
        );

    /// <summary>An act recorded some hours after 2025-01-10 08:00 in China.</summary>
    public static Act By(
        string officer,
        int hour = 0,
        int? expecting = null,
        string? inNameOf = null,
        LocalDate? on = null
    ) =>
        Act.Of(
            new(officer),
            Instant.FromUtc(2025, 1, 10, 0, 0) + Duration.FromHours(hour),
            DateTimeZone.ForOffset(Offset.FromHours(8)),
            on,
            expecting,
            inNameOf
        );

    /// <summary>An act of the city's joint office.</summary>
    public static Act Office(int hour = 0, string officer = "chief") => By(officer, hour, inNameOf: "市联合办公室");

    public static TState Accepted<TState, TEvent>(this Decision<TState, TEvent> decision)
        where TState : class
        where TEvent : class
    {
        decision.Refusals.Should().BeEmpty();
        decision.IsAccepted.Should().BeTrue();
        return decision.State;
    }

    /// <summary>Refused for exactly these reasons, in order, each as its invariant line; the state is the one that was asked.</summary>
    public static void RefusedBy<TState, TEvent>(
        this Decision<TState, TEvent> decision,
        TState unchanged,
        params string[] reasons
    )
        where TState : class
        where TEvent : class
    {
        decision.IsAccepted.Should().BeFalse();
        decision.Event.Should().BeNull();
        decision.State.Should().BeSameAs(unchanged);
        decision.Refusals.Select(finding => finding.ToString()).Should().Equal(reasons);
    }
}
