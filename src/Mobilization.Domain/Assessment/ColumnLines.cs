using Mobilization.Domain.Coverage;
using Mobilization.Domain.Hierarchy;
using Mobilization.Domain.Potential;

namespace Mobilization.Domain.Assessment;

/// <summary>The lines of columns in the canonical form, hashed: rows name each other by their hashes, for places have no meaning outside.</summary>
internal static class ColumnLines
{
    public static void Each(
        IRegionColumns columns,
        AdministrativeTree tree,
        CategoryTree categories,
        Action<LineHash> take
    )
    {
        var line = new FactLine();
        LineHash[] records = Records(line, columns, tree, categories);
        Array.ForEach(records, take);
        Verifications(line, columns, records, take);
        ExpectationColumns expectations = columns.Expectations;
        for (int i = 0; i < expectations.Count; i++)
        {
            line.Begin("expectation-column")
                .Add(tree.At(expectations.Units[i]).Code)
                .Add(expectations.Sources[i])
                .Add(expectations.From[i].Date)
                .Add(expectations.Due[i].Date);
            take(LineHash.Of(line.Bytes));
        }
        LineHash[] officers = Posts(line, columns.Posts, tree);
        Array.ForEach(officers, take);
        Stations(line, columns.Stations, tree, officers, take);
        MemberColumns members = columns.GridMembers;
        for (int i = 0; i < members.Count; i++)
        {
            line.Begin("member-column")
                .Add(tree.At(members.Units[i]).Code)
                .Add(members.From[i].Date)
                .Add(members.To[i].Date)
                .Add(Named(members.Duties[i], members.DutyNames));
            take(LineHash.Of(line.Bytes));
        }
    }

    private static LineHash[] Records(
        FactLine line,
        IRegionColumns columns,
        AdministrativeTree tree,
        CategoryTree categories
    )
    {
        RecordColumns records = columns.Records;
        ReadOnlySpan<decimal> amounts = columns.Amounts;
        ReadOnlySpan<int> measures = columns.Measures;
        ReadOnlySpan<string> names = columns.MeasureNames;
        ReadOnlySpan<int> sources = columns.Sources;
        var hashes = new LineHash[records.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            line.Begin("record-column")
                .Add(tree.At(records.Units[i]).Code)
                .Add(categories.At(records.Categories[i]).Code)
                .Add((decimal?)amounts[i])
                .Add(names[measures[i]])
                .Add(sources.IsEmpty ? null : (decimal?)sources[i])
                .Add(records.Collected[i].Date)
                .Add(records.Verified[i].Date)
                .Add(records.Visited.IsEmpty ? null : records.Visited[i].Date);
            hashes[i] = LineHash.Of(line.Bytes);
        }
        return hashes;
    }

    private static void Verifications(FactLine line, IRegionColumns columns, LineHash[] records, Action<LineHash> take)
    {
        VerificationColumns verifications = columns.Verifications;
        ReadOnlySpan<string> names = columns.MeasureNames;
        for (int i = 0; i < verifications.Count; i++)
        {
            line.Begin("verification-column").Add((Id<SiteVerification>?)verifications.Ids[i]);
            Add(line, verifications.Records[i], records);
            bool military = verifications.Military[i] >= 0;
            bool government = verifications.Government[i] >= 0;
            line.Add(verifications.Days[i].Date)
                .Add(verifications.Addresses[i])
                .Add(verifications.Observed[i])
                .Add(verifications.Measures[i] is >= 0 and var measure ? names[measure] : null)
                .Add(verifications.Categories[i])
                .Add((bool?)verifications.Explained[i])
                .Add((bool?)military)
                .Add((bool?)government)
                .Add((bool?)(military && verifications.Military[i] == verifications.Government[i]));
            take(LineHash.Of(line.Bytes));
        }
    }

    private static LineHash[] Posts(FactLine line, PostColumns posts, AdministrativeTree tree)
    {
        var officers = new LineHash[Math.Max(0, posts.Starts.Length - 1)];
        for (int officer = 0; officer < officers.Length; officer++)
        {
            var own = new List<LineHash>();
            for (int row = posts.Starts[officer]; row < posts.Starts[officer + 1]; row++)
            {
                line.Begin("post")
                    .Add(tree.At(posts.Units[row]).Code)
                    .Add(posts.Posts[row] is >= 0 and var post ? posts.PostNames[post] : null)
                    .Add(posts.From[row].Date)
                    .Add(posts.To[row].Date);
                own.Add(LineHash.Of(line.Bytes));
            }
            own.Sort();
            line.Begin("post-column").Add(own.Count);
            foreach (LineHash hash in own)
            {
                line.Add(hash);
            }
            officers[officer] = LineHash.Of(line.Bytes);
        }
        return officers;
    }

    private static void Stations(
        FactLine line,
        StationColumns stations,
        AdministrativeTree tree,
        LineHash[] officers,
        Action<LineHash> take
    )
    {
        for (int i = 0; i < stations.Count; i++)
        {
            line.Begin("station-column")
                .Add(tree.At(stations.Units[i]).Code)
                .Add(stations.Tiers[i])
                .Add(stations.From[i].Date)
                .Add(stations.To[i].Date)
                .Add(stations.Modes[i])
                .Add((bool?)stations.HasPartner[i])
                .Add((bool?)stations.HasHost[i]);
            Add(line, stations.Heads[i], officers);
            line.Add(Named(stations.Items[i], stations.ItemNames));
            take(LineHash.Of(line.Bytes));
        }
    }

    private static void Add(FactLine line, int place, LineHash[] hashes)
    {
        if (place < 0)
        {
            line.Add((string?)null);
        }
        else
        {
            line.Add(hashes[place]);
        }
    }

    private static List<string> Named(ulong bits, ReadOnlySpan<string> names)
    {
        var named = new List<string>();
        for (int bit = 0; bit < names.Length; bit++)
        {
            if ((bits >> bit & 1) != 0)
            {
                named.Add(names[bit]);
            }
        }
        named.Sort(StringComparer.Ordinal);
        return named;
    }
}
