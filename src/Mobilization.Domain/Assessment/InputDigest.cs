using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;
using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain.Assessment;

/// <summary>Hashes the canonical form of inputs: see <see cref="RegionAssessment.Digest"/>.</summary>
internal static class InputDigest
{
    public static string Of(
        AdministrativeTree tree,
        RegionPolicies policies,
        LocalDate asOf,
        ImmutableArray<RegionPart> parts
    )
    {
        List<LineHash>? facts = null;
        foreach (RegionPart part in parts)
        {
            List<LineHash> own = LinesOf(part, tree, policies.Categories);
            facts = facts is null ? own : Union(facts, own);
        }
        List<LineHash> rules = LinesOf(policies);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.ASCII.GetBytes(
                $"mobilization.inputs.1\ntree {tree.Fingerprint}\nas-of {LocalDatePattern.Iso.Format(asOf)}\n"
            )
        );
        Span<byte> bytes = stackalloc byte[LineHash.Size];
        int next = 0;
        foreach (LineHash fact in facts ?? [])
        {
            for (; next < rules.Count && rules[next] <= fact; next++)
            {
                rules[next].Write(bytes);
                hash.AppendData(bytes);
            }
            fact.Write(bytes);
            hash.AppendData(bytes);
        }
        for (; next < rules.Count; next++)
        {
            rules[next].Write(bytes);
            hash.AppendData(bytes);
        }
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether two sets of policies say the same.</summary>
    public static bool AreEqual(RegionPolicies one, RegionPolicies other) =>
        ReferenceEquals(one, other) || LinesOf(one).SequenceEqual(LinesOf(other));

    private static List<LineHash> LinesOf(RegionPolicies policies)
    {
        var lines = new List<LineHash>();
        PolicyLines.Each(policies, line => lines.Add(LineHash.Of(line.Bytes)));
        LineHash.Sort(lines);
        return lines;
    }

    private static List<LineHash> LinesOf(RegionPart part, AdministrativeTree tree, CategoryTree categories)
    {
        var lines = new List<LineHash>(checked((int)part.Facts.Count));
        FactLines.Each(part.Facts, (_, line) => lines.Add(LineHash.Of(line.Bytes)));
        if (part.Columns is { } columns)
        {
            ColumnLines.Each(columns, tree, categories, lines.Add);
        }
        LineHash.Sort(lines);
        return lines;
    }

    /// <summary>What is in either, as often as in the one that has it more often.</summary>
    private static List<LineHash> Union(List<LineHash> left, List<LineHash> right)
    {
        var union = new List<LineHash>(left.Count + right.Count);
        int i = 0;
        int j = 0;
        while (i < left.Count || j < right.Count)
        {
            int order =
                i == left.Count ? 1
                : j == right.Count ? -1
                : left[i].CompareTo(right[j]);
            union.Add(order <= 0 ? left[i] : right[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return union;
    }
}
