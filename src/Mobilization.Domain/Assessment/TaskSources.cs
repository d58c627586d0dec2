using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Tasking;

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
                    yield return new(at, refusal, ClaimTally.OfRefusal);
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
        ReportedClaim? government = ledger.TryFindHolder(task.Id, LeadershipLine.Government, out var one) ? one : null;
        ReportedClaim? military = ledger.TryFindHolder(task.Id, LeadershipLine.Military, out var other) ? other : null;
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
