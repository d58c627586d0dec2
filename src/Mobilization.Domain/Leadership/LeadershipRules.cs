namespace Mobilization.Domain.Leadership;

/// <summary>The rules of the two lines, their organs, posts and records.</summary>
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
}
