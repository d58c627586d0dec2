using System.Text;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>Files, headers, rows that cannot be judged, and what others may still refer to.</summary>
public sealed class FileDefectTests
{
    private const string Everything =
        "divisions.csv categories.csv potential.csv verifications.csv expectations.csv baseline.csv officers.csv tasks.csv claims.csv "
        + "stations.csv gridmembers.csv facilities.csv patrols.csv orders.csv";

    [Theory]
    [InlineData("case.json", "case.json")]
    [InlineData("divisions.csv", "divisions.csv")]
    [InlineData("freshness.json", "")]
    [InlineData("accuracy.json", "")]
    [InlineData("coverage.json", "")]
    [InlineData("verifications.csv", "")]
    [InlineData("potential.csv", "")]
    [InlineData("officers.csv", "")]
    [InlineData("tasks.csv", "")]
    [InlineData("gridmembers.csv", "patrols.csv:2:member")]
    [InlineData("stations.csv", "orders.csv:2:station orders.csv:3:station")]
    public void A_missing_file_is_an_empty_one_but_for_two(string file, string places) =>
        new CaseBuilder().Without(file).ShouldHave(places);

    [Fact]
    public void Every_csv_file_may_be_a_header_alone_or_have_none_at_all()
    {
        foreach (string file in Everything.Split(' '))
        {
            string[] header = [new CaseBuilder().Text(file).Split('\n')[0]];
            new CaseBuilder().Rows(file, header).Places().Should().NotContain(file);
            foreach (string nothing in (string[])["", "\n", "\r\n\n", "\uFEFF", "\uFEFF\n"])
            {
                // References into it are not judged, so that this is all.
                new CaseBuilder()
                    .Content(file, nothing)
                    .ShouldHave(file);
            }
        }
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x80)]
    [InlineData(0xC0)]
    [InlineData(0xED)]
    public void A_file_that_is_not_UTF8_is_one_defect(byte stray)
    {
        foreach (string file in (Everything + " case.json freshness.json accuracy.json coverage.json").Split(' '))
        {
            byte[] bytes = [.. Encoding.UTF8.GetBytes(new CaseBuilder().Text(file)), stray];
            new CaseBuilder().Content(file, bytes).ShouldHave(file);
        }
        new CaseBuilder()
            .Content("facilities.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("id")])
            .ShouldHave("facilities.csv");
    }

    [Theory]
    [InlineData("id,\"unit\"x,kind,patrolEvery")]
    [InlineData("id,un\"it,kind,patrolEvery")]
    [InlineData("id,unit,kind,\"patrolEvery")]
    [InlineData("id,unit\rkind,patrolEvery")]
    [InlineData("id,unit,kind,patrolEvery\r\r")]
    public void A_header_row_that_is_not_RFC_4180_is_no_header(string header) =>
        new CaseBuilder().Line("facilities.csv", 1, header).ShouldHave("facilities.csv");

    [Theory]
    [InlineData("id,unit,kind,every", "facilities.csv:1:patrolEvery")]
    [InlineData("id,unit,kind,PatrolEvery", "facilities.csv:1:patrolEvery")]
    [InlineData("id,unit,kind, patrolEvery", "facilities.csv:1:patrolEvery")]
    [InlineData("no,unit,kind,patrolEvery", "facilities.csv:1:id")]
    [InlineData("id,place,sort,patrolEvery", "facilities.csv:1:unit facilities.csv:1:kind")]
    [InlineData(
        "a,b,c,d",
        "facilities.csv:1:id facilities.csv:1:unit facilities.csv:1:kind facilities.csv:1:patrolEvery"
    )]
    [InlineData("\"id\",\"unit\",\"kind\",\"patrolEvery\"", "")]
    [InlineData("\uFEFFid,unit,kind,patrolEvery", "")]
    public void A_missing_header_is_one_defect_and_its_column_is_not_judged(string header, string places) =>
        new CaseBuilder().Line("facilities.csv", 1, header).ShouldHave(places);

    [Theory]
    [InlineData("code,name,level,parent", "divisions.csv:1:parentCode")]
    [InlineData("code,name,rank,parentCode", "divisions.csv:1:level")]
    [InlineData("key,name,level,parentCode", "divisions.csv:1:code")]
    public void Without_a_header_of_divisions_nothing_else_is_a_defect(string header, string places) =>
        new CaseBuilder().Line("divisions.csv", 1, header).ShouldHave(places);

    [Fact]
    public void A_header_is_found_after_empty_lines_and_is_reported_at_its_own() =>
        new CaseBuilder()
            .Line("facilities.csv", 1, "\r\n\nid,unit,kind,every")
            .Field("officers.csv:2:line", "x")
            .ShouldHave("officers.csv:2:line facilities.csv:3:patrolEvery");

    [Fact]
    public void A_repeated_header_is_one_defect_and_stands_before_missing_ones() =>
        new CaseBuilder()
            .Rows("baseline.csv", "unit,category,unit,unit", "110101001000,A,x,y")
            .ShouldHave("baseline.csv:1:unit baseline.csv:1:measure baseline.csv:1:quantity");

    [Fact]
    public void Further_columns_are_ignored_even_if_they_repeat() =>
        new CaseBuilder()
            .Rows("baseline.csv", "note,quantity,measure,,category,note,unit,", "a,1,t,b,A,c,110101001000,d")
            .ShouldHave("");

    [Theory]
    [InlineData("F1,110101001001,Shelter")]
    [InlineData("F1,110101001001,Shelter,P1M,")]
    [InlineData("F1,110101001001,Shelter,P1M\r")]
    [InlineData("F1,110101001001,\"Shelter\"x,P1M")]
    [InlineData("F1,110101001001,\"Shelter\" ,P1M")]
    [InlineData("F1,110101001001,Shel\"ter,P1M")]
    [InlineData("F1,110101001001, \"Shelter\",P1M")]
    [InlineData("F1,110101001001,Shel\rter,P1M")]
    [InlineData("F1,nowhere,,P0D,x")]
    [InlineData("F1")]
    [InlineData("F1,a\"\"b,c,P1M")]
    public void A_row_that_cannot_be_judged_is_one_defect_and_its_id_is_known(string row) =>
        new CaseBuilder()
            .Line("facilities.csv", 2, row.EndsWith('\r') ? row + "\r" : row)
            .Field("facilities.csv:3:kind", "")
            .ShouldHave("facilities.csv:2 facilities.csv:3:kind");

    [Fact]
    public void A_quote_never_closed_takes_the_rest_of_the_file() =>
        new CaseBuilder()
            .Line("facilities.csv", 2, "F1,110101001001,\"Shelter,P1M")
            .Rows("orders.csv", "id,facility,station,responsible,issued,deadline,extendedTo,closed,evidence,withdrawn")
            .ShouldHave("facilities.csv:2");

    [Fact]
    public void A_broken_row_whose_id_is_not_there_makes_nothing_known() =>
        new CaseBuilder()
            .Rows(
                "facilities.csv",
                "unit,kind,patrolEvery,id",
                "110101001001,Shelter,P1M",
                "110101001001,Shelter,P1M,F2"
            )
            .Rows("orders.csv", "id,facility,station,responsible,issued,deadline,extendedTo,closed,evidence,withdrawn")
            .ShouldHave("facilities.csv:2 patrols.csv:2:facility patrols.csv:3:facility");

    [Fact]
    public void The_code_of_a_broken_division_is_known_whatever_it_is() =>
        new CaseBuilder()
            .Append("divisions.csv", "110101002000,X,4", "strange", "110101002001,Y,2,110101002000")
            .Field("officers.csv:2:unit", "110101002000")
            .Field("officers.csv:3:unit", "strange")
            .ShouldHave("divisions.csv:8 divisions.csv:9");

    [Theory]
    [InlineData("potential.csv")]
    [InlineData("verifications.csv")]
    [InlineData("officers.csv")]
    [InlineData("tasks.csv")]
    [InlineData("claims.csv")]
    [InlineData("stations.csv")]
    [InlineData("gridmembers.csv")]
    [InlineData("facilities.csv")]
    [InlineData("patrols.csv")]
    [InlineData("orders.csv")]
    public void A_row_after_a_broken_one_of_the_same_id_is_a_duplicate(string file)
    {
        string row = new CaseBuilder().Text(file).Split('\n')[1];
        new CaseBuilder().Line(file, 2, $"{row},\n{row}").ShouldHave($"{file}:2 {file}:3:id");
        new CaseBuilder().Line(file, 2, $"{row}\n{row},").ShouldHave($"{file}:3");
    }

    [Fact]
    public void Lines_are_physical_and_a_row_stands_at_its_first() =>
        new CaseBuilder()
            .Rows(
                "officers.csv",
                "id,name,line,unit,post\r",
                "P1,\"two\r",
                "lines\",government,110101001000,\r",
                "\r",
                "P2,\"a\n\n\"\"b\",army,110101001000,\"x",
                "y\"",
                "",
                "P3,c,army,110101001000,"
            )
            .ShouldHave("officers.csv:5:line officers.csv:10:line");

    [Fact]
    public void Columns_stand_as_in_the_file() =>
        new CaseBuilder()
            .Rows("facilities.csv", "patrolEvery,kind,unit,id", "P0D,,nowhere,F1", "P1M,K,110101001001,F1")
            .ShouldHave("facilities.csv:2:patrolEvery facilities.csv:2:kind facilities.csv:2:unit facilities.csv:3:id");

    [Fact]
    public void A_row_with_a_defect_elsewhere_is_known_by_its_id() =>
        new CaseBuilder().Field("facilities.csv:2:kind", "").ShouldHave("facilities.csv:2:kind");

    [Fact]
    public void Two_defects_of_one_field_are_two() =>
        new CaseBuilder()
            .Rows("baseline.csv", "unit,category,measure,quantity", "x,A,t,1", "x,A,t,1")
            .ShouldHave("baseline.csv:2:unit baseline.csv:3:unit baseline.csv:3:unit");

    [Fact]
    public void A_key_with_a_field_of_the_wrong_form_is_judged_no_further() =>
        new CaseBuilder()
            .Rows(
                "expectations.csv",
                "unit,source,from,dueDate",
                "110101001000,,2025-01-01,2025-1-1",
                "110101001000,,2025-01-01,2025-1-1"
            )
            .ShouldHave(
                "expectations.csv:2:source expectations.csv:2:dueDate expectations.csv:3:source expectations.csv:3:dueDate"
            );

    [Theory]
    [InlineData("110101000000,D,3,110101000000", "divisions.csv:4:parentCode divisions.csv:4:parentCode")]
    // Two levels that are not above, and the cycle at its first row.
    [InlineData("110101000000,D,3,110101001001", "divisions.csv:4:parentCode divisions.csv:4:parentCode")]
    // A level that is not one hides neither the cycle nor anything else.
    [InlineData("110101000000,D,x,110101001001", "divisions.csv:4:level divisions.csv:4:parentCode")]
    // A code with a defect of its own is in no cycle.
    [InlineData("11010100000,D,3,110101001001", "divisions.csv:4:code divisions.csv:4:parentCode")]
    public void Cycles_of_divisions(string row, string places) =>
        new CaseBuilder().Line("divisions.csv", 4, row).ShouldHave(places);

    [Fact]
    public void Each_cycle_is_one_defect_and_what_leads_into_it_is_none()
    {
        new CaseBuilder()
            .Rows(
                "categories.csv",
                "code,name,parentCode",
                "Z,n,B",
                "A,n,B",
                "B,n,A",
                "C,n,C",
                "D,n,F",
                "E,n,D",
                "F,n,E"
            )
            .ShouldHave("categories.csv:3:parentCode categories.csv:5:parentCode categories.csv:6:parentCode");
        new CaseBuilder().Field("tasks.csv:2:parent", "T2").ShouldHave("tasks.csv:2:parent");
    }

    [Fact]
    public void A_later_duplicate_is_no_parent() =>
        new CaseBuilder()
            .Append("tasks.csv", "T1,T2,110101001000,Survey,2025-01-01,2025-02-01")
            .ShouldHave("tasks.csv:4:id");

    [Fact]
    public void The_order_is_of_files_lines_and_columns() =>
        new CaseBuilder()
            .Field("orders.csv:2:issued", "x")
            .Field("categories.csv:3:parentCode", "Q")
            .Line("categories.csv", 2, "A,,")
            .Content("accuracy.json", "[]")
            .Append("categories.csv", "C,,B")
            .Without("case.json")
            .ShouldHave(
                "case.json categories.csv:2:name categories.csv:3:parentCode categories.csv:4:name accuracy.json orders.csv:2:issued"
            );
}
