using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Coverage;

/// <summary>What has to be covered and what covers it (覆盖标准), by the date from which each version is in force.</summary>
/// <remarks>
/// What must be covered is data, not the register: applicable levels less exemptions by name (DHIS2: expected are the assigned
/// units). Before the first version no tier is asked for and nobody is exempt; grids are asked for a member all the same. Immutable.
/// </remarks>
public sealed class CoveragePolicy
{
    private readonly Effective<CoveragePolicyVersion> _versions;

    private CoveragePolicy(Effective<CoveragePolicyVersion> versions) => _versions = versions;

    /// <summary>The versions, by date.</summary>
    public ImmutableArray<CoveragePolicyVersion> Versions => [.. _versions.Select(static entry => entry.Value)];

    /// <summary>Builds a policy.</summary>
    /// <param name="versions">Its versions, in any order.</param>
    /// <exception cref="DefectException">Rules of <see cref="CoverageRules"/> are broken: all breaches, in the order of the versions.</exception>
    public static CoveragePolicy Build(params IEnumerable<CoveragePolicyVersion> versions) =>
        TryBuild(versions, out CoveragePolicy? policy, out ImmutableArray<Finding> defects)
            ? policy
            : throw new DefectException("The coverage policy", defects, nameof(versions));

    /// <summary>Builds a policy, or lists every defect.</summary>
    /// <param name="versions">Its versions, in any order.</param>
    /// <param name="policy">The policy; null where there are defects.</param>
    /// <param name="defects">Every defect, in the order of the versions.</param>
    /// <returns>Whether there is no defect.</returns>
    /// <exception cref="ArgumentException">A version is null.</exception>
    public static bool TryBuild(
        IEnumerable<CoveragePolicyVersion> versions,
        [NotNullWhen(true)] out CoveragePolicy? policy,
        out ImmutableArray<Finding> defects
    )
    {
        CoveragePolicyVersion[] all = [.. Guard.Against.Null(versions)];
        var broken = new Findings();
        var dates = new HashSet<LocalDate>();
        foreach (CoveragePolicyVersion version in all)
        {
            if (version is null)
            {
                throw new ArgumentException("A version is null.", nameof(versions));
            }
            if (!dates.Add(version.From))
            {
                broken.Add(CoverageRules.VersionRepeated, ("from", version.From));
            }
            Check(version, CoverageTier.Workstation, ref broken);
            Check(version, CoverageTier.LiaisonPoint, ref broken);
            foreach (DivisionCode code in version.Exempt)
            {
                if (code.IsDefault)
                {
                    broken.Add(CoverageRules.ExemptCodeMissing, ("from", version.From));
                }
            }
            if (version.Duties.Contains(""))
            {
                broken.Add(CoverageRules.DutyEmpty, ("from", version.From));
            }
        }
        defects = broken.ToImmutable();
        policy = broken.Any ? null : new(new(all.Select(static version => (version.From, version))));
        return policy is not null;
    }

    /// <summary>Binds the policy to a day.</summary>
    /// <param name="asOf">The day, taken at its end.</param>
    /// <exception cref="ArgumentException"><paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public CoverageJudge On(LocalDate asOf) =>
        new(asOf, _versions.TryGet(asOf, out CoveragePolicyVersion? version) ? version : null);

    /// <summary>Lists the units that the policy names and a tree does not have: legal, for units come and go.</summary>
    /// <returns>A finding of <see cref="CoverageRules.PolicyUnitUnknown"/> for each version and unit.</returns>
    public IEnumerable<Finding> UnknownUnits(AdministrativeTree tree)
    {
        Guard.Against.Null(tree);
        foreach ((LocalDate from, CoveragePolicyVersion version) in _versions)
        {
            IEnumerable<DivisionCode> named = version
                .Exempt.Concat((version.Workstation?.Substitutes ?? []).Select(static one => one.Unit))
                .Concat((version.LiaisonPoint?.Substitutes ?? []).Select(static one => one.Unit));
            foreach (DivisionCode unit in named.Distinct().Where(unit => !tree.TryFind(unit, out _)))
            {
                yield return new(CoverageRules.PolicyUnitUnknown, ("from", from), ("unit", unit));
            }
        }
    }

    private static void Check(CoveragePolicyVersion version, CoverageTier tier, ref Findings broken)
    {
        if (version[tier] is not { } rule)
        {
            return;
        }
        foreach (DivisionLevel level in rule.Levels)
        {
            if (level is < DivisionLevel.Province or > DivisionLevel.Grid)
            {
                broken.Add(CoverageRules.LevelUnknown, ("from", version.From), ("tier", tier), ("level", (int)level));
            }
        }
        if (rule.HeadPosts.Contains(""))
        {
            broken.Add(CoverageRules.PostEmpty, ("from", version.From), ("tier", tier));
        }
        if (rule.Items.Contains(""))
        {
            broken.Add(CoverageRules.ItemEmpty, ("from", version.From), ("tier", tier));
        }
    }
}

/// <summary>A version of a <see cref="CoveragePolicy"/>.</summary>
public sealed class CoveragePolicyVersion
{
    /// <summary>States a version.</summary>
    /// <param name="from">The day from which it is in force.</param>
    /// <param name="workstation">What workstations are asked for; null asks nobody for one.</param>
    /// <param name="liaisonPoint">What liaison points are asked for; null asks nobody for one.</param>
    /// <param name="exempt">Units that are exempt in every tier, with all below them: virtual villages, quasi-townships, by name.</param>
    /// <param name="duties">The duties of grid members that count; none at all lets every duty count.</param>
    /// <exception cref="ArgumentException">A duty is null.</exception>
    public CoveragePolicyVersion(
        LocalDate from,
        TierRule? workstation = null,
        TierRule? liaisonPoint = null,
        ImmutableArray<DivisionCode> exempt = default,
        ImmutableArray<string> duties = default
    )
    {
        From = from;
        Workstation = workstation;
        LiaisonPoint = liaisonPoint;
        Exempt = [.. (exempt.IsDefault ? [] : exempt).Distinct()];
        foreach (string duty in duties.IsDefault ? [] : duties)
        {
            Guard.Against.Null(duty, nameof(duties));
        }
        Duties = [.. (duties.IsDefault ? [] : duties).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The day from which it is in force.</summary>
    public LocalDate From { get; }

    /// <summary>What workstations are asked for; null asks nobody for one.</summary>
    public TierRule? Workstation { get; }

    /// <summary>What liaison points are asked for; null asks nobody for one.</summary>
    public TierRule? LiaisonPoint { get; }

    /// <summary>Units that are exempt in every tier, with all below them.</summary>
    public ImmutableArray<DivisionCode> Exempt { get; }

    /// <summary>The duties of grid members that count; empty lets every duty count.</summary>
    public ImmutableArray<string> Duties { get; }

    /// <summary>The rule of a tier of stations; null where there is none, and for grids.</summary>
    public TierRule? this[CoverageTier tier] =>
        tier switch
        {
            CoverageTier.Workstation => Workstation,
            CoverageTier.LiaisonPoint => LiaisonPoint,
            _ => null,
        };
}
