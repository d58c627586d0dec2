namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>One field changed: a defect at exactly that place, or none.</summary>
public sealed class FieldDefectTests
{
    [Fact]
    public void The_case_that_the_tests_change_has_no_defect() => new CaseBuilder().ShouldHave("");

    [Theory]
    // dates
    [InlineData("potential.csv:2:collected", "")]
    [InlineData("potential.csv:2:collected", "2025-1-01")]
    [InlineData("potential.csv:2:collected", "2025-02-29")]
    [InlineData("potential.csv:2:collected", "0000-01-01")]
    [InlineData("potential.csv:2:collected", "10000-01-01")]
    [InlineData("potential.csv:2:collected", "20250101")]
    [InlineData("potential.csv:2:collected", " 2025-01-01")]
    [InlineData("potential.csv:2:collected", "2025-01-01T00:00Z")]
    [InlineData("potential.csv:2:collected", "2025/01/01")]
    [InlineData("potential.csv:2:collected", "２025-01-01")]
    [InlineData("potential.csv:2:verified", "2025-13-01")]
    [InlineData("potential.csv:2:verified", "na")]
    [InlineData("verifications.csv:2:date", "")]
    [InlineData("expectations.csv:2:from", "")]
    [InlineData("expectations.csv:2:dueDate", "")]
    [InlineData("stations.csv:2:established", "")]
    [InlineData("stations.csv:2:closed", "never")]
    [InlineData("gridmembers.csv:2:from", "")]
    [InlineData("gridmembers.csv:2:to", "2025-00-10")]
    [InlineData("orders.csv:2:withdrawn", "2025-02-30")]
    // instants
    [InlineData("claims.csv:2:at", "")]
    [InlineData("claims.csv:2:at", "2025-01-10")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00")]
    [InlineData("claims.csv:2:at", "2025-01-10t08:00Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00z")]
    [InlineData("claims.csv:2:at", "2025-01-10 08:00Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T08Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T24:00Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:60Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00:60Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00:00.Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00:00,5Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00:00.1234567890Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00.5Z")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00+8:00")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00+0800")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00+08")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00-18:01")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00+07:60")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00ZZ")]
    [InlineData("claims.csv:2:at", "0000-12-31T08:00Z")]
    [InlineData("claims.csv:2:withdrawn", "tomorrow")]
    // decimals and counts
    [InlineData("potential.csv:2:quantity", "")]
    [InlineData("potential.csv:2:quantity", "-1")]
    [InlineData("potential.csv:2:quantity", "+1")]
    [InlineData("potential.csv:2:quantity", "1.")]
    [InlineData("potential.csv:2:quantity", ".5")]
    [InlineData("potential.csv:2:quantity", "1,000")]
    [InlineData("potential.csv:2:quantity", "1e3")]
    [InlineData("potential.csv:2:quantity", "1.2.3")]
    [InlineData("potential.csv:2:quantity", "1.0000000")]
    [InlineData("potential.csv:2:quantity", "0000000000000001")]
    [InlineData("potential.csv:2:quantity", "1 ")]
    [InlineData("potential.csv:2:quantity", "NaN")]
    [InlineData("potential.csv:2:quantity", "٣")]
    [InlineData("verifications.csv:2:observedQuantity", "many")]
    [InlineData("baseline.csv:2:quantity", "")]
    [InlineData("patrols.csv:2:media", "1.0")]
    [InlineData("patrols.csv:2:media", "0000000001")]
    [InlineData("orders.csv:2:evidence", "-0")]
    // words
    [InlineData("officers.csv:2:line", "")]
    [InlineData("officers.csv:2:line", "Military")]
    [InlineData("officers.csv:2:line", "military ")]
    [InlineData("verifications.csv:2:addressMatches", "TRUE")]
    [InlineData("verifications.csv:2:categoryMatches", "NA")]
    [InlineData("verifications.csv:2:categoryMatches", "yes")]
    [InlineData("stations.csv:2:kind", "")]
    [InlineData("stations.csv:2:kind", "Liaison")]
    [InlineData("stations.csv:2:mode", "")]
    [InlineData("stations.csv:2:mode", "shared")]
    [InlineData("patrols.csv:2:mode", "")]
    [InlineData("patrols.csv:2:mode", "drone")]
    // periods
    [InlineData("facilities.csv:2:patrolEvery", "")]
    [InlineData("facilities.csv:2:patrolEvery", "P0D")]
    [InlineData("facilities.csv:2:patrolEvery", "P0Y0M0W0D")]
    [InlineData("facilities.csv:2:patrolEvery", "P")]
    [InlineData("facilities.csv:2:patrolEvery", "1M")]
    [InlineData("facilities.csv:2:patrolEvery", "p1M")]
    [InlineData("facilities.csv:2:patrolEvery", "P1D1M")]
    [InlineData("facilities.csv:2:patrolEvery", "P1M1M")]
    [InlineData("facilities.csv:2:patrolEvery", "P-1D")]
    [InlineData("facilities.csv:2:patrolEvery", "P1.5M")]
    [InlineData("facilities.csv:2:patrolEvery", "PT1H")]
    [InlineData("facilities.csv:2:patrolEvery", "P1DT1H")]
    // texts that need a value
    [InlineData("divisions.csv:2:name", "")]
    [InlineData("categories.csv:2:name", "")]
    [InlineData("potential.csv:2:measure", "")]
    [InlineData("potential.csv:2:source", "")]
    [InlineData("potential.csv:3:id", "")]
    [InlineData("expectations.csv:2:source", "")]
    [InlineData("baseline.csv:2:measure", "")]
    [InlineData("officers.csv:2:name", "")]
    [InlineData("tasks.csv:2:title", "")]
    [InlineData("facilities.csv:2:kind", "")]
    [InlineData("orders.csv:2:responsible", "")]
    [InlineData("orders.csv:2:facility", "")]
    [InlineData("orders.csv:2:station", "")]
    [InlineData("patrols.csv:2:facility", "")]
    // units, categories and other references
    [InlineData("potential.csv:2:unit", "")]
    [InlineData("potential.csv:2:unit", "110101")]
    [InlineData("potential.csv:2:unit", "110101001")]
    [InlineData("potential.csv:2:unit", "110101001002")]
    [InlineData("potential.csv:2:unit", "110101001000000")]
    [InlineData("potential.csv:2:unit", "110101001001 ")]
    [InlineData("potential.csv:2:unit", "somewhere")]
    [InlineData("potential.csv:2:category", "")]
    [InlineData("potential.csv:2:category", "C")]
    [InlineData("potential.csv:2:category", "b")]
    [InlineData("categories.csv:3:parentCode", "C")]
    [InlineData("categories.csv:3:parentCode", " ")]
    [InlineData("expectations.csv:2:unit", "110101001002")]
    [InlineData("baseline.csv:2:unit", "110101001002")]
    [InlineData("baseline.csv:2:category", "Z")]
    [InlineData("officers.csv:2:unit", "110101001002")]
    [InlineData("tasks.csv:2:unit", "110101001002")]
    [InlineData("tasks.csv:3:parent", "T3")]
    [InlineData("stations.csv:2:unit", "110101001002")]
    [InlineData("gridmembers.csv:2:unit", "110101001001002")]
    [InlineData("facilities.csv:3:unit", "110101001002")]
    [InlineData("patrols.csv:2:facility", "F3")]
    [InlineData("patrols.csv:2:member", "M3")]
    [InlineData("orders.csv:2:facility", "f1")]
    [InlineData("orders.csv:2:station", "S3")]
    // codes, levels, parents
    [InlineData("divisions.csv:7:parentCode", "110101")]
    [InlineData("divisions.csv:7:parentCode", "1101010010010")]
    [InlineData("divisions.csv:7:parentCode", "11010100100x")]
    [InlineData("divisions.csv:7:parentCode", " ")]
    [InlineData("divisions.csv:4:parentCode", "110101")]
    // intervals
    [InlineData("expectations.csv:2:dueDate", "2024-12-31")]
    [InlineData("tasks.csv:2:claimBy", "2024-12-31")]
    [InlineData("claims.csv:2:withdrawn", "2025-01-10T07:59:59.999999999Z")]
    [InlineData("claims.csv:2:withdrawn", "2025-01-10T15:59+08:00")]
    [InlineData("stations.csv:2:closed", "2024-12-31")]
    [InlineData("gridmembers.csv:2:to", "2024-12-31")]
    [InlineData("orders.csv:2:extendedTo", "2025-01-31")]
    [InlineData("orders.csv:2:closed", "2024-12-31")]
    [InlineData("orders.csv:2:withdrawn", "2024-12-31")]
    [InlineData("orders.csv:3:deadline", "2024-12-31")]
    public void A_bad_value_is_one_defect_of_its_field(string place, string value) =>
        new CaseBuilder().Field(place, value).ShouldHave(place);

    [Theory]
    [InlineData("potential.csv:2:collected", "0001-01-01")]
    [InlineData("potential.csv:2:collected", "9999-12-31")]
    [InlineData("potential.csv:2:collected", "2024-02-29")]
    [InlineData("potential.csv:2:verified", "")]
    [InlineData("potential.csv:2:verified", "2024-01-01")]
    [InlineData("potential.csv:2:quantity", "000000000000001.000000")]
    [InlineData("potential.csv:2:quantity", "999999999999999.999999")]
    [InlineData("potential.csv:2:quantity", "0")]
    [InlineData("potential.csv:2:measure", " ")]
    [InlineData("potential.csv:2:measure", "\0")]
    [InlineData("potential.csv:2:source", "a \"quoted\", text\r\nof two lines")]
    [InlineData("verifications.csv:2:record", "R9")]
    [InlineData("verifications.csv:2:record", "")]
    [InlineData("verifications.csv:2:observedMeasure", "other")]
    [InlineData("claims.csv:2:task", "")]
    [InlineData("claims.csv:2:officer", "nobody")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00:00.123456789+18:00")]
    [InlineData("claims.csv:2:at", "2025-01-10T08:00-00:00")]
    [InlineData("claims.csv:2:at", "0001-01-01T00:00+18:00")]
    [InlineData("claims.csv:3:at", "9999-12-31T23:59:59.999999999-18:00")]
    [InlineData("claims.csv:2:withdrawn", "2025-01-10T16:00+08:00")]
    [InlineData("patrols.csv:2:media", "999999999")]
    [InlineData("patrols.csv:2:media", "000000000")]
    [InlineData("patrols.csv:2:defects", ";;")]
    [InlineData("gridmembers.csv:2:duties", ";Watch;")]
    [InlineData("gridmembers.csv:2:unit", "110101001001")]
    [InlineData("gridmembers.csv:2:to", "2025-01-01")]
    [InlineData("stations.csv:2:head", "nobody")]
    [InlineData("stations.csv:2:closed", "2025-01-01")]
    [InlineData("expectations.csv:2:dueDate", "2025-01-01")]
    [InlineData("orders.csv:2:extendedTo", "2025-02-01")]
    [InlineData("orders.csv:2:deadline", "2025-01-01")]
    [InlineData("facilities.csv:2:patrolEvery", "P99999999999999999999999D")]
    [InlineData("facilities.csv:2:patrolEvery", "P0Y1M2W3D")]
    [InlineData("divisions.csv:7:parentCode", "")]
    [InlineData("divisions.csv:7:parentCode", "990000000000")]
    [InlineData("divisions.csv:7:parentCode", "110101001000")]
    [InlineData("categories.csv:3:parentCode", "")]
    [InlineData("tasks.csv:3:parent", "")]
    public void A_good_value_is_none(string place, string value) =>
        new CaseBuilder().Field(place, value).ShouldHave("");

    [Theory]
    // The code of a division is of no use to others where it has a defect.
    [InlineData(
        "divisions.csv:7:code",
        "110101001001",
        "divisions.csv:7:code gridmembers.csv:2:unit gridmembers.csv:3:unit"
    )]
    [InlineData("divisions.csv:7:code", "", "divisions.csv:7:code gridmembers.csv:2:unit gridmembers.csv:3:unit")]
    // A parent below its child, and with it a cycle.
    [InlineData(
        "divisions.csv:2:parentCode",
        "110101001001001",
        "divisions.csv:2:parentCode divisions.csv:2:parentCode"
    )]
    [InlineData("divisions.csv:7:level", "7", "divisions.csv:7:level")]
    [InlineData("divisions.csv:7:level", "06", "divisions.csv:7:level")]
    [InlineData("divisions.csv:7:level", "", "divisions.csv:7:level")]
    [InlineData(
        "divisions.csv:7:level",
        "5",
        "divisions.csv:7:code divisions.csv:7:parentCode gridmembers.csv:2:unit gridmembers.csv:3:unit"
    )]
    [InlineData("divisions.csv:6:level", "6", "divisions.csv:6:code coverage.json:exempt[0] potential.csv:2:unit")]
    [InlineData("divisions.csv:3:level", "1", "divisions.csv:3:parentCode")]
    [InlineData("divisions.csv:3:level", "3", "divisions.csv:4:parentCode")]
    [InlineData("divisions.csv:3:level", "4", "divisions.csv:4:parentCode")]
    // A category with a slash is not known either.
    [InlineData(
        "categories.csv:3:code",
        "B/C",
        "categories.csv:3:code potential.csv:2:category potential.csv:3:category baseline.csv:3:category"
    )]
    [InlineData(
        "categories.csv:2:code",
        "",
        "categories.csv:2:code categories.csv:3:parentCode freshness.json:rules[0].category baseline.csv:2:category"
    )]
    // Both the deadline and the extension, each against its own beginning.
    [InlineData("orders.csv:2:deadline", "2025-03-02", "orders.csv:2:extendedTo")]
    [InlineData(
        "orders.csv:2:issued",
        "2025-03-10",
        "orders.csv:2:deadline orders.csv:2:closed orders.csv:2:withdrawn"
    )]
    // A date of the wrong form begins nothing and ends nothing.
    [InlineData("orders.csv:2:issued", "2025-3-10", "orders.csv:2:issued")]
    [InlineData("orders.csv:2:deadline", "2025-2-1", "orders.csv:2:deadline")]
    // Another row has it already.
    [InlineData("potential.csv:3:id", "R1", "potential.csv:3:id")]
    [InlineData("verifications.csv:3:id", "V1", "verifications.csv:3:id")]
    [InlineData("officers.csv:3:id", "P1", "officers.csv:3:id")]
    [InlineData("tasks.csv:3:id", "T1", "tasks.csv:3:id")]
    [InlineData("claims.csv:3:id", "C1", "claims.csv:3:id")]
    [InlineData("stations.csv:3:id", "S1", "stations.csv:3:id")]
    [InlineData("gridmembers.csv:3:id", "M1", "gridmembers.csv:3:id")]
    [InlineData("facilities.csv:3:id", "F1", "facilities.csv:3:id")]
    [InlineData("patrols.csv:3:id", "X1", "patrols.csv:3:id")]
    [InlineData("orders.csv:3:id", "D1", "orders.csv:3:id")]
    [InlineData("expectations.csv:3:from", "2025-01-01", "expectations.csv:3:unit")]
    [InlineData("baseline.csv:3:category", "A", "baseline.csv:3:unit")]
    [InlineData(
        "categories.csv:3:code",
        "A",
        "categories.csv:3:code potential.csv:2:category potential.csv:3:category baseline.csv:3:category"
    )]
    public void One_change_is_all_the_defects_that_follow_from_it(string place, string value, string places)
    {
        CaseBuilder changed = new CaseBuilder().Field(place, value);
        if (place == "divisions.csv:6:level")
        {
            // Too many rows refer to the village to be worth listing twice.
            changed.Places().Should().StartWith("divisions.csv:6:code").And.Contain(places.Split(' '));
            return;
        }
        changed.ShouldHave(places);
    }
}
