using System.Numerics;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Leadership;

/// <summary>The posts of a line on a level: the key of a tally of posts.</summary>
/// <param name="Line">The line.</param>
/// <param name="Level">The level.</param>
public readonly record struct PostGroup(LeadershipLine Line, DivisionLevel Level);

/// <summary>How many required posts are filled: counts that add up.</summary>
/// <param name="Seats">Seats required.</param>
/// <param name="Filled">Seats filled, by full holders or acting ones; never more than the post has.</param>
/// <param name="Acting">Of these, seats that only acting holders fill.</param>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct PostTally(int Seats, int Filled, int Acting)
    : IAdditionOperators<PostTally, PostTally, PostTally>
{
    /// <summary>Seats filled over seats required.</summary>
    public Figure Staffing => Figure.Ratio(Filled, Seats);

    /// <summary>Adds count by count.</summary>
    /// <exception cref="OverflowException">A count is beyond an <see cref="int"/>.</exception>
    public static PostTally operator +(PostTally left, PostTally right) =>
        checked(new(left.Seats + right.Seats, left.Filled + right.Filled, left.Acting + right.Acting));
}

/// <summary>How many units have both their lines led: counts that add up.</summary>
/// <param name="Units">Units whose level has a leading post on both lines, unless exempt.</param>
/// <param name="Both">Of these, those with a leader on each line.</param>
/// <param name="GovernmentOnly">Those with a leader on the government line alone.</param>
/// <param name="MilitaryOnly">Those with a leader on the military line alone.</param>
/// <remarks>Addition is checked. <c>default</c> is its zero.</remarks>
public readonly record struct LeaderTally(int Units, int Both, int GovernmentOnly, int MilitaryOnly)
    : IAdditionOperators<LeaderTally, LeaderTally, LeaderTally>
{
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
