using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Potential;

/// <summary>A <see cref="FreshnessPolicy"/> bound to a day: it knows the rule in force and the two cutoff days of every category.</summary>
/// <remarks>
/// A verdict costs two comparisons of days and no calendar arithmetic: the last day is fresh when it is not before the cutoff of
/// the first limit. Immutable and safe to share between threads.
/// </remarks>
public sealed class FreshnessJudge
{
    private readonly FreshnessRule?[] _inForce; // by category, the default's last
    private readonly FreshnessCuts _cuts;

    internal FreshnessJudge(FreshnessPolicy policy, LocalDate asOf, FreshnessRule?[] inForce)
    {
        (Policy, AsOf, _inForce) = (policy, asOf, inForce);
        _cuts = new(inForce.AsSpan(0, policy.Categories.Count), asOf);
    }

    /// <summary>The policy.</summary>
    public FreshnessPolicy Policy { get; }

    /// <summary>The day, taken at its end.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The rule in force for a category; null where there is none. O(1).</summary>
    /// <exception cref="ArgumentException"><paramref name="category"/> is null or of another tree.</exception>
    public FreshnessRule? RuleFor(Category category) => _inForce[Policy.Categories.IndexOf(category)];

    /// <summary>Judges a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="visited">The day of its latest valid verification on site, or null; one after <see cref="AsOf"/> has not happened.</param>
    /// <exception cref="KeyNotFoundException">The policy's tree does not have the record's category.</exception>
    public FreshnessVerdict Judge(PotentialRecord record, LocalDate? visited = null)
    {
        Guard.Against.Null(record);
        return Judge(Policy.Categories[record.Category], record.Collected, record.Verified, visited);
    }

    /// <summary>Judges the dates of a record.</summary>
    /// <param name="category">Its category.</param>
    /// <param name="collected">The day on which it was collected.</param>
    /// <param name="verified">The day of the department's own verification, or null.</param>
    /// <param name="visited">The day of its latest valid verification on site, or null; one after <see cref="AsOf"/> has not happened.</param>
    /// <exception cref="ArgumentException"><paramref name="category"/> is null or of another tree.</exception>
    public FreshnessVerdict Judge(
        Category category,
        LocalDate collected,
        LocalDate? verified = null,
        LocalDate? visited = null
    )
    {
        int index = Policy.Categories.IndexOf(category);
        LocalDate? seen = visited <= AsOf ? visited : null;
        LocalDate? last = seen is null || verified > seen ? verified : seen;
        return FreshnessVerdict.Of(AsOf, category.Code, collected, verified, last, _inForce[index]);
    }

    /// <summary>Counts the verdicts on all records. One pass without branches, nothing allocated.</summary>
    /// <exception cref="ArgumentException">A place of a category is none of the policy's tree.</exception>
    public FreshnessTally Total(in RecordColumns records) => _cuts.Total(records);

    /// <summary>Counts the verdicts by division.</summary>
    /// <param name="tree">The tree whose places <see cref="RecordColumns.Units"/> holds.</param>
    /// <param name="records">The records.</param>
    /// <returns>Each division's own count, to be rolled up.</returns>
    /// <exception cref="ArgumentException">A place is none of the tree of categories or divisions.</exception>
    /// <exception cref="OverflowException">A division has more than 2,147,483,647 records of one verdict.</exception>
    public DivisionColumn<FreshnessTally> Tally(AdministrativeTree tree, in RecordColumns records)
    {
        DivisionColumn<FreshnessTally> own = Guard.Against.Null(tree).NewColumn<FreshnessTally>();
        AddTo(own, records);
        return own;
    }

    /// <summary>Counts the verdicts on top of what a column holds: records in batches, or memory that was used before and is cleared.</summary>
    /// <param name="own">Each division's own count; the tree is that whose places <see cref="RecordColumns.Units"/> holds.</param>
    /// <param name="records">The records.</param>
    /// <exception cref="ArgumentException">A place is none of the tree of categories or divisions; then the column is cleared.</exception>
    /// <exception cref="OverflowException">As <see cref="Tally"/> throws; then the column is cleared.</exception>
    public void AddTo(DivisionColumn<FreshnessTally> own, in RecordColumns records)
    {
        Span<FreshnessTally> tallies = Guard.Against.Null(own).Values;
        try
        {
            _cuts.AddTo(tallies, records);
        }
        catch
        {
            tallies.Clear(); // rather none than some
            throw;
        }
    }
}
