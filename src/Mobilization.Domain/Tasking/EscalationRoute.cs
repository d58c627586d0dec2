using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Tasking;

/// <summary>One step of the way up: a department of some level, or the body through which the issue passes.</summary>
public readonly record struct EscalationStep
{
    /// <summary>States a step.</summary>
    public EscalationStep(string department, DivisionLevel level)
    {
        Department = department;
        Level = level;
    }

    /// <summary>The department or body, such as 市住建局.</summary>
    public string Department { get; }

    /// <summary>The level of the unit in which it stands.</summary>
    public DivisionLevel Level { get; }
}

/// <summary>From one date on, which kinds of issue go up, and by which steps.</summary>
/// <remarks>Value equality, both lists in order.</remarks>
public sealed record RouteVersion
{
    /// <summary>States a version.</summary>
    /// <exception cref="ArgumentException"><paramref name="kinds"/> or <paramref name="steps"/> is empty, or an entry of them is.</exception>
    public RouteVersion(LocalDate from, ImmutableArray<string> kinds, ImmutableArray<EscalationStep> steps)
    {
        From = from;
        Kinds =
            kinds.IsDefaultOrEmpty || kinds.Any(string.IsNullOrEmpty)
                ? throw new ArgumentException("A route is for some kinds of issue.", nameof(kinds))
                : kinds;
        Steps =
            steps.IsDefaultOrEmpty
            || steps.Any(static step => string.IsNullOrEmpty(step.Department) || !Enum.IsDefined(step.Level))
                ? throw new ArgumentException("A route has steps, each a department and a level.", nameof(steps))
                : steps;
    }

    /// <summary>The first day on which it holds.</summary>
    public LocalDate From { get; }

    /// <summary>The kinds of issue that go up (protection works, unsafe housing, water mains).</summary>
    public ImmutableArray<string> Kinds { get; }

    /// <summary>The steps, in order.</summary>
    public ImmutableArray<EscalationStep> Steps { get; }

    /// <summary>Same values, in order.</summary>
    public bool Equals(RouteVersion? other) =>
        other is not null
        && From == other.From
        && Kinds.AsSpan().SequenceEqual(other.Kinds.AsSpan())
        && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, Kinds.Length, Steps.Length);
}

/// <summary>By which steps an issue that a joint office can't settle goes up, by date (议军事会议, 联合办公室).</summary>
/// <remarks>
/// Data: before the reform through the Party committee's military session, since then through the joint office. No step stands on a
/// lower level than the one before. Immutable.
/// </remarks>
public sealed class EscalationRoute
{
    private readonly Effective<RouteVersion> _versions;

    private EscalationRoute(ImmutableArray<RouteVersion> versions)
    {
        Versions = versions;
        _versions = new(versions.Select(static version => (version.From, version)));
    }

    /// <summary>Builds a route of versions in any order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> or an entry of it is null.</exception>
    /// <exception cref="DefectException">The versions break <see cref="TaskingRules.RouteRepeated"/> or <see cref="TaskingRules.RouteDescends"/>: all breaches, in their order.</exception>
    public static EscalationRoute Build(params IEnumerable<RouteVersion> versions) =>
        TryBuild(versions, out EscalationRoute? route, out ImmutableArray<Finding> defects)
            ? route
            : throw new DefectException("The escalation route", defects, nameof(versions));

    /// <summary>The versions, in the order in which they were given.</summary>
    public ImmutableArray<RouteVersion> Versions { get; }

    /// <summary>Builds a route of versions in any order, or lists every defect.</summary>
    /// <returns>Whether there is no defect.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> or an entry of it is null.</exception>
    public static bool TryBuild(
        IEnumerable<RouteVersion> versions,
        [NotNullWhen(true)] out EscalationRoute? route,
        out ImmutableArray<Finding> defects
    )
    {
        ImmutableArray<RouteVersion> all = [.. Guard.Against.Null(versions)];
        defects = Defects(all);
        route = defects.IsEmpty ? new(all) : null;
        return route is not null;
    }

    /// <summary>The version in force on a day; null where none is.</summary>
    public RouteVersion? On(LocalDate asOf) => _versions.TryGet(asOf, out RouteVersion? version) ? version : null;

    private static ImmutableArray<Finding> Defects(ImmutableArray<RouteVersion> versions)
    {
        var broken = new Findings();
        var seen = new HashSet<LocalDate>();
        foreach (RouteVersion version in versions)
        {
            Guard.Against.Null(version, nameof(versions));
            if (!seen.Add(version.From))
            {
                broken.Add(TaskingRules.RouteRepeated, ("from", version.From));
            }
            for (int i = 1; i < version.Steps.Length; i++)
            {
                if (version.Steps[i].Level > version.Steps[i - 1].Level)
                {
                    broken.Add(
                        TaskingRules.RouteDescends,
                        ("from", version.From),
                        ("step", version.Steps[i].Department),
                        ("after", version.Steps[i - 1].Department)
                    );
                }
            }
        }
        return broken.ToImmutable();
    }
}
