using System.Collections.Immutable;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Assessment;

/// <summary>The lines of policies in the canonical form.</summary>
internal static class PolicyLines
{
    /// <summary>Writes every line; it is good until the next.</summary>
    public static void Each(RegionPolicies policies, Action<FactLine> take)
    {
        var line = new FactLine();
        foreach (Category category in policies.Categories.Categories)
        {
            take(line.Begin("category").Add(category.Code).Add(category.Name).Add(category.Parent?.Code));
        }
        take(line.Begin("freshness").Add(policies.Freshness.Version));
        foreach (FreshnessRule rule in policies.Freshness.Rules)
        {
            take(
                line.Begin("freshness-rule")
                    .Add(rule.Category)
                    .Add(rule.EffectiveFrom)
                    .Add(rule.Limit?.WarnAfter.ToString())
                    .Add(rule.Limit?.StaleAfter.ToString())
            );
        }
        TolerancePolicy tolerance = policies.Tolerance;
        take(
            line.Begin("tolerance")
                .Add(tolerance.Version)
                .Add((decimal?)tolerance.Absolute)
                .Add((decimal?)tolerance.Relative)
        );
        foreach (CoveragePolicyVersion version in policies.Coverage.Versions)
        {
            take(
                line.Begin("coverage")
                    .Add(version.From)
                    .Add(Ordered(version.Exempt.Select(static code => code.ToString())))
                    .Add(Ordered(version.Duties))
            );
            Tier(line, take, version, CoverageTier.Workstation);
            Tier(line, take, version, CoverageTier.LiaisonPoint);
        }
        foreach (PatrolPolicyVersion version in policies.Patrols.Versions)
        {
            line.Begin("patrols").Add(version.From).Add(Ordered(version.DefectKinds)).Add(version.AgeBands.Length);
            foreach (int band in version.AgeBands)
            {
                line.Add(band);
            }
            take(line);
            foreach (PatrolledKind kind in version.Kinds)
            {
                take(line.Begin("patrolled-kind").Add(version.From).Add(kind.Kind).Add(kind.Duty));
            }
        }
    }

    private static void Tier(FactLine line, Action<FactLine> take, CoveragePolicyVersion version, CoverageTier tier)
    {
        if (version[tier] is not { } rule)
        {
            return;
        }
        line.Begin("coverage-tier").Add(version.From).Add(tier).Add(rule.Levels.Length);
        foreach (Hierarchy.DivisionLevel level in rule.Levels.Order())
        {
            line.Add(level);
        }
        take(line.Add(Ordered(rule.HeadPosts)).Add(Ordered(rule.Items)));
        foreach (SubstitutePost one in rule.Substitutes)
        {
            take(line.Begin("coverage-substitute").Add(version.From).Add(tier).Add(one.Unit).Add(one.Post));
        }
    }

    private static ImmutableArray<string> Ordered(IEnumerable<string> texts) =>
        [.. texts.Order(StringComparer.Ordinal)];
}
