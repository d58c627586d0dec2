using System.Globalization;
using System.Text;
using global::RegionReport.Case;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>A small case without a defect, to be changed in one place.</summary>
internal sealed class CaseBuilder
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public CaseBuilder()
    {
        Content("case.json", """{"name":"N","asOf":"2025-03-31","zone":"Asia/Shanghai"}""");
        Rows(
            "divisions.csv",
            "code,name,level,parentCode",
            "110000000000,P,1,",
            "110100000000,C,2,110000000000",
            "110101000000,D,3,110100000000",
            "110101001000,T,4,110101000000",
            "110101001001,V,5,110101001000",
            "110101001001001,G,6,110101001001"
        );
        Rows("categories.csv", "code,name,parentCode", "A,Equipment,", "B,Cranes,A");
        Content(
            "freshness.json",
            """{"rules":[{"category":"A","warnAfter":"P6M","staleAfter":"P1Y","effectiveFrom":"2025-01-01"},{"category":"","exempt":true,"effectiveFrom":"2025-01-01"}]}"""
        );
        Content("accuracy.json", """{"quantity":{"absolute":"0","relative":"0.05"}}""");
        Rows(
            "potential.csv",
            "id,unit,category,quantity,measure,source,collected,verified",
            "R1,110101001001,B,12.50,t,S,2025-01-01,2025-02-01",
            "R2,110101001001,B,1,t,S,2025-01-01,"
        );
        Rows(
            "verifications.csv",
            "id,record,date,addressMatches,observedQuantity,observedMeasure,categoryMatches,naReason,militaryVerifier,governmentVerifier",
            "V1,R1,2025-02-01,true,12,t,na,gone,M,G",
            "V2,R9,2025-02-01,,,,,,,"
        );
        Rows(
            "expectations.csv",
            "unit,source,from,dueDate",
            "110101001000,S,2025-01-01,2025-03-01",
            "110101001000,S,2025-01-02,2025-03-01"
        );
        Rows("baseline.csv", "unit,category,measure,quantity", "110101001000,A,t,10", "110101001000,B,t,10");
        Rows(
            "officers.csv",
            "id,name,line,unit,post",
            "P1,N1,government,110101001000,Head",
            "P2,N2,military,110101001000,"
        );
        Rows(
            "tasks.csv",
            "id,parent,unit,title,issued,claimBy",
            "T1,,110101001000,Survey,2025-01-01,2025-02-01",
            "T2,T1,110101001001,Survey,2025-01-02,2025-02-01"
        );
        Rows(
            "claims.csv",
            "id,task,officer,at,withdrawn",
            "C1,T1,P1,2025-01-10T08:00Z,2025-01-11T08:00Z",
            "C2,T9,P9,2025-01-10T08:00:00.5+08:00,"
        );
        Content(
            "coverage.json",
            """{"workstation":{"levels":[4],"headPosts":["Head"],"items":["Sign"]},"liaison":{"levels":[5],"headPosts":[],"items":[]},"exempt":["110101001001"]}"""
        );
        Rows(
            "stations.csv",
            "id,kind,unit,mode,partners,host,head,established,closed,items",
            "S1,workstation,110101001000,joint,X;Y,,P1,2025-01-01,2026-01-01,Sign",
            "S2,liaison,110101001001,nested,,H,P9,2025-01-01,,"
        );
        Rows(
            "gridmembers.csv",
            "id,unit,duties,from,to",
            "M1,110101001001001,Watch;Report,2025-01-01,2026-01-01",
            "M2,110101001001001,,2025-01-01,"
        );
        Rows(
            "facilities.csv",
            "id,unit,kind,patrolEvery",
            "F1,110101001001,Shelter,P1M",
            "F2,110101001001,Shelter,P15D"
        );
        Rows(
            "patrols.csv",
            "id,facility,member,date,mode,media,defects",
            "X1,F1,M1,2025-02-01,manual,2,Rust;Water",
            "X2,F1,,2025-02-01,video,,"
        );
        Rows(
            "orders.csv",
            "id,facility,station,responsible,issued,deadline,extendedTo,closed,evidence,withdrawn",
            "D1,F1,S1,Owner,2025-01-01,2025-02-01,2025-03-01,2025-02-15,1,2025-02-20",
            "D2,F1,S1,Owner,2025-01-01,2025-02-01,,,,"
        );
    }

    public CaseBuilder Content(string file, string text) => Content(file, Encoding.UTF8.GetBytes(text));

    public CaseBuilder Content(string file, byte[] bytes)
    {
        _files[file] = bytes;
        return this;
    }

    public CaseBuilder Rows(string file, params string[] lines) => Content(file, string.Join('\n', lines) + "\n");

    public CaseBuilder Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    public string Text(string file) => Encoding.UTF8.GetString(_files[file]);

    /// <summary>Replaces a line, counted from 1; a text with line ends replaces it by several.</summary>
    public CaseBuilder Line(string file, int line, string text)
    {
        string[] lines = Text(file).Split('\n');
        lines[line - 1] = text;
        return Content(file, string.Join('\n', lines));
    }

    public CaseBuilder Append(string file, params string[] lines) =>
        Content(file, Text(file) + string.Join('\n', lines) + "\n");

    /// <summary>Sets the field at a place such as <c>potential.csv:2:unit</c>.</summary>
    public CaseBuilder Field(string place, string value)
    {
        string[] parts = place.Split(':');
        string[] lines = Text(parts[0]).Split('\n');
        int line = int.Parse(parts[1], CultureInfo.InvariantCulture);
        string[] fields = lines[line - 1].Split(',');
        int column = Array.IndexOf(lines[0].Split(','), parts[2]);
        column.Should().BeGreaterThanOrEqualTo(0);
        fields[column] = value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"")}\"" : value;
        return Line(parts[0], line, string.Join(',', fields));
    }

    /// <summary>Replaces a text that occurs once in a file.</summary>
    public CaseBuilder Replace(string file, string old, string replacement)
    {
        Text(file).Split(old).Should().HaveCount(2, $"{old} is to be replaced once");
        return Content(file, Text(file).Replace(old, replacement));
    }

    /// <summary>Writes the files into a folder.</summary>
    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, byte[] content) in _files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }
        return folder;
    }

    public Defects Defects()
    {
        CaseFolder.TryRead(name => _files.GetValueOrDefault(name), new Defects(), out _, out Defects defects);
        return defects;
    }

    public IReadOnlyList<string> Places() => [.. Defects().First.Select(defect => defect.Place)];

    public CaseFacts Facts()
    {
        CaseFolder
            .TryRead(name => _files.GetValueOrDefault(name), new Defects(), out CaseFacts? facts, out Defects defects)
            .Should()
            .BeTrue(string.Join('\n', defects.First));
        return facts!;
    }

    public void ShouldHave(string places) =>
        Places().Should().Equal(places.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
