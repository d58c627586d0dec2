using System.Collections.Immutable;

namespace Mobilization.Domain.Potential;

/// <summary>Whether a record is right (精准度), dimension by dimension, by the verification that decided it.</summary>
/// <remarks>A dimension that was not assessed is null: neither passed nor failed.</remarks>
public sealed class AccuracyVerdict
{
    internal AccuracyVerdict(
        TolerancePolicy policy,
        PotentialRecord record,
        SiteVerification? verification,
        bool? quantity
    ) => (Policy, Record, Verification, Quantity) = (policy, record, verification, quantity);

    /// <summary>The policy that the quantity was judged by.</summary>
    public TolerancePolicy Policy { get; }

    /// <summary>The record.</summary>
    public PotentialRecord Record { get; }

    /// <summary>The verification that decided; null where there is none.</summary>
    public SiteVerification? Verification { get; }

    /// <summary>Whether the address passes.</summary>
    public bool? Address => Verification?.AddressMatches;

    /// <summary>Whether the quantity passes: same unit of measure, and near enough.</summary>
    public bool? Quantity { get; }

    /// <summary>Whether the category passes.</summary>
    public bool? Category => Verification?.CategoryMatches;

    /// <summary>Whether every assessed dimension passes; null where none was assessed.</summary>
    public bool? Passes =>
        Address is null && Quantity is null && Category is null
            ? null
            : Address != false && Quantity != false && Category != false;

    /// <summary>This verdict, counted.</summary>
    public AccuracyTally Tally => AccuracyTally.Of(Address, Quantity, Category);

    /// <summary>Why: what is wrong in each dimension that fails, or that all is right, or that nothing was assessed.</summary>
    public ImmutableArray<Finding> Why
    {
        get
        {
            if (Verification is not { } seen || Passes is not { } passes)
            {
                return [new(PotentialRules.NotAssessed, ("record", Record.Id))];
            }
            if (passes)
            {
                return [Found(PotentialRules.Accurate, seen)];
            }
            var wrong = new Findings();
            if (Address == false)
            {
                wrong.Add(Found(PotentialRules.AddressWrong, seen));
            }
            if (Quantity == false)
            {
                wrong.Add(QuantityWrong(seen));
            }
            if (Category == false)
            {
                wrong.Add(Found(PotentialRules.CategoryWrong, seen));
            }
            return wrong.ToImmutable();
        }
    }

    private Finding Found(string rule, SiteVerification seen) =>
        new(rule, ("record", Record.Id), ("verification", seen.Id), ("date", seen.Date));

    private Finding QuantityWrong(SiteVerification seen) =>
        seen.ObservedMeasure != Record.Quantity.Unit
            ? new(
                PotentialRules.MeasureDiffers,
                ("record", Record.Id),
                ("verification", seen.Id),
                ("date", seen.Date),
                ("reported", Record.Quantity.Unit),
                ("observed", seen.ObservedMeasure ?? "")
            )
            : new(
                PotentialRules.QuantityOff,
                ("record", Record.Id),
                ("verification", seen.Id),
                ("date", seen.Date),
                ("reported", Record.Quantity.Amount),
                ("observed", seen.ObservedAmount.GetValueOrDefault()),
                ("absolute", Policy.Absolute),
                ("relative", Policy.Relative),
                ("measure", Record.Quantity.Unit)
            );

    /// <summary>Why, in one line.</summary>
    public override string ToString() => string.Join("; ", Why);
}
