using System.CommandLine;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using NodaTime;
using RegionReport.Measures;
using RegionReport.Tables;

namespace RegionReport.Commands;

/// <summary><c>explain UNIT MEASURE</c>: a figure, what it is made of, and the facts behind it with their reasons.</summary>
internal sealed class ExplainCommand : Command, IHasExamples
{
    private readonly Screen _screen;

    public ExplainCommand(Screen screen)
        : base(
            "explain",
            screen.Say[
                "Tells why a unit's figure is what it is: its parts, and the facts behind it with their reasons.",
                "说明某单位某指标的由来：各下级的数值，以及所依据的事实与理由。"
            ]
        )
    {
        Wording say = screen.Say;
        _screen = screen;
        Argument<string> unit = Parameters.Text("UNIT", say["a code or a name", "单位代码或名称"], say);
        Argument<string> measure = Parameters.Text(
            "MEASURE",
            say["its name in measures.csv or what people call it", "measures.csv 中的指标名，或其通称"],
            say
        );
        Option<string?> folder = Parameters.Case(say);
        Option<LocalDate?> asOf = Parameters.AsOf(say);
        Option<int> most = Parameters.Most(10, say);
        Add(unit);
        Add(measure);
        Add(folder);
        Add(asOf);
        Add(most);
        SetAction(call =>
            Run(
                call.GetRequiredValue(unit),
                call.GetRequiredValue(measure),
                call.GetValue(folder),
                call.GetValue(asOf),
                call.GetValue(most)
            )
        );
    }

    public IEnumerable<string> Examples =>
        [
            "explain 330424 freshness",
            "explain 海盐县/百步镇 coverage.chain --case my-county --most 50",
            "explain 嘉兴市 按期整改率 --as-of 2025-02-28 --language zh",
        ];

    private int Run(string unitText, string measureText, string? folder, LocalDate? asOf, int most)
    {
        Wording say = _screen.Say;
        ExplanationTables tables = _screen.Work(steps =>
        {
            CaseInputs inputs = steps.Read(folder, CaseInputs.Objects, say);
            RegionAssessment region = steps.Judge(inputs, asOf, say).Region;
            Division unit = new UnitSearch(region.Tree, say).Find(unitText);
            string measure = new MeasureSearch(say, region).Find(measureText);
            return steps.Take(say["explaining", "查因"], () => ExplanationTables.Of(region, unit, measure, most));
        });
        tables.Write(_screen);
        return ExitCode.Done;
    }
}
