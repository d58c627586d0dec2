using NodaTime;

namespace Mobilization.Domain;

/// <summary>How old something may become: until <see cref="WarnAfter"/> it is fresh, until <see cref="StaleAfter"/> due, then stale.</summary>
/// <remarks>
/// The limit's own day still belongs to the milder verdict. Fresh is asked before due: where calendar periods cross (30 days
/// against a month of February), the milder verdict holds. Value equality. <c>default</c> lets nothing age a day.
/// Source: dbt's source freshness (<c>warn_after</c>, <c>error_after</c>), in calendar periods instead of elapsed time.
/// </remarks>
public readonly record struct AgeLimit
{
    private static readonly LocalDate Yardstick = new(2000, 1, 1);

    /// <summary>States a limit.</summary>
    /// <exception cref="ArgumentException"><paramref name="staleAfter"/> is shorter than <paramref name="warnAfter"/>, both counted from 2000-01-01.</exception>
    public AgeLimit(CalendarPeriod warnAfter, CalendarPeriod staleAfter)
    {
        if (!IsOrdered(warnAfter, staleAfter))
        {
            throw new ArgumentException($"{staleAfter} is shorter than {warnAfter}.", nameof(staleAfter));
        }
        (WarnAfter, StaleAfter) = (warnAfter, staleAfter);
    }

    /// <summary>How long something stays fresh.</summary>
    public CalendarPeriod WarnAfter { get; }

    /// <summary>How long it is not yet stale.</summary>
    public CalendarPeriod StaleAfter { get; }

    /// <summary>Whether the two periods can make a limit: the second not shorter than the first, both counted from 2000-01-01.</summary>
    public static bool IsOrdered(CalendarPeriod warnAfter, CalendarPeriod staleAfter) =>
        staleAfter.Add(Yardstick) is not { } stale || warnAfter.Add(Yardstick) <= stale;

    /// <summary>Binds the limit to a day: the earliest dates that are still fresh and still due on it.</summary>
    public AgeCutoff On(LocalDate asOf) => new(WarnAfter.Cutoff(asOf), StaleAfter.Cutoff(asOf));

    /// <summary>Both periods: <c>P6M/P1Y</c>.</summary>
    public override string ToString() => $"{WarnAfter}/{StaleAfter}";
}

/// <summary>An <see cref="AgeLimit"/> bound to a day.</summary>
public readonly record struct AgeCutoff
{
    /// <summary>States a cutoff.</summary>
    public AgeCutoff(LocalDate freshFrom, LocalDate dueFrom)
    {
        FreshFrom = freshFrom;
        DueFrom = dueFrom;
    }

    /// <summary>The earliest date that is still fresh.</summary>
    public LocalDate FreshFrom { get; }

    /// <summary>The earliest date that is not stale; where it is after <see cref="FreshFrom"/>, nothing is ever due.</summary>
    public LocalDate DueFrom { get; }

    /// <summary>The age of something last seen on a date.</summary>
    public Age Judge(LocalDate last) =>
        last >= FreshFrom ? Age.Fresh
        : last >= DueFrom ? Age.Due
        : Age.Stale;
}

/// <summary>What an <see cref="AgeLimit"/> says of a date.</summary>
public enum Age
{
    /// <summary>Within the first limit.</summary>
    Fresh = 1,

    /// <summary>Beyond the first limit, within the second.</summary>
    Due,

    /// <summary>Beyond both.</summary>
    Stale,
}
