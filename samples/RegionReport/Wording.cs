using System.Globalization;
using Mobilization.Domain;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;
using RegionReport.Report;

namespace RegionReport;

/// <summary>The language that the sample speaks: every text stands beside its translation where it is used.</summary>
internal sealed class Wording(FindingLanguage language)
{
    public FindingLanguage Language => language;

    public bool IsChinese => language == FindingLanguage.Chinese;

    /// <summary>One of two texts.</summary>
    public string this[string english, string chinese] => IsChinese ? chinese : english;

    public string this[BothLanguages text] => this[text.English, text.Chinese];

    public string Level(DivisionLevel level) =>
        level switch
        {
            DivisionLevel.Province => this["provinces", "省级"],
            DivisionLevel.Prefecture => this["prefectures", "地级"],
            DivisionLevel.County => this["counties", "县级"],
            DivisionLevel.Township => this["townships", "乡级"],
            DivisionLevel.Village => this["villages", "村级"],
            _ => this["grids", "网格"],
        };

    /// <summary>A figure: a count, a percentage with the two numbers behind it, or that there is none and why.</summary>
    public string Figure(Figure figure) =>
        figure.Kind switch
        {
            FigureKind.Ratio => string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Round(3) * 100:0.0} % ({figure})"
            ),
            FigureKind.NotApplicable => this["n/a", "不适用"],
            FigureKind.NoData => this["no data", "无数据"],
            _ => figure.ToString(),
        };

    /// <summary>The language asked for by <c>--language</c>, else that of the environment.</summary>
    public static Wording Of(string? asked)
    {
        string name = asked ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return new(name == "zh" ? FindingLanguage.Chinese : FindingLanguage.English);
    }
}
