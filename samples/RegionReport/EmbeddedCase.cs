using System.Reflection;

namespace RegionReport;

/// <summary>The case that the sample carries: Jiaxing's real divisions with invented stock, stations, people and tasks.</summary>
internal static class EmbeddedCase
{
    private const string Prefix = "EmbeddedCase/";
    private static readonly Assembly Here = typeof(EmbeddedCase).Assembly;

    /// <summary>The names of its files.</summary>
    public static IEnumerable<string> Files =>
        Here.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]);

    /// <summary>The bytes of one of its files; null if it has no such file.</summary>
    public static byte[]? Open(string name)
    {
        using Stream? stream = Here.GetManifestResourceStream(Prefix + name);
        if (stream is null)
        {
            return null;
        }
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
