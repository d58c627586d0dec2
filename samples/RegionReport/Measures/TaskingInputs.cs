using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using NodaTime;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>A case's officers, tasks and claims as the library takes them.</summary>
internal static class TaskingInputs
{
    // A file's instants reach up to 18 hours beyond NodaTime's last one, and what is asked of them is their order alone.
    private const long Earlier = 2 * 86_400;

    public static ImmutableArray<Officer> OfficersOf(CaseFacts facts) =>
        [.. facts.Officers.Select(static row => new Officer(new(row.Id), row.Name))];

    /// <summary>The officers of a case hold their posts at all times.</summary>
    public static ImmutableArray<Appointment> AppointmentsOf(CaseFacts facts) =>
        [
            .. facts.Officers.Select(static row => new Appointment(
                new(row.Id),
                row.Unit,
                row.Line == Line.Government ? LeadershipLine.Government : LeadershipLine.Military,
                row.Post ?? ""
            )),
        ];

    public static ImmutableArray<MobilizationTask> TasksOf(CaseFacts facts) => [.. facts.Tasks.Select(TaskOf)];

    public static ImmutableArray<ReportedClaim> ClaimsOf(CaseFacts facts) =>
        [.. facts.Claims.Select(row => ClaimOf(row, facts.Zone))];

    private static MobilizationTask TaskOf(TaskRow row) =>
        new(
            new(row.Id),
            row.Unit,
            row.Title,
            row.Issued,
            row.ClaimBy,
            parent: row.Parent is { } parent ? new Id<MobilizationTask>(parent) : null
        );

    private static ReportedClaim ClaimOf(ClaimRow row, DateTimeZone zone) =>
        new(
            new(row.Id),
            row.Task is { } task ? new Id<MobilizationTask>(task) : null,
            row.Officer is { } officer ? new Id<Officer>(officer) : null,
            InOrder(row.At),
            row.At.DateIn(zone),
            row.Withdrawn is { } end ? InOrder(end) : null,
            row.Withdrawn?.DateIn(zone)
        );

    private static Instant InOrder(Moment moment) =>
        Instant.FromUnixTimeSeconds(moment.Seconds - Earlier).PlusNanoseconds(moment.Nanoseconds);
}
