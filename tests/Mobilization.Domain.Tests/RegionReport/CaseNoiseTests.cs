using System.Diagnostics;
using System.Text;
using CsCheck;
using global::RegionReport.Case;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>No content throws, and none takes more than linear time.</summary>
public sealed class CaseNoiseTests
{
    private static readonly string[] Files =
    [
        "case.json",
        "divisions.csv",
        "categories.csv",
        "freshness.json",
        "accuracy.json",
        "potential.csv",
        "verifications.csv",
        "expectations.csv",
        "baseline.csv",
        "officers.csv",
        "tasks.csv",
        "claims.csv",
        "coverage.json",
        "stations.csv",
        "gridmembers.csv",
        "facilities.csv",
        "patrols.csv",
        "orders.csv",
    ];

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Noise_in_any_file_is_reported_and_never_thrown() =>
        Gen.Select(
                OneOf(Files),
                Gen.Select(
                    Gen.Double.Unit,
                    Gen.OneOf(OneOf((byte)',', (byte)'"', (byte)'\n', (byte)'{', (byte)'0'), Gen.Byte)
                ).Array[1, 8],
                Gen.Int[0, 3]
            )
            .Sample(
                (file, edits, kind) =>
                {
                    var changed = new CaseBuilder();
                    byte[] bytes = Encoding.UTF8.GetBytes(changed.Text(file));
                    foreach ((double at, byte value) in edits)
                    {
                        int index = (int)(at * bytes.Length);
                        bytes = kind switch
                        {
                            0 => [.. bytes[..index], value, .. bytes[index..]],
                            1 when bytes.Length > 1 => [.. bytes[..index], .. bytes[(index + 1)..]],
                            2 => bytes[..Math.Max(1, index)],
                            _ => [.. bytes[..index], value, .. bytes[Math.Min(bytes.Length, index + 1)..]],
                        };
                    }
                    Defects defects = changed.Content(file, bytes).Defects();
                    defects.First.Should().HaveCount(Math.Min(100, defects.Count));
                    string.Concat(defects.First).AsSpan().ContainsAny('\n', '\r').Should().BeFalse();
                },
                iter: 3000
            );

    [Fact]
    public void A_case_does_not_depend_on_the_order_of_columns() =>
        Gen.Select(OneOf(Files.Where(f => f.EndsWith(".csv", StringComparison.Ordinal)).ToArray()), Gen.Int[0, 1000])
            .Sample(
                (file, seed) =>
                {
                    var original = new CaseBuilder();
                    string[][] table =
                    [
                        .. original.Text(file).TrimEnd('\n').Split('\n').Select(line => line.Split(',')),
                    ];
                    int[] order =
                    [
                        .. Enumerable.Range(0, table[0].Length).OrderBy(i => (i + 1) * (seed + 7919L) % 1009),
                    ];
                    CaseBuilder shuffled = new CaseBuilder().Rows(
                        file,
                        [.. table.Select(row => string.Join(',', order.Select(i => row[i])))]
                    );
                    shuffled.Facts().Should().BeEquivalentTo(original.Facts());
                },
                iter: 100
            );

    [Fact]
    public void A_long_chain_of_parents_takes_no_more_than_linear_time()
    {
        const int count = 200_000;
        string[] rows = new string[count + 1];
        rows[0] = "code,name,parentCode";
        for (int i = 0; i < count; i++)
        {
            rows[i + 1] = $"K{i},n,K{i + 1}";
        }
        // The last row's parent is the middle one: a cycle that the walk from the first row must enter once.
        rows[count] = $"K{count - 1},n,K{count / 2}";
        var watch = Stopwatch.StartNew();

        new CaseBuilder().Append("categories.csv", rows[1..]).ShouldHave($"categories.csv:{count / 2 + 4}:parentCode");

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Of_a_million_defects_the_first_hundred_are_kept()
    {
        string[] rows = new string[250_001];
        Array.Fill(rows, "R1,x,x,x,,,x,x");
        rows[0] = "id,unit,category,quantity,measure,source,collected,verified";

        Defects defects = new CaseBuilder().Rows("potential.csv", rows).Defects();

        defects.First.Should().HaveCount(100);
        defects.First[99].Place.Should().StartWith("potential.csv:14");
        defects.Count.Should().Be(250_000 * 8 - 1);
    }

    [Fact]
    public void Messages_stay_on_one_line_and_short()
    {
        IReadOnlyList<Defect> defects = new CaseBuilder()
            .Field("officers.csv:3:line", new string('x', 1_000_000))
            .Field("officers.csv:2:line", "a\nb\"c\\")
            .Defects()
            .First;

        defects[0]
            .ToString()
            .Should()
            .Be("officers.csv:2:line: found \"a\\u000Ab\\\"c\\\\\"; expected one of government, military");
        defects[1].ToString().Length.Should().BeLessThan(200);
    }
}
