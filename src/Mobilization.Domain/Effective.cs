using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using NodaTime;

namespace Mobilization.Domain;

/// <summary>Values by the date from which each is in force, until the next one is.</summary>
/// <remarks>
/// Immutable and safe to share between threads, as far as its values are. Enumerates in the order of the dates. Before the first
/// date nothing is in force, and in an empty one nothing ever is.
/// </remarks>
/// <typeparam name="T">The value.</typeparam>
public sealed class Effective<T> : IReadOnlyList<(LocalDate From, T Value)>
{
    private readonly LocalDate[] _from;
    private readonly T[] _values;

    /// <summary>Takes values with their dates, in any order.</summary>
    /// <exception cref="ArgumentException">
    /// Two values have the same date, or a date is not of the ISO calendar, years 1 to 9999; the message names it.
    /// </exception>
    public Effective(params IEnumerable<(LocalDate From, T Value)> values)
    {
        (LocalDate From, T Value)[] sorted = [.. Guard.Against.Null(values)];
        foreach ((LocalDate from, _) in sorted)
        {
            CivilCalendar.Check(from, nameof(values));
        }
        Array.Sort(sorted, static (a, b) => a.From.CompareTo(b.From));
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].From == sorted[i - 1].From)
            {
                throw new ArgumentException(
                    $"Two values are in force from {sorted[i].From:uuuu-MM-dd}.",
                    nameof(values)
                );
            }
        }
        _from = Array.ConvertAll(sorted, static entry => entry.From);
        _values = Array.ConvertAll(sorted, static entry => entry.Value);
    }

    /// <summary>How many dates there are.</summary>
    public int Count => _from.Length;

    /// <summary>The entry at a position, counted from 0 in the order of the dates.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public (LocalDate From, T Value) this[int index] => (_from[index], _values[index]);

    /// <summary>Finds the value in force on a day. O(log n).</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="value">The value in force, the latest whose date is not after <paramref name="asOf"/>.</param>
    /// <returns>Whether any value is in force.</returns>
    /// <exception cref="ArgumentException"><paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public bool TryGet(LocalDate asOf, [MaybeNullWhen(false)] out T value) => TryGet(asOf, out value, out _);

    /// <summary>Finds the value in force on a day, and since when. O(log n).</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="value">The value in force.</param>
    /// <param name="range">The days on which it is in force.</param>
    /// <returns>Whether any value is in force.</returns>
    /// <exception cref="ArgumentException"><paramref name="asOf"/> is not of the ISO calendar, years 1 to 9999.</exception>
    public bool TryGet(LocalDate asOf, [MaybeNullWhen(false)] out T value, out DateRange range)
    {
        int found = Array.BinarySearch(_from, CivilCalendar.Check(asOf));
        int index = found >= 0 ? found : ~found - 1;
        if (index < 0)
        {
            (value, range) = (default, default);
            return false;
        }
        value = _values[index];
        range = new DateRange(_from[index], index + 1 < _from.Length ? _from[index + 1] : null);
        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<(LocalDate From, T Value)> GetEnumerator()
    {
        for (int i = 0; i < _from.Length; i++)
        {
            yield return (_from[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
