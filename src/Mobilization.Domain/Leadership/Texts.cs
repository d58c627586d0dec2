using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace Mobilization.Domain.Leadership;

/// <summary>Checks on lists that come from outside.</summary>
internal static class Texts
{
    /// <summary>The texts, none of them null or empty; a default array is an empty one.</summary>
    public static ImmutableArray<string> Each(ImmutableArray<string> texts, string name)
    {
        foreach (string text in texts.IsDefault ? [] : texts)
        {
            Guard.Against.NullOrEmpty(text, name);
        }
        return texts.IsDefault ? [] : texts;
    }

    /// <summary>The values, none of them null; a default array is an empty one.</summary>
    public static ImmutableArray<T> Every<T>(ImmutableArray<T> values, string name)
    {
        foreach (T value in values.IsDefault ? [] : values)
        {
            if (EqualityComparer<T>.Default.Equals(value, default))
            {
                throw new ArgumentException("The list holds a null or default value.", name);
            }
        }
        return values.IsDefault ? [] : values;
    }
}
