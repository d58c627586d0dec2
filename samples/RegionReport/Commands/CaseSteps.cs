using NodaTime;
using RegionReport.Case;
using RegionReport.Measures;

namespace RegionReport.Commands;

/// <summary>The steps that every command takes that judges a case.</summary>
internal static class CaseSteps
{
    /// <param name="folder">Null for the embedded case.</param>
    /// <param name="take">How the library is to take it.</param>
    /// <exception cref="CaseRefusedException">The case has a defect.</exception>
    public static CaseInputs Read(this Steps steps, string? folder, Func<CaseFacts, CaseInputs> take, Wording say) =>
        steps.Take(say["reading", "读取"], () => CaseInputs.Read(new CaseSource(folder, steps.Cancel).Read, take));

    /// <summary>Reads several cases.</summary>
    /// <exception cref="CaseRefusedException">One has a defect; the defects of all are told.</exception>
    public static CaseInputs[] ReadAll(this Steps steps, string[] folders, Wording say) =>
        steps.Take(
            say["reading", "读取"],
            () =>
            {
                var read = new List<CaseInputs>();
                var refused = new List<(string?, Defects)>();
                foreach (string folder in folders)
                {
                    if (new CaseSource(folder, steps.Cancel).TryRead(out CaseFacts? facts, out Defects defects))
                    {
                        read.Add(CaseInputs.Objects(facts));
                    }
                    else
                    {
                        refused.Add((folder, defects));
                    }
                }
                return refused.Count == 0 ? read.ToArray() : throw new CaseRefusedException([.. refused]);
            }
        );

    /// <param name="asOf">Null for the case's own date.</param>
    public static RegionMeasures Judge(this Steps steps, CaseInputs inputs, LocalDate? asOf, Wording say) =>
        steps.Take(
            say["judging", "考核"],
            progress => (inputs with { AsOf = asOf ?? inputs.AsOf }).Assess(progress, steps.Cancel)
        );
}
