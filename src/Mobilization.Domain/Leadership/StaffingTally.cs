using System.Numerics;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Leadership;

/// <summary>The posts of a line on a level: the key of a tally of posts.</summary>
public readonly record struct PostGroup
{
    /// <summary>States a group.</summary>
    public PostGroup(LeadershipLine line, DivisionLevel level)
    {
        Line = line;
        Level = level;
    }

    /// <summary>The line.</summary>
    public LeadershipLine Line { get; }

    /// <summary>The level.</summary>
    public DivisionLevel Level { get; }
}

/// <summary>How many required posts are filled: counts that add up.</summary>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct PostTally : IAdditionOperators<PostTally, PostTally, PostTally>
{
    /// <summary>States a tally.</summary>
    public PostTally(int seats, int filled, int acting)
    {
        Seats = seats;
        Filled = filled;
        Acting = acting;
    }

    /// <summary>Seats required.</summary>
    public int Seats { get; }

    /// <summary>Seats filled, by full holders or acting ones; never more than the post has.</summary>
    public int Filled { get; }

    /// <summary>Of these, seats that only acting holders fill.</summary>
    public int Acting { get; }

    /// <summary>Seats filled over seats required.</summary>
    public Figure Staffing => Figure.Ratio(Filled, Seats);

    /// <summary>Adds count by count.</summary>
    /// <exception cref="OverflowException">A count is beyond an <see cref="int"/>.</exception>
    public static PostTally operator +(PostTally left, PostTally right) =>
        checked(new(left.Seats + right.Seats, left.Filled + right.Filled, left.Acting + right.Acting));
}

/// <summary>How many units have both their lines led: counts that add up.</summary>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct LeaderTally : IAdditionOperators<LeaderTally, LeaderTally, LeaderTally>
{
    /// <summary>States a tally.</summary>
    public LeaderTally(int units, int both, int governmentOnly, int militaryOnly)
    {
        Units = units;
        Both = both;
        GovernmentOnly = governmentOnly;
        MilitaryOnly = militaryOnly;
    }

    /// <summary>Units whose level has a leading post on both lines, unless exempt.</summary>
    public int Units { get; }

    /// <summary>Of these, those with a leader on each line.</summary>
    public int Both { get; }

    /// <summary>Those with a leader on the government line alone.</summary>
    public int GovernmentOnly { get; }

    /// <summary>Those with a leader on the military line alone.</summary>
    public int MilitaryOnly { get; }

    /// <summary>Units with both lines led over units.</summary>
    public Figure BothLed => Figure.Ratio(Both, Units);

    /// <summary>Adds count by count.</summary>
    /// <exception cref="OverflowException">A count is beyond an <see cref="int"/>.</exception>
    public static LeaderTally operator +(LeaderTally left, LeaderTally right) =>
        checked(
            new(
                left.Units + right.Units,
                left.Both + right.Both,
                left.GovernmentOnly + right.GovernmentOnly,
                left.MilitaryOnly + right.MilitaryOnly
            )
        );
}
