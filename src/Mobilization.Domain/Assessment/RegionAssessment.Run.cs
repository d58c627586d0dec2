using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Assessment;

/// <content>The one call, and putting shards together.</content>
public sealed partial class RegionAssessment
{
    /// <summary>Judges all facts of a region and rolls them up.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="facts">What is known of them.</param>
    /// <param name="policies">What they are judged by.</param>
    /// <param name="asOf">The day, taken at its end; what is dated after it has not happened.</param>
    /// <param name="progress">Hears of each step that is done, on the caller's thread or wherever it sends itself; null for nobody.</param>
    /// <param name="cancellationToken">Stops between steps, and while records and verifications are gathered.</param>
    /// <returns>The assessment. O(units + facts), and O(log n) for each claim and head; nothing is allocated for a fact but places and join keys.</returns>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    /// <exception cref="DefectException">The facts have defects: all that the rooms find, those of potential first, then those of the roster and of tasks.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static RegionAssessment Run(
        AdministrativeTree tree,
        RegionFacts facts,
        RegionPolicies policies,
        LocalDate asOf,
        IProgress<AssessmentProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        TryRun(
            tree,
            facts,
            policies,
            asOf,
            out RegionAssessment? region,
            out ImmutableArray<Finding> defects,
            progress,
            cancellationToken
        )
            ? region
            : throw new DefectException("The region", defects, nameof(facts));

    /// <summary>Judges all facts of a region and rolls them up, or lists every defect.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="facts">What is known of them.</param>
    /// <param name="policies">What they are judged by.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="region">The assessment; null where there are defects.</param>
    /// <param name="defects">Every defect that the rooms find: those of records, verifications, expectations and baselines, then those of the roster and of tasks.</param>
    /// <param name="progress">Hears of each step that is done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether there is no defect.</returns>
    /// <remarks>Facilities, patrols, orders and stations that name what is unknown are no defects: the parts' findings tell of them, and they are left out.</remarks>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static bool TryRun(
        AdministrativeTree tree,
        RegionFacts facts,
        RegionPolicies policies,
        LocalDate asOf,
        [NotNullWhen(true)] out RegionAssessment? region,
        out ImmutableArray<Finding> defects,
        IProgress<AssessmentProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        new RegionRun(
            Guard.Against.Null(tree),
            Guard.Against.Null(facts),
            columns: null,
            Guard.Against.Null(policies),
            CivilCalendar.Check(asOf),
            new(progress, cancellationToken)
        ).TryMake(out region, out defects);

