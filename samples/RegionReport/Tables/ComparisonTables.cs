using System.Collections.Immutable;
using System.Globalization;
using Mobilization.Domain;
using Mobilization.Domain.Assessment;
using Mobilization.Domain.Hierarchy;
using NodaTime.Text;
using RegionReport.Measures;
using Spectre.Console;

namespace RegionReport.Tables;

/// <summary>Which figures differ between two cases, and which facts did it.</summary>
/// <param name="Before">The one case.</param>
/// <param name="After">The other.</param>
/// <param name="Comparison">The two compared.</param>
/// <param name="Changes">The figures shown.</param>
/// <param name="More">How many more differ.</param>
internal sealed record ComparisonTables(
    RegionMeasures Before,
    RegionMeasures After,
    RegionComparison Comparison,
    ImmutableArray<(FigureChange Figure, ImmutableArray<FactChange> Facts)> Changes,
    int More
)
{
    private const int MostFacts = 3;
    private const int MostUnits = 5;

    /// <param name="before">The one case.</param>
    /// <param name="after">The other.</param>
    /// <param name="unit">Where to look; null for everywhere.</param>
    /// <param name="measure">What to look at; null for everything.</param>
    /// <param name="most">How many figures to show.</param>
    public static ComparisonTables Of(
        RegionMeasures before,
        RegionMeasures after,
        Division? unit,
        string? measure,
        int most
    )
    {
        RegionComparison comparison = after.Region.ComparedWith(before.Region);
        var common = before.Region.Measures.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        common.IntersectWith(after.Region.Measures.Select(one => one.Name));
        var shown = new List<FigureChange>();
        int more = 0;
        foreach (FigureChange change in comparison.Changes(unit))
        {
            if (
                (measure is not null && change.Measure != measure)
                || (common.Contains(change.Measure) && IsThatOfOneChild(comparison, change))
            )
            {
                continue;
            }
            if (shown.Count < most)
            {
                shown.Add(change);
            }
            else
            {
                more++;
            }
        }
        return new(
            before,
            after,
            comparison,
            [.. shown.Select(change => (change, comparison.WhyChanged(change.Unit, change.Measure)))],
            more
        );
    }

    public void Write(Screen screen)
    {
        Wording say = screen.Say;
        screen.Console.WriteLine($"{Title(Before)} → {Title(After)}");
        WriteUnits(screen, say["units only before", "仅前者有的单位"], Comparison.UnitsOnlyBefore, Before.Tree);
        WriteUnits(screen, say["units only after", "仅后者有的单位"], Comparison.UnitsOnlyAfter, After.Tree);
        if (Changes.IsEmpty)
        {
            screen.Console.WriteLine(say["No figure differs.", "各指标均相同。"]);
            return;
        }
        screen.Console.Write(ChangesTable(say));
        if (More > 0)
        {
            screen.Console.WriteLine(
                say[
                    $"  … and {More} more; --unit, --measure and --most show others",
                    $"  … 另有 {More} 项；可用 --unit、--measure、--most 查看"
                ]
            );
        }
    }

    /// <summary>Whether a unit directly below has the very same change: it is told there.</summary>
    private static bool IsThatOfOneChild(RegionComparison comparison, FigureChange change)
    {
        foreach (Division child in comparison.After.Tree[change.Unit].Children)
        {
            if (
                comparison.Before.Tree.TryFind(child.Code, out Division then)
                && comparison.Before[then, change.Measure] == change.Before
                && comparison.After[child, change.Measure] == change.After
            )
            {
                return true;
            }
        }
        return false;
    }

    private static string Title(RegionMeasures region) =>
        $"{region.Name} {LocalDatePattern.Iso.Format(region.Region.AsOf)}";

    private static void WriteUnits(
        Screen screen,
        string title,
        ImmutableArray<DivisionCode> units,
        AdministrativeTree tree
    )
    {
        if (!units.IsEmpty)
        {
            string names = string.Join(screen.Say[", ", "、"], units.Take(MostUnits).Select(unit => tree[unit]));
            string rest = units.Length > MostUnits ? " …" : "";
            screen.Console.WriteLine($"{title} ({units.Length}): {names}{rest}");
        }
    }

    private Table ChangesTable(Wording say)
    {
        var names = new FactNames(say, After.Region, Before.Region);
        var table = new Table().Border(TableBorder.Simple).Title(say["figures that differ", "不同的指标"]);
        table.AddColumn(say["code", "代码"]).AddColumn(say["unit", "单位"]).AddColumn(say["measure", "指标"]);
        table.AddColumn(new TableColumn(say["before", "前"]).RightAligned());
        table.AddColumn(new TableColumn(say["after", "后"]).RightAligned());
        table.AddColumn(say["facts that did it", "引起变化的事实"]);
        foreach ((FigureChange figure, ImmutableArray<FactChange> facts) in Changes)
        {
            bool isCount = figure.After.Kind == FigureKind.Count || figure.Before.Kind == FigureKind.Count;
            IEnumerable<string> lines = facts
                .Take(MostFacts)
                .Select(fact => $"{names.Of(fact.Subject)} {Signed(fact, isCount)}: {Causes(fact, names, say)}");
            if (facts.Length > MostFacts)
            {
                int rest = facts.Length - MostFacts;
                lines = lines.Append(say[$"… and {rest} more", $"… 另有 {rest} 项"]);
            }
            table.AddRow(
                figure.Unit.ToString(),
                Markup.Escape(After.Tree[figure.Unit].Name),
                Markup.Escape(figure.Measure),
                Markup.Escape(say.Figure(figure.Before)),
                Markup.Escape(say.Figure(figure.After)),
                Markup.Escape(string.Join('\n', lines))
            );
        }
        return table;
    }

    private static string Causes(FactChange change, FactNames names, Wording say) =>
        string.Join(
            say[", ", "、"],
            change.Causes.Select(cause =>
                cause.Fact is { } fact && fact != change.Subject
                    ? $"{Kind(cause.Kind, say)} {names.Of(fact)}"
                    : Kind(cause.Kind, say)
            )
        );

    private static string Kind(ChangeKind kind, Wording say) =>
        kind switch
        {
            ChangeKind.Policy => say["another policy", "政策不同"],
            ChangeKind.AsOf => say["another day", "日期不同"],
            ChangeKind.Added => say["added", "新增"],
            ChangeKind.Removed => say["removed", "删除"],
            ChangeKind.Changed => say["changed", "改动"],
            _ => say["another hierarchy", "区划不同"],
        };

    private static string Signed(FactChange fact, bool isCount) =>
        isCount ? Signed(fact.Numerator) : $"{Signed(fact.Numerator)}/{Signed(fact.Denominator)}";

    private static string Signed(decimal number) =>
        number.ToString(
            "+0.############################;-0.############################;0",
            CultureInfo.InvariantCulture
        );
}
