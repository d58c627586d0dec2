using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace RegionReport.Report;

/// <summary>Writes <c>report.html</c>: one file with style, script and data, which loads nothing.</summary>
internal static class HtmlReport
{
    /// <summary>What <c>report.html</c> has room for; deeper levels are left to <c>measures.csv</c>.</summary>
    public const int MostUnits = 20_000;

    private const string Prefix = "Report/";
    private const string Library = "vendor/d3-hierarchy.min.js";
    private const string LibraryLicence = "vendor/d3-hierarchy.LICENSE";

    /// <summary>The parts of the one script, in their order; each uses only those before it.</summary>
    private static readonly string[] Scripts =
    [
        "figures.js",
        "words.js",
        "view.js",
        "headline.js",
        "treemap.js",
        "worst.js",
        "heat.js",
        "tree.js",
        "details.js",
        "page.js",
    ];

    public static void Write(ReportModel model, Stream stream, int mostUnits = MostUnits)
    {
        var inside = UnitsInside.Of(model.Tree, mostUnits);
        string style = Asset("report.css");
        string library = $"/*\n{Asset(LibraryLicence)}*/\n{Asset(Library)}";
        string script = $"(() => {{\n\"use strict\";\n{string.Concat(Scripts.Select(Asset))}}})();\n";
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
        string rest = Asset("report.template.html");
        for (int start = rest.IndexOf("{{", StringComparison.Ordinal); start >= 0; )
        {
            int end = rest.IndexOf("}}", start, StringComparison.Ordinal);
            writer.Write(rest.AsSpan(0, start));
            switch (rest[(start + 2)..end])
            {
                case "title":
                    writer.Write(WebUtility.HtmlEncode(model.Title));
                    break;
                case "policy":
                    writer.Write($"style-src {Allowed(style)}; script-src {Allowed(library)} {Allowed(script)}");
                    break;
                case "style":
                    writer.Write(style);
                    break;
                case "library":
                    writer.Write(library);
                    break;
                case "script":
                    writer.Write(script);
                    break;
                case "data":
                    writer.Flush();
                    HtmlData.Write(model, inside, stream);
                    break;
                case var unknown:
                    throw new InvalidOperationException($"The template asks for {unknown}.");
            }
            rest = rest[(end + 2)..];
            start = rest.IndexOf("{{", StringComparison.Ordinal);
        }
        writer.Write(rest);
    }

    private static string Asset(string name)
    {
        using Stream? stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(Prefix + name);
        using var reader = new StreamReader(stream ?? throw new InvalidOperationException($"No asset {name}."));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The digest by which the page's own policy allows this script or style, and no other.</summary>
    private static string Allowed(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
