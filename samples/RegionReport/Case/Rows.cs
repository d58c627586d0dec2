using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace RegionReport.Case;

// The rows of the CSV files, one type per file, columns in the order of the case format. Null is a blank field.

public enum Line
{
    Government,
    Military,
}

public enum Match
{
    NotAssessed,
    True,
    False,
}

public enum StationKind
{
    Workstation,
    Liaison,
}

public enum StationMode
{
    Standalone,
    Joint,
    Nested,
}

public enum PatrolMode
{
    Manual,
    Video,
    Electronic,
}

/// <param name="Parent">The parent's code, <c>default</c> for none; it need not be in the file.</param>
/// <param name="ParentRow">The parent's index among the rows, -1 for a root.</param>
public readonly record struct UnitRow(DivisionCode Code, string Name, int Level, DivisionCode Parent, int ParentRow);

/// <param name="ParentRow">The parent's index among the rows, -1 for a root.</param>
public readonly record struct CategoryRow(string Code, string Name, string? Parent, int ParentRow);

public readonly record struct PotentialRow(
    string Id,
    DivisionCode Unit,
    string Category,
    decimal Quantity,
    string Measure,
    string Source,
    LocalDate Collected,
    LocalDate? Verified
);

public readonly record struct VerificationRow(
    string Id,
    string? Record,
    LocalDate Date,
    Match AddressMatches,
    decimal? ObservedQuantity,
    string? ObservedMeasure,
    Match CategoryMatches,
    string? NaReason,
    string? MilitaryVerifier,
    string? GovernmentVerifier
);

public readonly record struct ExpectationRow(DivisionCode Unit, string Source, LocalDate From, LocalDate DueDate);

public readonly record struct BaselineRow(DivisionCode Unit, string Category, string Measure, decimal Quantity);

public readonly record struct OfficerRow(string Id, string Name, Line Line, DivisionCode Unit, string? Post);

/// <param name="ParentRow">The parent task's index among the rows, -1 without one.</param>
public readonly record struct TaskRow(
    string Id,
    string? Parent,
    int ParentRow,
    DivisionCode Unit,
    string Title,
    LocalDate Issued,
    LocalDate ClaimBy
);

public readonly record struct ClaimRow(string Id, string? Task, string? Officer, Moment At, Moment? Withdrawn);

public readonly record struct StationRow(
    string Id,
    StationKind Kind,
    DivisionCode Unit,
    StationMode Mode,
    ImmutableArray<string> Partners,
    string? Host,
    string? Head,
    LocalDate Established,
    LocalDate? Closed,
    ImmutableArray<string> Items
);

public readonly record struct GridMemberRow(
    string Id,
    DivisionCode Unit,
    ImmutableArray<string> Duties,
    LocalDate From,
    LocalDate? To
);

public readonly record struct FacilityRow(string Id, DivisionCode Unit, string Kind, CalendarPeriod PatrolEvery);

public readonly record struct PatrolRow(
    string Id,
    string Facility,
    string? Member,
    LocalDate Date,
    PatrolMode Mode,
    int Media,
    ImmutableArray<string> Defects
);

public readonly record struct OrderRow(
    string Id,
    string Facility,
    string Station,
    string Responsible,
    LocalDate Issued,
    LocalDate Deadline,
    LocalDate? ExtendedTo,
    LocalDate? Closed,
    int Evidence,
    LocalDate? Withdrawn
);
