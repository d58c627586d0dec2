using System.Collections.Immutable;
using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Serialization;
using NodaTime.Text;
using RegionReport.Report;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>Why a figure is what it is: the figures below it, the worst first, and the facts behind it, the worst first.</summary>
/// <param name="Region">What was assessed.</param>
/// <param name="Why">The explanation.</param>
/// <param name="Parts">The figures of the units directly below to which the measure applies.</param>
/// <param name="Facts">How many facts there are in all.</param>
/// <param name="Most">How many rows a table has at most.</param>
internal sealed record ExplanationTables(
    RegionAssessment Region,
    Explanation Why,
    ImmutableArray<UnitFigure> Parts,
    int Facts,
    int Most
)
{
    public static ExplanationTables Of(RegionAssessment region, Division unit, string measure, int most)
    {
        Explanation why = region.Why(unit, measure, most);
        IEnumerable<UnitFigure> worst =
            why.Measure.Worse == Worse.Never ? [] : region.WorstChildren(unit, measure, why.Children.Length);
        IEnumerable<UnitFigure> others = why.Children.Where(child => child.Figure.Kind != FigureKind.NotApplicable);
        return new(region, why, [.. worst.Union(others)], region.EvidenceOf(unit, measure).Count(), most);
    }

    public void Write(Screen screen)
    {
        Wording say = screen.Say;
        string date = LocalDatePattern.Iso.Format(Region.AsOf);
        screen.Console.WriteLine($"{Why.Unit.Code} {Why.Unit.Path()}");
        screen.Console.WriteLine(
            say[
                $"{Why.Measure} as of {date}: {say.Figure(Why.Figure)}",
                $"{Why.Measure}，截至 {date}：{say.Figure(Why.Figure)}"
            ]
        );
        MeasureWords words = Words();
        screen.Console.WriteLine(say[words.Label] + say[": ", "："] + say[words.Meaning]);
        if (!Parts.IsEmpty)
        {
            screen.Console.Write(PartsTable(say));
            WriteRest(screen, Parts.Length);
        }
        if (Facts > 0)
        {
            screen.Console.Write(FactsTable(say));
            WriteRest(screen, Facts);
        }
    }

    private MeasureWords Words() =>
        Why.Measure.Name.Split('/', 3) switch
        {
            ["quantity", var category, var unit] => MeasureWords.OfQuantity(
                new(category, unit),
                Region.Policies.Categories
            ),
            ["growth", var category, var unit] => MeasureWords.OfGrowth(
                new(category, unit),
                Region.Policies.Categories
            ),
            _ => MeasureWords.Of(Why.Measure.Name),
        };

    private Table PartsTable(Wording say)
    {
        var table = new Table().Border(TableBorder.Simple).Title(say["what it is made of", "构成"]);
        table.AddColumn(say["code", "代码"]).AddColumn(say["unit", "单位"]);
        table.AddColumn(new TableColumn(Why.Measure.Name).RightAligned());
        if (Why.OwnNumerator != 0 || Why.OwnDenominator != 0)
        {
            table.AddRow(Why.Unit.Code.ToString(), say["itself", "本级"], Adds(Why.OwnNumerator, Why.OwnDenominator));
        }
        foreach (UnitFigure part in Parts.Take(Most))
        {
            table.AddRow(
                part.Unit.Code.ToString(),
                Markup.Escape(part.Unit.Name),
                Markup.Escape(say.Figure(part.Figure))
            );
        }
        return table;
    }

    private Table FactsTable(Wording say)
    {
        var table = new Table().Border(TableBorder.Simple).Title(say["the facts behind it", "所依据的事实"]);
        table.AddColumn(say["fact", "事实"]).AddColumn(say["unit", "单位"]);
        table.AddColumn(new TableColumn(say["adds", "计入"]).RightAligned()).AddColumn(say["why", "理由"]);
        var names = new FactNames(say, Region);
        foreach (Evidence evidence in Why.Worst)
        {
            table.AddRow(
                Markup.Escape(names.Of(evidence.Subject)),
                Markup.Escape(Place(evidence.Unit)),
                Adds(evidence.Numerator, evidence.Denominator),
                Markup.Escape(string.Join('\n', evidence.Findings.Select(why => FindingText.Format(why, say.Language))))
            );
        }
        return table;
    }

    /// <summary>A unit's name as seen from the one explained.</summary>
    private string Place(Division unit) =>
        string.Join(
            '/',
            unit.Ancestors.Prepend(unit)
                .TakeWhile(above => above != Why.Unit)
                .Select(above => above.Name)
                .Reverse()
                .DefaultIfEmpty(unit.Name)
        );

    private string Adds(decimal numerator, decimal denominator) =>
        Why.Measure.Form == MeasureForm.Count
            ? Figure.Count(numerator).ToString()
            : $"{Figure.Count(numerator)}/{Figure.Count(denominator)}";

    private void WriteRest(Screen screen, int all)
    {
        if (all > Most)
        {
            screen.Console.WriteLine(screen.Say[$"  … and {all - Most} more", $"  … 另有 {all - Most} 项"]);
        }
    }
}
