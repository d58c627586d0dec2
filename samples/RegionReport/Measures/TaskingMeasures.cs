using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;
using NodaTime;
using RegionReport.Case;

namespace RegionReport.Measures;

/// <summary>The measures <c>claim.*</c> and <c>decomposition.*</c> of a case.</summary>
public static class TaskingMeasures
{
    // A file's instants reach up to 18 hours beyond NodaTime's last one, and what is asked of them is their order alone.
    private const long Earlier = 2 * 86_400;

    public static void Add(CaseFacts facts, Roster roster, MeasureTable table)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(table);
        var campaign = Campaign.Build(table.Tree, facts.Tasks.Select(TaskOf));
        ReportedClaim[] claims = [.. facts.Claims.Select(row => ClaimOf(row, facts.Zone))];
        Rollup<ClaimTally> claimed = ClaimLedger.Judge(campaign, claims, roster, facts.AsOf).Tally().MoveToRollup();
        table.Add(claimed.Measure("claim.dual", static tally => tally.Completeness));
        table.Add(claimed.Measure("claim.half.government", static tally => Figure.Count(tally.HalfGovernment)));
        table.Add(claimed.Measure("claim.half.military", static tally => Figure.Count(tally.HalfMilitary)));
        table.Add(claimed.Measure("claim.late", static tally => Figure.Count(tally.Late)));
        table.Add(claimed.Measure("claim.overdue", static tally => Figure.Count(tally.Overdue)));
        table.Add(claimed.Measure("claim.refused", static tally => Figure.Count(tally.Refused)));
        table.Add(claimed.Measure("claim.unclaimed", static tally => Figure.Count(tally.Unclaimed)));

        Rollup<DecompositionTally> decomposed = campaign.TallyDecompositions(facts.AsOf).MoveToRollup();
        table.Add(decomposed.Measure("decomposition.foreign", static tally => Figure.Count(tally.Foreign)));
        table.Add(decomposed.Measure("decomposition.missing", static tally => Figure.Count(tally.Missing)));
        table.Add(decomposed.Measure("decomposition.repeated", static tally => Figure.Count(tally.Repeated)));
    }

    /// <summary>The officers of a case, who hold their posts at all times.</summary>
    public static Roster RosterOf(CaseFacts facts, AdministrativeTree tree)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Roster.Build(
            tree,
            facts.Officers.Select(static row => new Officer(new(row.Id), row.Name)),
            facts.Officers.Select(static row => new Appointment(
                new(row.Id),
                row.Unit,
                row.Line == Line.Government ? LeadershipLine.Government : LeadershipLine.Military,
                row.Post ?? ""
            ))
        );
    }

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
