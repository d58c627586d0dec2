using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Tasking;
using NodaTime;

namespace Mobilization.Domain.Assessment;

/// <summary>Tasks, by who claimed them; and refused claims.</summary>
internal sealed class ClaimSource : FactSource<ClaimTally>
{
    public override IEnumerable<JudgedFact<ClaimTally>> Judge(RegionAssessment region, Division unit)
    {
        foreach (RegionPart part in region.Parts)
        {
            for (int i = 0; i < part.Campaign.Tasks.Length; i++)
            {
                MobilizationTask task = part.Campaign.Tasks[i];
                Division at = region.Tree[task.Unit];
                if (task.Issued <= region.AsOf && unit.Contains(at))
                {
                    long overdue = CivilCalendar.DaysBetween(task.ClaimBy, region.AsOf);
                    ClaimTally tally = part.Claims.TallyOf(i);
                    yield return new(at, task, tally, 2 * overdue + tally.Unclaimed); // half is better than nothing
                }
            }
            foreach (ClaimRefusal refusal in part.Claims.Refusals)
            {
                Division at = region.Tree[refusal.Task.Unit];
                if (unit.Contains(at))
                {
                    yield return new(at, refusal, default(ClaimTally) with { Refused = 1 });
                }
            }
        }
    }

    public override FactKey Subject(object fact) =>
        fact is ClaimRefusal refusal ? Key(refusal.Claim) : Key((MobilizationTask)fact);

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact)
    {
        if (fact is ClaimRefusal refusal)
        {
            return refusal.Reasons;
        }
        var task = (MobilizationTask)fact;
        ClaimLedger ledger = PartOf(region, task).Claims;
        ReportedClaim? government = ledger.TryGetHolder(task.Id, LeadershipLine.Government, out var one) ? one : null;
        ReportedClaim? military = ledger.TryGetHolder(task.Id, LeadershipLine.Military, out var other) ? other : null;
        return (government, military) switch
        {
            ({ } first, { } second) =>
            [
                new(
                    AssessmentRules.TaskDual,
                    ("task", task.Id),
                    ("government", first.Officer!.Value),
                    ("military", second.Officer!.Value),
                    ("claimed", first.At > second.At ? first.On : second.On),
                    ("claim-by", task.ClaimBy)
                ),
            ],
            (null, null) =>
            [
                new(
                    AssessmentRules.TaskUnclaimed,
                    ("task", task.Id),
                    ("claim-by", task.ClaimBy),
                    ("as-of", region.AsOf)
                ),
            ],
            var (left, right) =>
            [
                new(
                    AssessmentRules.TaskHalf,
                    ("task", task.Id),
                    ("line", left is null ? LeadershipLine.Military : LeadershipLine.Government),
                    ("holder", (left ?? right)!.Value.Officer!.Value),
                    ("claim-by", task.ClaimBy),
                    ("as-of", region.AsOf)
                ),
            ],
        };
    }

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact)
    {
        MobilizationTask task = fact is ClaimRefusal refusal ? refusal.Task : (MobilizationTask)fact;
        ReportedClaim[] claims = [.. region.Parts.SelectMany(part => part.Joins.ClaimsOf(task.Id))];
        return claims
            .Select(Key)
            .Prepend(Key(task))
            .Concat(
                claims
                    .Where(static claim => claim.Officer is not null)
                    .Select(static claim => new FactKey("officer", claim.Officer!.Value.Value))
            )
            .Prepend(Subject(fact))
            .Distinct();
    }

    public static FactKey Key(MobilizationTask task) => new("task", task.Id.Value);

    public static RegionPart PartOf(RegionAssessment region, MobilizationTask task) =>
        region.Parts.First(part => part.Campaign.TryFind(task.Id, out _));

    private static FactKey Key(ReportedClaim claim) => new("claim", claim.Id.Value);
}

/// <summary>Tasks that were passed down, by how whole their decomposition is.</summary>
internal sealed class DecompositionSource : FactSource<DecompositionTally>
{
    public override IEnumerable<JudgedFact<DecompositionTally>> Judge(RegionAssessment region, Division unit)
    {
        foreach (RegionPart part in region.Parts)
        {
            for (int i = 0; i < part.Campaign.Tasks.Length; i++)
            {
                MobilizationTask task = part.Campaign.Tasks[i];
                if (part.Campaign.IsDecomposed(i) && region.Tree[task.Unit] is var at && unit.Contains(at))
                {
                    ImmutableArray<Finding> findings = part.Campaign.CheckDecomposition(task.Id, region.AsOf);
                    yield return new(at, task, Campaign.TallyOf(findings));
                }
            }
        }
    }

