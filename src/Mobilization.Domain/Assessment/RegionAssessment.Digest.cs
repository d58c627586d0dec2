namespace Mobilization.Domain.Assessment;

/// <content>The digest of the inputs.</content>
public sealed partial class RegionAssessment
{
    /// <summary>What tells the inputs of this assessment from any others: <c>sha256:</c> and 64 hexadecimal digits in lower case.</summary>
    /// <remarks>
    /// <para>The algorithm is public contract. The digest is SHA-256 over</para>
    /// <list type="number">
    /// <item>the text <c>mobilization.inputs.1</c>, <c>tree FINGERPRINT</c> (<see cref="Hierarchy.AdministrativeTree.Fingerprint"/>) and <c>as-of yyyy-MM-dd</c>, each ended by LF;</item>
    /// <item>the SHA-256 hashes, 32 bytes each, of all lines, ascending as bytes, with repeats. There is one line a fact and a part of a policy, so that no order of rows counts. A line that several shards have is hashed as often as the shard has it that has it most often.</item>
    /// </list>
    /// <para>
    /// A line is UTF-8 without an end: its kind, then the values of the type's constructor parameters in their order, a TAB before
    /// each. Null is <c>\N</c>; within a text backslash, TAB, LF and CR are <c>\\</c>, <c>\t</c>, <c>\n</c>, <c>\r</c>, and an unpaired
    /// surrogate is U+FFFD. Dates are <c>yyyy-MM-dd</c>, instants ISO 8601 in UTC, periods ISO 8601, decimals plain without trailing
    /// zeros, words of an enum in lower case with hyphens, truth <c>true</c> or <c>false</c>. A quantity is its amount and its unit, a
    /// range its two days, housing its mode, partners and host, an age limit its two periods; a list is the number of its entries,
    /// then each.
    /// </para>
    /// <para>
    /// Kinds of facts: <c>record</c>, <c>verification</c>, <c>expectation</c>, <c>baseline</c>, <c>officer</c>, <c>appointment</c>,
    /// <c>task</c>, <c>claim</c>, <c>station</c>, <c>member</c>, <c>facility</c>, <c>patrol</c> (its form as a list of defects and one of
    /// media, without a form <c>\N</c> for both), <c>order</c>. Parts of policies: <c>category</c> code, name, parent; <c>freshness</c>
    /// version; <c>freshness-rule</c>; <c>tolerance</c>; <c>coverage</c> first day, exempt units, duties; <c>coverage-tier</c> first day,
    /// tier, levels, head posts, items; <c>coverage-substitute</c> first day, tier, unit, post; <c>patrols</c> first day, defect kinds, age
    /// bands; <c>patrolled-kind</c> first day, kind, duty. Lists of policies, which are sets, are in ordinal order, levels and age bands
    /// in their own.
    /// </para>
    /// <para>
    /// Facts that came as columns say less than objects and have lines of their own, hence another digest: <c>record-column</c> unit,
    /// category, amount, measure, department's number, days of collection, verification and visit; <c>verification-column</c> id, the
    /// hash of its record's line, day, address, observed, measure, category, explained, whether each line's verifier is named and
    /// whether they are one; <c>expectation-column</c>; <c>post-column</c> the number of an officer's appointments, then, in the order of
    /// their hashes, the hash of each one's line <c>post</c> (unit, post, days); <c>station-column</c> unit, tier, days, mode, has partner, has
    /// host, the hash of the head's line, items; <c>member-column</c> unit, days, duties.
    /// </para>
    /// <para>
    /// Names of divisions change no figure and are not hashed, as in the fingerprint. Computed once, when it is first asked for: one or
    /// two microseconds and 40 bytes a fact, given back afterwards.
    /// </para>
    /// </remarks>
    public string Digest => _digest.Value;
}
