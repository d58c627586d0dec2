using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Coverage;

/// <summary>A <see cref="CoveragePolicy"/> bound to a day.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed partial class CoverageJudge
{
    private readonly CoveragePolicyVersion? _version;
    private readonly Dictionary<DivisionCode, string[]>?[] _substituted = new Dictionary<DivisionCode, string[]>?[2];

    internal CoverageJudge(LocalDate asOf, CoveragePolicyVersion? version)
    {
        (AsOf, _version) = (asOf, version);
        foreach (CoverageTier tier in (CoverageTier[])[CoverageTier.Workstation, CoverageTier.LiaisonPoint])
        {
            if (version?[tier] is { Substitutes.IsEmpty: false, HeadPosts.IsEmpty: false } rule)
            {
                _substituted[(int)tier - 1] = rule
                    .Substitutes.GroupBy(static one => one.Unit)
                    .ToDictionary(
                        static unit => unit.Key,
                        unit => (string[])[.. rule.HeadPosts, .. unit.Select(static one => one.Post)]
                    );
            }
        }
    }

    /// <summary>The day, taken at its end.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The version in force; null before the first.</summary>
    public CoveragePolicyVersion? Version => _version;

    /// <summary>Whether the policy asks a level for a tier; of grids, whatever the policy says, every grid.</summary>
    public bool Asks(CoverageTier tier, DivisionLevel level) =>
        tier == CoverageTier.Grid
            ? level == DivisionLevel.Grid
            : _version?[StationRecord.OfStations(tier)] is { } rule && rule.Levels.Contains(level);

    /// <summary>The posts that a unit accepts of a station's head; empty accepts every officer of the unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tier"/> has no stations.</exception>
    public ReadOnlySpan<string> HeadPosts(CoverageTier tier, DivisionCode unit) =>
        _substituted[(int)StationRecord.OfStations(tier) - 1] is { } named
        && named.TryGetValue(unit, out string[]? posts)
            ? posts
        : _version?[tier] is { } rule ? rule.HeadPosts.AsSpan()
        : default;

    /// <summary>What an officer lacks to head a station: nothing, or a finding of <see cref="CoverageRules.HeadNotInPost"/>.</summary>
    /// <param name="station">The station.</param>
    /// <param name="tier">Its tier.</param>
    /// <param name="unit">The unit in which it stands.</param>
    /// <param name="head">The officer.</param>
    /// <param name="roster">Who holds which post.</param>
    /// <param name="on">The day; posts are this policy version's.</param>
    internal Finding? CheckHead(
        Id<Station> station,
        CoverageTier tier,
        Division unit,
        Id<Officer> head,
        Roster roster,
        LocalDate on
    ) =>
        roster.Holds(head, unit, HeadPosts(tier, unit.Code), on)
            ? null
            : new(CoverageRules.HeadNotInPost, ("station", station), ("head", head), ("unit", unit.Code), ("on", on));

    /// <summary>Whether a post, empty for none that is named, lets its holder head a station in a unit.</summary>
    internal bool Accepts(CoverageTier tier, DivisionCode unit, string post)
    {
        ReadOnlySpan<string> posts = HeadPosts(tier, unit);
        return posts.IsEmpty || (post.Length > 0 && posts.Contains(post));
    }

    /// <summary>Whether a station of the unit meets everything; <see cref="Check"/> tells what it lacks.</summary>
    private bool Meets(StationRecord station, int unit, FitHeads heads) =>
        station.Housing.IsComplete
        && _version?[station.Tier] is { } rule
        && HasAll(rule.Items, station.Items)
        && station.Head is { } head
        && heads.Contains(head, unit, station.Tier);

    /// <summary>Everything that a station lacks: its head first, then items in the checklist's order, then its housing.</summary>
    internal void Check(StationRecord station, Division unit, Roster roster, LocalDate on, ref Findings broken)
    {
        if (station.Head is not { } head)
        {
            broken.Add(CoverageRules.HeadMissing, ("station", station.Id));
        }
        else if (CheckHead(station.Id, station.Tier, unit, head, roster, on) is { } finding)
        {
            broken.Add(finding);
        }
        foreach (string item in _version?[station.Tier]?.Items ?? [])
        {
            if (!station.Items.Contains(item))
            {
                broken.Add(CoverageRules.ItemMissing, ("station", station.Id), ("item", item));
            }
        }
        station.Housing.Check(station.Id, ref broken);
    }

    /// <summary>Whether a member has a duty that counts.</summary>
    internal bool HasDuty(GridMember member) =>
        _version is { Duties.IsEmpty: false } version
            ? member.Duties.Any(duty => version.Duties.Contains(duty))
            : !member.Duties.IsEmpty;

    private static bool HasAll(ImmutableArray<string> asked, ImmutableArray<string> items)
    {
        foreach (string item in asked)
        {
            if (!items.AsSpan().Contains(item))
            {
                return false;
            }
        }
        return true;
    }
}