    /// <summary>Judges a region whose bulk comes as columns: the figures are those of the same facts as objects.</summary>
    /// <param name="tree">The units, whose places the columns name.</param>
    /// <param name="columns">Records, verifications, expectations, stations, grid members and the posts of heads.</param>
    /// <param name="others">What has no columns: baselines, officers with their appointments for the claims, tasks, claims, facilities, patrols and orders.</param>
    /// <param name="policies">What they are judged by.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="progress">Hears of each step that is done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">An argument is null, <paramref name="others"/> holds what comes as columns, a column names a place that is none, or <paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    /// <exception cref="DefectException">The facts have defects.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static RegionAssessment Run(
        AdministrativeTree tree,
        IRegionColumns columns,
        RegionFacts others,
        RegionPolicies policies,
        LocalDate asOf,
        IProgress<AssessmentProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        Guard.Against.Null(others);
        if (
            !others.Records.IsEmpty
            || !others.Verifications.IsEmpty
            || !others.Expectations.IsEmpty
            || !others.Stations.IsEmpty
            || !others.GridMembers.IsEmpty
        )
        {
            throw new ArgumentException("Some of these facts come as columns.", nameof(others));
        }
        var run = new RegionRun(
            Guard.Against.Null(tree),
            others,
            Guard.Against.Null(columns),
            Guard.Against.Null(policies),
            CivilCalendar.Check(asOf),
            new(progress, cancellationToken)
        );
        return run.TryMake(out RegionAssessment? region, out ImmutableArray<Finding> defects)
            ? region
            : throw new DefectException("The region", defects, nameof(others));
    }

    /// <summary>Puts shards together: regions assessed apart equal the whole, to the letter.</summary>
    /// <param name="shards">
    /// Assessments of the same tree object, by the same policies object, as of the same day, taken one after another: they may be made
    /// while they are taken, so that only one shard's roll-ups are there at a time.
    /// </param>
    /// <returns>The whole, in the order of the shards. Its digest is that of all facts together.</returns>
    /// <remarks>
    /// <para>
    /// Facts that are judged together must be in one shard: a record with its verifications; a facility with its patrols and
    /// orders; a task with its parts, its parent and their claims; the stations of one unit, the members of one grid, and the
    /// appointments of the officers whom stations and claims name. Provinces with all below them do that by themselves, but for
    /// tasks handed on between them, which are joined first. Officers and appointments may be given to several shards, and so may
    /// expectations: the earliest record that any shard has proves it. The lines of the command network are drawn anew.
    /// </para>
    /// <para>Measures that were added are left behind; add them to the whole.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">There is no shard, one is null, or they differ in tree, policies or day.</exception>
    /// <exception cref="DefectException">Shards have facts in common that would count twice: <see cref="AssessmentRules.FactInTwoShards"/> for each, or their baselines.</exception>
    public static RegionAssessment Merge(IEnumerable<RegionAssessment> shards)
    {
        RegionAssessment? first = null;
        RegionTotals? totals = null;
        var parts = ImmutableArray.CreateBuilder<RegionPart>();
        var given = new GivenFacts();
        foreach (RegionAssessment shard in Guard.Against.Null(shards))
        {
            if (shard is null)
            {
                throw new ArgumentException("A shard is null.", nameof(shards));
            }
            first ??= shard;
            if (
                !ReferenceEquals(shard.Tree, first.Tree)
                || !ReferenceEquals(shard.Policies, first.Policies)
                || shard.AsOf != first.AsOf
            )
            {
                throw new ArgumentException("The shards differ in tree, policies or day.", nameof(shards));
            }
            given.Add(shard.Parts);
            totals = totals is null ? shard.Totals : RegionTotals.Sum(totals, shard.Totals, first.Policies.Categories);
            parts.AddRange(shard.Parts);
        }
        return first is null ? throw new ArgumentException("There is no shard.", nameof(shards))
            : given.Twice is { IsEmpty: false } twice ? throw new DefectException("The shards", twice, nameof(shards))
            : new(first.Policies, first.AsOf, parts.ToImmutable(), totals!, MeasuresOf(totals!));
    }

    /// <summary>What changed since another assessment, and which facts, policies or days did it.</summary>
    /// <param name="before">The assessment to compare with; its day need not be earlier, and its tree may be another.</param>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> is null.</exception>
    public RegionComparison ComparedWith(RegionAssessment before) => new(Guard.Against.Null(before), this);

    /// <summary>The same facts by other policies or as of another day, part by part.</summary>
    internal bool TryJudgeAgain(
        RegionPolicies policies,
        LocalDate asOf,
        [NotNullWhen(true)] out RegionAssessment? region
    )
    {
        region = null;
        var again = new List<RegionAssessment>();
        foreach (RegionPart part in Parts)
        {
            var run = new RegionRun(Tree, part.Facts, part.Columns, policies, asOf, new(null, default));
            if (!run.TryMake(out RegionAssessment? judged, out _))
            {
                return false;
            }
            again.Add(judged);
        }
        region = Merge(again);
        return true;
    }

    internal static RegionAssessment Of(
        RegionPolicies policies,
        LocalDate asOf,
        RegionPart part,
        RegionTotals totals
    ) => new(policies, asOf, [part], totals, MeasuresOf(totals));
}
