using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace Mobilization.Domain;

/// <summary>Identifies one <typeparamref name="T"/> by a text that the caller's own system chose.</summary>
/// <typeparam name="T">What is identified; it keeps the identifiers of two kinds of thing apart and is never instantiated.</typeparam>
/// <remarks>
/// Equality and order are ordinal, by UTF-16 code unit; nothing is trimmed or folded. <c>default</c> identifies nothing: its
/// <see cref="Value"/> throws, it is equal to itself alone and sorts first.
/// </remarks>
public readonly struct Id<T> : IEquatable<Id<T>>, IComparable<Id<T>>, ISpanParsable<Id<T>>, IFormattable
{
    private readonly string? _value;

    /// <summary>Takes a text as an identifier.</summary>
    /// <param name="value">Any text of at least one character.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public Id(string value) => _value = Guard.Against.NullOrEmpty(value);

    /// <summary>Whether this is <c>default</c>, which identifies nothing.</summary>
    public bool IsDefault => _value is null;

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string Value =>
        _value ?? throw new InvalidOperationException($"A default Id<{typeof(T).Name}> identifies nothing.");

    /// <inheritdoc/>
    public bool Equals(Id<T> other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Id<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(Id<T> other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The text; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Takes a text as an identifier.</summary>
    /// <exception cref="FormatException"><paramref name="s"/> is empty.</exception>
    public static Id<T> Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("An identifier has at least one character.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Id<T> Parse(string s, IFormatProvider? provider = null) =>
        Parse(Guard.Against.Null(s).AsSpan(), provider);

    /// <summary>Takes a text as an identifier, unless it is empty.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Id<T> result)
    {
        result = s.IsEmpty ? default : new Id<T>(s.ToString());
        return !s.IsEmpty;
    }

    /// <summary>Takes a text as an identifier, unless it is null or empty.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        result = string.IsNullOrEmpty(s) ? default : new Id<T>(s);
        return !string.IsNullOrEmpty(s);
    }

    /// <summary>Ordinal equality.</summary>
    public static bool operator ==(Id<T> left, Id<T> right) => left.Equals(right);

    /// <summary>Ordinal inequality.</summary>
    public static bool operator !=(Id<T> left, Id<T> right) => !left.Equals(right);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;
}
