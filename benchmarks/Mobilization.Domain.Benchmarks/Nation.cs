using System.IO.Compression;
using System.Text;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Benchmarks;

/// <summary>A national register as columns: the real one where it lies beside the repository, else one of its shape; small if asked.</summary>
/// <remarks><c>MOBILIZATION_BENCHMARK_SIZE</c>: <c>small</c> takes some 10,000 divisions, a number as many as it says.</remarks>
public sealed class Nation
{
    private static readonly Lazy<Nation> Loaded = new(Load);

    private Nation(byte[] csv)
    {
        string[] lines = Encoding.UTF8.GetString(csv).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        string[][] rows = [.. lines.Select(line => line.Split(','))];
        Codes = [.. rows.Select(row => DivisionCode.Parse(row[0]))];
        Names = [.. rows.Select(row => row[1])];
        Levels = [.. rows.Select(row => (DivisionLevel)(row[2][0] - '0'))];
        Parents = [.. rows.Select(row => row[3].Length == 0 ? default : DivisionCode.Parse(row[3]))];
        Numbers = [.. rows.Select(row => ulong.Parse(row[0]))];
        ParentNumbers = [.. rows.Select(row => row[3].Length == 0 ? 0 : ulong.Parse(row[3]))];
    }

    private Nation(Nation other, int[] order)
    {
        Codes = [.. order.Select(i => other.Codes[i])];
        Names = [.. order.Select(i => other.Names[i])];
        Levels = [.. order.Select(i => other.Levels[i])];
        Parents = [.. order.Select(i => other.Parents[i])];
        Numbers = [.. order.Select(i => other.Numbers[i])];
        ParentNumbers = [.. order.Select(i => other.ParentNumbers[i])];
    }

    /// <summary>Gives back what reading left: in memory that lists shared before, neighbouring pages lie far apart, for us and for peers.</summary>
    private static Nation Load()
    {
        Nation nation = new(Bytes());
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return nation;
    }

    public static Nation Instance => Loaded.Value;

    public DivisionCode[] Codes { get; }

    public string[] Names { get; }

    public DivisionLevel[] Levels { get; }

    public DivisionCode[] Parents { get; }

    /// <summary>The codes as plain numbers, as peers keep them.</summary>
    public ulong[] Numbers { get; }

    /// <summary>The parents' codes as plain numbers; 0 for none.</summary>
    public ulong[] ParentNumbers { get; }

    public int Count => Codes.Length;

    public AdministrativeTree Tree() => AdministrativeTree.Build(Codes, Levels, Parents, Names);

    /// <summary>The same rows in another order.</summary>
    public Nation Shuffled()
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        new Random(1).Shuffle(order);
        return new(this, order);
    }

    /// <summary>The register's CSV.</summary>
    public static byte[] Bytes()
    {
        byte[] whole = File.Exists(Beside()) ? Unpacked(Beside()) : Synthetic();
        int count = Environment.GetEnvironmentVariable("MOBILIZATION_BENCHMARK_SIZE") switch
        {
            null or "" => int.MaxValue,
            "small" => 10_000,
            var number => int.Parse(number),
        };
        int end = 0;
        for (int line = 0; line <= count && end < whole.Length; line++)
        {
            end += whole.AsSpan(end).IndexOf((byte)'\n') is >= 0 and var length ? length + 1 : whole.Length - end;
        }
        return whole[..end];
    }

    private static string Beside()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mobilization.Domain.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data", "divisions-full.csv.gz");
    }

    private static byte[] Unpacked(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>31 provinces of 11 prefectures of 9 counties of 13 townships of 15 villages: 643,000 divisions.</summary>
    private static byte[] Synthetic()
    {
        var csv = new StringBuilder("code,name,level,parentCode\n");
        for (int province = 11; province < 42; province++)
        {
            Row(province * 10_000_000_000L, 1, 0);
            for (int prefecture = 1; prefecture <= 11; prefecture++)
            {
                long ofPrefecture = province * 10_000_000_000L + prefecture * 100_000_000L;
                Row(ofPrefecture, 2, province * 10_000_000_000L);
                for (int county = 1; county <= 9; county++)
                {
                    long ofCounty = ofPrefecture + county * 1_000_000L;
                    Row(ofCounty, 3, ofPrefecture);
                    for (int town = 1; town <= 13; town++)
                    {
                        long ofTown = ofCounty + town * 1_000L;
                        Row(ofTown, 4, ofCounty);
                        for (int village = 1; village <= 15; village++)
                        {
                            Row(ofTown + village, 5, ofTown);
                        }
                    }
                }
            }
        }
        return Encoding.UTF8.GetBytes(csv.ToString());

        void Row(long code, int level, long parent) =>
            csv.Append(code)
                .Append(",名")
                .Append(code)
                .Append(',')
                .Append(level)
                .Append(',')
                .Append(parent == 0 ? "" : $"{parent}")
                .Append('\n');
    }
}
