using System.Collections.Immutable;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Assessment;

/// <summary>The identifiers that shards have given, to find what two of them have in common.</summary>
/// <remarks>Facts that count twice where they are given twice; the others may be.</remarks>
internal sealed class GivenFacts
{
    private readonly HashSet<Id<PotentialRecord>> _records = [];
    private readonly HashSet<Id<SiteVerification>> _verifications = [];
    private readonly HashSet<Id<MobilizationTask>> _tasks = [];
    private readonly HashSet<Id<ReportedClaim>> _claims = [];
    private readonly HashSet<Id<Facility>> _facilities = [];
    private readonly HashSet<Id<Patrol>> _patrols = [];
    private readonly HashSet<Id<RectificationOrder>> _orders = [];
    private readonly List<Finding> _twice = [];

    public void Add(IEnumerable<RegionPart> parts)
    {
        foreach (RegionFacts facts in parts.Select(static part => part.Facts))
        {
            Add("record", _records, facts.Records, static one => one.Id);
            Add("verification", _verifications, facts.Verifications, static one => one.Id);
            Add("task", _tasks, facts.Tasks, static one => one.Id);
            Add("claim", _claims, facts.Claims, static one => one.Id);
            Add("facility", _facilities, facts.Facilities, static one => one.Id);
            Add("patrol", _patrols, facts.Patrols, static one => one.Id);
            Add("order", _orders, facts.Orders, static one => one.Id);
        }
    }

    /// <summary>A finding for each fact that was given twice.</summary>
    public ImmutableArray<Finding> Twice => [.. _twice];

    private void Add<T, TFact>(string kind, HashSet<Id<T>> given, IReadOnlyList<TFact> facts, Func<TFact, Id<T>> idOf)
    {
        // Within a shard an identifier may repeat where its room allows that.
        foreach (Id<T> id in facts.Select(idOf).Distinct())
        {
            if (!given.Add(id))
            {
                _twice.Add(new(AssessmentRules.FactInTwoShards, ("kind", kind), ("id", id)));
            }
        }
    }
}
