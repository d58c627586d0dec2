using Mobilization.Domain.Coverage;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Assessment;

/// <summary>Facts that were judged together, room by room: what reports read, so that nothing is judged twice.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class RegionPart
{
    private readonly Lazy<FactJoins> _joins;

    internal RegionPart(
        RegionFacts facts,
        IRegionColumns? columns,
        KnownStock? stock,
        CompletenessReport? reports,
        Roster roster,
        ClaimLedger claims,
        CoverageMap coverage,
        PatrolReview patrols,
        RectificationReview orders
    )
    {
        (Facts, Columns, Stock, Reports, Roster) = (facts, columns, stock, reports, roster);
        (Claims, Coverage, Patrols, Orders) = (claims, coverage, patrols, orders);
        _joins = new(() => new(facts));
    }

    /// <summary>The facts that came as objects.</summary>
    public RegionFacts Facts { get; }

    /// <summary>The facts that came as columns; null without any.</summary>
    public IRegionColumns? Columns { get; }

    /// <summary>The potential that is known on the day; null where it came as columns.</summary>
    public KnownStock? Stock { get; }

    /// <summary>What became of every expectation; null where they came as columns.</summary>
    public CompletenessReport? Reports { get; }

    /// <summary>Who holds which post.</summary>
    public Roster Roster { get; }

    /// <summary>The tasks.</summary>
    public Campaign Campaign => Claims.Campaign;

    /// <summary>The claims of tasks, judged.</summary>
    public ClaimLedger Claims { get; }

    /// <summary>The verdict on every unit in every tier; without reasons where stations came as columns.</summary>
    public CoverageMap Coverage { get; }

    /// <summary>Which patrols count and which facilities are current.</summary>
    public PatrolReview Patrols { get; }

    /// <summary>How rectification orders stand.</summary>
    public RectificationReview Orders { get; }

    /// <summary>The facts, found again by what they belong to.</summary>
    internal FactJoins Joins => _joins.Value;
}
