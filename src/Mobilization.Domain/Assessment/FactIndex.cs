using Mobilization.Domain.Coverage;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Assessment;

/// <summary>What every fact of a region says, as a hash, to see whether another region's says the same.</summary>
internal sealed class FactIndex
{
    private readonly Dictionary<FactKey, LineHash> _facts = [];

    public FactIndex(IEnumerable<RegionPart> parts)
    {
        foreach (RegionPart part in parts)
        {
            FactLines.Each(part.Facts, Add);
        }
    }

    /// <summary>What changed about a fact from one region to another; null where nothing did.</summary>
    public static ChangeCause? Between(FactIndex before, FactIndex after, FactKey fact) =>
        (before._facts.TryGetValue(fact, out LineHash was), after._facts.TryGetValue(fact, out LineHash now)) switch
        {
            (false, true) => new(ChangeKind.Added, fact),
            (true, false) => new(ChangeKind.Removed, fact),
            (true, true) when was != now => new(ChangeKind.Changed, fact),
            _ => null,
        };

    private void Add(object fact, FactLine line)
    {
        FactKey key = KeyOf(fact);
        LineHash hash = LineHash.Of(line.Bytes);
        // Stretches of one station and appointments of one officer come in any order: their hashes are added up.
        _facts[key] = _facts.TryGetValue(key, out LineHash before) ? before.Plus(hash) : hash;
    }

    private static FactKey KeyOf(object fact) =>
        fact switch
        {
            PotentialRecord one => RecordFacts.Key(one),
            SiteVerification one => RecordFacts.Key(one),
            ReportExpectation one => RecordFacts.Key(one),
            PotentialBaseline one => RecordFacts.Key(one),
            Officer one => new("officer", one.Id.Value),
            Appointment one => new("officer", one.Officer.Value),
            MobilizationTask one => ClaimSource.Key(one),
            ReportedClaim one => new("claim", one.Id.Value),
            StationRecord one => new("station", one.Id.Value),
            GridMember one => new("member", one.Id.Value),
            Facility one => new("facility", one.Id.Value),
            Patrol one => new("patrol", one.Id.Value),
            OrderRecord one => new("order", one.Id.Value),
            _ => throw new ArgumentException($"{fact.GetType()} is no fact.", nameof(fact)),
        };
}
