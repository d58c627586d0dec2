using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace Mobilization.Domain;

/// <summary>
/// What a rule has to say: a refusal, a defect of data, a gap or an explanation, as a stable rule id and the facts behind it.
/// </summary>
/// <remarks>
/// Immutable. Equal when the rule and the facts, in their order, are equal. The facts stand in the order in which the rule's
/// documentation names them. Rule ids are public contract: <c>room.what-is-wrong</c>, lower case, never re-used for another
/// meaning. Texts for people are made at the edge, by rule id.
/// </remarks>
public sealed class Finding : IEquatable<Finding>
{
    /// <summary>States a finding.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="facts">The facts behind it, each name once.</param>
    /// <exception cref="ArgumentException"><paramref name="rule"/> is null or empty, or a fact is <c>default</c> or its name occurs twice.</exception>
    public Finding(string rule, params ReadOnlySpan<Fact> facts)
    {
        Rule = Guard.Against.NullOrEmpty(rule);
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i].Name.Length == 0)
            {
                throw new ArgumentException("A default fact says nothing.", nameof(facts));
            }
            for (int j = 0; j < i; j++)
            {
                if (facts[i].Name == facts[j].Name)
                {
                    throw new ArgumentException($"The fact '{facts[i].Name}' is given twice.", nameof(facts));
                }
            }
        }
        Facts = [.. facts];
    }

    /// <summary>The rule's stable id, such as <c>hierarchy.cycle</c>.</summary>
    public string Rule { get; }

    /// <summary>The facts, in the rule's own order.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>The text of the fact of that name, or null where the finding has none.</summary>
    public string? this[string name]
    {
        get
        {
            Guard.Against.Null(name);
            foreach (Fact fact in Facts)
            {
                if (fact.Name == name)
                {
                    return fact.Value;
                }
            }
            return null;
        }
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Finding? other) =>
        other is not null && Rule == other.Rule && Facts.AsSpan().SequenceEqual(other.Facts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Rule);
        foreach (Fact fact in Facts)
        {
            hash.Add(fact);
        }
        return hash.ToHashCode();
    }

    /// <summary>The rule and its facts in one invariant line: <c>claim.line-taken (holder P3, since 2025-01-08T01:00:00Z)</c>.</summary>
    public override string ToString()
    {
        if (Facts.IsEmpty)
        {
            return Rule;
        }
        var text = new StringBuilder(Rule).Append(" (");
        for (int i = 0; i < Facts.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(Facts[i]);
        }
        return text.Append(')').ToString();
    }
}

/// <summary>One named fact of a <see cref="Finding"/>.</summary>
/// <remarks>
/// The value is text in invariant form: dates <c>yyyy-MM-dd</c>, instants in UTC, decimals without trailing zeros, words of an
/// enum in lower case with hyphens. It is made when it is asked for, so that a finding that nobody reads costs no formatting.
/// Equality compares name and text. <c>default</c> has an empty name and an empty text.
/// </remarks>
public readonly struct Fact : IEquatable<Fact>
{
    private readonly string? _name;
    private readonly object? _value;

    /// <summary>States a fact.</summary>
    /// <param name="name">What the value is: one word in lower case, or several with hyphens.</param>
    /// <param name="value">An immutable value.</param>
    public Fact(string name, IFormattable value) =>
        (_name, _value) = (Guard.Against.NullOrEmpty(name), Guard.Against.Null(value));

    /// <inheritdoc cref="Fact(string, IFormattable)"/>
    public Fact(string name, string value) =>
        (_name, _value) = (Guard.Against.NullOrEmpty(name), Guard.Against.Null(value));

    /// <summary>What the value is.</summary>
    public string Name => _name ?? "";

    /// <summary>The value as invariant text.</summary>
    public string Value =>
        _value switch
        {
            null => "",
            string text => text,
            LocalDate date => LocalDatePattern.Iso.Format(date),
            Instant instant => InstantPattern.ExtendedIso.Format(instant),
            decimal number => Quantity.Format(number),
            Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException("A fact holds a text or a formattable value."),
        };

    /// <inheritdoc/>
    public bool Equals(Fact other) => Name == other.Name && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Value);

    /// <summary>Name and value: <c>since 2025-01-08</c>.</summary>
    public override string ToString() => $"{Name} {Value}";

    /// <summary>Lets a pair stand for a fact: <c>("issued", task.Issued)</c>.</summary>
    public static implicit operator Fact((string Name, IFormattable Value) fact) => new(fact.Name, fact.Value);

    /// <summary>Lets a pair stand for a fact: <c>("title", task.Title)</c>.</summary>
    public static implicit operator Fact((string Name, string Value) fact) => new(fact.Name, fact.Value);

    /// <summary>Equality of name and text.</summary>
    public static bool operator ==(Fact left, Fact right) => left.Equals(right);

    /// <summary>Inequality of name or text.</summary>
    public static bool operator !=(Fact left, Fact right) => !left.Equals(right);
}

/// <summary>Gathers what rules find; free until the first finding.</summary>
internal ref struct Findings
{
    private List<Finding>? _list;

    public readonly bool Any => _list is not null;

    public readonly int Count => _list?.Count ?? 0;

    public void Add(string rule, params ReadOnlySpan<Fact> facts) => Add(new Finding(rule, facts));

    public void Add(Finding finding) => (_list ??= []).Add(finding);

    public void AddRange(in Findings other)
    {
        if (other._list is { } more)
        {
            (_list ??= []).AddRange(more);
        }
    }

    public readonly ImmutableArray<Finding> ToImmutable() => _list is null ? [] : [.. _list];
}
