namespace Mobilization.Domain.Tests.Repository;

/// <summary>A program that a document shows, and what it prints: the fenced blocks below <c>snippet</c> and <c>output</c> markers.</summary>
internal sealed record Snippet(string Document, int Number, string Code, string Output)
{
    public const string CodeMarker = "<!-- snippet -->";
    public const string OutputMarker = "<!-- output -->";

    private const string CodeFence = "```csharp";
    private const string OutputFence = "```text";
    private const string EndOfFence = "```";

    /// <summary>The documents that may hold snippets: the two READMEs and everything in <c>docs</c>.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    ["README.md", "README.zh-CN.md", .. RepositoryFiles.Below("docs", "*.md")];

    public static IReadOnlyList<Snippet> All { get; } = [.. Documents.SelectMany(Of)];

    public string Name => $"{Document} {Number}";

    /// <summary>The snippets of a document in its order; throws where a marker, a fence or one of a pair is missing.</summary>
    public static IEnumerable<Snippet> Of(string document)
    {
        string[] lines = RepositoryFiles.Read(document).Split('\n');
        string? code = null;
        int number = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == CodeMarker)
            {
                code = code is null ? Block(lines, i + 1, CodeFence) : throw Malformed(i, "a snippet has no output");
            }
            else if (lines[i] == OutputMarker)
            {
                string output = Block(lines, i + 1, OutputFence);
                yield return new(document, ++number, code ?? throw Malformed(i, "an output has no snippet"), output);
                code = null;
            }
            else if (lines[i] == CodeFence && lines[i - 1] != CodeMarker)
            {
                throw Malformed(i, "C# that no test runs");
            }
        }
        if (code is not null)
        {
            throw Malformed(lines.Length, "the last snippet has no output");
        }

        string Block(string[] all, int start, string fence) =>
            all[start] == fence
                ? string.Concat(all.Skip(start + 1).TakeWhile(line => line != EndOfFence).Select(line => line + "\n"))
                : throw Malformed(start, $"no {fence} below a marker");

        InvalidOperationException Malformed(int line, string what) => new($"{document}:{line + 1}: {what}.");
    }
}
