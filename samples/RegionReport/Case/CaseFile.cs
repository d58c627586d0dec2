namespace RegionReport.Case;

/// <summary>One of the files of a case folder.</summary>
/// <param name="Order">Its place in the order of files, from 0.</param>
/// <param name="Columns">A CSV file's columns; a reader names them by their index here.</param>
internal sealed record CaseFile(int Order, string Name, params string[] Columns)
{
    public static readonly CaseFile Case = new(0, "case.json");
    public static readonly CaseFile Divisions = new(1, "divisions.csv", "code", "name", "level", "parentCode");
    public static readonly CaseFile Categories = new(2, "categories.csv", "code", "name", "parentCode");
    public static readonly CaseFile Freshness = new(3, "freshness.json");
    public static readonly CaseFile Accuracy = new(4, "accuracy.json");
    public static readonly CaseFile Potential = new(
        5,
        "potential.csv",
        "id",
        "unit",
        "category",
        "quantity",
        "measure",
        "source",
        "collected",
        "verified"
    );
    public static readonly CaseFile Verifications = new(
        6,
        "verifications.csv",
        "id",
        "record",
        "date",
        "addressMatches",
        "observedQuantity",
        "observedMeasure",
        "categoryMatches",
        "naReason",
        "militaryVerifier",
        "governmentVerifier"
    );
    public static readonly CaseFile Expectations = new(7, "expectations.csv", "unit", "source", "from", "dueDate");
    public static readonly CaseFile Baseline = new(8, "baseline.csv", "unit", "category", "measure", "quantity");
    public static readonly CaseFile Officers = new(9, "officers.csv", "id", "name", "line", "unit", "post");
    public static readonly CaseFile Tasks = new(10, "tasks.csv", "id", "parent", "unit", "title", "issued", "claimBy");
    public static readonly CaseFile Claims = new(11, "claims.csv", "id", "task", "officer", "at", "withdrawn");
    public static readonly CaseFile Coverage = new(12, "coverage.json");
    public static readonly CaseFile Stations = new(
        13,
        "stations.csv",
        "id",
        "kind",
        "unit",
        "mode",
        "partners",
        "host",
        "head",
        "established",
        "closed",
        "items"
    );
    public static readonly CaseFile GridMembers = new(14, "gridmembers.csv", "id", "unit", "duties", "from", "to");
    public static readonly CaseFile Facilities = new(15, "facilities.csv", "id", "unit", "kind", "patrolEvery");
    public static readonly CaseFile Patrols = new(
        16,
        "patrols.csv",
        "id",
        "facility",
        "member",
        "date",
        "mode",
        "media",
        "defects"
    );
    public static readonly CaseFile Orders = new(
        17,
        "orders.csv",
        "id",
        "facility",
        "station",
        "responsible",
        "issued",
        "deadline",
        "extendedTo",
        "closed",
        "evidence",
        "withdrawn"
    );
}
