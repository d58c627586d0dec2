using System.Collections.Frozen;
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

/// <summary>Tells findings to people: one template a rule and language, into which the facts are put, words of an enum in the words of the language.</summary>
/// <remarks><see cref="Finding.ToString"/> is the invariant form for logs; these texts may be reworded in any version. They count rows from 1, facts from 0.</remarks>
public static class FindingText
{
    /// <summary>A room's texts stand in a table of their own, beside its part of the JSON contract.</summary>
    private static readonly RuleText[] All =
    [
        .. ActTexts.All,
        .. HierarchyTexts.All,
        .. LeadershipTexts.All,
        .. CoverageTexts.All,
        .. ClaimTexts.All,
        .. TaskingTexts.All,
        .. PotentialTexts.All,
        .. PatrolsTexts.All,
        .. AssessmentTexts.All,
    ];

    private static readonly FrozenDictionary<string, string> English = All.ToFrozenDictionary(
        static text => text.Rule,
        static text => text.English
    );

    private static readonly FrozenDictionary<string, string> Chinese = All.ToFrozenDictionary(
        static text => text.Rule,
        static text => text.Chinese
    );

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
        while (rest.IndexOf('[') is >= 0 and var open)
        {
            int close = rest.IndexOf(']');
            Append(text, finding, rest[..open], language);
            ReadOnlySpan<char> part = rest[(open + 1)..close];
            if (IsGiven(finding, part))
            {
                Append(text, finding, part, language);
            }
            rest = rest[(close + 1)..];
        }
        Append(text, finding, rest, language);
        return text.ToString();
    }

    /// <summary>
    /// The template of each rule in a language: a fact's name in braces stands for its value, and what stands in brackets is told
    /// only where its facts are given and not empty.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="language"/> is none.</exception>
    public static IReadOnlyDictionary<string, string> Templates(FindingLanguage language) =>
        Guard.Against.EnumOutOfRange(language) == FindingLanguage.Chinese ? Chinese : English;

    private static void Append(
        StringBuilder text,
        Finding finding,
        ReadOnlySpan<char> template,
        FindingLanguage language
    )
    {
        while (template.IndexOf('{') is >= 0 and var open)
        {
            int close = template.IndexOf('}');
            string fact = template[(open + 1)..close].ToString();
            text.Append(template[..open]).Append(FactWords.Tell(finding, fact, language) ?? "–");
            template = template[(close + 1)..];
        }
        text.Append(template);
    }

    private static bool IsGiven(Finding finding, ReadOnlySpan<char> part)
    {
        while (part.IndexOf('{') is >= 0 and var open)
        {
            int close = part.IndexOf('}');
            if (string.IsNullOrEmpty(finding[part[(open + 1)..close].ToString()]))
            {
                return false;
            }
            part = part[(close + 1)..];
        }
        return true;
    }
}

/// <summary>How a rule is told: a sentence a language, with facts in braces and what is told only with its facts in brackets.</summary>
internal sealed record RuleText(string Rule, string English, string Chinese);
