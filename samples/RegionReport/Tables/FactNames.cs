using Mobilization.Domain.Assessment;

namespace RegionReport.Tables;

/// <summary>Tells which fact is meant, with what people know it by where it has such a thing.</summary>
internal sealed class FactNames(RegionAssessment region, Wording say)
{
    public string Of(FactKey fact) => Named(fact) is { Length: > 0 } name ? $"{say.Fact(fact)} {name}" : say.Fact(fact);

    private string? Named(FactKey fact)
    {
        IEnumerable<RegionFacts> facts = region.Parts.Select(part => part.Facts);
        return fact.Kind switch
        {
            "record" => facts.SelectMany(some => some.Records).FirstOrDefault(record => record.Id.Value == fact.Id)
                is { } record
                ? region.Policies.Categories[record.Category].Name
                : null,
            "task" => facts.SelectMany(some => some.Tasks).FirstOrDefault(task => task.Id.Value == fact.Id)?.Title,
            "facility" => facts
                .SelectMany(some => some.Facilities)
                .FirstOrDefault(facility => facility.Id.Value == fact.Id)
                ?.Kind,
            "officer" => facts
                .SelectMany(some => some.Officers)
                .FirstOrDefault(officer => officer.Id.Value == fact.Id)
                ?.Name,
            _ => null,
        };
    }
}
