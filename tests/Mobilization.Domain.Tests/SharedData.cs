namespace Mobilization.Domain.Tests;

/// <summary>The folder of worked cases and registers that stands beside the repository; tests that need it skip without it.</summary>
internal static class SharedData
{
    private static readonly string? Root = Find();

    /// <summary>A file or folder of the shared data, skipping the test where it is not there.</summary>
    public static string Require(params string[] parts)
    {
        string? path = Root is null ? null : Path.Combine([Root, .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"no shared data {string.Join('/', parts)} beside the repository");
        return path!;
    }

    /// <summary>The names of the folders in a folder of the shared data; none where it is not there.</summary>
    public static IReadOnlyList<string> FoldersIn(params string[] parts)
    {
        string path = Root is null ? "" : Path.Combine([Root, .. parts]);
        return Directory.Exists(path)
            ?
            [
                .. Directory
                    .EnumerateDirectories(path)
                    .Select(folder => Path.GetFileName(folder))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mobilization.Domain.sln")))
            {
                string data = Path.Combine(folder.Parent?.FullName ?? "", "shared", "data");
                return Directory.Exists(data) ? data : null;
            }
        }
        return null;
    }
}
