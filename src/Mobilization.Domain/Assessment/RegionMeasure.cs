using System.Numerics;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Assessment;

/// <summary>What a measure's figures are, where it applies: a count or a ratio.</summary>
public enum MeasureForm
{
    /// <summary>A numerator over a denominator, or that there is none.</summary>
    Ratio = 1,

    /// <summary>A number alone.</summary>
    Count,
}

/// <summary>Which figures of a measure are the worse ones.</summary>
public enum Worse
{
    /// <summary>None: the measure tells how much there is.</summary>
    Never,

    /// <summary>The lower ones.</summary>
    Lower,

    /// <summary>The higher ones.</summary>
    Higher,
}

/// <summary>One measure of a region (指标): its name, and what is to be known to read its figures.</summary>
/// <remarks>Compared by reference. The measures of potential, tasks, coverage and patrols have the names of the case format.</remarks>
public abstract class RegionMeasure
{
    private protected RegionMeasure(string name, MeasureForm form, Worse worse, bool isEverywhere)
    {
        Name = Guard.Against.NullOrEmpty(name);
        Form = Guard.Against.EnumOutOfRange(form);
        Worse = Guard.Against.EnumOutOfRange(worse);
        IsEverywhere = isEverywhere;
    }

    /// <summary>The name, such as <c>freshness</c>.</summary>
    public string Name { get; }

    /// <summary>What its figures are.</summary>
    public MeasureForm Form { get; }

    /// <summary>Which figures are the worse ones.</summary>
    public Worse Worse { get; }

    /// <summary>
    /// Whether every unit has a figure of it. Quantities have one where there is a record of the category, in the unit or below;
    /// growth has one at the units of its baselines.
    /// </summary>
    public bool IsEverywhere { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The figure at a place; <see cref="Figure.NotApplicable"/> where the measure is not.</summary>
    internal abstract Figure At(RegionTotals totals, int ordinal);

    /// <summary>The places that have a figure, in their order, of a measure that is not everywhere.</summary>
    internal virtual IEnumerable<int> Places(RegionTotals totals) => [];

    /// <summary>The facts behind a unit's figure, in no order that means anything, each with what it adds.</summary>
    internal virtual IEnumerable<Evidence> EvidenceOf(RegionAssessment region, Division unit) => [];
}

/// <summary>A reading of a roll-up of the region.</summary>
internal sealed class TallyMeasure<T>(
    string name,
    MeasureForm form,
    Worse worse,
    Func<RegionTotals, Rollup<T>> totalsOf,
    Func<T, Figure> read,
    FactSource<T> facts
) : RegionMeasure(name, form, worse, isEverywhere: true)
    where T : struct, IAdditionOperators<T, T, T>
{
    internal override Figure At(RegionTotals totals, int ordinal) => read(totalsOf(totals).Values[ordinal]);

    internal override IEnumerable<Evidence> EvidenceOf(RegionAssessment region, Division unit)
    {
        foreach (JudgedFact<T> judged in facts.Judge(region, unit))
        {
            Figure adds = read(judged.Tally);
            if (adds.Numerator != 0 || adds.Denominator != 0)
            {
                yield return new(region, facts, judged.Unit, judged.Fact, adds, judged.Weight);
            }
        }
    }
}

/// <summary>A measure from elsewhere that was added to a region.</summary>
internal sealed class AddedMeasure(Measure measure, MeasureForm form, Worse worse)
    : RegionMeasure(measure.Name, form, worse, isEverywhere: true)
{
    internal override Figure At(RegionTotals totals, int ordinal) => measure.At(ordinal);
}
