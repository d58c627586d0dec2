using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Assessment;

/// <summary>Two assessments compared (对比): which figures changed, and which facts, policies or days did it.</summary>
/// <remarks>
/// Units are the same where their codes are; names may differ. Units of one tree alone are told apart and have no changes: comparing
/// across changes of codes is for a timeline of trees. Everything is found when it is asked for.
/// </remarks>
public sealed class RegionComparison
{
    private readonly Lazy<ImmutableArray<(ChangeKind? Kind, RegionAssessment Region)>> _steps;
    private readonly Lazy<bool> _isSamePolicy;
    private readonly Lazy<(FactIndex Before, FactIndex After)> _facts;

    internal RegionComparison(RegionAssessment before, RegionAssessment after)
    {
        (Before, After) = (before, after);
        UnitsOnlyBefore = Only(before.Tree, after.Tree);
        UnitsOnlyAfter = Only(after.Tree, before.Tree);
        _isSamePolicy = new(() => InputDigest.AreEqual(before.Policies, after.Policies));
        _steps = new(Steps);
        _facts = new(() => (new(before.Parts), new(after.Parts)));
    }

    /// <summary>The assessment that is compared with.</summary>
    public RegionAssessment Before { get; }

    /// <summary>The assessment that is compared.</summary>
    public RegionAssessment After { get; }

    /// <summary>Units that the tree before has alone, in its order.</summary>
    public ImmutableArray<DivisionCode> UnitsOnlyBefore { get; }

    /// <summary>Units that the tree after has alone, in its order.</summary>
    public ImmutableArray<DivisionCode> UnitsOnlyAfter { get; }

    /// <summary>Every figure that differs, of units that both have: in the order of the tree after, then by measure.</summary>
    /// <param name="within">The unit of the tree after in which to look, itself included; null for everywhere.</param>
    /// <remarks>Lazily; O(units x measures). Measures that were added to one region alone are left out.</remarks>
    /// <exception cref="ArgumentException"><paramref name="within"/> is of another tree.</exception>
    public IEnumerable<FigureChange> Changes(Division? within = null)
    {
        int first = within is { } top ? After.Tree.Ordinal(top, nameof(within)) : 0;
        int end = within?.SubtreeEnd ?? After.Tree.Count;
        return Walk();

        IEnumerable<FigureChange> Walk()
        {
            for (int i = first; i < end; i++)
            {
                Division now = After.Tree.At(i);
                if (!Before.Tree.TryFind(now.Code, out Division then))
                {
                    continue;
                }
                foreach (FigureChange change in ChangesAt(then, now))
                {
                    yield return change;
                }
            }
        }
    }

    /// <summary>The facts that changed a figure, each with every cause, ordered by fact: what they add differently is how the figure differs.</summary>
    /// <param name="unit">The unit, of both trees.</param>
    /// <param name="measure">The measure's name.</param>
    /// <remarks>
    /// <para>
    /// Inputs are exchanged one after another, and the same functions judge again: first the policies, then the day, then the facts
    /// with their tree. A fact that counts otherwise after a step has that cause; after the last, the facts that are new, gone or
    /// another among those that it stands on. So a record that a verification made fresh names the verification.
    /// </para>
    /// <para>
    /// The first question assesses the region before again, once for the policies and once for the day, where these differ, and takes
    /// 100 bytes a fact; each question then costs as much as <see cref="RegionAssessment.EvidenceOf"/> of either. Facts that came as
    /// columns and measures that were added have no evidence and hence no changes here. Where the facts before are not sound under the
    /// policies after, the two are exchanged together, and the policy is named where no fact is.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">A tree does not have the unit.</exception>
    /// <exception cref="KeyNotFoundException">Neither region has a measure of that name.</exception>
    public ImmutableArray<FactChange> WhyChanged(DivisionCode unit, string measure)
    {
        Guard.Against.Null(measure);
        if (!Before.Tree.TryFind(unit, out _) || !After.Tree.TryFind(unit, out _))
        {
            throw new ArgumentException("A tree does not have the unit.", nameof(unit));
        }
        if (!Before.Has(measure) && !After.Has(measure))
        {
            throw new KeyNotFoundException($"There is no measure '{measure}'.");
        }
        Contributions[] steps =
        [
            .. _steps.Value.Select(step => new Contributions(step.Region, step.Region.Tree[unit], measure)),
        ];
        IEnumerable<FactKey> subjects = steps.SelectMany(static step => step.Subjects).Distinct().Order();
        return [.. subjects.Select(subject => ChangeOf(subject, steps)).OfType<FactChange>()];
    }

    private FactChange? ChangeOf(FactKey subject, Contributions[] steps)
    {
        (decimal numerator, decimal denominator) = steps[^1].Of(subject);
        (decimal numeratorBefore, decimal denominatorBefore) = steps[0].Of(subject);
        if ((numerator, denominator) == (numeratorBefore, denominatorBefore))
        {
            return null;
        }
        var causes = new List<ChangeCause>();
        for (int i = 1; i < steps.Length; i++)
        {
            if (steps[i].Of(subject) == steps[i - 1].Of(subject))
            {
                continue;
            }
            if (_steps.Value[i].Kind is { } kind)
            {
                causes.Add(new(kind));
            }
            else
            {
                causes.AddRange(FactCauses(subject, steps[i - 1], steps[i]));
            }
        }
        return new(
            subject,
            (steps[^1].UnitOf(subject) ?? steps[0].UnitOf(subject))!.Value,
            numerator - numeratorBefore,
            denominator - denominatorBefore,
            [.. causes]
        );
    }

