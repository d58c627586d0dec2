namespace Mobilization.Domain.Leadership;

/// <summary>The rules of the two lines: their organs, posts, duties, joint records and reform.</summary>
/// <remarks>A fact <c>record</c> says what kind of record names an organ: <c>supervision</c>, <c>committee</c> and so on; <c>row</c> is counted from 0.</remarks>
public static class LeadershipRules
{
    /// <summary>Two officers have the same identifier. Facts: <c>officer</c>, <c>name</c>, <c>first-name</c>.</summary>
    public const string DuplicateOfficer = "leadership.duplicate-officer";

    /// <summary>An appointment names an officer that is not listed. Facts: <c>row</c>, <c>officer</c>.</summary>
    public const string OfficerUnknown = "leadership.officer-unknown";

    /// <summary>An appointment names a unit that the tree does not have. Facts: <c>row</c>, <c>officer</c>, <c>unit</c>.</summary>
    public const string UnitUnknown = "leadership.unit-unknown";

    /// <summary>An appointment is listed twice, equal in everything. Facts: <c>row</c>, <c>officer</c>, <c>first-row</c>.</summary>
    public const string DuplicateAppointment = "leadership.duplicate-appointment";

    /// <summary>Two rules on leading posts have one line, level and date. Facts: <c>line</c>, <c>level</c>, <c>from</c>.</summary>
    public const string DuplicateLeadingPosts = "leadership.duplicate-leading-posts";

    /// <summary>Two organs have the same identifier. Facts: <c>organ</c>, <c>name</c>, <c>first-name</c>.</summary>
    public const string DuplicateOrgan = "leadership.duplicate-organ";

    /// <summary>An organ's unit or seat is not in the tree. Facts: <c>organ</c>, <c>unit</c>.</summary>
    public const string OrganUnitUnknown = "leadership.organ-unit-unknown";

    /// <summary>An organ's kind does not stand on its unit's level. Facts: <c>organ</c>, <c>kind</c>, <c>unit</c>, <c>level</c>. Source: L 12, 13.</summary>
    public const string OrganOnWrongLevel = "leadership.organ-on-wrong-level";

    /// <summary>An organ is housed outside the unit that it belongs to. Facts: <c>organ</c>, <c>unit</c>, <c>seat</c>. Source: invariant 20.</summary>
    public const string OrganOutsideUnit = "leadership.organ-outside-unit";

    /// <summary>A record names an organ that is not listed. Facts: <c>record</c>, <c>organ</c>.</summary>
    public const string OrganUnknown = "leadership.organ-unknown";

    /// <summary>A record names an organ of a kind that cannot stand there. Facts: <c>record</c>, <c>organ</c>, <c>kind</c>.</summary>
    public const string OrganOfWrongKind = "leadership.organ-of-wrong-kind";

    /// <summary>A record joins organs of two units that must be of one. Facts: <c>record</c>, <c>organ</c>, <c>unit</c>, <c>expected</c>.</summary>
    public const string OrganOfOtherUnit = "leadership.organ-of-other-unit";

    /// <summary>An organ is stated twice to be a committee, or a joint office. Facts: <c>record</c>, <c>organ</c>.</summary>
    public const string OrganStatedTwice = "leadership.organ-stated-twice";

    /// <summary>A superior stands neither in the same unit nor in one above. Facts: <c>organ</c>, <c>unit</c>, <c>superior</c>, <c>superior-unit</c>. Source: invariant 20.</summary>
    public const string SuperiorNotAbove = "leadership.superior-not-above";

    /// <summary>An organ is its own superior; once a cycle, at its first organ by identifier. Facts: <c>organ</c>, <c>length</c>, <c>on</c>. Source: invariant 20.</summary>
    public const string SupervisionCycle = "leadership.supervision-cycle";

    /// <summary>An organ is succeeded on a day on which it does not end, or by one that does not exist then. Facts: <c>predecessor</c>, <c>successor</c>, <c>on</c>.</summary>
    public const string SuccessionOutOfTime = "leadership.succession-out-of-time";

    /// <summary>A joint office has no organ of a line. Facts: <c>office</c>, <c>line</c>.</summary>
    public const string JointOfficeOneLine = "leadership.joint-office-one-line";

    /// <summary>A required post has fewer holders than seats on a day. Facts: <c>unit</c>, <c>line</c>, <c>post</c>, <c>seats</c>, <c>filled</c>, <c>on</c>.</summary>
    public const string Vacancy = "leadership.vacancy";

    /// <summary>A required post has more full holders than seats on a day. Facts: <c>unit</c>, <c>line</c>, <c>post</c>, <c>seats</c>, <c>holders</c>, <c>on</c>.</summary>
    public const string Overfilled = "leadership.overfilled";

    /// <summary>An appointment is to an organ that is not listed or does not exist that day. Facts: <c>officer</c>, <c>post</c>, <c>organ</c>, <c>on</c>.</summary>
    public const string OrganAbsent = "leadership.organ-absent";

