namespace Mobilization.Domain.Tasking;

/// <summary>How many people a task must be claimed by (认领方式).</summary>
/// <remarks><c>default</c> is no form.</remarks>
public enum ClaimForm
{
    /// <summary>One responsible person of each line, together (共同认领).</summary>
    Dual = 1,

    /// <summary>One person alone, where only one line stands: a grid member, say. Reported apart and never as dual.</summary>
    Sole,
}