    private ChangeCause[] FactCauses(FactKey subject, Contributions before, Contributions after)
    {
        (FactIndex was, FactIndex now) = _facts.Value;
        ChangeCause[] causes =
        [
            .. before
                .FactsOf(subject, Before, After)
                .Union(after.FactsOf(subject, Before, After))
                .Order()
                .Select(fact => FactIndex.Between(was, now, fact))
                .OfType<ChangeCause>(),
        ];
        if (causes.Length > 0)
        {
            return causes;
        }
        bool isPolicyOpen = !_isSamePolicy.Value && _steps.Value.All(static step => step.Kind != ChangeKind.Policy);
        return [new(isPolicyOpen ? ChangeKind.Policy : ChangeKind.Hierarchy)];
    }

    private ImmutableArray<(ChangeKind? Kind, RegionAssessment Region)> Steps()
    {
        var steps = ImmutableArray.CreateBuilder<(ChangeKind? Kind, RegionAssessment Region)>();
        steps.Add((null, Before));
        RegionPolicies policies = Before.Policies;
        if (!_isSamePolicy.Value && Before.TryJudgeAgain(After.Policies, Before.AsOf, out RegionAssessment? under))
        {
            steps.Add((ChangeKind.Policy, under));
            policies = After.Policies;
        }
        if (Before.AsOf != After.AsOf && Before.TryJudgeAgain(policies, After.AsOf, out RegionAssessment? then))
        {
            steps.Add((ChangeKind.AsOf, then));
        }
        steps.Add((null, After));
        return steps.ToImmutable();
    }

    private IEnumerable<FigureChange> ChangesAt(Division then, Division now)
    {
        using IEnumerator<(RegionMeasure Measure, Figure Figure)> before = Before.At(then).GetEnumerator();
        using IEnumerator<(RegionMeasure Measure, Figure Figure)> after = After.At(now).GetEnumerator();
        bool hasBefore = before.MoveNext();
        bool hasAfter = after.MoveNext();
        while (hasBefore || hasAfter)
        {
            int order =
                !hasBefore ? 1
                : !hasAfter ? -1
                : string.CompareOrdinal(before.Current.Measure.Name, after.Current.Measure.Name);
            RegionMeasure measure = order <= 0 ? before.Current.Measure : after.Current.Measure;
            Figure was = order <= 0 ? before.Current.Figure : Figure.NotApplicable;
            Figure isNow = order >= 0 ? after.Current.Figure : Figure.NotApplicable;
            if (was != isNow && (order == 0 || !measure.IsEverywhere))
            {
                yield return new(now.Code, measure.Name, was, isNow);
            }
            hasBefore = order <= 0 ? before.MoveNext() : hasBefore;
            hasAfter = order >= 0 ? after.MoveNext() : hasAfter;
        }
    }

    private static ImmutableArray<DivisionCode> Only(AdministrativeTree tree, AdministrativeTree other) =>
        ReferenceEquals(tree, other)
            ? []
            :
            [
                .. tree
                    .Divisions.Where(division => !other.TryFind(division.Code, out _))
                    .Select(static division => division.Code),
            ];

    /// <summary>What each fact adds to a figure; a fact that is listed twice adds both.</summary>
    private sealed class Contributions
    {
        private readonly Dictionary<FactKey, (decimal Numerator, decimal Denominator, Evidence Evidence)> _bySubject =
        [];

        public Contributions(RegionAssessment region, Division unit, string measure)
        {
            foreach (Evidence evidence in region.Has(measure) ? region.EvidenceOf(unit, measure) : [])
            {
                FactKey subject = evidence.Subject;
                _bySubject.TryGetValue(subject, out (decimal Numerator, decimal Denominator, Evidence) before);
                _bySubject[subject] = (
                    before.Numerator + evidence.Numerator,
                    before.Denominator + evidence.Denominator,
                    evidence
                );
            }
        }

        public IEnumerable<FactKey> Subjects => _bySubject.Keys;

        public (decimal Numerator, decimal Denominator) Of(FactKey subject) =>
            _bySubject.TryGetValue(subject, out var entry) ? (entry.Numerator, entry.Denominator) : default;

        public DivisionCode? UnitOf(FactKey subject) =>
            _bySubject.TryGetValue(subject, out var entry) ? entry.Evidence.Unit.Code : null;

        /// <summary>What a fact stands on in either region: it need not count in both.</summary>
        public IEnumerable<FactKey> FactsOf(FactKey subject, RegionAssessment one, RegionAssessment other) =>
            _bySubject.TryGetValue(subject, out var entry)
                ? entry.Evidence.Facts.Concat(entry.Evidence.FactsIn(one)).Concat(entry.Evidence.FactsIn(other))
                : [];
    }
}
