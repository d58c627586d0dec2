namespace Mobilization.Domain.Tests.Repository;

/// <summary>The invariants of the field by their numbers, which the sources of rules name.</summary>
internal static class Invariants
{
    /// <summary>The first is number 1.</summary>
    public static readonly string[] Texts =
    [
        "A command element has at least one member of each line.",
        "A transition decision names that region's committee director and a recorded meeting.",
        "A real transition cites the State's decision and a superior's task; otherwise it is a drill and says so.",
        "Nothing else in the transition completes before the command post opens.",
        "The provisional committee forms after the post opens and before the post's other acts.",
        "An action concept refers to a meeting of that post's own committee.",
        "Required stages of a requirement occur in order; extra stages may stand between them.",
        "A handover has giver, receiver and date.",
        "A full claim has exactly one person of each line, of that unit and level.",
        "Decomposition neither loses nor repeats a unit.",
        "The mentor is military, the mentee of the government, and they are two people.",
        "A handover of base data closes only with a receipt.",
        "A verification records address, quantity and category, or says why one does not apply.",
        "Verifiers cover both lines.",
        "A joint document carries both sign-offs.",
        "An escalation carries a report led by the mobilization office.",
        "Planning, mid-year supervision, year-end assessment: each once, in that order.",
        "A station's head holds, in that unit on that day, one of the posts its policy lists.",
        "A liaison point's head likewise.",
        "A body belongs to the unit it stands in; a superior stands in the same unit or an ancestor of it; no cycle.",
        "A grid member counts only with a duty.",
        "A patrol defect needs the form and at least one photo or video.",
        "A rectification order has issuer, responsible unit, defect, and a deadline on or after issue.",
        "It closes only with evidence of completion.",
        "A joint build names its partners; a nested build its host.",
        "Fit-out needs every item of its tier.",
        "An electronic tour's stamp carries checkpoint and time, not in the future.",
        "A dispatch falls on the weekday its policy names, or carries the reason why it was moved.",
        "A training item names unit, what, how and who.",
        "Only the head counts as attended.",
    ];
}
