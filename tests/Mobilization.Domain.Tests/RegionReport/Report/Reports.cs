using System.Text;
using System.Text.Json;
using global::RegionReport.Case;
using global::RegionReport.Measures;
using global::RegionReport.Report;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Tests.RegionReport.Report;

/// <summary>Reports to be looked at: of the embedded case, of a worked case, and of made-up trees.</summary>
internal static class Reports
{
    private static readonly Lazy<ReportModel> OfEmbeddedCase = new(() =>
        Of(new CaseSource(folder: null, CancellationToken.None).Read())
    );

    public static ReportModel Embedded => OfEmbeddedCase.Value;

    public static ReportModel OfSharedCase(string name)
    {
        CaseFolder
            .TryRead(SharedData.Require("cases", name), out CaseFacts? facts, out _)
            .Should()
            .BeTrue("the case has no defect");
        return Of(facts!);
    }

    public static ReportModel Of(CaseFacts facts) =>
        RegionModel.Of(facts.Name, CaseInputs.Objects(facts).Assess().Region);

    /// <summary>A region without facts: one province, and below it as many prefectures, counties and towns as asked for.</summary>
    public static ReportModel OfTree(int prefectures, int countiesEach, int townsEach)
    {
        var rows = new List<DivisionRow> { new(DivisionCode.Parse("110000"), "P", DivisionLevel.Province) };
        for (int i = 1; i <= prefectures; i++)
        {
            DivisionCode prefecture = Add(rows, $"11{i:D2}00000000", DivisionLevel.Prefecture, rows[0].Code);
            for (int j = 1; j <= countiesEach; j++)
            {
                DivisionCode county = Add(rows, $"11{i:D2}{j:D2}000000", DivisionLevel.County, prefecture);
                for (int k = 1; k <= townsEach; k++)
                {
                    Add(rows, $"11{i:D2}{j:D2}{k:D3}000", DivisionLevel.Township, county);
                }
            }
        }
        return RegionModel.Of("large", WithoutFacts(AdministrativeTree.Build(rows)));
    }

    public static RegionAssessment WithoutFacts(AdministrativeTree tree) =>
        RegionAssessment.Run(
            tree,
            new RegionFacts(),
            new RegionPolicies(FreshnessPolicy.Build("1", CategoryTree.Empty, [])),
            new LocalDate(2025, 3, 31)
        );

    public static string Html(ReportModel model)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(model, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static byte[] Json(ReportModel model, int? mostUnits = null)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(model, stream, mostUnits ?? JsonReport.MostUnits);
        return stream.ToArray();
    }

    /// <summary>The data inside a page, found as a browser finds it: up to the first end of the element.</summary>
    public static JsonElement DataOf(string html)
    {
        const string Start = """<script type="application/json" id="data">""";
        int start = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int end = html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
        return JsonDocument.Parse(html[start..end]).RootElement;
    }

    private static DivisionCode Add(List<DivisionRow> rows, string code, DivisionLevel level, DivisionCode parent)
    {
        rows.Add(new(DivisionCode.Parse(code), code, level, parent));
        return rows[^1].Code;
    }
}
