namespace RegionReport.Report;

/// <summary>The files that are written from a model.</summary>
internal static class ReportFiles
{
    public static void Write(ReportModel model, string folder)
    {
        OutputFolder.Write(folder, "report.json", (Stream stream) => JsonReport.Write(model, stream));
        OutputFolder.Write(folder, "report.html", (Stream stream) => HtmlReport.Write(model, stream));
    }
}
