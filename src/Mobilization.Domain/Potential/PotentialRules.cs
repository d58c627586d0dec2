namespace Mobilization.Domain.Potential;

/// <summary>The rules about potential data: what its lists must keep, what refuses a command or a verification, and what explains a verdict.</summary>
public static class PotentialRules
{
    /// <summary>A row of categories has no code. Facts: <c>row</c>.</summary>
    public const string CategoryCodeMissing = "potential.category-code-missing";

    /// <summary>A category has no name. Facts: <c>row</c>, <c>category</c>.</summary>
    public const string CategoryNameMissing = "potential.category-name-missing";

    /// <summary>An earlier row has the same category code. Facts: <c>row</c>, <c>category</c>, <c>first-row</c>.</summary>
    public const string CategoryDuplicate = "potential.category-duplicate";

    /// <summary>No row has the parent's code. Facts: <c>row</c>, <c>category</c>, <c>parent</c>.</summary>
    public const string CategoryParentUnknown = "potential.category-parent-unknown";

    /// <summary>A category is its own ancestor; stated once a cycle, at its first row. Facts: <c>row</c>, <c>category</c>, <c>length</c>.</summary>
    public const string CategoryCycle = "potential.category-cycle";

    /// <summary>A freshness rule is for a category that the tree does not have. Facts: <c>row</c>, <c>category</c>.</summary>
    public const string RuleCategoryUnknown = "potential.rule-category-unknown";

    /// <summary>An earlier freshness rule has the same category and date. Facts: <c>row</c>, <c>category</c>, <c>effective-from</c>, <c>first-row</c>.</summary>
    public const string RuleDuplicate = "potential.rule-duplicate";

    /// <summary>Verdict: within the first limit. Facts: <c>category</c>, <c>last</c>, <c>fresh-until</c>, <c>due-until</c>, <c>rule</c>, <c>rule-from</c>.</summary>
    /// <remarks>Here and below, <c>rule</c> is the category whose rule is in force, empty for the default; a day beyond the calendar is <c>..</c>.</remarks>
    public const string Fresh = "potential.fresh";

    /// <summary>Verdict: beyond the first limit, within the second. Facts: as of <see cref="Fresh"/>.</summary>
    public const string Due = "potential.due";

    /// <summary>Verdict: beyond both limits. Facts: as of <see cref="Fresh"/>.</summary>
    public const string Stale = "potential.stale";

    /// <summary>Verdict: never verified, hence stale; nothing is presumed fresh for want of a date. Facts: <c>category</c>, <c>rule</c>, <c>rule-from</c>.</summary>
    public const string NeverVerified = "potential.never-verified";

    /// <summary>Verdict: the record's own date of verification is after the as-of day. Facts: <c>verified</c>, <c>as-of</c>. Unlike dbt, where it passes.</summary>
    public const string VerifiedInFuture = "potential.verified-in-future";

    /// <summary>Verdict: no rule is in force for the category or any above it. Facts: <c>category</c>, <c>as-of</c>.</summary>
    public const string Unruled = "potential.unruled";

    /// <summary>Verdict: the rule in force exempts the category. Facts: <c>category</c>, <c>rule</c>, <c>rule-from</c>.</summary>
    public const string Exempt = "potential.exempt";

    /// <summary>Verdict: collected after the as-of day, so that the record does not exist on it. Facts: <c>collected</c>, <c>as-of</c>.</summary>
    public const string NotCollected = "potential.not-collected";
}