    /// <summary>An appointment's unit or line is not its organ's. Facts: <c>officer</c>, <c>post</c>, <c>organ</c>, <c>unit</c>, <c>line</c>.</summary>
    public const string AppointmentOutsideOrgan = "leadership.appointment-outside-organ";

    /// <summary>An officer is in two places that exclude each other by policy. Facts: <c>officer</c>, <c>post</c>, <c>unit</c>, <c>other-post</c>, <c>other-unit</c>, <c>on</c>.</summary>
    public const string PostsExcludeEachOther = "leadership.posts-exclude-each-other";

    /// <summary>Two duties have the same identifier. Facts: <c>duty</c>.</summary>
    public const string DuplicateDuty = "leadership.duplicate-duty";

    /// <summary>A transfer names a duty that is not listed. Facts: <c>duty</c>, <c>on</c>.</summary>
    public const string DutyUnknown = "leadership.duty-unknown";

    /// <summary>A duty moves twice on one day, or before anybody answered for it. Facts: <c>duty</c>, <c>on</c>, <c>last</c>.</summary>
    public const string DutyOutOfOrder = "leadership.duty-out-of-order";

    /// <summary>A duty is given away by an organ that does not answer for it. Facts: <c>duty</c>, <c>from</c>, <c>holder</c>, <c>on</c>.</summary>
    public const string DutyGiverNotHolder = "leadership.duty-giver-not-holder";

    /// <summary>A duty begins with, or moves to, an organ that does not exist that day. Facts: <c>duty</c>, <c>organ</c>, <c>on</c>.</summary>
    public const string DutyReceiverAbsent = "leadership.duty-receiver-absent";

    /// <summary>An organ answers for a duty on a day on which it no longer exists. Facts: <c>duty</c>, <c>organ</c>, <c>on</c>.</summary>
    public const string DutyOrphaned = "leadership.duty-orphaned";

    /// <summary>A joint document lacks a line's sign-off. Facts: <c>document</c>, <c>line</c>. Source: invariant 15.</summary>
    public const string SignOffMissing = "leadership.sign-off-missing";

    /// <summary>A joint document is signed off twice on a line. Facts: <c>document</c>, <c>line</c>, <c>officer</c>, <c>first</c>.</summary>
    public const string SignOffRepeated = "leadership.sign-off-repeated";

    /// <summary>A joint document is dated before a sign-off. Facts: <c>document</c>, <c>line</c>, <c>signed</c>, <c>issued</c>.</summary>
    public const string SignOffLate = "leadership.sign-off-late";

    /// <summary>One officer signs off for both lines. Facts: <c>document</c>, <c>officer</c>.</summary>
    public const string SignOffSameOfficer = "leadership.sign-off-same-officer";

    /// <summary>An officer signs or takes part for a line that the officer is not of that day. Facts: <c>record</c>, <c>officer</c>, <c>line</c>, <c>on</c>.</summary>
    public const string NotOfTheLine = "leadership.not-of-the-line";

    /// <summary>A record is of a joint office that is not listed or does not exist that day. Facts: <c>record</c>, <c>office</c>, <c>on</c>.</summary>
    public const string JointOfficeAbsent = "leadership.joint-office-absent";

    /// <summary>A consultation has nobody of a line. Facts: <c>consultation</c>, <c>line</c>.</summary>
    public const string ConsultationOneLine = "leadership.consultation-one-line";

    /// <summary>Information is exchanged by an organ that is not part of the joint office. Facts: <c>exchange</c>, <c>organ</c>.</summary>
    public const string ExchangeOutsideOffice = "leadership.exchange-outside-office";

    /// <summary>A milestone's unit is not in the tree. Facts: <c>unit</c>, <c>step</c>, <c>on</c>.</summary>
    public const string MilestoneUnitUnknown = "leadership.milestone-unit-unknown";

    /// <summary>A milestone's unit is of a level that the reform does not reach. Facts: <c>unit</c>, <c>step</c>, <c>on</c>, <c>level</c>.</summary>
    public const string MilestoneOutOfScope = "leadership.milestone-out-of-scope";

    /// <summary>A milestone is none that the reform has. Facts: <c>unit</c>, <c>step</c>, <c>on</c>.</summary>
    public const string MilestoneUnknown = "leadership.milestone-unknown";

    /// <summary>A unit reaches a milestone twice. Facts: <c>unit</c>, <c>step</c>, <c>on</c>, <c>first-on</c>.</summary>
    public const string MilestoneRepeated = "leadership.milestone-repeated";

    /// <summary>A unit reaches a phase before the one that precedes it, or without it. Facts: <c>unit</c>, <c>phase</c>, <c>on</c>, <c>before</c>, <c>before-on</c> (empty where not reached).</summary>
    public const string PhaseOutOfOrder = "leadership.phase-out-of-order";
}
