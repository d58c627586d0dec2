using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>What became of an expectation.</summary>
public enum ReportState
{
    /// <summary>The due day is not over: nothing is missed, and the expectation is not in scope.</summary>
    NotDue = 1,

    /// <summary>Reported by the due day.</summary>
    OnTime,

    /// <summary>Reported, but after the due day.</summary>
    Late,

    /// <summary>Not reported.</summary>
    Missing,
}

/// <summary>What became of an expectation, with the record that proves it.</summary>
public sealed class ReportVerdict
{
    internal ReportVerdict(ReportExpectation expectation, PotentialRecord? proof, LocalDate asOf) =>
        (Expectation, Proof, AsOf) = (expectation, proof, asOf);

    /// <summary>The expectation.</summary>
    public ReportExpectation Expectation { get; }

    /// <summary>The earliest record of the period from that department, in that division or below it; of one day's, the first in the order of the stock. Null where there is none.</summary>
    public PotentialRecord? Proof { get; }

    /// <summary>The day as of which it was judged.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The verdict.</summary>
    public ReportState State =>
        Expectation.Due >= AsOf ? ReportState.NotDue
        : Proof is null ? ReportState.Missing
        : Proof.Collected <= Expectation.Due ? ReportState.OnTime
        : ReportState.Late;

    /// <summary>This verdict, counted.</summary>
    public CompletenessTally Tally =>
        State switch
        {
            ReportState.OnTime => new(1, 1, 1),
            ReportState.Late => new(1, 1, 0),
            ReportState.Missing => new(1, 0, 0),
            _ => default,
        };

    /// <summary>Why: the rule of <see cref="PotentialRules"/> that explains this verdict, with its facts.</summary>
    public Finding Why =>
        State switch
        {
            ReportState.OnTime => Proven(PotentialRules.ReportedOnTime),
            ReportState.Late => Proven(PotentialRules.ReportedLate),
            ReportState.Missing => new(
                PotentialRules.ReportMissing,
                ("unit", Expectation.Unit),
                ("source", Expectation.Source),
                ("from", Expectation.From),
                ("due", Expectation.Due)
            ),
            _ => new(
                PotentialRules.ReportNotDue,
                ("unit", Expectation.Unit),
                ("source", Expectation.Source),
                ("due", Expectation.Due),
                ("as-of", AsOf)
            ),
        };

    private Finding Proven(string rule) =>
        new(
            rule,
            ("unit", Expectation.Unit),
            ("source", Expectation.Source),
            ("due", Expectation.Due),
            ("record", Proof!.Id),
            ("collected", Proof.Collected)
        );

    /// <summary>The verdict and why.</summary>
    public override string ToString() => $"{State}: {Why}";
}
