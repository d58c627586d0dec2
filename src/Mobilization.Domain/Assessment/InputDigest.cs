using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Mobilization.Domain.Hierarchy;
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
        List<LineHash> all = Sorted(leaves => PolicyLines.Each(policies, line => leaves.Add(LineHash.Of(line.Bytes))));
        List<LineHash>? facts = null;
        foreach (RegionPart part in parts)
        {
            List<LineHash> own = Sorted(leaves =>
            {
                FactLines.Each(part.Facts, (_, line) => leaves.Add(LineHash.Of(line.Bytes)));
                if (part.Columns is { } columns)
                {
                    ColumnLines.Each(columns, tree, policies.Categories, leaves.Add);
                }
            });
            facts = facts is null ? own : Union(facts, own);
        }
        all.AddRange(facts ?? []);
        all.Sort();

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.ASCII.GetBytes(
                $"mobilization.inputs.1\ntree {tree.Fingerprint}\nas-of {LocalDatePattern.Iso.Format(asOf)}\n"
            )
        );
        Span<byte> bytes = stackalloc byte[LineHash.Size];
        foreach (LineHash leaf in all)
        {
            leaf.Write(bytes);
            hash.AppendData(bytes);
        }
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether two sets of policies say the same.</summary>
    public static bool AreEqual(RegionPolicies one, RegionPolicies other) =>
        ReferenceEquals(one, other) || LeavesOf(one).SequenceEqual(LeavesOf(other));

    private static List<LineHash> LeavesOf(RegionPolicies policies) =>
        Sorted(leaves => PolicyLines.Each(policies, line => leaves.Add(LineHash.Of(line.Bytes))));

    private static List<LineHash> Sorted(Action<List<LineHash>> gather)
    {
        var leaves = new List<LineHash>();
        gather(leaves);
        leaves.Sort();
        return leaves;
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
