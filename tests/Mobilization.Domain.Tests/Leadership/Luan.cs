using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tests.Leadership;

/// <summary>A small region with both lines, and short ways to state its facts.</summary>
internal static class Luan
{
    public static readonly AdministrativeTree Tree = AdministrativeTree.Build([
        new(DivisionCode.Parse("340000"), "安徽省", DivisionLevel.Province),
        new(DivisionCode.Parse("341500"), "六安市", DivisionLevel.Prefecture, DivisionCode.Parse("340000")),
        new(DivisionCode.Parse("341502"), "金安区", DivisionLevel.County, DivisionCode.Parse("341500")),
        new(DivisionCode.Parse("341503"), "裕安区", DivisionLevel.County, DivisionCode.Parse("341500")),
        new(DivisionCode.Parse("341502001"), "东市街道", DivisionLevel.Township, DivisionCode.Parse("341502")),
        new(DivisionCode.Parse("341502100"), "木厂镇", DivisionLevel.Township, DivisionCode.Parse("341502")),
    ]);

    /// <summary>A unit that looks like one of the tree and is of another.</summary>
    public static Division Elsewhere { get; } =
        AdministrativeTree.Build([new(DivisionCode.Parse("341502"), "金安区", DivisionLevel.County)])["341502"];

    public const string City = "341500";
    public const string Jinan = "341502";
    public const string Yuan = "341503";
    public const string Street = "341502001";

    public static LocalDate Day(int year, int month, int day) => new(year, month, day);

    public static Id<Officer> Who(string id) => new(id);

    public static Id<Organ> Body(string id) => new(id);

    public static Officer Person(string id) => new(new(id), $"name of {id}");

    public static Appointment Holds(
        string officer,
        string unit,
        LeadershipLine line,
        string post,
        DateRange during = default,
        bool acting = false,
        string? organ = null
    ) =>
        new(
            new(officer),
            DivisionCode.Parse(unit),
            line,
            post,
            during,
            acting,
            organ is null ? null : new Id<Organ>(organ)
        );

    public static Organ Stands(
        string id,
        OrganKind kind,
        string unit,
        DateRange existence = default,
        string? seat = null
    ) =>
        new(
            new(id),
            $"name of {id}",
            kind,
            DivisionCode.Parse(unit),
            existence,
            seat is null ? null : DivisionCode.Parse(seat)
        );

    public static Supervision Under(string organ, string superior, DateRange during = default) =>
        new(new(organ), new(superior), during);

    public static Finding Told(string rule, params Fact[] facts) => new(rule, facts);
}
