namespace Mobilization.Domain.Tests.Repository;

/// <summary>The files of the repository that these tests were built from.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "node_modules", "region-report", ".git"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>Paths from the root, with slashes, of the files below a folder that match a pattern; built and fetched ones left out.</summary>
    public static IReadOnlyList<string> Below(string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Where(path => !path.Split('/').Intersect(NotOurs).Any())
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The lines of the fenced block below the marker <c>&lt;!-- name --&gt;</c> of a document.</summary>
    public static IReadOnlyList<string> FencedBlock(string path, string name)
    {
        string[] lines = Read(path).Split('\n');
        int marker = Array.IndexOf(lines, $"<!-- {name} -->");
        marker.Should().BeGreaterThanOrEqualTo(0, "{0} has a marker «{1}»", path, name);
        lines[marker + 1].Should().StartWith("```", "a fenced block follows the marker «{0}»", name);
        return [.. lines.Skip(marker + 2).TakeWhile(line => line != "```")];
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mobilization.Domain.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
