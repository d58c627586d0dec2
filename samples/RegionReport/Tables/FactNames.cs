using Mobilization.Domain.Assessment;

namespace RegionReport.Tables;

/// <summary>Tells which fact is meant, with what people know it by where it has such a thing.</summary>
internal sealed class FactNames
{
    private readonly Dictionary<FactKey, string> _names = [];
    private readonly Wording _say;

    public FactNames(RegionAssessment region, Wording say)
    {
        _say = say;
        foreach (RegionFacts facts in region.Parts.Select(part => part.Facts))
        {
            Add("record", facts.Records, record => (record.Id.Value, region.Policies.Categories[record.Category].Name));
            Add("task", facts.Tasks, task => (task.Id.Value, task.Title));
            Add("facility", facts.Facilities, facility => (facility.Id.Value, facility.Kind));
            Add("officer", facts.Officers, officer => (officer.Id.Value, officer.Name));
        }
    }

    public string Of(FactKey fact) =>
        _names.TryGetValue(fact, out string? name) ? $"{_say.Fact(fact)} {name}" : _say.Fact(fact);

    private void Add<T>(string kind, IEnumerable<T> facts, Func<T, (string Id, string Name)> read)
    {
        foreach ((string id, string name) in facts.Select(read))
        {
            _names.TryAdd(new(kind, id), name);
        }
    }
}
