namespace RegionReport.Report;

/// <summary>The files that are written from a model.</summary>
internal static class ReportFiles
{
    public static void Write(ReportModel model, OutputFolder files)
    {
        files.Write("report.json", (Stream stream) => JsonReport.Write(model, stream));
        files.Write("report.html", (Stream stream) => HtmlReport.Write(model, stream));
    }
}
