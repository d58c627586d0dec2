using System.CommandLine;
using Mobilization.Domain.Hierarchy;
using NodaTime;
using RegionReport.Measures;
using RegionReport.Tables;

namespace RegionReport.Commands;

/// <summary><c>compare DIR DIR</c>: what differs between two cases, and which facts did it.</summary>
internal sealed class CompareCommand : Command, IHasExamples
{
    private readonly Screen _screen;
    private readonly Argument<string> _before;
    private readonly Argument<string> _after;
    private readonly Option<LocalDate?> _asOf;
    private readonly Option<string?> _unit;
    private readonly Option<string?> _measure;
    private readonly Option<int> _most;

    public CompareCommand(Screen screen)
        : base(
            "compare",
            screen.Say[
                "Tells which figures differ between two cases, and which facts did it.",
                "比较两份案例：哪些指标不同，由哪些事实引起。"
            ]
        )
    {
        Wording say = screen.Say;
        _screen = screen;
        _before = Parameters.Text("BEFORE", say["the earlier case's folder", "前一案例目录"], say);
        _after = Parameters.Text("AFTER", say["the later case's folder", "后一案例目录"], say);
        _asOf = Parameters.AsOf(say);
        _unit = Parameters.Unit(say);
        _measure = Parameters.Measure(say);
        _most = Parameters.Most(20, say);
        Add(_before);
        Add(_after);
        Add(_asOf);
        Add(_unit);
        Add(_measure);
        Add(_most);
        SetAction(Run);
    }

    public IEnumerable<string> Examples =>
        [
            "compare first-quarter second-quarter",
            "compare first-quarter second-quarter --unit 海盐县 --measure freshness --most 100",
            "compare old-stock new-stock --as-of 2025-03-31",
        ];

    private int Run(ParseResult call)
    {
        Wording say = _screen.Say;
        LocalDate? asOf = call.GetValue(_asOf);
        ComparisonTables tables = _screen.Work(steps =>
        {
            CaseInputs[] inputs = steps.ReadAll([call.GetRequiredValue(_before), call.GetRequiredValue(_after)], say);
            RegionMeasures before = steps.Judge(inputs[0], asOf, say);
            RegionMeasures after = steps.Judge(inputs[1], asOf, say);
            Division? unit = call.GetValue(_unit) is { } asked ? new UnitSearch(after.Tree, say).Find(asked) : null;
            string? measure = call.GetValue(_measure) is { } named
                ? new MeasureSearch(say, before.Region, after.Region).Find(named)
                : null;
            return steps.Take(
                say["comparing", "比较"],
                () => ComparisonTables.Of(before, after, unit, measure, call.GetValue(_most))
            );
        });
        tables.Write(_screen);
        return ExitCode.Done;
    }
}
