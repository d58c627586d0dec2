using System.Numerics;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Patrols;

/// <summary>Rectification orders, counted at the end of a day.</summary>
/// <remarks>Value equality; <c>default</c> counts nothing. Its own addition is checked. Withdrawn orders are in no other count.</remarks>
public readonly record struct RectificationTally
    : IAdditionOperators<RectificationTally, RectificationTally, RectificationTally>
{
    /// <summary>States a tally.</summary>
    /// <exception cref="ArgumentException">A count is negative, or more orders are on time than in scope.</exception>
    public RectificationTally(
        long open,
        long overdue,
        long closed,
        long withdrawn,
        long inScope,
        long onTime,
        long inScopeExtended,
        long onTimeExtended
    )
    {
        Open = Guard.Against.Negative(open);
        Overdue = Guard.Against.Negative(overdue);
        Closed = Guard.Against.Negative(closed);
        Withdrawn = Guard.Against.Negative(withdrawn);
        InScope = Guard.Against.Negative(inScope);
        OnTime = Guard.Against.Negative(onTime);
        InScopeExtended = Guard.Against.Negative(inScopeExtended);
        OnTimeExtended = Guard.Against.Negative(onTimeExtended);
        if (onTime > inScope || onTimeExtended > inScopeExtended)
        {
            throw new ArgumentException("More orders are on time than in scope.", nameof(onTime));
        }
    }

    /// <summary>Open orders whose original deadline has not passed.</summary>
    public long Open { get; }

    /// <summary>Open orders whose original deadline has passed.</summary>
    public long Overdue { get; }

    /// <summary>Closed orders.</summary>
    public long Closed { get; }

    /// <summary>Withdrawn orders.</summary>
    public long Withdrawn { get; }

    /// <summary>Orders that are closed, or whose original deadline has passed.</summary>
    public long InScope { get; }

    /// <summary>Orders that were closed by the original deadline.</summary>
    public long OnTime { get; }

    /// <summary>As <see cref="InScope"/>, by the extended deadline where there is one.</summary>
    public long InScopeExtended { get; }

    /// <summary>As <see cref="OnTime"/>, by the extended deadline where there is one.</summary>
    public long OnTimeExtended { get; }

    /// <summary>On time over in scope, by the original deadlines (按期整改率).</summary>
    public Figure Timeliness => Figure.Ratio(OnTime, InScope);

    /// <summary>On time over in scope, by the extended deadlines where there are any.</summary>
    public Figure TimelinessExtended => Figure.Ratio(OnTimeExtended, InScopeExtended);

    /// <summary>Adds count to count.</summary>
    public static RectificationTally operator +(RectificationTally left, RectificationTally right) => Sum(left, right);

    /// <summary>Adds count to count.</summary>
    public static RectificationTally operator checked +(RectificationTally left, RectificationTally right) =>
        Sum(left, right);

    private static RectificationTally Sum(RectificationTally left, RectificationTally right) =>
        new(
            checked(left.Open + right.Open),
            checked(left.Overdue + right.Overdue),
            checked(left.Closed + right.Closed),
            checked(left.Withdrawn + right.Withdrawn),
            checked(left.InScope + right.InScope),
            checked(left.OnTime + right.OnTime),
            checked(left.InScopeExtended + right.InScopeExtended),
            checked(left.OnTimeExtended + right.OnTimeExtended)
        );
}
