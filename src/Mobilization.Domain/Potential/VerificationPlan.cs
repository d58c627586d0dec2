using System.Collections.Immutable;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Potential;

/// <summary>The shortest list of records to verify so that every division of a level reaches a target (复核计划).</summary>
/// <remarks>
/// Only a stale record can help, and each helps its division alone, so the shortest list is each division's own shortest. Among
/// stale records those never verified come first, then the longest unverified, then by identifier.
/// </remarks>
public sealed class VerificationPlan
{
    internal VerificationPlan(ImmutableArray<PlannedUnit> units) => Units = units;

    /// <summary>Every division of the level, in the tree's order, those that lack nothing included.</summary>
    public ImmutableArray<PlannedUnit> Units { get; }

    /// <summary>All records to verify, division by division.</summary>
    public IEnumerable<KnownRecord> Records => Units.SelectMany(static unit => unit.Records);
}

/// <summary>What one division has to verify.</summary>
public sealed class PlannedUnit
{
    internal PlannedUnit(Division unit, FreshnessTally before, ImmutableArray<KnownRecord> records) =>
        (Unit, Before, Records) = (unit, before, records);

    /// <summary>The division.</summary>
    public Division Unit { get; }

    /// <summary>Its count, with all below it, as things stand.</summary>
    public FreshnessTally Before { get; }

    /// <summary>Its count once the records are verified.</summary>
    public FreshnessTally After => Before + new FreshnessTally(Records.Length, 0, -Records.Length);

    /// <summary>The records to verify, oldest first.</summary>
    public ImmutableArray<KnownRecord> Records { get; }

    internal static ImmutableArray<KnownRecord> Oldest(IEnumerable<KnownRecord> stale, long count) =>
        count == 0
            ? []
            :
            [
                .. stale
                    .OrderBy(static record => DayNumber.Of(record.Last))
                    .ThenBy(static record => record.Record.Id)
                    .Take((int)count),
            ];

    /// <summary>The division, and how many records of it to verify.</summary>
    public override string ToString() => $"{Unit}: {Records.Length}";
}
