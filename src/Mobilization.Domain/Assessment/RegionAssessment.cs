using System.Collections.Immutable;
using System.Diagnostics;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using NodaTime;

namespace Mobilization.Domain.Assessment;

/// <summary>A region assessed as of a day (地区考核): every measure of every unit, and why each figure is what it is.</summary>
/// <remarks>
/// <para>
/// Made by one call, <see cref="Run(AdministrativeTree, RegionFacts, RegionPolicies, LocalDate, IProgress{AssessmentProgress}?, CancellationToken)"/>,
/// or of shards by <see cref="Merge"/>. It keeps the tree, the roll-ups and references to the facts, none of them twice. It names
/// its day, its policies' versions and a digest of all that it was made from, so that a published figure can be proved later.
/// </para>
/// <para>Immutable and safe to share between threads, as long as nobody adds to one of its roll-ups. Compared by reference.</para>
/// </remarks>
[DebuggerDisplay("{Tree.Count} units as of {AsOf}, {Measures.Length} measures")]
public sealed partial class RegionAssessment
{
    private readonly Dictionary<string, RegionMeasure> _byName;
    private readonly RegionMeasure[] _everywhere;
    private readonly RegionMeasure[] _somewhere;
    private readonly Lazy<SparseMeasures> _sparse;
    private readonly Lazy<string> _digest;

    private RegionAssessment(
        RegionPolicies policies,
        LocalDate asOf,
        ImmutableArray<RegionPart> parts,
        RegionTotals totals,
        ImmutableArray<RegionMeasure> measures,
        Lazy<string>? digest = null
    )
    {
        (Policies, AsOf, Parts, Totals, Measures) = (policies, asOf, parts, totals, measures);
        Tree = totals.Freshness.Tree;
        FreshnessJudge = policies.Freshness.On(asOf);
        PolicyVersions = policies.VersionsOn(asOf);
        _everywhere = [.. measures.Where(static measure => measure.IsEverywhere)];
        _somewhere = [.. measures.Where(static measure => !measure.IsEverywhere)];
        _byName = new(measures.Length, StringComparer.Ordinal);
        foreach (RegionMeasure measure in measures)
        {
            _byName.TryAdd(measure.Name, measure);
        }
        _sparse = new(() => new(_somewhere, totals));
        _digest = digest ?? new(() => InputDigest.Of(Tree, policies, asOf, parts));
    }

    /// <summary>The tree whose units are assessed.</summary>
    public AdministrativeTree Tree { get; }

    /// <summary>The day, taken at its end.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The policies that judged.</summary>
    public RegionPolicies Policies { get; }

    /// <summary>The version of each policy that judged, by the policies' names.</summary>
    public ImmutableArray<PolicyVersion> PolicyVersions { get; }

    /// <summary>The facts, judged room by room: one part from one call, one for each shard of a merged region.</summary>
    public ImmutableArray<RegionPart> Parts { get; }

    /// <summary>The roll-ups that the measures read.</summary>
    public RegionTotals Totals { get; }

    /// <summary>Every measure, in the ordinal order of the names.</summary>
    /// <remarks>
    /// The names of the case format; <c>quantity/category/measure</c> for each category and unit of measure that occurs and
    /// <c>growth/category/measure</c> for each that has a baseline; and what <see cref="With"/> added.
    /// </remarks>
    public ImmutableArray<RegionMeasure> Measures { get; }

    internal FreshnessJudge FreshnessJudge { get; }

    /// <summary>The figure of a unit and all below it. O(1); O(log n) for a quantity.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="measure">The measure's name.</param>
    /// <returns>The figure; <see cref="Figure.NotApplicable"/> where a measure that is not everywhere is not at this unit.</returns>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    /// <exception cref="KeyNotFoundException">There is no measure of that name.</exception>
    public Figure this[Division unit, string measure] =>
        MeasureNamed(Guard.Against.Null(measure)).At(Totals, Tree.Ordinal(unit));

