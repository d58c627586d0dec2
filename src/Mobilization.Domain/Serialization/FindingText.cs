using System.Text;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Serialization;

/// <summary>A language that findings can be told in.</summary>
public enum FindingLanguage
{
    /// <summary>English.</summary>
    English = 1,

    /// <summary>Chinese, simplified (简体中文).</summary>
    Chinese,
}

/// <summary>Tells findings to people: one template a rule and language, into which the facts are put as they are.</summary>
/// <remarks><see cref="Finding.ToString"/> is the invariant form for logs; these texts may be reworded in any version.</remarks>
public static partial class FindingText
{
    /// <summary>Tells a finding in one sentence.</summary>
    /// <remarks>A rule that has no template, such as one of the caller's own, gives the finding's invariant form.</remarks>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is null or <paramref name="language"/> is none.</exception>
    public static string Format(Finding finding, FindingLanguage language)
    {
        Guard.Against.Null(finding);
        Guard.Against.EnumOutOfRange(language);
        if (!(language == FindingLanguage.Chinese ? Chinese : English).TryGetValue(finding.Rule, out string? template))
        {
            return finding.ToString();
        }
        var text = new StringBuilder();
        ReadOnlySpan<char> rest = template;
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            int close = rest.IndexOf('}');
            text.Append(rest[..open]).Append(finding[rest[(open + 1)..close].ToString()] ?? "–");
            rest = rest[(close + 1)..];
        }
        return text.Append(rest).ToString();
    }

    /// <summary>The template of each rule in a language; a fact's name in braces stands for its value.</summary>
    /// <exception cref="ArgumentException"><paramref name="language"/> is none.</exception>
    public static IReadOnlyDictionary<string, string> Templates(FindingLanguage language) =>
        Guard.Against.EnumOutOfRange(language) == FindingLanguage.Chinese ? Chinese : English;
}
