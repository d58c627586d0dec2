namespace Mobilization.Domain.Potential;

/// <summary>Records as columns, as far as completeness asks: one place a record in each.</summary>
/// <remarks>A view: it holds no data of its own.</remarks>
public readonly ref struct ReportColumns
{
    /// <summary>Views columns of one length as reports.</summary>
    /// <param name="units">The <see cref="Hierarchy.Division.Ordinal"/> of each record's division.</param>
    /// <param name="sources">The number of each record's department, from 0, as the caller numbers them.</param>
    /// <param name="collected">The day on which each was collected, not none.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public ReportColumns(ReadOnlySpan<int> units, ReadOnlySpan<int> sources, ReadOnlySpan<DayNumber> collected)
    {
        if (sources.Length != units.Length || collected.Length != units.Length)
        {
            throw new ArgumentException("The columns are not of one length.", nameof(units));
        }
        Units = units;
        Sources = sources;
        Collected = collected;
    }

    /// <summary>How many records there are.</summary>
    public int Count => Units.Length;

    /// <summary>Places of divisions.</summary>
    public ReadOnlySpan<int> Units { get; }

    /// <summary>Numbers of departments.</summary>
    public ReadOnlySpan<int> Sources { get; }

    /// <summary>Days of collection.</summary>
    public ReadOnlySpan<DayNumber> Collected { get; }
}

/// <summary>Expectations as columns: one place an expectation in each.</summary>
/// <remarks>A view: it holds no data of its own.</remarks>
public readonly ref struct ExpectationColumns
{
    /// <summary>Views columns of one length as expectations.</summary>
    /// <param name="units">The <see cref="Hierarchy.Division.Ordinal"/> of each expectation's division.</param>
    /// <param name="sources">The number of its department, as in <see cref="ReportColumns.Sources"/>.</param>
    /// <param name="from">The first day of its period.</param>
    /// <param name="due">The last day on which a report is on time.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public ExpectationColumns(
        ReadOnlySpan<int> units,
        ReadOnlySpan<int> sources,
        ReadOnlySpan<DayNumber> from,
        ReadOnlySpan<DayNumber> due
    )
    {
        if (sources.Length != units.Length || from.Length != units.Length || due.Length != units.Length)
        {
            throw new ArgumentException("The columns are not of one length.", nameof(units));
        }
        Units = units;
        Sources = sources;
        From = from;
        Due = due;
    }

    /// <summary>How many expectations there are.</summary>
    public int Count => Units.Length;

    /// <summary>Places of divisions.</summary>
    public ReadOnlySpan<int> Units { get; }

    /// <summary>Numbers of departments.</summary>
    public ReadOnlySpan<int> Sources { get; }

    /// <summary>First days of the periods.</summary>
    public ReadOnlySpan<DayNumber> From { get; }

    /// <summary>Due days.</summary>
    public ReadOnlySpan<DayNumber> Due { get; }
}
