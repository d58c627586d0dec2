using System.Numerics;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tasking;

/// <summary>The claims of tasks counted at the end of a day; it adds up over units. Cancelled tasks are counted nowhere.</summary>
/// <remarks>
/// Tasks for one person alone are counted in <see cref="Sole"/> and in nothing else here, so that they never count as dual.
/// <c>default</c> is nothing counted.
/// </remarks>
/// <param name="Tasks">Tasks to be claimed by both lines.</param>
/// <param name="Dual">Of them, those whose seats are both taken; what was done since does not matter.</param>
/// <param name="HalfGovernment">Those with the government line's seat alone taken.</param>
/// <param name="HalfMilitary">Those with the military line's seat alone taken.</param>
/// <param name="Late">Dual ones whose later claim came after the deadline.</param>
/// <param name="Overdue">Those not dual, past the deadline.</param>
/// <param name="Refused">Refused claims, once each.</param>
/// <param name="Accepted">Dual ones whose work was accepted.</param>
/// <param name="Sole">Tasks for one person alone.</param>
public readonly record struct ClaimTally(
    int Tasks,
    int Dual,
    int HalfGovernment,
    int HalfMilitary,
    int Late,
    int Overdue,
    int Refused,
    int Accepted,
    SoleTally Sole
) : IAdditionOperators<ClaimTally, ClaimTally, ClaimTally>
{
    /// <summary>Tasks for both lines with neither seat taken.</summary>
    public int Unclaimed => Tasks - Dual - HalfGovernment - HalfMilitary;

    /// <summary>Tasks of either form that lack a claim.</summary>
    public int Open => checked(Tasks - Dual + Sole.Tasks - Sole.Claimed);

    /// <summary>Tasks of either form that lack a claim past the deadline.</summary>
    public int OpenOverdue => checked(Overdue + Sole.Overdue);

    /// <summary>Claim completeness (认领率): dual ones of those to be claimed by both lines; not applicable without any.</summary>
    public Figure Completeness => Figure.Ratio(Dual, Tasks);

    /// <summary>Those with the seat of this line alone taken.</summary>
    public int Half(LeadershipLine line) => line == LeadershipLine.Government ? HalfGovernment : HalfMilitary;

    /// <summary>Adds count by count.</summary>
    /// <exception cref="OverflowException">A sum is beyond <see cref="int.MaxValue"/>.</exception>
    public static ClaimTally operator +(ClaimTally left, ClaimTally right) =>
        checked(
            new(
                left.Tasks + right.Tasks,
                left.Dual + right.Dual,
                left.HalfGovernment + right.HalfGovernment,
                left.HalfMilitary + right.HalfMilitary,
                left.Late + right.Late,
                left.Overdue + right.Overdue,
                left.Refused + right.Refused,
                left.Accepted + right.Accepted,
                left.Sole + right.Sole
            )
        );

    /// <summary>One task, by the seats that are taken.</summary>
    internal static ClaimTally OfTask(
        ClaimForm form,
        bool government,
        bool military,
        bool late,
        bool past,
        bool accepted
    )
    {
        if (form == ClaimForm.Sole)
        {
            bool claimed = government || military;
            var sole = new SoleTally(1, Bit(claimed), Bit(claimed && late), Bit(!claimed && past), Bit(accepted));
            return default(ClaimTally) with { Sole = sole };
        }
        bool dual = government && military;
        return new(
            1,
            Bit(dual),
            Bit(government && !military),
            Bit(military && !government),
            Bit(dual && late),
            Bit(!dual && past),
            0,
            Bit(accepted),
            default
        );
    }

    private static int Bit(bool set) => set ? 1 : 0;
}

/// <summary>The claims of tasks for one person alone, counted apart; it adds up over units.</summary>
/// <param name="Tasks">Tasks for one person alone.</param>
/// <param name="Claimed">Of them, those whose seat is taken.</param>
/// <param name="Late">Claimed ones whose claim came after the deadline.</param>
/// <param name="Overdue">Those not claimed, past the deadline.</param>
/// <param name="Accepted">Those whose work was accepted.</param>
public readonly record struct SoleTally(int Tasks, int Claimed, int Late, int Overdue, int Accepted)
    : IAdditionOperators<SoleTally, SoleTally, SoleTally>
{
    /// <summary>Claimed ones of all; not applicable without any.</summary>
    public Figure Completeness => Figure.Ratio(Claimed, Tasks);

    /// <summary>Adds count by count.</summary>
    /// <exception cref="OverflowException">A sum is beyond <see cref="int.MaxValue"/>.</exception>
    public static SoleTally operator +(SoleTally left, SoleTally right) =>
        checked(
            new(
                left.Tasks + right.Tasks,
                left.Claimed + right.Claimed,
                left.Late + right.Late,
                left.Overdue + right.Overdue,
                left.Accepted + right.Accepted
            )
        );
}
