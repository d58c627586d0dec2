using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Patrols;
using NodaTime;
using RegionReport.Case;
using CasePatrolMode = RegionReport.Case.PatrolMode;
using Defect = Mobilization.Domain.Patrols.Defect;
using PatrolMode = Mobilization.Domain.Patrols.PatrolMode;

namespace RegionReport.Measures;

/// <summary>A case's facilities, patrols and orders as the library takes them.</summary>
internal static class PatrolsInputs
{
    public static ImmutableArray<Facility> FacilitiesOf(CaseFacts facts) => [.. facts.Facilities.Select(FacilityOf)];

    public static ImmutableArray<Patrol> PatrolsOf(CaseFacts facts) => [.. facts.Patrols.Select(PatrolOf)];

    public static ImmutableArray<OrderRecord> OrdersOf(CaseFacts facts) => [.. facts.Orders.Select(OrderOf)];

    private static Facility FacilityOf(FacilityRow row) => new(new(row.Id), row.Unit, row.Kind, row.PatrolEvery);

    private static Patrol PatrolOf(PatrolRow row) =>
        new(
            new(row.Id),
            new(row.Facility),
            row.Date,
            row.Mode switch
            {
                CasePatrolMode.Video => PatrolMode.Video,
                CasePatrolMode.Electronic => PatrolMode.ElectronicTour,
                _ => PatrolMode.Manual,
            },
            row.Member is { } member ? new Id<GridMember>(member) : null,
            new([.. row.Defects.Select(static kind => new Defect(kind))], MediaOf(row))
        );

    /// <summary>A case counts photos and videos and names none: one that stands for all of them.</summary>
    private static ImmutableArray<MediaReference> MediaOf(PatrolRow row) =>
        row.Media == 0 ? [] : [new(MediaKind.Photo, $"case:{row.Id}", Instant.MinValue)];

    private static OrderRecord OrderOf(OrderRow row) =>
        new(
            new(row.Id),
            new(row.Facility),
            new(row.Station),
            row.Responsible,
            row.Issued,
            row.Deadline,
            row.ExtendedTo,
            row.Closed,
            row.Evidence,
            row.Withdrawn
        );
}
