using Mobilization.Domain.Assessment;
using Mobilization.Domain.Potential;

namespace RegionReport.Tables;

/// <summary>Tells which fact is meant, with what people know it by where it has such a thing.</summary>
internal sealed class FactNames
{
    private readonly Dictionary<FactKey, string> _names = [];
    private readonly Wording _say;

    /// <param name="say">The language.</param>
    /// <param name="regions">Where to look for names; the first that has one gives it.</param>
    public FactNames(Wording say, params IEnumerable<RegionAssessment> regions)
    {
        _say = say;
        foreach (
            (RegionFacts facts, CategoryTree categories) in regions.SelectMany(region =>
                region.Parts.Select(part => (part.Facts, region.Policies.Categories))
            )
        )
        {
            Add("record", facts.Records, record => (record.Id.Value, categories[record.Category].Name));
            Add("task", facts.Tasks, task => (task.Id.Value, task.Title));
            Add("facility", facts.Facilities, facility => (facility.Id.Value, facility.Kind));
            Add("officer", facts.Officers, officer => (officer.Id.Value, officer.Name));
        }
    }

    public string Of(FactKey fact) =>
        fact.Kind == "unit" ? $"{Kind(fact)} {Tier(fact.Id)}"
        : _names.TryGetValue(fact, out string? name) ? $"{Kind(fact)} {fact.Id} {name}"
        : $"{Kind(fact)} {fact.Id}";

    private void Add<T>(string kind, IEnumerable<T> facts, Func<T, (string Id, string Name)> read)
    {
        foreach ((string id, string name) in facts.Select(read))
        {
            _names.TryAdd(new(kind, id), name);
        }
    }

    /// <summary>A unit that was judged in a tier, <c>330424001024 liaison-point</c>, with the tier in words.</summary>
    private string Tier(string id)
    {
        int end = id.IndexOf(' ', StringComparison.Ordinal);
        return end < 0
            ? id
            : id[..(end + 1)]
                + id[(end + 1)..] switch
                {
                    "workstation" => _say["workstation", "工作站"],
                    "liaison-point" => _say["liaison point", "联络点"],
                    "grid" => _say["grid member", "网格员"],
                    var other => other,
                };
    }

    private string Kind(FactKey fact) =>
        _say[
            fact.Kind,
            fact.Kind switch
            {
                "record" => "记录",
                "verification" => "核查",
                "expectation" => "应报",
                "baseline" => "基数",
                "officer" => "人员",
                "task" => "任务",
                "claim" => "认领",
                "station" => "站点",
                "member" => "网格员",
                "facility" => "设施",
                "patrol" => "巡查",
                "order" => "整改通知",
                "unit" => "单位",
                "grid" => "网格",
                var other => other,
            }
        ];
}
