using System.Numerics;
using Mobilization.Domain.Leadership;

namespace Mobilization.Domain.Tasking;

/// <summary>The claims of tasks counted at the end of a day; it adds up over units. Cancelled tasks are counted nowhere.</summary>
/// <remarks>
/// Tasks for one person alone are counted in <see cref="Sole"/> and in nothing else here, so that they never count as dual.
/// <c>default</c> is nothing counted.
/// </remarks>
public readonly record struct ClaimTally : IAdditionOperators<ClaimTally, ClaimTally, ClaimTally>
{
    /// <summary>States a tally.</summary>
    public ClaimTally(
        int tasks,
        int dual,
        int halfGovernment,
        int halfMilitary,
        int late,
        int overdue,
        int refused,
        int accepted,
        SoleTally sole
    )
    {
        Tasks = tasks;
        Dual = dual;
        HalfGovernment = halfGovernment;
        HalfMilitary = halfMilitary;
        Late = late;
        Overdue = overdue;
        Refused = refused;
        Accepted = accepted;
        Sole = sole;
    }

    /// <summary>Tasks to be claimed by both lines.</summary>
    public int Tasks { get; }

    /// <summary>Of them, those whose seats are both taken; what was done since does not matter.</summary>
    public int Dual { get; }

    /// <summary>Those with the government line's seat alone taken.</summary>
    public int HalfGovernment { get; }

    /// <summary>Those with the military line's seat alone taken.</summary>
    public int HalfMilitary { get; }

    /// <summary>Dual ones whose later claim came after the deadline.</summary>
    public int Late { get; }

    /// <summary>Those not dual, past the deadline.</summary>
    public int Overdue { get; }

    /// <summary>Refused claims, once each.</summary>
    public int Refused { get; }

    /// <summary>Dual ones whose work was accepted.</summary>
    public int Accepted { get; }

    /// <summary>Tasks for one person alone.</summary>
    public SoleTally Sole { get; }

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

    /// <summary>One refused claim.</summary>
    internal static ClaimTally OfRefusal => new(0, 0, 0, 0, 0, 0, 1, 0, default);

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
            return new(0, 0, 0, 0, 0, 0, 0, 0, sole);
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
public readonly record struct SoleTally : IAdditionOperators<SoleTally, SoleTally, SoleTally>
{
    /// <summary>States a tally.</summary>
    public SoleTally(int tasks, int claimed, int late, int overdue, int accepted)
    {
        Tasks = tasks;
        Claimed = claimed;
        Late = late;
        Overdue = overdue;
        Accepted = accepted;
    }

    /// <summary>Tasks for one person alone.</summary>
    public int Tasks { get; }

    /// <summary>Of them, those whose seat is taken.</summary>
    public int Claimed { get; }

    /// <summary>Claimed ones whose claim came after the deadline.</summary>
    public int Late { get; }

    /// <summary>Those not claimed, past the deadline.</summary>
    public int Overdue { get; }

    /// <summary>Those whose work was accepted.</summary>
    public int Accepted { get; }

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
