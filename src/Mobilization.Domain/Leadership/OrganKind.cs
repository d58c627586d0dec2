using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Leadership;

/// <summary>A kind of organ (机构类别): its line, and the levels on which organs of the kind stand.</summary>
/// <remarks>
/// The kinds at the county and above are fixed by law (National Defense Mobilization Law 2010, articles 12 and 13) and given here.
/// What stands below the county is data: a kind of one's own. Equal when name, line and levels are.
/// </remarks>
public sealed class OrganKind : IEquatable<OrganKind>
{
    /// <summary>States a kind.</summary>
    /// <param name="name">The name, such as <c>mobilization-office</c>.</param>
    /// <param name="line">The line; null for an organ made of both.</param>
    /// <param name="levels">The levels on which organs of this kind stand, in any order.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, <paramref name="line"/> is none of the two, or <paramref name="levels"/> is empty or holds what is no level.
    /// </exception>
    public OrganKind(string name, LeadershipLine? line, IEnumerable<DivisionLevel> levels)
    {
        Name = Guard.Against.NullOrEmpty(name);
        Line = line is { } one ? Guard.Against.EnumOutOfRange(one, nameof(line)) : null;
        Levels = [.. Guard.Against.NullOrEmpty(levels).Distinct().Order()];
        foreach (DivisionLevel level in Levels)
        {
            Guard.Against.EnumOutOfRange(level, nameof(levels));
        }
    }

    /// <summary>The committee that leads mobilization in a region (国防动员委员会, 国动委). L 12.</summary>
    public static OrganKind MobilizationCommittee { get; } =
        new("mobilization-committee", LeadershipLine.Government, CountyAndAbove);

    /// <summary>The government's office for the day-to-day work (国动办). L 12.</summary>
    public static OrganKind MobilizationOffice { get; } =
        new("mobilization-office", LeadershipLine.Government, CountyAndAbove);

    /// <summary>One of the committee's former eight offices (专业办公室), the civil-defence office among them.</summary>
    public static OrganKind SpecializedOffice { get; } =
        new("specialized-office", LeadershipLine.Government, CountyAndAbove);

    /// <summary>The military organ of a province (省军区). L 13.</summary>
    public static OrganKind ProvincialMilitaryDistrict { get; } =
        new("provincial-military-district", LeadershipLine.Military, [DivisionLevel.Province]);

    /// <summary>The military organ of a prefecture (警备区, 军分区). L 13.</summary>
    public static OrganKind Garrison { get; } = new("garrison", LeadershipLine.Military, [DivisionLevel.Prefecture]);

    /// <summary>The military organ of a county (人武部). L 13.</summary>
    public static OrganKind ArmedForcesDepartment { get; } =
        new("armed-forces-department", LeadershipLine.Military, [DivisionLevel.County]);

    /// <summary>The committee's joint platform, made of both lines (联合办公室).</summary>
    public static OrganKind JointOffice { get; } = new("joint-office", line: null, CountyAndAbove);

    /// <summary>The military organ of a township (武装部), where there is one.</summary>
    public static OrganKind GrassrootsArmedForcesDepartment { get; } =
        new("grassroots-armed-forces-department", LeadershipLine.Military, [DivisionLevel.Township]);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The line; null for an organ made of both.</summary>
    public LeadershipLine? Line { get; }

    /// <summary>The levels on which organs of this kind stand, the widest first, each once.</summary>
    public ImmutableArray<DivisionLevel> Levels { get; }

    private static DivisionLevel[] CountyAndAbove =>
        [DivisionLevel.Province, DivisionLevel.Prefecture, DivisionLevel.County];

    /// <inheritdoc/>
    public bool Equals(OrganKind? other) =>
        other is not null
        && Name == other.Name
        && Line == other.Line
        && Levels.AsSpan().SequenceEqual(other.Levels.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OrganKind);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Line, Levels.Length);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
