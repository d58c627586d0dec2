using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Leadership;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>What is patrolled under which duty, which defects there are, and in which bands open orders age, by date (巡查标准).</summary>
/// <remarks>Before the first version nothing is listed: every kind is taken as it comes, and no duty patrols anything. Immutable.</remarks>
public sealed class PatrolPolicy
{
    private readonly Effective<PatrolPolicyVersion> _versions;

    private PatrolPolicy(Effective<PatrolPolicyVersion> versions) => _versions = versions;

    /// <summary>A policy without a version.</summary>
    public static PatrolPolicy None { get; } = new(new Effective<PatrolPolicyVersion>());

    /// <summary>The versions, by date.</summary>
    public ImmutableArray<PatrolPolicyVersion> Versions => [.. _versions.Select(static entry => entry.Value)];

    /// <summary>Builds a policy.</summary>
    /// <param name="versions">Its versions, in any order.</param>
    /// <exception cref="DefectException">Rules of <see cref="PatrolRules"/> are broken: all breaches, in the order of the versions.</exception>
    public static PatrolPolicy Build(params IEnumerable<PatrolPolicyVersion> versions) =>
        TryBuild(versions, out PatrolPolicy? policy, out ImmutableArray<Finding> defects)
            ? policy
            : throw new DefectException("The patrol policy", defects, nameof(versions));

    /// <summary>Builds a policy, or lists every defect.</summary>
    /// <param name="versions">Its versions, in any order.</param>
    /// <param name="policy">The policy; null where there are defects.</param>
    /// <param name="defects">Every defect, in the order of the versions.</param>
    /// <returns>Whether there is no defect.</returns>
    /// <exception cref="ArgumentException">A version is null.</exception>
    public static bool TryBuild(
        IEnumerable<PatrolPolicyVersion> versions,
        [NotNullWhen(true)] out PatrolPolicy? policy,
        out ImmutableArray<Finding> defects
    )
    {
        PatrolPolicyVersion[] all = [.. Guard.Against.Null(versions)];
        var broken = new Findings();
        var dates = new HashSet<LocalDate>();
        foreach (PatrolPolicyVersion version in all)
        {
            if (version is null)
            {
                throw new ArgumentException("A version is null.", nameof(versions));
            }
            if (!dates.Add(version.From))
            {
                broken.Add(PatrolRules.VersionRepeated, ("from", version.From));
            }
            var kinds = new HashSet<string>(StringComparer.Ordinal);
            foreach (PatrolledKind kind in version.Kinds)
            {
                if (!kinds.Add(kind.Kind))
                {
                    broken.Add(PatrolRules.KindRepeated, ("from", version.From), ("kind", kind.Kind));
                }
            }
            int before = -1;
            foreach (int band in version.AgeBands)
            {
                if (band <= before)
                {
                    broken.Add(
                        PatrolRules.BandsNotAscending,
                        ("from", version.From),
                        ("days", band),
                        ("before", Math.Max(before, 0))
                    );
                }
                before = band;
            }
        }
        defects = broken.ToImmutable();
        policy = broken.Any ? null : new(new(all.Select(static version => (version.From, version))));
        return policy is not null;
    }

    /// <summary>Binds the policy to a day.</summary>
    /// <param name="asOf">The day, taken at its end.</param>
    /// <exception cref="ArgumentException"><paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public PatrolJudge On(LocalDate asOf) =>
        new(asOf, _versions.TryGet(asOf, out PatrolPolicyVersion? version) ? version : null);
}

/// <summary>A version of a <see cref="PatrolPolicy"/>.</summary>
public sealed class PatrolPolicyVersion
{
    /// <summary>States a version.</summary>
    /// <param name="from">The day from which it is in force.</param>
    /// <param name="kinds">The kinds of facility and the duty under which each is patrolled; none at all takes every kind as it comes.</param>
    /// <param name="defectKinds">The kinds of defect; none at all takes every kind as it comes.</param>
    /// <param name="ageBands">The last day of each age band of open orders but the last, which has no end: 7, 30 makes 0 to 7, 8 to 30, 31 and more.</param>
    /// <exception cref="ArgumentException">A list holds null, a defect kind is empty, or a band is negative.</exception>
    public PatrolPolicyVersion(
        LocalDate from,
        ImmutableArray<PatrolledKind> kinds = default,
        ImmutableArray<string> defectKinds = default,
        ImmutableArray<int> ageBands = default
    )
    {
        From = from;
        Kinds = Texts.Every(kinds, nameof(kinds));
        DefectKinds = Texts.Each(defectKinds, nameof(defectKinds));
        foreach (int band in ageBands.IsDefault ? [] : ageBands)
        {
            Guard.Against.Negative(band, nameof(ageBands));
        }
        AgeBands = ageBands.IsDefault ? [] : ageBands;
    }

    /// <summary>The day from which it is in force.</summary>
    public LocalDate From { get; }

    /// <summary>The kinds of facility and the duty under which each is patrolled.</summary>
    public ImmutableArray<PatrolledKind> Kinds { get; }

    /// <summary>The kinds of defect.</summary>
    public ImmutableArray<string> DefectKinds { get; }

    /// <summary>The last day of each age band of open orders but the last, ascending.</summary>
    public ImmutableArray<int> AgeBands { get; }
}

/// <summary>A kind of facility and the grid members' duty under which it is patrolled.</summary>
/// <remarks>Value equality.</remarks>
public sealed record PatrolledKind
{
    /// <summary>States a kind.</summary>
    /// <exception cref="ArgumentException">A text is null or empty.</exception>
    public PatrolledKind(string kind, string duty)
    {
        Kind = Guard.Against.NullOrEmpty(kind);
        Duty = Guard.Against.NullOrEmpty(duty);
    }

    /// <summary>The kind of facility, such as 人防工程.</summary>
    public string Kind { get; }

    /// <summary>The duty, such as 人防设施巡查.</summary>
    public string Duty { get; }
}
