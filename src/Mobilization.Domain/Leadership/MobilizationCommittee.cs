using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Leadership;

/// <summary>What makes an organ a unit's mobilization committee (国防动员委员会, 国动委): director's post, member units, joint office.</summary>
/// <remarks>Who the director is on a day, the roster says: usually the head of the government, by a concurrent post. Equal when everything is, the members in their order.</remarks>
public sealed class MobilizationCommittee : IEquatable<MobilizationCommittee>
{
    /// <summary>States a committee.</summary>
    /// <param name="organ">The organ, of kind <see cref="OrganKind.MobilizationCommittee"/>.</param>
    /// <param name="directorPost">The post whose holder directs the committee, such as 国动委主任.</param>
    /// <param name="members">The departments that sit on it; each identifier may occur for several ranges of days.</param>
    /// <param name="jointOffice">The committee's joint office; null where there is none.</param>
    /// <exception cref="ArgumentException">An organ is <c>default</c>, <paramref name="directorPost"/> is null or empty, or a member is null.</exception>
    public MobilizationCommittee(
        Id<Organ> organ,
        string directorPost,
        ImmutableArray<MemberUnit> members = default,
        Id<Organ>? jointOffice = null
    )
    {
        Organ = Guard.Against.Default(organ);
        DirectorPost = Guard.Against.NullOrEmpty(directorPost);
        Members = Texts.Every(members, nameof(members));
        JointOffice = jointOffice is { } office ? Guard.Against.Default(office, nameof(jointOffice)) : null;
    }

    /// <summary>The organ.</summary>
    public Id<Organ> Organ { get; }

    /// <summary>The post whose holder directs the committee.</summary>
    public string DirectorPost { get; }

    /// <summary>The departments that sit on the committee, at any time.</summary>
    public ImmutableArray<MemberUnit> Members { get; }

    /// <summary>The committee's joint office; null where there is none.</summary>
    public Id<Organ>? JointOffice { get; }

    /// <summary>The departments that sit on the committee on a day.</summary>
    public IEnumerable<MemberUnit> MembersOn(NodaTime.LocalDate asOf) =>
        Members.Where(member => member.During.Contains(asOf));

    /// <inheritdoc/>
    public bool Equals(MobilizationCommittee? other) =>
        other is not null
        && (Organ, DirectorPost, JointOffice) == (other.Organ, other.DirectorPost, other.JointOffice)
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MobilizationCommittee);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Organ, DirectorPost, Members.Length);
}

/// <summary>A department that sits on a committee (成员单位).</summary>
/// <remarks>Value equality.</remarks>
public sealed record MemberUnit
{
    /// <summary>States a member unit.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name, for people.</param>
    /// <param name="scope">Whether it answers for its sector or for the region.</param>
    /// <param name="during">The days of its membership; <c>default</c> for all days.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <c>default</c>, <paramref name="name"/> is null or empty, or <paramref name="scope"/> is none.</exception>
    public MemberUnit(Id<MemberUnit> id, string name, ResponsibilityScope scope, DateRange during = default)
    {
        Id = Guard.Against.Default(id);
        Name = Guard.Against.NullOrEmpty(name);
        Scope = Guard.Against.EnumOutOfRange(scope);
        During = during;
    }

    /// <summary>The identifier.</summary>
    public Id<MemberUnit> Id { get; }

    /// <summary>The name, for people.</summary>
    public string Name { get; }

    /// <summary>Whether it answers for its sector or for the region.</summary>
    public ResponsibilityScope Scope { get; }

    /// <summary>The days of its membership.</summary>
    public DateRange During { get; }

    /// <summary>Name and identifier.</summary>
    public override string ToString() => $"{Name} ({Id})";
}
