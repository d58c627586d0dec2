using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Patrols;
using NodaTime;
using RegionReport.Case;
using CasePatrolMode = RegionReport.Case.PatrolMode;
using Defect = Mobilization.Domain.Patrols.Defect;
using PatrolMode = Mobilization.Domain.Patrols.PatrolMode;

namespace RegionReport.Measures;

/// <summary>The measures <c>patrol.*</c> and <c>rectification.*</c> of a case.</summary>
public static class PatrolsMeasures
{
    public static void Add(CaseFacts facts, MeasureTable table)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(table);
        PatrolJudge judge = PatrolPolicy.None.On(facts.AsOf);
        Facility[] facilities = [.. facts.Facilities.Select(FacilityOf)];

        Rollup<PatrolTally> patrols = judge
            .Judge(table.Tree, facilities, facts.Patrols.Select(PatrolOf))
            .Tally()
            .MoveToRollup();
        table.Add(patrols.Measure("patrol.current", static tally => tally.Currency));
        table.Add(patrols.Measure("patrol.refused", static tally => Figure.Count(tally.Refused)));

        Rollup<RectificationTally> orders = judge
            .JudgeOrders(table.Tree, facilities, facts.Orders.Select(OrderOf))
            .Tally()
            .MoveToRollup();
        table.Add(orders.Measure("rectification.onTime", static tally => tally.Timeliness));
        table.Add(orders.Measure("rectification.onTimeExtended", static tally => tally.TimelinessExtended));
    }

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
