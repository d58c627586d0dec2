using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Patrols;
using NodaTime;

namespace Mobilization.Domain.Assessment;

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
        return order.StandingOn(region.AsOf) == OrderStanding.Closed
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
