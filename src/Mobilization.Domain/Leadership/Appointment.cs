using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Leadership;

/// <summary>An officer's place in a unit, on a line, in a post, for some days (任职).</summary>
/// <remarks>
/// A fact of its own, which names its unit by code; a <see cref="Roster"/> binds appointments to a tree. Several appointments of
/// one officer may run at once: that is a concurrent post (兼职), such as district head and director of the committee. Value
/// equality over everything. Undated appointments, whose <see cref="During"/> is <c>default</c>, hold at all times.
/// </remarks>
public sealed record Appointment
{
    /// <summary>States an appointment.</summary>
    /// <param name="officer">Who is appointed.</param>
    /// <param name="unit">The unit in which the post is.</param>
    /// <param name="line">The line on which the post is.</param>
    /// <param name="post">The post; empty for an officer who belongs to the unit without a named post.</param>
    /// <param name="during">The days; <c>default</c> for all days. A range without a day is legal and never holds.</param>
    /// <param name="isActing">Whether the officer stands in for a full holder.</param>
    /// <param name="organ">The organ in which the post is; null where that is not said.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="officer"/>, <paramref name="unit"/> or a given <paramref name="organ"/> is <c>default</c>, <paramref name="line"/>
    /// is none of the two, <paramref name="post"/> is null, or <paramref name="isActing"/> without a named post.
    /// </exception>
    public Appointment(
        Id<Officer> officer,
        DivisionCode unit,
        LeadershipLine line,
        string post,
        DateRange during = default,
        bool isActing = false,
        Id<Organ>? organ = null
    )
    {
        Officer = Guard.Against.Default(officer);
        Unit = Guard.Against.Default(unit);
        Line = Guard.Against.EnumOutOfRange(line);
        Post = Guard.Against.Null(post);
        During = during;
        IsActing =
            isActing && post.Length == 0
                ? throw new ArgumentException("Nobody acts in a post without a name.", nameof(isActing))
                : isActing;
        Organ = organ is { } named ? Guard.Against.Default(named, nameof(organ)) : null;
    }

    /// <summary>Who is appointed.</summary>
    public Id<Officer> Officer { get; }

    /// <summary>The unit in which the post is.</summary>
    public DivisionCode Unit { get; }

    /// <summary>The line on which the post is.</summary>
    public LeadershipLine Line { get; }

    /// <summary>The post, such as 武装部部长; empty for an officer who belongs to the unit without a named post.</summary>
    public string Post { get; }

    /// <summary>The days on which it holds.</summary>
    public DateRange During { get; }

    /// <summary>Whether the officer stands in for a full holder (代理).</summary>
    public bool IsActing { get; }

    /// <summary>The organ in which the post is; null where that is not said.</summary>
    public Id<Organ>? Organ { get; }

    /// <summary>Who, what, where and when in one invariant line.</summary>
    public override string ToString() =>
        $"{Officer}{(IsActing ? " acting" : "")}{(Post.Length == 0 ? "" : $" {Post}")}, {new Fact("line", Line).Value}, {Unit}, {During}";
}
