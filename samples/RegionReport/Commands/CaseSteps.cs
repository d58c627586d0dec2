using NodaTime;
using RegionReport.Case;
using RegionReport.Measures;

namespace RegionReport.Commands;

/// <summary>The steps that every command takes that judges a case.</summary>
internal static class CaseSteps
{
    /// <param name="folder">Null for the embedded case.</param>
    /// <exception cref="CaseRefusedException">The case has a defect.</exception>
    public static CaseFacts Read(this Steps steps, string? folder, Wording say) =>
        steps.Take(say["reading", "读取"], new CaseSource(folder, steps.Cancel).Read);

    /// <param name="asOf">Null for the case's own date.</param>
    public static RegionMeasures Judge(this Steps steps, CaseFacts facts, LocalDate? asOf, Wording say) =>
        steps.Take(
            say["judging", "考核"],
            progress => RegionMeasures.Of(facts with { AsOf = asOf ?? facts.AsOf }, progress, steps.Cancel)
        );
}