    /// <summary>The figures of a unit, in the ordinal order of the measures' names: those that are everywhere, and those that this unit has.</summary>
    /// <remarks>The rows of the case format's <c>measures.csv</c>. The first call puts in order which unit has which quantities: O(pairs of a unit and a quantity).</remarks>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is of another tree.</exception>
    public IEnumerable<(RegionMeasure Measure, Figure Figure)> At(Division unit)
    {
        int ordinal = Tree.Ordinal(unit);
        return Walk();

        IEnumerable<(RegionMeasure Measure, Figure Figure)> Walk()
        {
            int next = 0;
            foreach (int number in _sparse.Value.At(ordinal).ToArray())
            {
                RegionMeasure here = _somewhere[number];
                for (; next < _everywhere.Length && IsBefore(_everywhere[next], here); next++)
                {
                    yield return (_everywhere[next], _everywhere[next].At(Totals, ordinal));
                }
                yield return (here, here.At(Totals, ordinal));
            }
            for (; next < _everywhere.Length; next++)
            {
                yield return (_everywhere[next], _everywhere[next].At(Totals, ordinal));
            }
        }
    }

    /// <summary>The measure of that name. O(1).</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public RegionMeasure MeasureNamed(string name) =>
        _byName.TryGetValue(Guard.Against.Null(name), out RegionMeasure? measure)
            ? measure
            : throw new KeyNotFoundException($"There is no measure '{name}'.");

    internal bool Has(string measure) => _byName.ContainsKey(Guard.Against.Null(measure));

    /// <summary>The same region with one measure more, read wherever the others are.</summary>
    /// <param name="measure">The measure, of this tree or of one with the same fingerprint.</param>
    /// <param name="form">What its figures are.</param>
    /// <param name="worse">Which of its figures are the worse ones.</param>
    /// <remarks>An added measure has no evidence, and the digest does not cover what it was made from.</remarks>
    /// <exception cref="ArgumentException">The measure is of another tree, its name is taken, or a word is none of its enum's.</exception>
    public RegionAssessment With(Measure measure, MeasureForm form = MeasureForm.Ratio, Worse worse = Worse.Never)
    {
        Guard.Against.Null(measure);
        if (!ReferenceEquals(measure.Tree, Tree) && measure.Tree.Fingerprint != Tree.Fingerprint)
        {
            throw new ArgumentException("The measure is of another tree.", nameof(measure));
        }
        if (_byName.ContainsKey(measure.Name))
        {
            throw new ArgumentException($"There is a measure '{measure.Name}' already.", nameof(measure));
        }
        return new(
            Policies,
            AsOf,
            Parts,
            Totals,
            InOrder(Measures.Append(new AddedMeasure(measure, form, worse))),
            _digest
        );
    }

    /// <summary>The figures as a value, to be published or filed.</summary>
    /// <param name="units">The units, in the order in which they are to stand; null for all, in the tree's order.</param>
    /// <exception cref="ArgumentException">A unit is of another tree or repeated.</exception>
    public AssessmentDocument ToDocument(IEnumerable<Division>? units = null) =>
        new(
            AsOf,
            Tree.Fingerprint,
            Digest,
            PolicyVersions,
            [
                .. (units ?? Tree.Divisions).Select(unit => new UnitFigures(
                    unit.Code,
                    [.. At(unit).Select(static row => new NamedFigure(row.Measure.Name, row.Figure))]
                )),
            ]
        );

    private static ImmutableArray<RegionMeasure> InOrder(IEnumerable<RegionMeasure> measures) =>
        [.. measures.OrderBy(static measure => measure.Name, StringComparer.Ordinal)];

    private static bool IsBefore(RegionMeasure one, RegionMeasure other) =>
        string.CompareOrdinal(one.Name, other.Name) < 0;

    /// <summary>The measures that totals have by themselves.</summary>
    private static ImmutableArray<RegionMeasure> MeasuresOf(RegionTotals totals) =>
        InOrder(
            MeasureCatalogue
                .Everywhere.Concat(totals.Quantities.Keys.Select(static key => new QuantityMeasure(key)))
                .Concat(
                    totals
                        .Growth.GroupBy(static growth => growth.Baseline.Key)
                        .Select(static group => new GrowthMeasure(group.Key, [.. group]))
                )
        );
}