    public override FactKey Subject(object fact) => ClaimSource.Key((MobilizationTask)fact);

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact)
    {
        var task = (MobilizationTask)fact;
        return ClaimSource.PartOf(region, task).Campaign.CheckDecomposition(task.Id, region.AsOf);
    }

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact)
    {
        var task = (MobilizationTask)fact;
        return region
            .Parts.Where(part => part.Campaign.TryFind(task.Id, out _))
            .SelectMany(part => part.Campaign.PartsOf(task.Id))
            .Select(ClaimSource.Key)
            .Prepend(ClaimSource.Key(task));
    }
}

/// <summary>Facilities, by whether they are current; and refused patrols.</summary>
internal sealed class PatrolSource : FactSource<PatrolTally>
{
    public override IEnumerable<JudgedFact<PatrolTally>> Judge(RegionAssessment region, Division unit)
    {
        foreach (RegionPart part in region.Parts)
        {
            foreach ((Division at, Facility facility) in part.Patrols.Facilities)
            {
                if (unit.Contains(at))
                {
                    PatrolVerdict verdict = part.Patrols[facility.Id];
                    long age = verdict.Last is { } last ? CivilCalendar.DaysBetween(last, region.AsOf) : int.MaxValue;
                    yield return new(at, facility, new(1, verdict.IsCurrent ? 1 : 0, 0, 0), age);
                }
            }
            foreach ((Division at, Patrol patrol) in part.Patrols.Refusals)
            {
                if (unit.Contains(at))
                {
                    yield return new(at, patrol, new(0, 0, 0, 1));
                }
            }
        }
    }

    public override FactKey Subject(object fact) => fact is Patrol patrol ? Key(patrol) : Key((Facility)fact);

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact)
    {
        if (fact is Facility facility)
        {
            return [PartOf(region, facility.Id).Patrols[facility.Id].Finding];
        }
        var broken = new Findings();
        ((Patrol)fact).CheckEvidence(ref broken);
        return broken.ToImmutable();
    }

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact) =>
        fact is Patrol patrol
            ? [Key(patrol), new("facility", patrol.Facility.Value)]
            : region
                .Parts.SelectMany(part => part.Joins.PatrolsOf(((Facility)fact).Id))
                .Select(Key)
                .Prepend(Key((Facility)fact));

    private static FactKey Key(Facility facility) => new("facility", facility.Id.Value);

    private static FactKey Key(Patrol patrol) => new("patrol", patrol.Id.Value);

    private static RegionPart PartOf(RegionAssessment region, Id<Facility> facility) =>
        region.Parts.First(part => part.Patrols.Has(facility));
}

/// <summary>Rectification orders, by their deadlines.</summary>
internal sealed class OrderSource : FactSource<RectificationTally>
{
    public override IEnumerable<JudgedFact<RectificationTally>> Judge(RegionAssessment region, Division unit)
    {
        foreach (RegionPart part in region.Parts)
        {
            foreach ((Division at, OrderRecord order) in part.Orders.Orders)
            {
                if (unit.Contains(at))
                {
                    LocalDate end = order.Closed <= region.AsOf ? order.Closed.Value : region.AsOf;
                    long late = CivilCalendar.DaysBetween(order.Deadline, end);
                    yield return new(at, order, part.Orders.TallyOf(order), late);
                }
            }
        }
    }

    public override FactKey Subject(object fact) => new("order", ((OrderRecord)fact).Id.Value);

    public override ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact)
    {
        var order = (OrderRecord)fact;
        string extended = order.ExtendedTo is { } to ? new Fact("to", to).Value : "";
        return order.On(region.AsOf) == OrderStanding.Closed
            ?
            [
                new(
                    AssessmentRules.OrderClosed,
                    ("order", order.Id),
                    ("closed", order.Closed!.Value),
                    ("deadline", order.Deadline),
                    ("extended", extended)
                ),
            ]
            :
            [
                new(
                    AssessmentRules.OrderOpen,
                    ("order", order.Id),
                    ("responsible", order.Responsible),
                    ("deadline", order.Deadline),
                    ("extended", extended),
                    ("as-of", region.AsOf)
                ),
            ];
    }

    public override IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact) =>
        [Subject(fact), new("facility", ((OrderRecord)fact).Facility.Value)];
}
