using System.Collections.Immutable;
using System.Numerics;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Assessment;

/// <summary>A fact, counted at a unit by its room's own judgement.</summary>
internal readonly record struct JudgedFact<T>(Division Unit, object Fact, T Tally, long Weight = 0);

/// <summary>Where the facts of a figure come from, and how each explains itself.</summary>
internal abstract class FactSource
{
    public abstract FactKey Subject(object fact);

    public abstract ImmutableArray<Finding> Why(RegionAssessment region, Division unit, object fact);

    public abstract IEnumerable<FactKey> StandsOn(RegionAssessment region, Division unit, object fact);
}

/// <summary>A source whose facts are each counted as the region's tally counts them.</summary>
internal abstract class FactSource<T> : FactSource
    where T : struct, IAdditionOperators<T, T, T>
{
    /// <summary>Judges the facts of a unit and all below it: their tallies add up to the unit's total.</summary>
    public abstract IEnumerable<JudgedFact<T>> Judge(RegionAssessment region, Division unit);
}
