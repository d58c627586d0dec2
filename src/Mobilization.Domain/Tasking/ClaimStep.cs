namespace Mobilization.Domain.Tasking;

/// <summary>How far a <see cref="DualClaim"/> is (认领状态). <c>default</c> is <see cref="Unclaimed"/>.</summary>
public enum ClaimStep
{
    /// <summary>Nobody has a seat.</summary>
    Unclaimed,

    /// <summary>One line's seat is taken, the other's is not; it lasts until somebody acts.</summary>
    Half,

    /// <summary>Both lines' seats are taken.</summary>
    Dual,

    /// <summary>One person has the only seat of a task of form <see cref="ClaimForm.Sole"/>.</summary>
    Sole,

    /// <summary>A holder started the work.</summary>
    InProgress,

    /// <summary>The holders, together, handed in the work.</summary>
    Submitted,

    /// <summary>The superior's joint office gave the work back; a holder starts again.</summary>
    Returned,

    /// <summary>The superior's joint office accepted the work: closed.</summary>
    Accepted,

    /// <summary>The superior's joint office called the task off: closed.</summary>
    Cancelled,
}
